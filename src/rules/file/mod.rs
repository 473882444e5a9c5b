//! Rules about the Word file itself: what it carries besides what is printed.

pub(super) mod blank_paragraphs;
pub(super) mod carried;
pub(super) mod external;
pub(super) mod hidden_text;
pub(super) mod language;
pub(super) mod macros;
pub(super) mod private_path;

use super::{Findings, Verdict};
use crate::reader::{Facts, Para, Reading};
use crate::source::Span;

/// Where something that concerns the file as a whole is reported: at its first words.
fn head(reading: &Reading) -> Span {
    reading.first_words(0..reading.flow.body)
}

/// Reports every paragraph of which something is true.
fn paragraphs(reading: &Reading, found: &mut Findings<'_>, wrong: fn(&Para) -> bool) -> Verdict {
    for para in reading.flow.paragraphs.iter().filter(|para| wrong(para)) {
        found.at(para.span, []);
    }
    Verdict::Applied
}

/// Reports the file if one of its properties is empty.
fn without(
    reading: &Reading,
    found: &mut Findings<'_>,
    property: fn(&Facts) -> &String,
) -> Verdict {
    if property(&reading.flow.facts).trim().is_empty() {
        found.at(head(reading), []);
    }
    Verdict::Applied
}
