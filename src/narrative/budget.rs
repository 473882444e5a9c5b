//! How much work the texts of one document may take together.
//!
//! Handlebars' parser counts lines anew at each tag, and loops and fragments repeat what they
//! hold. One text is bounded where it is compiled and where it is filled; a document may have
//! many thousand texts, so what they take is also added up.

use std::cell::Cell;

use crate::source::Source;

/// The most work of the parser, in bytes of text times tags.
pub(super) const MOST_PARSED: usize = 100_000_000;

/// How many elements of templates are filled: those of ten texts at their own limit.
const MOST_STEPS: usize = 2_000_000;

/// The most bytes that come of filling: as many as a file may have.
const MOST_FILLED: usize = Source::MAX_BYTES;

/// What the texts of one document have taken so far.
#[derive(Debug, Default)]
pub(super) struct Budget {
    parsed: Cell<usize>,
    steps: Cell<usize>,
    filled: Cell<usize>,
    is_reported: Cell<bool>,
}

impl Budget {
    /// Takes the work of compiling a text, also where it is known already: whether a document
    /// is within its budget must not depend on what was compiled before.
    pub(super) fn parse(&self, text: &str) {
        let work = text.matches("{{").count().saturating_mul(text.len());
        // a text that is refused by itself is not compiled
        if work <= MOST_PARSED {
            add(&self.parsed, work);
        }
    }

    /// Takes an element that is filled.
    pub(super) fn step(&self) {
        add(&self.steps, 1);
    }

    /// Takes a text that was filled, of so many bytes.
    pub(super) fn fill(&self, bytes: usize) {
        add(&self.filled, bytes);
    }

    /// Whether there is nothing left.
    pub(super) fn is_spent(&self) -> bool {
        self.parsed.get() > MOST_PARSED
            || self.steps.get() > MOST_STEPS
            || self.filled.get() > MOST_FILLED
    }

    /// Whether it is to be reported that nothing is left: once a document.
    pub(super) fn is_news(&self) -> bool {
        !self.is_reported.replace(true)
    }
}

fn add(sum: &Cell<usize>, more: usize) {
    sum.set(sum.get().saturating_add(more));
}
