//! A table of which every row fills one document: the CSV or XLSX file of a merge.
//!
//! The first row names the columns. A name is used as it is folded to the form of a YAML
//! key: `Họ và tên` is `ho_va_ten`. Cells are separated by commas, semicolons (as Excel
//! writes where the comma is a decimal mark) or tabs. Of an XLSX file the first sheet is read
//! as the CSV text that it would be saved as, and places are places in that text.

mod sheet;

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use csv::{Position, ReaderBuilder, StringRecord};
use xxhash_rust::xxh3::Xxh3Default;

use crate::batch::slug;
use crate::catalogue;
use crate::content::{Data, Spanned, Str};
use crate::data_file::Part;
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::read::{read_bytes, unreadable};
use crate::source::{Source, SourceId, Sources, Span};
use crate::yaml::check_characters;

/// A table of rows.
#[derive(Debug, Clone)]
pub struct Table {
    source: Arc<Source>,
    columns: Vec<Column>,
    rows: Vec<Cells>,
}

#[derive(Debug, Clone)]
struct Column {
    /// Folded.
    name: String,
    at: Range<usize>,
}

#[derive(Debug, Clone)]
struct Cells {
    values: Vec<String>,
    at: Vec<Range<usize>>,
}

/// One row of a table.
#[derive(Debug, Clone)]
pub struct Row {
    table: Arc<Table>,
    index: usize,
}

impl Table {
    /// Reads a part of the CSV or XLSX file at `path`.
    pub fn read(path: &Path, part: &Part) -> Checked<Table> {
        match read_bytes(path) {
            Ok(bytes) => Table::from_bytes(path, &bytes, part),
            Err(problem) => problem.into_checked(),
        }
    }

    /// Reads the bytes of the file at `path`: a workbook where its name ends in `.xlsx`, else
    /// a CSV text. An error in one row refuses the whole table.
    pub fn from_bytes(path: &Path, bytes: &[u8], part: &Part) -> Checked<Table> {
        let is_workbook = path
            .extension()
            .is_some_and(|e| e.eq_ignore_ascii_case("xlsx"));
        if is_workbook {
            return match sheet::csv(path, bytes, part) {
                Ok(text) => Table::delimited(Source::new(path, &text), b','),
                Err(problem) => problem.into_checked(),
            };
        }
        match Source::from_bytes(path, bytes) {
            Ok(source) => Table::parse(source),
            Err(why) => unreadable(path, why).into_checked(),
        }
    }

    /// Reads a CSV text.
    pub fn parse(source: Source) -> Checked<Table> {
        let delimiter = delimiter(source.text().lines().next().unwrap_or(""));
        Table::delimited(source, delimiter)
    }

    fn delimited(source: Source, delimiter: u8) -> Checked<Table> {
        let source = Arc::new(source);
        let mut sources = Sources::default();
        let id = sources.add(Arc::clone(&source));
        let mut problems = Problems::default();
        let table = parse(source, id, delimiter, &mut problems);
        Checked {
            value: table.filter(|_| !problems.has_errors()),
            diagnostics: problems.into_sorted(),
            sources,
        }
    }

    /// The names of the columns.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|c| c.name.as_str())
    }

    /// The rows, in the order of the file.
    pub fn rows(self: &Arc<Table>) -> impl Iterator<Item = Row> {
        (0..self.rows.len()).map(|index| Row {
            table: Arc::clone(self),
            index,
        })
    }
}

fn parse(
    source: Arc<Source>,
    id: SourceId,
    delimiter: u8,
    problems: &mut Problems,
) -> Option<Table> {
    check_characters(&source, id, problems);
    let text = source.text();
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut columns: Option<Vec<Column>> = None;
    let mut rows = Vec::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                let at = error.position().map_or(0, start);
                let span = Span::new(id, at, at);
                problems.push(Diagnostic::new(
                    &catalogue::ROWS_BROKEN,
                    span,
                    [&error.to_string()],
                ));
                return None;
            }
        }
        let from = record.position().map_or(0, start);
        let at = cell_ranges(text, from, start(reader.position()), delimiter);
        let Some(columns) = &columns else {
            columns = Some(read_columns(&record, at, id, problems));
            continue;
        };
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if record.len() != columns.len() {
            let end = at.last().map_or(from, |cell| cell.end);
            problems.push(Diagnostic::new(
                &catalogue::RECORD_LENGTH,
                Span::new(id, from, end),
                [
                    &(rows.len() + 1).to_string(),
                    &record.len().to_string(),
                    &columns.len().to_string(),
                ],
            ));
        }
        let values = record.iter().map(|cell| cell.trim().to_owned()).collect();
        rows.push(Cells { values, at });
    }
    if rows.is_empty() {
        let span = Span::new(id, 0, 0);
        problems.push(Diagnostic::new(&catalogue::ROWS_EMPTY, span, []));
    }
    Some(Table {
        columns: columns?,
        rows,
        source,
    })
}

