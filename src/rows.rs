//! A table each of whose rows fills one document: the data file of a merge.
//!
//! The headings name the columns. A name is folded to the form of a YAML key: `Họ và tên` is
//! `ho_va_ten`.

use std::path::Path;
use std::sync::Arc;

use xxhash_rust::xxh3::Xxh3Default;

use crate::catalogue;
use crate::content::{Data, DataFile, Spanned, Str};
use crate::data_file::{self, Part, Purpose};
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::source::{Source, SourceId, SourceRole, Sources, Span};

/// A table of rows.
#[derive(Debug, Clone)]
pub struct Table {
    data: data_file::Table,
    /// Folded.
    columns: Vec<String>,
    /// The sheet that was taken though no other was ruled out, and the others.
    sheets: Option<Vec<String>>,
}

/// One row of a table.
#[derive(Debug, Clone)]
pub struct Row {
    table: Arc<Table>,
    index: usize,
}

impl Table {
    /// Reads a part of the data file at `path`.
    pub fn read(path: &Path, part: &Part) -> Checked<Table> {
        Table::named(data_file::Table::read(path, part, Purpose::Records))
    }

    /// Reads a part of the bytes of the data file at `path`. An error in one row refuses the
    /// whole table.
    pub fn from_bytes(path: &Path, bytes: &[u8], part: &Part) -> Checked<Table> {
        let purpose = Purpose::Records;
        Table::named(data_file::Table::from_bytes(path, bytes, part, purpose))
    }

    fn named(checked: Checked<data_file::Table>) -> Checked<Table> {
        let mut found = checked.diagnostics.iter();
        let sheets = found.find(|d| d.message.code == catalogue::OTHER_SHEETS.code);
        let sheets = sheets.map(|d| d.args.clone());
        Checked {
            value: checked.value.map(|data| Table {
                columns: data.names(),
                data,
                sheets,
            }),
            diagnostics: checked.diagnostics,
            sources: checked.sources,
        }
    }

    /// The names of the columns.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(String::as_str)
    }

    /// The rows, in the order of the file.
    pub fn rows(self: &Arc<Table>) -> impl Iterator<Item = Row> {
        (0..self.data.len()).map(|index| Row {
            table: Arc::clone(self),
            index,
        })
    }
}

impl Row {
    /// Its number, from 1, not counting the heading row.
    pub fn number(&self) -> usize {
        self.index + 1
    }

