//! How much work the texts of one document may take together.
//!
//! Handlebars' parser counts lines again at each tag, and loops and fragments repeat their content.
//! Each text is limited when it is compiled and when it is filled; a document may have many
//! thousand texts, so their work is also added up.

use std::cell::Cell;

use crate::source::Source;

/// The most work of the parser, in bytes of text times tags.
pub(super) const MOST_PARSED: usize = 100_000_000;

/// The most template elements that are filled: those of ten texts at their own limit.
const MOST_STEPS: usize = 2_000_000;

/// The most bytes that filling may produce: as many as a file may have.
const MOST_FILLED: usize = Source::MAX_BYTES;

/// What the texts of one document have used so far.
#[derive(Debug, Default)]
pub(super) struct Budget {
    parsed: Cell<usize>,
    steps: Cell<usize>,
    filled: Cell<usize>,
    is_reported: Cell<bool>,
}

impl Budget {
    /// Counts the work of compiling a text, even if it is cached: whether a document is within its
    /// budget must not depend on what was compiled before.
    pub(super) fn parse(&self, text: &str) {
        let work = text.matches("{{").count().saturating_mul(text.len());
        // a text over its own limit is not compiled
        if work <= MOST_PARSED {
            add(&self.parsed, work);
        }
    }

    /// Counts an element that is filled.
    pub(super) fn step(&self) {
        add(&self.steps, 1);
    }

    /// Counts a filled text of this many bytes.
    pub(super) fn fill(&self, bytes: usize) {
        add(&self.filled, bytes);
    }

    /// Whether the budget is used up.
    pub(super) fn is_spent(&self) -> bool {
        self.parsed.get() > MOST_PARSED
            || self.steps.get() > MOST_STEPS
            || self.filled.get() > MOST_FILLED
    }

    /// Whether to report that the budget is used up: once per document.
    pub(super) fn is_news(&self) -> bool {
        !self.is_reported.replace(true)
    }
}

fn add(sum: &Cell<usize>, more: usize) {
    sum.set(sum.get().saturating_add(more));
}
