//! Widths of a table's columns.

use crate::document::Table;
use crate::measure::Length;

/// A font size and the widths of the columns at that size.
pub(super) struct Fit {
    /// Size of the text.
    pub size: Length,
    /// Widths, left to right.
    pub widths: Vec<Length>,
}

/// Columns of equal width.
pub(super) fn fit(table: &Table, available: Length, largest: Length, _smallest: Length) -> Fit {
    let n = table.columns.len();
    Fit {
        size: largest,
        widths: vec![available * (1.0 / n as f64); n],
    }
}
