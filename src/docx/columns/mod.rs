//! Widths of a table's columns, computed from their text.
//!
//! Word can do this too (`w:tblLayout` `autofit`), but every version and every program in its
//! own way; the widths here are fixed, so that the table is the same everywhere and never wider
//! than the page. First the font size is found at which no word is broken, then the width is
//! shared so that the table is as low as possible.

mod share;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::whole;
use crate::components::RowRole;
use crate::document::{Table, Text};
use crate::layout::{Align, CELL_PADDING, CELL_PADDING_LEAST, TABLE_RULE};
use crate::measure::{Face, Length, UNITS_PER_EM, advance};

/// The layout of a table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fit {
    /// Font size of its cells.
    pub(super) size: Length,
    /// Padding left and right of the text of each cell.
    pub(super) padding: Length,
    /// Widths of the columns, each a whole number of twips.
    pub(super) widths: Vec<Length>,
}

impl Fit {
    /// Width of the text of a cell that spans `columns` columns from `first`.
    pub(super) fn text_width(&self, first: usize, columns: usize) -> Length {
        let cell: Length = self.widths.iter().skip(first).take(columns).copied().sum();
        cell - self.padding * 2.0 - TABLE_RULE
    }
}

/// Fits a table into `available`; the widths of its columns add up to it, to the twip.
///
/// The font size is the largest, in half points from `largest` down to `smallest`, at which the
/// longest word of every column, and every number with its unit, fits into it; the padding is
/// reduced before the size is. Where not even `smallest` is small enough, numbers may be
/// separated from their units; where that is not enough either, the widest columns get less
/// than their longest words need, and Word will break those words.
pub(super) fn fit(table: &Table, available: Length, largest: Length, smallest: Length) -> Fit {
    let needs = Needs::of(table);
    let total = f64::from(available.twips());
    let settings = || {
        let sizes = (smallest.half_points()..=largest.half_points()).rev();
        sizes.flat_map(|half_points| {
            let size = Length::pt(f64::from(half_points) / 2.0);
            [CELL_PADDING, CELL_PADDING_LEAST].map(|padding| Setting { size, padding })
        })
    };
    let tightest = Setting {
        size: smallest.min(largest),
        padding: CELL_PADDING_LEAST,
    };
    let unparted = settings().map(|setting| (setting, needs.unparted(setting)));
    let unbroken = settings().map(|setting| (setting, needs.least(setting)));
    let fitting = unparted
        .chain(unbroken)
        .find(|(_, least)| sum(least) <= total);
    let (setting, widths) = match fitting {
        Some((setting, least)) => (setting, needs.share(setting, least, total)),
        None => {
            let least = needs.least(tightest);
            (tightest, share::squeeze(least, total))
        }
    };
    Fit {
        size: setting.size,
        padding: setting.padding,
        widths: share::whole_twips(&widths, available.twips()),
    }
}

/// A font size and the padding that goes with it.
#[derive(Clone, Copy)]
struct Setting {
    size: Length,
    padding: Length,
}

impl Setting {
    /// Twips in the font size.
    fn em(self) -> f64 {
        f64::from(self.size.twips())
    }

    /// Twips of a column that are not for text.
    fn blank(self) -> f64 {
        f64::from((self.padding * 2.0 + TABLE_RULE).twips())
    }
}

/// The widths that a text needs, in ems.
#[derive(Debug, Clone, Copy, Default)]
struct Extent {
    /// Its longest word, which a line cannot break.
    word: f64,
    /// Its longest word, where a number and its unit count as one.
    phrase: f64,
    /// Its longest line, if only the breaks in the text itself are used.
    line: f64,
    /// All its lines put end to end.
    length: f64,
}

impl Extent {
    fn of(text: &Text, bold: bool) -> Extent {
        let (mut word, mut phrase, mut line) = (0, 0, 0);
        let (mut longest_word, mut longest_phrase) = (0, 0);
        let (mut longest_line, mut length) = (0, 0);
        let mut within_phrases = whole::within_phrases(&text.to_plain())
            .into_iter()
            .peekable();
        let mut offset = 0;
        for run in text.runs() {
            let face = Face::of(bold || run.bold, run.italic);
            for c in run.text.chars() {
                let units = u32::from(advance(c, face));
                let parts = matches!(c, ' ' | '\t' | '\n');
                let within = within_phrases.next_if_eq(&offset).is_some();
                phrase = if parts && !within { 0 } else { phrase + units };
                longest_phrase = longest_phrase.max(phrase);
                offset += c.len_utf8();
                word = if parts { 0 } else { word + units };
                line = if c == '\n' { 0 } else { line + units };
                longest_word = longest_word.max(word);
                longest_line = longest_line.max(line);
                length += units;
            }
        }
        let ems = |units: u32| f64::from(units) / f64::from(UNITS_PER_EM);
        Extent {
            word: ems(longest_word),
            phrase: ems(longest_phrase),
            line: ems(longest_line),
            length: ems(length),
        }
    }

