//! Curly quotes around a value, and quotes that end it early.

use super::{Slip, Typed};
use crate::catalogue;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The longest text in curly quotes that is taken for a value in the wrong quotes, in bytes; a
/// longer one is a quotation.
const LONGEST_IN_QUOTES: usize = 200;

pub(super) fn closing_quote(words: &str) -> Option<char> {
    match words.chars().next()? {
        '“' | '”' => Some('”'),
        '‘' | '’' => Some('’'),
        '«' => Some('»'),
        _ => None,
    }
}

/// Curly quotes around a whole value, or around a part of it cut by brackets or commas.
pub(super) fn in_curly_quotes(typed: Typed<'_>, span: Span, in_brackets: bool) -> Option<Slip> {
    let start = span.start as usize;
    let raw = &typed.text[span.range()];
    let closing = closing_quote(raw)?;
    let opening = raw.chars().next()?.len_utf8();
    let inside = &raw[opening..];
    match inside.find(closing) {
        None if in_brackets && is_closed_soon(&typed.text[start..], closing) => Some(Slip {
            diagnostic: quotes_that_cut(typed, start),
            is_fatal: true,
        }),
        None => None,
        Some(end) if end + closing.len_utf8() < inside.len() => None,
        Some(end) => {
            let words = &inside[..end];
            let is_quotation = words.len() > LONGEST_IN_QUOTES
                || words.ends_with(['.', ';', ':', '/'])
                || words.contains('\n');
            let args = [words];
            (!is_quotation).then(|| Slip {
                diagnostic: Diagnostic::new(&catalogue::YAML_IN_CURLY_QUOTES, span, args),
                is_fatal: false,
            })
        }
    }
}

pub(super) fn is_closed_soon(words: &str, closing: char) -> bool {
    let line = words
        .chars()
        .take(LONGEST_IN_QUOTES)
        .take_while(|c| *c != '\n');
    line.skip(1).any(|c| c == closing)
}

pub(super) fn quotes_that_cut(typed: Typed<'_>, start: usize) -> Diagnostic {
    let rest = typed.line(start);
    let closing = closing_quote(rest).unwrap_or('”');
    let end = rest
        .rfind(closing)
        .map_or(rest.len(), |i| i + closing.len_utf8());
    let inside = &rest[..end];
    let inside = inside.trim_matches(['“', '”', '‘', '’', '«', '»']);
    let span = typed.span(start, start + end);
    Diagnostic::new(&catalogue::YAML_CURLY_QUOTES, span, [&quoted(inside)])
}

/// A text in suitable quotes: `"…"`, or `'…'` if it has `"` or `\`.
pub(crate) fn quoted(text: &str) -> String {
    match text.contains(['"', '\\']) {
        true => format!("'{}'", text.replace('\'', "''")),
        false => format!("\"{text}\""),
    }
}
