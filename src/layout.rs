//! The decree's numbers: page, sizes, spacing (Phụ lục I).
//!
//! The only module, with [`crate::measure`], in which a length or a font size is written as
//! a number.

use crate::document::{Indent, Sizes};
use crate::measure::Length;

/// A4, short side.
pub const PAGE_SHORT: Length = Length::mm(210.0);
/// A4, long side.
pub const PAGE_LONG: Length = Length::mm(297.0);

/// Margins of a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margins {
    /// Top, 20 to 25 mm.
    pub top: Length,
    /// Right, 15 to 20 mm.
    pub right: Length,
    /// Bottom, 20 to 25 mm.
    pub bottom: Length,
    /// Left, 30 to 35 mm.
    pub left: Length,
}

/// Margins of every page (mục I, khoản 3), portrait and landscape alike.
pub const MARGINS: Margins = Margins {
    top: Length::mm(20.0),
    right: Length::mm(15.0),
    bottom: Length::mm(20.0),
    left: Length::mm(30.0),
};

/// From the paper's edge to the page number, inside the top margin.
pub const HEADER_DISTANCE: Length = Length::mm(10.0);

/// The font of everything (mục I, khoản 4).
pub const FONT: &str = "Times New Roman";

/// Font sizes of one coherent set (footnote to the table of mục V).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FontSizes {
    /// Quốc hiệu.
    pub nation: Length,
    /// Tiêu ngữ.
    pub motto: Length,
    /// Issuing body and the body above it.
    pub issuer: Length,
    /// Number and symbol: 13 pt in both sets.
    pub number: Length,
    /// Place and date.
    pub dateline: Length,
    /// Title and subject.
    pub title: Length,
    /// `V/v` of a công văn.
    pub regarding: Length,
    /// Content, addressees.
    pub body: Length,
    /// Signature.
    pub signature: Length,
    /// Page number.
    pub page_number: Length,
    /// Boxed marks.
    pub mark: Length,
    /// `Phụ lục I`: 14 pt in both sets.
    pub appendix_label: Length,
    /// `Nơi nhận:`: 12 pt in both sets.
    pub recipients_label: Length,
    /// The recipients: 11 pt in both sets.
    pub recipients: Length,
    /// Address at the foot of page 1.
    pub address: Length,
}

/// The sizes of a set.
pub const fn font_sizes(sizes: Sizes) -> FontSizes {
    let (large, small) = match sizes {
        Sizes::Set14 => (Length::pt(14.0), Length::pt(13.0)),
        Sizes::Set13 => (Length::pt(13.0), Length::pt(12.0)),
    };
    FontSizes {
        nation: small,
        motto: large,
        issuer: small,
        number: Length::pt(13.0),
        dateline: large,
        title: large,
        regarding: small,
        body: large,
        signature: large,
        page_number: large,
        mark: Length::pt(13.0),
        appendix_label: Length::pt(14.0),
        recipients_label: Length::pt(12.0),
        recipients: Length::pt(11.0),
        address: Length::pt(11.0),
    }
}

/// First line of a paragraph.
pub const fn first_line(indent: Indent) -> Length {
    match indent {
        Indent::Wide => Length::mm(12.7),
        Indent::Narrow => Length::mm(10.0),
    }
}

/// Gap between paragraphs: at least 6 pt (mục II, khoản 6).
pub const PARAGRAPH_GAP: Length = Length::pt(6.0);

/// Thickness of a table's rules.
pub const TABLE_RULE: Length = Length::pt(0.5);

/// Blank left and right of the text of a cell: Word's own 0.19 cm.
pub const CELL_PADDING: Length = Length::mm(1.9);

/// The same in a table that is crowded otherwise.
pub const CELL_PADDING_LEAST: Length = Length::mm(1.0);
