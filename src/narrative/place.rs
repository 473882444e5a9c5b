//! From a filled text back to where it was written.
//!
//! A filled text is made of stretches that were copied from a source and of values that were put
//! between them. [`Filled`] keeps a mark where each begins, so that a place in the filled text is a
//! place in a fragment or in a value of the content file. The latter is one step further: YAML
//! folds lines, strips indentation and decodes escapes, but it keeps every character that is not
//! white space, in order, and so [`Aligned`] finds the way back.

use std::io;
use std::ops::Range;

use handlebars::Output;

use super::fragments::Script;
use crate::source::{SourceId, Sources, Span};

/// A text being filled: the one called, or a fragment that it calls.
#[derive(Clone, Copy)]
pub(super) struct Unit<'t> {
    pub(super) text: &'t str,
    /// Its compiled form; a text without placeholders has none.
    pub(super) script: Option<&'t Script>,
    pub(super) home: Home,
}

/// Where a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    /// It is a whole file.
    File(SourceId),
    /// It is a value of the content file.
    Value(Span),
}

/// A place in a unit.
#[derive(Debug, Clone, Copy)]
pub(super) enum Spot {
    /// Byte offset.
    Byte(usize),
    /// Line and column as Handlebars counts them, both from 1.
    Line(usize, usize),
}

impl Unit<'_> {
    /// Byte offset of a spot.
    pub(super) fn offset(&self, spot: Spot) -> usize {
        match (spot, self.script) {
            (Spot::Byte(byte), _) => byte,
            (Spot::Line(line, column), Some(script)) => script.offset(self.text, line, column),
            (Spot::Line(..), None) => 0,
        }
    }

    /// The bytes of the tag `{{…}}` that begins at a spot.
    pub(super) fn tag(&self, spot: Spot) -> Range<usize> {
        let start = self.offset(spot);
        let rest = self.text.get(start..).unwrap_or("");
        let end = rest.find("}}").map_or(rest.len(), |i| i + 2);
        let braces = rest[end..].bytes().take_while(|b| *b == b'}').count();
        start..start + end + braces
    }

    /// The span of a range of bytes.
    pub(super) fn span(&self, range: Range<usize>, sources: &Sources) -> Span {
        match self.home {
            Home::File(id) => Span::new(id, range.start, range.end),
            Home::Value(whole) => Aligned::new(self.text, whole, sources).span(range),
        }
    }
}

/// A filled text, and where its pieces come from.
pub(super) struct Filled<'t> {
    pub(super) text: String,
    pub(super) units: Vec<Unit<'t>>,
    marks: Vec<Mark>,
}

/// Where a piece of a filled text begins.
struct Mark {
    at: usize,
    unit: usize,
    spot: Spot,
    /// A copy of the source, not a value.
    copied: bool,
}

impl<'t> Filled<'t> {
    /// Nothing yet, called as `unit`.
    pub(super) fn new(unit: Unit<'t>) -> Filled<'t> {
        Filled {
            text: String::with_capacity(unit.text.len() + unit.text.len() / 4),
            units: vec![unit],
            marks: Vec::new(),
        }
    }

    /// Adds words of the source. The spot is that of the first character that is not white space.
    pub(super) fn copy(&mut self, words: &str, unit: usize, spot: Spot) {
        let blank = words.len() - words.trim_start().len();
        if blank < words.len() {
            self.mark(self.text.len() + blank, unit, spot, true);
        }
        self.text.push_str(words);
    }

    /// Records that a value of the tag at `spot` follows.
    pub(super) fn value(&mut self, unit: usize, spot: Spot) {
        self.mark(self.text.len(), unit, spot, false);
    }

    fn mark(&mut self, at: usize, unit: usize, spot: Spot, copied: bool) {
        self.marks.push(Mark {
            at,
            unit,
            spot,
            copied,
        });
    }

    /// The unit and its bytes that a stretch of the filled text comes from; of its first unit if it
    /// comes from several.
    fn source(&self, range: &Range<usize>) -> (usize, Range<usize>) {
        let Some((unit, start, _)) = self.written(range.start) else {
            return (0, 0..self.units[0].text.len());
        };
        // the end is that of the last character, so that a value's is that of its tag
        let end = match self.written(range.end.saturating_sub(1).max(range.start)) {
            Some((end_unit, end, whole)) if end_unit == unit && end >= start => whole.max(end + 1),
            _ => start,
        };
        let text = self.units[unit].text;
        let mut end = end.min(text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        (unit, start..end)
    }

    /// Unit and byte that a byte of the filled text comes from; and the end of its tag, if it
    /// is a value's.
    fn written(&self, at: usize) -> Option<(usize, usize, usize)> {
        let after = self.marks.partition_point(|mark| mark.at <= at);
        let mark = &self.marks[after.checked_sub(1)?];
        let unit = self.units.get(mark.unit)?;
        if !mark.copied {
            let tag = unit.tag(mark.spot);
            return Some((mark.unit, tag.start, tag.end));
        }
        let start = unit.offset(mark.spot);
        let rest = unit.text.get(start..).unwrap_or("");
        let start = start + (rest.len() - rest.trim_start().len());
        Some((mark.unit, start + (at - mark.at), 0))
    }
}

impl Output for Filled<'_> {
    fn write(&mut self, words: &str) -> io::Result<()> {
        self.text.push_str(words);
        Ok(())
    }
}

/// Finds the spans of a filled text; fastest when asked in the order of the text.
pub(super) struct Places<'f> {
    filled: &'f Filled<'f>,
    aligned: Option<Aligned<'f>>,
}

