//! Marks of secrecy, urgency and circulation, and their frames.

use super::of;
use crate::components::Component;
use crate::reader::{Colour, Para, Place, Placed, Reading, Shape, ShapeKind};
use crate::rules::Verdict;
use crate::text::fold;

/// Judges every mark that says one of `words`, with the drawing around it where it has one.
pub(super) fn each(
    reading: &Reading,
    words: &[&str],
    mut judge: impl FnMut(&Placed, &Para, Option<&Shape>),
) -> Verdict {
    let words: Vec<String> = words.iter().map(|words| fold(words)).collect();
    let mut any = false;
    for (placed, para) in of(reading, |s| s == Component::Mark) {
        let said = para.text.get(placed.range.clone()).map(fold);
        if said.is_some_and(|said| words.contains(&said)) {
            any = true;
            judge(placed, para, frame(reading, placed, para));
        }
    }
    Verdict::applied_if(any)
}

/// The drawing that a mark is in, or that is drawn around its line.
fn frame<'a>(reading: &'a Reading, placed: &Placed, para: &'a Para) -> Option<&'a Shape> {
    match para.place {
        Place::TextBox { anchor } => {
            let shapes = &reading.flow.paragraphs.get(anchor)?.shapes;
            shapes
                .iter()
                .find(|shape| shape.paragraphs.contains(&placed.para))
        }
        _ => para
            .shapes
            .iter()
            .find(|shape| shape.kind == ShapeKind::Rectangle),
    }
}

/// Whether a colour is a bright red.
pub(super) fn is_red(colour: Colour) -> bool {
    colour.red >= 0xC0 && colour.green <= 0x40 && colour.blue <= 0x40
}
