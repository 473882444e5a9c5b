//! The words by which components are known: motto, `Số:`, a date, `Điều 3.`, `TM.`.

use std::ops::Range;

use crate::date::Date;
use crate::document::{Letterhead, Role};
use crate::kinds::{KINDS, Kind};

/// A text for comparison: small letters, single blanks, one spelling for `hoà` and `hòa`.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        let mut previous = None;
        for c in word.chars().flat_map(char::to_lowercase) {
            // The tone of `oa`, `oe`, `uy` stands on either letter.
            match (previous, split_tone(c)) {
                (Some((at, base)), Some((plain, tone)))
                    if matches!((base, plain), ('o', 'a' | 'e') | ('u', 'y')) && tone > 0 =>
                {
                    out.truncate(at);
                    out.push(with_tone(base, tone));
                    out.push(plain);
                    previous = None;
                }
                (_, split) => {
                    previous = split
                        .filter(|(_, tone)| *tone == 0)
                        .map(|(plain, _)| (out.len(), plain));
                    out.push(c);
                }
            }
        }
    }
    out
}

const TONES: [[char; 6]; 5] = [
    ['a', 'à', 'á', 'ả', 'ã', 'ạ'],
    ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'],
    ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'],
    ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'],
    ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'],
];

fn split_tone(c: char) -> Option<(char, usize)> {
    TONES
        .iter()
        .find_map(|row| Some((row[0], row.iter().position(|t| *t == c)?)))
}

fn with_tone(base: char, tone: usize) -> char {
    TONES
        .iter()
        .find(|row| row[0] == base)
        .and_then(|row| row.get(tone).copied())
        .unwrap_or(base)
}

/// Whether it says quốc hiệu, or means to.
pub(super) fn is_nation(text: &str) -> bool {
    means(text, Letterhead::NATION)
}

/// Whether it says tiêu ngữ, whatever stands between its parts, or means to.
pub(super) fn is_motto(text: &str) -> bool {
    means(text, Letterhead::MOTTO)
}

/// Whether a text says the same words but for a few letters.
fn means(text: &str, words: &str) -> bool {
    // No other text of a document is as long and that near.
    if text.len().abs_diff(words.len()) > MOST_BYTES_ASTRAY {
        return false;
    }
    let letters = |text: &str| -> String {
        let folded = fold(text);
        folded.chars().filter(|c| c.is_alphanumeric()).collect()
    };
    strsim::levenshtein(&letters(text), &letters(words)) <= MOST_LETTERS_ASTRAY
}

/// What is mistyped in a text of some thirty letters that is still known.
const MOST_LETTERS_ASTRAY: usize = 3;
/// The bytes that these letters, and blanks and dashes, may take more or less.
const MOST_BYTES_ASTRAY: usize = 16;

/// Whether it is a line that somebody typed instead of drawing it.
pub(super) fn is_typed_line(text: &str) -> bool {
    let mut marks = 0;
    let only = text.chars().all(|c| {
        marks += usize::from(!c.is_whitespace());
        matches!(c, '_' | '-' | '–' | '—' | '=' | '*' | '.' | '~' | '¯') || c.is_whitespace()
    });
    only && marks >= 3
}

/// Whether it has letters, none of them small.
pub(super) fn is_capitals(text: &str) -> bool {
    let mut any = false;
    text.chars().all(|c| {
        any |= c.is_uppercase();
        !c.is_lowercase()
    }) && any
}

/// The kind that a title names.
pub(super) fn kind_of_title(title: &str) -> Option<&'static Kind> {
    let title = fold(title);
    KINDS.iter().find(|kind| fold(kind.name) == title)
}

/// The kind that a title names at least by how it begins: `KẾ HOẠCH PHỐI HỢP`.
pub(super) fn kind_of_longer_title(title: &str) -> Option<&'static Kind> {
    let title = fold(title);
    let opens = |kind: &&Kind| {
        let rest = title.strip_prefix(&fold(kind.name));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    KINDS
        .iter()
        .filter(opens)
        .max_by_key(|kind| kind.name.len())
}

