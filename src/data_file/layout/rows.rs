//! The rows below the headings: which are entries, groups or totals, and what is not a row of the
//! table.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use super::{Column, Looker, SAMPLE};
use crate::area::Area;
use crate::catalogue;
use crate::data_file::grid::{Cell, Kind, MAX_CELLS, Reports, slice, span};
use crate::data_file::words::{closes, counts_up, is_footnote, is_total, numbers_group};
use crate::data_file::{Purpose, Row, RowKind, Slot, csv};
use crate::diagnostic::Diagnostic;
use crate::number::Decimal;
use crate::source::Span;
use crate::text::slug;

/// The rows found.
#[derive(Default)]
pub(in crate::data_file) struct Rows {
    /// Row by row, one per column.
    pub(in crate::data_file) slots: Vec<Slot>,
    pub(in crate::data_file) rows: Vec<Row>,
}

impl Looker<'_> {
    /// The rows below those of the headings, `above`.
    pub(super) fn rows(
        &self,
        columns: &[Column],
        above: Range<usize>,
        reports: &mut Reports,
    ) -> Rows {
        let first = above.end;
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
            Some((record.fields, span(record.place, self.id)))
        };
        let lowest = self.rows[..first]
            .last()
            .map(|row| self.grid.cells[row.start].at.row);
        let headings = lowest.and_then(record_at);
        let headings = headings.map_or(0, |(fields, _)| fields);
        let mut last_number = None;
        let closing = match self.purpose {
            Purpose::Records | Purpose::Page => self.closing(columns, first, &figures),
            Purpose::Register => None,
        };
        let end = closing.unwrap_or(self.rows.len());
        let mut too_few_or_many: Vec<(u32, Span)> = Vec::new();
        // the repeated headings: how many times, and where first
        let mut repeated: Option<(usize, Span)> = None;
        let mut merges: Vec<(Span, Area)> = Vec::new();
        // what explains the headings right below them, each once
        let mut notes: Vec<Note> = Vec::new();
        let mut below_headings = true;
        let mut units: Option<&Cell> = None;
        for index in first..end {
            let cells = self.cells(index);
            let number = cells[0].at.row;
            if self.repeats_headings(index, columns, above.clone()) {
                let span = self.grid.span(&cells[0], self.id);
                repeated.get_or_insert((0, span)).0 += 1;
                (notes, below_headings) = (Vec::new(), true);
                last_number = Some(number);
                continue;
            }
            let note = below_headings
                .then(|| self.note(index, columns, &figures))
                .flatten();
            if let Some(note) = note.filter(|note| !notes.contains(note)) {
                if note == Note::Units {
                    units.get_or_insert(&cells[0]);
                }
                notes.push(note);
                last_number = Some(number);
                continue;
            }
            below_headings = false;
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
                // a name alone is a whole row if nothing else is known about it
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
                    // the name of a group is where the rows begin
                    Purpose::Page
                        if out_of_kind && !is_merged && place_of(cell.at.column) > Some(1) =>
                    {
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
                .filter(|(fields, _)| is_ragged(*fields, headings, cells, columns));
            let is_ragged = ragged.is_some();
            too_few_or_many.extend(ragged);
            for area in areas {
                let allowed = kind != RowKind::Data && area.first.row == area.last.row;
                let at = self
                    .grid
                    .cells
                    .binary_search_by_key(&area.first, |cell| cell.at);
                if let (Ok(cell), false) = (at, allowed) {
                    merges.push((self.grid.span(&self.grid.cells[cell], self.id), *area));
                }
            }
            if (rows.rows.len() + 1) * columns.len() > MAX_CELLS {
                csv::too_many(self.id, cells[0].place.0 as usize, reports);
                return rows;
            }
            let empty = Slot::at(cells.last().map_or(0, |cell| cell.place.1));
            let from = rows.slots.len();
            rows.slots.resize(from + columns.len(), empty);
            for (i, cell) in self.rows[index].clone().zip(cells) {
                let Some(place) = place_of(cell.at.column) else {
                    if !is_ragged {
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
        if let Some(cell) = units {
            self.report(&catalogue::UNITS_ROW, cell, reports);
        }
        report_merged(&merges, reports);
        report_ragged(&too_few_or_many, rows.rows.len(), columns, reports);
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

    /// Merged areas from a row on, by the row in which each begins.
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

    /// What a row says of the headings, if it belongs to them.
    fn note(&self, row: usize, columns: &[Column], figures: &HashSet<u32>) -> Option<Note> {
        if self.is_numbering(row, columns.len()) {
            return Some(Note::Numbers);
        }
        self.is_units(row, columns, figures).then_some(Note::Units)
    }

    /// Whether a row right below headings has their units: all in brackets (`(người)`, `(%)`), or
    /// words over columns of figures, and nothing but `ĐVT` where the rows begin.
    fn is_units(&self, row: usize, columns: &[Column], figures: &HashSet<u32>) -> bool {
        const HEADS: [&str; 3] = ["dvt", "don-vi-tinh", "don-vi"];
        let cells = self.cells(row);
        let value = |cell: &Cell| self.grid.value(cell).trim();
        let is_word = |cell: &Cell| {
            let text = value(cell);
            let words = text.contains(|c: char| c.is_alphabetic() || c == '%');
            cell.kind == Kind::Text && words && !text.contains(|c: char| c.is_ascii_digit())
        };
        let in_brackets = |cell: &Cell| value(cell).starts_with('(') && value(cell).ends_with(')');
        // a register is written again with every row that it has
        let kept = self.purpose == Purpose::Register || columns.len() < 2;
        if kept || row + 1 >= self.rows.len() || !cells.iter().all(is_word) {
            return false;
        }
        let first = columns.first().map_or(0, |column| column.number);
        let begins = cells[0].at.column == first;
        let over = match begins && HEADS.contains(&&*slug(value(&cells[0]))) {
            true => &cells[1..],
            false => cells,
        };
        let over_figures = |c: &Cell| c.at.column > first && figures.contains(&c.at.column);
        cells.iter().all(in_brackets) || !over.is_empty() && over.iter().all(over_figures)
    }

    /// Whether a row numbers the columns: `(1) (2) (3)`, or, without brackets, `1 2 3` and
    /// `A B 1 2`. As rows of data can look like the latter too, these need three columns and a
    /// row below that does not continue the count.
    fn is_numbering(&self, row: usize, columns: usize) -> bool {
        let cells = self.cells(row);
        if cells.len() < 2 || cells.len() < columns {
            return false;
        }
        let text = |cell: &Cell| self.grid.value(cell).trim();
        let inside = |cell| text(cell).strip_prefix('(')?.strip_suffix(')');
        let in_brackets: Option<Vec<&str>> = cells.iter().map(inside).collect();
        // `(4)=(2)+(3)` also says how it is computed
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

    /// Where the rows end and the text below the table begins: notes, signatures. It has no
    /// figures, and its rows have gaps.
    fn closing(&self, columns: &[Column], first: usize, figures: &HashSet<u32>) -> Option<usize> {
        let width = columns.len();
        let is_figure = |cell: &Cell| {
            cell.kind != Kind::Text || Decimal::parse(self.grid.value(cell)).is_some()
        };
        let may_close = |row: &usize| {
            let cells = self.cells(*row);
            // names in the place of figures
            let out_of_kind = cells.iter().any(|cell| figures.contains(&cell.at.column));
            (cells.len() < width || width <= 2 || out_of_kind) && !cells.iter().any(is_figure)
        };
        let tail = (first..self.rows.len())
            .rev()
            .take_while(may_close)
            .last()?;
        let by_words = (tail..self.rows.len()).find(|row| {
            let cells = self.cells(*row);
            let closing = |cell: &Cell| closes(self.grid.value(cell));
            match cells.len() < width || width == 1 {
                true if width > 1 && cells.len() == 1 => {
                    closing(&cells[0]) || is_footnote(self.grid.value(&cells[0]))
                }
                true => cells.iter().any(closing),
                false => closing(&cells[0]),
            }
        });
        // without such words: a gap, and after it no row with half of the cells
        let sparse = |row: &usize| 2 * self.cells(*row).len() <= width;
        let number = |row: usize| self.cells(row)[0].at.row;
        let by_gap = || {
            let sparse = (tail..self.rows.len()).rev().take_while(sparse).last()?;
            let after_gap = |row: &usize| *row > first && number(*row) > number(row - 1) + 1;
            let found = (sparse..self.rows.len()).find(after_gap)?;
            // a single cell is reported on its own
            let several = found + 1 < self.rows.len() || self.cells(found).len() > 1;
            (width > 2 && several).then_some(found)
        };
        by_words.or_else(by_gap)
    }

    /// Whether a row repeats the headings, as each page of a printed list does.
    fn repeats_headings(&self, row: usize, columns: &[Column], above: Range<usize>) -> bool {
        let cells = self.cells(row);
        let words = |text: &str| text.to_lowercase().split_whitespace().collect::<String>();
        let same_words = |(a, b): (&Cell, &Cell)| {
            a.at.column == b.at.column && words(self.grid.value(a)) == words(self.grid.value(b))
        };
        let is_again =
            |above: &[Cell]| above.len() == cells.len() && above.iter().zip(cells).all(same_words);
        if cells.len() > 1 && above.into_iter().any(|above| is_again(self.cells(above))) {
            return true;
        }
        let same = |cell: &Cell| {
            let column = columns.binary_search_by_key(&cell.at.column, |c| c.number);
            column.is_ok_and(|column| {
                let heading = slice(&self.grid.values, columns[column].heading.value);
                heading
                    .split_whitespace()
                    .eq(self.grid.value(cell).split_whitespace())
            })
        };
        cells.len() > 1 && 2 * cells.len() > columns.len() && cells.iter().all(same)
    }
}

/// A row right below headings that explains them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Note {
    /// `(1) (2) (3)`.
    Numbers,
    /// `(người) (%)`.
    Units,
}

/// So many merged areas are each reported at their place; more are one mistake.
const MOST_MERGED: usize = 5;

/// Reports merged cells in the rows.
fn report_merged(found: &[(Span, Area)], reports: &mut Reports) {
    if found.len() <= MOST_MERGED {
        for (span, area) in found {
            let args = [&*area.to_string()];
            reports.push(Diagnostic::new(&catalogue::MERGED_CELLS, *span, args));
        }
    } else if let Some((span, _)) = found.first() {
        let named = found.iter().take(MOST_MERGED);
        let named: Vec<String> = named.map(|(_, area)| area.to_string()).collect();
        let args = [&*format!("{}, …", named.join(", "))];
        reports.push(Diagnostic::new(&catalogue::MERGED_CELLS, *span, args));
    }
}

/// Whether a line of a CSV file has too few fields, or more than the headings'.
fn is_ragged(fields: u32, headings: u32, cells: &[Cell], columns: &[Column]) -> bool {
    let last = columns.last().map_or(0, |column| column.number);
    let beyond = |cell: &Cell| cell.at.column > last.max(headings);
    fields < last || cells.last().is_some_and(beyond)
}

/// Up to this many lines with too few or too many fields are separate mistakes; more are one.
const MOST_RAGGED: usize = 5;

/// Reports lines of a CSV file with the wrong number of fields: each of them, or, if they are most
/// of the lines or many, only the first.
fn report_ragged(found: &[(u32, Span)], lines: usize, columns: &[Column], reports: &mut Reports) {
    let last = columns.last().map_or(0, |column| column.number).to_string();
    let is_one = found.len() > MOST_RAGGED || found.len() > 2 && 2 * found.len() > lines;
    match found.first().filter(|_| is_one) {
        Some((fields, span)) => {
            let (count, lines) = (found.len().to_string(), lines.to_string());
            let args = [&*count, &*lines, &*last, &*fields.to_string()];
            reports.push(Diagnostic::new(&catalogue::RECORDS_LENGTH, *span, args));
        }
        None => {
            for (fields, span) in found {
                let args = [&*fields.to_string(), &*last];
                reports.push(Diagnostic::new(&catalogue::RECORD_LENGTH, *span, args));
            }
        }
    }
}
