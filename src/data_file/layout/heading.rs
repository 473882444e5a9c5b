//! Finds the headings: where they are, over how many rows, and the name of each column.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::{Column, Looker, MAX_COLUMNS, SAMPLE};
use crate::area::{Area, CellRef};
use crate::catalogue;
use crate::data_file::grid::{Cell, Grid, Kind, Reports};
use crate::data_file::words::{are_titles, heads_numbers, is_letterhead, is_title, numbers_group};
use crate::data_file::{Part, Purpose, Slot};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::number::Decimal;
use crate::text::slug;

/// How many rows from the top are searched for the headings.
const MOST_ABOVE: usize = 40;
/// How many rows that could be headings are skipped in favour of one that begins with `STT`.
const MOST_TITLES: usize = 4;
/// The most rows that headings may have.
const MOST_HEADING_ROWS: u32 = 5;

/// The row of the headings, as an index of the rows: above it are titles, letterheads and notes,
/// which have few cells compared with the width of the table.
pub(super) fn find_heading(grid: &Grid, rows: &[Range<usize>]) -> usize {
    let mut merged: BTreeMap<u32, Vec<&Area>> = BTreeMap::new();
    for area in &grid.merged {
        merged.entry(area.first.row).or_default().push(area);
    }
    // a cell that is merged over three columns heads three
    let width = |row: &Range<usize>| -> usize {
        let cells = &grid.cells[row.clone()];
        let number = cells[0].at.row;
        let wider = merged.get(&number).into_iter().flatten();
        let wider = wider.filter(|area| cells.len() > 1 && area.last.column > area.first.column);
        let more: u32 = wider.map(|area| area.last.column - area.first.column).sum();
        cells.len() + more as usize
    };
    let widths: Vec<usize> = rows.iter().take(MOST_ABOVE + SAMPLE).map(width).collect();
    let usual_below = |row: usize| -> usize {
        let below = widths[row + 1..].iter().take(SAMPLE).filter(|n| **n > 1);
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for n in below {
            *counts.entry(*n).or_default() += 1;
        }
        let usual = counts.into_iter().max_by_key(|(n, count)| (*count, *n));
        usual.map_or(1, |(n, _)| n)
    };
    let value = |cell: &Cell| grid.value(cell);
    let is_heading = |row: usize| {
        let usual = usual_below(row);
        let cells = &grid.cells[rows[row].clone()];
        let first = slug(value(&cells[0]));
        if widths[row] == 1 {
            return usual == 1 && !(is_title(&first) && row + 2 < rows.len());
        }
        let has_titles = are_titles(cells.iter().map(value));
        // `Từ ngày | 01/03/2026` above names of columns, and rows below these
        let below = |down: usize| rows.get(row + down).map(|row| &grid.cells[row.clone()]);
        let has_data = |cells: &[Cell]| cells.iter().any(|cell| is_data(grid, cell));
        let has_figures = has_data(cells)
            && below(1).is_some_and(|below| below.len() >= cells.len() && !has_data(below))
            && below(2).is_some_and(has_data);
        let is_above = widths[row] < usual && is_title(&first)
            || cells.iter().any(|cell| is_letterhead(value(cell)))
            || has_titles && row + 2 < rows.len()
            || has_figures;
        3 * widths[row] >= 2 * usual && !is_above
    };
    // a column of ordinal numbers below `STT` is certain, however wide the titles are
    let begins_numbers = |row: usize| {
        let cells = &grid.cells[rows[row].clone()];
        let (Some(cell), Some(below)) = (cells.first(), rows.get(row + 1)) else {
            return false;
        };
        let below = &grid.cells[below.clone()];
        let first = below
            .first()
            .filter(|below| below.at.column == cell.at.column);
        let first = first.map_or("1", value);
        let mark = first.trim_matches(['(', ')', '.', ' ']);
        cells.len() > 1
            && heads_numbers(value(cell))
            && (numbers_group(mark) || mark.bytes().all(|b| b.is_ascii_digit()))
    };
    let mut candidates = 0..rows.len().min(MOST_ABOVE);
    let numbered = candidates.clone().find(|row| begins_numbers(*row));
    let found = candidates.find(|row| is_heading(*row));
    // what is skipped for it are titles: a few rows without figures, not a separate table
    let figures = |row: usize| {
        let mut cells = grid.cells[rows[row].clone()].iter();
        cells.any(|cell| cell.kind != Kind::Text || Decimal::parse(value(cell)).is_some())
    };
    match (numbered, found) {
        (Some(numbered), Some(found))
            if numbered > found + MOST_TITLES || (found..numbered).any(figures) =>
        {
            found
        }
        _ => numbered.or(found).unwrap_or(0),
    }
}

