//! Rules of the text's hygiene: letters, spaces, marks, figures, words.

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
pub(super) mod hyphen;
pub(super) mod invisible;
pub(super) mod lookalikes;
pub(super) mod mixed_quotes;
pub(super) mod odd_spaces;
pub(super) mod old_fonts;
pub(super) mod percent;
pub(super) mod space_after;
pub(super) mod space_before;
pub(super) mod thousands;
pub(super) mod tone_letter;
pub(super) mod tone_placement;
pub(super) mod typed_keys;
pub(super) mod unclosed;
pub(super) mod unfinished;

use std::ops::Range;

/// The word around a place: everything up to the next blanks.
fn token(plain: &str, at: usize) -> &str {
    let start = plain[..at].rfind(char::is_whitespace).map_or(0, |i| {
        i + plain[i..].chars().next().map_or(1, char::len_utf8)
    });
    let end = plain[at..]
        .find(char::is_whitespace)
        .map_or(plain.len(), |i| at + i);
    &plain[start..end]
}

/// What stands between blanks, with its place.
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

/// Whether a token is an address of mail or web, whose marks are its own.
fn is_address(token: &str) -> bool {
    token.contains('@') || token.contains("://") || token.starts_with("www.")
}

/// The words of a text with their places: letters and figures, nothing else.
fn words(plain: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + plain[rest..].find(char::is_alphanumeric)?;
        let end = plain[start..]
            .find(|c: char| !c.is_alphanumeric())
            .map_or(plain.len(), |i| start + i);
        rest = end;
        Some((start..end, &plain[start..end]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_tokens() {
        let text = "Sở, (thư: a@b.vn)";
        let found: Vec<&str> = words(text).map(|(_, w)| w).collect();
        assert_eq!(found, ["Sở", "thư", "a", "b", "vn"]);
        assert_eq!(token(text, text.find('@').unwrap()), "a@b.vn)");
    }
}
