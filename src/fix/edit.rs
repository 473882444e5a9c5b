//! Replaces stretches of a file, leaving the bytes around them unchanged.
//!
//! Places count in the text of a [`crate::source::Source`], which has no byte order mark and
//! is in NFC; the file may have one, and be in another form.

use std::ops::Range;

use crate::source::Source;

const MARK: &[u8] = b"\xEF\xBB\xBF";

/// A stretch of a text and what takes its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
    /// By how many carriage returns it grows: YAML reads a line end of two bytes as one.
    pub(super) returns: isize,
    /// For an edit that quotes a whole bare text: the text in the quotes.
    pub(super) value: Option<String>,
}

impl Edit {
    /// By how many bytes the text grows.
    pub(super) fn growth(&self) -> isize {
        self.text.len().cast_signed() - (self.end - self.start).cast_signed()
    }

    /// Whether it changes nothing in the text but asks for the file to be written in NFC.
    fn composes(&self) -> bool {
        self.start == self.end && self.text.is_empty()
    }
}

/// The bytes of the file that `source` was read from, with the edits, which do not clash, applied.
/// If one of them asks for NFC, or would cut a letter that the file spells in several characters,
/// the whole file is converted to NFC; otherwise only the stretches themselves change.
pub(super) fn rewrite(source: &Source, bytes: &[u8], edits: &[Edit]) -> Vec<u8> {
    let places: Option<Vec<Range<usize>>> = match edits.iter().any(Edit::composes) {
        true => None,
        false => edits
            .iter()
            .map(|e| source.in_file(e.start..e.end))
            .collect(),
    };
    match places {
        Some(places) => replaced(bytes, places, edits),
        None => {
            let mark = match bytes.starts_with(MARK) {
                true => MARK,
                false => &[],
            };
            let places = edits.iter().map(|e| e.start..e.end).collect();
            let text = replaced(source.text().as_bytes(), places, edits);
            [mark, &text].concat()
        }
    }
}

fn replaced(bytes: &[u8], places: Vec<Range<usize>>, edits: &[Edit]) -> Vec<u8> {
    let mut changes: Vec<(Range<usize>, &str)> = places
        .into_iter()
        .zip(edits.iter().map(|e| e.text.as_str()))
        .collect();
    changes.sort_by_key(|(place, _)| place.start);
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    for (place, new) in changes {
        out.extend_from_slice(bytes.get(at..place.start).unwrap_or_default());
        out.extend_from_slice(new.as_bytes());
        at = place.end;
    }
    out.extend_from_slice(bytes.get(at..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::source::nfc;

    fn edit(text: &str, from: &str, to: &str) -> Edit {
        let start = nfc(text).find(from).unwrap();
        Edit {
            start,
            end: start + from.len(),
            text: to.to_owned(),
            returns: 0,
            value: None,
        }
    }

    fn rewritten(text: &str, edits: &[Edit]) -> String {
        let source = Source::from_bytes("a.yaml", text.as_bytes()).unwrap();
        String::from_utf8(rewrite(&source, text.as_bytes(), edits)).unwrap()
    }

    #[test]
    fn mark_and_line_ends_stay() {
        let text = "a: một ,hai\r\nb: ba  bốn\r\n";
        let edits = [edit(text, "  ", " "), edit(text, " ,", ", ")];
        let fixed = rewritten(&format!("\u{FEFF}{text}"), &edits);
        assert_eq!(fixed, "\u{FEFF}a: một, hai\r\nb: ba bốn\r\n");
    }

    #[test]
    fn letters_outside_stay_as_they_were_typed() {
        let text = "Ha\u{300} Ti\u{303}nh  va\u{300} Nghe\u{323}\u{302} An";
        assert_eq!(
            rewritten(text, &[edit(text, "  ", " ")]),
            "Ha\u{300} Ti\u{303}nh va\u{300} Nghe\u{323}\u{302} An"
        );
        assert_eq!(
            rewritten(text, &[edit(text, "Nghệ", "nghệ")]),
            "Ha\u{300} Ti\u{303}nh  va\u{300} nghệ An"
        );
    }

    #[test]
    fn the_fix_of_the_form_itself_composes_all() {
        let text = "Ha\u{300}  Nghe\u{323}\u{302}";
        let form = Edit {
            start: 0,
            end: 0,
            text: String::new(),
            returns: 0,
            value: None,
        };
        assert_eq!(rewritten(text, std::slice::from_ref(&form)), "Hà  Nghệ");
        assert_eq!(rewritten(text, &[form, edit(text, "  ", " ")]), "Hà Nghệ");
    }

    proptest! {
        #[test]
        fn a_text_is_rewritten_the_same_in_any_form(
            text in "[aăâeêo\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{323}\u{AC00}\u{1161} \r\n,]{0,40}",
            at in 0..40usize,
            len in 0..5usize,
        ) {
            let normal = nfc(&text).into_owned();
            let start = normal.floor_char_boundary(at);
            let end = normal.ceil_char_boundary(start + len);
            let edit = Edit { start, end, text: "x".to_owned(), returns: 0, value: None };
            let mut expected = normal.clone();
            expected.replace_range(start..end, "x");
            let fixed = rewritten(&text, &[edit]);
            prop_assert_eq!(nfc(&fixed), nfc(&expected));
        }
    }
}
