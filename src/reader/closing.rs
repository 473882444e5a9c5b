//! The end of a document made by hand: recipients and signatures, in a table of two columns or
//! in lines with tabs.

use std::collections::BTreeMap;
use std::ops::Range;

use super::flow::{Para, Place, TableInfo};
use super::letterhead::stretches;
use super::opening::{Opening, opening};
use super::scan::{Item, Scan};
use super::wording::{is_capitals, opens_capacity, opens_recipients};
use crate::components::{Alignment, Component};
use crate::layout;
use crate::text::fold;

/// A line of a column, empty ones included.
#[derive(Debug, Clone)]
struct Line {
    para: usize,
    range: Range<usize>,
    /// There is much space above it, so that it begins something new.
    apart: bool,
}

/// Whether a table without rules contains the closing.
pub(super) fn is_closing(scan: &Scan<'_>, table: &TableInfo) -> bool {
    let is_known = |para: &Para| match scan.styled(para) {
        Some(slot) => matches!(
            slot,
            Component::Recipients
                | Component::Recipient
                | Component::Capacity
                | Component::Name
                | Component::Confirmation
        ),
        None => opens_recipients(&para.text) || opens_capacity(&para.text),
    };
    let paragraphs = || table.paragraphs.clone().filter_map(|i| scan.para(i));
    if paragraphs().any(is_known) {
        return true;
    }
    // Signatures side by side: every cell of the first row that is not empty begins in bold
    // capitals.
    let openings: Vec<&Para> = table
        .rows
        .first()
        .into_iter()
        .flat_map(|row| &row.cells)
        .filter_map(|cell| {
            let mut inside = cell.paragraphs.clone().filter_map(|i| scan.para(i));
            inside.find(|p| !p.is_blank())
        })
        .collect();
    !openings.is_empty()
        && table.rows.len() <= 4
        && openings.iter().all(|p| {
            is_capitals(&p.text) && p.all(|f| f.bold) && p.format.align == Alignment::Center
        })
}

/// Assigns slots in the closing's table, column by column: a signature may span several rows.
pub(super) fn table(scan: &mut Scan<'_>, table: &TableInfo) {
    let mut columns: BTreeMap<usize, Vec<Line>> = BTreeMap::new();
    for cell in table.rows.iter().flat_map(|row| &row.cells) {
        let lines = cell.paragraphs.clone().flat_map(|i| lines_of(scan, i));
        columns.entry(cell.column).or_default().extend(lines);
    }
    for lines in columns.values() {
        self::column(scan, lines);
    }
}

/// The lines of a paragraph; a styled one is a single line.
fn lines_of(scan: &Scan<'_>, index: usize) -> Vec<Line> {
    let Some(para) = scan.para(index) else {
        return Vec::new();
    };
    let apart = para.format.before >= layout::SIGNATURE_SPACE * 0.5 || !para.shapes.is_empty();
    let mut lines: Vec<Line> = Vec::new();
    if scan.styled(para).is_some() || para.text.trim().is_empty() {
        lines.push(Line {
            para: index,
            range: 0..para.text.len(),
            apart,
        });
        return lines;
    }
    let mut start = 0;
    for (at, _) in para.text.match_indices('\n').chain([(para.text.len(), "")]) {
        // A break after a space only wraps the line; one that separates two lines has no space
        // before it.
        let wraps = at < para.text.len() && para.text[..at].ends_with([' ', '\u{a0}']);
        if !wraps {
            lines.push(Line {
                para: index,
                range: start..at,
                apart: apart && start == 0,
            });
            start = at + 1;
        }
    }
    lines
}

fn words<'f>(scan: &Scan<'f>, line: &Line) -> &'f str {
    scan.para(line.para)
        .and_then(|p| p.text.get(line.range.clone()))
        .unwrap_or("")
        .trim()
}

