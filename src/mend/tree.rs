//! Whether a YAML text that was mended still reads as before.

use super::edit::Edit;
use crate::source::Span;
use crate::yaml::{Node, Value};

/// Whether two trees differ by the edits and by nothing else: every value is of its kind
/// still and stands where it stood, moved by the edits before it, and no text has lost or
/// gained more than was edited in it. So a `: ` or ` #` that an edit makes, or a quote that it
/// opens, does not pass.
pub(super) fn is_kept(before: &Node, after: &Node, edits: &[Edit]) -> bool {
    if moved(before.span, edits) != after.span.range() {
        return false;
    }
    match (&before.value, &after.value) {
        (Value::Null, Value::Null) => true,
        (
            Value::Scalar { text: old, bare },
            Value::Scalar {
                text: new,
                bare: still_bare,
            },
        ) => match quoted(before.span, edits) {
            Some(value) => new == value && !still_bare,
            None => bare == still_bare && is_text_kept(before.span, old, new, edits),
        },
        (Value::List(old), Value::List(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(a, b)| is_kept(a, b, edits))
        }
        (Value::Map(old), Value::Map(new)) => {
            let is_entry_kept = |((old_key, old), (new_key, new)): (&(_, Node), &(_, Node))| {
                let (old_key, new_key): (&crate::yaml::Key, &crate::yaml::Key) = (old_key, new_key);
                old_key.text == new_key.text && is_kept(old, new, edits)
            };
            old.len() == new.len() && old.iter().zip(new).all(is_entry_kept)
        }
        _ => false,
    }
}

/// The text at `span`, where an edit puts it into quotes.
fn quoted(span: Span, edits: &[Edit]) -> Option<&String> {
    let edit = edits.iter().find(|e| (e.start..e.end) == span.range());
    edit?.value.as_ref()
}

fn is_text_kept(span: Span, old: &str, new: &str, edits: &[Edit]) -> bool {
    let span = span.range();
    let mut within = edits
        .iter()
        .filter(|e| span.start <= e.start && e.end <= span.end)
        .peekable();
    if within.peek().is_none() {
        return old == new;
    }
    let growth: isize = within.map(Edit::growth).sum();
    old.len().checked_add_signed(growth) == Some(new.len())
}

/// Where a stretch lies after the edits.
fn moved(span: Span, edits: &[Edit]) -> std::ops::Range<usize> {
    let span = span.range();
    let growth = |is_before: &dyn Fn(&Edit) -> bool| -> isize {
        let before = edits.iter().filter(|e| is_before(e));
        before.map(Edit::growth).sum()
    };
    let start = growth(&|e| e.end <= span.start && e.start < span.start);
    let end = growth(&|e| e.end <= span.end);
    span.start.saturating_add_signed(start)..span.end.saturating_add_signed(end)
}

#[cfg(test)]
mod tests {
    use super::super::edit::rewrite;
    use super::super::quote;
    use super::*;
    use crate::diagnostic::Problems;
    use crate::source::{Source, SourceId};
    use crate::yaml::parse;

    fn tree(text: &str) -> Option<Node> {
        let source = Source::new("a.yaml", text);
        parse(&source, SourceId::default(), &mut Problems::default())
    }

    fn edits(text: &str, from: &str, to: &str) -> Vec<Edit> {
        let start = text.find(from).unwrap();
        vec![Edit {
            start,
            end: start + from.len(),
            text: to.to_owned(),
            value: None,
        }]
    }

    /// Whether `from` may become `to` in `text`.
    fn may(text: &str, from: &str, to: &str) -> bool {
        let edits = edits(text, from, to);
        let mended = String::from_utf8(rewrite(text.as_bytes(), &edits)).unwrap();
        let after = tree(&mended);
        after.is_some_and(|after| is_kept(&tree(text).unwrap(), &after, &edits))
    }

    #[test]
    fn a_mend_within_a_text_keeps_the_rest() {
        let text =
            "# đầu\na: một ,hai # cuối\nb:\n  - |\n    ba  bốn\n  - \"năm  sáu\"\n  - {c: d}\n";
        assert!(may(text, " ,", ", "));
        assert!(may(text, "a  b", "a b"));
        assert!(may(text, "m  s", "m s"));
        assert!(may(text, "một", "Một"));
    }

    #[test]
    fn a_bare_text_that_needs_quotes_gets_them() {
        for (text, from, to, expected) in [
            ("a: [b, 2.5]\n", ".", ",", "a: [b, '2,5']\n"),
            ("a: {b: 2.5'}\n", ".", ",", "a: {b: '2,5'''}\n"),
            ("a: một#hai\n", "#", " #", "a: 'một #hai'\n"),
            ("a: một:hai\n", ":h", ": h", "a: 'một: hai'\n"),
            ("a: 2.5\n", ".", ",", "a: 2,5\n"),
        ] {
            let source = Source::new("a.yaml", text);
            let before = tree(text).unwrap();
            let edits = quote::quoted(edits(text, from, to), &before, &source);
            let mended = String::from_utf8(rewrite(text.as_bytes(), &edits)).unwrap();
            assert_eq!(mended, expected);
            assert!(is_kept(&before, &tree(&mended).unwrap(), &edits), "{text}");
        }
    }

    #[test]
    fn what_yaml_would_read_otherwise_is_refused() {
        for (text, from, to) in [
            ("a: một#hai\n", "một#", "một #"),
            ("a: một:hai\n", ":h", ": h"),
            ("a: {b: một,hai}\n", "một,hai", "một, hai: ba"),
            ("a: {b: một ; hai}\n", " ;", ","),
            ("a: một hai\nb: 1\n", " hai", " hai\nc: "),
            ("a: 'một hai'\n", "một h", "một' h"),
            ("a: \"một hai\"\n", " hai", "\\x20hai"),
            ("a: |\n  một\n  hai\n", "  một", "   một"),
            ("a: một\n", "một", "'một'"),
            ("a: một\n", "một", "~"),
            ("a: một\n", "a", "b"),
            ("a: một hai\n", " hai", " "),
        ] {
            assert!(!may(text, from, to), "{text} {from} {to}");
        }
    }
}
