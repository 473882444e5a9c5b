//! Texts that need quotes once they are fixed: `[Kỳ Anh, 2.5]` becomes `[Kỳ Anh, '2,5']`.

use std::ops::Range;

use super::edit::Edit;
use crate::source::Source;
use crate::yaml::{Node, Value};

/// The same edits, but those within a bare text that YAML would then read differently become one
/// edit that quotes the text.
pub(super) fn quoted(mut edits: Vec<Edit>, tree: &Node, source: &Source) -> Vec<Edit> {
    edits.sort_by_key(|edit| (edit.start, edit.end));
    let mut whole = Vec::new();
    visit(tree, false, source, &edits, &mut whole);
    let mut out = Vec::with_capacity(edits.len());
    let mut whole = whole.into_iter().peekable();
    let mut numbered = edits.into_iter().enumerate().peekable();
    while let Some((number, edit)) = numbered.next() {
        let Some((range, quoted)) = whole.next_if(|(range, _)| range.start == number) else {
            out.push(edit);
            continue;
        };
        out.push(quoted);
        while numbered.next_if(|(next, _)| *next < range.end).is_some() {}
    }
    out
}

/// Edits by number, and the one that replaces them.
type Whole = (Range<usize>, Edit);

fn visit(node: &Node, in_brackets: bool, source: &Source, edits: &[Edit], whole: &mut Vec<Whole>) {
    let span = node.span.range();
    let first = edits.partition_point(|edit| edit.start < span.start);
    let last = edits.partition_point(|edit| edit.start < span.end);
    if first >= last {
        return;
    }
    let raw = source.slice(node.span);
    match &node.value {
        Value::Null => {}
        Value::List(items) => {
            let in_brackets = in_brackets || raw.starts_with('[');
            items
                .iter()
                .for_each(|item| visit(item, in_brackets, source, edits, whole));
        }
        Value::Map(entries) => {
            let in_brackets = in_brackets || raw.starts_with('{');
            let values = entries.iter().map(|(_, value)| value);
            values.for_each(|value| visit(value, in_brackets, source, edits, whole));
        }
        // only on one line, where the text is what was typed
        Value::Scalar { text, bare: true } if text == raw => {
            let mut fixed = String::new();
            let mut at = 0;
            for edit in &edits[first..last] {
                let (from, to) = (edit.start - span.start, edit.end.saturating_sub(span.start));
                fixed.push_str(raw.get(at..from).unwrap_or(""));
                fixed.push_str(&edit.text);
                at = to;
            }
            fixed.push_str(raw.get(at..).unwrap_or(""));
            if needs_quotes(&fixed, in_brackets) {
                let quoted = Edit {
                    start: span.start,
                    end: span.end,
                    text: format!("'{}'", fixed.replace('\'', "''")),
                    returns: 0,
                    value: Some(fixed),
                };
                whole.push((first..last, quoted));
            }
        }
        Value::Scalar { .. } => {}
    }
}

/// Whether a text that was read bare may end early, or begin something else, without quotes.
fn needs_quotes(text: &str, in_brackets: bool) -> bool {
    text.contains(": ")
        || text.contains(" #")
        || text.ends_with(':')
        || in_brackets && text.contains([',', '[', ']', '{', '}'])
}