/// The kind that a symbol names by its first group: `BC-STTTT`.
pub(super) fn kind_of_symbol(symbol: &str) -> Option<&'static Kind> {
    let first = symbol.split(['-', '/']).next()?.trim();
    KINDS.iter().find(|kind| kind.abbreviation == Some(first))
}

/// Number and symbol as they stand in `Số: 15/QĐ-BNV`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NumberText<'t> {
    pub(super) number: &'t str,
    pub(super) symbol: &'t str,
}

/// Reads `Số: 15/QĐ-BNV`; `None` unless it opens with `Số` and has a colon or a stroke.
pub(super) fn number(text: &str) -> Option<NumberText<'_>> {
    let text = text.trim();
    let rest = ["Số", "SỐ", "số"]
        .iter()
        .find_map(|word| text.strip_prefix(word))?;
    let after = rest.trim_start();
    let rest = match after.strip_prefix(':') {
        Some(rest) => rest,
        None if after.contains('/') => after,
        None => return None,
    };
    let (number, symbol) = rest.split_once('/').unwrap_or((rest, ""));
    Some(NumberText {
        number: number.trim(),
        symbol: symbol.trim(),
    })
}

/// Whether a text is number and symbol: `Số liệu kinh tế/xã hội` is not.
pub(super) fn is_number(text: &str) -> bool {
    let words = |s: &str| s.split_whitespace().count();
    number(text).is_some_and(|n| words(n.number) <= 1 && words(n.symbol) <= 4)
}

/// Reads `Hà Tĩnh, ngày 05 tháng 3 năm 2023`: the stretch of the place, and the date, blank
/// where it is blank, cannot be read, or is out of range.
pub(super) fn dateline(text: &str) -> Option<(Range<usize>, Date)> {
    long_dateline(text).or_else(|| short_dateline(text))
}

/// `Hà Tĩnh, ngày 05/3/2023`, `Hà Tĩnh, 05/3/2023`: in figures only.
fn short_dateline(text: &str) -> Option<(Range<usize>, Date)> {
    if text.len() > LONGEST_DATELINE {
        return None;
    }
    let trimmed = text.trim_end().trim_end_matches('.');
    let at = trimmed.rfind([' ', ',', '\u{a0}']).map_or(0, |at| at + 1);
    let (before, date) = trimmed.split_at(at);
    let numbers: Vec<&str> = date.split(['/', '-', '.']).collect();
    let [day, month, year] = &numbers[..] else {
        return None;
    };
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    let before = before.trim_end();
    let place = before
        .strip_suffix("ngày")
        .or_else(|| before.strip_suffix(','))?;
    let place = place.trim_end().trim_end_matches(',').trim_end();
    if place.contains(|c: char| c.is_ascii_digit() || matches!(c, '(' | ':')) {
        return None;
    }
    let start = place.len() - place.trim_start().len();
    Some((start..place.len(), date))
}

/// No place has as many bytes.
const LONGEST_DATELINE: usize = 120;

fn long_dateline(text: &str) -> Option<(Range<usize>, Date)> {
    let at = text.rfind("ngày").or_else(|| text.rfind("Ngày"))?;
    let rest = &text[at + "ngày".len()..];
    let (day, rest) = rest.split_once("tháng")?;
    let (month, year) = rest.split_once("năm")?;
    if [day, month, year]
        .iter()
        .any(|s| s.split_whitespace().count() > 1)
    {
        return None;
    }
    let place = text[..at].trim_end();
    let place = place.strip_suffix(',').unwrap_or(place).trim_end();
    let start = place.len() - place.trim_start().len();
    let number = |s: &str, range: Range<u16>| {
        let digits = s.trim().trim_end_matches('.');
        digits.parse::<u16>().ok().filter(|n| range.contains(n))
    };
    let narrow = |n: Option<u16>| n.and_then(|n| u8::try_from(n).ok());
    let date = Date {
        year: number(year, 1900..3000),
        month: narrow(number(month, 1..13)),
        day: narrow(number(day, 1..32)),
    };
    Some((start..place.len(), date))
}