impl<'f> Places<'f> {
    pub(super) fn new(filled: &'f Filled<'f>, sources: &'f Sources) -> Places<'f> {
        let first = &filled.units[0];
        let aligned = match first.home {
            Home::Value(whole) => Some(Aligned::new(first.text, whole, sources)),
            Home::File(_) => None,
        };
        Places { filled, aligned }
    }

    /// Whether each line of the filled text is a line of its source: of fragments, and of a text
    /// below a `|`.
    pub(super) fn are_lines(&self, sources: &Sources) -> bool {
        self.filled.units.iter().all(|unit| match unit.home {
            Home::File(_) => true,
            Home::Value(whole) => sources.slice(whole).starts_with('|'),
        })
    }

    /// The span that a stretch of the filled text comes from.
    pub(super) fn span(&mut self, range: &Range<usize>) -> Span {
        let (unit, bytes) = self.filled.source(range);
        match (self.filled.units[unit].home, &mut self.aligned) {
            (Home::File(id), _) => Span::new(id, bytes.start, bytes.end),
            (Home::Value(_), Some(aligned)) => aligned.span(bytes),
            (Home::Value(whole), None) => whole,
        }
    }
}

/// A value of the content file beside its source text.
struct Aligned<'s> {
    value: &'s str,
    /// The source text: quotes, block mark, indentation and all.
    raw: &'s str,
    whole: Span,
    double_quoted: bool,
    single_quoted: bool,
    /// How far both have been walked.
    in_value: usize,
    in_raw: usize,
    /// Places that were passed, the start and one every [`STRIDE`] bytes of the value, from
    /// which to go on when an earlier one is asked for.
    passed: Vec<(usize, usize)>,
}

const STRIDE: usize = 512;

impl<'s> Aligned<'s> {
    fn new(value: &'s str, whole: Span, sources: &'s Sources) -> Aligned<'s> {
        let raw = sources.slice(whole);
        let start = start_of_text(raw);
        Aligned {
            value,
            raw,
            whole,
            double_quoted: raw.starts_with('"'),
            single_quoted: raw.starts_with('\''),
            in_value: 0,
            in_raw: start,
            passed: vec![(0, start)],
        }
    }

    fn span(&mut self, range: Range<usize>) -> Span {
        let base = self.whole.start as usize;
        let start = self.locate(range.start, true);
        match (start, self.locate(range.end, false)) {
            (Some(start), Some(end)) => {
                Span::new(self.whole.source, base + start, base + end.max(start))
            }
            _ => self.whole,
        }
    }

    /// The byte of the source that corresponds to a byte of the value, or follows the one before
    /// it; `None` if the two do not agree.
    fn locate(&mut self, offset: usize, onto: bool) -> Option<usize> {
        if offset < self.in_value {
            let after = self.passed.partition_point(|(at, _)| *at <= offset);
            (self.in_value, self.in_raw) = *self.passed.get(after.checked_sub(1)?)?;
        }
        let between = self.value.get(self.in_value..offset)?;
        for word in between.split_inclusive(char::is_whitespace) {
            self.pass(word.trim_end())?;
            self.in_value += word.len();
            let last = self.passed.last();
            if last.is_none_or(|(at, _)| at + STRIDE <= self.in_value) {
                self.passed.push((self.in_value, self.in_raw));
            }
        }
        if onto {
            self.skip_blank();
        }
        Some(self.in_raw)
    }

    /// Skips a word in the source; `None` if it is not there.
    fn pass(&mut self, word: &str) -> Option<()> {
        let from = self.in_raw;
        if !word.is_empty() {
            self.skip_blank();
        }
        // Without quotes a word is written as it is.
        let quoted = self.double_quoted || self.single_quoted;
        if !quoted && self.raw.get(self.in_raw..)?.starts_with(word) {
            self.in_raw += word.len();
            return Some(());
        }
        for c in word.chars() {
            self.skip_blank();
            match self.next() {
                Some((Some(found), length)) if found == c => self.in_raw += length,
                _ => {
                    self.in_raw = from;
                    return None;
                }
            }
        }
        Some(())
    }

    fn skip_blank(&mut self) {
        while let Some((None, length)) = self.next() {
            self.in_raw += length;
        }
    }

    /// The next character of the source as YAML reads it, `None` for white space, and its length in
    /// the source.
    fn next(&self) -> Option<(Option<char>, usize)> {
        let rest = self.raw.get(self.in_raw..)?;
        let mut chars = rest.chars();
        let c = chars.next()?;
        if self.single_quoted && rest.starts_with("''") {
            return Some((Some(c), 2));
        }
        if !self.double_quoted || c != '\\' {
            return Some(((!c.is_whitespace()).then_some(c), c.len_utf8()));
        }
        let kind = chars.next()?;
        let digits = match kind {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            '"' | '\\' | '/' => return Some((Some(kind), 2)),
            _ => return Some((None, 1 + kind.len_utf8())),
        };
        let code = u32::from_str_radix(rest.get(2..2 + digits)?, 16).ok()?;
        let c = char::from_u32(code).filter(|c| !c.is_whitespace());
        Some((c, 2 + digits))
    }
}

