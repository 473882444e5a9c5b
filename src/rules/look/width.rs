//! How wide the lines of a paragraph are, and how wide they may be.

use crate::measure::{Face, Length, text_width};
use crate::reader::{Flow, Para, Place, Placed};
use crate::rules::framework::room;

/// The widths of the lines into which breaks divide a range of a paragraph, without the empty
/// ones.
pub(super) fn widths(placed: &Placed, para: &Para) -> Vec<Length> {
    let mut out = Vec::new();
    let mut start = placed.range.start;
    let text = para.text.get(placed.range.clone()).unwrap_or_default();
    for line in text.split('\n') {
        let width = width(para, start, line);
        start += line.len() + 1;
        if width > Length::ZERO {
            out.push(width);
        }
    }
    out
}

/// The width of a line of a paragraph that begins at `start`, without the spaces around it.
fn width(para: &Para, start: usize, line: &str) -> Length {
    let start = start + line.len() - line.trim_start().len();
    let end = start + line.trim().len();
    let widths = para.runs.iter().filter_map(|run| {
        let within = run.range.start.max(start)..run.range.end.min(end);
        let face = Face::of(run.format.bold, run.format.italic);
        Some(text_width(para.text.get(within)?, run.format.size, face))
    });
    widths.sum()
}

/// How wide the lines of a paragraph may be, if the file says so.
pub(super) fn room_of(flow: &Flow, para: &Para) -> Option<Length> {
    match para.place {
        Place::Cell { table, row, cell } => {
            let table = flow.tables.get(table)?;
            let cell = table.rows.get(row)?.cells.get(cell)?;
            let width = room::cell_width(table, cell);
            (width > Length::ZERO).then_some(width)
        }
        Place::Body => flow.sections.get(para.section).map(room::text_width_of),
        Place::TextBox { .. } | Place::Story(_) => None,
    }
}
