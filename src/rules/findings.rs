//! Where a rule puts what it finds.

use std::ops::Range;

use super::fill_in;
use super::locate::{self, Located};
use super::subject::{Passage, Subject, plain};
use crate::content::Str;
use crate::diagnostic::{Diagnostic, Entry, Fix};
use crate::document::Text;
use crate::source::{Sources, Span};

/// So many values are looked through for the words of a finding that its text does not have;
/// what the others put in is reported where it was called.
const MOST_VALUES: usize = 2000;

/// The findings of one rule on one document.
pub struct Findings<'a> {
    sources: &'a Sources,
    /// The texts that placeholders put into other texts.
    values: &'a [Str],
    entry: &'static Entry,
    found: Vec<Diagnostic>,
    /// Where the last finding was located, so that the next one in the same text is looked
    /// for from there.
    last: Option<(Span, usize)>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(subject: &Subject<'a>, entry: &'static Entry) -> Findings<'a> {
        Findings {
            sources: subject.sources,
            values: subject.values,
            entry,
            found: Vec::new(),
            last: None,
        }
    }

    /// Reports the bytes `range` of the words of `text`.
    pub fn report<const N: usize>(
        &mut self,
        text: &Text,
        range: Range<usize>,
        args: [&str; N],
    ) -> &mut Diagnostic {
        let span = self.locate(text, range).span;
        self.at(span, args)
    }

    /// Reports the bytes `range` of a passage. A value and the text that it was put into are
    /// reported at the same place, and what is reported twice with the same `args` counts once.
    pub(super) fn report_in<const N: usize>(
        &mut self,
        passage: Passage<'_, '_>,
        range: Range<usize>,
        args: [&str; N],
    ) -> &mut Diagnostic {
        match passage {
            Passage::Piece(piece) => self.report(piece.text, range, args),
            Passage::Value(value) => {
                let span = self.locate_in(value, range).span;
                self.at(span, args)
            }
        }
    }

    /// The same for a passage for which `replacement` is right for certain: see
    /// [`Findings::mend`].
    pub(super) fn mend_in<const N: usize>(
        &mut self,
        passage: Passage<'_, '_>,
        range: Range<usize>,
        args: [&str; N],
        replacement: &str,
    ) -> &mut Diagnostic {
        let value = match passage {
            Passage::Piece(piece) => return self.mend(piece.text, range, args, replacement),
            Passage::Value(value) => value,
        };
        let at = self.locate_in(value, range);
        let diagnostic = self.at(at.span, args);
        if at.literal {
            diagnostic.fix = Some(Fix {
                span: at.span,
                text: replacement.to_owned(),
            });
        }
        diagnostic
    }

    fn locate_in(&self, value: &Str, range: Range<usize>) -> Located {
        let raw = self.sources.slice(value.span);
        locate::locate(raw, value.span, &value.value, range, 0)
    }

    /// Reports `text` as a whole.
    pub fn report_whole<const N: usize>(
        &mut self,
        text: &Text,
        args: [&str; N],
    ) -> &mut Diagnostic {
        let end = plain(text).len();
        self.report(text, 0..end, args)
    }

    /// Reports the bytes `range` of `text`, for which `replacement` is right for certain. It
    /// becomes a fix when the source spells the same words at the place, unless it would change
    /// space that is left to be filled in by hand.
    pub fn mend<const N: usize>(
        &mut self,
        text: &Text,
        range: Range<usize>,
        args: [&str; N],
        replacement: &str,
    ) -> &mut Diagnostic {
        let is_left_open = fill_in::overlaps(&plain(text), range.clone());
        let at = self.locate(text, range);
        let diagnostic = self.at(at.span, args);
        if at.literal && !is_left_open {
            diagnostic.fix = Some(Fix {
                span: at.span,
                text: replacement.to_owned(),
            });
        }
        diagnostic
    }

    /// Reports a place of a source.
    pub fn at<const N: usize>(&mut self, span: Span, args: [&str; N]) -> &mut Diagnostic {
        let index = self.found.len();
        self.found.push(Diagnostic::new(self.entry, span, args));
        &mut self.found[index]
    }

    /// The place of the bytes `range` of the words of `text`, for a label.
    pub fn place(&mut self, text: &Text, range: Range<usize>) -> Span {
        self.locate(text, range).span
    }

    fn locate(&mut self, text: &Text, range: Range<usize>) -> Located {
        let Some(at) = text.origin.at.or(text.origin.via) else {
            return Located::default();
        };
        let from = match self.last {
            Some((origin, end)) if origin == at => end,
            _ => 0,
        };
        let located = locate::locate(
            self.sources.slice(at),
            at,
            &plain(text),
            range.clone(),
            from,
        );
        if located.exact {
            let offset = (located.span.start - at.start) as usize;
            self.last = Some((at, offset));
            return located;
        }
        self.in_value(&plain(text), range).unwrap_or(located)
    }

    /// The place of the bytes `range` of `plain` in the value that a placeholder put there:
    /// the whole value stands around it.
    fn in_value(&self, plain: &str, range: Range<usize>) -> Option<Located> {
        let words = plain.get(range.clone()).filter(|w| !w.is_empty())?;
        for value in self.values.iter().take(MOST_VALUES) {
            let stands_there = |at: &usize| {
                let start = range.start.checked_sub(*at)?;
                let there = plain.get(start..start + value.value.len())?;
                (there == value.value).then_some(*at)
            };
            let mut places = value.value.match_indices(words).map(|(at, _)| at);
            if let Some(at) = places.find_map(|at| stands_there(&at)) {
                return Some(self.locate_in(value, at..at + words.len()));
            }
        }
        None
    }

    pub(super) fn into_found(self) -> Vec<Diagnostic> {
        self.found
    }
}
