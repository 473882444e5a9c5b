//! Rules of appendices.

pub(super) mod absent;
pub(super) mod label_case;
pub(super) mod mentioned;
pub(super) mod reference;
pub(super) mod reference_form;
pub(super) mod roman;
pub(super) mod title_case;

use crate::document::{AnnexHeading, Document, Text};
use crate::reader::opens_with;

/// The labels of the appendices; documents issued with this one have none.
fn labels(document: &Document) -> impl Iterator<Item = &Text> {
    document
        .annexes
        .iter()
        .filter_map(|annex| match &annex.heading {
            AnnexHeading::Appendix { label, .. } => Some(label),
            AnnexHeading::Issued { .. } => None,
        })
}

/// The number after `Phụ lục`: `I`.
fn label_number(label: &str) -> &str {
    let end = opens_with(label, "phụ lục");
    end.map_or("", |end| label[end..].trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_taken_apart() {
        assert_eq!(label_number("Phụ lục II"), "II");
        assert_eq!(label_number("PHỤ LỤC 2"), "2");
        assert_eq!(label_number("Phụ\u{2003}lục\u{a0}III"), "III");
        assert_eq!(label_number("Phụ lục"), "");
    }
}
