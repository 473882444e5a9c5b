//! Characters used in place of others between filling a text and reading its markup.
//!
//! A value that is inserted with `{{x}}` must never act as markup, whatever is in it. So its
//! punctuation and its line breaks are moved to the very end of Unicode (private use plane 16),
//! where CommonMark sees plain letters, with an edge character from there before and after it, and
//! everything is moved back once the markup is read. A citation travels there too, as one
//! character, until it is known whether it is the first of its document ([`super::citation`]).
//!
//! Nobody can type these characters, which would turn into others: reading a source refuses the
//! private use areas ([`crate::yaml::check_characters`]).

/// ASCII moved here, character by character.
const MOVED: u32 = 0x10_FF00;

/// Placed before and after every value, so that CommonMark sees letters there and [`super::markup`]
/// knows where a value begins and ends, whatever its content.
const EDGE: char = '\u{10FF80}';

/// The name, which nobody can type, of the citations' keys in their order.
pub(super) const CITATION_KEYS: &str = " vien_dan";

/// Whether a character came into a text with a value.
pub(super) fn is_of_value(c: char) -> bool {
    c >= '\u{100000}'
}

/// Whether a text has characters of plane 16.
pub(super) fn is_in(text: &str) -> bool {
    // F4 leads every character of plane 16 in UTF-8, and no other.
    text.as_bytes().contains(&0xF4)
}

/// A value as it is inserted into a text whose markup is still to be read.
pub(super) fn protect(value: &str) -> String {
    if value.is_empty() {
        return String::new();
    }
    let mut out = String::with_capacity(value.len() + 16);
    out.push(EDGE);
    for c in value.chars() {
        let acts = c.is_ascii_punctuation() || c.is_ascii_control();
        out.push(if acts { moved(c) } else { c });
    }
    out.push(EDGE);
    out
}

fn moved(c: char) -> char {
    char::from_u32(MOVED + u32::from(c)).unwrap_or(c)
}

/// A text with its moved characters back in their places.
pub(super) fn restore(text: &str) -> String {
    if !is_in(text) {
        return text.to_owned();
    }
    let letters = text.chars().filter(|c| *c != EDGE);
    letters.map(restored).collect()
}

fn restored(c: char) -> char {
    match u32::from(c).checked_sub(MOVED) {
        Some(ascii @ 0..128) => char::from_u32(ascii).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_protected_has_no_punctuation_and_comes_back() {
        let value = " 1. *đậm* và _nghiêng_\n- [x](y) ";
        let safe = protect(value);
        assert!(!safe.contains(|c: char| c.is_ascii_punctuation() || c == '\n'));
        assert!(!safe.starts_with([' ', '1']) && !safe.ends_with(' '));
        assert_eq!(restore(&safe), value);
        assert_eq!(restore(&protect("“a”…")), "“a”…");
    }

    #[test]
    fn plane_16_is_found_and_nothing_else() {
        assert!(!is_in("Hà Tĩnh 😀 \u{FFFFD}"));
        assert!(is_in("ab\u{100000}") && is_in(&protect("-")));
    }
}
