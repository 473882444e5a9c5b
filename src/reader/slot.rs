//! The places that the decree gives to the components of a document, and which paragraphs
//! of a file stand in them.

use std::ops::Range;

use super::flow::Para;
use crate::document::{Role, RowRole};
use crate::docx::styles::{id, number_style_of, style_of};

/// A place on the page: what a paragraph, or a stretch of one, is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
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
    /// A paragraph without words that carries a drawn line, or has one of dashes.
    Line,
    /// A boxed mark: its words.
    Mark,
    /// Title.
    Title,
    /// Subject below the title.
    Subject,
    /// Subject of a công văn.
    Regarding,
    /// `Kính gửi:`, with its addressee where there is one on the line.
    Addressees,
    /// One of several addressees.
    Addressee,
    /// Who decides.
    Authority,
    /// A legal basis.
    LegalBasis,
    /// `QUYẾT ĐỊNH:`.
    Enacts,
    /// A paragraph of the content; of a division, its title.
    Body(Role),
    /// The number of a division, on a line of its own.
    DivisionNumber(Role),
    /// `Đơn vị tính: …`.
    Unit,
    /// A cell of a table's heading.
    HeadCell,
    /// A cell of a table's rows.
    Cell(RowRole),
    /// `Nơi nhận:`.
    Recipients,
    /// A recipient.
    Recipient,
    /// A line above a signature.
    Capacity,
    /// Post directly above the name.
    Post,
    /// The signer's name.
    Name,
    /// Confirmation on a giấy nghỉ phép.
    Confirmation,
    /// The issuer's address at the foot of page 1.
    Address,
    /// Label of an appendix.
    AnnexLabel,
    /// Title of an appendix.
    AnnexTitle,
    /// `(Kèm theo …)`.
    Reference,
}

impl Slot {
    /// The slot that a style of vanthu's own stands for. Styles that Word has as well
    /// (headings) mean something only in a file of ours.
    pub(super) fn of_style(style: &str) -> Option<Slot> {
        const ROLES: [Role; 15] = [
            Role::Body,
            Role::Dash,
            Role::Plus,
            Role::Part,
            Role::Chapter,
            Role::Section,
            Role::Subsection,
            Role::ArticleTitle,
            Role::Article,
            Role::ClauseTitle,
            Role::Clause,
            Role::Point,
            Role::Level1,
            Role::Level2,
            Role::Level3,
        ];
        let slot = match style {
            id::PARENT => Slot::Parent,
            id::ISSUER => Slot::Issuer,
            id::NATION => Slot::Nation,
            id::MOTTO => Slot::Motto,
            id::NUMBER => Slot::Number,
            id::DATELINE => Slot::Dateline,
            id::LINE => Slot::Line,
            id::MARK => Slot::Mark,
            id::TITLE => Slot::Title,
            id::SUBJECT => Slot::Subject,
            id::REGARDING => Slot::Regarding,
            id::ADDRESSEES => Slot::Addressees,
            id::ADDRESSEE => Slot::Addressee,
            id::AUTHORITY => Slot::Authority,
            id::LEGAL_BASIS => Slot::LegalBasis,
            id::ENACTS => Slot::Enacts,
            id::APPENDIX => Slot::AnnexLabel,
            id::APPENDIX_TITLE => Slot::AnnexTitle,
            id::REFERENCE => Slot::Reference,
            id::UNIT => Slot::Unit,
            id::HEAD_CELL => Slot::HeadCell,
            id::CELL => Slot::Cell(RowRole::Data),
            id::GROUP_CELL => Slot::Cell(RowRole::Group),
            id::TOTAL_CELL => Slot::Cell(RowRole::Total),
            id::NUMBERING_CELL => Slot::Cell(RowRole::Numbering),
            id::RECIPIENTS => Slot::Recipients,
            id::RECIPIENT => Slot::Recipient,
            id::CAPACITY => Slot::Capacity,
            id::POST => Slot::Post,
            id::NAME => Slot::Name,
            id::CONFIRMATION => Slot::Confirmation,
            id::ADDRESS => Slot::Address,
            _ => {
                let number = ROLES.iter().find(|r| number_style_of(**r) == Some(style));
                return match number {
                    Some(role) => Some(Slot::DivisionNumber(*role)),
                    None => {
                        let role = ROLES.iter().find(|r| style_of(**r) == style)?;
                        Some(Slot::Body(*role))
                    }
                };
            }
        };
        Some(slot)
    }

    /// Whether the decree has it bold, so that bold there is no emphasis.
    pub fn is_bold(self) -> bool {
        match self {
            Slot::Issuer
            | Slot::Nation
            | Slot::Motto
            | Slot::Mark
            | Slot::Title
            | Slot::Subject
            | Slot::Authority
            | Slot::Enacts
            | Slot::DivisionNumber(_)
            | Slot::HeadCell
            | Slot::Cell(RowRole::Group | RowRole::Total)
            | Slot::Recipients
            | Slot::Capacity
            | Slot::Post
            | Slot::Name
            | Slot::Confirmation
            | Slot::AnnexLabel
            | Slot::AnnexTitle => true,
            Slot::Body(role) => {
                role.is_division()
                    || matches!(
                        role,
                        Role::Level1 | Role::Level2 | Role::ArticleTitle | Role::ClauseTitle
                    )
            }
            _ => false,
        }
    }

    /// Whether the decree has it italic.
    pub fn is_italic(self) -> bool {
        matches!(
            self,
            Slot::Dateline
                | Slot::LegalBasis
                | Slot::Reference
                | Slot::Unit
                | Slot::Recipients
                | Slot::Cell(RowRole::Numbering)
        )
    }

    /// Whether it is centred and broken into even lines, so that a line break in it is
    /// layout and not text.
    pub(super) fn is_balanced(self) -> bool {
        matches!(
            self,
            Slot::Parent
                | Slot::Issuer
                | Slot::Title
                | Slot::Subject
                | Slot::Regarding
                | Slot::Authority
                | Slot::Capacity
                | Slot::Post
                | Slot::Name
                | Slot::Confirmation
                | Slot::AnnexLabel
                | Slot::AnnexTitle
                | Slot::Reference
        )
    }
}

/// A stretch of a paragraph that stands in a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// What it is.
    pub slot: Slot,
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
    pub(super) fn whole(slot: Slot, index: usize, para: &Para, styled: bool) -> Placed {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_of_roles_lead_back_to_them() {
        assert_eq!(Slot::of_style("Dieu"), Some(Slot::Body(Role::Article)));
        assert_eq!(
            Slot::of_style("ChuongSo"),
            Some(Slot::DivisionNumber(Role::Chapter))
        );
        assert_eq!(Slot::of_style("Heading1"), Some(Slot::Body(Role::Level1)));
        assert_eq!(Slot::of_style("Normal"), None);
    }
}
