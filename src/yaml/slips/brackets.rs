//! Commas of lists in brackets: one too many, or one that splits a decimal number.

use super::Typed;
use super::quotes::quoted;
use crate::catalogue;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::yaml::{Key, Node, Value};

/// Two commas with nothing between them, or a comma right after the bracket.
pub(super) fn nothing_between_commas(
    typed: Typed<'_>,
    open: usize,
    at: usize,
) -> Option<Diagnostic> {
    let end = typed.text[at..]
        .find('\n')
        .map_or(typed.text.len(), |i| at + i);
    let inside = typed.text.get(open + 1..end)?;
    let mut is_empty = true;
    let mut quote = None;
    for (i, c) in inside.char_indices() {
        match (c, quote) {
            (c, Some(open)) if c == open => quote = None,
            (_, Some(_)) => {}
            ('"' | '\'', None) if is_empty => (quote, is_empty) = (Some(c), false),
            (',', None) if is_empty => {
                let place = open + 1 + i;
                let span = typed.span(place, place + 1);
                return Some(Diagnostic::new(&catalogue::YAML_EMPTY_ITEM, span, []));
            }
            (',' | '[' | '{', None) => is_empty = true,
            (c, None) if c.is_whitespace() => {}
            _ => is_empty = false,
        }
    }
    None
}

/// Joins the items of a list that a decimal comma split: `[1, A, 1,5]`. A list without any space
/// after its commas is `[1,2,3]`.
pub(in crate::yaml) fn decimals(
    typed: Typed<'_>,
    items: Vec<Node>,
    found: &mut Vec<Diagnostic>,
) -> Vec<Node> {
    let is_tight = |a: &Node, b: &Node| between(typed, a.span, b.span) == ",";
    let pairs = || items.iter().zip(items.iter().skip(1));
    if pairs().all(|(a, b)| is_tight(a, b)) || !pairs().any(|(a, b)| is_tight(a, b)) {
        return items;
    }
    let mut out: Vec<Node> = Vec::with_capacity(items.len());
    let mut joined = false;
    for item in items {
        match out.last_mut() {
            Some(last)
                if split_number(typed, last.span, item.span) && is_bare(last) && is_bare(&item) =>
            {
                join(typed, last, item.span);
                joined = true;
            }
            last => {
                if let (true, Some(last)) = (joined, last) {
                    found.push(decimal(typed, last.span));
                }
                joined = false;
                out.push(item);
            }
        }
    }
    if let (true, Some(last)) = (joined, out.last()) {
        found.push(decimal(typed, last.span));
    }
    out
}

/// The same for a map in brackets: `{ a: 1,5 }` has a key `5` without a value.
pub(in crate::yaml) fn decimal_values(
    typed: Typed<'_>,
    entries: Vec<(Key, Node)>,
    found: &mut Vec<Diagnostic>,
) -> Vec<(Key, Node)> {
    let mut out: Vec<(Key, Node)> = Vec::with_capacity(entries.len());
    for (key, node) in entries {
        match out.last_mut() {
            Some((_, last))
                if node.value == Value::Null
                    && is_bare(last)
                    && split_number(typed, last.span, key.span) =>
            {
                join(typed, last, key.span);
                found.push(decimal(typed, last.span));
            }
            _ => out.push((key, node)),
        }
    }
    out
}

pub(super) fn is_bare(node: &Node) -> bool {
    matches!(node.value, Value::Scalar { bare: true, .. })
}

pub(super) fn between<'t>(typed: Typed<'t>, a: Span, b: Span) -> &'t str {
    typed
        .text
        .get(a.end as usize..b.start as usize)
        .unwrap_or("")
}

/// Whether two bare texts are a number that its comma split.
pub(super) fn split_number(typed: Typed<'_>, a: Span, b: Span) -> bool {
    let [left, right] = [a, b].map(|span| typed.text.get(span.range()).unwrap_or(""));
    let left = left.trim_start_matches(['+', '-', '−', '(']);
    let is_number = left.starts_with(|c: char| c.is_ascii_digit())
        && left
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'.' || b == b',');
    let digits = right.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_rest = digits.len() < right.len() && !digits.starts_with(|c: char| c.is_alphabetic());
    is_number && is_rest && between(typed, a, b) == ","
}

pub(super) fn join(typed: Typed<'_>, first: &mut Node, last: Span) {
    first.span.end = last.end;
    first.value = Value::Scalar {
        text: typed.text.get(first.span.range()).unwrap_or("").to_owned(),
        bare: true,
    };
}

pub(super) fn decimal(typed: Typed<'_>, span: Span) -> Diagnostic {
    let number = typed.text.get(span.range()).unwrap_or("");
    let spaced = number.replace(',', ", ");
    let text = quoted(number);
    Diagnostic::new(&catalogue::YAML_DECIMAL_COMMA, span, [number, &spaced]).fixed_by(span, text)
}
