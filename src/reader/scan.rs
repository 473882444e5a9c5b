//! Finds which paragraph stands in which slot.
//!
//! In a file that vanthu wrote the styles say it. In any other, and in what was added to
//! one by hand, position and text do: letterhead, heading, content and closing follow each
//! other, and each opens with words that the decree prescribes.

use std::ops::Range;

use super::closing;
use super::flow::{Flow, Para, Place, ShapeKind, TableInfo};
use super::format::Alignment;
use super::lead::role_of;
use super::letterhead;
use super::slot::{Placed, Slot};
use super::wording::{self, fold, is_capitals};
use crate::document::{Circulation, Role, Secrecy, Urgency};
use crate::kinds::{Kind, Need, Opening};

/// How far the reading of a part has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Phase {
    Letterhead,
    Heading,
    Preamble,
    Body,
    Closing,
}

/// A paragraph or a table that stands on the page by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    Paragraph(usize),
    Table(usize),
}

/// The items of a stretch of the body, in order.
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

/// What was found in a part.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// In reading order; a table's cells are not among them.
    pub(super) placed: Vec<Placed>,
    /// Tables of figures, each with how many of `placed` stand before it.
    pub(super) tables: Vec<(usize, usize)>,
    /// The kind that the title names.
    pub(super) kind: Option<&'static Kind>,
    /// The file is one of vanthu's own, so that its styles speak.
    pub(super) ours: bool,
}

