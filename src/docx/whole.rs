//! Texts that are kept on one line inside a cell: numbers, dates, `(±%)`, a number with its
//! unit or with the noun that it numbers (`Quý II`).
//!
//! In a narrow column programs break at any space, and LibreOffice also after a hyphen and
//! between `±` and `%`. So a space between a number and its unit becomes a no-break space, and
//! a number that programs would break gets a line break before it where it does not fit on the
//! line. Both are in runs of their own that are excluded from spell checking (`w:noProof`,
//! ECMA-376 part 1, 17.3.2.21): the reader takes such a run for the space that was typed.

use docx_rs::{Paragraph, ParagraphChild, RunProperty};

use super::story::{Story, emphasised, run};
use crate::document::{self, Text};
use crate::layout::COLUMN_CUT;
use crate::measure::{Face, Length, text_width};

/// The replacement of a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Instead {
    NoBreak,
    LineBreak,
}

/// The layout of a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Width of its lines.
    pub(super) width: Length,
    /// Font size of its text.
    pub(super) size: Length,
    /// Whether its style is bold.
    pub(super) bold: bool,
}

/// The paragraph with `text` appended, its numbers kept whole.
pub(super) fn add_text(
    story: &mut Story,
    mut paragraph: Paragraph,
    text: &Text,
    format: &RunProperty,
    room: Room,
) -> Paragraph {
    let spaces = spaces(text, room);
    let mut spaces = spaces.into_iter().peekable();
    let mut start = 0;
    for part in text.runs() {
        let end = start + part.text.len();
        let mut from = start;
        let add = |paragraph: &mut Paragraph, words: &str| {
            if !words.is_empty() {
                let run = run(words, emphasised(format.clone(), part));
                paragraph.children.push(ParagraphChild::Run(Box::new(run)));
            }
        };
        while let Some((at, instead)) = spaces.next_if(|(at, _)| *at < end) {
            add(&mut paragraph, &part.text[from - start..at - start]);
            let graft =
                story.graft_run(xml(instead, part, format.sz.is_some().then_some(room.size)));
            paragraph
                .children
                .push(ParagraphChild::Run(Box::new(graft)));
            from = at + 1;
        }
        add(&mut paragraph, &part.text[from - start..]);
        start = end;
    }
    paragraph
}

/// The run that replaces a space in `part`; in `size` if the cell's style has another size.
fn xml(instead: Instead, part: &document::Run, size: Option<Length>) -> String {
    let mut properties = String::new();
    if part.bold {
        properties.push_str("<w:b/><w:bCs/>");
    }
    if part.italic {
        properties.push_str("<w:i/><w:iCs/>");
    }
    properties.push_str("<w:noProof/>");
    if let Some(size) = size.map(Length::half_points) {
        properties.push_str(&format!(
            "<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>"
        ));
    }
    let content = match instead {
        Instead::NoBreak => "<w:t xml:space=\"preserve\">\u{a0}</w:t>",
        Instead::LineBreak => "<w:t xml:space=\"preserve\"> </w:t><w:br/>",
    };
    format!("<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>")
}