/// Whether a paragraph opens like a legal basis.
pub(super) fn opens_legal_basis(text: &str) -> bool {
    let text = text.trim_start();
    [
        "Căn cứ",
        "Theo đề nghị",
        "Xét đề nghị",
        "Xét Tờ trình",
        "Xét tờ trình",
    ]
    .iter()
    .any(|opening| text.starts_with(opening))
}

/// Whether a line is one of quyền hạn: `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.`, also as the Party
/// and older files write them.
pub(super) fn opens_capacity(text: &str) -> bool {
    let text = text.trim_start();
    let opens = |known: &&str| {
        let rest = text.strip_prefix(*known);
        rest.is_some_and(|rest| rest.starts_with('.') || (rest.starts_with(' ') && *known != "Q"))
    };
    ["TM", "T/M", "KT", "K/T", "TL", "T/L", "TUQ", "TUN", "Q"]
        .iter()
        .any(opens)
        && is_capitals(text)
}

/// Whether it is the label of the recipients.
pub(super) fn opens_recipients(text: &str) -> bool {
    let text = text.trim_start();
    text.get(.."Nơi nhận".len())
        .is_some_and(|head| fold(head) == "nơi nhận")
}

/// `Phụ lục`, `PHỤ LỤC 2`, `Phụ lục số III`: the length of the label; what follows it is the
/// title on the same line.
pub(super) fn annex_label(text: &str) -> Option<usize> {
    let head = text
        .get(.."Phụ lục".len())
        .filter(|head| fold(head) == "phụ lục")?;
    let mut end = head.len();
    let rest = &text[end..];
    if rest.is_empty() || rest.starts_with(['.', ':', '\n']) {
        return Some(end);
    }
    let words = rest.strip_prefix(' ')?.split(' ');
    for word in words {
        let bare = word.trim_end_matches(['.', ':', ',', ';']);
        let bare = bare.split('\n').next().unwrap_or(bare);
        let is_number = !bare.is_empty()
            && (bare.chars().all(|c| c.is_ascii_digit())
                || bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L'))
                || (bare.len() == 1 && bare.chars().all(|c| c.is_ascii_uppercase())));
        if is_number {
            return Some(end + 1 + bare.len());
        }
        if fold(word) != "số" {
            break;
        }
        end += 1 + word.len();
    }
    None
}

/// What opens a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// `Phần`, `Chương`, `Mục`, `Tiểu mục` with a number.
    Division(Role),
    /// `Điều 3.`.
    Article,
    /// `II.`.
    Roman,
    /// `2.`, `2.1.`: with how many numbers.
    Arabic(usize),
    /// `a)`.
    Letter,
    /// `-`.
    Dash,
    /// `+`.
    Plus,
}

/// What opens a text: its kind, the end of the number, the start of the words.
pub(super) fn opening(text: &str) -> Option<(Opening, usize, usize)> {
    let start = text.len() - text.trim_start().len();
    let words = &text[start..];
    let (kind, length) = opening_of(words)?;
    let end = start + length;
    let rest = &text[end..];
    let gap = rest.len() - rest.trim_start().len();
    // A number without a blank after it is no number: `1.5 triệu`.
    let glued = gap == 0 && !rest.is_empty();
    if glued && !matches!(kind, Opening::Dash | Opening::Plus | Opening::Letter) {
        return None;
    }
    Some((kind, end, end + gap))
}

