//! The components of a document: the table of Phụ lục I, mục V.
//!
//! Every fact about a component is in [`Component::facts`], and only there: what it is called,
//! its style in a Word file, where the decree prescribes it, how it looks. The writer makes its
//! styles from these rows, the reader recognises components by them, and the rules judge by
//! them.

mod facts;
mod marks;
mod role;
mod size;

pub use facts::{Alignment, Facts};
pub use marks::{Circulation, Secrecy, Urgency};
pub use role::{POINT_LETTERS, Role, RowRole};
pub use size::{Size, Sizes};

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::diagnostic::Words;
use crate::measure::Length;

/// The component that a paragraph, or a part of one, is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Component {
    /// The body above the issuing body.
    Parent,
    /// The issuing body.
    Issuer,
    /// Quốc hiệu.
    Nation,
    /// Tiêu ngữ.
    Motto,
    /// Number and symbol.
    Number,
    /// Place and date.
    Dateline,
    /// A paragraph without words that carries a drawn line, or consists of a line of dashes.
    Line,
    /// The words of a boxed mark.
    Mark,
    /// Title.
    Title,
    /// Subject below the title.
    Subject,
    /// Subject of a công văn, with its `V/v`.
    Regarding,
    /// `Kính gửi:`, with its addressee if that is on the same line.
    Addressees,
    /// One of several addressees.
    Addressee,
    /// The authority that decides.
    Authority,
    /// A legal basis.
    LegalBasis,
    /// `QUYẾT ĐỊNH:`.
    Enacts,
    /// A paragraph of the content, or the title of a division.
    Body(Role),
    /// The number of a division, on a line of its own.
    DivisionNumber(Role),
    /// `Đơn vị tính: …`, above a table.
    Unit,
    /// A cell of a table's heading.
    HeadCell,
    /// A cell of a table's rows.
    Cell(RowRole),
    /// `Nơi nhận:`.
    Recipients,
    /// A recipient.
    Recipient,
    /// A line above a signature: capacity or position of the signatory.
    Capacity,
    /// Post in the agency, directly above the name.
    Post,
    /// The signatory's name.
    Name,
    /// Confirmation on a giấy nghỉ phép.
    Confirmation,
    /// The issuer's address at the foot of page 1.
    Address,
    /// `Phụ lục I`.
    AnnexLabel,
    /// Title of an appendix.
    AnnexTitle,
    /// `(Kèm theo …)`.
    Reference,
    /// The number of a page.
    PageNumber,
}

impl Component {
    /// Returns the component's name.
    pub fn name(self) -> Words {
        self.facts().name
    }

    /// The id of its style in a Word file.
    pub const fn style(self) -> &'static str {
        self.facts().style
    }

    /// Returns the clause of the decree that prescribes it.
    pub const fn clause(self) -> &'static str {
        self.facts().clause
    }

    /// The component that one of vanthu's own styles stands for. Styles that Word has as well
    /// (headings) mean something only in a file that vanthu wrote.
    pub fn of_style(style: &str) -> Option<Component> {
        static BY_STYLE: LazyLock<HashMap<&str, Component>> =
            LazyLock::new(|| Component::all().map(|c| (c.style(), c)).collect());
        BY_STYLE.get(style).copied()
    }

    /// Its size in one of the two sets.
    pub const fn size(self, sizes: Sizes) -> Length {
        self.facts().size.in_set(sizes)
    }

    /// Whether it is running prose: sentences, not labels, names or cells.
    pub fn is_prose(self) -> bool {
        match self {
            Component::LegalBasis => true,
            Component::Body(role) => !role.is_division() && role != Role::Level1,
            _ => false,
        }
    }

    /// Whether it is in a table, or gives a table's unit.
    pub fn is_table(self) -> bool {
        matches!(
            self,
            Component::Unit | Component::HeadCell | Component::Cell(_)
        )
    }

    /// Every component; those of the content and of tables in each of their forms.
    pub fn all() -> impl Iterator<Item = Component> {
        const SIMPLE: [Component; 29] = [
            Component::Parent,
            Component::Issuer,
            Component::Nation,
            Component::Motto,
            Component::Number,
            Component::Dateline,
            Component::Line,
            Component::Mark,
            Component::Title,
            Component::Subject,
            Component::Regarding,
            Component::Addressees,
            Component::Addressee,
            Component::Authority,
            Component::LegalBasis,
            Component::Enacts,
            Component::Unit,
            Component::HeadCell,
            Component::Recipients,
            Component::Recipient,
            Component::Capacity,
            Component::Post,
            Component::Name,
            Component::Confirmation,
            Component::Address,
            Component::AnnexLabel,
            Component::AnnexTitle,
            Component::Reference,
            Component::PageNumber,
        ];
        let divisions = Role::ALL.into_iter().filter(|role| role.is_division());
        SIMPLE
            .into_iter()
            .chain(Role::ALL.map(Component::Body))
            .chain(divisions.map(Component::DivisionNumber))
            .chain(RowRole::ALL.map(Component::Cell))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_lead_back_to_their_components() {
        for component in Component::all() {
            assert_eq!(Component::of_style(component.style()), Some(component));
        }
        assert_eq!(Component::of_style("Normal"), None);
    }

    #[test]
    fn what_is_written_is_allowed_in_both_sets() {
        for component in Component::all() {
            let size = component.facts().size;
            for set in [Sizes::Set14, Sizes::Set13] {
                assert!(size.allowed.allows(size.in_set(set)), "{component:?}");
            }
        }
    }
}
