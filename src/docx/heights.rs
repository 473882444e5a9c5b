//! Heights of a table's rows: which rows may be split between pages, and which heading rows
//! need an explicit height.
//!
//! A row is kept whole (`w:cantSplit`, ECMA-376 part 1, 17.4.6) so that a reader need not turn
//! back. But where it does not fit below the repeated heading, LibreOffice cuts off the rest.
//! Text metrics show which rows could be that high.

use super::columns::Fit;
use crate::components::RowRole;
use crate::document::{Row, Table, Text};
use crate::layout::{CELL_GAP, TABLE_RULE};
use crate::measure::{Face, Length, SINGLE_LINE, line_count};

/// By how much a row may turn out higher than measured, in a program that breaks its lines
/// elsewhere or takes a character from a taller font.
const UNCERTAIN: f64 = 1.1;

/// The largest part of a page that a repeated heading may take: below a higher one there is no
/// room for the rows.
const HEADING_SHARE: f64 = 0.8;

/// How the rows of a table fit on a page.
pub(super) struct Heights<'a> {
    fit: &'a Fit,
    /// Heights of the heading's rows that are written explicitly.
    pub(super) head: Vec<Option<Length>>,
    /// Whether the heading is repeated on every page.
    pub(super) repeated: bool,
    /// Room on a page below the heading.
    room: Length,
}

impl<'a> Heights<'a> {
    /// The heights of `table` on pages `page` high.
    pub(super) fn new(table: &Table, fit: &'a Fit, page: Length) -> Heights<'a> {
        let mut heights = Heights {
            fit,
            head: Vec::new(),
            repeated: false,
            room: page,
        };
        let (head, given) = heights.of_head(table);
        heights.head = head.iter().map(|height| given.then_some(*height)).collect();
        let numbering = table
            .rows
            .iter()
            .take_while(|row| row.role == RowRole::Numbering);
        let numbering = numbering.map(|row| heights.of_row(row));
        let repeated = (head.iter().copied().sum::<Length>() + numbering.sum()) * UNCERTAIN;
        heights.repeated = repeated <= page * HEADING_SHARE;
        if heights.repeated {
            heights.room = page - repeated;
        }
        heights
    }

    /// Whether a row could be too high for the room below the heading.
    pub(super) fn may_split(&self, row: &Row) -> bool {
        self.of_row(row) * UNCERTAIN > self.room
    }

    /// The height of each row of the heading, and whether it must be written.
    ///
    /// A cell that spans several rows makes the last of them higher. LibreOffice does so where
    /// the heading is first, but not where it is repeated: there the cell's last lines were cut
    /// off. It respects a row's own height (17.4.80), as Word does.
    fn of_head(&self, table: &Table) -> (Vec<Length>, bool) {
        let one_line = self.of_lines(1);
        let mut heights = vec![one_line; table.head_rows];
        let mut cells: Vec<_> = table.head.iter().collect();
        cells.sort_by_key(|cell| (cell.rows, cell.row));
        let mut given = false;
        for cell in cells {
            let needed =
                self.of_lines(self.lines(&cell.text, cell.column, cell.columns, true, false));
            let Some(over) = heights.get_mut(cell.row..cell.row + cell.rows) else {
                continue;
            };
            // The other rows may turn out lower than measured, but never below a line.
            given |= cell.rows > 1 && needed > one_line * cell.rows as f64;
            if let Some((last, above)) = over.split_last_mut() {
                let above = above.iter().copied().sum();
                *last = last.max(needed - above);
            }
        }
        (heights, given)
    }

    fn of_row(&self, row: &Row) -> Length {
        let bold = matches!(row.role, RowRole::Group | RowRole::Total);
        let italic = row.role == RowRole::Numbering;
        let mut column = 0;
        let mut most = 1;
        for cell in &row.cells {
            most = most.max(self.lines(&cell.text, column, cell.columns, bold, italic));
            column += cell.columns;
        }
        self.of_lines(most)
    }

    fn lines(&self, text: &Text, column: usize, columns: usize, bold: bool, italic: bool) -> usize {
        let width = self.fit.text_width(column, columns);
        let runs = text.runs().iter();
        let runs = runs.map(|run| (&*run.text, Face::of(bold || run.bold, italic || run.italic)));
        line_count(runs, self.fit.size, width)
    }

    /// The height of a row with this many lines.
    fn of_lines(&self, lines: usize) -> Length {
        self.fit.size * SINGLE_LINE * lines as f64 + CELL_GAP * 2.0 + TABLE_RULE
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Cell, Column, HeadCell};
    use crate::layout::Align;

    /// Where a page ends.
    const PAGE: Length = Length::pt(500.0);

    fn fit(columns: usize) -> Fit {
        Fit {
            size: Length::pt(13.0),
            padding: Length::ZERO,
            widths: vec![Length::pt(60.0); columns],
        }
    }

    fn head(text: &str, row: usize, column: usize, rows: usize, columns: usize) -> HeadCell {
        HeadCell {
            text: Text::fixed(text),
            row,
            column,
            rows,
            columns,
        }
    }

    /// A heading of two rows whose first cell, which spans both, has the text `first`.
    fn table(first: &str) -> Table {
        Table {
            unit: None,
            columns: vec![Column { align: Align::Left }; 3],
            head_rows: 2,
            head: vec![
                head(first, 0, 0, 2, 1),
                head("Dự toán", 0, 1, 1, 2),
                head("Tỉnh", 1, 1, 1, 1),
                head("Xã", 1, 2, 1, 1),
            ],
            rows: Vec::new(),
        }
    }

    /// A row whose second cell has this many lines.
    fn row(lines: usize) -> Row {
        let cell = |text: String| Cell {
            text: Text::fixed(text),
            columns: 1,
        };
        Row {
            role: RowRole::Data,
            cells: vec![cell("1".into()), cell(vec!["x"; lines].join("\n"))],
        }
    }

    #[test]
    fn a_heading_has_heights_when_a_merged_cell_is_higher_than_its_rows() {
        let fit = fit(3);
        let heights = |first| Heights::new(&table(first), &fit, PAGE).head;
        assert_eq!(heights("STT"), [None, None]);
        assert_eq!(heights("Cơ\nquan"), [None, None]);
        let merged = heights("Cơ\nquan\nchủ\ntrì");
        let [Some(first), Some(last)] = merged[..] else {
            panic!("{merged:?}");
        };
        let line = fit.size * SINGLE_LINE;
        assert!(first < line * 2.0);
        assert!(first + last >= line * 4.0 + CELL_GAP * 2.0);
        assert!(first + last < line * 5.0);
    }

    #[test]
    fn a_row_is_kept_whole_where_it_surely_fits_below_the_heading() {
        let fit = fit(3);
        let table = table("STT");
        let heights = Heights::new(&table, &fit, PAGE);
        // 33 lines fit into 500 pt, two of them the heading's
        assert!(!heights.may_split(&row(1)));
        assert!(!heights.may_split(&row(26)));
        assert!(heights.may_split(&row(31)));
        assert!(heights.may_split(&row(90)));
    }

    #[test]
    fn a_heading_that_leaves_no_room_is_not_repeated() {
        let fit = fit(3);
        let heading = |lines| Heights::new(&table(&vec!["x"; lines].join("\n")), &fit, PAGE);
        assert!(heading(20).repeated);
        assert!(heading(20).may_split(&row(12)));
        assert!(!heading(30).repeated);
        assert!(!heading(30).may_split(&row(12)));
    }
}
