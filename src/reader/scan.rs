//! Finds the slot of each paragraph.
//!
//! In a file that vanthu wrote the styles give it. In any other file, and in paragraphs added
//! to one by hand, position and text do: letterhead, heading, content and closing follow one
//! another, and each opens with words that the decree prescribes.

use std::ops::Range;

use super::flow::{Flow, Para, ShapeKind, TableInfo};
use super::lead::role_of;
use super::opening::opening;
use super::placed::Placed;
use super::wording;
use crate::components::{Alignment, Circulation, Component, Role, Secrecy, Urgency};
use crate::kinds::Kind;
use crate::text::fold;

/// How far the reading of a part has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Phase {
    Letterhead,
    Heading,
    Preamble,
    Body,
    Closing,
}

/// A paragraph or a table that is directly in the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    Paragraph(usize),
    Table(usize),
}

/// The items of a range of the body, in order.
pub(super) fn items(flow: &Flow, range: Range<usize>) -> Vec<Item> {
    let mut out = Vec::new();
    let mut at = range.start;
    while at < range.end {
        match outer_table(flow, at) {
            Some(table) => {
                out.push(Item::Table(table));
                at = flow.tables[table].paragraphs.end.max(at + 1);
            }
            None => {
                out.push(Item::Paragraph(at));
                at += 1;
            }
        }
    }
    out
}

/// The outermost table around a paragraph of the body.
pub(super) fn outer_table(flow: &Flow, para: usize) -> Option<usize> {
    let mut outer = flow.table_around(flow.paragraphs.get(para)?.place)?;
    while let Some(around) = flow.tables.get(outer).and_then(|t| t.around) {
        outer = around;
    }
    Some(outer)
}

/// The components found in a part.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// In reading order, without the cells of tables.
    pub(super) placed: Vec<Placed>,
    /// Tables of figures, each with how many of `placed` are before it.
    pub(super) tables: Vec<(usize, usize)>,
    /// The kind that the title names.
    pub(super) kind: Option<&'static Kind>,
    /// Whether vanthu made the file, so that its styles can be trusted.
    pub(super) ours: bool,
}

/// Reads one part: the document itself, or an annex.
pub(super) struct Scan<'f> {
    pub(super) flow: &'f Flow,
    pub(super) is_annex: bool,
    pub(super) phase: Phase,
    pub(super) found: Found,
    /// The component that the next line may continue: a title, a subject, a list of addressees.
    pub(super) open: Option<Component>,
    articles: bool,
    /// The paragraph of `QUYẾT ĐỊNH:`, once the title shows that there must be one.
    pub(super) enacts: Option<usize>,
    /// The end of the part.
    pub(super) end: usize,
}

impl<'f> Scan<'f> {
    pub(super) fn new(flow: &'f Flow, ours: bool, is_annex: bool) -> Scan<'f> {
        Scan {
            flow,
            is_annex,
            phase: Phase::Letterhead,
            found: Found {
                ours,
                ..Found::default()
            },
            open: None,
            articles: false,
            enacts: None,
            end: 0,
        }
    }

    pub(super) fn para(&self, index: usize) -> Option<&'f Para> {
        self.flow.paragraphs.get(index)
    }

    /// The slot that a paragraph's style gives it.
    pub(super) fn styled(&self, para: &Para) -> Option<Component> {
        self.found
            .ours
            .then(|| Component::of_style(&para.style))
            .flatten()
    }

    /// Puts a whole paragraph in the slot that its style gives.
    pub(super) fn place_styled(&mut self, index: usize, slot: Component) {
        let Some(para) = self.para(index) else {
            return;
        };
        // The paragraph of a drawn line may have words that somebody typed into it.
        if slot == Component::Line && !para.is_blank() {
            return self.guess(index);
        }
        let says_nothing = match slot {
            Component::Line => !has_line(para),
            Component::Name => false,
            _ => para.is_blank(),
        };
        if says_nothing {
            return;
        }
        let mut placed = Placed::whole(slot, index, para, true);
        match slot {
            Component::Body(role) => {
                self.articles |= matches!(role, Role::Article | Role::ArticleTitle);
                super::lead::split_styled(&mut placed, role, para);
            }
            Component::Addressee | Component::Recipient => {
                super::lead::split_dash(&mut placed, para)
            }
            Component::Title => {
                self.found.kind = self
                    .found
                    .kind
                    .or_else(|| wording::kind_of_longer_title(&para.text));
            }
            _ => {}
        }
        self.found.placed.push(placed);
    }

    /// Puts a part of a paragraph in a slot because of its words and position.
    pub(super) fn place(&mut self, slot: Component, para: usize, range: Range<usize>) {
        self.found.placed.push(Placed {
            slot,
            annex: None,
            para,
            range,
            number: None,
            styled: false,
        });
    }