    /// The names of the table's columns.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.table.columns()
    }

    /// Its sheet and the others of the file, as [`catalogue::OTHER_SHEETS`] has them, if none was
    /// asked for.
    pub fn sheets(&self) -> Option<&[String]> {
        self.table.sheets.as_deref()
    }

    /// The file that it is in.
    pub fn source(&self) -> &Arc<Source> {
        self.table.data.source()
    }

    /// Its cell in the column of that name.
    pub fn value(&self, column: &str) -> Option<&str> {
        let i = self.table.columns.iter().position(|c| c == column)?;
        Some(self.cell(i))
    }

    fn cell(&self, column: usize) -> &str {
        self.table.data.cell(self.index, column)
    }

    fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.table.columns.len()).map(|column| self.cell(column))
    }

    /// Hash of names and cells.
    pub fn hash(&self) -> u64 {
        let mut hash = Xxh3Default::new();
        for (column, value) in self.table.columns().zip(self.cells()) {
            for text in [column, value] {
                hash.update(&(text.len() as u64).to_le_bytes());
                hash.update(text.as_bytes());
            }
        }
        hash.digest()
    }

    /// Its cells as data of `so_lieu`, under the names of their columns; `id` is that of
    /// [`Row::source`]. An empty cell is an empty text.
    pub fn data(&self, id: SourceId) -> Vec<(Str, Spanned<Data>)> {
        entries(&self.table.data, &self.table.columns, self.index, id)
    }

    /// Adds to each diagnostic the row that was being filled in. One that is about a cell's text is
    /// moved to that cell, with the name of its column. `sources` are those of the diagnostics.
    pub fn label(&self, diagnostics: &mut [Diagnostic], sources: &mut Sources) {
        let id = sources.intern(SourceRole::Row, self.source());
        let Some(last) = self.table.columns.len().checked_sub(1) else {
            return;
        };
        let data = &self.table.data;
        let (first, last) = (
            data.span(self.index, 0, id),
            data.span(self.index, last, id),
        );
        let whole = Span {
            end: last.end,
            ..first
        };
        for diagnostic in diagnostics {
            let mut labelled = diagnostic.clone();
            labelled = match self.column_of(diagnostic, id) {
                Some(column) => {
                    let filled = labelled.span;
                    labelled.span = data.span(self.index, column, id);
                    labelled =
                        labelled.also(data.heading_span(column, id), &catalogue::THIS_COLUMN);
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

    /// The column of the cell that a diagnostic points into or has the text of.
    fn column_of(&self, diagnostic: &Diagnostic, id: SourceId) -> Option<usize> {
        let place = diagnostic.span;
        if place.source == id {
            let span = |column| self.table.data.span(self.index, column, id);
            let within = |span: Span| (span.start..=span.end).contains(&place.start);
            return (0..self.table.columns.len()).find(|column| within(span(*column)));
        }
        let told = |arg: &String| arg.trim_matches(['“', '”']).to_owned();
        let told: Vec<String> = diagnostic.args.iter().map(told).collect();
        // a placeholder that was typed into a cell is a part of its text
        let within = |told: &str, value: &str| told.starts_with("{{") && value.contains(told);
        let is_told = |told: &String, value: &str| told == value || within(told, value);
        self.cells()
            .position(|value| !value.is_empty() && told.iter().any(|told| is_told(told, value)))
    }
}

/// The rows of a data file as a list of figures, each a map by the names of the columns.
pub fn list(data: &data_file::Table, id: SourceId) -> Data {
    let names = data.names();
    let rows = (0..data.len()).map(|row| {
        let entries = entries(data, &names, row, id);
        let first = data.span(row, 0, id);
        Spanned {
            value: Data::Map(entries),
            span: first,
        }
    });
    Data::List(rows.collect())
}

/// The cells of a table that are not empty, each with its place.
pub fn cells(data: &data_file::Table, id: SourceId) -> impl Iterator<Item = Str> {
    let places = (0..data.len()).flat_map(|row| (0..data.width()).map(move |column| (row, column)));
    places.filter_map(move |(row, column)| match data.cell(row, column) {
        "" => None,
        text => Some(Spanned {
            value: text.to_owned(),
            span: data.span(row, column, id),
        }),
    })
}

/// Opens a data file that figures name.
type Open<'o> =
    dyn FnMut(&DataFile, &mut Problems) -> Option<(SourceId, Arc<data_file::Table>)> + 'o;

/// Replaces the names of data files with their rows. Where the figures as a whole are a data file,
/// its one row is used, a figure for each column; where it cannot be read, the file's name stays.
pub fn read_in(data: &mut Spanned<Data>, open: &mut Open<'_>, problems: &mut Problems) {
    let Data::File(file) = &data.value else {
        return read_in_entries(&mut data.value, open, problems);
    };
    match open(file, problems) {
        None => {}
        Some((id, table)) if table.len() == 1 => {
            data.value = Data::Map(entries(&table, &table.names(), 0, id));
        }
        Some((_, table)) => {
            let args = [&*table.len().to_string()];
            let entry = &catalogue::NOT_ONE_ROW;
            problems.push(Diagnostic::new(entry, file.path.span, args));
        }
    }
}

fn read_in_entries(data: &mut Data, open: &mut Open<'_>, problems: &mut Problems) {
    match data {
        Data::File(file) => {
            *data = match open(file, problems) {
                Some((id, table)) => list(&table, id),
                None => Data::Blank,
            };
        }
        Data::List(items) => {
            for item in items {
                read_in_entries(&mut item.value, open, problems);
            }
        }
        Data::Map(entries) => {
            for (_, value) in entries {
                read_in_entries(&mut value.value, open, problems);
            }
        }
        Data::Blank | Data::Text { .. } => {}
    }
}

/// The cells of a row as figures.
fn entries(
    data: &data_file::Table,
    names: &[String],
    row: usize,
    id: SourceId,
) -> Vec<(Str, Spanned<Data>)> {
    let entry = |(column, name): (usize, &String)| {
        let name = Spanned {
            value: name.clone(),
            span: data.heading_span(column, id),
        };
        let value = match data.cell(row, column) {
            "" => Data::Blank,
            text => Data::Text {
                text: text.to_owned(),
                bare: true,
            },
        };
        let span = data.span(row, column, id);
        (name, Spanned { value, span })
    };
    names.iter().enumerate().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Checked<Table> {
        Table::from_bytes(Path::new("khach.csv"), text.as_bytes(), &Part::default())
    }

    fn codes(text: &str) -> Vec<&'static str> {
        let table = table(text);
        assert_eq!(table.value.is_none(), !table.diagnostics.is_empty());
        table.diagnostics.iter().map(|d| d.message.code).collect()
    }

    #[test]
    fn columns_are_folded_and_cells_have_places() {
        let text = "Họ và tên;Chức vụ\r\n\"Nguyễn; \"\"An\"\"\";Giám đốc\r\n\r\nTrần Bình;\r\n";
        let table = table(text);
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