/// Where the text of a scalar begins: after its quote, or below the line of its block mark.
fn start_of_text(raw: &str) -> usize {
    match raw.as_bytes().first() {
        Some(b'"' | b'\'') => 1,
        Some(b'|' | b'>') => raw.find('\n').map_or(raw.len(), |i| i + 1),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::source::{Source, SourceRole};

    /// The source text that corresponds to `words` of a value.
    fn found(raw: &str, value: &str, words: &str) -> String {
        let mut sources = Sources::default();
        let id = sources.add(SourceRole::Content, Arc::new(Source::new("a.yaml", raw)));
        let whole = Span::new(id, 0, raw.len());
        let start = value.find(words).unwrap();
        let span = Aligned::new(value, whole, &sources).span(start..start + words.len());
        sources.slice(span).to_owned()
    }

    #[test]
    fn every_style_of_yaml_leads_back() {
        for (raw, value) in [
            ("một {{x}} ba", "một {{x}} ba"),
            ("một\n    {{x}} ba", "một {{x}} ba"),
            ("'một ''hai'' {{x}}'", "một 'hai' {{x}}"),
            (r#""một \"hai\"\t\u0111 {{x}}""#, "một \"hai\"\tđ {{x}}"),
            ("\"một\\\n  \\ {{x}}\"", "một {{x}}"),
            ("|\n  một\n\n    {{x}}\n", "một\n\n  {{x}}\n"),
            (">- # gấp\n  một\n  {{x}} ba\n", "một {{x}} ba"),
        ] {
            assert_eq!(found(raw, value, "{{x}}"), "{{x}}", "{raw}");
            assert_eq!(found(raw, value, "một"), "một", "{raw}");
        }
    }

    #[test]
    fn where_the_two_differ_it_is_the_whole_value() {
        assert_eq!(found("*a", "{{x}}", "x"), "*a");
        assert_eq!(found("ab cd", "ab ce f", "f"), "ab cd");
    }

    #[test]
    fn a_filled_text_leads_back_to_its_pieces() {
        let text = "một {{x}} ba\nbốn";
        let script = Script::compile(text).unwrap();
        let mut filled = Filled::new(Unit {
            text,
            script: Some(&script),
            home: Home::File(SourceId(3)),
        });
        filled.copy("một ", 0, Spot::Line(1, 1));
        filled.value(0, Spot::Line(1, 5));
        filled.text.push_str("hai mươi");
        filled.copy(" ba\nbốn", 0, Spot::Line(1, 11));
        let sources = Sources::default();
        let mut places = Places::new(&filled, &sources);
        let mut at = |words: &str| {
            let start = filled.text.find(words).unwrap();
            let span = places.span(&(start..start + words.len()));
            assert_eq!(span.source, SourceId(3));
            text[span.range()].to_owned()
        };
        assert_eq!(at("một"), "một");
        assert_eq!(at("hai mươi"), "{{x}}");
        assert_eq!(at("bốn"), "bốn");
        assert_eq!(at("mươi ba"), "{{x}} ba");
    }
}
