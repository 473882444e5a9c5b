//! Numbers and bullets that were typed before a heading or an entry of a list: the tool prints its
//! own.

use super::start::{Start, is_initial, number_length, start};

/// Headings that the tool numbers by name.
const NUMBERED: [&str; 8] = [
    "điều",
    "chương",
    "phần",
    "mục",
    "tiểu mục",
    "khoản",
    "điểm",
    "phụ lục",
];

/// The number at the beginning of a heading, and the spaces after it: `II. `, `1.1. `, `a) `,
/// `Điều 5. `, `Chương II`. Digits without a stop are not a number: `30 năm`.
pub fn number_of_heading(text: &str) -> Option<&str> {
    let with_gap = |length: usize| {
        &text[..length + (text[length..].len() - text[length..].trim_start().len())]
    };
    if let Some(length) = number_length(text) {
        return Some(with_gap(length));
    }
    let is_named = |name: &&&str| {
        let start = text.get(..name.len()).unwrap_or("").to_lowercase();
        start == **name && text[name.len()..].starts_with([' ', '\u{A0}'])
    };
    let end = NUMBERED.iter().find(is_named)?.len();
    let rest = &text[end..];
    let behind = rest.trim_start();
    let number_end = behind.find([' ', '\u{A0}']).unwrap_or(behind.len());
    // `Phần thứ nhất:`
    let ordinal = (behind[..number_end].to_lowercase() == "thứ")
        .then(|| behind[number_end..].trim_start())
        .map(|words| (words, words.find([' ', '\u{A0}']).unwrap_or(words.len())));
    if let Some((words, end)) = ordinal {
        let is_marked = words[..end].ends_with(['.', ':', ')', '-', '–']) || end == words.len();
        return is_marked.then(|| with_gap(text.len() - words.len() + end));
    }
    let number = behind[..number_end].trim_end_matches(['.', ':', ')', '-', '–', '/']);
    let is_roman = !number.is_empty() && number.chars().all(|c| "IVXLC".contains(c));
    let is_figure = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    let is_marked = number.len() < number_end || number_end == behind.len();
    let length = end + (rest.len() - behind.len()) + number_end;
    if !(is_roman || is_figure) {
        return None;
    }
    // `Phần I - Chung`, `Mục 1 : Chung`
    let after = text[length..].trim_start();
    let mark = after.starts_with(['-', '–', '—', ':', '.']) && !is_marked;
    let mark = after.chars().next().filter(|_| mark).map(char::len_utf8);
    match mark {
        Some(mark) => Some(with_gap(text.len() - after.len() + mark)),
        None => is_marked.then(|| with_gap(length)),
    }
}

/// The number at the beginning of a list entry, and the spaces after it. A name may begin with an
/// initial: `A. Nguyễn`.
pub(in crate::narrative) fn number_of_list(text: &str) -> Option<&str> {
    let length = number_length(text).filter(|_| !is_initial(text))?;
    Some(&text[..text.len() - text[length..].trim_start().len()])
}

/// The bullet at the beginning of a heading, and the spaces after it.
pub(in crate::narrative) fn bullet_of_heading(text: &str) -> Option<&str> {
    let behind = text.strip_prefix(['+', '-']).unwrap_or(text);
    match start(text) {
        Start::Bullet(length) => Some(&text[..length]),
        // a mark with a space after it, with which a line of text may continue
        _ if behind.len() < text.len() && behind.starts_with([' ', '\u{A0}']) => {
            Some(&text[..text.len() - behind.trim_start().len()])
        }
        _ => None,
    }
}
