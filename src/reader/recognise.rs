//! Recognises a part from its first paragraph to its last: letterhead, heading, content and
//! closing follow one another.

use std::ops::Range;

use super::flow::{Flow, Place, TableInfo};
use super::scan::{Found, Item, Phase, Scan, is_ruled, items};
use super::{closing, letterhead, wording};
use crate::components::Component;

/// The largest number of paragraphs that may be above a letterhead without belonging to it.
const MOST_ABOVE_LETTERHEAD: usize = 4;

impl Scan<'_> {
    pub(super) fn run(mut self, range: Range<usize>) -> Found {
        self.end = range.end;
        let items = items(self.flow, range);
        let mut at = 0;
        while let Some(item) = items.get(at) {
            match *item {
                Item::Table(table) => self.table(table),
                Item::Paragraph(index) => {
                    let rest = &items[at..];
                    if self.closes(index, rest) {
                        closing::paragraphs(&mut self, rest);
                        break;
                    }
                    self.paragraph(index);
                }
            }
            at += 1;
        }
        self.found
    }

    fn table(&mut self, index: usize) {
        let flow = self.flow;
        let index = filling(flow, index);
        let Some(table) = flow.tables.get(index) else {
            return;
        };
        let paragraphs = || {
            table
                .paragraphs
                .clone()
                .filter_map(|i| flow.paragraphs.get(i))
        };
        // A line about the signing, or one of a form, may be above the letterhead.
        let late = self.phase == Phase::Body
            && !self.is_annex
            && self.found.placed.len() <= MOST_ABOVE_LETTERHEAD
            && !is_ruled(table)
            && !self.has(Component::Nation);
        let expected = self.phase < Phase::Body || late;
        if expected && letterhead::is_letterhead(self, table) {
            letterhead::table(self, table);
            self.phase = Phase::Heading;
            return;
        }
        let is_ruled = is_ruled(table);
        if !self.is_annex && !is_ruled && closing::is_closing(self, table) {
            closing::table(self, table);
            self.advance(Phase::Closing);
            return;
        }
        if self.phase < Phase::Body
            && !is_ruled
            && paragraphs().any(|p| wording::opens_addressees(&p.text))
        {
            for i in table.paragraphs.clone() {
                self.addressee_cell(i);
            }
            self.open = None;
            return;
        }
        let widest = table.rows.iter().map(|r| r.cells.len()).max().unwrap_or(0);
        let is_data = is_ruled || (widest > 2 && table.rows.len() > 1);
        if is_data {
            self.found.tables.push((self.found.placed.len(), index));
            self.advance(Phase::Body);
            self.open = None;
        } else {
            // Columns without rules contain ordinary paragraphs.
            for i in table.paragraphs.clone() {
                self.paragraph(i);
            }
        }
    }

    /// Whether the closing begins with this paragraph, outside a table.
    fn closes(&self, index: usize, rest: &[Item]) -> bool {
        let Some(para) = self.para(index) else {
            return false;
        };
        if self.is_annex || self.styled(para).is_some() || para.place != Place::Body {
            return false;
        }
        let text = para.text.trim();
        if wording::opens_recipients(text) || wording::opens_capacity(text) {
            return self.phase >= Phase::Preamble || self.has(Component::Addressees);
        }
        self.phase == Phase::Body && closing::is_bare_signature(self, rest)
    }
}

/// The table nested in a table without rules, at any depth, that holds all of its words: the outer one
/// is only a frame to place it by. Else the table itself.
fn filling(flow: &Flow, index: usize) -> usize {
    let is_frame = |table: &&TableInfo| !is_ruled(table);
    let Some(outer) = flow.tables.get(index).filter(is_frame) else {
        return index;
    };
    let has_words = |at: &usize| flow.paragraphs.get(*at).is_some_and(|p| !p.is_blank());
    let mut worded = outer.paragraphs.clone().filter(has_words);
    let Some(first) = worded.next() else {
        return index;
    };
    let last = worded.next_back().unwrap_or(first);
    // nested tables come after the one around them
    let nested = flow.tables.iter().enumerate().skip(index + 1);
    nested
        .take_while(|(_, table)| table.paragraphs.start <= first)
        .filter(|(_, table)| last < table.paragraphs.end)
        .last()
        .map_or(index, |(inner, _)| inner)
}
