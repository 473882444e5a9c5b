//! Which paragraphs of a file stand for which components of the document.

use std::ops::Range;

use super::flow::Para;
use crate::components::Component;

/// A stretch of a paragraph that is in a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// What it is.
    pub slot: Component,
    /// Which annex it belongs to, from 0; `None` for the document itself.
    pub annex: Option<usize>,
    /// Index of the paragraph in [`super::Flow::paragraphs`].
    pub para: usize,
    /// The stretch of the paragraph's text, what opens it (number, dash) left out.
    pub range: Range<usize>,
    /// The number that opens it, typed or counted by a list: `II.`, `Điều 3.`, `a)`.
    pub number: Option<String>,
    /// The paragraph's style says what it is; else position and text do.
    pub styled: bool,
}

impl Placed {
    /// The whole of a paragraph.
    pub(super) fn whole(slot: Component, index: usize, para: &Para, styled: bool) -> Placed {
        Placed {
            slot,
            annex: None,
            para: index,
            range: 0..para.text.len(),
            number: None,
            styled,
        }
    }
}
