//! A table as it was written → a table as it will be: heading laid out, totals added up.

use super::totals::{self, Summed};
use crate::catalogue::{DATA_NAMED_HERE, RAGGED_FILE, TABLE_TOO_LARGE, TOTAL_ROW};
use crate::components::RowRole;
use crate::content::{self, DataFile, Rows, Total};
use crate::data_file::{self, Purpose, RowKind};
use crate::diagnostic::{Diagnostic, Problems};
use crate::document::{Cell, Column, HeadCell, Row, Table, Text};
use crate::layout::Align;
use crate::narrative::Filler;
use crate::source::SourceId;

/// The table that `table` describes.
pub(super) fn table(
    table: &content::Table,
    filler: &mut Filler<'_>,
    problems: &mut Problems,
) -> Table {
    let unit = table.unit.as_ref().map(|unit| {
        let mut text = Text::plain("Đơn vị tính: ", unit.span);
        let words = filler.labelled("don_vi", unit, problems);
        text.push_plain(&words.to_plain());
        text
    });
    let head_rows = table.columns.iter().map(depth).max().unwrap_or(0);
    let mut heading = Heading {
        rows: head_rows,
        cells: Vec::new(),
        leaves: Vec::new(),
    };
    for column in &table.columns {
        heading.lay_out(column, 0, None, filler, problems);
    }
    let Heading {
        cells: mut head,
        leaves,
        ..
    } = heading;
    head.sort_by_key(|cell| (cell.row, cell.column));

    let mut rows = Vec::new();
    if table.numbering {
        rows.push(numbering(leaves.len()));
    }
    match &table.rows {
        Rows::Inline(written) => {
            rows.reserve(written.len());
            for row in written {
                rows.push(data_row(row, leaves.len(), filler, problems));
            }
        }
        Rows::File(file) => {
            let sums = table.total.is_some();
            rows.extend(rows_of_file(file, leaves.len(), sums, filler, problems));
        }
    }
    let columns: Vec<Column> = leaves
        .iter()
        .enumerate()
        .map(|(i, given)| Column {
            align: given.align.unwrap_or_else(|| align_of(i, &rows)),
        })
        .collect();
    match &table.total {
        None => {}
        Some(Total::Row(row)) => {
            let mut row = data_row(row, leaves.len(), filler, problems);
            row.role = RowRole::Total;
            spread_label(&mut row.cells);
            rows.push(row);
        }
        Some(Total::Sum { label }) => {
            let headings = totals::headings(&head, leaves.len());
            let summed: Vec<Summed> = leaves
                .iter()
                .zip(headings)
                .map(|(leaf, headings)| Summed {
                    headings,
                    wanted: leaf.summed,
                })
                .collect();
            let text = filler.text(label, problems);
            let total = totals::sum(text, label.span, unit.as_ref(), &rows, &summed, problems);
            rows.push(total);
        }
    }
    Table {
        unit,
        columns,
        head_rows,
        head,
        rows,
    }
}

fn depth(column: &content::Column) -> usize {
    1 + column.columns.iter().map(depth).max().unwrap_or(0)
}

/// A column under its headings, as written.
struct Leaf {
    align: Option<Align>,
    /// Whether it should be added up.
    summed: Option<bool>,
}

/// A heading, laid out.
struct Heading {
    /// How many rows it has.
    rows: usize,
    cells: Vec<HeadCell>,
    leaves: Vec<Leaf>,
}

impl Heading {
    /// Lays out a column and those below it: a leaf reaches down to the heading's last row.
    /// `summed` is what the column above says about totals.
    fn lay_out(
        &mut self,
        column: &content::Column,
        row: usize,
        summed: Option<bool>,
        filler: &mut Filler<'_>,
        problems: &mut Problems,
    ) {
        let first = self.leaves.len();
        let text = filler.text(&column.name, problems);
        let summed = column.summed.or(summed);
        for below in &column.columns {
            self.lay_out(below, row + 1, summed, filler, problems);
        }
        let rows = if column.columns.is_empty() {
            self.leaves.push(Leaf {
                align: column.align,
                summed,
            });
            self.rows - row
        } else {
            1
        };
        self.cells.push(HeadCell {
            text,
            row,
            column: first,
            rows,
            columns: self.leaves.len() - first,
        });
    }
}

