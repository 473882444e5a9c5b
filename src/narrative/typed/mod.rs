//! Finds lines that were typed as in Word, each a separate paragraph or item.
//!
//! Markup reads lines without an empty one between them as one paragraph, so such lines would be
//! joined on the page. They are told from a paragraph wrapped by an editor by how they begin, and
//! by how the line before them ends.

mod heading;
mod start;

use std::ops::Range;

use super::markup::Piece;
use super::reserved::restore;
use crate::components::Role;

pub use heading::number_of_heading;
pub(super) use heading::{bullet_of_heading, number_of_list};
use start::{Start, begins_sentence, ends_sentence, ends_with_abbreviation, is_initial, start};

/// Words before a number or letter that is part of the sentence: `theo điểm` / `a) khoản 1`.
const NAMES_OF_NUMBERS: [&str; 20] = [
    "điểm", "khoản", "mục", "tiết", "điều", "số", "phần", "chương", "và", "hoặc", "đến", "từ",
    "bảng", "hình", "ngày", "tháng", "năm", "quý", "lúc", "là",
];

/// How much of a line a message shows, in characters.
const LONGEST_SHOWN: usize = 40;

/// A line shorter than this, in characters, was ended on purpose.
const SHORT: usize = 40;

/// Words before the colon of a line of a form.
const LONGEST_LABEL: usize = 4;

/// Lines of one paragraph that begin their own.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Melted {
    /// The first of them, in the text.
    pub(super) first: Range<usize>,
    /// How many there are.
    pub(super) count: usize,
    /// The changes that separate them, in the order of the text.
    pub(super) edits: Vec<Edit>,
}

/// A change that separates a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Edit {
    /// These bytes, its bullet, become `- `.
    Dash(Range<usize>),
    /// An empty line is added after this one.
    EmptyLine(Range<usize>),
}

/// Where a line is in the text, and its words as they are printed.
type Line = (Range<usize>, String);

/// How the lines of a text were ended.
struct Wrapping {
    /// Some lines end within a sentence: an editor wrapped them.
    is_wrapped: bool,
    /// The longest line, in characters.
    widest: usize,
}

impl Wrapping {
    /// Whether an editor would have ended `line` before `next`.
    fn ends(&self, line: &str, next: &str) -> bool {
        let word = next.split(' ').next().unwrap_or("");
        let length = line.chars().count();
        self.is_wrapped
            && length >= SHORT
            && (length + 1 + word.chars().count() > self.widest || length * 4 >= self.widest * 3)
    }
}

/// Whether `next` begins a separate paragraph or item below `line`.
fn is_apart(line: &str, next: &str, in_item: bool, wrapping: &Wrapping) -> bool {
    match start(next) {
        Start::Bullet(_) => {
            let after = next.trim_start_matches(|c: char| !c.is_alphanumeric());
            let is_range = after.starts_with(|c: char| c.is_ascii_digit())
                && line.ends_with(|c: char| c.is_ascii_digit());
            !is_range
        }
        Start::Number => {
            let last = line
                .rsplit([' ', '\u{A0}'])
                .next()
                .unwrap_or("")
                .to_lowercase();
            let goes_on = line.ends_with(',') || NAMES_OF_NUMBERS.contains(&&*last);
            let is_alone = is_initial(next) && start(line) != Start::Number;
            !goes_on
                && !ends_with_abbreviation(line)
                && (!is_alone || ends_sentence(line))
                && (ends_sentence(line) || start(line) == Start::Number || !wrapping.is_wrapped)
        }
        Start::Words => {
            let was_ended = ends_sentence(line)
                || is_in_capitals(line)
                || (is_labelled(line) && is_labelled(next))
                || are_alike(line, next);
            let begins = begins_sentence(next) && !wrapping.ends(line, next);
            let is_row = are_counted(line, next) || (line.contains('\t') && next.contains('\t'));
            let is_short_item =
                line.ends_with(';') && !wrapping.is_wrapped && line.chars().count() < SHORT;
            !in_item && ((was_ended && begins) || is_row || is_short_item)
        }
    }
}

