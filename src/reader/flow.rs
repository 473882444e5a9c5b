//! The content of a Word file in reading order, as it looks: the view that the rules of layout
//! judge and in which the decree's components are found.
//!
//! Paragraphs come in reading order: the body with the cells of its tables row by row, a text
//! box right after the paragraph that it is anchored to; after the body every header and footer
//! once. The paragraph with index `n` is line `n + 1` of the reading's source.

use std::ops::Range;
use std::sync::Arc;

use super::format::{Borders, Colour, ParaFormat, RunFormat};
use crate::components::Alignment;
use crate::measure::Length;
use crate::source::Span;

/// Everything that was read from a Word file.
#[derive(Debug, Clone, Default)]
pub struct Flow {
    /// All paragraphs: those of the body, then those of the stories.
    pub paragraphs: Vec<Para>,
    /// The number of those that belong to the body.
    pub body: usize,
    /// The tables, in the order in which they begin; nested ones after the one around them.
    pub tables: Vec<TableInfo>,
    /// The sections; never empty.
    pub sections: Vec<SectionInfo>,
    /// Headers and footers, each once, in the order in which sections name them.
    pub stories: Vec<Story>,
    /// The file's properties, and what it carries besides text.
    pub facts: Facts,
}

impl Flow {
    /// The innermost table around a place; for a text box, the table around its anchor.
    pub fn table_around(&self, place: Place) -> Option<usize> {
        let mut place = place;
        loop {
            match place {
                Place::Cell { table, .. } => return Some(table),
                Place::TextBox { anchor } => place = self.paragraphs.get(anchor)?.place,
                Place::Body | Place::Story(_) => return None,
            }
        }
    }
}

/// A paragraph.
#[derive(Debug, Clone, Default)]
pub struct Para {
    /// Its text in NFC, in capitals where it is shown so; `\n` is a line break, `\t` a tab.
    /// Deleted text and page numbers are left out, hidden text is not.
    pub text: String,
    /// Where its tag begins in the main part; `None` in headers and footers.
    pub at: Option<usize>,
    /// The text's runs; they cover it, and none is empty.
    pub runs: Vec<FlowRun>,
    /// The label of a list that numbers itself: `1.`, `a)`, `-`. Not in the text.
    pub label: Option<String>,
    /// Its style's id; empty where the file has none.
    pub style: Arc<str>,
    /// Its style's name as users see it.
    pub style_name: Arc<str>,
    /// Its formatting.
    pub format: ParaFormat,
    /// The formatting of its paragraph mark; an empty paragraph is as high as this.
    pub mark: RunFormat,
    /// Its position.
    pub place: Place,
    /// Index of its section; for headers and footers, of the first section that shows it.
    pub section: usize,
    /// Drawings that are anchored in it.
    pub shapes: Vec<Shape>,
    /// The formatting of the page number in it (the field PAGE).
    pub page_number: Option<RunFormat>,
    /// Whether it contains a page break.
    pub page_break: bool,
    /// Whether it contains text that a tracked change inserted.
    pub inserted: bool,
    /// Whether it contains text that a tracked change deleted.
    pub deleted: bool,
    /// Whether it contains a comment's anchor.
    pub commented: bool,
    /// The place of its text in the reading's source, the label left out.
    pub span: Span,
}

impl Para {
    /// Whether it has no word, label or page number.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.label.is_none() && self.page_number.is_none()
    }

    /// The text as printed, with its label before it.
    pub fn printed(&self) -> String {
        match &self.label {
            Some(label) => format!("{label} {}", self.text),
            None => self.text.clone(),
        }
    }

    /// The words of a run.
    pub fn words(&self, run: &FlowRun) -> &str {
        self.text.get(run.range.clone()).unwrap_or("")
    }

    /// The place of a range of the text in the source.
    pub fn place_of(&self, range: Range<usize>) -> Span {
        let start = self.span.start as usize;
        Span::new(self.span.source, start + range.start, start + range.end)
    }

    /// Whether all its words fulfil a condition; false if there are none. Raised reference
    /// marks of notes do not count.
    pub fn all(&self, condition: impl Fn(&RunFormat) -> bool) -> bool {
        let mut any = false;
        for run in &self.runs {
            if !run.format.shifted && !self.words(run).trim().is_empty() {
                any = true;
                if !condition(&run.format) {
                    return false;
                }
            }
        }
        any
    }
}

/// A part of a paragraph's text with the same formatting throughout.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FlowRun {
    /// Its range in the paragraph's text, in bytes.
    pub range: Range<usize>,
    /// Its formatting.
    pub format: RunFormat,
    /// Bold as the run itself says, whatever its styles say.
    pub own_bold: Option<bool>,
    /// Italic as the run itself says, whatever its styles say.
    pub own_italic: Option<bool>,
    /// Part of a hyperlink.
    pub link: bool,
}

/// The position of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    /// On the page.
    #[default]
    Body,
    /// In a cell.
    Cell {
        /// Index in [`Flow::tables`].
        table: usize,
        /// Index of the row.
        row: usize,
        /// Index of the cell in its row.
        cell: usize,
    },
    /// In a text box that is anchored in a paragraph.
    TextBox {
        /// Index of that paragraph.
        anchor: usize,
    },
    /// In a header or footer.
    Story(usize),
}

