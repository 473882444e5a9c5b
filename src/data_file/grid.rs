//! The cells of a file as read, before it is known which are headings.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::area::{Area, CellRef};
use crate::diagnostic::{Diagnostic, Message};
use crate::source::{Source, SourceId, Span};

/// The most cells read from one file: a list of 100,000 rows and ten columns.
pub const MAX_CELLS: usize = 1 << 20;

/// The most characters of a cell, as in Excel. Anything longer is not a cell of a list, but the
/// result of a mistake or an attack.
pub const MAX_CHARACTERS: usize = 32_767;

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text; every cell of a CSV file.
    Text,
    /// A number or a truth value of a workbook.
    Number,
    /// A date or a time of a workbook.
    Date,
    /// It is not known what it shows; [`Grid::refused`] says why.
    Refused,
}

/// A cell that is not empty.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    pub(super) at: CellRef,
    /// Its place in the source's text.
    pub(super) place: (u32, u32),
    /// Its value in [`Grid::values`].
    pub(super) value: (u32, u32),
    pub(super) kind: Kind,
}

/// A line of a CSV file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record {
    /// The line that it begins on, from 1.
    pub(super) line: u32,
    /// How many fields it has, empty ones included.
    pub(super) fields: u32,
    pub(super) place: (u32, u32),
}

/// Why a cell cannot be taken.
pub(super) type Why = (&'static Message, Vec<String>);

/// All cells that are not empty, in the order of rows and columns.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) source: Arc<Source>,
    pub(super) cells: Vec<Cell>,
    /// The values, one after the other.
    pub(super) values: String,
    /// For a CSV file: its non-empty records.
    pub(super) records: Vec<Record>,
    /// Areas of cells that are merged into one.
    pub(super) merged: Vec<Area>,
    /// Rows that a filter or a person hid, in order.
    pub(super) hidden: Vec<u32>,
    /// Hidden columns, first and last.
    pub(super) hidden_columns: Vec<(u32, u32)>,
    /// By the index of the cell.
    pub(super) refused: HashMap<usize, Why>,
}

impl Grid {
    pub(super) fn value(&self, cell: &Cell) -> &str {
        slice(&self.values, cell.value)
    }

    pub(super) fn span(&self, cell: &Cell, id: SourceId) -> Span {
        span(cell.place, id)
    }

    /// The first cell that has more than [`MAX_CHARACTERS`].
    pub(super) fn too_long(&self) -> Option<&Cell> {
        self.cells.iter().find(|cell| {
            let value = self.value(cell);
            value.len() > MAX_CHARACTERS && value.chars().nth(MAX_CHARACTERS).is_some()
        })
    }

    /// The cells row by row, as ranges of [`Grid::cells`].
    pub(super) fn rows(&self) -> Vec<Range<usize>> {
        let mut rows = Vec::new();
        let mut from = 0;
        for row in self.cells.chunk_by(|a, b| a.at.row == b.at.row) {
            rows.push(from..from + row.len());
            from += row.len();
        }
        rows
    }
}

/// A text between two bytes.
pub(super) fn slice(text: &str, (from, to): (u32, u32)) -> &str {
    text.get(from as usize..to as usize).unwrap_or("")
}

pub(super) fn span((from, to): (u32, u32), source: SourceId) -> Span {
    Span {
        source,
        start: from,
        end: to,
    }
}

/// A byte offset of a text, none of which is longer than 4 GiB.
pub(super) fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The most messages of one kind about one file: a file with more problems is not a table.
const MAX_REPORTS: usize = 20;

/// Messages about a file, the first few of each kind.
#[derive(Debug, Default)]
pub(super) struct Reports {
    counts: HashMap<&'static str, usize>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Reports {
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        let count = self.counts.entry(diagnostic.message.code).or_default();
        *count += 1;
        if *count <= MAX_REPORTS {
            self.diagnostics.push(diagnostic);
        }
    }

    pub(super) fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }
}
