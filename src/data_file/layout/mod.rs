//! Finds the table among the cells of a file: where its headings are, which columns and rows belong
//! to it, and what in it is not a row.

mod heading;
mod rows;

use std::collections::HashSet;
use std::ops::Range;

use super::grid::{Cell, Grid, MAX_CHARACTERS, Reports};
use super::{Part, Purpose, Slot, Table};
use crate::area::{CellRef, column_name};
use crate::catalogue;
use crate::diagnostic::Diagnostic;
use crate::source::{SourceId, Span};
use crate::text::slug;

pub(super) use rows::Rows;

/// The most columns of a table.
pub const MAX_COLUMNS: usize = 1_000;
/// How many rows decide how wide a table is.
const SAMPLE: usize = 200;

/// Finds the table in a grid; `None` if there is no usable one.
pub(super) fn table(
    mut grid: Grid,
    part: &Part,
    purpose: Purpose,
    id: SourceId,
    reports: &mut Reports,
) -> Option<Table> {
    leave_out(&mut grid, part, purpose, id, reports);
    if let Some(cell) = grid.too_long() {
        let place = grid.span(cell, id).start as usize;
        let first = grid
            .source
            .text()
            .get(place..)
            .and_then(|t| t.chars().next());
        let span = Span::new(id, place, place + first.map_or(0, char::len_utf8));
        let limit = MAX_CHARACTERS.to_string();
        reports.push(Diagnostic::new(&catalogue::CELL_TOO_LONG, span, [&limit]));
        return None;
    }
    let rows = grid.rows();
    let start = Span::new(id, 0, 0);
    if rows.is_empty() {
        reports.push(Diagnostic::new(&catalogue::ROWS_EMPTY, start, []));
        return None;
    }
    let row_of = |row: &Range<usize>| grid.cells[row.start].at.row;
    let heading = match part.heading {
        Some(number) => match rows.binary_search_by_key(&number, row_of) {
            Ok(index) => index,
            Err(_) => {
                let args = [&*number.to_string()];
                reports.push(Diagnostic::new(&catalogue::NO_HEADING_ROW, start, args));
                return None;
            }
        },
        None => heading::find_heading(&grid, &rows),
    };
    let looker = Looker {
        grid: &grid,
        rows: &rows,
        purpose,
        id,
    };
    let (columns, first_row) = looker.headings(heading, part, reports)?;
    let table = looker.rows(&columns, heading..first_row, reports);
    Some(Table::new(
        grid.source,
        grid.values,
        columns,
        table,
        heading,
    ))
}

/// Stretches, first and last, sorted by start; those that overlap or touch are joined.
fn joined(stretches: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut sorted = stretches.to_vec();
    sorted.sort_unstable();
    let mut out: Vec<(u32, u32)> = Vec::new();
    for (first, last) in sorted {
        match out.last_mut() {
            Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
            _ => out.push((first, last)),
        }
    }
    out
}

/// Whether one of the stretches that [`joined`] gives has a number in it.
fn reaches(stretches: &[(u32, u32)], number: u32) -> bool {
    let after = stretches.partition_point(|(first, _)| *first <= number);
    let last = after.checked_sub(1).map(|before| stretches[before].1);
    last.is_some_and(|last| number <= last)
}

/// Removes cells outside the requested area, and hidden rows.
fn leave_out(grid: &mut Grid, part: &Part, purpose: Purpose, id: SourceId, reports: &mut Reports) {
    let hidden: HashSet<u32> = grid.hidden.iter().copied().collect();
    let hidden_columns = joined(&grid.hidden_columns);
    let within = |at: CellRef| part.area.is_none_or(|area| area.contains(at));
    let mut left_out: Vec<u32> = Vec::new();
    let printed = purpose == Purpose::Page;
    let kept = |cell: &Cell| {
        within(cell.at)
            && !hidden.contains(&cell.at.row)
            && !(printed && reaches(&hidden_columns, cell.at.column))
    };
    if hidden.is_empty() && part.area.is_none() && grid.hidden_columns.is_empty() {
        return;
    }
    for cell in &grid.cells {
        let row = cell.at.row;
        if within(cell.at) && hidden.contains(&row) && left_out.last() != Some(&row) {
            left_out.push(row);
        }
    }
    if let Some(first) = left_out.first() {
        let args = [&*left_out.len().to_string(), &*first.to_string()];
        let span = Span::new(id, 0, 0);
        reports.push(Diagnostic::new(&catalogue::HIDDEN_ROWS, span, args));
    }
    let kept: Vec<usize> = (0..grid.cells.len())
        .filter(|i| kept(&grid.cells[*i]))
        .collect();
    let mut refused = std::mem::take(&mut grid.refused);
    for (i, old) in kept.iter().enumerate() {
        if let Some(why) = refused.remove(old) {
            grid.refused.insert(i, why);
        }
    }
    grid.cells = kept.into_iter().map(|i| grid.cells[i]).collect();
}

/// Examines one grid.
struct Looker<'a> {
    grid: &'a Grid,
    rows: &'a [Range<usize>],
    purpose: Purpose,
    id: SourceId,
}

/// A column of the table.
pub(super) struct Column {
    pub(super) number: u32,
    pub(super) heading: Slot,
}

impl Looker<'_> {
    fn cells(&self, row: usize) -> &[Cell] {
        &self.grid.cells[self.rows[row].clone()]
    }

    fn report(
        &self,
        message: &'static crate::diagnostic::Message,
        cell: &Cell,
        reports: &mut Reports,
    ) {
        let shown: String = self.grid.value(cell).chars().take(60).collect();
        let span = self.grid.span(cell, self.id);
        reports.push(Diagnostic::new(message, span, [&shown]));
    }
}

/// Names of the columns folded to YAML keys; reports missing and repeated ones.
pub(super) fn names(table: &Table, id: SourceId, reports: &mut Reports) -> Vec<String> {
    let mut seen: HashSet<String> = HashSet::new();
    let mut names = Vec::new();
    for column in 0..table.width() {
        let name = slug(table.heading(column)).replace('-', "_");
        let span = table.heading_span(column, id);
        if name.is_empty() {
            let letters = column_name(table.column_number(column));
            reports.push(Diagnostic::new(
                &catalogue::COLUMN_NAMELESS,
                span,
                [&letters],
            ));
        } else if !seen.insert(name.clone()) {
            reports.push(Diagnostic::new(&catalogue::COLUMN_TWICE, span, [&name]));
        }
        names.push(name);
    }
    names
}
