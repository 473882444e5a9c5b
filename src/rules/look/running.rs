//! Running text, which the rules about paragraphs judge.

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

/// Whether a paragraph is running text: not a division's heading, not in a table, not to be
/// filled in by hand, and not centred or right-aligned on purpose.
pub(super) fn is_running(slot: Component, para: &Para) -> bool {
    let of_content = matches!(slot, Component::Body(role) if !role.is_division());
    let across = matches!(para.format.align, Alignment::Left | Alignment::Justify);
    of_content && across && para.place == Place::Body && !is_to_fill_in(&para.text)
}

/// Whether a line has more dots than words, for somebody to fill in.
fn is_to_fill_in(text: &str) -> bool {
    let dots = text
        .chars()
        .filter(|c| matches!(c, '.' | '…' | '_'))
        .count();
    dots > 0 && dots >= text.chars().filter(|c| c.is_alphabetic()).count()
}
