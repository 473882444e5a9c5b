//! Components between letterhead and content in a file made by hand: title and subject, or the
//! head of an annex; authority, legal bases and enacting word; addressees.

use super::flow::Para;
use super::letterhead;
use super::opening::{self, opening};
use super::placed::Placed;
use super::scan::{Phase, Scan};
use super::wording::{self, is_capitals};
use crate::components::{Alignment, Component};
use crate::kinds::{Kind, Need, Opening};
use crate::text::fold;

impl<'f> Scan<'f> {
    /// Whether a paragraph before the content is part of the head; if so, assigns its slot.
    pub(super) fn head(&mut self, index: usize, para: &'f Para) -> bool {
        let text = para.text.trim();
        if wording::is_typed_line(text) {
            self.place_whole(Component::Line, index);
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
        if !self.has(Component::Title)
            && !self.has(Component::AnnexLabel)
            && (centred || is_capitals(first_line))
            && let Some(kind) = wording::kind_of_title(first_line)
        {
            return self.title(index, para, first_line, Some(kind));
        }
        let asks_authority = self
            .found
            .kind
            .is_some_and(|kind| kind.authority != Need::Forbidden);
        if self.has(Component::Title) {
            if self.enacts == Some(index) {
                self.place_whole(Component::Enacts, index);
                self.open = None;
                self.advance(Phase::Body);
                return true;
            }
            if asks_authority
                && self.phase <= Phase::Heading
                && is_capitals(text)
                && (self.has(Component::Subject) || is_office(text))
            {
                self.place_whole(Component::Authority, index);
                self.open = None;
                return true;
            }
        }
        if self.opens_addressees(index, para) {
            return true;
        }
        if self.open == Some(Component::Addressee) {
            if let Some((opening::Opening::Dash, ..)) = opening(&para.printed()) {
                self.addressee(index, para);
                return true;
            }
            self.open = None;
        }
        if self.legal_basis(index, para) {
            self.place_whole(Component::LegalBasis, index);
            self.open = None;
            self.advance(Phase::Preamble);
            return true;
        }
        // A document issued with another one, in a file of its own.
        if self.open == Some(Component::Subject) && centred && opens_reference(text) {
            self.place_whole(Component::Reference, index);
            self.open = None;
            return true;
        }
        if self.open == Some(Component::Subject) && centred && !text.ends_with(':') {
            self.place_whole(Component::Subject, index);
            return true;
        }
        // A title that names none of the decree's kinds, or a misspelt one.
        if self.phase == Phase::Heading
            && !self.is_annex
            && !self.has(Component::Title)
            && !self.has(Component::Regarding)
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
        self.place(Component::Title, index, start..end);
        if end < para.text.trim_end().len() {
            self.place(Component::Subject, index, end..para.text.len());
        }
        self.found.kind = kind;
        self.enacts = kind
            .and_then(|kind| kind.enacts)
            .and_then(|words| self.find_enacts(index + 1, words));
        self.open = Some(Component::Subject);
        self.advance(Phase::Heading);
        true
    }

    /// Label, title and reference of an annex.
    fn annex_head(&mut self, index: usize, para: &'f Para, centred: bool) -> bool {
        let text = para.text.trim();
        let start = para.text.len() - para.text.trim_start().len();
        if !self.has(Component::AnnexLabel)
            && !self.has(Component::Title)
            && let Some(length) = wording::annex_label(text)
        {
            let end = start + length;
            self.place(Component::AnnexLabel, index, start..end);
            let rest = para.text[end..].trim_start_matches(['.', ':', ' ', '\n', '-', '–']);
            if !rest.trim().is_empty() {
                self.place(
                    Component::AnnexTitle,
                    index,
                    para.text.len() - rest.len()..para.text.len(),
                );
            }
            self.open = Some(Component::AnnexTitle);
            self.advance(Phase::Heading);
            return true;
        }
        if opens_reference(text) && (self.has(Component::AnnexLabel) || self.has(Component::Title))
        {
            self.place_whole(Component::Reference, index);
            self.open = (!text.ends_with(')')).then_some(Component::Reference);
            return true;
        }
        if self.open == Some(Component::Reference) && centred {
            self.place_whole(Component::Reference, index);
            self.open = (!text.ends_with(')')).then_some(Component::Reference);
            return true;
        }
        if self.open == Some(Component::AnnexTitle) && centred {
            self.place_whole(Component::AnnexTitle, index);
            return true;
        }
        false
    }

    /// The first paragraph from `start` on that consists of `words` only.
    fn find_enacts(&self, start: usize, words: &str) -> Option<usize> {
        let bare = |text: &str| fold(text).trim_end_matches(':').trim_end().to_owned();
        let wanted = bare(words);
        (start..self.end).find(|i| self.para(*i).is_some_and(|p| bare(&p.text) == wanted))
    }

    /// Whether a paragraph is a legal basis: everything before `QUYẾT ĐỊNH:` is; without that
    /// word, a paragraph that opens like one and is not the first sentence of the content.
    fn legal_basis(&self, index: usize, para: &Para) -> bool {
        let text = para.text.trim();
        if self.is_annex || self.phase >= Phase::Body {
            return false;
        }
        let opens = wording::opens_legal_basis(text);
        if self.enacts.is_some_and(|enacts| index < enacts) {
            return opens || para.format.align != Alignment::Center;
        }
        let goes_on = text.ends_with(['.', ',']) && self.has(Component::LegalBasis);
        opens && (text.ends_with(';') || goes_on)
    }

    /// `Kính gửi: …`, or in a công điện `… điện:`.
    fn opens_addressees(&mut self, index: usize, para: &'f Para) -> bool {
        if self.has(Component::Addressees) || self.is_annex {
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
        self.place_whole(Component::Addressees, index);
        self.open = Some(Component::Addressee);
        self.advance(Phase::Heading);
        true
    }

    fn addressee(&mut self, index: usize, para: &Para) {
        let mut placed = Placed::whole(Component::Addressee, index, para, false);
        super::lead::split_dash(&mut placed, para);
        self.found.placed.push(placed);
    }

    /// A paragraph of a table that only separates the addressees from their label.
    pub(super) fn addressee_cell(&mut self, index: usize) {
        let Some(para) = self.para(index).filter(|p| !p.is_blank()) else {
            return;
        };
        if !self.has(Component::Addressees) {
            self.place_whole(Component::Addressees, index);
        } else {
            self.addressee(index, para);
        }
    }
}

/// Whether a line says which document the text belongs to.
fn opens_reference(text: &str) -> bool {
    let folded = fold(text);
    ["(kèm theo", "(ban hành kèm theo", "kèm theo "]
        .iter()
        .any(|opening| folded.starts_with(opening))
}

/// Whether a line in capitals names who decides, rather than what is decided.
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
