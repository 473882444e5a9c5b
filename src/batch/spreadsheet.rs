//! Writes CSV that spreadsheets open directly and as harmless text.
//!
//! Excel takes a cell that begins with `=`, `+`, `@`, a tab, or `-` before a digit for a formula,
//! and runs it. Such a cell is written with an apostrophe before it, which [`from_text`] removes
//! again.

use std::borrow::Cow;

/// Without it, Excel does not recognise UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// A cell as written to a CSV file.
pub fn as_text(cell: &str) -> Cow<'_, str> {
    match is_formula(cell) {
        true => Cow::Owned(format!("'{cell}")),
        false => Cow::Borrowed(cell),
    }
}

/// A cell as it was before [`as_text`].
pub fn from_text(cell: &str) -> &str {
    cell.strip_prefix('\'')
        .filter(|rest| is_formula(rest))
        .unwrap_or(cell)
}

/// Whether a spreadsheet takes a cell for a formula. Apostrophes before it count as part of it, so
/// that a typed apostrophe is not lost.
fn is_formula(cell: &str) -> bool {
    let mut chars = cell.trim_start_matches('\'').chars();
    match chars.next() {
        Some('=' | '+' | '@' | '\t') => true,
        Some('-') => chars.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    }
}

/// CSV records with the byte order mark and Windows' line ends, every cell harmless.
pub fn csv<R: AsRef<[C]>, C: AsRef<str>>(records: &[R]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    for record in records {
        let cells = record.as_ref().iter().map(|cell| as_text(cell.as_ref()));
        // Writing to memory does not fail.
        let _ = writer.write_record(cells.map(|cell| cell.into_owned()));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_text_and_come_back() {
        for (cell, written) in [
            ("=HYPERLINK(\"http://a\")", "'=HYPERLINK(\"http://a\")"),
            ("+84", "'+84"),
            ("@a", "'@a"),
            ("\ta", "'\ta"),
            ("-5", "'-5"),
            ("'=1", "''=1"),
            ("''@x", "'''@x"),
            ("- Như trên", "- Như trên"),
            ("'a", "'a"),
            ("a=1", "a=1"),
            ("", ""),
        ] {
            assert_eq!(as_text(cell), written);
            assert_eq!(from_text(written), cell);
        }
    }
}
