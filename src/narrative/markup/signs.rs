//! Marks of other markups that the subset does not have: footnotes, raised and lowered characters,
//! struck-out words, placeholders in single braces and fields of a mail merge. Printed as typed,
//! they would be on the page by accident.

use std::ops::Range;

use crate::catalogue::{MARKUP_FOOTNOTE, MARKUP_SCRIPT, MARKUP_STRIKE, SINGLE_BRACES};
use crate::diagnostic::Message;

/// The longest raised or lowered words, in bytes; marks further apart are not a pair.
const LONGEST_SCRIPT: usize = 24;

/// The longest mark whose end is searched for, in bytes: a note, a placeholder.
const LONGEST_MARK: usize = 2000;

/// The longest name of a field between `«` and `»`, in bytes.
const LONGEST_FIELD: usize = 80;

/// The characters that such a mark begins with.
pub(super) const FIRST: [char; 6] = ['[', '^', '~', '=', '{', '«'];

/// The marks in a paragraph's words; the sorted bytes in `plain` are those of escaped characters.
/// For [`SINGLE_BRACES`] it is not known here whether its name belongs to the data.
pub(super) fn find(text: &str, plain: &[usize]) -> Vec<(&'static Message, Range<usize>)> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(i) = text[from..].find(FIRST) {
        let at = from + i;
        from = at + text[at..].chars().next().map_or(1, char::len_utf8);
        if plain.binary_search(&at).is_ok() {
            continue;
        }
        if let Some((message, len)) = mark(&text[..at], &text[at..]) {
            let is_plain = |end: usize| plain.binary_search(&end.saturating_sub(1)).is_ok();
            if !is_plain(at + len) {
                out.push((message, at..at + len));
                from = at + len;
            }
        }
        // neither brace of `{{` is a single one
        while text[at..].starts_with("{{") && text[from..].starts_with('{') {
            from += 1;
        }
    }
    out
}

/// The mark that `rest` begins with, and its length.
fn mark(before: &str, rest: &str) -> Option<(&'static Message, usize)> {
    let last = before.chars().next_back();
    let after_word = last.is_some_and(|c| c.is_alphanumeric() || c == ')' || c == ']');
    let near = &rest[..rest.floor_char_boundary(LONGEST_MARK)];
    if rest.starts_with("[^") || rest.starts_with("^[") {
        let end = near.find(']')?;
        let name = &rest[2..end];
        let is_note = !name.is_empty() && (rest.starts_with('^') || !name.contains(' '));
        return is_note.then_some((&MARKUP_FOOTNOTE, end + 1));
    }
    if rest.starts_with("~~") || rest.starts_with("==") {
        let sign = &rest[..2];
        let inside = &rest[2..][..rest[2..].find(sign)?];
        // `x==1, y==2`
        let is_equation = sign == "==" && after_word;
        let is_longer = inside.starts_with(['~', '=']) || last.is_some_and(|c| sign.starts_with(c));
        let is_tight = !inside.is_empty() && inside.trim() == inside && !is_longer && !is_equation;
        return is_tight.then_some((&MARKUP_STRIKE, inside.len() + 4));
    }
    // the field of a mail merge: `«so_den»`
    if let Some(inside) = rest.strip_prefix('«') {
        let inside = &inside[..inside[..inside.floor_char_boundary(LONGEST_FIELD)].find('»')?];
        let is_field = inside.contains('_') || inside.is_ascii();
        return is_field.then_some((&SINGLE_BRACES, inside.len() + "«»".len()));
    }
    match rest.as_bytes().first()? {
        b'^' if after_word => {
            let inside = script(rest, '^')?;
            Some((&MARKUP_SCRIPT, inside.len() + 2))
        }
        // `5~10~15` is a range
        b'~' if after_word && !last.is_some_and(char::is_numeric) => {
            let inside = script(rest, '~')?;
            let is_word = |c: char| c.is_alphanumeric() || "+-−".contains(c);
            inside
                .chars()
                .all(is_word)
                .then_some((&MARKUP_SCRIPT, inside.len() + 2))
        }
        b'{' if !rest.starts_with("{{") => {
            let end = near.find(['}', '\n'])?;
            let braces = rest[end..].bytes().take_while(|b| *b == b'}').count();
            (braces > 0 && name(rest).is_some()).then_some((&SINGLE_BRACES, end + braces))
        }
        _ => None,
    }
}

/// What is between the character that `rest` begins with and the next such character; `None` with
/// spaces.
fn script(rest: &str, sign: char) -> Option<&str> {
    let inside = &rest[1..][..rest[1..].find(sign)?];
    let is_short = !inside.is_empty() && inside.len() <= LONGEST_SCRIPT;
    (is_short && !inside.contains(char::is_whitespace)).then_some(inside)
}

/// The first name in braces: `so` of `{so den}`, `if` of `{#if a}`, `so_lieu` of `{so_lieu.a}`.
pub(in crate::narrative) fn name(braces: &str) -> Option<&str> {
    let inside = braces.trim_start_matches('{');
    let inside = inside.trim_start_matches([' ', '#', '/', '^', '>', '~', '&']);
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let end = inside.find(|c| !is_name(c)).unwrap_or(inside.len());
    (end > 0).then(|| &inside[..end])
}
