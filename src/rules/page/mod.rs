//! Rules of the page: paper, margins, page numbers.

pub(super) mod left_margin;
pub(super) mod paper;

use super::{Findings, Subject, Verdict};
use crate::layout::allowed::Allowed;
use crate::measure::Length;
use crate::reader::{Reading, SectionInfo};
use crate::source::Span;

/// Where something that concerns a whole section is told of: at its first paragraph.
fn place(reading: &Reading, section: &SectionInfo) -> Span {
    let first = reading.flow.paragraphs.get(section.paragraphs.start);
    first.map_or_else(Span::default, |para| para.span)
}

/// Reports every section whose margin is not allowed, with its length and the limits, in
/// millimetres.
fn margin(
    subject: &Subject<'_>,
    found: &mut Findings<'_>,
    allowed: Allowed,
    of: fn(&SectionInfo) -> Length,
) -> Verdict {
    let Some(reading) = subject.layout else {
        return Verdict::NotJudged;
    };
    for section in &reading.flow.sections {
        let margin = of(section);
        if !allowed.allows(margin) {
            let said = [margin, allowed.least, allowed.most].map(millimetres);
            found.at(place(reading, section), said.each_ref().map(String::as_str));
        }
    }
    Verdict::Applied
}

/// A length as people read it: whole millimetres, or one digit after the comma.
fn millimetres(length: Length) -> String {
    let mm = format!("{:.1}", length.to_mm()).replace('.', ",");
    mm.strip_suffix(",0").map(str::to_owned).unwrap_or(mm)
}
