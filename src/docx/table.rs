//! Tables of the content (ECMA-376 part 1, 17.4).

use docx_rs::{
    AlignmentType, HeightRule, Paragraph, RunProperty, Table as Grid, TableCell, TableCellMargins,
    TableLayoutType, TableRow, VAlignType, VMergeType, WidthType,
};

use super::columns::{self, Fit};
use super::finish::TableGraft;
use super::heights::Heights;
use super::story::{Story, paragraph, paragraph_of, size, unsigned};
use super::styles::TABLE;
use super::whole::{self, Room};
use crate::components::{Component, RowRole};
use crate::document::{Cell, Column, HeadCell, Row, Table};
use crate::layout;
use crate::layout::Align;
use crate::measure::Length;

/// Writes a table, with its unit above it. `about` names what it belongs to; `closes` keeps its
/// last row with what follows.
pub(super) fn write(story: &mut Story, table: &Table, about: &str, closes: bool) {
    if let Some(unit) = &table.unit {
        story.paragraph(paragraph_of(Component::Unit, unit));
    }
    let normal = Component::Cell(RowRole::Data).size(story.sizes);
    let fit = columns::fit(table, story.width, normal, layout::TABLE_SMALLEST);
    let set = Setting {
        fit: &fit,
        // The styles of cells have the usual size; only a crowded table sets its own.
        format: if fit.size == normal {
            RunProperty::new()
        } else {
            RunProperty::new().size(usize::try_from(fit.size.half_points()).unwrap_or(0))
        },
    };
    let heights = Heights::new(table, &fit, story.height);
    let mut rows = head(story, table, &set, &heights);
    let numbering = table
        .rows
        .iter()
        .take_while(|row| row.role == RowRole::Numbering)
        .count();
    for (i, row) in table.rows.iter().enumerate() {
        let keep = Keep {
            with_next: closes && i + 1 == table.rows.len(),
            row: if heights.may_split(row) {
                KeepRow::No
            } else if heights.repeated && i == numbering {
                KeepRow::Lines
            } else {
                KeepRow::Whole
            },
        };
        rows.push(body_row(story, row, &table.columns, &set, keep));
    }
    let mark = story.graft_table(TableGraft {
        style: Some(TABLE.to_owned()),
        header_rows: if heights.repeated {
            table.head_rows + numbering
        } else {
            0
        },
        caption: about.to_owned(),
        description: description(table),
    });
    let total = fit.widths.iter().copied().sum();
    story.table(
        Grid::without_borders(rows)
            .style(mark)
            .layout(TableLayoutType::Fixed)
            .margins(padding(fit.padding))
            .width(size(total), WidthType::Dxa)
            .set_grid(fit.widths.iter().map(|w| size(*w)).collect()),
    );
}

/// The padding left and right of the text of every cell, with which the widths were computed.
fn padding(blank: Length) -> TableCellMargins {
    TableCellMargins::new()
        .margin_left(size(blank), WidthType::Dxa)
        .margin_right(size(blank), WidthType::Dxa)
}

/// How a row of the body is kept together.
#[derive(Clone, Copy)]
struct Keep {
    /// On the page of the paragraph that follows the table.
    with_next: bool,
    row: KeepRow,
}

/// How a row is kept on one page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum KeepRow {
    No,
    /// The lines of each cell (17.3.1.14), but not the row: for the first row below a repeated
    /// heading. LibreOffice 25.2 loses all rows after it if it is `w:cantSplit` and ends within
    /// a border's width (10 twips) of the bottom of the page: when it decides that the row fits,
    /// it leaves out the border below it, and when it looks for the row to move to the next
    /// page, it does not.
    Lines,
    /// The row itself (`w:cantSplit`).
    Whole,
}

/// The layout of the cells.
struct Setting<'a> {
    fit: &'a Fit,
    format: RunProperty,
}

