//! Characters that no official document may contain.
//!
//! Control characters cannot be in a Word file; the private use area is a remnant of old Vietnamese
//! fonts, and the tool uses it for marks; zero-width characters and those that change the reading
//! direction make texts differ that look the same.

use crate::catalogue;
use crate::diagnostic::{Diagnostic, Message, Problems};
use crate::source::{Source, SourceId, Span};

/// How many stretches of forbidden characters are reported for one file: a file with more is not a
/// text.
const MAX_REPORTS: usize = 50;

/// Reports every stretch of forbidden characters, up to 50.
///
/// A no-break space and a soft hyphen are allowed, and so are tabs and both kinds of line end.
pub fn check_characters(source: &Source, id: SourceId, problems: &mut Problems) {
    let text = source.text();
    let mut rest = text;
    let mut reports = 0;
    // the end of the list whose bullets were reported
    let mut list_end = 0;
    // line ends of old Macs are one mistake
    let ends_in_cr = !text.contains('\n') && text.contains('\r');
    if let Some(first) = text.find('\r').filter(|_| ends_in_cr) {
        let span = Span::new(id, first, first + 1);
        problems.push(Diagnostic::new(&catalogue::CARRIAGE_RETURNS, span, []));
    }
    while let Some((at, c, message)) = first_forbidden(rest) {
        let found = &rest[at..];
        if found.starts_with("\r\n") || (ends_in_cr && c == '\r') {
            rest = &found[1..];
            continue;
        }
        rest = found.trim_start_matches(c);
        let start = text.len() - found.len();
        let span = Span::new(id, start, text.len() - rest.len());
        let is_bullet = begins_list(text, start, c);
        if is_bullet && start < list_end {
            continue;
        }
        problems.push(if is_bullet {
            let (end, dashes) = word_bullets(text, start, c);
            list_end = end;
            Diagnostic::new(&catalogue::WORD_BULLET, span, [&name(c)])
                .fixed_by(Span::new(id, start, end), dashes)
        } else {
            Diagnostic::new(message, span, [&name(c)])
        });
        reports += 1;
        if reports == MAX_REPORTS {
            return;
        }
    }
}

/// Whether a line begins with this character of Word's symbol fonts (U+F020 to U+F0FF).
fn begins_list(text: &str, start: usize, c: char) -> bool {
    let is_symbol = matches!(c, '\u{F020}'..='\u{F0FF}');
    is_symbol && text[..start].trim_end_matches(' ').ends_with('\n')
}

/// The end of the last bullet of the list that begins at `start`, and its text with dashes for the
/// bullets.
fn word_bullets(text: &str, start: usize, bullet: char) -> (usize, String) {
    let line = text[..start].rfind('\n').map_or(0, |i| i + 1);
    let indent = &text[line..start];
    let mut dashes = String::new();
    let mut end = start;
    let mut at = line;
    for line in text[line..].split_inclusive('\n') {
        let words = line
            .strip_prefix(indent)
            .and_then(|l| l.strip_prefix(bullet));
        let Some(words) = words else {
            break;
        };
        let gap = words.len() - words.trim_start_matches([' ', '\t', '\u{A0}']).len();
        let bullet_at = at + indent.len();
        dashes.push_str(&text[end..bullet_at]);
        dashes.push_str("- ");
        end = bullet_at + bullet.len_utf8() + gap;
        at += line.len();
    }
    (end, dashes)
}

fn first_forbidden(text: &str) -> Option<(usize, char, &'static Message)> {
    let firsts = text.bytes().enumerate().filter(|(_, b)| may_begin(*b));
    let mut suspects = firsts.filter_map(|(at, _)| Some((at, text.get(at..)?.chars().next()?)));
    suspects.find_map(|(at, c)| Some((at, c, forbidden(c)?)))
}

/// Whether the bytes of a forbidden character may begin with this one; those of a letter of
/// Vietnamese do not.
fn may_begin(byte: u8) -> bool {
    matches!(byte, ..0x20 | 0x7F | 0xC2 | 0xE2..) && byte != b'\n'
}

/// Reports the forbidden characters of a text at `span` written with escapes.
pub(super) fn check_escaped(text: &str, span: Span, found: &mut Vec<Diagnostic>) {
    if let Some((_, c, message)) = first_forbidden(text) {
        found.push(Diagnostic::new(message, span, [&name(c)]));
    }
}

fn name(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Why a character is forbidden, if it is.
pub(super) fn forbidden(c: char) -> Option<&'static Message> {
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
    fn bullets_of_word_are_one_message_a_list() {
        let text = "a: |\n  x\n  \u{F0B7} một\n  \u{F0B7}\thai\n\nb: c \u{F0B7}\n";
        let source = Source::new("a.yaml", text);
        let mut problems = Problems::default();
        check_characters(&source, SourceId(0), &mut problems);
        let found = problems.into_sorted();
        let codes: Vec<_> = found.iter().map(|d| d.message.code).collect();
        assert_eq!(codes, ["Y034", "S103"]);
        let fix = found[0].fix.as_ref().unwrap();
        let mut fixed = text.to_owned();
        fixed.replace_range(fix.span.range(), &fix.text);
        assert!(fixed.starts_with("a: |\n  x\n  - một\n  - hai\n\nb"));
    }

    #[test]
    fn no_forbidden_character_begins_otherwise() {
        for c in ('\0'..=char::MAX).filter(|c| forbidden(*c).is_some()) {
            assert!(may_begin(c.to_string().as_bytes()[0]), "{c:?}");
        }
        assert!(!"Hà Tĩnh, ừ\n".bytes().any(may_begin));
    }
}
