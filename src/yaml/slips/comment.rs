//! A ` #` that cuts a text: YAML takes what follows for a comment.

use super::Typed;
use crate::catalogue;
use crate::diagnostic::Diagnostic;

/// ` #` right after a bare text, or a missing value, which ends at `end`.
pub(in crate::yaml) fn cut_by_comment(typed: Typed<'_>, end: usize) -> Option<Diagnostic> {
    // a line between brackets may be as long as the file: no more of it is examined
    let rest = typed.text.get(end..)?;
    let comment = rest.trim_start_matches([' ', '\t']);
    let gap = rest.len() - comment.len();
    let words = comment.strip_prefix('#')?;
    (gap > 0 && is_text(words)).then(|| cut(typed, end + gap))
}

/// Whether what follows a `#` was meant as text: a comment has a space there, or more of the same
/// character.
pub(super) fn is_text(words: &str) -> bool {
    !words.is_empty() && !words.starts_with([' ', '\t', '\n', '\r', '#'])
}

/// A line below a bare text that continues it and begins with `#2` or `#VietNamXanh`: it is
/// indented accordingly, deeper than the key or the dash of the text.
pub(super) fn cut_below(typed: Typed<'_>, start: usize, end: usize) -> Option<Diagnostic> {
    let first = typed.line_start(start);
    let before = &typed.text[first..start];
    let key = before.trim_start_matches([' ', '-']);
    let least = match (before.trim().is_empty(), key.is_empty()) {
        (true, _) => before.len(),
        (false, true) => before.rfind('-').map_or(0, |dash| dash + 1),
        (false, false) => before.len() - key.len() + 1,
    };
    // if something else follows on its line, lines below do not continue the text
    if !typed.line(end).trim().is_empty() {
        return None;
    }
    for line in typed.lines(end, typed.text.len()).skip(1) {
        let words = typed.line(line);
        let inside = words.trim_start_matches([' ', '\t']);
        let indent = words.len() - inside.len();
        if inside.is_empty() {
            continue;
        }
        let comment = inside.strip_prefix('#')?;
        if indent >= least && comment.starts_with(|c: char| c.is_alphanumeric()) {
            return Some(cut(typed, line + indent));
        }
    }
    None
}

pub(super) fn cut(typed: Typed<'_>, at: usize) -> Diagnostic {
    let lost = typed.line(at).trim_end();
    let span = typed.span(at, at + lost.len());
    Diagnostic::new(&catalogue::YAML_CUT_BY_COMMENT, span, [lost])
}

/// A bracket that is never closed because a ` #` hides the end of its line.
pub(super) fn cut_in_brackets(typed: Typed<'_>, open: usize, at: usize) -> Option<Diagnostic> {
    let end = at.clamp(open, typed.text.len());
    typed.lines(open, end).find_map(|line| {
        let from = line.max(open);
        let rest = typed.line(from);
        let hashes = rest.match_indices(" #").map(|(i, _)| from + i + 1);
        let mut words = hashes.filter(|hash| is_text(typed.line(hash + 1)));
        // the hidden text has the missing bracket
        let found = words.find(|hash| typed.line(*hash).contains([']', '}']));
        found.map(|hash| cut(typed, hash))
    })
}

/// The same in a line whose bracket the parser has not reached.
pub(super) fn cut_in_row(typed: Typed<'_>, line: usize) -> Option<Diagnostic> {
    let words = typed.line(line);
    let mut hashes = words.match_indices(" #").map(|(i, _)| i + 1);
    let hash = hashes.find(|hash| is_text(&words[hash + 1..]))?;
    let (before, lost) = words.split_at(hash);
    let is_open = before.matches(['[', '{']).count() > before.matches([']', '}']).count();
    (is_open && lost.contains([']', '}'])).then(|| cut(typed, line + hash))
}

/// The text after the dash of an item that begins with `#`: the item, which YAML takes for empty,
/// is between two bytes.
pub(in crate::yaml) fn cut_item(typed: Typed<'_>, from: usize, to: usize) -> Option<Diagnostic> {
    typed.lines(from, to).find_map(|line| {
        let words = typed.line(line);
        let inside = words.trim_start_matches([' ', '-']);
        let start = words.len() - inside.len();
        let is_item = words[..start].ends_with("- ") && line + start >= from;
        let text = inside.strip_prefix('#')?;
        (is_item && is_text(text)).then(|| cut(typed, line + start))
    })
}
