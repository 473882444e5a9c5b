//! Where letters are in a file that spells some of them in several characters, while its source has
//! them composed.

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, is_nfc_quick};

use super::nfc;

/// Where the letters of a text begin, in its NFC and as typed, and where it ends. Of a run of
/// letters that are the same in both, only the first is kept.
#[derive(Debug, Clone)]
pub(super) struct Letters(Vec<Letter>);

#[derive(Debug, Clone, Copy)]
struct Letter {
    normal: usize,
    typed: usize,
    /// Whether this letter and what follows it up to the next one kept are as typed.
    is_same: bool,
}

impl Letters {
    pub(super) fn of(text: &str) -> Letters {
        // a character that cannot combine with the one before it
        let begins = |c: char| {
            canonical_combining_class(c) == 0
                && is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes
        };
        let starts = text
            .char_indices()
            .filter(|(at, c)| *at == 0 || begins(*c))
            .map(|(at, _)| at);
        let mut starts = starts.chain([text.len()]).peekable();
        let mut letters: Vec<Letter> = Vec::new();
        let mut normal = 0;
        while let Some(typed) = starts.next() {
            let letter = &text[typed..starts.peek().copied().unwrap_or(text.len())];
            let composed = nfc(letter);
            let is_same = composed == letter;
            if !is_same || !letters.last().is_some_and(|last| last.is_same) {
                letters.push(Letter {
                    normal,
                    typed,
                    is_same,
                });
            }
            normal += composed.len();
        }
        Letters(letters)
    }

    /// The place in the text as typed of a place in its NFC; `None` within a letter that the
    /// two spell differently.
    pub(super) fn typed(&self, normal: usize) -> Option<usize> {
        let after = self.0.partition_point(|letter| letter.normal <= normal);
        let letter = self.0.get(after.checked_sub(1)?)?;
        let within = normal - letter.normal;
        (within == 0 || letter.is_same).then_some(letter.typed + within)
    }
}