    pub(super) fn place_whole(&mut self, slot: Component, index: usize) {
        if let Some(para) = self.para(index) {
            self.place(slot, index, 0..para.text.len());
        }
    }

    pub(super) fn has(&self, slot: Component) -> bool {
        self.found.placed.iter().any(|p| p.slot == slot)
    }

    pub(super) fn advance(&mut self, phase: Phase) {
        self.phase = self.phase.max(phase);
    }

    pub(super) fn paragraph(&mut self, index: usize) {
        let Some(para) = self.para(index) else {
            return;
        };
        match self.styled(para) {
            Some(slot) => {
                self.place_styled(index, slot);
                self.open = None;
                match slot {
                    Component::Body(_) | Component::DivisionNumber(_) | Component::Unit => {
                        self.advance(Phase::Body);
                    }
                    Component::LegalBasis | Component::Enacts | Component::Authority => {
                        self.advance(Phase::Preamble);
                    }
                    Component::Recipients | Component::Recipient => self.advance(Phase::Closing),
                    _ => {}
                }
            }
            None => self.guess(index),
        }
    }

    /// Assigns a paragraph without one of vanthu's styles to its slot.
    fn guess(&mut self, index: usize) {
        let Some(para) = self.para(index) else {
            return;
        };
        if para.is_blank() {
            if has_line(para) {
                self.place_whole(Component::Line, index);
            }
            // An empty line ends a subject, unless it only sets off the title.
            if matches!(self.open, Some(Component::Subject)) && self.has(Component::Subject) {
                self.open = None;
            }
            return;
        }
        if is_mark(&para.text) {
            return self.place_whole(Component::Mark, index);
        }
        if self.phase < Phase::Body && self.head(index, para) {
            return;
        }
        if self.phase == Phase::Closing {
            return;
        }
        self.open = None;
        self.advance(Phase::Body);
        self.body(index, para);
    }

    /// A paragraph of the content.
    fn body(&mut self, index: usize, para: &'f Para) {
        if self.is_unit(para) {
            return self.place_whole(Component::Unit, index);
        }
        let before = self.found.placed.last();
        // The line below a division's number is its title.
        if let Some(Placed {
            slot: Component::DivisionNumber(role) | Component::Body(role),
            number,
            ..
        }) = before
            && role.is_division()
            && number.is_none()
            && para.format.align == Alignment::Center
            && opening(&para.text).is_none()
        {
            let role = *role;
            return self.place_whole(Component::Body(role), index);
        }
        let (mut placed, more) = role_of(para, index, self.articles);
        if let Component::Body(Role::Article | Role::ArticleTitle) = placed.slot {
            self.articles = true;
        }
        placed.para = index;
        self.found.placed.push(placed);
        self.found.placed.extend(more);
    }

    fn is_unit(&self, para: &Para) -> bool {
        if para.text.len() > LONGEST_UNIT {
            return false;
        }
        let folded = fold(&para.text);
        ["đơn vị tính", "đvt"]
            .iter()
            .any(|opening| folded.trim_start_matches('(').starts_with(opening))
    }
}

/// Whether a table's rules are drawn.
pub(super) fn is_ruled(table: &TableInfo) -> bool {
    let cells = || table.rows.iter().flat_map(|row| &row.cells);
    let inside = table.borders.inside_horizontal || table.borders.inside_vertical;
    let mut ruled = cells().filter(|c| c.borders.is_some_and(|b| b.top && b.bottom));
    inside || (table.borders.top && table.borders.bottom) || ruled.nth(1).is_some()
}

/// Whether a drawn line is anchored in it.
pub(super) fn has_line(para: &Para) -> bool {
    para.shapes.iter().any(|s| s.kind == ShapeKind::Line)
}

/// Whether a text is that of a mark.
pub(super) fn is_mark(text: &str) -> bool {
    text.len() <= LONGEST_MARK && marks().any(|mark| fold(mark) == fold(text))
}

/// A paragraph longer than this, in bytes, is not a table's unit.
const LONGEST_UNIT: usize = 120;

/// No mark has as many bytes, including spaces around it.
const LONGEST_MARK: usize = 64;

/// The words of every mark.
pub(super) fn marks() -> impl Iterator<Item = &'static str> {
    let secrecy = Secrecy::ALL.into_iter().map(Secrecy::words);
    let urgency = Urgency::ALL.into_iter().map(Urgency::words);
    let circulation = Circulation::ALL.into_iter().map(Circulation::words);
    secrecy.chain(urgency).chain(circulation).chain([DRAFT])
}

/// The mark of a draft.
pub(super) const DRAFT: &str = "DỰ THẢO";