fn start(position: &Position) -> usize {
    usize::try_from(position.byte()).unwrap_or(usize::MAX)
}

/// The separator that the first line has most of.
fn delimiter(line: &str) -> u8 {
    let count = |d: u8| line.bytes().filter(|b| *b == d).count();
    b",;\t"
        .iter()
        .copied()
        .rev()
        .max_by_key(|d| count(*d))
        .unwrap_or(b',')
}

/// Where the cells of one record stand, quotes included.
fn cell_ranges(text: &str, from: usize, to: usize, delimiter: u8) -> Vec<Range<usize>> {
    let record = text.get(from..to).unwrap_or_default();
    // Blank lines before a record belong to it in the reader's count.
    let trimmed = record.trim_start_matches(['\r', '\n']);
    let from = from + record.len() - trimmed.len();
    let record = trimmed.trim_end_matches(['\r', '\n']);
    let mut cells = Vec::new();
    let mut quoted = false;
    let mut cell = 0;
    for (i, b) in record.bytes().enumerate() {
        if b == b'"' {
            quoted = !quoted;
        } else if b == delimiter && !quoted {
            cells.push(from + cell..from + i);
            cell = i + 1;
        }
    }
    cells.push(from + cell..from + record.len());
    cells
}

fn read_columns(
    record: &StringRecord,
    at: Vec<Range<usize>>,
    id: SourceId,
    problems: &mut Problems,
) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (i, (title, at)) in record.iter().zip(at).enumerate() {
        let name = slug(title).replace('-', "_");
        let span = Span::new(id, at.start, at.end);
        if name.is_empty() {
            let number = (i + 1).to_string();
            problems.push(Diagnostic::new(
                &catalogue::COLUMN_NAMELESS,
                span,
                [&number],
            ));
        } else if columns.iter().any(|c| c.name == name) {
            problems.push(Diagnostic::new(&catalogue::COLUMN_TWICE, span, [&name]));
        }
        columns.push(Column { name, at });
    }
    columns
}

impl Row {
    /// Its number, from 1, as a person counts who does not count the names of the columns.
    pub fn number(&self) -> usize {
        self.index + 1
    }

    /// The file that it stands in.
    pub fn source(&self) -> &Arc<Source> {
        &self.table.source
    }

    /// Its cell in the column of that name.
    pub fn value(&self, column: &str) -> Option<&str> {
        let i = self.table.columns.iter().position(|c| c.name == column)?;
        self.cells().values.get(i).map(String::as_str)
    }

    /// Hash of names and cells.
    pub fn hash(&self) -> u64 {
        let mut hash = Xxh3Default::new();
        for (column, value) in self.table.columns().zip(&self.cells().values) {
            for text in [column, value] {
                hash.update(&(text.len() as u64).to_le_bytes());
                hash.update(text.as_bytes());
            }
        }
        hash.digest()
    }

    /// Its cells as `so_lieu` holds such data, under the names of their columns; `id` is that
    /// of [`Row::source`]. A cell with nothing in it is blank.
    pub fn data(&self, id: SourceId) -> Vec<(Str, Spanned<Data>)> {
        let spanned = |at: &Range<usize>| Span::new(id, at.start, at.end);
        let cells = self.cells();
        self.table
            .columns
            .iter()
            .zip(cells.values.iter().zip(&cells.at))
            .map(|(column, (value, at))| {
                let name = Spanned {
                    value: column.name.clone(),
                    span: spanned(&column.at),
                };
                let value = if value.is_empty() {
                    Data::Blank
                } else {
                    Data::Text {
                        text: value.clone(),
                        bare: true,
                    }
                };
                let span = spanned(at);
                (name, Spanned { value, span })
            })
            .collect()
    }

