//! A story under construction: the block-level content of one part, as docx-rs builds it, and
//! the grafts for what docx-rs cannot write (ECMA-376 part 1, 17.2).

use docx_rs::{
    Break, BreakType, DocumentChild, LineSpacing, Paragraph, ParagraphChild, ParagraphProperty,
    ParagraphStyle, Run, RunChild, RunProperty, Tab, Table, TableCell, TableLayoutType, TableRow,
    VAlignType, WidthType,
};

use super::finish::{Graft, TableGraft};
use super::styles::LAYOUT_TABLE;
use crate::components::{Component, Sizes};
use crate::document::{self, Text};
use crate::layout;
use crate::layout::Style;
use crate::measure::Length;

/// A story and the state that its parts share.
pub(super) struct Story {
    /// The font sizes in force.
    pub sizes: Sizes,
    /// The choices that they follow from.
    pub style: Style,
    /// Width of the text between the margins of the section being written.
    pub width: Length,
    /// Height between the margins of that section.
    pub height: Length,
    /// The content written so far.
    pub content: Vec<DocumentChild>,
    /// The grafts that replace the marks in it.
    pub grafts: Vec<Graft>,
    drawings: u32,
}

impl Story {
    /// An empty story on pages with this width and height between their margins.
    pub(super) fn new(style: Style, (width, height): (Length, Length)) -> Story {
        Story {
            sizes: style.sizes,
            style,
            width,
            height,
            content: Vec::new(),
            grafts: Vec::new(),
            drawings: 0,
        }
    }

    pub(super) fn paragraph(&mut self, paragraph: Paragraph) {
        self.content
            .push(DocumentChild::Paragraph(Box::new(paragraph)));
    }

    /// Separates two tables, which would be one with nothing between them (17.4.37).
    pub(super) fn table(&mut self, table: Table) {
        if self.ends_in_table() {
            self.paragraph(paragraph(Component::Line));
        }
        self.content.push(DocumentChild::Table(Box::new(table)));
    }

    /// Whether a table was written last.
    pub(super) fn ends_in_table(&self) -> bool {
        matches!(self.content.last(), Some(DocumentChild::Table(_)))
    }

    /// The number of the next drawing; unique in the story, from 1 (20.4.2.5).
    pub(super) fn next_drawing(&mut self) -> u32 {
        self.drawings += 1;
        self.drawings
    }

    /// A run that is replaced by `xml`, a whole `w:r`.
    pub(super) fn graft_run(&mut self, xml: String) -> Run {
        let mark = self.mark(Graft::Run(xml));
        Run::new().style(&mark)
    }

    /// The style name that marks a table's graft.
    pub(super) fn graft_table(&mut self, graft: TableGraft) -> String {
        self.mark(Graft::Table(graft))
    }

    fn mark(&mut self, graft: Graft) -> String {
        self.grafts.push(graft);
        format!("@{}", self.grafts.len() - 1)
    }
}

/// An empty paragraph of a style. It has no id: docx-rs would count one from a counter that
/// outlives the document.
pub(super) fn paragraph(component: Component) -> Paragraph {
    let mut property = ParagraphProperty::new();
    property.style = Some(ParagraphStyle::new(Some(component.style())));
    Paragraph {
        id: String::new(),
        children: Vec::new(),
        property,
        has_numbering: false,
    }
}

/// A paragraph that holds `text`.
pub(super) fn paragraph_of(component: Component, text: &Text) -> Paragraph {
    add_text(paragraph(component), text, &RunProperty::new())
}

/// A paragraph that holds words of vanthu's own.
pub(super) fn paragraph_of_words(component: Component, words: &str) -> Paragraph {
    paragraph(component).add_run(run(words, RunProperty::new()))
}

/// The paragraph with `text` appended, in `format` and with the author's emphasis.
pub(super) fn add_text(mut paragraph: Paragraph, text: &Text, format: &RunProperty) -> Paragraph {
    paragraph.children.extend(text.runs().iter().map(|part| {
        let run = run(&part.text, emphasised(format.clone(), part));
        ParagraphChild::Run(Box::new(run))
    }));
    paragraph
}

/// `format` with the emphasis of a run.
pub(super) fn emphasised(mut format: RunProperty, run: &document::Run) -> RunProperty {
    if run.bold {
        format = format.bold();
    }
    if run.italic {
        format = format.italic();
    }
    format
}

/// A run of `words`, with line breaks and tabs as OOXML elements.
///
/// Assembled here, as in [`paragraph`]: docx-rs's builders move the whole value at every step.
pub(super) fn run(words: &str, format: RunProperty) -> Run {
    let mut children = Vec::with_capacity(1);
    for (i, line) in words.split('\n').enumerate() {
        if i > 0 {
            children.push(RunChild::Break(Break::new(BreakType::TextWrapping)));
        }
        for (i, part) in line.split('\t').enumerate() {
            if i > 0 {
                children.push(RunChild::Tab(Tab::new()));
            }
            if !part.is_empty() {
                children.push(RunChild::Text(docx_rs::Text::new(part)));
            }
        }
    }
    Run {
        run_property: format,
        children,
    }
}

/// Spacing that leaves the rest to the style.
pub(super) fn space_before(paragraph: Paragraph, gap: Length) -> Paragraph {
    paragraph.line_spacing(LineSpacing::new().before(unsigned(gap)))
}

/// Line spacing that leaves the rest to the style.
pub(super) fn space_after(paragraph: Paragraph, gap: Length) -> Paragraph {
    paragraph.line_spacing(LineSpacing::new().after(unsigned(gap)))
}

/// A low empty paragraph, to end what must not end in a table.
pub(super) fn tail() -> Paragraph {
    let height = layout::TAIL_PARAGRAPH.twips();
    paragraph(Component::Line).line_spacing(
        LineSpacing::new()
            .line_rule(docx_rs::LineSpacingType::Exact)
            .line(height),
    )
}

/// A length in twips where OOXML allows no negative ones.
pub(super) fn unsigned(length: Length) -> u32 {
    u32::try_from(length.twips()).unwrap_or(0)
}

/// The same for docx-rs's `usize`.
pub(super) fn size(length: Length) -> usize {
    usize::try_from(length.twips()).unwrap_or(0)
}

/// A table without rules that holds `rows` of columns `widths` wide, its left edge at `left`
/// from the margin.
pub(super) fn layout_table(widths: &[Length], left: Length, rows: Vec<Vec<TableCell>>) -> Table {
    let rows = rows
        .into_iter()
        .map(|cells| {
            let cells = cells
                .into_iter()
                .zip(widths)
                .map(|(cell, w)| cell.width(size(*w), WidthType::Dxa))
                .collect();
            TableRow::new(cells).cant_split()
        })
        .collect();
    let total = widths.iter().copied().sum();
    Table::without_borders(rows)
        .style(LAYOUT_TABLE)
        .layout(TableLayoutType::Fixed)
        .width(size(total), WidthType::Dxa)
        .set_grid(widths.iter().map(|w| size(*w)).collect())
        .indent((Length::ZERO - left).twips())
}

/// A cell of a layout table; an empty one still needs a paragraph.
pub(super) fn cell(paragraphs: Vec<Paragraph>) -> TableCell {
    let cell = TableCell::new().vertical_align(VAlignType::Top);
    if paragraphs.is_empty() {
        return cell.add_paragraph(paragraph(Component::Line));
    }
    paragraphs.into_iter().fold(cell, TableCell::add_paragraph)
}
