//! The least room that the content of a Word file takes.
//!
//! No two programs break lines and pages in exactly the same way. What must be certain (that a
//! document has a second page, that a row is too low for its words) is calculated as a lower
//! bound: the room taken in any program.

use std::ops::Range;

use crate::layout::allowed;
use crate::measure::{Face, Length, SINGLE_LINE, text_width};
use crate::reader::{
    CellInfo, Flow, LineSpacing, Para, Place, Reading, RowInfo, SectionInfo, TableInfo,
};

/// Width between the margins.
pub(in crate::rules) fn text_width_of(section: &SectionInfo) -> Length {
    section.width - section.margins.left - section.margins.right
}

/// Whether a paragraph of the body certainly has several lines, even without its line breaks.
pub(in crate::rules) fn wraps(flow: &Flow, para: &Para) -> bool {
    let section = flow.sections.get(para.section);
    let lines = section.map(|section| line_count(para, text_width_of(section)));
    lines.is_some_and(|lines| lines > 1.0 + para.text.matches('\n').count() as f64)
}

/// Whether a part of the body certainly has a second page.
pub(in crate::rules) fn has_second_page(reading: &Reading, part: &Range<usize>) -> bool {
    let flow = &reading.flow;
    let words: Vec<&Para> = words(reading, part).collect();
    let [first, others @ ..] = &words[..] else {
        return false;
    };
    let begins_page = |para: &&Para| {
        let section = flow.sections.get(para.section);
        let of_new_section = section.is_some_and(|section| !section.continuous);
        (of_new_section && para.section > first.section)
            || (para.format.page_break_before && para.place == Place::Body)
    };
    // It is not known whether a break comes before or after the words of its paragraph: only
    // before the last one does it certainly separate words.
    let broken = words.split_last().map_or(&[][..], |(_, before)| before);
    others.iter().any(begins_page)
        || broken.iter().any(|para| para.page_break)
        || overflows(flow, part.clone())
}

/// The paragraphs of a part that are not empty, and the page breaks between them.
fn words<'a>(reading: &'a Reading, part: &Range<usize>) -> impl Iterator<Item = &'a Para> {
    let all = reading.flow.paragraphs.get(part.clone()).unwrap_or(&[]);
    let says = |para: &Para| !para.is_blank();
    let first = all.iter().position(says).unwrap_or(all.len());
    let end = all.iter().rposition(says).map_or(first, |last| last + 1);
    let all = all.get(first..end).unwrap_or(&[]);
    all.iter().filter(move |para| says(para) || para.page_break)
}

/// Whether a range of the body certainly does not fit on a page of its first section.
pub(in crate::rules) fn overflows(flow: &Flow, range: Range<usize>) -> bool {
    let section = flow
        .paragraphs
        .get(range.start)
        .and_then(|para| flow.sections.get(para.section));
    section.is_some_and(|section| {
        least_height(flow, range) > page_height(section) * allowed::CERTAINLY_MORE
    })
}

/// Whether a table certainly does not fit on one page; one within another is not judged.
pub(in crate::rules) fn table_overflows(flow: &Flow, table: &TableInfo) -> bool {
    table.around.is_none() && overflows(flow, table.paragraphs.clone())
}

/// The least part of a page of its section that some rows of a table take.
pub(in crate::rules) fn share_of_page<'a>(
    flow: &Flow,
    table: &TableInfo,
    rows: impl IntoIterator<Item = &'a RowInfo>,
) -> f64 {
    let section = flow
        .paragraphs
        .get(table.paragraphs.start)
        .and_then(|para| flow.sections.get(para.section));
    let page = section.map_or(Length::ZERO, page_height);
    if page <= Length::ZERO {
        return 0.0;
    }
    let rows: Length = rows
        .into_iter()
        .map(|row| row_height(flow, table, row))
        .sum();
    rows.to_pt() / page.to_pt()
}

/// Height between the margins.
fn page_height(section: &SectionInfo) -> Length {
    section.height - section.margins.top - section.margins.bottom
}

/// The least height of a range of the body, its tables included.
fn least_height(flow: &Flow, range: Range<usize>) -> Length {
    let mut height = Length::ZERO;
    let mut at = range.start;
    while let Some(para) = flow.paragraphs.get(at).filter(|_| at < range.end) {
        at += 1;
        match para.place {
            Place::Body => {
                let width = flow.sections.get(para.section).map(text_width_of);
                height = height + paragraph(para, width.unwrap_or_default());
            }
            Place::Cell { table, .. } => {
                if let Some(table) = outermost(flow, table) {
                    let rows = table.rows.iter().map(|row| row_height(flow, table, row));
                    height = height + rows.sum();
                    at = at.max(table.paragraphs.end);
                }
            }
            Place::TextBox { .. } | Place::Story(_) => {}
        }
    }
    height
}

fn outermost(flow: &Flow, mut table: usize) -> Option<&TableInfo> {
    loop {
        let info = flow.tables.get(table)?;
        match info.around {
            Some(around) => table = around,
            None => return Some(info),
        }
    }
}

