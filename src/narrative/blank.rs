//! Citations typed with a gap for their number, as for a document that is not signed yet:
//! `Quyết định số    /QĐ-UBND`, `Công văn số 12/    ngày`.

use std::ops::Range;

use crate::kinds::KINDS;

/// What is cited besides the kinds that this tool makes, in lower case.
const OTHERS: [&str; 7] = [
    "nghị định",
    "thông tư",
    "luật",
    "lệnh",
    "văn bản",
    "tờ trình",
    "công văn",
];

/// Words by which the document refers to itself, whose number may not be known yet.
const OWN: [&str; 2] = ["kèm theo", "đính kèm"];

/// The first citation in a text that lacks its number or symbol, from its `số` on.
pub(super) fn number(text: &str) -> Option<Range<usize>> {
    let mut names = text.match_indices("số");
    names.find_map(|(at, name)| {
        let rest = &text[at + name.len()..];
        let length = blank_length(rest)?;
        is_cited(&text[..at]).then(|| at..at + name.len() + length)
    })
}

/// The bytes of a missing number after `số`; `None` if there is a number.
fn blank_length(rest: &str) -> Option<usize> {
    let rest_of = rest.trim_start_matches(is_gap);
    let gap = &rest[..rest.len() - rest_of.len()];
    if gap.is_empty() {
        return None;
    }
    let is_wide = gap.chars().count() > 1;
    if let Some(symbol) = rest_of.strip_prefix('/') {
        let letters = symbol.chars().take_while(|c| c.is_uppercase()).count();
        return (letters > 1).then(|| gap.len() + 1 + symbol_length(symbol));
    }
    if rest_of.starts_with("ngày ") {
        return is_wide.then(|| gap.trim_end().len().max(1));
    }
    // a number without its symbol
    let digits = rest_of.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest_of[digits..].strip_prefix('/')?;
    let dated = behind.trim_start_matches(is_gap);
    let is_blank = digits > 0 && dated.len() + 1 < behind.len() && dated.starts_with("ngày ");
    is_blank.then(|| gap.len() + digits + 1)
}

fn symbol_length(symbol: &str) -> usize {
    let end = symbol.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '/')));
    end.unwrap_or(symbol.len())
}

fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\t' | '.' | '…' | '_' | ':')
}

/// How far before its number the kind of a document begins, in bytes.
const LONGEST_KIND: usize = 100;

/// Whether the words before a number name a document, and not this one.
fn is_cited(before: &str) -> bool {
    let from = before.ceil_char_boundary(before.len().saturating_sub(LONGEST_KIND));
    let before = before[from..].trim_end().to_lowercase();
    let kinds = KINDS.iter().map(|kind| kind.name.to_lowercase());
    let mut kinds = kinds.chain(OTHERS.iter().map(|name| (*name).to_owned()));
    let opening = kinds.find_map(|kind| before.strip_suffix(&kind));
    opening.is_some_and(|opening| !OWN.iter().any(|own| opening.trim_end().ends_with(own)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_left_blank_are_found() {
        for (text, found) in [
            (
                "theo Quyết định số    /QĐ-UBND ngày",
                Some("số    /QĐ-UBND"),
            ),
            ("theo Quyết định số /QĐ-UBND", Some("số /QĐ-UBND")),
            ("theo Kế hoạch số …/KH-UBND ngày", Some("số …/KH-UBND")),
            ("Công văn số ....../UBND-VP ngày", Some("số ....../UBND-VP")),
            ("Nghị định số      ngày 12/3/2026", Some("số ")),
            ("Công văn số 12/    ngày 12/3/2026", Some("số 12/")),
            ("kèm theo Quyết định số    /QĐ-UBND", None),
            ("Quyết định số 12/QĐ-UBND ngày", None),
            ("Quyết định số ngày", None),
            ("Số:     /GP-SNV", None),
            ("số /km", None),
        ] {
            let at = number(text);
            assert_eq!(at.map(|at| &text[at]), found, "{text}");
        }
    }
}
