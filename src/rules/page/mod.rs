//! Rules about the page: paper, margins, page numbers, lines.

pub(super) mod annex_anew;
pub(super) mod from_one;
pub(super) mod header_distance;
pub(super) mod margins;
pub(super) mod number_arabic;
pub(super) mod number_centred;
pub(super) mod number_in_header;
pub(super) mod number_look;
pub(super) mod number_missing;
pub(super) mod number_on_first;
mod numbers;
pub(super) mod orientation;
pub(super) mod paper;
pub(super) mod stretched_line;

use super::{Findings, Verdict};
use crate::layout::allowed;
use crate::measure::{Allowed, Length};
use crate::reader::{Reading, SectionInfo};
use crate::rules::framework::lengths::millimetres;
use crate::source::Span;

/// Where something that concerns a whole section is reported: at its first words.
fn place(reading: &Reading, section: &SectionInfo) -> Span {
    reading.first_words(section.paragraphs.clone())
}

/// The section in which the document begins; `None` for a file of only appendices.
fn first_of_document(reading: &Reading) -> Option<&SectionInfo> {
    let begins = reading.parts.first().is_some_and(|part| !part.is_empty());
    reading.flow.sections.first().filter(|_| begins)
}

/// Reports every section whose margin is not allowed, with its length and the limits, in
/// millimetres.
fn margin(
    reading: &Reading,
    found: &mut Findings<'_>,
    allowed: Allowed,
    of: fn(&SectionInfo) -> Length,
) -> Verdict {
    for section in &reading.flow.sections {
        let margin = of(section);
        if !allowed.allows(margin) && !is_turned(section) {
            let said = [margin, allowed.least, allowed.most].map(millimetres);
            found.at(place(reading, section), said.each_ref().map(String::as_str));
        }
    }
    Verdict::Applied
}

/// Whether a page has the margins of a portrait page that was turned together with its margins,
/// as Word does: the former left margin is then the top or bottom one.
fn is_turned(section: &SectionInfo) -> bool {
    let margins = &section.margins;
    let turned =
        |left: Length, right: Length| allowed::LEFT.allows(left) && allowed::RIGHT.allows(right);
    section.width > section.height
        && (turned(margins.top, margins.bottom) || turned(margins.bottom, margins.top))
        && allowed::TOP.allows(margins.left)
        && allowed::TOP.allows(margins.right)
}
