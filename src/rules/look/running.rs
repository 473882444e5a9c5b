//! Running text: what rules of paragraphs judge.

use crate::components::{Alignment, Component};
use crate::reader::{Para, Place, Placed, Reading};

/// The paragraphs of running text, in the document and in its annexes.
pub(super) fn running(reading: &Reading) -> impl Iterator<Item = (&Placed, &Para)> {
    let all = reading.placed.iter();
    all.filter_map(|placed| {
        let para = reading.flow.paragraphs.get(placed.para)?;
        is_running(placed.slot, para).then_some((placed, para))
    })
}

/// Whether a paragraph is running text: no division's heading, nothing in a table, nothing
/// that is filled in by hand or that somebody put in the middle or at the right on purpose.
pub(super) fn is_running(slot: Component, para: &Para) -> bool {
    let of_content = matches!(slot, Component::Body(role) if !role.is_division());
    let across = matches!(para.format.align, Alignment::Left | Alignment::Justify);
    of_content && across && para.place == Place::Body && !is_to_fill_in(&para.text)
}

/// Whether a line is dotted more than written, for somebody to fill in.
fn is_to_fill_in(text: &str) -> bool {
    let dots = text
        .chars()
        .filter(|c| matches!(c, '.' | '…' | '_'))
        .count();
    dots > 0 && dots >= text.chars().filter(|c| c.is_alphabetic()).count()
}