impl Setting<'_> {
    /// An empty cell that spans `columns` columns from `first`.
    fn cell(&self, first: usize, columns: usize) -> TableCell {
        let width = self
            .fit
            .widths
            .iter()
            .skip(first)
            .take(columns)
            .copied()
            .sum();
        let cell = TableCell::new().width(size(width), WidthType::Dxa);
        if columns > 1 {
            cell.grid_span(columns)
        } else {
            cell
        }
    }

    /// The width for the text of such a cell.
    fn room(&self, first: usize, columns: usize, bold: bool) -> Room {
        Room {
            width: self.fit.text_width(first, columns),
            size: self.fit.size,
            bold,
        }
    }
}

/// The rows of the heading, each merged cell restarted in its first row and continued in the
/// others (17.4.84).
fn head(story: &mut Story, table: &Table, set: &Setting, heights: &Heights) -> Vec<TableRow> {
    let mut rows: Vec<Vec<&HeadCell>> = vec![Vec::new(); table.head_rows];
    for cell in &table.head {
        for row in rows.iter_mut().skip(cell.row).take(cell.rows) {
            row.push(cell);
        }
    }
    rows.into_iter()
        .enumerate()
        .map(|(row, mut cells)| {
            cells.sort_by_key(|cell| cell.column);
            let cells = cells
                .into_iter()
                .map(|cell| head_cell(story, cell, row, set));
            let mut out = TableRow::new(cells.collect());
            if let Some(Some(height)) = heights.head.get(row) {
                let twips = unsigned(*height) as f32;
                out = out.row_height(twips).height_rule(HeightRule::AtLeast);
            }
            if heights.repeated {
                out = out.cant_split();
            }
            out
        })
        .collect()
}

fn head_cell(story: &mut Story, cell: &HeadCell, row: usize, set: &Setting) -> TableCell {
    let out = set
        .cell(cell.column, cell.columns)
        .vertical_align(VAlignType::Center);
    let text = paragraph(Component::HeadCell);
    if cell.row < row {
        return out.vertical_merge(VMergeType::Continue).add_paragraph(text);
    }
    let room = set.room(cell.column, cell.columns, true);
    let text = whole::add_text(story, text, &cell.text, &set.format, room);
    let out = out.add_paragraph(text);
    if cell.rows > 1 {
        out.vertical_merge(VMergeType::Restart)
    } else {
        out
    }
}

fn body_row(
    story: &mut Story,
    row: &Row,
    columns: &[Column],
    set: &Setting,
    keep: Keep,
) -> TableRow {
    let component = Component::Cell(row.role);
    let mut first = 0;
    let mut cells = Vec::with_capacity(row.cells.len());
    for cell in &row.cells {
        let bold = matches!(row.role, RowRole::Group | RowRole::Total);
        let room = set.room(first, cell.columns, bold);
        let text = paragraph(component);
        let mut text = whole::add_text(story, text, &cell.text, &set.format, room);
        text = aligned(text, alignment(row.role, cell, columns.get(first)));
        if keep.with_next {
            text = text.keep_next(true);
        }
        if keep.row == KeepRow::Lines {
            text = text.keep_lines(true);
        }
        cells.push(set.cell(first, cell.columns).add_paragraph(text));
        first += cell.columns;
    }
    let out = TableRow::new(cells);
    if keep.row == KeepRow::Whole {
        out.cant_split()
    } else {
        out
    }
}

/// A cell is aligned like its column; one that spans several columns is a label.
fn alignment(role: RowRole, cell: &Cell, column: Option<&Column>) -> Align {
    match role {
        RowRole::Numbering => Align::Center,
        RowRole::Total if cell.columns > 1 => Align::Center,
        _ if cell.columns > 1 => Align::Left,
        _ => column.map_or(Align::Left, |c| c.align),
    }
}

fn aligned(paragraph: Paragraph, align: Align) -> Paragraph {
    match align {
        Align::Left => paragraph,
        Align::Center => paragraph.align(AlignmentType::Center),
        Align::Right => paragraph.align(AlignmentType::Right),
    }
}

/// Describes the columns, for those who cannot see the table.
fn description(table: &Table) -> String {
    let lowest = table
        .head
        .iter()
        .filter(|cell| cell.columns == 1)
        .map(|cell| cell.text.to_plain().replace('\n', " "));
    format!(
        "Bảng gồm các cột: {}",
        lowest.collect::<Vec<_>>().join("; ")
    )
}
