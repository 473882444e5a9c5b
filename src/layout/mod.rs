//! The decree's numbers: page, sizes, spacing (Phụ lục I).
//!
//! The only module, with [`crate::measure`], in which a length or a font size is written as
//! a number.

pub mod allowed;

use crate::components::{Sizes, Urgency};
use crate::measure::Length;

/// Choices that Phụ lục I leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// Which coherent set of font sizes.
    pub sizes: Sizes,
    /// First line of a paragraph.
    pub indent: Indent,
}

/// Indent of a paragraph's first line: 1 cm or 1.27 cm (Phụ lục I, mục II, khoản 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Indent {
    /// 1.27 cm.
    #[default]
    Wide,
    /// 1 cm.
    Narrow,
}

/// Alignment of a cell's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Text.
    #[default]
    Left,
    /// Short codes, ordinal numbers.
    Center,
    /// Figures.
    Right,
}

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

/// From the paper's edge to an empty footer.
pub const FOOTER_DISTANCE: Length = Length::mm(10.0);

/// The font of everything (mục I, khoản 4).
pub const FONT: &str = "Times New Roman";

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

/// Padding left and right of the text of a cell: Word's default of 0.19 cm.
pub const CELL_PADDING: Length = Length::mm(1.9);

/// The same in a table that would otherwise be crowded.
pub const CELL_PADDING_LEAST: Length = Length::mm(1.0);

/// Pitch of the lines of the content, in single lines; the decree allows 1 to 1.5 (mục II,
/// khoản 6).
pub const LINE_SPACING: f64 = 1.1;

/// How far the letterhead reaches to the left of the margin, as in the decree's own forms: the
/// motto needs most of the text's width, and the issuing body needs the rest and this.
pub const LETTERHEAD_OVERHANG: Length = Length::mm(6.0);

/// The motto's column, as a part of the text's width, if that is more than the motto needs: on
/// a landscape page.
pub const MOTTO_SHARE: f64 = 0.55;

/// Slack in the motto's column, so that a program with slightly wider metrics does not wrap it.
pub const MOTTO_SLACK: Length = Length::mm(3.0);

/// Total distance that the text of the left column keeps from the motto and the paper's edge.
pub const LETTERHEAD_GAP: Length = Length::mm(8.0);

/// Slack in a column whose text is broken to fit it.
pub const COLUMN_SLACK: Length = Length::mm(2.0);

/// Gap above the components below the number: `V/v` (mục II, khoản 5), boxed marks.
pub const UNDER_NUMBER_GAP: Length = Length::pt(6.0);

/// Gap above the title, the authority, the enacting word and the addressees.
pub const HEADING_GAP: Length = Length::pt(12.0);

/// Gap between the lines of a list, smaller than between paragraphs.
pub const LIST_GAP: Length = Length::pt(3.0);

/// The widest line of a title or subject; longer ones are broken evenly.
pub const HEADING_WIDTH: Length = Length::mm(130.0);

/// The widest line of an annex's title, as a part of the text's width.
pub const ANNEX_HEADING_SHARE: f64 = 0.85;

/// A drawn line under the issuing body or the subject, as a part of the text above it: one
/// third to one half (mục II, khoản 2 and 5).
pub const SHORT_LINE_SHARE: f64 = 0.4;

/// A drawn line under the reference of an annex; the forms show a short one.
pub const REFERENCE_LINE_SHARE: f64 = 0.34;

/// Thickness of drawn lines and of the frames of marks.
pub const STROKE: Length = Length::pt(0.75);

/// Height of the paragraph that carries a drawn line.
pub const LINE_PARAGRAPH: Length = Length::pt(6.0);

/// From the top of that paragraph down to the line.
pub const LINE_DROP: Length = Length::pt(2.0);

/// Height of the paragraph that ends a section after a table.
pub const TAIL_PARAGRAPH: Length = Length::pt(1.0);

/// Boxed marks: frames of this height (mục II, khoản 10).
pub const MARK_HEIGHT: Length = Length::mm(8.0);

/// By how much the frame of a mark is wider than its words, if the decree leaves its size open.
pub const MARK_PADDING: Length = Length::mm(8.0);

/// Width of the frame of a degree of urgency (mục II, khoản 10).
pub const fn urgency_width(urgency: Urgency) -> Length {
    match urgency {
        Urgency::Express => Length::mm(30.0),
        Urgency::VeryUrgent => Length::mm(40.0),
        Urgency::Urgent => Length::mm(20.0),
    }
}

/// A last paragraph of at most this many lines is kept whole with the signature.
pub const KEPT_WHOLE_LINES: f64 = 3.0;

/// Column of the recipients; the signature has the rest, and is therefore under the motto.
pub const RECIPIENTS_WIDTH: Length = Length::mm(66.0);

/// Space above the signatory's name, for signature and seal: with the lines around it about 35
/// mm from title to name.
pub const SIGNATURE_SPACE: Length = Length::mm(29.0);

/// Gap above the signature block, beyond the gap of paragraphs.
pub const CLOSING_GAP: Length = Length::pt(6.0);

/// The smallest font size of a crowded table.
pub const TABLE_SMALLEST: Length = Length::pt(10.0);

/// By how much a column may be narrower than the word that it was made for: widths are rounded
/// down to whole twips.
pub const COLUMN_CUT: Length = Length::from_twips(1);

/// Padding above and below the text of a cell.
pub const CELL_GAP: Length = Length::pt(1.5);

/// Size of text that should take hardly any room: paragraphs that only hold a drawing or end a
/// section, the space before a computed break.
pub const TINY: Length = Length::pt(1.0);
