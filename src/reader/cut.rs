//! Cuts the body of a file into the document itself and its annexes.

use std::ops::Range;

use super::flow::{Flow, Para};
use super::scan::{Item, is_ruled, items};
use super::wording::{
    annex_label, is_capitals, is_motto, is_nation, kind_of_title, opens_capacity, opens_recipients,
};
use crate::components::{Alignment, Component};

/// The ranges of the document itself and of each annex; together they make up the body.
pub(super) fn cut(flow: &Flow, ours: bool) -> Vec<Range<usize>> {
    let items = items(flow, 0..flow.body);
    let mut cutter = Cutter {
        flow,
        ours,
        closed: false,
        in_head: false,
        begun: false,
    };
    let mut starts = Vec::new();
    let mut first_item = 0;
    for (at, item) in items.iter().enumerate() {
        let ruled = match item {
            Item::Table(table) => flow.tables.get(*table).is_some_and(is_ruled),
            Item::Paragraph(_) => false,
        };
        let opens = paragraphs_of(flow, *item)
            .filter_map(|i| flow.paragraphs.get(i))
            .any(|para| cutter.opens_annex(para, *item, ruled));
        if opens {
            starts.push(cutter.start_of(&items[first_item..=at]));
            first_item = at + 1;
            cutter.in_head = true;
        }
    }
    // The document itself is empty if a file contains only an appendix.
    let ends = starts.iter().copied().chain([flow.body]);
    let begins = std::iter::once(0).chain(starts.iter().copied());
    begins.zip(ends).map(|(begin, end)| begin..end).collect()
}

fn paragraphs_of(flow: &Flow, item: Item) -> Range<usize> {
    match item {
        Item::Paragraph(index) => index..index + 1,
        Item::Table(table) => flow
            .tables
            .get(table)
            .map_or(0..0, |t| t.paragraphs.clone()),
    }
}

struct Cutter<'f> {
    flow: &'f Flow,
    ours: bool,
    /// The closing of the document has been seen.
    closed: bool,
    /// A component of the document itself, other than the letterhead, has been seen.
    begun: bool,
    /// Still in the head of the last annex: its title does not begin another one.
    in_head: bool,
}

impl Cutter<'_> {
    fn styled(&self, para: &Para) -> Option<Component> {
        self.ours
            .then(|| Component::of_style(&para.style))
            .flatten()
    }

    /// Whether a paragraph is the label of an appendix, or the title of a document that is
    /// issued with this one. `ruled` says that it is in a table whose rules are drawn.
    fn opens_annex(&mut self, para: &Para, item: Item, ruled: bool) -> bool {
        let centred = para.format.align == Alignment::Center;
        match self.styled(para) {
            Some(Component::AnnexLabel) => return true,
            Some(Component::Title) => return self.closed,
            Some(slot) => {
                self.closed |= matches!(
                    slot,
                    Component::Name | Component::Recipients | Component::Capacity
                );
                self.in_head &= !matches!(slot, Component::Body(_));
                return false;
            }
            None => {}
        }
        let text = para.text.trim();
        if opens_recipients(text) || opens_capacity(text) {
            self.closed = true;
        }
        if ruled || para.is_blank() {
            self.in_head &= !ruled;
            return false;
        }
        if centred && annex_label(text).is_some() {
            return self.closed || !self.begun || para.section > 0 || para.format.page_break_before;
        }
        self.begun |= matches!(item, Item::Paragraph(_));
        let first_line = text.split('\n').next().unwrap_or(text);
        if centred && self.closed && !self.in_head && is_capitals(first_line) {
            return kind_of_title(first_line).is_some_and(|kind| kind.issuable);
        }
        self.in_head &= centred;
        false
    }

    /// Where the annex begins that the last of `items` opens: a letterhead and empty lines
    /// above its label belong to it.
    fn start_of(&self, items: &[Item]) -> usize {
        let first = |item: &Item| paragraphs_of(self.flow, *item).start;
        let Some((last, before)) = items.split_last() else {
            return 0;
        };
        let section = |index: usize| self.flow.paragraphs.get(index).map(|p| p.section);
        let mut start = first(last);
        for item in before.iter().rev() {
            let range = paragraphs_of(self.flow, *item);
            let belongs = match item {
                Item::Table(_) => range.clone().any(|i| self.is_of_letterhead(i)),
                Item::Paragraph(index) => {
                    let blank = self.flow.paragraphs.get(*index).is_some_and(Para::is_blank);
                    blank || self.is_of_letterhead(*index)
                }
            };
            if !belongs || section(range.start) != section(start) {
                break;
            }
            start = range.start;
        }
        start
    }

    fn is_of_letterhead(&self, index: usize) -> bool {
        let Some(para) = self.flow.paragraphs.get(index) else {
            return false;
        };
        match self.styled(para) {
            Some(slot) => matches!(
                slot,
                Component::Nation | Component::Motto | Component::Issuer
            ),
            None => para
                .text
                .split(['\t', '\n'])
                .any(|part| is_nation(part) || is_motto(part)),
        }
    }
}
