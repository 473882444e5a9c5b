//! The head of a page in a file made by hand: issuing bodies, motto, number, date, `V/v`,
//! in a table of two columns or in lines with tabs.

use std::ops::Range;

use super::flow::{Para, Place, TableInfo};
use super::scan::{Scan, has_line, is_mark, is_ruled};
use super::wording::{self, is_capitals, is_motto, is_nation};
use crate::components::Component;
use crate::text::fold;

/// Whether a table contains the head of a page.
pub(super) fn is_letterhead(scan: &Scan<'_>, table: &TableInfo) -> bool {
    let unruled = !is_ruled(table);
    table
        .paragraphs
        .clone()
        .filter_map(|i| scan.para(i))
        .any(|para| match scan.styled(para) {
            Some(slot) => matches!(
                slot,
                Component::Nation
                    | Component::Motto
                    | Component::Issuer
                    | Component::Number
                    | Component::Dateline
            ),
            None => lines_of(&para.text).any(|line| {
                let text = &para.text[line];
                is_nation(text)
                    || is_motto(text)
                    || (unruled && (wording::is_number(text) || wording::dateline(text).is_some()))
            }),
        })
}

/// Assigns slots in a letterhead's table.
pub(super) fn table(scan: &mut Scan<'_>, table: &TableInfo) {
    let nation = table
        .paragraphs
        .clone()
        .find(|i| scan.para(*i).is_some_and(|p| is_nation(&p.text)));
    let nation_cell = nation.and_then(|i| cell_of(scan, i));
    let mut addressed = false;
    for (row_index, row) in table.rows.iter().enumerate() {
        for (cell_index, cell) in row.cells.iter().enumerate() {
            let beside_issuer = nation_cell.is_some_and(|(_, column)| column == cell_index);
            let mut under_number = scan.has(Component::Number) && row_index > 0;
            let mut regarding = false;
            for index in cell.paragraphs.clone() {
                // the addressees may follow below number and date, in rows of their own or not
                addressed |= row_index > 0
                    && scan
                        .para(index)
                        .is_some_and(|p| wording::opens_addressees(&p.text));
                if addressed && !is_of_letterhead(scan, index) {
                    scan.addressee_cell(index);
                    continue;
                }
                cell_paragraph(
                    scan,
                    index,
                    beside_issuer,
                    &mut under_number,
                    &mut regarding,
                );
            }
        }
    }
}

/// Whether a paragraph is a line of the letterhead that its words alone identify, as a date beside `Kính gửi`.
fn is_of_letterhead(scan: &Scan<'_>, index: usize) -> bool {
    scan.para(index).is_some_and(|para| {
        lines_of(&para.text).any(|line| fixed_line(scan, &para.text[line]).is_some())
    })
}

/// The row and cell of a paragraph in a table.
fn cell_of(scan: &Scan<'_>, index: usize) -> Option<(usize, usize)> {
    match scan.para(index)?.place {
        Place::Cell { row, cell, .. } => Some((row, cell)),
        _ => None,
    }
}

fn cell_paragraph(
    scan: &mut Scan<'_>,
    index: usize,
    beside_issuer: bool,
    under_number: &mut bool,
    regarding: &mut bool,
) {
    let Some(para) = scan.para(index) else {
        return;
    };
    if let Some(slot) = scan.styled(para) {
        *under_number |= slot == Component::Number;
        return scan.place_styled(index, slot);
    }
    if para.is_blank() {
        if has_line(para) {
            scan.place_whole(Component::Line, index);
        }
        return;
    }
    for line in lines_of(&para.text) {
        let text = &para.text[line.clone()];
        if let Some(slot) = fixed_line(scan, text) {
            *under_number |= slot == Component::Number;
            scan.place(slot, index, line);
        } else if opens_regarding(text) && !scan.has(Component::Regarding) {
            *regarding = true;
            scan.place(Component::Regarding, index, line);
        } else if *regarding {
            scan.place(Component::Regarding, index, line);
        } else if !beside_issuer && !*under_number {
            let slot = body_slot(para, &line);
            scan.place(slot, index, line);
        }
    }
}

/// The component of a line that its words alone identify.
fn fixed_line(scan: &Scan<'_>, text: &str) -> Option<Component> {
    if wording::is_typed_line(text) {
        return Some(Component::Line);
    }
    let slot = if is_nation(text) {
        Component::Nation
    } else if is_motto(text) {
        Component::Motto
    } else if wording::is_number(text) {
        Component::Number
    } else if wording::dateline(text).is_some() {
        Component::Dateline
    } else if is_mark(text) {
        return Some(Component::Mark);
    } else {
        return None;
    };
    (!scan.has(slot)).then_some(slot)
}

/// `V/v`, in any case.
fn opens_regarding(text: &str) -> bool {
    let folded = fold(text);
    folded.starts_with("v/v") || folded.starts_with("về việc")
}

/// An issuing body is bold, its parent body is not.
fn body_slot(para: &Para, line: &Range<usize>) -> Component {
    let bold = para
        .runs
        .iter()
        .filter(|run| run.range.start < line.end && run.range.end > line.start)
        .filter(|run| !run.format.shifted && !para.words(run).trim().is_empty())
        .all(|run| run.format.bold);
    if bold {
        Component::Issuer
    } else {
        Component::Parent
    }
}

/// The ranges between line breaks, trimmed, without the empty ones.
pub(super) fn lines_of(text: &str) -> impl Iterator<Item = Range<usize>> {
    stretches(text, '\n')
}

/// The ranges of `text` between `mark`s.
pub(super) fn stretches(text: &str, mark: char) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split(mark).filter_map(move |part| {
        let at = start;
        start += part.len() + mark.len_utf8();
        let words = part.trim();
        let lead = part.len() - part.trim_start().len();
        (!words.is_empty()).then(|| at + lead..at + lead + words.len())
    })
}

/// Assigns slots in a line of a letterhead without a table; both columns may be on it, with a
/// tab between them. Returns whether it recognised anything.
pub(super) fn line(scan: &mut Scan<'_>, index: usize, para: &Para) -> bool {
    if scan.has(Component::Title)
        || scan.has(Component::AnnexLabel)
        || scan.has(Component::Addressees)
    {
        return false;
    }
    let columns: Vec<Range<usize>> = stretches(&para.text, '\t').collect();
    let mut known = false;
    for column in &columns {
        let text = &para.text[column.clone()];
        if let Some(slot) = fixed_line(scan, text) {
            known = true;
            scan.place(slot, index, column.clone());
        } else if opens_regarding(text)
            && scan.has(Component::Number)
            && !scan.has(Component::Regarding)
        {
            known = true;
            scan.place(Component::Regarding, index, column.clone());
        }
    }
    // Text to the left of the motto, or above everything else, names the issuing body.
    let alone = columns.len() == 1
        && !known
        && !scan.has(Component::Number)
        && !scan.has(Component::Nation);
    if (known && columns.len() > 1) || alone {
        for column in &columns {
            let text = &para.text[column.clone()];
            let is_body = is_capitals(text)
                && wording::kind_of_title(text).is_none()
                && wording::annex_label(text).is_none()
                && !is_nation(text);
            if is_body && column == &columns[0] {
                scan.place(body_slot(para, column), index, column.clone());
                known = true;
            }
        }
    }
    known
}