/// The least height of a row; an exact height is taken as given.
fn row_height(flow: &Flow, table: &TableInfo, row: &RowInfo) -> Length {
    match row.height {
        Some(height) if row.exact => height,
        height => words_height(flow, table, row).max(height.unwrap_or_default()),
    }
}

/// The least height of the words of a row, whatever its set height, without the gaps between
/// paragraphs.
pub(in crate::rules) fn words_height(flow: &Flow, table: &TableInfo, row: &RowInfo) -> Length {
    let cells = row.cells.iter().map(|cell| {
        let width = cell_width(table, cell);
        paragraphs(flow, cell).map(|para| lines(para, width)).sum()
    });
    cells.fold(Length::ZERO, Length::max)
}

/// Whether words of the row are on several lines in any program.
pub(in crate::rules) fn has_lines(flow: &Flow, table: &TableInfo, row: &RowInfo) -> bool {
    row.cells.iter().any(|cell| {
        let width = cell_width(table, cell);
        let counts = paragraphs(flow, cell).map(|para| line_count(para, width));
        counts.sum::<f64>() > 1.0
    })
}

/// The paragraphs of a cell, without those of tables and text boxes in it.
fn paragraphs<'f>(flow: &'f Flow, cell: &CellInfo) -> impl Iterator<Item = &'f Para> {
    let all = flow.paragraphs.get(cell.paragraphs.clone()).unwrap_or(&[]);
    let place = all.first().map(|para| para.place);
    all.iter().filter(move |para| Some(para.place) == place)
}

pub(in crate::rules) fn cell_width(table: &TableInfo, cell: &CellInfo) -> Length {
    let columns = table.columns.iter().skip(cell.column).take(cell.span);
    columns.copied().sum()
}

/// The least height of a paragraph in a column, with one of the gaps around it.
fn paragraph(para: &Para, width: Length) -> Length {
    let gap = match para.format.contextual_spacing {
        true => Length::ZERO,
        false => para.format.before.max(para.format.after),
    };
    lines(para, width) + gap
}

/// The least height of the lines of a paragraph in a column.
fn lines(para: &Para, width: Length) -> Length {
    let shown = || para.runs.iter().filter(|run| !run.format.hidden);
    let size = match shown().next() {
        Some(_) => shown()
            .map(|run| run.format.size)
            .fold(Length::ZERO, Length::max),
        None if para.runs.is_empty() => para.mark.size,
        None => return Length::ZERO,
    };
    let single = size * SINGLE_LINE;
    let line = match para.format.line {
        LineSpacing::Multiple(lines) => single * lines,
        LineSpacing::Exactly(height) => height,
        LineSpacing::AtLeast(height) => single.max(height),
    };
    line * line_count(para, width)
}

/// The fewest lines that a paragraph takes in a column.
fn line_count(para: &Para, width: Length) -> f64 {
    let room = width - para.format.left - para.format.right;
    let breaks = para.text.matches('\n').count() as f64;
    if room <= Length::ZERO {
        return 1.0 + breaks;
    }
    let words: Length = para
        .runs
        .iter()
        .filter(|run| !run.format.hidden)
        .map(|run| {
            let face = Face::of(run.format.bold, run.format.italic);
            text_width(para.words(run), run.format.size, face)
        })
        .sum();
    let filled = words.to_pt() / (room.to_pt() * allowed::CERTAINLY_MORE);
    filled.ceil().max(1.0 + breaks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout;
    use crate::reader::{FlowRun, RunFormat};

    /// A paragraph of 13 pt words.
    fn para(words: &str) -> Para {
        let mut para = Para {
            text: words.to_owned(),
            ..Para::default()
        };
        para.runs.push(FlowRun {
            range: 0..words.len(),
            format: RunFormat {
                size: Length::pt(13.0),
                ..RunFormat::default()
            },
            ..FlowRun::default()
        });
        para
    }

    #[test]
    fn a_page_is_full_for_certain_only_when_it_is() {
        let section = SectionInfo {
            width: layout::PAGE_SHORT,
            height: layout::PAGE_LONG,
            ..SectionInfo::default()
        };
        let lines = |n| Flow {
            paragraphs: vec![para("Một dòng"); n],
            sections: vec![section.clone()],
            ..Flow::default()
        };
        // 56 lines of 13 pt fit into 297 mm
        assert!(!overflows(&lines(57), 0..57));
        assert!(overflows(&lines(65), 0..65));
    }

    #[test]
    fn words_wrap_where_they_must() {
        let width = Length::mm(100.0);
        assert_eq!(line_count(&para("Một dòng"), width), 1.0);
        assert_eq!(line_count(&para("Một dòng\nvà một dòng"), width), 2.0);
        assert_eq!(line_count(&para(&"chữ ".repeat(60)), width), 5.0);
        assert_eq!(line_count(&para("không có chỗ"), Length::ZERO), 1.0);
    }
}
