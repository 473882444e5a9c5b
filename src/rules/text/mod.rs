//! Rules about clean text: letters, spaces, punctuation, figures, words.

pub(super) mod abbreviation_early;
pub(super) mod abbreviation_unused;
pub(super) mod address;
pub(super) mod amount_in_words;
pub(super) mod brackets;
pub(super) mod composed;
pub(super) mod decimal_point;
pub(super) mod double_marks;
pub(super) mod double_space;
pub(super) mod doubled_word;
pub(super) mod garbled;
pub(super) mod hyphen;
pub(super) mod invisible;
pub(super) mod lookalikes;
mod misspellings;
pub(super) mod misspelt;
pub(super) mod mixed_quotes;
pub(super) mod no_such_period;
pub(super) mod odd_spaces;
pub(super) mod of_another_component;
pub(super) mod old_fonts;
pub(super) mod percent;
pub(super) mod reversed;
pub(super) mod space_after;
pub(super) mod space_before;
pub(super) mod thousands;
pub(super) mod tone_letter;
pub(super) mod tone_placement;
pub(super) mod typed_keys;
pub(super) mod unclosed;
pub(super) mod unfinished;
pub(super) mod weekday;
pub(super) mod without_marks;

use std::ops::Range;

/// The word around a place: everything up to the next spaces.
fn token(plain: &str, at: usize) -> &str {
    let start = plain[..at].rfind(char::is_whitespace).map_or(0, |i| {
        i + plain[i..].chars().next().map_or(1, char::len_utf8)
    });
    let end = plain[at..]
        .find(char::is_whitespace)
        .map_or(plain.len(), |i| at + i);
    &plain[start..end]
}

/// The tokens between spaces, with their places.
fn tokens(plain: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + plain[rest..].find(|c: char| !c.is_whitespace())?;
        let end = plain[start..]
            .find(char::is_whitespace)
            .map_or(plain.len(), |i| start + i);
        rest = end;
        Some((start..end, &plain[start..end]))
    })
}

/// Whether a token is an email or web address, whose punctuation is not judged.
fn is_address(token: &str) -> bool {
    token.contains('@') || token.contains("://") || token.starts_with("www.")
}

/// The numerals of a text with their places: digits with points and commas between them.
fn numerals(plain: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let bytes = plain.as_bytes();
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + bytes[rest..].iter().position(u8::is_ascii_digit)?;
        let mut end = start;
        while let Some(byte) = bytes.get(end) {
            let inner =
                matches!(byte, b'.' | b',') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
            if !byte.is_ascii_digit() && !inner {
                break;
            }
            end += 1;
        }
        rest = end;
        Some((start..end, &plain[start..end]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_and_numerals() {
        let text = "Sở, (thư: a@b.vn) 1.250,5; 3.";
        assert_eq!(token(text, text.find('@').unwrap_or(0)), "a@b.vn)");
        assert_eq!(tokens(text).nth(1).map(|t| t.1), Some("(thư:"));
        let numbers: Vec<&str> = numerals(text).map(|n| n.1).collect();
        assert_eq!(numbers, ["1.250,5", "3"]);
    }
}