/// Whether two short lines begin with the same word: `Sở Nội vụ`, `Sở Y tế`.
fn are_alike(line: &str, next: &str) -> bool {
    let first = |line: &str| line.split([' ', '\u{A0}']).next().unwrap_or("").to_owned();
    let is_short = |line: &str| line.chars().count() < SHORT && !line.ends_with(',');
    is_short(line) && is_short(next) && begins_sentence(line) && first(line) == first(next)
}

/// Whether two lines are numbered without a mark after the number, `1 Một` and `2 Hai`, or begin
/// with figures after dashes, `-5 cái`.
fn are_counted(line: &str, next: &str) -> bool {
    let signed = |line: &str| {
        let figures = line.strip_prefix(['-', '+', '–']);
        figures.is_some_and(|figures| figures.starts_with(|c: char| c.is_ascii_digit()))
    };
    if signed(next) {
        return signed(line) || line.ends_with([':', ';']);
    }
    let number = |line: &str| {
        let (number, words) = line.split_once([' ', '\t'])?;
        let begins = words.trim_start().starts_with(char::is_uppercase);
        number.parse::<u16>().ok().filter(|_| begins)
    };
    let before = number(line).or(line.ends_with(':').then_some(0));
    number(next)
        .zip(before)
        .is_some_and(|(next, before)| next == before + 1)
}

/// A typed heading: `I. MỞ ĐẦU`, `MỞ ĐẦU`, but not a single abbreviation.
fn is_in_capitals(line: &str) -> bool {
    line.contains(' ') && line.contains(char::is_alphabetic) && !line.contains(char::is_lowercase)
}

/// `Thời gian: 08 giờ 00`: a line of a form.
fn is_labelled(line: &str) -> bool {
    let label = line.split_once(':').map(|(label, _)| label);
    begins_sentence(line)
        && label.is_some_and(|label| (1..=LONGEST_LABEL).contains(&label.split(' ').count()))
}

/// The lines of each paragraph of a filled text that begin their own paragraph.
pub(super) fn melted(text: &str, pieces: &[Piece]) -> Vec<Melted> {
    let several = |piece: &&Piece| text[piece.at.clone()].contains('\n');
    let paragraphs = pieces
        .iter()
        .filter(several)
        .map(|piece| (piece.role != Role::Body, lines(text, piece.at.clone())));
    melted_in(text, &paragraphs.collect::<Vec<_>>())
}

/// The same for the source of a text whose lines YAML joins: after `>`, in quotes or bare. Only
/// writing the text below `|` separates them there.
pub(super) fn melted_in_folded(raw: &str) -> Vec<Melted> {
    let header = match raw.starts_with('>') {
        true => raw.find('\n').map_or(raw.len(), |end| end + 1),
        false => raw.len() - raw.trim_start_matches(['"', '\'']).len(),
    };
    let mut paragraphs: Vec<(bool, Vec<Line>)> = Vec::new();
    let mut is_new = true;
    for line in lines(raw, header..raw.len()) {
        match paragraphs.last_mut() {
            _ if line.1.is_empty() => is_new = true,
            Some((_, lines)) if !is_new => lines.push(line),
            _ => {
                paragraphs.push((line.1.starts_with("- "), vec![line]));
                is_new = false;
            }
        }
    }
    let mut out = melted_in(raw, &paragraphs);
    out.iter_mut().for_each(|melted| melted.edits.clear());
    out
}

/// Paragraphs of lines, and whether each is an item.
type Lines = [(bool, Vec<Line>)];

fn melted_in(text: &str, paragraphs: &Lines) -> Vec<Melted> {
    let wrapping = wrapping(paragraphs);
    let mut out = Vec::new();
    for (in_item, lines) in paragraphs {
        let in_item = *in_item;
        let pairs = lines.windows(2).enumerate();
        let apart: Vec<usize> = pairs
            .filter(|(_, pair)| !pair[0].1.ends_with('\\'))
            .filter(|(_, pair)| is_apart(&pair[0].1, &pair[1].1, in_item, &wrapping))
            .map(|(i, _)| i + 1)
            .collect();
        let Some(first) = apart.first() else {
            continue;
        };
        let edits = match in_item {
            true => Vec::new(),
            false => edits(text, lines, &apart),
        };
        out.push(Melted {
            first: lines[*first].0.clone(),
            count: apart.len(),
            edits,
        });
    }
    out
}

