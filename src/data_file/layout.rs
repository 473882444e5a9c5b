//! Which cells of a file are the table: where its headings are, which columns and rows belong
//! to it, and what in it is not a row.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::grid::{Cell, Grid, Kind, MAX_CELLS, MAX_CHARACTERS, Reports};
use super::words::{
    are_titles, closes, counts_up, heads_numbers, is_letterhead, is_title, is_total, numbers_group,
};
use super::{Part, Purpose, Row, RowKind, Slot, Table};
use crate::area::{Area, CellRef, column_name};
use crate::catalogue;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::number::Decimal;
use crate::source::{SourceId, Span};
use crate::text::slug;

/// The most columns of a table.
pub const MAX_COLUMNS: usize = 1_000;
/// So many rows from the top are looked at for the headings.
const MOST_ABOVE: usize = 40;
/// So many rows that could be headings are passed over for one that begins with `STT`.
const MOST_TITLES: usize = 4;
/// So many rows tell how wide a table is.
const SAMPLE: usize = 200;
/// Headings reach over so many rows at the most.
const MOST_HEADING_ROWS: u32 = 5;

/// Finds the table in a grid; `None` when there is none that can be taken.
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
        None => find_heading(&grid, &rows),
    };
    let looker = Looker {
        grid: &grid,
        rows: &rows,
        purpose,
        id,
    };
    let (columns, first_row) = looker.headings(heading, part, reports)?;
    let table = looker.rows(&columns, first_row, reports);
    Some(Table::new(
        grid.source,
        grid.values,
        columns,
        table,
        heading,
    ))
}

/// Stretches, first and last, by where they begin; those that overlap or touch as one.
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

/// Takes out cells beyond the area that is asked for, and hidden rows.
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

/// The row of the headings, as an index of the rows: above it are titles, letterheads and
/// notes, which have few cells for the width of the table.
fn find_heading(grid: &Grid, rows: &[Range<usize>]) -> usize {
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
        let is_above = widths[row] < usual && is_title(&first)
            || cells.iter().any(|cell| is_letterhead(value(cell)))
            || has_titles && row + 2 < rows.len();
        3 * widths[row] >= 2 * usual && !is_above
    };
    // a column of ordinal numbers below `STT` leaves no doubt, however wide the titles are
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
    // what is passed over for it are titles: a few rows without figures, and no table of its own
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

