//! Cells and areas of a sheet as Excel names them: `C5`, `B5:H40`, `B:H`.

use std::fmt;

/// Rows that a sheet of Excel has.
pub const SHEET_ROWS: u32 = 1 << 20;
/// Columns that a sheet of Excel has.
pub const SHEET_COLUMNS: u32 = 1 << 14;

/// A cell: row and column, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    /// From 1 to [`SHEET_ROWS`].
    pub row: u32,
    /// From 1 to [`SHEET_COLUMNS`].
    pub column: u32,
}

impl CellRef {
    /// Reads `C5` or `$C$5`; `None` for anything else, and beyond the last row or column.
    pub fn parse(text: &str) -> Option<CellRef> {
        let (column, row) = split(text)?;
        Some(CellRef {
            row: row?,
            column: column?,
        })
    }
}

impl fmt::Display for CellRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_name(self.column), self.row)
    }
}

/// The letters of a column, from 1: `A`, `Z`, `AA`.
pub fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.into_iter().rev().collect()
}

/// Column and row of `C5`, `C` or `5`, either with a `$`.
fn split(text: &str) -> Option<(Option<u32>, Option<u32>)> {
    let rest = text.strip_prefix('$').unwrap_or(text);
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = rest.split_at(letters);
    let digits = digits.strip_prefix('$').unwrap_or(digits);
    let column = match letters.len() {
        0 => None,
        1..=3 => {
            let value = |b: u8| u32::from(b.to_ascii_uppercase() - b'A' + 1);
            let column = letters.bytes().fold(0, |sum, b| sum * 26 + value(b));
            Some(column).filter(|c| *c <= SHEET_COLUMNS)
        }
        _ => return None,
    };
    let row = match digits.len() {
        0 => None,
        1..=7 if digits.bytes().all(|b| b.is_ascii_digit()) => {
            let row = digits.parse().ok()?;
            Some(row).filter(|row| (1..=SHEET_ROWS).contains(row))
        }
        _ => return None,
    };
    let kept = column.is_some() != letters.is_empty() && row.is_some() != digits.is_empty();
    (kept && (column.is_some() || row.is_some())).then_some((column, row))
}

/// A rectangle of cells, its corners included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Area {
    /// Upper left.
    pub first: CellRef,
    /// Lower right.
    pub last: CellRef,
}

impl Area {
    /// Reads `B5:H40`, `B:H`, `5:40` or a single cell, with or without `$`.
    pub fn parse(text: &str) -> Option<Area> {
        let (from, to) = text.split_once(':').unwrap_or((text, text));
        let (from, to) = (split(from.trim())?, split(to.trim())?);
        if from.0.is_some() != to.0.is_some() || from.1.is_some() != to.1.is_some() {
            return None;
        }
        if !text.contains(':') && (from.0.is_none() || from.1.is_none()) {
            return None;
        }
        let sorted = |a: Option<u32>, b: Option<u32>, most: u32| {
            let (a, b) = (a.unwrap_or(1), b.unwrap_or(most));
            (a.min(b), a.max(b))
        };
        let (left, right) = sorted(from.0, to.0, SHEET_COLUMNS);
        let (top, bottom) = sorted(from.1, to.1, SHEET_ROWS);
        Some(Area {
            first: CellRef {
                row: top,
                column: left,
            },
            last: CellRef {
                row: bottom,
                column: right,
            },
        })
    }

    /// Whether a cell is in it.
    pub fn contains(&self, cell: CellRef) -> bool {
        (self.first.row..=self.last.row).contains(&cell.row)
            && (self.first.column..=self.last.column).contains(&cell.column)
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.first == self.last {
            true => self.first.fmt(f),
            false => write!(f, "{}:{}", self.first, self.last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_as_they_are_written() {
        for name in ["A1", "Z9", "AA10", "XFD1048576"] {
            assert_eq!(CellRef::parse(name).unwrap().to_string(), name);
        }
        assert_eq!(CellRef::parse("$c$5").unwrap().to_string(), "C5");
        for other in ["", "A", "5", "A0", "XFE1", "A1048577", "ZZZZ1", "A1B", "Á1"] {
            assert_eq!(CellRef::parse(other), None, "{other}");
        }
    }

    #[test]
    fn areas_are_rectangles() {
        let area = |text| Area::parse(text).map(|a| a.to_string());
        assert_eq!(area("B5:H40").as_deref(), Some("B5:H40"));
        assert_eq!(area("$H$40:$B$5").as_deref(), Some("B5:H40"));
        assert_eq!(area("B:H").as_deref(), Some("B1:H1048576"));
        assert_eq!(area("3:4").as_deref(), Some("A3:XFD4"));
        assert_eq!(area("C5").as_deref(), Some("C5"));
        for other in ["", ":", "B5:", "B:5", "B", "7", "B5:H40:K2", "trang"] {
            assert_eq!(area(other), None, "{other}");
        }
    }
}