/// A header or footer.
#[derive(Debug, Clone)]
pub struct Story {
    /// A header; otherwise a footer.
    pub header: bool,
    /// Its paragraphs.
    pub paragraphs: Range<usize>,
}

/// A table as it is laid out.
#[derive(Debug, Clone, Default)]
pub struct TableInfo {
    /// The table around it.
    pub around: Option<usize>,
    /// Its style's id; empty where it has none.
    pub style: Arc<str>,
    /// Widths of the grid's columns (17.4.48).
    pub columns: Vec<Length>,
    /// Its alignment between the margins.
    pub align: Alignment,
    /// From the left margin.
    pub indent: Length,
    /// The borders that its style or itself draws.
    pub borders: Borders,
    /// Its rows.
    pub rows: Vec<RowInfo>,
    /// Its paragraphs, including those of nested tables and text boxes.
    pub paragraphs: Range<usize>,
}

/// A row of a table.
#[derive(Debug, Clone, Default)]
pub struct RowInfo {
    /// Repeated at the top of every page (17.4.78).
    pub header: bool,
    /// Not split between pages (17.4.6).
    pub cant_split: bool,
    /// Its height, if one is set.
    pub height: Option<Length>,
    /// Whether the height is exact: what does not fit is cut off.
    pub exact: bool,
    /// Its cells.
    pub cells: Vec<CellInfo>,
}

/// A cell of a table.
#[derive(Debug, Clone, Default)]
pub struct CellInfo {
    /// The first column of the grid that it covers, from 0.
    pub column: usize,
    /// The number of columns covered, at least 1.
    pub span: usize,
    /// How it is merged with the cells above and below.
    pub merge: Merge,
    /// Its own borders, if it has any.
    pub borders: Option<Borders>,
    /// Its paragraphs.
    pub paragraphs: Range<usize>,
}

/// Vertical merging (17.4.84).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Merge {
    /// None.
    #[default]
    None,
    /// First of several.
    Start,
    /// Covered by the one above.
    Continued,
}

/// A section: consecutive pages with the same setup (17.6).
#[derive(Debug, Clone, Default)]
pub struct SectionInfo {
    /// Its paragraphs.
    pub paragraphs: Range<usize>,
    /// Width of the paper.
    pub width: Length,
    /// Height of the paper.
    pub height: Length,
    /// Marked as landscape, whatever the sizes are.
    pub landscape: bool,
    /// The margins, if they are set.
    pub margins: Edges,
    /// The first page has its own header and footer, which may be missing (17.10.6).
    pub title_page: bool,
    /// Headers.
    pub headers: PageParts,
    /// Footers.
    pub footers: PageParts,
    /// The number of its first page, if numbering restarts here (17.6.12).
    pub page_start: Option<u32>,
    /// The format of page numbers, by default `decimal`.
    pub page_format: Option<String>,
    /// Begins on the page of the section before.
    pub continuous: bool,
}

/// Distances from the edges of the paper (17.6.11).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Edges {
    /// To the text, from above.
    pub top: Length,
    /// To the text, from the right.
    pub right: Length,
    /// To the text, from below.
    pub bottom: Length,
    /// To the text, from the left.
    pub left: Length,
    /// To the header, from above.
    pub header: Length,
    /// To the footer, from below.
    pub footer: Length,
}

/// The headers (or footers) of a section, inherited ones included, as indices of
/// [`Flow::stories`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PageParts {
    /// On every page that has neither of the other two.
    pub default: Option<usize>,
    /// On the first page, if the section has a title page.
    pub first: Option<usize>,
    /// On even pages, if the file distinguishes them from odd ones.
    pub even: Option<usize>,
}

/// A drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its shape.
    pub kind: ShapeKind,
    /// Its width.
    pub width: Length,
    /// Its height.
    pub height: Length,
    /// The colour of its line; `None` if the file names none.
    pub colour: Option<Colour>,
    /// The paragraphs of its text; empty if it has none.
    pub paragraphs: Range<usize>,
}

/// The shape of a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShapeKind {
    /// A straight line.
    Line,
    /// A rectangle, rounded or not.
    Rectangle,
    /// A picture.
    Picture,
    /// Anything else.
    Other,
}

/// A file's properties, and what it carries besides text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The title in its properties.
    pub title: String,
    /// The creator in its properties.
    pub author: String,
    /// Who saved it last.
    pub last_modified_by: String,
    /// When it was created, as the file says it: `2023-03-24T00:00:00Z`.
    pub created: String,
    /// Whether it contains macros.
    pub macros: bool,
    /// The addresses of parts outside the file that it needs (pictures, templates, objects),
    /// hyperlinks excepted.
    pub external: Vec<String>,
    /// The number of footnotes and endnotes that it refers to.
    pub notes: usize,
    /// Whether even pages have their own headers.
    pub even_and_odd: bool,
    /// Whether a line that ends in a line break is left unstretched in a justified paragraph
    /// (`w:doNotExpandShiftReturn`, 17.15.3.27).
    pub breaks_unstretched: bool,
    /// The number of paragraphs whose text was not in NFC.
    pub decomposed: usize,
    /// The number of paragraphs of the body with a field whose result may be stale.
    pub fields: usize,
}