/// The row `(1) (2) (3)` under the heading.
fn numbering(columns: usize) -> Row {
    Row {
        role: RowRole::Numbering,
        cells: (1..=columns)
            .map(|n| Cell {
                text: Text::fixed(format!("({n})")),
                columns: 1,
            })
            .collect(),
    }
}

/// A row as written; the last cell of a group's heading covers what is left of the row.
fn data_row(
    row: &content::Row,
    columns: usize,
    filler: &mut Filler<'_>,
    problems: &mut Problems,
) -> Row {
    let mut cells: Vec<Cell> = row
        .cells
        .iter()
        .map(|cell| Cell {
            text: filler.cell(cell, problems),
            columns: 1,
        })
        .collect();
    let missing = columns.saturating_sub(cells.len());
    if let Some(last) = cells.last_mut() {
        last.columns += missing;
    }
    if row.group {
        spread_names(&mut cells);
    }
    Row {
        role: if row.group {
            RowRole::Group
        } else {
            RowRole::Data
        },
        cells,
    }
}

/// The most cells of a table that is printed from a file: two hundred pages of them.
const MAX_CELLS: usize = 100_000;

/// The rows of a data file below its headings, cells as they are, no placeholders. `sums`:
/// a total is added up or written out in the content file.
fn rows_of_file(
    file: &DataFile,
    columns: usize,
    sums: bool,
    filler: &mut Filler<'_>,
    problems: &mut Problems,
) -> Vec<Row> {
    let Some((id, table)) = filler.open(file, Purpose::Page, problems) else {
        return Vec::new();
    };
    let heading = table.heading_span(0, id);
    let cells = table.len() * table.width();
    let fault = if table.width() != columns {
        let args = [table.width(), columns].map(|n| n.to_string());
        Diagnostic::new(&RAGGED_FILE, heading, [&args[0], &args[1]])
    } else if cells > MAX_CELLS {
        let args = [MAX_CELLS, cells].map(|n| n.to_string());
        Diagnostic::new(&TABLE_TOO_LARGE, heading, [&args[0], &args[1]])
    } else {
        let row = |row| row_of_file(&table, row, id, sums, problems);
        return (0..table.len()).map(row).collect();
    };
    problems.push(fault.also(file.path.span, &DATA_NAMED_HERE));
    Vec::new()
}

fn row_of_file(
    table: &data_file::Table,
    row: usize,
    id: SourceId,
    sums: bool,
    problems: &mut Problems,
) -> Row {
    let mut cells: Vec<Cell> = (0..table.width())
        .map(|column| Cell {
            text: Text::plain(table.cell(row, column), table.span(row, column, id)),
            columns: 1,
        })
        .collect();
    let role = match table.kind(row) {
        RowKind::Data => RowRole::Data,
        RowKind::Group => {
            // the one cell that has text, over the whole row
            let filled = cells.iter().position(|cell| !cell.text.is_empty());
            cells.swap(0, filled.unwrap_or(0));
            cells.truncate(1);
            if let Some(cell) = cells.first_mut() {
                cell.columns = table.width();
            }
            RowRole::Group
        }
        RowKind::Total => {
            if sums {
                let label = cells.iter().find(|cell| !cell.text.is_empty());
                let label = label.map(|cell| cell.text.to_plain()).unwrap_or_default();
                let at = table.span(row, 0, id);
                problems.push(Diagnostic::new(&TOTAL_ROW, at, [&label]));
            }
            spread_label(&mut cells);
            RowRole::Total
        }
    };
    Row { role, cells }
}

