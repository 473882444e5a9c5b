//! The state that walking a file keeps from one paragraph to the next.

use super::flow::Flow;
use super::format::RunFormat;
use super::numbering::{Counters, Lists};
use super::styles::Styles;
use crate::package::xml::Element;

/// Ids of the parts that a section names for its headers and footers.
#[derive(Debug, Clone, Default)]
pub(super) struct SectionParts {
    /// Whether it is a header, for which pages (`default`, `first`, `even`), and the relationship.
    pub(super) named: Vec<(bool, String, String)>,
}
/// A field that has begun and not ended (17.16.18).
#[derive(Default)]
pub(super) struct Field {
    pub(super) instruction: String,
    pub(super) in_result: bool,
    /// The formatting of its begin mark.
    pub(super) format: RunFormat,
}

/// Walks the parts of a file, one after another, into one flow.
pub(super) struct Walker<'s> {
    pub(super) styles: &'s Styles,
    pub(super) lists: &'s Lists,
    pub(super) counters: Counters,
    pub(super) fields: Vec<Field>,
    pub(super) flow: Flow,
    /// One for each of the flow's sections.
    pub(super) parts: Vec<SectionParts>,
    pub(super) section: usize,
    pub(super) overflows: bool,
    /// The text of the main part, while that is walked.
    pub(super) main: Option<&'s str>,
}

impl<'s> Walker<'s> {
    pub(super) fn new(styles: &'s Styles, lists: &'s Lists) -> Walker<'s> {
        Walker {
            styles,
            lists,
            counters: Counters::default(),
            fields: Vec::new(),
            flow: Flow::default(),
            parts: Vec::new(),
            section: 0,
            overflows: false,
            main: None,
        }
    }
}

/// The content that a current program shows (17.17.3).
pub(super) fn choice(e: Element<'_>) -> Option<Element<'_>> {
    e.child("Choice").or_else(|| e.child("Fallback"))
}