/// The spaces that are replaced, by their offsets in the whole text.
fn spaces(text: &Text, room: Room) -> Vec<(usize, Instead)> {
    let plain = text.to_plain();
    let width = |words: &str| text_width(words, room.size, Face::of(room.bold, false));
    let has_number = plain.contains(|c: char| c.is_ascii_digit() || c == '%');
    if !(has_number || plain.split([' ', '\n']).any(is_roman)) || !plain.contains(' ') {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut start = 0;
    for line in plain.split('\n') {
        if width(line) > room.width {
            in_line(line, start, room.width, &width, &mut out);
        }
        start += line.len() + 1;
    }
    out
}

/// Those of one typed line, which begins at `start` of its text.
fn in_line(
    line: &str,
    start: usize,
    room: Length,
    width: &dyn Fn(&str) -> Length,
    out: &mut Vec<(usize, Instead)>,
) {
    // words with their offsets
    let mut words: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    for word in line.split(' ') {
        words.push((at, word));
        at += word.len() + 1;
    }
    let mut first = 0;
    let mut used = Length::ZERO;
    let space = width(" ");
    while first < words.len() {
        let texts: Vec<&str> = words[first..].iter().take(LONGEST).map(|w| w.1).collect();
        let (begins, _) = words[first];
        let phrase = |count: usize| {
            let (last, word) = words[first + count - 1];
            &line[begins..last + word.len()]
        };
        let fits = |count: &usize| width(phrase(*count)) <= room + COLUMN_CUT;
        let count = lengths(&texts).into_iter().find(fits).unwrap_or(1);
        let needed = width(phrase(count));
        if first > 0 && used + space + needed > room {
            if count == 1
                && is_number(texts[0])
                && breaks_within(texts[0])
                && needed <= room + COLUMN_CUT
            {
                out.push((start + begins - 1, Instead::LineBreak));
            }
            used = needed;
        } else {
            used = used + if first > 0 { space } else { Length::ZERO } + needed;
        }
        for (at, _) in &words[first + 1..first + count] {
            out.push((start + at - 1, Instead::NoBreak));
        }
        first += count;
    }
}

/// The spaces, by their offsets, between a number and its unit and within a number with groups
/// of thousands: if the page has room, a column is made wide enough for both sides of them.
pub(super) fn within_phrases(plain: &str) -> Vec<usize> {
    let mut out = Vec::new();
    if !plain.contains(|c: char| c.is_ascii_digit()) {
        return out;
    }
    let mut start = 0;
    for line in plain.split('\n') {
        let words: Vec<&str> = line.split(' ').collect();
        let mut rest = &words[..];
        while let [word, ..] = rest {
            let next = &rest[..rest.len().min(LONGEST)];
            let count = lengths(next).first().copied().unwrap_or(1);
            let (phrase, others) = rest.split_at(count);
            // a date in words is too long for that
            let counts = is_number(word);
            for (i, word) in phrase.iter().enumerate() {
                start += word.len() + 1;
                if counts && i + 1 < count {
                    out.push(start - 1);
                }
            }
            rest = others;
        }
    }
    out
}

/// The largest number of words that are kept on one line: `ngày 05 tháng 3 năm 2025`.
const LONGEST: usize = 6;

/// How many of the words, from the first, belong on one line; tries the most first, one last.
fn lengths(words: &[&str]) -> Vec<usize> {
    let mut out = Vec::new();
    if let ["ngày", day, "tháng", month, "năm", year, ..] = words
        && [day, month, year].into_iter().all(|word| is_number(word))
    {
        out.push(6);
    }
    if let [noun, number, ..] = words
        && let noun = noun.trim_start_matches(['(', '“']).to_lowercase()
        && ((PERIODS.contains(&&*noun) && is_number(number))
            || (is_roman(number) && (PERIODS.contains(&&*noun) || RANKS.contains(&&*noun))))
    {
        out.push(2);
    }
    if let [number, ..] = words
        && is_number(number)
    {
        // groups of thousands with spaces between them
        let group = |word: &&&str| word.len() == 3 && word.bytes().all(|b| b.is_ascii_digit());
        let groups = match number.len() {
            1..=3 => words[1..].iter().take_while(group).count(),
            _ => 0,
        };
        let units = unit(&words[1 + groups..]);
        out.extend((0..=units).rev().map(|units| 1 + groups + units));
    }
    out.push(1);
    out
}

/// Nouns that are kept with the number after them.
const PERIODS: [&str; 6] = ["ngày", "tháng", "năm", "quý", "kỳ", "đợt"];

/// Nouns that are kept with a Roman number after them.
const RANKS: [&str; 11] = [
    "hạng", "loại", "nhóm", "vùng", "khu", "phần", "mục", "chương", "lục", "khóa", "bậc",
];

/// Whether a word is a Roman number.
fn is_roman(word: &str) -> bool {
    let word = word.trim_end_matches([',', ';', '.', ':', ')', '”']);
    (1..=5).contains(&word.len()) && word.bytes().all(|b| b"IVXLC".contains(&b))
}

/// How many words, from the first, form a unit.
fn unit(words: &[&str]) -> usize {
    let bare = |word: &&str| {
        word.trim_end_matches([',', ';', '.', ':', ')'])
            .to_lowercase()
    };
    let is = |word: Option<String>, among: &[&str]| word.is_some_and(|w| among.contains(&&*w));
    if is(words.first().map(bare), &MULTIPLES) {
        return 1 + usize::from(is(words.get(1).map(bare), &UNITS));
    }
    usize::from(is(words.first().map(bare), &UNITS))
}

/// Words for thousands and more; another unit may follow.
const MULTIPLES: [&str; 6] = ["nghìn", "ngàn", "triệu", "tỷ", "tỉ", "trăm"];

/// Units that are kept with their number.
#[rustfmt::skip] // as many as fit on a line
const UNITS: [&str; 56] = [
    "%", "‰", "đồng", "đ", "vnđ", "usd", "mm", "cm", "dm", "m", "km", "m2", "m²", "m3", "m³", "km2",
    "km²", "ha", "g", "kg", "tạ", "tấn", "ml", "lít", "kw", "kwh", "mw", "°c", "người", "hộ", "em",
    "lượt", "lần", "vụ", "ca", "việc", "cái", "chiếc", "bộ", "con", "cây", "quyển", "tờ", "trang",
    "trường", "lớp", "xã", "giờ", "phút", "ngày", "tuần", "tháng", "quý", "năm", "điểm", "tập",
];

/// Whether a word is a number, a date, a range, a rate or `(±%)`: only digits and symbols.
fn is_number(word: &str) -> bool {
    let sign = |c: char| {
        matches!(
            c,
            '.' | ',' | '-' | '−' | '–' | '/' | ':' | '+' | '±' | '%' | '‰' | '(' | ')' | ';'
        )
    };
    let mut said = false;
    word.chars().all(|c| {
        said |= c.is_ascii_digit() || c == '%';
        c.is_ascii_digit() || sign(c)
    }) && said
}

/// Whether a program would break such a word at the end of a line.
fn breaks_within(word: &str) -> bool {
    let mut signs = word.chars().rev().skip(1);
    signs.any(|c| matches!(c, '-' | '−' | '–' | '±'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with `_` for a no-break space and `|` for a line break, in a column as wide as
    /// this many digits of 5 pt.
    fn kept(words: &str, digits: f64) -> String {
        let room = Room {
            width: Length::pt(digits * 5.0 + 0.1),
            size: Length::pt(10.0),
            bold: false,
        };
        let mut out = words.to_owned().into_bytes();
        for (at, instead) in spaces(&Text::fixed(words), room) {
            assert_eq!(out[at], b' ');
            out[at] = match instead {
                Instead::NoBreak => b'_',
                Instead::LineBreak => b'|',
            };
        }
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_number_stays_with_its_unit() {
        assert_eq!(
            kept("Chi 1.200 triệu đồng cho xã", 16.0),
            "Chi 1.200_triệu_đồng cho xã"
        );
        assert_eq!(
            kept("Chi 1.200 triệu đồng cho xã", 13.0),
            "Chi 1.200_triệu đồng cho xã"
        );
        assert_eq!(
            kept("Chi 1.200 triệu đồng cho xã", 5.0),
            "Chi 1.200 triệu đồng cho xã"
        );
        assert_eq!(kept("Cấp 1 500 cây giống", 10.0), "Cấp 1_500_cây giống");
        assert_eq!(kept("Đạt 95 % kế hoạch", 10.0), "Đạt 95_% kế hoạch");
        assert_eq!(kept("Bảng 2 và bảng 3 kèm", 9.0), "Bảng 2 và bảng 3 kèm");
        // it fits on one line
        assert_eq!(kept("5 cái", 16.0), "5 cái");
    }

    #[test]
    fn a_column_keeps_a_number_with_its_unit() {
        let spaces = |words: &str| within_phrases(words);
        assert_eq!(spaces("Đường 15 km, chi 1.250 triệu đồng"), [12, 26, 34]);
        assert_eq!(spaces("1 500 cây\n3 xã"), [1, 5, 12]);
        assert!(spaces("ngày 05 tháng 3 năm 2025; Bảng 2 và 3").is_empty());
        assert!(spaces("tháng 3 năm 2025").is_empty());
        assert!(spaces("Điều 2 của Luật").is_empty());
    }

    #[test]
    fn a_date_stays_whole_or_in_its_parts() {
        let text = "Hạn ngày 05 tháng 3 năm 2025";
        assert_eq!(kept(text, 24.0), "Hạn ngày_05_tháng_3_năm_2025");
        assert_eq!(kept(text, 10.0), "Hạn ngày_05 tháng_3 năm_2025");
    }

    #[test]
    fn a_number_stays_with_the_noun_before_it() {
        assert_eq!(kept("Kế hoạch Quý II", 13.0), "Kế hoạch Quý_II");
        assert_eq!(kept("Đã thực hiện Tháng 3", 13.0), "Đã thực hiện Tháng_3");
        assert_eq!(kept("Viên chức hạng III", 13.0), "Viên chức hạng_III");
        assert_eq!(
            kept("Theo Phụ lục II, khoản 2", 13.0),
            "Theo Phụ lục_II, khoản 2"
        );
        assert_eq!(kept("Kế hoạch VI", 6.0), "Kế hoạch VI");
    }

    #[test]
    fn a_number_that_programs_break_within_goes_to_the_next_line() {
        assert_eq!(kept("Tăng/giảm (±%)", 12.0), "Tăng/giảm|(±%)");
        assert_eq!(kept("Giai đoạn 2021-2025", 14.0), "Giai đoạn|2021-2025");
        assert_eq!(kept("Giai đoạn 2021-2025", 8.0), "Giai đoạn 2021-2025");
        // other words move to the next line on their own
        assert_eq!(
            kept("Thành tiền 1.234.567,5", 14.0),
            "Thành tiền 1.234.567,5"
        );
    }
}