    fn widen(&mut self, other: Extent) {
        self.word = self.word.max(other.word);
        self.phrase = self.phrase.max(other.phrase);
        self.line = self.line.max(other.line);
    }
}

/// Number of rows that are measured; more tell nothing new about how to share the width.
const SAMPLE: usize = 400;

/// The widths that the columns of a table need, in ems: measured once, scaled to any font size.
struct Needs {
    columns: Vec<Extent>,
    aligns: Vec<Align>,
    /// The needs of cells that span several columns, by their number and the first of them.
    spans: BTreeMap<(usize, usize), Extent>,
    /// Lengths of the texts of some rows, the heading first; one for each column.
    rows: Vec<Vec<f64>>,
}

impl Needs {
    fn of(table: &Table) -> Needs {
        // An empty column still has room for a figure.
        let empty = Extent {
            word: 0.5,
            phrase: 0.5,
            line: 0.5,
            length: 0.0,
        };
        let mut needs = Needs {
            columns: vec![empty; table.columns.len()],
            aligns: table.columns.iter().map(|column| column.align).collect(),
            spans: BTreeMap::new(),
            rows: Vec::new(),
        };
        let mut heading = needs.blank_row();
        for cell in &table.head {
            let extent = Extent::of(&cell.text, true);
            needs.add(cell.column, cell.columns, extent);
            if let (1, Some(length)) = (cell.columns, heading.get_mut(cell.column)) {
                *length = extent.length / cell.rows.max(1) as f64;
            }
        }
        needs.rows.push(heading);

        let step = table.rows.len() / SAMPLE + 1;
        for (nth, row) in table.rows.iter().enumerate() {
            let bold = matches!(row.role, RowRole::Group | RowRole::Total);
            let mut lengths = needs.blank_row();
            let mut column = 0;
            for cell in &row.cells {
                let mut extent = Extent::of(&cell.text, bold);
                if bold {
                    // The label of a group or a total may take several lines: no column is
                    // widened for it. A figure is a single word, or one with its unit.
                    extent.line = extent.phrase;
                } else if cell.columns == 1 {
                    if let Some(length) = lengths.get_mut(column) {
                        *length = extent.length;
                    }
                } else {
                    // A text that spans the row may take several lines; only its words and
                    // figures count.
                    extent.line = extent.phrase;
                }
                needs.add(column, cell.columns, extent);
                column += cell.columns;
            }
            if nth % step == 0 {
                needs.rows.push(lengths);
            }
        }
        needs
    }

    fn blank_row(&self) -> Vec<f64> {
        vec![0.0; self.columns.len()]
    }

    fn add(&mut self, column: usize, columns: usize, extent: Extent) {
        match (columns, self.columns.get_mut(column)) {
            (1, Some(need)) => need.widen(extent),
            _ => self
                .spans
                .entry((columns, column))
                .or_default()
                .widen(extent),
        }
    }

    /// The narrowest columns, in twips, that break no word.
    fn least(&self, setting: Setting) -> Vec<f64> {
        self.widths(setting, |extent| extent.word)
    }

    /// The narrowest columns, in twips, that break no word and separate no number from its unit.
    fn unparted(&self, setting: Setting) -> Vec<f64> {
        self.widths(setting, |extent| extent.phrase)
    }

    /// Widths, in twips, that give each text as much of its length on one line as `part` says.
    fn widths(&self, setting: Setting, part: impl Fn(&Extent) -> f64) -> Vec<f64> {
        let outer = |extent: &Extent| (part(extent) * setting.em()).ceil() + setting.blank();
        let mut widths: Vec<f64> = self.columns.iter().map(outer).collect();
        for ((columns, first), extent) in &self.spans {
            let end = widths.len().min(first + columns);
            let Some(covered) = widths.get_mut(*first..end) else {
                continue;
            };
            let scale = outer(extent) / sum(covered);
            if scale > 1.0 {
                for width in covered {
                    *width = (*width * scale).ceil();
                }
            }
        }
        widths
    }
}

fn sum(widths: &[f64]) -> f64 {
    widths.iter().sum()
}
