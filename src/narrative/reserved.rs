//! Characters that stand for others between filling a text and reading its markup.
//!
//! A value that is inserted with `{{x}}` must never act as markup, whatever is in it. So its
//! punctuation, its line breaks and the spaces at its ends are moved to the very end of
//! Unicode (private use plane 16), where CommonMark sees plain letters, and moved back once
//! the markup is read. A citation travels there too, as one character, until it is known
//! whether it is the first of its document ([`super::citation`]).
//!
//! Nobody may type these characters, else they would turn into others: [`find`] finds them.

/// ASCII moved here, character by character.
const MOVED: u32 = 0x10_FF00;

/// Where the first character of plane 16 stands in a text, if there is one.
pub(super) fn find(text: &str) -> Option<usize> {
    // F4 leads every character of plane 16 in UTF-8, and no other.
    text.bytes().position(|b| b == 0xF4)
}

/// A value as it is inserted into a text whose markup is still to be read.
pub(super) fn protect(value: &str) -> String {
    let blank = [' ', '\t'];
    let start = value.len() - value.trim_start_matches(blank).len();
    let end = value.trim_end_matches(blank).len();
    let mut out = String::with_capacity(value.len() + 16);
    for (i, c) in value.char_indices() {
        let at_an_end = i < start || i >= end;
        let acts = c.is_ascii_punctuation()
            || c.is_ascii_control()
            || (c == ' ' && at_an_end)
            || (c.is_ascii_digit() && i == start);
        out.push(if acts { moved(c) } else { c });
    }
    out
}

pub(super) fn moved(c: char) -> char {
    char::from_u32(MOVED + u32::from(c)).unwrap_or(c)
}

/// The character that a moved one stands for.
pub(super) fn restored(c: char) -> Option<char> {
    let ascii = u32::from(c).checked_sub(MOVED)?;
    (ascii < 128).then(|| char::from_u32(ascii)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn restore(text: &str) -> String {
        text.chars().map(|c| restored(c).unwrap_or(c)).collect()
    }

    #[test]
    fn what_is_protected_has_no_punctuation_and_comes_back() {
        let value = " 1. *đậm* và _nghiêng_\n- [x](y) ";
        let safe = protect(value);
        assert!(!safe.contains(|c: char| c.is_ascii_punctuation() || c == '\n'));
        assert!(!safe.starts_with([' ', '1']) && !safe.ends_with(' '));
        assert_eq!(restore(&safe), value);
    }

    #[test]
    fn plane_16_is_found_and_nothing_else() {
        assert_eq!(find("Hà Tĩnh 😀 \u{FFFFD}"), None);
        assert_eq!(find("ab\u{100000}"), Some(2));
        assert_eq!(find(&protect("-")), Some(0));
    }
}