impl Looker<'_> {
    /// The columns, and the first row below the headings. Headings extend down as far as the cells
    /// merged with them.
    pub(super) fn headings(
        &self,
        heading: usize,
        part: &Part,
        reports: &mut Reports,
    ) -> Option<(Vec<Column>, usize)> {
        let cells = self.cells(heading);
        let top = cells[0].at.row;
        let too_wide = |reports: &mut Reports| {
            let limit = MAX_COLUMNS.to_string();
            let span = self.grid.span(&cells[0], self.id);
            reports.push(Diagnostic::new(&catalogue::TOO_WIDE, span, [&limit]));
        };
        if cells.len() > MAX_COLUMNS {
            too_wide(reports);
            return None;
        }
        let merged = self.grid.merged.iter();
        let over: Vec<&Area> = merged
            .filter(|area| area.first.row <= top && area.last.row >= top)
            .filter(|area| area.last.row - area.first.row < MOST_HEADING_ROWS)
            .collect();
        let bottom = over.iter().map(|area| area.last.row).max().unwrap_or(top);
        // the lowest text above the rows names a column, or what is merged over it
        let mut names: BTreeMap<u32, Slot> = BTreeMap::new();
        let mut name = |from: u32, to: u32, cell: &Cell| {
            for column in from..=to.min(from + MAX_COLUMNS as u32) {
                names.insert(column, Slot::of(cell));
            }
        };
        for area in &over {
            let at = area.first;
            let cell = self.grid.cells.binary_search_by_key(&at, |cell| cell.at);
            if let Ok(cell) = cell {
                let cell = &self.grid.cells[cell];
                name(at.column, area.last.column, cell);
            }
        }
        let within = |area: &&Area| (top..=bottom).contains(&area.first.row);
        let near = self.grid.merged.iter().filter(within);
        let near: BTreeMap<CellRef, &Area> = near.map(|area| (area.first, area)).collect();
        let mut below = heading;
        while let Some(row) = self.rows.get(below) {
            let cells = &self.grid.cells[row.clone()];
            if cells[0].at.row > bottom {
                break;
            }
            for cell in cells {
                let last = near.get(&cell.at).map_or(cell.at, |area| area.last);
                name(cell.at.column, last.column, cell);
            }
            below += 1;
        }
        if bottom == top && self.is_second_heading(below, &names, &near) {
            for cell in self.cells(below) {
                names.insert(cell.at.column, Slot::of(cell));
            }
            below += 1;
        }
        self.data_for_headings(heading, part, reports);
        // a column without a heading counts if there are cells below it
        let (Some((first, _)), Some((last, _))) = (names.first_key_value(), names.last_key_value())
        else {
            return None;
        };
        let (first, last) = (*first, *last);
        if (last - first) as usize >= MAX_COLUMNS {
            too_wide(reports);
            return None;
        }
        if self.are_too_narrow(heading, below, last, reports) {
            return None;
        }
        let used: HashSet<u32> = self.rows[below..]
            .iter()
            .flat_map(|row| &self.grid.cells[row.clone()])
            .map(|cell| cell.at.column)
            .collect();
        let columns = (first..=last).filter_map(|number| {
            let heading = names.get(&number).copied();
            let kept = heading.is_some() || used.contains(&number);
            kept.then(|| Column {
                number,
                heading: heading.unwrap_or(Slot::at(cells[0].place.1)),
            })
        });
        Some((columns.collect(), below))
    }

    /// Whether a row right below headings divides one of them (`Kết quả` into `Nam` and `Nữ`): it
    /// has text under a heading of several columns, and no text where the rows begin.
    fn is_second_heading(
        &self,
        row: usize,
        names: &BTreeMap<u32, Slot>,
        merged: &BTreeMap<CellRef, &Area>,
    ) -> bool {
        if row + 1 >= self.rows.len() {
            return false;
        }
        let cells = self.cells(row);
        let Some((first, _)) = names.first_key_value() else {
            return false;
        };
        let divides = |cell: &Cell| {
            let under = |area: &&&Area| {
                (area.first.column..=area.last.column).contains(&cell.at.column)
                    && area.first.column < area.last.column
            };
            !names.contains_key(&cell.at.column) || merged.values().find(under).is_some()
        };
        cells.len() > 1
            && cells[0].at.column > *first
            && cells.iter().any(divides)
            && !cells
                .iter()
                .any(|cell| cell.kind != Kind::Text || is_data(self.grid, cell))
    }

    /// Reports headings that have fewer columns than most of the rows below: the row is a
    /// title, or the first of several.
    fn are_too_narrow(
        &self,
        heading: usize,
        below: usize,
        last: u32,
        reports: &mut Reports,
    ) -> bool {
        let rows = &self.rows[below.min(self.rows.len())..];
        let end = |row: &Range<usize>| self.grid.cells[row.end - 1].at.column;
        let wider = rows.iter().filter(|row| end(row) > last);
        let (wide, first) = (wider.clone().count(), wider.clone().next());
        let Some(first) = first.filter(|_| wide > 1 && 2 * wide > rows.len()) else {
            return false;
        };
        let cell = &self.grid.cells[self.rows[heading].start];
        let number = self.grid.cells[first.start].at.row.to_string();
        let row = cell.at.row.to_string();
        let span = self.grid.span(cell, self.id);
        let args = [&*row, &*number];
        reports.push(Diagnostic::new(&catalogue::HEADING_NARROW, span, args));
        true
    }

    /// Reports a row of headings that is data.
    fn data_for_headings(&self, heading: usize, part: &Part, reports: &mut Reports) {
        if part.heading.is_some() {
            return;
        }
        let cells = self.cells(heading);
        let data: Vec<&Cell> = cells
            .iter()
            .filter(|cell| is_data(self.grid, cell))
            .collect();
        let enough = match self.purpose {
            Purpose::Records => 1,
            // years and numbers of columns may be headings
            Purpose::Page | Purpose::Register => cells.len().div_ceil(2),
        };
        if let Some(cell) = data.first().filter(|_| data.len() >= enough) {
            self.report(&catalogue::HEADING_IS_DATA, cell, reports);
        }
    }
}

/// Whether a cell cannot be the name of a column: a number other than a year, a date, an e-mail
/// address.
fn is_data(grid: &Grid, cell: &Cell) -> bool {
    let text = grid.value(cell);
    let is_year = text.parse().is_ok_and(|year| (1900..=2100).contains(&year));
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_phone = digits >= 8
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || " .+-()".contains(c));
    match cell.kind {
        Kind::Date => true,
        Kind::Number | Kind::Text if is_year => false,
        Kind::Number => true,
        _ => {
            Decimal::parse(text).is_some()
                || is_phone
                || text.contains('/') && Date::parse(text).is_ok()
                || text.contains('@') && text.contains('.') && !text.contains(' ')
        }
    }
}
