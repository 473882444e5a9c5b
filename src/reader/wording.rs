//! The words by which components are recognised: motto, `Số:`, a date, `TM.`, `Phụ lục II`.

use std::ops::Range;

use crate::date::Date;
use crate::document::Letterhead;
use crate::kinds::{KINDS, Kind};
use crate::text::fold;

/// Whether it is quốc hiệu, correct or misspelt.
pub(super) fn is_nation(text: &str) -> bool {
    means(text, Letterhead::NATION)
}

/// Whether it is tiêu ngữ, correct or misspelt, whatever is between its parts.
pub(super) fn is_motto(text: &str) -> bool {
    means(text, Letterhead::MOTTO)
}

/// Whether a text has the same words except for a few letters.
fn means(text: &str, words: &str) -> bool {
    // No other text of a document is as long and as similar.
    if text.len().abs_diff(words.len()) > MOST_BYTES_ASTRAY {
        return false;
    }
    let letters = |text: &str| -> String {
        let folded = fold(text);
        folded.chars().filter(|c| c.is_alphanumeric()).collect()
    };
    strsim::levenshtein(&letters(text), &letters(words)) <= MOST_LETTERS_ASTRAY
}

/// The number of mistyped letters with which a text of some thirty letters is still recognised.
const MOST_LETTERS_ASTRAY: usize = 3;
/// By how many bytes these letters, with spaces and dashes, may change the length.
const MOST_BYTES_ASTRAY: usize = 16;

/// Whether it is a rule that somebody typed instead of drawing it.
pub(super) fn is_typed_line(text: &str) -> bool {
    let mut marks = 0;
    let only = text.chars().all(|c| {
        marks += usize::from(!c.is_whitespace());
        matches!(c, '_' | '-' | '–' | '—' | '=' | '*' | '.' | '~' | '¯') || c.is_whitespace()
    });
    only && marks >= 3
}

/// Whether it has letters, none of them lower-case.
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

/// The kind that a title at least begins with: `KẾ HOẠCH PHỐI HỢP`.
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

/// `Kính gửi`, in any case.
pub(super) fn opens_addressees(text: &str) -> bool {
    fold(text).starts_with("kính gửi")
}

/// Number and symbol as they are in `Số: 15/QĐ-BNV`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NumberText<'t> {
    pub(super) number: &'t str,
    pub(super) symbol: &'t str,
}

/// Reads `Số: 15/QĐ-BNV`; `None` unless it opens with `Số` and has a colon or a slash.
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

/// Reads `Hà Tĩnh, ngày 05 tháng 3 năm 2023`: the range of the place, and the date, whose parts
/// are empty if they are empty in the text, cannot be read, or are out of range.
pub(super) fn dateline(text: &str) -> Option<(Range<usize>, Date)> {
    long_dateline(text).or_else(|| short_dateline(text))
}

/// `Hà Tĩnh, ngày 05/3/2023`, `Hà Tĩnh, 05/3/2023`: in figures only.
fn short_dateline(text: &str) -> Option<(Range<usize>, Date)> {
    if text.len() > LONGEST_DATELINE {
        return None;
    }
    let trimmed = text.trim_end().trim_end_matches('.');
    let date = trimmed
        .rsplit(|c: char| c.is_whitespace() || c == ',')
        .next()
        .unwrap_or(trimmed);
    let before = trimmed.strip_suffix(date).unwrap_or("");
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
    text.starts_with(char::is_uppercase)
        && ["căn cứ", "theo đề nghị", "xét đề nghị", "xét tờ trình"]
            .iter()
            .any(|words| opens_with(text, words).is_some())
}

/// Whether a line states a capacity: `TM.`, `KT.`, `TL.`, `TUQ.`, `Q.`, also as the Party and
/// older files write them.
pub(super) fn opens_capacity(text: &str) -> bool {
    let text = text.trim_start();
    let opens = |known: &&str| {
        let rest = text.strip_prefix(*known);
        rest.is_some_and(|rest| {
            rest.starts_with('.') || (rest.starts_with(char::is_whitespace) && *known != "Q")
        })
    };
    ["TM", "T/M", "KT", "K/T", "TL", "T/L", "TUQ", "TUN", "Q"]
        .iter()
        .any(opens)
        && is_capitals(text)
}

/// Whether it is the label of the recipients.
pub(super) fn opens_recipients(text: &str) -> bool {
    opens_with(text.trim_start(), "nơi nhận").is_some()
}

/// The length of the opening of `text` that says `words`, which are folded; there may be any
/// spaces between them.
pub(crate) fn opens_with(text: &str, words: &str) -> Option<usize> {
    let mut rest = text;
    for (i, word) in words.split(' ').enumerate() {
        let begun = rest.trim_start();
        if (i == 0) != (begun.len() == rest.len()) {
            return None;
        }
        let length = word.chars().count();
        let end = begun
            .char_indices()
            .nth(length)
            .map_or(begun.len(), |(at, _)| at);
        if fold(&begun[..end]) != word {
            return None;
        }
        rest = &begun[end..];
    }
    Some(text.len() - rest.len())
}

/// The length of a label `Phụ lục`, `PHỤ LỤC 2`, `Phụ lục số III`; what follows it is the title
/// on the same line.
pub(super) fn annex_label(text: &str) -> Option<usize> {
    let mut end = opens_with(text, "phụ lục")?;
    let mut rest = &text[end..];
    if rest.is_empty() || rest.starts_with(['.', ':', '\n']) {
        return Some(end);
    }
    while rest.starts_with(|c: char| c.is_whitespace() && c != '\n') {
        let begun = rest.trim_start();
        let start = text.len() - begun.len();
        let word = begun.split(char::is_whitespace).next().unwrap_or(begun);
        let bare = word.trim_end_matches(['.', ':', ',', ';']);
        let is_number = !bare.is_empty()
            && (bare.chars().all(|c| c.is_ascii_digit())
                || bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L'))
                || (bare.len() == 1 && bare.chars().all(|c| c.is_ascii_uppercase())));
        if is_number {
            return Some(start + bare.len());
        }
        if fold(word) != "số" {
            break;
        }
        end = start + word.len();
        rest = &text[end..];
    }
    None
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
        // any space of Unicode, whatever its length in bytes
        for space in (0..=0x3000).filter_map(char::from_u32) {
            if space.is_whitespace() {
                let text = format!("Hà Tĩnh,{space}ngày{space}05/3/2023{space}");
                assert_eq!(read(&text), Some(("Hà Tĩnh".to_owned(), short)), "{text:?}");
            }
        }
        assert_eq!(read("By:\u{a0}Signature"), None);
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
        assert_eq!(
            annex_label("Phụ\u{a0}lục\u{2003}II"),
            Some("Phụ\u{a0}lục\u{2003}II".len())
        );
    }

    #[test]
    fn capacities() {
        assert!(opens_capacity("KT. GIÁM ĐỐC") && opens_capacity("TM. ỦY BAN NHÂN DÂN"));
        assert!(opens_capacity("KT.GIÁM ĐỐC"));
        assert!(!opens_capacity("Q. Bình Thạnh") && !opens_capacity("QUYẾT ĐỊNH"));
    }
}