/// Assigns slots in a column: the lines before `Nơi nhận` are a signature, those after it the
/// list.
fn column(scan: &mut Scan<'_>, lines: &[Line]) {
    let mut plain: Vec<Line> = Vec::new();
    let mut in_list = false;
    let mut confirming = false;
    for line in lines {
        let Some(para) = scan.para(line.para) else {
            continue;
        };
        if let Some(slot) = scan.styled(para) {
            if slot != Component::Line || !para.is_blank() {
                scan.place_styled(line.para, slot);
            }
            in_list |= slot == Component::Recipients;
            continue;
        }
        let text = words(scan, line);
        confirming &= !text.is_empty();
        if opens_recipients(text) {
            in_list = true;
            recipients_label(scan, line);
        } else if confirming || (fold(text).starts_with("xác nhận") && is_confirmed(scan)) {
            confirming = true;
            scan.place(
                Component::Confirmation,
                line.para,
                trimmed(para, &line.range),
            );
        } else if in_list {
            if !text.is_empty() {
                recipient(scan, line);
            }
        } else {
            plain.push(line.clone());
        }
    }
    signature(scan, &plain);
}

fn is_confirmed(scan: &Scan<'_>) -> bool {
    scan.found
        .kind
        .is_some_and(|kind| kind.confirmation != crate::kinds::Need::Forbidden)
}

fn trimmed(para: &Para, range: &Range<usize>) -> Range<usize> {
    let text = para.text.get(range.clone()).unwrap_or("");
    let lead = text.len() - text.trim_start().len();
    range.start + lead..range.start + text.trim_end().len().max(lead)
}

/// `Nơi nhận:`, and a first recipient if it is on the same line.
fn recipients_label(scan: &mut Scan<'_>, line: &Line) {
    let Some(para) = scan.para(line.para) else {
        return;
    };
    let range = trimmed(para, &line.range);
    let text = &para.text[range.clone()];
    let end = text.find(':').map_or(text.len(), |colon| colon + 1);
    scan.place(
        Component::Recipients,
        line.para,
        range.start..range.start + end,
    );
    let rest = range.start + end..range.end;
    if !para.text[rest.clone()].trim().is_empty() {
        let rest = Line {
            range: rest,
            ..line.clone()
        };
        recipient(scan, &rest);
    }
}

fn recipient(scan: &mut Scan<'_>, line: &Line) {
    let Some(para) = scan.para(line.para) else {
        return;
    };
    let mut range = trimmed(para, &line.range);
    if let Some((Opening::Dash, _, start)) = opening(&para.text[range.clone()]) {
        range.start += start;
    }
    scan.place(Component::Recipient, line.para, range);
}

/// Assigns the slots of a signature: the lines in capitals, and after the room to sign the
/// name, with a post above it if there is one.
fn signature(scan: &mut Scan<'_>, lines: &[Line]) {
    // Groups of lines, by the space between them.
    let mut groups: Vec<Vec<&Line>> = Vec::new();
    let mut blank = true;
    let mut in_note = false;
    for line in lines {
        let text = words(scan, line);
        // `(Ký, ghi rõ họ tên)` is not part of a signature.
        in_note |= text.starts_with('(');
        if text.is_empty() || in_note {
            in_note &= !text
                .trim_end_matches(|c: char| c.is_ascii_digit())
                .ends_with(')');
            blank = true;
            continue;
        }
        match groups.last_mut() {
            Some(group) if !blank && !line.apart => group.push(line),
            _ => groups.push(vec![line]),
        }
        blank = false;
    }
    let Some(last) = groups.pop() else {
        return;
    };
    // Only the last group is below the room to sign; if there is only one, the lines that are
    // no longer in capitals.
    let split = match groups.is_empty() {
        true => last
            .iter()
            .take_while(|line| is_capitals(words(scan, line)))
            .count(),
        false => 0,
    };
    let (above, below) = last.split_at(split);
    if groups.is_empty() && above.is_empty() && !is_name(scan, below) {
        return;
    }
    for group in &groups {
        place_lines(scan, Component::Capacity, group);
    }
    place_lines(scan, Component::Capacity, above);
    match below {
        [posts @ .., name] => {
            place_lines(scan, Component::Post, posts);
            place_lines(scan, Component::Name, &[name]);
        }
        // Not signed yet: an empty name is added, so that the signature has an end.
        [] => {
            if let Some(last) = above.last() {
                scan.place(Component::Name, last.para, last.range.end..last.range.end);
            }
        }
    }
}

