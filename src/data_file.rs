//! Data files: the CSV text or the Excel workbook that rows of a merge (`--rows`, `tron`),
//! of a table (`bang.tep`) and figures (`so_lieu`) come from. One reader for all of them.

mod area;

pub use area::{Area, CellRef, SHEET_COLUMNS, SHEET_ROWS, column_name};

/// Which part of a data file is meant; by default all of its first sheet that is not hidden.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Part {
    /// The sheet's name (`trang`, `--sheet`). A CSV file has none.
    pub sheet: Option<String>,
    /// The cells that count, headings included (`vung`).
    pub area: Option<Area>,
    /// The row that has the headings, as the file counts its rows, from 1 (`tieu_de`,
    /// `--header-row`).
    pub heading: Option<u32>,
}
