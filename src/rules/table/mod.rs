//! Rules about tables.

pub(super) mod cut_off;
pub(super) mod decimal_mark;
pub(super) mod decimal_places;
pub(super) mod empty_column;
pub(super) mod heading_repeated;
pub(super) mod in_margins;
pub(super) mod percentages;
pub(super) mod ragged;
pub(super) mod row_numbers;
pub(super) mod row_split;
pub(super) mod row_sums;
pub(super) mod row_too_high;
pub(super) mod subtotals;
pub(super) mod totals;
pub(super) mod unit;

use crate::components::Component;
use crate::reader::{Place, Reading, RowInfo, TableInfo};
use crate::rules::framework::room;
use crate::source::Span;

/// The tables of the content of a Word file, as laid out, without those that only hold a
/// letterhead or a closing.
pub(super) fn of_content(reading: &Reading) -> Vec<&TableInfo> {
    let cells = reading
        .placed
        .iter()
        .filter(|placed| matches!(placed.slot, Component::HeadCell | Component::Cell(_)))
        .filter_map(|placed| reading.flow.paragraphs.get(placed.para));
    let mut tables: Vec<usize> = cells
        .filter_map(|para| match para.place {
            Place::Cell { table, .. } => Some(table),
            _ => None,
        })
        .collect();
    tables.sort_unstable();
    tables.dedup();
    let tables = tables
        .into_iter()
        .filter_map(|i| reading.flow.tables.get(i));
    tables.collect()
}

/// Those of them that certainly do not fit on one page.
fn over_pages(reading: &Reading) -> impl Iterator<Item = &TableInfo> {
    let tables = of_content(reading).into_iter();
    tables.filter(|table| room::table_overflows(&reading.flow, table))
}

/// Where something that concerns a row is reported: at its first words.
fn place_of_row(reading: &Reading, row: &RowInfo) -> Span {
    let start = row.cells.first().map_or(0, |cell| cell.paragraphs.start);
    let end = row.cells.last().map_or(start, |cell| cell.paragraphs.end);
    reading.first_words(start..end)
}
