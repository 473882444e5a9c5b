//! A fault that runs through a whole document is told of once, where it begins.

use crate::source::Span;

/// Faults of one rule by what is wrong, in the order in which they were met.
#[derive(Default)]
pub(in crate::rules) struct Tally {
    faults: Vec<Fault>,
}

/// What is wrong in some paragraphs.
pub(in crate::rules) struct Fault {
    /// What is there: a font, a size.
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

    /// All faults.
    pub(in crate::rules) fn into_faults(self) -> Vec<Fault> {
        self.faults
    }
}

impl Fault {
    /// In how many paragraphs.
    pub(in crate::rules) fn count(&self) -> String {
        self.paragraphs.to_string()
    }
}