    /// Adds to each diagnostic the row that was being filled in. One that speaks of a cell's
    /// text is moved to that cell, with the name of its column. `sources` are those of the
    /// diagnostics.
    pub fn label(&self, diagnostics: &mut [Diagnostic], sources: &mut Sources) {
        let id = sources.intern(&self.table.source);
        let cells = self.cells();
        let (Some(first), Some(last)) = (cells.at.first(), cells.at.last()) else {
            return;
        };
        let whole = Span::new(id, first.start, last.end);
        for diagnostic in diagnostics {
            let mut labelled = diagnostic.clone();
            labelled = match self.cell_of(diagnostic, id) {
                Some((cell, column)) => {
                    let filled = labelled.span;
                    labelled.span = Span::new(id, cell.start, cell.end);
                    let column = Span::new(id, column.start, column.end);
                    labelled = labelled.also(column, &catalogue::THIS_COLUMN);
                    match filled.source == id {
                        true => labelled,
                        false => labelled.also(filled, &catalogue::FILLED_IN),
                    }
                }
                None => labelled.also(whole, &catalogue::THIS_ROW),
            };
            *diagnostic = labelled;
        }
    }

    /// The cell that a diagnostic points into or has the text of, and its column's name.
    fn cell_of(
        &self,
        diagnostic: &Diagnostic,
        id: SourceId,
    ) -> Option<(Range<usize>, Range<usize>)> {
        let Cells { values, at } = self.cells();
        let place = diagnostic.span;
        let column = if place.source == id {
            let start = place.range().start;
            at.iter().position(|c| (c.start..=c.end).contains(&start))
        } else {
            let told = |arg: &String| arg.trim_matches(['“', '”']).to_owned();
            let told: Vec<String> = diagnostic.args.iter().map(told).collect();
            let is_told = |v: &String| !v.is_empty() && told.contains(v);
            values.iter().position(is_told)
        }?;
        Some((
            at.get(column)?.clone(),
            self.table.columns.get(column)?.at.clone(),
        ))
    }

    fn cells(&self) -> &Cells {
        &self.table.rows[self.index]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        let table = Table::parse(Source::new("khach.csv", text));
        assert_eq!(table.value.is_none(), !table.diagnostics.is_empty());
        table.diagnostics.iter().map(|d| d.entry.code).collect()
    }

    #[test]
    fn columns_are_folded_and_cells_have_places() {
        let text = "Họ và tên;Chức vụ\r\n\"Nguyễn; \"\"An\"\"\";Giám đốc\r\n\r\nTrần Bình;\r\n";
        let table = Table::parse(Source::new("khach.csv", text));
        let sources = table.sources.clone();
        let table = Arc::new(table.value.unwrap());
        let rows: Vec<Row> = table.rows().collect();
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].value("ho_va_ten"), Some("Nguyễn; \"An\""));
        assert_eq!(rows[1].number(), 2);
        let data = rows[0].data(SourceId(0));
        assert_eq!(sources.slice(data[0].0.span), "Họ và tên");
        assert_eq!(sources.slice(data[0].1.span), "\"Nguyễn; \"\"An\"\"\"");
        assert_eq!(sources.slice(data[1].1.span), "Giám đốc");
        let data = rows[1].data(SourceId(0));
        assert_eq!(sources.slice(data[0].1.span), "Trần Bình");
        assert_eq!(data[1].1.value, Data::Blank);
        assert_ne!(rows[0].hash(), rows[1].hash());
    }

    #[test]
    fn tables_that_cannot_be_trusted_are_refused() {
        assert_eq!(codes("a,b\n1,2\n"), [""; 0]);
        assert_eq!(codes("a,b\n"), ["W302"]);
        assert_eq!(codes(""), ["W302"]);
        assert_eq!(codes("a,b\n1\n1,2\n1,2,3\n"), ["W303", "W303"]);
        assert_eq!(codes("a,,A\n1,2,3\n"), ["W304", "W305"]);
    }
}
