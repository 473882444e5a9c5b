//! Data files: the CSV text or the Excel workbook that rows of a merge (`--rows`, `tron`),
//! of a table (`bang.tep`) and figures (`so_lieu`) come from. One reader for all of them.
//!
//! ```text
//! bytes ──▶ csv ───────▶ grid ──▶ layout ──▶ Table
//!       └─▶ workbook ─▶ (cells)   (headings,
//!            └ format              rows)
//! ```
//!
//! Cells are text as the file shows it: a CSV cell as it was typed, one of a workbook as Excel
//! shows it on a Vietnamese Windows. What cannot be known for certain is refused at its cell.
//! Memory and time are linear in the size of the file; the limits are [`Source::MAX_BYTES`],
//! [`MAX_CELLS`], [`MAX_COLUMNS`], [`MAX_CHARACTERS`] and, for the parts of a workbook, [`LIMITS`].

mod csv;
mod format;
mod grid;
mod layout;
mod words;
mod workbook;

use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

use grid::{Cell, Reports, slice, span};
use xxhash_rust::xxh3::xxh3_64;

use crate::area::Area;
use crate::catalogue;
use crate::diagnostic::{Checked, FileProblem, Problems};
use crate::files::{read_bytes, unreadable};
use crate::source::{Source, SourceId, SourceRole, Sources, Span, Unreadable};
use crate::yaml::check_characters;

pub use grid::{MAX_CELLS, MAX_CHARACTERS};
pub use layout::MAX_COLUMNS;
pub use workbook::LIMITS;

/// Which part of a data file is meant; by default the whole first sheet that is not hidden.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Part {
    /// The sheet's name (`trang`, `--sheet`). A CSV file has none.
    pub sheet: Option<String>,
    /// The cells to read, including headings (`vung`).
    pub area: Option<Area>,
    /// The row that has the headings, as the file counts its rows, from 1 (`tieu_de`,
    /// `--header-row`); by default it is detected.
    pub heading: Option<u32>,
}

/// The use of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Each row is an entry on its own: a document of a merge, an item of figures. Headings are
    /// names; a row of totals, or a group's heading, is a mistake.
    Records,
    /// The rows are printed as a table.
    Page,
    /// The rows are written back unchanged into the register that they were read from: notes that a
    /// person put below them stay.
    Register,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// An entry.
    Data,
    /// The heading of a group: a single cell.
    Group,
    /// Totals of the rows above.
    Total,
}

/// A row's number in its file, and what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    number: u32,
    kind: RowKind,
}

/// A cell's place in the source and its value in the table's values.
#[derive(Debug, Clone, Copy)]
struct Slot {
    place: (u32, u32),
    value: (u32, u32),
}

impl Slot {
    fn of(cell: &Cell) -> Slot {
        Slot {
            place: cell.place,
            value: cell.value,
        }
    }

    /// An empty cell at a place.
    fn at(place: u32) -> Slot {
        Slot {
            place: (place, place),
            value: (0, 0),
        }
    }
}

/// The rows of a data file below its headings.
#[derive(Debug, Clone)]
pub struct Table {
    source: Arc<Source>,
    values: String,
    /// Number and heading of each column.
    columns: Vec<(u32, Slot)>,
    slots: Vec<Slot>,
    rows: Vec<Row>,
    /// How many filled rows are above the headings.
    above: usize,
}

impl Table {
    fn new(
        source: Arc<Source>,
        values: String,
        columns: Vec<layout::Column>,
        rows: layout::Rows,
        above: usize,
    ) -> Table {
        Table {
            source,
            values,
            columns: columns.iter().map(|c| (c.number, c.heading)).collect(),
            slots: rows.slots,
            rows: rows.rows,
            above,
        }
    }

    /// How many rows with text are above the headings: titles, which are not part of the
    /// table.
    pub fn rows_above(&self) -> usize {
        self.above
    }

    /// Reads a part of the file at `path`. An error in one row refuses the whole table.
    pub fn read(path: &Path, part: &Part, purpose: Purpose) -> Checked<Table> {
        match read_bytes(path) {
            Ok(bytes) => Table::from_bytes(path, &bytes, part, purpose),
            Err(problem) => problem.into_checked(),
        }
    }

    /// Reads a part of the bytes of the file at `path` (the path is only its name).
    pub fn from_bytes(path: &Path, bytes: &[u8], part: &Part, purpose: Purpose) -> Checked<Table> {
        let mut reports = Reports::default();
        let id = SourceId(0);
        let grid = match grid_of(path, bytes, part, id, &mut reports) {
            Ok(grid) => grid,
            Err(problem) => return problem.into_checked(),
        };
        let mut sources = Sources::default();
        let mut problems = Problems::default();
        let table = match grid {
            Ok(grid) => {
                check_characters(&grid.source, id, &mut problems);
                sources.add(SourceRole::Data, Arc::clone(&grid.source));
                layout::table(grid, part, purpose, id, &mut reports)
            }
            Err(source) => {
                sources.add(SourceRole::Data, source);
                None
            }
        };
        if let (Some(table), Purpose::Records) = (&table, purpose) {
            layout::names(table, id, &mut reports);
        }
        for diagnostic in reports.diagnostics {
            problems.push(diagnostic);
        }
        Checked {
            value: table.filter(|_| !problems.has_errors()),
            diagnostics: problems.into_sorted(),
            sources,
        }
    }