fn lines(text: &str, at: Range<usize>) -> Vec<Line> {
    let mut out = Vec::new();
    let mut from = at.start;
    for line in text[at].split('\n') {
        let words = line.trim();
        let start = from + line.len() - line.trim_start().len();
        out.push((start..start + words.len(), restore(words)));
        from += line.len() + 1;
    }
    out
}

fn wrapping(paragraphs: &Lines) -> Wrapping {
    let mut wrapping = Wrapping {
        is_wrapped: false,
        widest: 0,
    };
    for (_, lines) in paragraphs {
        for pair in lines.windows(2) {
            let (line, next) = (&pair[0].1, &pair[1].1);
            let length = line.chars().count();
            wrapping.widest = wrapping.widest.max(length);
            wrapping.is_wrapped |= length >= SHORT
                && !ends_sentence(line)
                && start(line) == Start::Words
                && start(next) == Start::Words;
        }
    }
    wrapping
}

/// How the lines `apart` are separated: bullets become dashes, other lines get an empty line before
/// them.
fn edits(text: &str, lines: &[Line], apart: &[usize]) -> Vec<Edit> {
    let dash = |i: usize| {
        let at = &lines[i].0;
        match start(&text[at.clone()]) {
            Start::Bullet(length) => Some(Edit::Dash(at.start..at.start + length)),
            _ => None,
        }
    };
    let mut out = Vec::new();
    // the bullets below are of its kind
    out.extend(dash(0));
    for i in apart {
        match dash(*i) {
            Some(edit) => out.push(edit),
            None => out.push(Edit::EmptyLine(lines[i - 1].0.clone())),
        }
    }
    out
}

/// Whether a text of one paragraph was typed as several lines, each an item: the second of two
/// lines of `raw` begins another item. Returns the bytes of that line.
pub(super) fn second_item(raw: &str) -> Option<Range<usize>> {
    let is_block = raw.starts_with(['|', '>']);
    let mut above: Option<&str> = None;
    let mut from = 0;
    for (i, line) in raw.split('\n').enumerate() {
        let words = line.trim().trim_start_matches(['"', '\'']);
        let start_of_words = from + line.find(words).unwrap_or(0);
        from += line.len() + 1;
        if words.is_empty() || (is_block && i == 0) {
            continue;
        }
        if let Some(above) = above
            && !above.ends_with('\\')
            && begins_item(above, words)
        {
            return Some(start_of_words..start_of_words + words.len());
        }
        above = Some(words);
    }
    None
}

/// Whether a text below a `|` is a list: all its lines begin with `- `.
pub(super) fn is_list_in_block(raw: &str) -> bool {
    if !raw.starts_with(['|', '>']) {
        return false;
    }
    let mut lines = raw
        .lines()
        .skip(1)
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let is_item = |line: &str| line.starts_with("- ");
    lines.next().is_some_and(is_item) && lines.all(is_item)
}

/// The first words of a line, for a message.
pub(super) fn beginning(line: &str) -> &str {
    let end = line.char_indices().nth(LONGEST_SHOWN).map(|(i, _)| i);
    let cut = end.and_then(|end| line[..end].rfind(' '));
    &line[..cut.or(end).unwrap_or(line.len())]
}

fn begins_item(above: &str, words: &str) -> bool {
    let first = |line: &str| line.split(' ').next().unwrap_or("").to_owned();
    if start(words) != Start::Words {
        let last = above.rsplit(' ').next().unwrap_or("").to_lowercase();
        return !above.ends_with(',') && !NAMES_OF_NUMBERS.contains(&&*last);
    }
    begins_sentence(words)
        && (ends_sentence(above) || above.chars().count() < SHORT || first(above) == first(words))
}

#[cfg(test)]
mod tests {
    use super::super::markup::blocks;
    use super::*;

    /// How many lines of each paragraph are separate, and the first of them.
    fn found(text: &str) -> Vec<(usize, &str)> {
        let (pieces, _) = blocks(text);
        let melted = melted(text, &pieces).into_iter();
        melted.map(|m| (m.count, &text[m.first])).collect()
    }

