//! A table with its cells in columns, and their values.

use std::borrow::Cow;

use super::piece::plain;
use crate::assemble::totals::is_total_label;
use crate::components::RowRole;
use crate::document::{Row, Table, Text};
use crate::number::Decimal;

/// A table with its cells in columns.
pub(in crate::rules) struct Grid<'a> {
    pub(in crate::rules) table: &'a Table,
    /// The headings of each column, the outermost first.
    pub(in crate::rules) heads: Vec<Vec<&'a Text>>,
    /// The words of all headings of each column, in lower case.
    pub(in crate::rules) names: Vec<String>,
    pub(in crate::rules) lines: Vec<Line<'a>>,
}

/// A row of a [`Grid`].
pub(in crate::rules) struct Line<'a> {
    pub(in crate::rules) role: RowRole,
    pub(in crate::rules) row: &'a Row,
    /// The cell of each column; a cell that spans several is in the first of them.
    pub(in crate::rules) cells: Vec<Option<&'a Text>>,
    /// The words of each cell; empty if there is none.
    pub(in crate::rules) words: Vec<Cow<'a, str>>,
    /// The value of each cell.
    pub(in crate::rules) figures: Vec<Figure>,
}

impl<'a> Grid<'a> {
    pub(in crate::rules) fn new(table: &'a Table) -> Grid<'a> {
        let width = table.columns.len();
        let mut heads = vec![Vec::new(); width];
        let mut head: Vec<_> = table.head.iter().collect();
        head.sort_by_key(|cell| cell.row);
        for cell in head {
            let last = cell.column.saturating_add(cell.columns).min(width);
            for over in heads.get_mut(cell.column..last).into_iter().flatten() {
                over.push(&cell.text);
            }
        }
        let names = heads.iter().map(|heads| names(heads)).collect();
        let lines = table.rows.iter().map(|row| Line::new(row, width)).collect();
        Grid {
            table,
            heads,
            names,
            lines,
        }
    }

    pub(in crate::rules) fn width(&self) -> usize {
        self.heads.len()
    }

    /// The heading directly above a column.
    pub(in crate::rules) fn name(&self, column: usize) -> String {
        self.heads[column]
            .last()
            .map(|text| text.to_plain())
            .unwrap_or_default()
    }

    /// All headings above a column, in lower case.
    pub(in crate::rules) fn names(&self, column: usize) -> &str {
        &self.names[column]
    }

    /// Whether a column numbers the rows.
    pub(in crate::rules) fn is_ordinal(&self, column: usize) -> bool {
        let name = self.name(column).to_lowercase();
        ["tt", "stt", "số tt", "số thứ tự"].contains(&name.trim())
    }
}

fn names(heads: &[&Text]) -> String {
    let names: Vec<String> = heads
        .iter()
        .map(|text| plain(text).to_lowercase())
        .collect();
    names.join(" / ")
}

impl<'a> Line<'a> {
    pub(in crate::rules) fn new(row: &'a Row, width: usize) -> Line<'a> {
        let mut cells = vec![None; width];
        let mut column = 0_usize;
        for cell in &row.cells {
            if let Some(place) = cells.get_mut(column) {
                *place = Some(&cell.text);
            }
            column = column.saturating_add(cell.columns.max(1));
        }
        let words: Vec<_> = cells
            .iter()
            .map(|cell| cell.map_or("".into(), trimmed))
            .collect();
        let figures = words.iter().map(|words| Figure::read(words)).collect();
        Line {
            role: row.role,
            row,
            cells,
            words,
            figures,
        }
    }

    /// The words of a column's cell; empty if there is none.
    pub(in crate::rules) fn words(&self, column: usize) -> &str {
        self.words.get(column).map_or("", |words| words)
    }

    /// The value of a column's cell.
    pub(in crate::rules) fn figure(&self, column: usize) -> Figure {
        self.figures.get(column).copied().unwrap_or(Figure::Blank)
    }

    /// Whether it is labelled as a sum of other rows.
    pub(in crate::rules) fn is_total(&self) -> bool {
        if self.role == RowRole::Total {
            return true;
        }
        (0..2).any(|column| is_total_label(self.words(column)))
    }
}

/// The plain text, without spaces around it.
pub(in crate::rules) fn trimmed(text: &Text) -> Cow<'_, str> {
    match plain(text) {
        Cow::Borrowed(words) => Cow::Borrowed(words.trim()),
        Cow::Owned(words) => Cow::Owned(words.trim().to_owned()),
    }
}

/// The value of a cell, for calculations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Figure {
    /// Nothing, or a dash.
    Blank,
    /// A number.
    Number(Decimal),
    /// Anything else.
    Words,
}

impl Figure {
    pub(in crate::rules) fn read(words: &str) -> Figure {
        match words {
            "" | "-" | "–" | "—" => Figure::Blank,
            // a rate, or a number with a sign, is a comparison and is not added up
            words if words.starts_with('+') => Figure::Words,
            words => Decimal::parse(words).map_or(Figure::Words, Figure::Number),
        }
    }
}

/// The sum of values; `None` when one of them is words or none is a number.
pub(in crate::rules) fn sum(figures: impl IntoIterator<Item = Figure>) -> Option<Decimal> {
    let mut sum = None;
    for figure in figures {
        match figure {
            Figure::Blank => {}
            Figure::Number(n) => sum = Some(sum.unwrap_or(Decimal::ZERO) + n),
            Figure::Words => return None,
        }
    }
    sum
}

/// Whether `count` rounded figures can have the sum `given`.
pub(in crate::rules) fn adds_up(sum: Decimal, given: Decimal, count: usize) -> bool {
    let scale = sum.scale().max(given.scale());
    if scale == 0 {
        return sum == given;
    }
    // each figure may be off by half a unit of its last place
    let difference = if sum > given {
        sum - given
    } else {
        given - sum
    };
    let places = difference
        .with_scale(scale)
        .to_string()
        .chars()
        .filter(char::is_ascii_digit)
        .collect::<String>();
    places
        .parse::<usize>()
        .is_ok_and(|units| units.saturating_mul(2) <= count + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_rounded_figures_may_be_off_by_a_little() {
        let n = |text| Decimal::parse(text).unwrap();
        assert!(adds_up(n("1,1"), n("1,2"), 3));
        assert!(!adds_up(n("1,1"), n("1,5"), 3));
        assert!(!adds_up(n("11"), n("12"), 3));
        assert!(adds_up(n("11"), n("11,0"), 1));
    }
}