/// Whether a line on its own can be a name.
fn is_name(scan: &Scan<'_>, lines: &[&Line]) -> bool {
    match lines {
        [only] => (2..=MOST_WORDS).contains(&words(scan, only).split_whitespace().count()),
        _ => false,
    }
}

fn place_lines(scan: &mut Scan<'_>, slot: Component, lines: &[&Line]) {
    for line in lines {
        if let Some(para) = scan.para(line.para) {
            scan.place(slot, line.para, trimmed(para, &line.range));
        }
    }
}

/// Assigns slots in a closing without a table: text before a tab, or at the left, belongs to
/// the recipients, text after one or centred to the signature.
pub(super) fn paragraphs(scan: &mut Scan<'_>, items: &[Item]) {
    let mut left: Vec<Line> = Vec::new();
    let mut right: Vec<Line> = Vec::new();
    for item in items {
        let index = match *item {
            Item::Paragraph(index) => index,
            Item::Table(index) => {
                if let Some(info) = scan.flow.tables.get(index) {
                    table(scan, info);
                }
                continue;
            }
        };
        let Some(para) = scan.para(index) else {
            continue;
        };
        if para.is_blank() {
            right.extend(lines_of(scan, index));
            continue;
        }
        let columns: Vec<Range<usize>> = stretches(&para.text, '\t').collect();
        let tabbed = para.text.trim_end().starts_with('\t');
        for (n, range) in columns.iter().enumerate() {
            let line = Line {
                para: index,
                range: range.clone(),
                apart: false,
            };
            if n > 0 || tabbed || stands_right(para) {
                right.push(line);
            } else {
                left.push(line);
            }
        }
    }
    column(scan, &left);
    signature(scan, &right);
}

fn stands_right(para: &Para) -> bool {
    let text = para.text.trim();
    if opens_recipients(text) || para.label.is_some() || text.starts_with(['-', '–']) {
        return false;
    }
    para.format.align == Alignment::Center
        || para.format.align == Alignment::Right
        || para.format.left >= layout::RECIPIENTS_WIDTH
        || is_capitals(text)
}

/// Whether there is only a signature from here to the end: bold capitals, then few lines, the
/// last of them a name.
pub(super) fn is_bare_signature(scan: &Scan<'_>, items: &[Item]) -> bool {
    let [Item::Paragraph(first), ..] = items else {
        return false;
    };
    let Some(para) = scan.para(*first) else {
        return false;
    };
    if !is_capitals(&para.text) || !para.all(|f| f.bold) || !stands_apart(para) {
        return false;
    }
    let mut lines: Vec<&Para> = Vec::new();
    for item in items {
        let Item::Paragraph(index) = item else {
            return false;
        };
        lines.extend(scan.para(*index).filter(|p| !p.is_blank()));
        if lines.len() > MOST_LINES {
            return false;
        }
    }
    let Some(name) = lines.last() else {
        return false;
    };
    let words = name.text.split_whitespace().count();
    lines.len() > 1 && (2..=MOST_WORDS).contains(&words) && !is_capitals(&name.text)
}

/// The largest number of lines of a signature that nothing else announces.
const MOST_LINES: usize = 5;
/// The largest number of words in a name.
const MOST_WORDS: usize = 6;

fn stands_apart(para: &Para) -> bool {
    para.place == Place::Body
        && (para.format.align != Alignment::Left && para.format.align != Alignment::Justify
            || para.format.left >= layout::RECIPIENTS_WIDTH)
}