    #[test]
    fn lines_typed_as_in_word_are_found() {
        for (text, count, first) in [
            ("Gồm:\na) Một;\nb) Hai./.", 2, "a) Một;"),
            ("Gồm\nđ) Một\ne) Hai", 2, "đ) Một"),
            ("Gồm:\n• Một;\n• Hai./.", 2, "• Một;"),
            ("Gồm:\n– Một;\n– Hai./.", 2, "– Một;"),
            ("Gồm:\n— Một", 1, "— Một"),
            ("Gồm:\n· Một\n▪ Hai", 2, "· Một"),
            ("Gồm:\n-Một;\n-Hai", 2, "-Một;"),
            ("Gồm:\n+Một;\n+Hai", 2, "+Một;"),
            ("Gồm:\no Một\no Hai", 2, "o Một"),
            ("Gồm:\n✔ Một\n❖ Hai", 2, "✔ Một"),
            ("Gồm:\n→ Một\n► Hai\n☐ Ba", 3, "→ Một"),
            ("Gồm:\n§ Một\n‐ Hai\n○ Ba\n◦ Bốn", 4, "§ Một"),
            ("Gồm:\n1/ Một\n2/ Hai", 2, "1/ Một"),
            ("Gồm:\ni) Một\nii) Hai", 2, "i) Một"),
            ("Gồm:\na. Một\nb. Hai", 2, "a. Một"),
            ("Gồm:\nA. Một\nB. Hai", 2, "A. Một"),
            ("Gồm:\nI - Một\nII - Hai", 2, "I - Một"),
            ("Gồm:\na)Một\nb)Hai", 2, "a)Một"),
            ("Gồm:\n=> Một\n-> Hai", 2, "=> Một"),
            ("Gồm:\n~ Một\n» Hai", 2, "~ Một"),
            ("Gồm:\n① Một\n② Hai", 2, "① Một"),
            ("Gồm:\n1, Một\na, Hai\n[1] Ba", 3, "1, Một"),
            ("Gồm:\nv Một\nü Hai", 2, "v Một"),
            ("Gồm:\n1 Một\n2 Hai", 2, "1 Một"),
            ("Gồm:\n-5 cái\n-6 cái", 2, "-5 cái"),
            ("Gồm có\nMột là, A\nHai là, B", 2, "Một là, A"),
            ("Thứ nhất, A.\nThứ hai, B.", 1, "Thứ hai, B."),
            ("Sở Nội vụ\nSở Tài chính\nSở Y tế", 2, "Sở Tài chính"),
            ("Một;\nhai;\nba.", 2, "hai;"),
            ("Cột A\tCột B\n1\t2", 1, "1\t2"),
            ("I. Một\nII. Hai", 1, "II. Hai"),
            ("I. MỞ ĐẦU\nNội dung", 1, "Nội dung"),
            ("KẾT LUẬN CHUNG\nNội dung", 1, "Nội dung"),
            ("Họ tên: A\nChức vụ: B\nĐơn vị: C", 2, "Chức vụ: B"),
            ("Gồm:\n2. Một\n3. Hai", 2, "2. Một"),
            ("Gồm:\n1.1. Một\n1.2. Hai", 2, "1.1. Một"),
            ("Gồm:\n(a) Một\n(b) Hai", 2, "(a) Một"),
            ("Một.\nHai.", 1, "Hai."),
            ("Một;\n“Hai”", 1, "“Hai”"),
            (
                "Thời gian: 08 giờ\nĐịa điểm: A.\nThành phần: B",
                2,
                "Địa điểm: A.",
            ),
        ] {
            assert_eq!(found(text), [(count, first)], "{text}");
        }
        let text = "Giám đốc kết luận như sau:\na) Các phòng thực hiện;\nb) Văn phòng báo cáo.\nThời hạn: trước ngày 30/3/2026.\n\nTrên đây là thông báo./.";
        assert_eq!(found(text), [(3, "a) Các phòng thực hiện;")]);
    }