    /// The source that the places of the table point into.
    pub fn source(&self) -> &Arc<Source> {
        &self.source
    }

    /// How many columns it has.
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The heading of a column, from 0.
    pub fn heading(&self, column: usize) -> &str {
        let slot = self.columns.get(column);
        slot.map_or("", |(_, slot)| slice(&self.values, slot.value))
    }

    /// Where the heading of a column is.
    pub fn heading_span(&self, column: usize, id: SourceId) -> Span {
        let slot = self.columns.get(column);
        slot.map_or(Span::new(id, 0, 0), |(_, slot)| span(slot.place, id))
    }

    fn column_number(&self, column: usize) -> u32 {
        self.columns.get(column).map_or(0, |(number, _)| *number)
    }

    /// The headings folded to YAML keys: `Họ và tên` is `ho_va_ten`.
    pub fn names(&self) -> Vec<String> {
        layout::names(self, SourceId(0), &mut Reports::default())
    }

    /// A cell by row and column, both from 0.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.slot(row, column)
            .map_or("", |slot| slice(&self.values, slot.value))
    }

    /// Where a cell is; an empty one of a workbook is after the last of its row.
    pub fn span(&self, row: usize, column: usize, id: SourceId) -> Span {
        self.slot(row, column)
            .map_or(Span::new(id, 0, 0), |slot| span(slot.place, id))
    }

    /// The row's number in the file, from 1: in a CSV file, its line.
    pub fn number(&self, row: usize) -> u32 {
        self.rows.get(row).map_or(0, |row| row.number)
    }

    /// What a row is.
    pub fn kind(&self, row: usize) -> RowKind {
        self.rows.get(row).map_or(RowKind::Data, |row| row.kind)
    }

    fn slot(&self, row: usize, column: usize) -> Option<&Slot> {
        let within = column < self.width();
        self.slots
            .get(row * self.width() + column)
            .filter(|_| within)
    }
}

/// The cells of a file, or the text in which a fault was found.
fn grid_of(
    path: &Path,
    bytes: &[u8],
    part: &Part,
    id: SourceId,
    reports: &mut Reports,
) -> Result<Result<grid::Grid, Arc<Source>>, FileProblem> {
    const COMPOUND: [u8; 4] = [0xD0, 0xCF, 0x11, 0xE0];
    if bytes.starts_with(&COMPOUND) {
        return Err(FileProblem::new(&catalogue::OLD_WORKBOOK, path, []));
    }
    let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase());
    let named = matches!(extension.as_deref(), Some("xlsx" | "xlsm"));
    if named || bytes.starts_with(b"PK\x03\x04") {
        let grid = workbook::read(path, bytes, part, id, reports);
        return grid.map(Ok).map_err(|refusal| refusal.problem(path));
    }
    if let Some(sheet) = &part.sheet {
        return Err(FileProblem::new(&catalogue::NO_SHEETS, path, [sheet]));
    }
    let text = decoded(bytes).map_err(|why| unreadable(path, why))?;
    let text = with_line_ends(text);
    let source = Source::from_bytes(path, &text).map_err(|e| unreadable(path, e))?;
    let source = Arc::new(source.with_digest(xxh3_64(bytes)));
    Ok(csv::read(&source, id, reports).ok_or(source))
}

/// Replaces the line ends of old Macs (a single carriage return) by line feeds: lines and places
/// stay the same.
fn with_line_ends(mut text: Cow<'_, [u8]>) -> Cow<'_, [u8]> {
    let alone = |bytes: &[u8], at: usize| bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    if (0..text.len()).any(|at| alone(&text, at)) {
        let bytes = text.to_mut();
        for at in 0..bytes.len() {
            if alone(bytes, at) {
                bytes[at] = b'\n';
            }
        }
    }
    text
}

/// The byte order of UTF-16.
type Unit = fn([u8; 2]) -> u16;

/// Text as UTF-8: Excel saves "Unicode text" as UTF-16, with or without a byte order mark.
fn decoded(bytes: &[u8]) -> Result<Cow<'_, [u8]>, Unreadable> {
    let (rest, from): (&[u8], Unit) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => (rest, u16::from_be_bytes),
        [a, 0, b, 0, ..] if *a != 0 && *b != 0 => (bytes, u16::from_le_bytes),
        _ => return Ok(Cow::Borrowed(bytes)),
    };
    let units = rest.chunks_exact(2).map(|pair| from([pair[0], pair[1]]));
    let mut text = String::with_capacity(rest.len());
    for (i, c) in char::decode_utf16(units).enumerate() {
        text.push(c.map_err(|_| Unreadable::NotUtf8 { offset: 2 * i })?);
    }
    match rest.len() % 2 {
        0 => Ok(Cow::Owned(text.into_bytes())),
        _ => Err(Unreadable::NotUtf8 {
            offset: bytes.len() - 1,
        }),
    }
}