fn opening_of(text: &str) -> Option<(Opening, usize)> {
    let first = text.chars().next()?;
    match first {
        '-' | '–' | '—' | '•' | '*' | '·' => return Some((Opening::Dash, first.len_utf8())),
        '+' => return Some((Opening::Plus, 1)),
        _ => {}
    }
    let token = text.split_whitespace().next()?;
    const NAMED: [(&str, Opening); 5] = [
        ("điều", Opening::Article),
        ("phần", Opening::Division(Role::Part)),
        ("chương", Opening::Division(Role::Chapter)),
        ("mục", Opening::Division(Role::Section)),
        ("tiểu mục", Opening::Division(Role::Subsection)),
    ];
    for (name, kind) in NAMED {
        let Some(head) = text.get(..name.len()).filter(|head| fold(head) == name) else {
            continue;
        };
        let rest = &text[head.len()..];
        let number = rest.split_whitespace().next()?;
        let gap = rest.len() - rest.trim_start().len();
        if gap == 0 || !head.starts_with(char::is_uppercase) {
            return None;
        }
        let bare = number.trim_end_matches(['.', ':', '-']);
        // `Điều 3a.` was put in later.
        let count = match kind {
            Opening::Article => bare.trim_end_matches(|c: char| matches!(c, 'a'..='z' | 'đ')),
            _ => bare,
        };
        let counts = count
            .chars()
            .all(|c| c.is_ascii_digit() || "IVXLC".contains(c));
        if count.is_empty() || !counts {
            return None;
        }
        // `Điều 3 của Luật …` only mentions an article.
        let closed = number.len() > bare.len() || rest.trim().len() == number.len();
        if kind == Opening::Article && !closed {
            return None;
        }
        return Some((kind, head.len() + gap + number.len()));
    }
    if let Some(bare) = token.strip_suffix(')').or_else(|| token.strip_suffix('.')) {
        let mut letters = bare.chars();
        if let (Some(letter), None) = (letters.next(), letters.next())
            && letter.is_lowercase()
        {
            return Some((Opening::Letter, token.len()));
        }
        if !bare.is_empty() && token.ends_with('.') && bare.chars().all(|c| "IVX".contains(c)) {
            return Some((Opening::Roman, token.len()));
        }
    }
    // `a)text` and `1.text`: the blank is forgotten, not the number.
    let letter = text.strip_prefix(|c: char| c.is_lowercase());
    if letter.is_some_and(|rest| rest.starts_with(')')) {
        return Some((Opening::Letter, first.len_utf8() + 1));
    }
    let bare = token.trim_end_matches(['.', ')']);
    let numbers: Vec<&str> = bare.split('.').collect();
    let counts = numbers
        .iter()
        .all(|n| (1..=3).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit()));
    let closed = token.len() == bare.len() + 1 || (numbers.len() > 1 && token.len() == bare.len());
    // `1.500` is a figure; `1.2` and `1.2.3` are numbers of headings.
    let figure =
        numbers.len() > 1 && token.len() == bare.len() && numbers.iter().any(|n| n.len() > 2);
    (counts && closed && !figure).then_some((Opening::Arabic(numbers.len()), token.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_spelling_of_the_motto_is_known() {
        assert!(is_nation("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        assert!(is_nation("CỘNG HOÀ  XÃ HỘI CHỦ NGHĨA VIỆT NAM "));
        assert!(is_nation("CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIÊT NAM"));
        assert!(!is_nation("CỘNG HÒA XÃ HỘI CHỦ NGHĨA"));
        assert!(is_motto("Độc lập – Tự do – Hạnh phúc"));
        assert!(is_motto("Độc lập-Tự do-Hạnh phúc"));
        assert!(is_motto("Độc lập, Tự do, Hạnh phúc"));
        assert!(!is_motto("Độc lập và Tự do"));
    }

    #[test]
    fn titles_name_kinds_in_either_spelling() {
        assert_eq!(kind_of_title("BÁO  CÁO").unwrap().key, "bao-cao");
        assert_eq!(kind_of_title("GIẤY UỶ QUYỀN").unwrap().key, "giay-uy-quyen");
        assert!(kind_of_title("THƯ MỜI").is_none());
        assert_eq!(kind_of_symbol("QĐ-BNV").unwrap().key, "quyet-dinh");
        assert!(kind_of_symbol("UBND-VX").is_none());
    }

    #[test]
    fn numbers_of_documents() {
        let read = |text| {
            let n = number(text).filter(|_| is_number(text));
            n.map(|n| (n.number, n.symbol))
        };
        assert_eq!(read("Số: 15/QĐ-BNV"), Some(("15", "QĐ-BNV")));
        assert_eq!(read("Số:      /BC-STTTT"), Some(("", "BC-STTTT")));
        assert_eq!(read("Số 15 / QĐ - BNV"), Some(("15", "QĐ - BNV")));
        assert_eq!(read("Số:"), Some(("", "")));
        assert_eq!(read("Số vụ vi phạm"), None);
        assert_eq!(read("Số liệu kinh tế/xã hội quý I"), None);
    }

    #[test]
    fn place_and_date() {
        let read = |text: &str| dateline(text).map(|(at, date)| (text[at].to_owned(), date));
        assert_eq!(
            read("Hà Tĩnh, ngày 05 tháng 3 năm 2023"),
            Some(("Hà Tĩnh".to_owned(), Date::new(2023, 3, 5).unwrap()))
        );
        let (place, date) = read("Quận 1, ngày       tháng 3 năm 2023").unwrap();
        assert_eq!(
            (place.as_str(), date.day, date.month),
            ("Quận 1", None, Some(3))
        );
        let (_, date) = read("Huế, ngày 40 tháng 13 năm 2023").unwrap();
        assert_eq!((date.day, date.month, date.year), (None, None, Some(2023)));
        assert_eq!(read("ngày mai trong tháng sau của năm tới đây"), None);
        let short = Date::new(2023, 3, 5).unwrap();
        for text in ["Hà Tĩnh, ngày 05/3/2023", "Hà Tĩnh, 5-3-2023."] {
            assert_eq!(read(text), Some(("Hà Tĩnh".to_owned(), short)), "{text}");
        }
        assert_eq!(read("(Gửi trước ngày 05/3/2023)"), None);
        assert_eq!(read("Hạn: 05/3/2023"), None);
    }

    #[test]
    fn openings() {
        let split = |text: &'static str| {
            opening(text).map(|(_, end, start)| (&text[..end], &text[start..]))
        };
        let kind = |text: &str| opening(text).map(|(kind, ..)| kind);
        assert_eq!(split("II. KẾT QUẢ"), Some(("II.", "KẾT QUẢ")));
        assert_eq!(split("Điều 3.  Hiệu lực"), Some(("Điều 3.", "Hiệu lực")));
        assert_eq!(kind("II. KẾT QUẢ"), Some(Opening::Roman));
        assert_eq!(kind("1. Ưu điểm"), Some(Opening::Arabic(1)));
        assert_eq!(kind("1.2. Ưu điểm"), Some(Opening::Arabic(2)));
        assert_eq!(kind("1.500 đồng"), None);
        assert_eq!(kind("1.5 triệu"), Some(Opening::Arabic(2)));
        assert_eq!(kind("24 tháng"), None);
        assert_eq!(kind("đ) Hồ sơ"), Some(Opening::Letter));
        assert_eq!(kind("a)Hồ sơ"), Some(Opening::Letter));
        assert_eq!(kind("Điều 3. Hiệu lực"), Some(Opening::Article));
        assert_eq!(kind("Điều 3"), Some(Opening::Article));
        assert_eq!(kind("Điều 3a. Hiệu lực"), Some(Opening::Article));
        assert_eq!(kind("Điều 3 của Luật"), None);
        assert_eq!(kind("Điều này."), None);
        assert_eq!(kind("Chương II"), Some(Opening::Division(Role::Chapter)));
        assert_eq!(
            kind("Tiểu mục 1"),
            Some(Opening::Division(Role::Subsection))
        );
        assert_eq!(kind("Mục tiêu"), None);
        assert_eq!(kind("- Lưu: VT"), Some(Opening::Dash));
        assert_eq!(kind(""), None);
    }

    #[test]
    fn labels_of_appendices() {
        assert_eq!(annex_label("Phụ lục"), Some("Phụ lục".len()));
        assert_eq!(annex_label("PHỤ LỤC II"), Some("PHỤ LỤC II".len()));
        assert_eq!(
            annex_label("Phụ lục số 3: DANH SÁCH"),
            Some("Phụ lục số 3".len())
        );
        assert_eq!(annex_label("Phụ lục này gồm"), None);
        assert_eq!(annex_label("Phụ lụcI"), None);
    }

    #[test]
    fn capacities() {
        assert!(opens_capacity("KT. GIÁM ĐỐC") && opens_capacity("TM. ỦY BAN NHÂN DÂN"));
        assert!(opens_capacity("KT.GIÁM ĐỐC"));
        assert!(!opens_capacity("Q. Bình Thạnh") && !opens_capacity("QUYẾT ĐỊNH"));
    }
}
