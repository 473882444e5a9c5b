//! Reads a register as a spreadsheet saved it.

use std::collections::BTreeMap;
use std::path::Path;

use crate::catalogue::report::{REGISTER_COLUMNS, REGISTER_UNNUMBERED};
use crate::catalogue::{OTHER_SHEETS, QUOTE_OVER_LINES, REGISTER_SHEETS, ROWS_EMPTY};
use crate::data_file::{Part, Purpose, Table};
use crate::diagnostic::{Checked, Diagnostic, Lang, Words};
use crate::source::{Sources, nfc};

use super::super::spreadsheet::from_text;
use super::{BODY, Entry, FILE, NUMBER, OWN, unnumbered};

/// A column of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// One of ours.
    Own(usize),
    /// One that a person added, by its heading.
    Extra(String),
}

/// The register that is there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Old {
    pub(super) columns: Vec<Column>,
    pub(super) entries: Vec<Entry>,
    above: usize,
}

/// Reads the register at `path` from its bytes. Neither a value nor a diagnostic if it is not a
/// register: it has no column for the number or for the file.
pub fn read(path: &Path, bytes: &[u8]) -> Checked<Old> {
    let Checked {
        value,
        mut diagnostics,
        sources,
    } = Table::from_bytes(path, bytes, &Part::default(), Purpose::Register);
    for diagnostic in &mut diagnostics {
        // no sheet can be chosen here: the whole file is rewritten
        if diagnostic.message.code == OTHER_SHEETS.code {
            diagnostic.message = &REGISTER_SHEETS;
        }
    }
    let value = value.and_then(|table| {
        let columns = 0..table.width();
        let headings: Vec<String> = columns
            .clone()
            .map(|c| table.heading(c).to_owned())
            .collect();
        let row = |r| {
            columns
                .clone()
                .map(|c| table.cell(r, c).to_owned())
                .collect()
        };
        let rows: Vec<Vec<String>> = (0..table.len()).map(row).collect();
        let old = of_cells(&headings, &rows)?;
        let above = table.rows_above();
        Some(Old { above, ..old })
    });
    let is_bare = |d: &Diagnostic| d.message.code == ROWS_EMPTY.code;
    if diagnostics.iter().all(is_bare)
        && !diagnostics.is_empty()
        && let Some(above) = lines_above_headings(&sources)
    {
        let old = Old {
            above,
            ..Old::default()
        };
        return Checked {
            value: Some(old),
            diagnostics: Vec::new(),
            sources,
        };
    }
    // a note of several lines is kept as it is; any other warning is about rows that are not used,
    // which would be lost
    let is_note = |d: &Diagnostic| d.message.code == QUOTE_OVER_LINES.code;
    Checked {
        value: value.filter(|_| diagnostics.iter().all(is_note)),
        diagnostics,
        sources,
    }
}

/// How many lines are above the headings of a register without rows; `None` if the table does not
/// have a register's headings.
fn lines_above_headings(sources: &Sources) -> Option<usize> {
    let text = sources.iter().next().map_or("", |source| source.text());
    let above = |lang| {
        let [number, file] = [NUMBER, FILE].map(|own| REGISTER_COLUMNS[own].in_lang(lang));
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let above = lines.take_while(|line| !line.contains(number)).count();
        (text.contains(number) && text.contains(file)).then_some(above)
    };
    above(Lang::Vi).or_else(|| above(Lang::En))
}

fn of_cells(headings: &[String], rows: &[Vec<String>]) -> Option<Old> {
    let columns: Vec<Column> = headings.iter().map(|heading| column(heading)).collect();
    if ![NUMBER, FILE]
        .iter()
        .all(|own| columns.contains(&Column::Own(*own)))
    {
        return None;
    }
    let entries = rows.iter().filter_map(|row| entry(&columns, row)).collect();
    Some(Old {
        columns,
        entries,
        above: 0,
    })
}

fn column(heading: &str) -> Column {
    let heading = nfc(heading.trim());
    let own = REGISTER_COLUMNS
        .iter()
        .position(|words| is(words, &heading));
    own.map_or_else(|| Column::Extra(heading.into_owned()), Column::Own)
}

/// Whether a cell has these words in either language.
fn is(words: &Words, cell: &str) -> bool {
    let cell = cell.to_lowercase();
    [Lang::Vi, Lang::En]
        .iter()
        .any(|lang| words.in_lang(*lang).to_lowercase() == cell)
}

/// A row; `None` for an empty one, and for the line above those without a number.
fn entry(columns: &[Column], row: &[String]) -> Option<Entry> {
    let mut cells = [const { String::new() }; OWN];
    let mut extra = Vec::new();
    for (i, column) in columns.iter().enumerate() {
        let cell = row.get(i).map_or("", |cell| from_text(cell.trim()));
        match column {
            Column::Own(own) => cell.clone_into(&mut cells[*own]),
            Column::Extra(_) => extra.push(cell.to_owned()),
        }
    }
    // cells are read without spaces around them
    if let Some(symbol) = cells[NUMBER].strip_prefix('/') {
        cells[NUMBER] = unnumbered(symbol);
    }
    let mut filled = cells.iter().chain(&extra).filter(|cell| !cell.is_empty());
    let first = filled.next()?;
    let is_line = filled.next().is_none() && is(&REGISTER_UNNUMBERED, first);
    (!is_line).then_some(Entry { cells, extra })
}

impl Old {
    /// How many rows (titles) are above the headings: a rewritten register has no place for them.
    pub fn rows_above(&self) -> usize {
        self.above
    }

    /// The rows of each issuing body. A row without one belongs to the body whose document or
    /// symbol it has, according to `known`, else to the first.
    pub(super) fn by_body(self, known: &BTreeMap<String, Vec<Entry>>) -> BTreeMap<String, Old> {
        let mut bodies: BTreeMap<&str, &str> = BTreeMap::new();
        for (body, entries) in known {
            for entry in entries {
                bodies.insert(entry.symbol(), body);
                bodies.insert(entry.file(), body);
            }
        }
        let first = known.keys().next().map_or("", String::as_str);
        let mut parts: BTreeMap<String, Old> = BTreeMap::new();
        for entry in self.entries {
            let body = match &*entry.cells[BODY] {
                "" => bodies
                    .get(entry.file())
                    .or_else(|| bodies.get(entry.symbol()))
                    .unwrap_or(&first),
                body => body,
            };
            let part = parts.entry(body.to_owned()).or_default();
            part.columns.clone_from(&self.columns);
            part.entries.push(entry);
        }
        parts
    }
}
