//! Text safe for a terminal: the content of a file or a name cannot control the terminal.
//!
//! A control character can move the cursor, change colours or the window's title, and a
//! bidirectional control can show words in another order than they have. Both are shown as escapes
//! (`\u{1b}`), in messages, in quoted lines and in the names of files.

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;

use serde_json::Value as Json;

/// Whether a terminal may act on a character instead of showing it. A tab and the ends of
/// lines do no harm.
pub fn is_unsafe(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        // directional marks, embeddings, overrides and isolates
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' => true,
        '\u{2066}'..='\u{2069}' => true,
        // separators that some terminals take for the end of a line
        '\u{2028}' | '\u{2029}' => true,
        // invisible tags
        '\u{E0000}'..='\u{E007F}' => true,
        c => c.is_control(),
    }
}

/// Text with an escape for each character that is unsafe. Its lines stay lines.
pub fn shown(text: &str) -> Cow<'_, str> {
    shown_with(text, &mut [])
}

/// A name, or a text that must stay on one line: line ends and tabs are escaped as well.
pub fn one_line(text: &str) -> Cow<'_, str> {
    let is_end = |c| matches!(c, '\n' | '\t');
    if !text.chars().any(|c| is_end(c) || is_unsafe(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match is_end(c) || is_unsafe(c) {
            true => out.extend(c.escape_unicode()),
            false => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// The same as [`shown`], with `places` of the text moved to where they are in the result.
/// The ends of the places are in bytes of `text`.
pub(super) fn shown_with<'a>(text: &'a str, places: &mut [Range<usize>]) -> Cow<'a, str> {
    if !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let before = places.to_vec();
    let mut out = String::with_capacity(text.len() + 16);
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let start = out.len();
        // the carriage return of a line's end is not a character of the line
        let ends_line = c == '\r' && characters.peek().is_some_and(|(_, next)| *next == '\n');
        match is_unsafe(c) && !ends_line {
            true => out.extend(c.escape_unicode()),
            false => out.push(c),
        }
        let longer = out.len() - start - c.len_utf8();
        if longer > 0 {
            for (place, old) in places.iter_mut().zip(&before) {
                place.start += if old.start > at { longer } else { 0 };
                place.end += if old.end > at { longer } else { 0 };
            }
        }
    }
    Cow::Owned(out)
}

/// A JSON value on one line. What is unsafe on a terminal is written with JSON's own escapes, so
/// that a program reads exactly the value.
pub fn json_line(value: &Json) -> String {
    let text = value.to_string();
    if !text.chars().any(is_unsafe) {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_unsafe(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string does not fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const CUNNING: &str = "a\u{1b}[2Jb\u{9b}1mc\u{202e}d\u{7}e\r\nf\rg\u{2066}\u{e0041}ế\t.";

    #[test]
    fn controls_are_shown_as_escapes_and_lines_stay() {
        let text = shown(CUNNING);
        assert_eq!(
            text,
            "a\\u{1b}[2Jb\\u{9b}1mc\\u{202e}d\\u{7}e\r\nf\\u{d}g\\u{2066}\\u{e0041}ế\t."
        );
        assert!(matches!(shown("Sở Nội vụ\r\n"), Cow::Owned(_)));
        assert_eq!(shown("Sở Nội vụ\r\n"), "Sở Nội vụ\r\n");
        assert!(matches!(shown("Sở\tNội vụ\n"), Cow::Borrowed(_)));
        assert_eq!(one_line("a\nb\tc\u{1b}"), "a\\u{a}b\\u{9}c\\u{1b}");
        assert!(!one_line(CUNNING).chars().any(char::is_control));
    }

    #[test]
    fn places_move_with_what_they_mark() {
        let text = "\u{1b}số \u{202e}15\u{9b}/x";
        let at = text.find("15").unwrap();
        let whole = 0..text.len();
        let mut places = [at..at + 2, whole, at..at];
        let out = shown_with(text, &mut places);
        assert_eq!(&out[places[0].clone()], "15");
        assert_eq!(&out[places[1].clone()], &*out);
        assert!(places[2].is_empty() && places[2].start == places[0].start);
    }

    #[test]
    fn a_program_reads_the_very_text_from_json() {
        let value = Json::from(CUNNING);
        let line = json_line(&value);
        assert!(!line.chars().any(is_unsafe), "{line}");
        assert_eq!(serde_json::from_str::<Json>(&line).unwrap(), value);
    }
}
