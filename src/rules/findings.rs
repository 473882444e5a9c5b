//! Where a rule puts what it finds.

use std::ops::Range;

use super::fill_in;
use super::locate::{self, Located};
use super::subject::plain;
use crate::diagnostic::{Diagnostic, Entry, Fix};
use crate::document::Text;
use crate::source::{Sources, Span};

/// The findings of one rule on one document.
pub struct Findings<'a> {
    sources: &'a Sources,
    entry: &'static Entry,
    found: Vec<Diagnostic>,
    /// Where the last finding was located, so that the next one in the same text is looked
    /// for from there.
    last: Option<(Span, usize)>,
}

impl<'a> Findings<'a> {
    pub(super) fn new(sources: &'a Sources, entry: &'static Entry) -> Findings<'a> {
        Findings {
            sources,
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
        let located = locate::locate(self.sources.slice(at), at, &plain(text), range, from);
        if located.exact {
            let offset = (located.span.start - at.start) as usize;
            self.last = Some((at, offset));
        }
        located
    }

    pub(super) fn into_found(self) -> Vec<Diagnostic> {
        self.found
    }
}