    #[test]
    fn a_paragraph_that_was_wrapped_is_one() {
        for text in [
            "Một hai\nba bốn",
            "Các sở gồm: A,\nB và C",
            "UBND\nTỉnh",
            "Hội nghị do ông\nA. Nguyễn chủ trì",
            "Sở Y tế TP.\nHồ Chí Minh",
            "địa bàn Q.\nBình Thạnh",
            "do PGS.TS.\nNguyễn Văn A chủ trì",
            "thực hiện từ ngày\n12/ 3/ 2026",
            "nhiệt độ giảm đến\n-5 độ",
            "các mục\n1, 2 và 3",
            "tổng cộng khoảng\n~ 5 người",
            "tư tưởng của\nV.I. Lênin",
            "theo quy định tại điểm\na) khoản 1 Điều 5",
            "các điểm a),\nb) và c)",
            "giai đoạn 2020\n– 2025",
            "Một.\\\nHai.",
            "Một:\n- hai;\n- ba.",
            "- Một:\n  hai. Ba;\n- bốn",
            "Thực hiện Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022 của Ban Chỉ đạo 389 tỉnh về\nviệc chống buôn lậu dịp Tết, Sở Thông tin và Truyền thông đã chỉ đạo các đơn vị.\nKết quả như sau",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn what_sets_lines_apart() {
        let text = "• Một;\n• Hai;\na) Ba";
        let (pieces, _) = blocks(text);
        let edits = &melted(text, &pieces)[0].edits;
        assert_eq!(
            edits,
            &[
                Edit::Dash(0.."• ".len()),
                Edit::Dash("• Một;\n".len().."• Một;\n• ".len()),
                Edit::EmptyLine("• Một;\n".len().."• Một;\n• Hai;".len()),
            ]
        );
    }

    #[test]
    fn several_items_in_one_text() {
        for (raw, second) in [
            ("|\n    Sở A\n    Sở B", Some("Sở B")),
            ("Sở A\n  Sở B", Some("Sở B")),
            ("|\n  Luật A;\n  Luật B;", Some("Luật B;")),
            ("|\n  – A\n  – B", Some("– B")),
            ("\"Số 1\n  Điện thoại: 2\"", Some("Điện thoại: 2\"")),
            ("|\n  Sở A\\\n  Sở B", None),
            (
                "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025 của\n  Quốc hội",
                None,
            ),
            ("Sở A", None),
        ] {
            assert_eq!(second_item(raw).map(|at| &raw[at]), second, "{raw}");
        }
    }

    #[test]
    fn numbers_of_headings() {
        for (text, number) in [
            ("I. Kết quả", "I. "),
            ("1. Kết quả", "1. "),
            ("1.1. Kết quả", "1.1. "),
            ("1.1 Kết quả", "1.1 "),
            ("a) Kết quả", "a) "),
            ("A. Kết quả", "A. "),
            ("Điều 5. Phạm vi", "Điều 5. "),
            ("Chương II", "Chương II"),
            ("PHẦN I: Chung", "PHẦN I: "),
            ("Phụ lục II. Danh mục", "Phụ lục II. "),
            ("Phần I - Chung", "Phần I - "),
            ("PHẦN THỨ NHẤT: Chung", "PHẦN THỨ NHẤT: "),
            ("1.1- Kết quả", "1.1- "),
            ("Phần I: Chung", "Phần I: "),
            ("II- Kết quả", "II- "),
            ("II-Kết quả", "II-"),
            ("1/ Kết quả", "1/ "),
            ("I - Kết quả", "I - "),
            ("A/ Kết quả", "A/ "),
            ("1.Kết quả", "1."),
            ("iv) Kết quả", "iv) "),
        ] {
            assert_eq!(number_of_heading(text), Some(number), "{text}");
        }
        for text in [
            "Kết quả",
            "30 năm xây dựng",
            "Điều 5 Luật Đất đai",
            "Phần mềm quản lý",
            "Mục tiêu",
            "Chương trình 135",
            "2026 và các năm sau",
            "V/v abc",
            "V.I. Lênin với Việt Nam",
            "Phần thứ nhất của kế hoạch",
            "10 - 12 tháng",
            "I-ốt trong muối",
            "Chương trình",
        ] {
            assert_eq!(number_of_heading(text), None, "{text}");
        }
    }
}