/// Looks at one grid.
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

    /// The columns, and the first row below the headings. Headings reach down as far as
    /// cells that are merged with them.
    fn headings(
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
        let bottom = match part.heading {
            Some(_) => top,
            None => over.iter().map(|area| area.last.row).max().unwrap_or(top),
        };
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
        if bottom == top && part.heading.is_none() && self.is_second_heading(below, &names, &near) {
            for cell in self.cells(below) {
                names.insert(cell.at.column, Slot::of(cell));
            }
            below += 1;
        }
        self.data_for_headings(heading, part, reports);
        // a column without a heading is one where cells are below it
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
    /// has text under a heading of several columns, and nothing where the rows begin.
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
                .any(|cell| cell.kind != Kind::Text || self.is_data(cell))
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

    /// Where the rows end and what is below the table begins: notes, who signs. There are no
    /// figures in it, and its rows have gaps.
    fn closing(&self, columns: &[Column], first: usize) -> Option<usize> {
        let width = columns.len();
        let is_figure = |cell: &Cell| {
            cell.kind != Kind::Text || Decimal::parse(self.grid.value(cell)).is_some()
        };
        let may_close = |row: &usize| {
            let cells = self.cells(*row);
            (cells.len() < width || width <= 2) && !cells.iter().any(is_figure)
        };
        let tail = (first..self.rows.len())
            .rev()
            .take_while(may_close)
            .last()?;
        let by_words = (tail..self.rows.len()).find(|row| {
            let cells = self.cells(*row);
            let closing = |cell: &Cell| closes(self.grid.value(cell));
            match cells.len() < width || width == 1 {
                true => cells.iter().any(closing),
                false => closing(&cells[0]),
            }
        });
        // without such words: a gap, and after it no row that has half of the cells
        let sparse = |row: &usize| 2 * self.cells(*row).len() <= width;
        let number = |row: usize| self.cells(row)[0].at.row;
        let by_gap = || {
            let sparse = (tail..self.rows.len()).rev().take_while(sparse).last()?;
            let after_gap = |row: &usize| *row > first && number(*row) > number(row - 1) + 1;
            let found = (sparse..self.rows.len()).find(after_gap)?;
            // a single cell is reported as what it is
            let several = found + 1 < self.rows.len() || self.cells(found).len() > 1;
            (width > 2 && several).then_some(found)
        };
        by_words.or_else(by_gap)
    }

    /// Whether a row has the headings once more, as each page of a printed list has.
    fn repeats_headings(&self, row: usize, columns: &[Column]) -> bool {
        let cells = self.cells(row);
        let same = |cell: &Cell| {
            let column = columns.binary_search_by_key(&cell.at.column, |c| c.number);
            column.is_ok_and(|column| {
                let heading = super::grid::slice(&self.grid.values, columns[column].heading.value);
                heading
                    .split_whitespace()
                    .eq(self.grid.value(cell).split_whitespace())
            })
        };
        cells.len() > 1 && 2 * cells.len() > columns.len() && cells.iter().all(same)
    }

    /// Reports a row of headings that is data.
    fn data_for_headings(&self, heading: usize, part: &Part, reports: &mut Reports) {
        if part.heading.is_some() {
            return;
        }
        let cells = self.cells(heading);
        let data: Vec<&Cell> = cells.iter().filter(|cell| self.is_data(cell)).collect();
        let enough = match self.purpose {
            Purpose::Records => 1,
            // years head columns, and numbers of columns do
            Purpose::Page | Purpose::Register => cells.len().div_ceil(2),
        };
        if let Some(cell) = data.first().filter(|_| data.len() >= enough) {
            self.report(&catalogue::HEADING_IS_DATA, cell, reports);
        }
    }

    /// Whether a cell holds what no column is called: a number but a year, a date, an
    /// address of e-mail.
    fn is_data(&self, cell: &Cell) -> bool {
        let text = self.grid.value(cell);
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

    /// The rows from `first` on.
    fn rows(&self, columns: &[Column], first: usize, reports: &mut Reports) -> Rows {
        let mut rows = Rows::default();
        let merged = self.merged_rows(first);
        let place_of = |column: u32| columns.binary_search_by_key(&column, |c| c.number).ok();
        let figures = self.columns_of_figures(columns, first);
        let record_at = |line: u32| -> Option<(u32, Span)> {
            let records = &self.grid.records;
            let at = records
                .binary_search_by_key(&line, |record| record.line)
                .ok()?;
            let record = records.get(at)?;
            Some((record.fields, super::grid::span(record.place, self.id)))
        };
        let above = self.rows[..first]
            .last()
            .map(|row| self.grid.cells[row.start].at.row);
        let headings = above.and_then(record_at);
        let headings = headings.map_or(0, |(fields, _)| fields);
        let mut last_number = None;
        let closing = match self.purpose {
            Purpose::Records | Purpose::Page => self.closing(columns, first),
            Purpose::Register => None,
        };
        let end = closing.unwrap_or(self.rows.len());
        // the headings that are there once more: how many times, and where first
        let mut repeated: Option<(usize, Span)> = None;
        let mut numbering = true;
        for index in first..end {
            let cells = self.cells(index);
            let number = cells[0].at.row;
            if self.repeats_headings(index, columns) {
                let span = self.grid.span(&cells[0], self.id);
                repeated.get_or_insert((0, span)).0 += 1;
                numbering = true;
                last_number = Some(number);
                continue;
            }
            if std::mem::take(&mut numbering) && self.is_numbering(index, columns.len()) {
                continue;
            }
            let gap = last_number.is_some_and(|last| number > last + 1);
            last_number = Some(number);
            let mut kind = RowKind::Data;
            let first_text = cells.iter().find(|cell| cell.kind == Kind::Text);
            let total = first_text.filter(|cell| is_total(self.grid.value(cell), index + 1 == end));
            let areas = merged.get(&number).map(Vec::as_slice).unwrap_or_default();
            if let Some(cell) = total {
                match self.purpose {
                    Purpose::Records => {
                        self.report(&catalogue::TOTAL_ROW, cell, reports);
                        continue;
                    }
                    Purpose::Page | Purpose::Register if index + 1 == end => kind = RowKind::Total,
                    Purpose::Page | Purpose::Register => {}
                }
            } else if let [cell] = cells {
                let is_merged = areas.iter().any(|area| area.first == cell.at);
                let out_of_kind = cell.kind == Kind::Text
                    && figures.contains(&cell.at.column)
                    && Decimal::parse(self.grid.value(cell)).is_none();
                // a name alone is a whole row where nothing else is known of it
                let is_wide = columns.len() > 2;
                let out_of_kind = out_of_kind && columns.len() > 1;
                match self.purpose {
                    Purpose::Records if gap && is_wide || is_merged || out_of_kind => {
                        self.report(&catalogue::STRAY_ROW, cell, reports);
                        continue;
                    }
                    Purpose::Page | Purpose::Register if is_wide && gap && index + 1 == end => {
                        self.report(&catalogue::STRAY_ROW, cell, reports);
                        continue;
                    }
                    Purpose::Page | Purpose::Register if is_merged || out_of_kind => {
                        kind = RowKind::Group
                    }
                    _ => {}
                }
            } else if let [mark, _] = cells
                && self.purpose == Purpose::Records
                && figures.contains(&mark.at.column)
                && numbers_group(self.grid.value(mark))
            {
                self.report(&catalogue::GROUP_ROW, &cells[1], reports);
                continue;
            }
            let ragged = record_at(number)
                .is_some_and(|record| self.count(record, headings, cells, columns, reports));
            for area in areas {
                let allowed = kind != RowKind::Data && area.first.row == area.last.row;
                let at = self
                    .grid
                    .cells
                    .binary_search_by_key(&area.first, |cell| cell.at);
                if let (Ok(cell), false) = (at, allowed) {
                    let span = self.grid.span(&self.grid.cells[cell], self.id);
                    let args = [&*area.to_string()];
                    reports.push(Diagnostic::new(&catalogue::MERGED_CELLS, span, args));
                }
            }
            if (rows.rows.len() + 1) * columns.len() > MAX_CELLS {
                super::csv::too_many(self.id, cells[0].place.0 as usize, reports);
                return rows;
            }
            let empty = Slot::at(cells.last().map_or(0, |cell| cell.place.1));
            let from = rows.slots.len();
            rows.slots.resize(from + columns.len(), empty);
            for (i, cell) in self.rows[index].clone().zip(cells) {
                let Some(place) = place_of(cell.at.column) else {
                    if !ragged {
                        self.report(&catalogue::STRAY_CELL, cell, reports);
                    }
                    continue;
                };
                if cell.kind == Kind::Refused
                    && let Some((message, args)) = self.grid.refused.get(&i)
                {
                    let mut diagnostic =
                        Diagnostic::new(message, self.grid.span(cell, self.id), []);
                    diagnostic.args.clone_from(args);
                    reports.push(diagnostic);
                }
                rows.slots[from + place] = Slot::of(cell);
            }
            rows.rows.push(Row { number, kind });
        }
        if let Some(row) = closing {
            self.report(&catalogue::CLOSING_ROW, &self.cells(row)[0], reports);
        }
        if let Some((count, span)) = repeated {
            let count = count.to_string();
            reports.push(Diagnostic::new(&catalogue::HEADINGS_AGAIN, span, [&count]));
        }
        if rows.rows.is_empty() && !reports.has_errors() {
            let span = Span::new(self.id, 0, 0);
            reports.push(Diagnostic::new(&catalogue::ROWS_EMPTY, span, []));
        }
        rows
    }

    /// Reports a line of a CSV file with too few fields, or with more than the headings'; gives
    /// whether it did.
    fn count(
        &self,
        (fields, span): (u32, Span),
        headings: u32,
        cells: &[Cell],
        columns: &[Column],
        reports: &mut Reports,
    ) -> bool {
        let last = columns.last().map_or(0, |column| column.number);
        let beyond = |cell: &Cell| cell.at.column > last.max(headings);
        if fields >= last && !cells.last().is_some_and(beyond) {
            return false;
        }
        let args = [&*fields.to_string(), &*last.to_string()];
        reports.push(Diagnostic::new(&catalogue::RECORD_LENGTH, span, args));
        true
    }

    /// Merged areas from a row on, by the row that each begins in.
    fn merged_rows(&self, first: usize) -> BTreeMap<u32, Vec<Area>> {
        let top = self
            .rows
            .get(first)
            .map_or(u32::MAX, |row| self.grid.cells[row.start].at.row);
        let mut merged: BTreeMap<u32, Vec<Area>> = BTreeMap::new();
        for area in &self.grid.merged {
            if area.first.row >= top && area.first != area.last {
                merged.entry(area.first.row).or_default().push(*area);
            }
        }
        merged
    }

    /// The columns most of whose cells are figures.
    fn columns_of_figures(&self, columns: &[Column], first: usize) -> HashSet<u32> {
        let mut counts: BTreeMap<u32, [usize; 2]> = BTreeMap::new();
        for row in self.rows[first..].iter().take(SAMPLE) {
            for cell in &self.grid.cells[row.clone()] {
                let figure =
                    cell.kind != Kind::Text || Decimal::parse(self.grid.value(cell)).is_some();
                counts.entry(cell.at.column).or_default()[usize::from(figure)] += 1;
            }
        }
        columns
            .iter()
            .filter(|column| {
                let [words, figures] = counts.get(&column.number).copied().unwrap_or_default();
                figures > words
            })
            .map(|column| column.number)
            .collect()
    }

    /// Whether a row numbers the columns: `(1) (2) (3)`, or, without brackets, `1 2 3` and
    /// `A B 1 2`. As rows of data look like the latter as well, these need three columns and
    /// a row below that does not count on from them.
    fn is_numbering(&self, row: usize, columns: usize) -> bool {
        let cells = self.cells(row);
        if cells.len() < 2 || cells.len() < columns {
            return false;
        }
        let text = |cell: &Cell| self.grid.value(cell).trim();
        let inside = |cell| text(cell).strip_prefix('(')?.strip_suffix(')');
        let in_brackets: Option<Vec<&str>> = cells.iter().map(inside).collect();
        // `(4)=(2)+(3)` says how it is computed as well
        let own = |mark: &'_ str| -> Option<usize> { mark.find('=') };
        if let Some(marks) = in_brackets {
            let marks: Vec<&str> = marks
                .iter()
                .map(|mark| own(mark).map_or(*mark, |at| mark[..at].trim_end_matches([')', ' '])))
                .collect();
            return counts_up(&marks);
        }
        let marks: Vec<&str> = cells
            .iter()
            .map(text)
            .map(|mark| own(mark).map_or(mark, |at| mark[..at].trim_end()))
            .collect();
        if marks.len() < 3 || !counts_up(&marks) {
            return false;
        }
        let Some(below) = self.rows.get(row + 1) else {
            return false;
        };
        let below = &self.grid.cells[below.clone()];
        let begins = text(&below[0]);
        match marks[0] {
            "A" => begins != "B",
            _ => begins != "2" && below.iter().any(|c| Decimal::parse(text(c)).is_none()),
        }
    }
}

/// The rows that were found.
#[derive(Default)]
pub(super) struct Rows {
    /// Row by row, as many as there are columns.
    pub(super) slots: Vec<Slot>,
    pub(super) rows: Vec<Row>,
}

/// Names of the columns as keys of YAML have them; reports those without a name or with the
/// same.
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
