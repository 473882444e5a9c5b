//! The findings of a rule, and where they are located.

use std::borrow::Cow;
use std::ops::Range;

use super::locate::{self, Effort, From, Located};
use super::piece::{Passage, plain};
use super::subject::Subject;
use crate::content::Str;
use crate::diagnostic::{Diagnostic, Fix, Message};
use crate::document::Text;
use crate::rules::language::fill_in;
use crate::source::{Sources, Span};

/// How many values are searched for the words of a finding that its text does not have; what
/// others put in is reported at the placeholder.
const MOST_VALUES: usize = 2000;

/// The findings of one rule on one document.
pub struct Findings<'a> {
    sources: &'a Sources,
    /// The texts that placeholders put into other texts.
    values: &'a [Str],
    message: &'static Message,
    found: Vec<Diagnostic>,
    /// Where the last finding was located, from which the next one in the same text is searched
    /// for.
    last: Option<(Span, From)>,
    effort: Effort,
    /// The value that contained the last finding in a placeholder.
    within: Standing,
    /// The plain text of the last text with several runs, by its address: the texts that rules
    /// report on belong to the document, and do not move.
    plain: Option<(usize, String)>,
}

impl<'a> Findings<'a> {
    pub(in crate::rules) fn new(subject: &Subject<'a>, message: &'static Message) -> Findings<'a> {
        Findings {
            sources: subject.sources,
            values: subject.values,
            message,
            found: Vec::new(),
            last: None,
            effort: Effort::new(),
            within: Standing::default(),
            plain: None,
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
    pub(in crate::rules) fn report_in<const N: usize>(
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

    /// The same for a passage for which `replacement` is certainly correct: see
    /// [`Findings::fix`].
    pub(in crate::rules) fn fix_in<const N: usize>(
        &mut self,
        passage: Passage<'_, '_>,
        range: Range<usize>,
        args: [&str; N],
        replacement: &str,
    ) -> &mut Diagnostic {
        let value = match passage {
            Passage::Piece(piece) => return self.fix(piece.text, range, args, replacement),
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

    fn locate_in(&mut self, value: &Str, range: Range<usize>) -> Located {
        let (at, from) = (value.span, self.from(value.span));
        let raw = self.sources.slice(at);
        let start = range.start;
        let located = locate::locate(raw, at, &value.value, range, from, &self.effort);
        self.note(at, start, located);
        located
    }

    /// Where a search in the text of this origin begins.
    fn from(&self, at: Span) -> From {
        match self.last {
            Some((origin, from)) if origin == at => from,
            _ => From::default(),
        }
    }

    /// Notes where a finding that begins at `passed` of the page was located in the text of
    /// this origin.
    fn note(&mut self, at: Span, passed: usize, located: Located) {
        let known = self.from(at).at;
        let at_byte = match located.exact {
            true => (located.span.start - at.start) as usize,
            false => known,
        };
        let from = From {
            at: at_byte,
            passed,
        };
        self.last = Some((at, from));
    }

    /// Reports `text` as a whole.
    pub fn report_whole<const N: usize>(
        &mut self,
        text: &Text,
        args: [&str; N],
    ) -> &mut Diagnostic {
        let end = plain_of(&mut self.plain, text).len();
        self.report(text, 0..end, args)
    }

    /// Reports the bytes `range` of `text`, for which `replacement` is certainly correct. It
    /// becomes a fix if the source has the same words at the place, unless it would change a
    /// gap left to be filled in by hand.
    pub fn fix<const N: usize>(
        &mut self,
        text: &Text,
        range: Range<usize>,
        args: [&str; N],
        replacement: &str,
    ) -> &mut Diagnostic {
        let is_left_open = fill_in::overlaps(&plain_of(&mut self.plain, text), range.clone());
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
        self.found.push(Diagnostic::new(self.message, span, args));
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
        let from = self.from(at);
        let words = plain_of(&mut self.plain, text);
        let raw = self.sources.slice(at);
        let address = std::ptr::from_ref(text).addr();
        let known = self.within.covers(address, &range);
        if !known {
            let located = locate::locate(raw, at, &words, range.clone(), from, &self.effort);
            if located.exact {
                self.note(at, range.start, located);
                return located;
            }
            match in_value(
                self.values,
                &words,
                &range,
                self.within.number,
                &self.effort,
            ) {
                Some((number, start)) => {
                    let end = start + self.values[number].value.len();
                    self.within = Standing {
                        address,
                        number,
                        place: start..end,
                    };
                }
                None => {
                    self.note(at, range.start, located);
                    return located;
                }
            }
        }
        let Standing { number, place, .. } = &self.within;
        let range = range.start - place.start..range.end - place.start;
        self.locate_in(&self.values[*number], range)
    }

    pub(in crate::rules) fn into_found(self) -> Vec<Diagnostic> {
        self.found
    }
}

/// The plain text of a text; `last` caches it for the next call.
fn plain_of<'t>(last: &'t mut Option<(usize, String)>, text: &'t Text) -> Cow<'t, str> {
    if text.runs().len() < 2 {
        return plain(text);
    }
    let address = std::ptr::from_ref(text).addr();
    if last.as_ref().is_none_or(|(known, _)| *known != address) {
        *last = Some((address, text.to_plain()));
    }
    Cow::Borrowed(last.as_ref().map_or("", |(_, plain)| plain))
}

/// A value in a text.
#[derive(Debug, Default)]
struct Standing {
    /// The text's address.
    address: usize,
    /// The index of the value.
    number: usize,
    /// Its bytes in the words of the text.
    place: Range<usize>,
}

impl Standing {
    /// Whether these bytes of the text at `address` belong to the value.
    fn covers(&self, address: usize, range: &Range<usize>) -> bool {
        self.address == address && self.place.start <= range.start && range.end <= self.place.end
    }
}

/// The value that a placeholder put around the bytes `range` of `plain`, and where it begins
/// there: the whole value must be there. Searches from the value with index `from` on, as
/// values are in the order in which they were filled in.
fn in_value(
    values: &[Str],
    plain: &str,
    range: &Range<usize>,
    from: usize,
    effort: &Effort,
) -> Option<(usize, usize)> {
    let words = plain.get(range.clone()).filter(|w| !w.is_empty())?;
    let numbered = || values.iter().enumerate();
    let in_order = numbered().skip(from).chain(numbered().take(from));
    for (number, value) in in_order.take(MOST_VALUES) {
        if effort.is_spent() {
            return None;
        }
        effort.spend(value.value.len());
        let stands_there = |at: usize| {
            effort.spend(1);
            let start = range.start.checked_sub(at)?;
            let there = plain.get(start..start + value.value.len())?;
            (there == value.value).then_some(start)
        };
        let mut places = value.value.match_indices(words).map(|(at, _)| at);
        if let Some(start) = places.find_map(stands_there) {
            return Some((number, start));
        }
    }
    None
}