/// How a column is aligned by default: ordinal numbers and short figures centred, longer figures at
/// the right, words at the left.
fn align_of(column: usize, rows: &[Row]) -> Align {
    let mut longest = 0;
    let mut any = false;
    for row in rows.iter().filter(|r| r.role == RowRole::Data) {
        let Some(cell) = row.cells.get(column) else {
            continue;
        };
        let text = cell.text.to_plain();
        if text.is_empty() {
            continue;
        }
        if !is_figure(&text) {
            return Align::Left;
        }
        any = true;
        longest = longest.max(text.len());
    }
    match (any, longest) {
        (false, _) => Align::Left,
        (true, 0..=SHORT_FIGURE) => Align::Center,
        (true, _) => Align::Right,
    }
}

/// Whether a text consists only of characters of figures, rates and dates.
fn is_figure(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '+' | '-' | '%' | ' ' | '/'))
}

/// Figures up to this many characters look better centred in their column.
const SHORT_FIGURE: usize = 6;

/// Lets the name of a group, the last words of its row before its figures, cover the empty cells
/// beside it: it is longer than the rest of its column.
fn spread_names(cells: &mut Vec<Cell>) {
    let is_name = |cell: &Cell| !cell.text.is_empty() && !is_figure(&cell.text.to_plain());
    let Some(name) = cells.iter().rposition(is_name) else {
        return;
    };
    let beside = &cells[name + 1..];
    let blanks = beside.iter().take_while(|c| c.text.is_empty()).count();
    let over: usize = beside[..blanks].iter().map(|c| c.columns).sum();
    cells[name].columns += over;
    cells.drain(name + 1..=name + blanks);
}

/// Lets the label of a written-out total row cover the empty cells beside it: it is longer than the
/// ordinal numbers in its column.
fn spread_label(cells: &mut Vec<Cell>) {
    let Some((label, figures)) = cells.split_first_mut() else {
        return;
    };
    if label.text.is_empty() {
        return;
    }
    let blanks = figures.iter().take_while(|c| c.text.is_empty()).count();
    label.columns += figures[..blanks].iter().map(|c| c.columns).sum::<usize>();
    cells.drain(1..=blanks);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(cells: &[&[&str]]) -> Vec<Row> {
        cells
            .iter()
            .map(|row| Row {
                role: RowRole::Data,
                cells: row
                    .iter()
                    .map(|c| Cell {
                        text: Text::fixed(*c),
                        columns: 1,
                    })
                    .collect(),
            })
            .collect()
    }

    #[test]
    fn alignment_follows_what_a_column_holds() {
        let rows = rows(&[&["1", "Sở Nội vụ", "1.254.000"], &["2", "", "876.500"]]);
        assert_eq!(align_of(0, &rows), Align::Center);
        assert_eq!(align_of(1, &rows), Align::Left);
        assert_eq!(align_of(2, &rows), Align::Right);
    }

    #[test]
    fn the_name_of_a_group_stands_over_the_empty_cells_beside_it() {
        let spread = |cells: &[&str]| -> Vec<usize> {
            let mut row = rows(&[cells]).remove(0);
            spread_names(&mut row.cells);
            row.cells.iter().map(|cell| cell.columns).collect()
        };
        assert_eq!(spread(&["A.", "Cấp tỉnh", "", ""]), [1, 3]);
        assert_eq!(spread(&["I", "Cấp tỉnh", "", "12", ""]), [1, 2, 1, 1]);
        assert_eq!(spread(&["", "Cấp tỉnh", "5", "7"]), [1, 1, 1, 1]);
        assert_eq!(spread(&["", "1", ""]), [1, 1, 1]);
    }

    #[test]
    fn the_label_of_a_total_stands_over_the_blank_cells_beside_it() {
        let spread = |cells: &[&str]| -> Vec<usize> {
            let mut row = rows(&[cells]).remove(0);
            spread_label(&mut row.cells);
            row.cells.iter().map(|cell| cell.columns).collect()
        };
        assert_eq!(spread(&["Tổng cộng", "", "5", ""]), [2, 1, 1]);
        assert_eq!(spread(&["Tổng cộng", "5"]), [1, 1]);
        assert_eq!(spread(&["", "Tổng cộng", "5"]), [1, 1, 1]);
        assert_eq!(spread(&["Tổng cộng", "", ""]), [3]);
    }
}
