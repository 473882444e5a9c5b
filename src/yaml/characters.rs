//! Characters that no official document may hold.
//!
//! Control characters cannot stand in a Word file; the private use area is what is left of
//! old Vietnamese fonts, and the tool marks places with it; characters without width and
//! those that turn the direction of reading make two texts that look the same differ.

use crate::catalogue;
use crate::diagnostic::{Diagnostic, Entry, Problems};
use crate::source::{Source, SourceId, Span};

/// How many stretches of forbidden characters are reported for one file: a file that has
/// more is not a text.
const MAX_REPORTS: usize = 50;

/// Reports every stretch of forbidden characters, up to 50.
///
/// A no-break space and a soft hyphen are allowed, and so are tabs and both kinds of line end.
pub fn check_characters(source: &Source, id: SourceId, problems: &mut Problems) {
    let text = source.text();
    let mut rest = text;
    let mut reports = 0;
    while let Some((at, c, entry)) = first_forbidden(rest) {
        let found = &rest[at..];
        if found.starts_with("\r\n") {
            rest = &found[1..];
            continue;
        }
        rest = found.trim_start_matches(c);
        let span = Span::new(id, text.len() - found.len(), text.len() - rest.len());
        problems.push(Diagnostic::new(entry, span, [&name(c)]));
        reports += 1;
        if reports == MAX_REPORTS {
            return;
        }
    }
}

fn first_forbidden(text: &str) -> Option<(usize, char, &'static Entry)> {
    let firsts = text.bytes().enumerate().filter(|(_, b)| may_begin(*b));
    let mut suspects = firsts.filter_map(|(at, _)| Some((at, text.get(at..)?.chars().next()?)));
    suspects.find_map(|(at, c)| Some((at, c, forbidden(c)?)))
}

/// Whether the bytes of a forbidden character may begin with this one; those of a letter of
/// Vietnamese do not.
fn may_begin(byte: u8) -> bool {
    matches!(byte, ..0x20 | 0x7F | 0xC2 | 0xE2..) && byte != b'\n'
}

/// Reports the forbidden characters of a text at `span` that was written with escapes.
pub(super) fn check_escaped(text: &str, span: Span, found: &mut Vec<Diagnostic>) {
    if let Some((_, c, entry)) = first_forbidden(text) {
        found.push(Diagnostic::new(entry, span, [&name(c)]));
    }
}

fn name(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Why a character is forbidden, if it is.
pub(super) fn forbidden(c: char) -> Option<&'static Entry> {
    match c {
        ' '..='~' | '\t' | '\n' | '\u{A0}'..='\u{1FFF}' => None,
        '\u{00}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}' => {
            Some(&catalogue::CONTROL_CHARACTER)
        }
        '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => Some(&catalogue::INVISIBLE_CHARACTER),
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}' => {
            Some(&catalogue::PRIVATE_CHARACTER)
        }
        '\u{FDD0}'..='\u{FDEF}' => Some(&catalogue::CONTROL_CHARACTER),
        _ if u32::from(c) & 0xFFFE == 0xFFFE => Some(&catalogue::CONTROL_CHARACTER),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_forbidden_character_begins_otherwise() {
        for c in ('\0'..=char::MAX).filter(|c| forbidden(*c).is_some()) {
            assert!(may_begin(c.to_string().as_bytes()[0]), "{c:?}");
        }
        assert!(!"Hà Tĩnh, ừ\n".bytes().any(may_begin));
    }
}
