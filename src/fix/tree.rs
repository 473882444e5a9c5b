//! Checks that a fixed YAML text still parses as before.

use super::edit::Edit;
use crate::source::Span;
use crate::yaml::{Node, Value};

/// Whether two trees differ only by the edits: every value still has its kind and place, moved by
/// the edits before it, and no text has lost or gained more than was edited in it. So a `: ` or
/// ` #` that an edit creates, or a quote that it opens, is detected. The edits are in the order of
/// their places and do not overlap.
pub(super) fn is_kept(before: &Node, after: &Node, edits: &[Edit]) -> bool {
    is_node_kept(before, after, &Moves::of(edits))
}

fn is_node_kept(before: &Node, after: &Node, moves: &Moves) -> bool {
    if moves.moved(before.span) != after.span.range() {
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
        ) => match moves.quoted(before.span) {
            Some(value) => new == value && !still_bare,
            None => bare == still_bare && moves.is_text_kept(before.span, old, new),
        },
        (Value::List(old), Value::List(new)) => {
            let mut items = old.iter().zip(new);
            old.len() == new.len() && items.all(|(a, b)| is_node_kept(a, b, moves))
        }
        (Value::Map(old), Value::Map(new)) => {
            let is_entry_kept = |((old_key, old), (new_key, new)): (&(_, Node), &(_, Node))| {
                let (old_key, new_key): (&crate::yaml::Key, &crate::yaml::Key) = (old_key, new_key);
                old_key.text == new_key.text && is_node_kept(old, new, moves)
            };
            old.len() == new.len() && old.iter().zip(new).all(is_entry_kept)
        }
        _ => false,
    }
}

/// Edits in the order of their places, and how much the text has grown before each, so that a place
/// is moved without visiting all of them.
pub(super) struct Moves<'e> {
    edits: &'e [Edit],
    /// Growth by the edits before the one of this number; the last is the total.
    grown: Vec<isize>,
}

impl<'e> Moves<'e> {
    pub(super) fn of(edits: &'e [Edit]) -> Moves<'e> {
        let mut sum = 0;
        let sums = edits.iter().map(|edit| {
            sum += edit.growth();
            sum
        });
        Moves {
            edits,
            grown: std::iter::once(0).chain(sums).collect(),
        }
    }

    /// The edits within a stretch, by number.
    fn within(&self, span: Span) -> std::ops::Range<usize> {
        let span = span.range();
        let first = self.edits.partition_point(|e| e.start < span.start);
        let last = self.edits.partition_point(|e| e.end <= span.end);
        first..last.max(first)
    }

    /// The text at `span`, if an edit quotes it.
    fn quoted(&self, span: Span) -> Option<&String> {
        let mut within = self.edits[self.within(span)].iter();
        let edit = within.find(|e| (e.start..e.end) == span.range());
        edit?.value.as_ref()
    }

    fn is_text_kept(&self, span: Span, old: &str, new: &str) -> bool {
        let within = self.within(span);
        if within.is_empty() {
            return old == new;
        }
        let returns: isize = self.edits[within.clone()].iter().map(|e| e.returns).sum();
        let growth = self.grown[within.end] - self.grown[within.start] - returns;
        old.len().checked_add_signed(growth) == Some(new.len())
    }

    /// Where a stretch is after the edits.
    pub(super) fn moved(&self, span: Span) -> std::ops::Range<usize> {
        let span = span.range();
        let ended = |at: usize| self.edits.partition_point(|e| e.end <= at);
        let mut before = ended(span.start);
        // what is inserted right at the start belongs to what begins there
        while before > 0 && self.edits[before - 1].start >= span.start {
            before -= 1;
        }
        let start = span.start.saturating_add_signed(self.grown[before]);
        start..span.end.saturating_add_signed(self.grown[ended(span.end)])
    }
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
            returns: 0,
            value: None,
        }]
    }

    /// Whether `from` may become `to` in `text`.
    fn may(text: &str, from: &str, to: &str) -> bool {
        let edits = edits(text, from, to);
        let source = Source::new("a.yaml", text);
        let fixed = String::from_utf8(rewrite(&source, text.as_bytes(), &edits)).unwrap();
        let after = tree(&fixed);
        after.is_some_and(|after| is_kept(&tree(text).unwrap(), &after, &edits))
    }

    #[test]
    fn a_fix_within_a_text_keeps_the_rest() {
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
            let fixed = String::from_utf8(rewrite(&source, text.as_bytes(), &edits)).unwrap();
            assert_eq!(fixed, expected);
            assert!(is_kept(&before, &tree(&fixed).unwrap(), &edits), "{text}");
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
