//! Counts paragraphs, so that a mistake that recurs through a document is reported once, where
//! it first occurs.

use crate::source::Span;

/// The mistakes of one rule, grouped by what is wrong, in the order of their first occurrence.
#[derive(Default)]
pub(in crate::rules) struct Tally {
    faults: Vec<Fault>,
}

/// A mistake in some paragraphs.
pub(in crate::rules) struct Fault {
    /// The value found: a font, a size.
    pub(in crate::rules) what: String,
    /// The first place.
    pub(in crate::rules) at: Span,
    paragraphs: usize,
}

impl Tally {
    /// Counts a paragraph in which `what` is wrong.
    pub(in crate::rules) fn add(&mut self, what: &str, at: Span) {
        match self.faults.iter_mut().find(|fault| fault.what == what) {
            Some(fault) => fault.paragraphs += 1,
            None => self.faults.push(Fault {
                what: what.to_owned(),
                at,
                paragraphs: 1,
            }),
        }
    }

    /// All mistakes.
    pub(in crate::rules) fn into_faults(self) -> Vec<Fault> {
        self.faults
    }
}

impl Fault {
    /// The number of paragraphs.
    pub(in crate::rules) fn count(&self) -> String {
        self.paragraphs.to_string()
    }
}