/// Reads one part: the document itself, or an annex.
pub(super) struct Scan<'f> {
    pub(super) flow: &'f Flow,
    is_annex: bool,
    phase: Phase,
    pub(super) found: Found,
    /// What the next line continues, if it does: a title, a subject, a list of addressees.
    open: Option<Slot>,
    articles: bool,
    /// The paragraph of `QUYẾT ĐỊNH:`, once the title says that there is one.
    enacts: Option<usize>,
    /// The end of the part.
    end: usize,
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

    pub(super) fn para(&self, index: usize) -> Option<&'f Para> {
        self.flow.paragraphs.get(index)
    }

    /// The slot that a paragraph's style gives it.
    pub(super) fn styled(&self, para: &Para) -> Option<Slot> {
        self.found
            .ours
            .then(|| Slot::of_style(&para.style))
            .flatten()
    }

    /// Puts a whole paragraph in a slot because its style says so.
    pub(super) fn place_styled(&mut self, index: usize, slot: Slot) {
        let Some(para) = self.para(index) else {
            return;
        };
        // A line's paragraph may carry words that somebody typed into it.
        if slot == Slot::Line && !para.is_blank() {
            return self.guess(index);
        }
        let says_nothing = match slot {
            Slot::Line => !has_line(para),
            Slot::Name => false,
            _ => para.is_blank(),
        };
        if says_nothing {
            return;
        }
        let mut placed = Placed::whole(slot, index, para, true);
        match slot {
            Slot::Body(role) => {
                self.articles |= matches!(role, Role::Article | Role::ArticleTitle);
                super::lead::split_styled(&mut placed, role, para);
            }
            Slot::Addressee | Slot::Recipient => super::lead::split_dash(&mut placed, para),
            Slot::Title => {
                self.found.kind = self
                    .found
                    .kind
                    .or_else(|| wording::kind_of_longer_title(&para.text));
            }
            _ => {}
        }
        self.found.placed.push(placed);
    }

    /// Puts a stretch of a paragraph in a slot because of what it says and where.
    pub(super) fn place(&mut self, slot: Slot, para: usize, range: Range<usize>) {
        self.found.placed.push(Placed {
            slot,
            annex: None,
            para,
            range,
            number: None,
            styled: false,
        });
    }

    pub(super) fn place_whole(&mut self, slot: Slot, index: usize) {
        if let Some(para) = self.para(index) {
            self.place(slot, index, 0..para.text.len());
        }
    }

    pub(super) fn has(&self, slot: Slot) -> bool {
        self.found.placed.iter().any(|p| p.slot == slot)
    }

    fn advance(&mut self, phase: Phase) {
        self.phase = self.phase.max(phase);
    }

    fn paragraph(&mut self, index: usize) {
        let Some(para) = self.para(index) else {
            return;
        };
        match self.styled(para) {
            Some(slot) => {
                self.place_styled(index, slot);
                self.open = None;
                match slot {
                    Slot::Body(_) | Slot::DivisionNumber(_) | Slot::Unit => {
                        self.advance(Phase::Body);
                    }
                    Slot::LegalBasis | Slot::Enacts | Slot::Authority => {
                        self.advance(Phase::Preamble);
                    }
                    Slot::Recipients | Slot::Recipient => self.advance(Phase::Closing),
                    _ => {}
                }
            }
            None => self.guess(index),
        }
    }

    /// What a paragraph without a style of ours is.
    fn guess(&mut self, index: usize) {
        let Some(para) = self.para(index) else {
            return;
        };
        if para.is_blank() {
            if has_line(para) {
                self.place_whole(Slot::Line, index);
            }
            // A blank line ends a subject, unless it only sets the title off.
            if matches!(self.open, Some(Slot::Subject)) && self.has(Slot::Subject) {
                self.open = None;
            }
            return;
        }
        if is_mark(&para.text) {
            return self.place_whole(Slot::Mark, index);
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

    /// Whether a paragraph before the content is part of the head; places it if so.
    fn head(&mut self, index: usize, para: &'f Para) -> bool {
        let text = para.text.trim();
        if wording::is_typed_line(text) {
            self.place_whole(Slot::Line, index);
            return true;
        }
        if letterhead::line(self, index, para) {
            return true;
        }
        let centred = para.format.align == Alignment::Center;
        let first_line = text.split('\n').next().unwrap_or(text);

        if self.is_annex && self.annex_head(index, para, centred) {
            return true;
        }
        if !self.has(Slot::Title)
            && !self.has(Slot::AnnexLabel)
            && (centred || is_capitals(first_line))
            && let Some(kind) = wording::kind_of_title(first_line)
        {
            return self.title(index, para, first_line, Some(kind));
        }
        let asks_authority = self
            .found
            .kind
            .is_some_and(|kind| kind.authority != Need::Forbidden);
        if self.has(Slot::Title) {
            if self.enacts == Some(index) {
                self.place_whole(Slot::Enacts, index);
                self.open = None;
                self.advance(Phase::Body);
                return true;
            }
            if asks_authority
                && self.phase <= Phase::Heading
                && is_capitals(text)
                && (self.has(Slot::Subject) || is_office(text))
            {
                self.place_whole(Slot::Authority, index);
                self.open = None;
                return true;
            }
        }
        if self.opens_addressees(index, para) {
            return true;
        }
        if self.open == Some(Slot::Addressee) {
            if let Some((wording::Opening::Dash, ..)) = wording::opening(&para.printed()) {
                self.addressee(index, para);
                return true;
            }
            self.open = None;
        }
        if self.legal_basis(index, para) {
            self.place_whole(Slot::LegalBasis, index);
            self.open = None;
            self.advance(Phase::Preamble);
            return true;
        }
        if self.open == Some(Slot::Subject) && centred && !text.ends_with(':') {
            self.place_whole(Slot::Subject, index);
            return true;
        }
        // A title of no kind that the decree knows, or a misspelt one.
        if self.phase == Phase::Heading
            && !self.is_annex
            && !self.has(Slot::Title)
            && !self.has(Slot::Regarding)
            && centred
            && is_capitals(first_line)
            && para.all(|f| f.bold)
        {
            let kind = wording::kind_of_longer_title(first_line);
            return self.title(index, para, first_line, kind);
        }
        false
    }

    fn title(
        &mut self,
        index: usize,
        para: &'f Para,
        first_line: &str,
        kind: Option<&'static Kind>,
    ) -> bool {
        let start = para.text.len() - para.text.trim_start().len();
        let end = start + first_line.len();
        self.place(Slot::Title, index, start..end);
        if end < para.text.trim_end().len() {
            self.place(Slot::Subject, index, end..para.text.len());
        }
        self.found.kind = kind;
        self.enacts = kind
            .and_then(|kind| kind.enacts)
            .and_then(|words| self.find_enacts(index + 1, words));
        self.open = Some(Slot::Subject);
        self.advance(Phase::Heading);
        true
    }

    /// Label, title and reference of an annex.
    fn annex_head(&mut self, index: usize, para: &'f Para, centred: bool) -> bool {
        let text = para.text.trim();
        let start = para.text.len() - para.text.trim_start().len();
        if !self.has(Slot::AnnexLabel)
            && !self.has(Slot::Title)
            && let Some(length) = wording::annex_label(text)
        {
            let end = start + length;
            self.place(Slot::AnnexLabel, index, start..end);
            let rest = para.text[end..].trim_start_matches(['.', ':', ' ', '\n', '-', '–']);
            if !rest.trim().is_empty() {
                self.place(
                    Slot::AnnexTitle,
                    index,
                    para.text.len() - rest.len()..para.text.len(),
                );
            }
            self.open = Some(Slot::AnnexTitle);
            self.advance(Phase::Heading);
            return true;
        }
        let folded = fold(text);
        if ["(kèm theo", "(ban hành kèm theo", "kèm theo "]
            .iter()
            .any(|opening| folded.starts_with(opening))
            && (self.has(Slot::AnnexLabel) || self.has(Slot::Title))
        {
            self.place_whole(Slot::Reference, index);
            self.open = (!text.ends_with(')')).then_some(Slot::Reference);
            return true;
        }
        if self.open == Some(Slot::Reference) && centred {
            self.place_whole(Slot::Reference, index);
            self.open = (!text.ends_with(')')).then_some(Slot::Reference);
            return true;
        }
        if self.open == Some(Slot::AnnexTitle) && centred {
            self.place_whole(Slot::AnnexTitle, index);
            return true;
        }
        false
    }

    /// The first paragraph from `start` on that says nothing but `words`.
    fn find_enacts(&self, start: usize, words: &str) -> Option<usize> {
        let bare = |text: &str| fold(text).trim_end_matches(':').trim_end().to_owned();
        let wanted = bare(words);
        (start..self.end).find(|i| self.para(*i).is_some_and(|p| bare(&p.text) == wanted))
    }

    /// Whether a paragraph is a legal basis: all that stands before `QUYẾT ĐỊNH:`; where
    /// there is none, what opens like one and is not the first sentence of the content.
    fn legal_basis(&self, index: usize, para: &Para) -> bool {
        let text = para.text.trim();
        if self.is_annex || self.phase >= Phase::Body {
            return false;
        }
        let opens = wording::opens_legal_basis(text);
        if self.enacts.is_some_and(|enacts| index < enacts) {
            return opens || para.format.align != Alignment::Center;
        }
        let goes_on = text.ends_with(['.', ',']) && self.has(Slot::LegalBasis);
        opens && (text.ends_with(';') || goes_on)
    }

    /// `Kính gửi: …`, in a công điện `… điện:`.
    fn opens_addressees(&mut self, index: usize, para: &'f Para) -> bool {
        if self.has(Slot::Addressees) || self.is_annex {
            return false;
        }
        let folded = fold(&para.text);
        let telegram = self
            .found
            .kind
            .is_some_and(|kind| kind.opening == Opening::Telegram)
            && folded.contains(" điện:");
        if !folded.starts_with("kính gửi") && !telegram {
            return false;
        }
        self.place_whole(Slot::Addressees, index);
        self.open = Some(Slot::Addressee);
        self.advance(Phase::Heading);
        true
    }

    fn addressee(&mut self, index: usize, para: &Para) {
        let mut placed = Placed::whole(Slot::Addressee, index, para, false);
        super::lead::split_dash(&mut placed, para);
        self.found.placed.push(placed);
    }

    /// A paragraph of the content.
    fn body(&mut self, index: usize, para: &'f Para) {
        if self.is_unit(para) {
            return self.place_whole(Slot::Unit, index);
        }
        let before = self.found.placed.last();
        // The line below a division's number is its title.
        if let Some(Placed {
            slot: Slot::DivisionNumber(role) | Slot::Body(role),
            number,
            ..
        }) = before
            && role.is_division()
            && number.is_none()
            && para.format.align == Alignment::Center
            && wording::opening(&para.text).is_none()
        {
            let role = *role;
            return self.place_whole(Slot::Body(role), index);
        }
        let (mut placed, more) = role_of(para, index, self.articles);
        if let Slot::Body(Role::Article | Role::ArticleTitle) = placed.slot {
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

    fn table(&mut self, index: usize) {
        let flow = self.flow;
        let Some(table) = flow.tables.get(index) else {
            return;
        };
        let paragraphs = || {
            table
                .paragraphs
                .clone()
                .filter_map(|i| flow.paragraphs.get(i))
        };
        // A line about the signing, or of a form, may stand above the letterhead.
        let late = self.phase == Phase::Body
            && !self.is_annex
            && !is_ruled(table)
            && !self.has(Slot::Nation)
            && self.found.placed.len() <= MOST_ABOVE_LETTERHEAD;
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
        let addressed = |p: &Para| fold(&p.text).starts_with("kính gửi");
        if self.phase < Phase::Body && !is_ruled && paragraphs().any(addressed) {
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
            // Columns without rules hold ordinary paragraphs.
            for i in table.paragraphs.clone() {
                self.paragraph(i);
            }
        }
    }

    /// A paragraph of a table that only holds the addressees apart from their label.
    fn addressee_cell(&mut self, index: usize) {
        let Some(para) = self.para(index).filter(|p| !p.is_blank()) else {
            return;
        };
        if !self.has(Slot::Addressees) {
            self.place_whole(Slot::Addressees, index);
        } else {
            self.addressee(index, para);
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
            return self.phase >= Phase::Preamble || self.has(Slot::Addressees);
        }
        self.phase == Phase::Body && closing::is_bare_signature(self, rest)
    }
}

/// The most paragraphs that may stand above a letterhead without belonging to it.
const MOST_ABOVE_LETTERHEAD: usize = 4;

/// Whether a table's rules are drawn.
pub(super) fn is_ruled(table: &TableInfo) -> bool {
    let cells = || table.rows.iter().flat_map(|row| &row.cells);
    let inside = table.borders.inside_horizontal || table.borders.inside_vertical;
    inside
        || (table.borders.top && table.borders.bottom)
        || cells()
            .filter(|c| c.borders.is_some_and(|b| b.top && b.bottom))
            .count()
            > 1
}

/// Whether a drawn line is anchored in it.
pub(super) fn has_line(para: &Para) -> bool {
    para.shapes.iter().any(|s| s.kind == ShapeKind::Line)
}

/// Whether a text is a mark's.
pub(super) fn is_mark(text: &str) -> bool {
    text.len() <= LONGEST_MARK && marks().any(|mark| fold(mark) == fold(text))
}

/// A longer paragraph, in bytes, is no unit of a table.
const LONGEST_UNIT: usize = 120;

/// No mark has as many bytes, blanks around it included.
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

/// Whether a line in capitals names who decides and not what about.
fn is_office(text: &str) -> bool {
    [
        "BỘ TRƯỞNG",
        "CHỦ TỊCH",
        "GIÁM ĐỐC",
        "TỔNG GIÁM ĐỐC",
        "CHÁNH",
        "CỤC TRƯỞNG",
        "HIỆU TRƯỞNG",
        "HỘI ĐỒNG",
        "ỦY BAN",
        "UỶ BAN",
        "THỦ TƯỚNG",
        "TỔNG CỤC TRƯỞNG",
        "TRƯỞNG",
        "VIỆN TRƯỞNG",
        "THỐNG ĐỐC",
        "TỔNG THANH TRA",
        "BAN CHỈ ĐẠO",
    ]
    .iter()
    .any(|office| text.starts_with(office))
}
