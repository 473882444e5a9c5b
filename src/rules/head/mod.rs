//! Rules about the components above the content: bodies, number, place and date, title, subject.

pub(super) mod before_decree;
pub(super) mod committee_parent;
pub(super) mod district;
pub(super) mod draft_numbered;
pub(super) mod number_digits;
pub(super) mod number_padding;
pub(super) mod parent_place;
pub(super) mod period;
pub(super) mod place_abbreviation;
pub(super) mod place_capitals;
pub(super) mod regarding_case;
pub(super) mod regarding_twice;
pub(super) mod subject_capital;
pub(super) mod subject_case;
pub(super) mod subject_end;
pub(super) mod subject_repeats;
pub(super) mod symbol_capitals;
pub(super) mod symbol_issuer;
pub(super) mod symbol_kind;
pub(super) mod symbol_letter;
pub(super) mod symbol_spaces;
pub(super) mod symbol_year;

use crate::document::{Document, Number, Text};

/// Number and symbol as printed on the page, for places in them.
fn as_printed(number: &Number) -> Text {
    let digits = number.number.as_deref().unwrap_or_default();
    Text::plain(format!("{digits}/{}", number.symbol), number.origin)
}

/// The groups of a symbol: `BC`, `STTTT`.
fn groups(symbol: &str) -> impl Iterator<Item = &str> {
    symbol
        .split(['-', '/'])
        .map(str::trim)
        .filter(|group| !group.is_empty())
}

/// The range of the symbol in the result of [`as_printed`].
fn symbol_range(number: &Number) -> std::ops::Range<usize> {
    let start = number.number.as_deref().map_or(0, str::len) + 1;
    start..start + number.symbol.len()
}

/// The number of a document, when it has a symbol.
fn numbered(document: &Document) -> Option<&Number> {
    document
        .number
        .as_ref()
        .filter(|number| !number.symbol.trim().is_empty())
}

/// The first letters of a name's words, without `và`: `STTTT`.
fn initials(name: &str) -> String {
    name.split_whitespace()
        .filter(|word| word.to_lowercase() != "và")
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .collect()
}

/// The unit's name after the words for a people's committee or council, as `TỈNH HÀ TĨNH`;
/// `None` for other bodies.
fn of_committee(name: &str) -> Option<&str> {
    [
        "ỦY BAN NHÂN DÂN",
        "UỶ BAN NHÂN DÂN",
        "HỘI ĐỒNG NHÂN DÂN",
        "UBND",
        "HĐND",
    ]
    .iter()
    .find_map(|body| name.strip_prefix(body))
    .filter(|unit| unit.is_empty() || unit.starts_with([' ', '\n']))
    .map(str::trim_start)
}
