//! Reports what was typed as in Word: lines that would run together, and labels, numbers and
//! bullets that the tool prints itself.

use super::citation::Parts;
use super::markup::Piece;
use super::place::{Filled, Places};
use super::{Filler, blank, labels, markup, reserved, typed};
use crate::catalogue::{
    BLANK_NUMBER, BULLET_TYPED, CALLED_HERE, ENTRIES_IN_ONE, LABEL_TYPED, LIST_AS_TEXT,
    MELTED_LINES, NUMBER_TYPED, PHRASE_TWICE, SEVERAL_ITEMS,
};
use crate::content::{Citation, Str};
use crate::diagnostic::{Diagnostic, Message, Problems};
use crate::document::{Origin, Text};
use crate::source::Span;

impl Filler<'_> {
    /// Warns of lines that begin their own paragraph where YAML joins lines: after `>`, and in a
    /// text of several lines without a block mark.
    pub(super) fn warn_of_folded(
        &self,
        message: &'static Message,
        written: &Str,
        problems: &mut Problems,
    ) {
        let raw = self.sources.slice(written.span);
        if raw.starts_with('|') || !raw.contains('\n') {
            return;
        }
        for melted in typed::melted_in_folded(raw) {
            let base = written.span.start as usize;
            let (start, end) = (base + melted.first.start, base + melted.first.end);
            let line = raw.get(melted.first.clone()).unwrap_or("");
            let args = [typed::beginning(line), &melted.count.to_string()];
            let span = Span::new(written.span.source, start, end);
            problems.push(Diagnostic::new(message, span, args));
        }
    }

    /// Warns of lines that begin their own paragraph but are printed in one with others.
    pub(super) fn warn_of_melted(
        &self,
        message: &'static Message,
        pieces: &[Piece],
        filled: &Filled<'_>,
        via: Option<Span>,
        problems: &mut Problems,
    ) {
        let mut places = Places::new(filled, self.sources);
        for melted in typed::melted(&filled.text, pieces) {
            let span = places.span(&melted.first);
            let line = reserved::restore(filled.text.get(melted.first.clone()).unwrap_or(""));
            let args = [typed::beginning(&line), &melted.count.to_string()];
            let mut diagnostic = Diagnostic::new(message, span, args);
            if message == &MELTED_LINES
                && let Some((at, text)) = self.set_apart(&melted.edits, &mut places)
            {
                diagnostic = diagnostic.fixed_by(at, text);
            }
            problems.push(match via {
                Some(via) => diagnostic.also(via, &CALLED_HERE),
                None => diagnostic,
            });
        }
    }

    /// The fix that separates lines, in their source: a stretch of it, and its replacement. `None`
    /// if its lines are not those of the text.
    fn set_apart(&self, edits: &[typed::Edit], places: &mut Places<'_>) -> Option<(Span, String)> {
        if !places.are_lines(self.sources) {
            return None;
        }
        let mut out: Option<(Span, String)> = None;
        for edit in edits {
            let (at, new) = match edit {
                typed::Edit::Dash(bullet) => (self.with_gap(places.span(bullet)), "- "),
                typed::Edit::EmptyLine(above) => {
                    let end = Span {
                        start: places.span(above).end,
                        ..places.span(above)
                    };
                    (end, "\n")
                }
            };
            let (so_far, text) = out.get_or_insert_with(|| {
                (
                    Span {
                        end: at.start,
                        ..at
                    },
                    String::new(),
                )
            });
            let between = Span {
                start: so_far.end,
                end: at.start,
                ..at
            };
            if so_far.source != at.source || between.start > between.end {
                return None;
            }
            text.push_str(self.sources.slice(between));
            text.push_str(new);
            so_far.end = at.end;
        }
        out
    }

    /// A stretch of a source with the spaces after it, which a place in a text leaves out.
    fn with_gap(&self, span: Span) -> Span {
        let source = self.sources.get(span.source);
        let rest = source.and_then(|source| source.text().get(span.end as usize..));
        let rest = rest.unwrap_or("");
        let gap = rest.len() - rest.trim_start_matches([' ', '\t', '\u{A0}']).len();
        let range = span.range();
        Span::new(span.source, range.start, range.end + gap)
    }

    /// An item of a list of texts: like [`Filler::text`], with a warning if several entries were
    /// typed as one.
    pub fn item(&mut self, key: &str, written: &Str, problems: &mut Problems) -> Text {
        let raw = self.sources.slice(written.span);
        if typed::is_list_in_block(raw) {
            let mark = Span {
                end: written.span.start + 1,
                ..written.span
            };
            problems.push(Diagnostic::new(&LIST_AS_TEXT, mark, [key]));
            return Text::plain(written.value.trim(), Origin::from(written.span));
        }
        if let Some(second) = typed::second_item(raw) {
            let line = raw.get(second.clone()).unwrap_or("");
            let start = written.span.start as usize;
            let span = Span::new(
                written.span.source,
                start + second.start,
                start + second.end,
            );
            problems.push(Diagnostic::new(
                &SEVERAL_ITEMS,
                span,
                [key, typed::beginning(line)],
            ));
        }
        let before = problems.len();
        let text = self.text_as(markup::line, None, written, problems);
        if problems.len() == before {
            self.check_entry(key, &text.to_plain(), written.span, problems);
        }
        text
    }

    /// A text of `key` of one paragraph, with a warning if it has what is printed anyway.
    pub fn labelled(&mut self, key: &str, written: &Str, problems: &mut Problems) -> Text {
        let before = problems.len();
        let text = self.text(written, problems);
        if problems.len() == before {
            self.check_entry(key, &text.to_plain(), written.span, problems);
        }
        text
    }

    /// Warns of what an item of `key` has that is printed anyway, and of a second item in it.
    /// `text` is the item as printed, `at` where it was written.
    pub(super) fn check_entry(&self, key: &str, text: &str, at: Span, problems: &mut Problems) {
        let raw = self.sources.slice(at);
        let place = |words: &str| {
            let start = at.start as usize + raw.find(words)?;
            Some(Span::new(at.source, start, start + words.len()))
        };
        if let Some(label) = labels::typed(key, text) {
            let shown = label.trim_end();
            let span = place(shown).unwrap_or(at);
            let found = Diagnostic::new(&LABEL_TYPED, span, [shown, key]);
            problems.push(match place(&label).filter(|_| label.len() < text.len()) {
                Some(gap) => found.fixed_by(gap, ""),
                None => found,
            });
        } else if let Some(phrase) = labels::doubled(text) {
            let args = [phrase, key];
            problems.push(Diagnostic::new(
                &PHRASE_TWICE,
                place(phrase).unwrap_or(at),
                args,
            ));
        }
        if let Some(second) = labels::second_entry(key, text) {
            let args = [key, typed::beginning(second)];
            let span = place(second).unwrap_or(at);
            problems.push(Diagnostic::new(&ENTRIES_IN_ONE, span, args));
        }
    }

    /// A title, with a warning where a number or a bullet was typed before it.
    pub fn title(&mut self, written: &Str, problems: &mut Problems) -> Text {
        let before = problems.len();
        let title = self.text(written, problems);
        let words = written.value.trim();
        let number = typed::number_of_heading(words).map(|number| (&NUMBER_TYPED, number));
        // problems of a list in a title are already reported
        let is_list = problems.len() > before;
        let bullet = || typed::bullet_of_heading(words).map(|bullet| (&BULLET_TYPED, bullet));
        let mark = number.or_else(|| bullet().filter(|_| !is_list));
        if let Some((message, mark)) = mark {
            let raw = self.sources.slice(written.span);
            let shown = mark.trim_end();
            // an escape may spell it differently
            let place = |mark: &str| {
                let start = written.span.start as usize + raw.find(mark)?;
                Some(Span::new(written.span.source, start, start + mark.len()))
            };
            let at = place(shown).unwrap_or(written.span);
            let mut diagnostic = Diagnostic::new(message, at, [shown]);
            if let Some(all) = place(mark).filter(|_| mark.len() < words.len()) {
                diagnostic = diagnostic.fixed_by(all, "");
            }
            problems.push(diagnostic);
        }
        title
    }

    /// Warns of a citation typed with a gap for its number.
    pub(super) fn warn_of_blank(&self, text: &Text, problems: &mut Problems) {
        let plain = text.to_plain();
        let Some((at, words)) = text
            .origin
            .at
            .zip(blank::number(&plain).and_then(|words| plain.get(words)))
        else {
            return;
        };
        let raw = self.sources.slice(at);
        let span = raw.find(words).map(|start| {
            let start = at.start as usize + start;
            Span::new(at.source, start, start + words.len())
        });
        let args = [words.trim_end()];
        problems.push(Diagnostic::new(&BLANK_NUMBER, span.unwrap_or(at), args));
    }

    /// Warns of words in the parts of a citation that are printed between them anyway.
    pub(super) fn check_citation(
        &self,
        citation: &Citation,
        parts: &Parts,
        problems: &mut Problems,
    ) {
        let keyed = [
            ("so", &citation.number),
            ("cua", &citation.issuer),
            ("ve", &citation.subject),
        ];
        for (key, written) in keyed {
            if let Some((written, text)) = written.as_ref().zip(parts.of(key)) {
                self.check_entry(key, text, written.span, problems);
            }
        }
        if let Some(word) = parts.word_twice() {
            let kind = citation.kind.span;
            problems.push(Diagnostic::new(&LABEL_TYPED, kind, [word, "loai"]));
        }
    }
}
