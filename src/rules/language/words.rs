//! The words and marks of a text, split once for all rules.
//!
//! Each word has a key, the same for every case of its letters, so that a rule which knows
//! some hundred names looks each word up instead of searching the text for each name.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

/// A sequence of letters and digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its place in the text, in bytes.
    pub at: Range<usize>,
    /// Equal for words that differ only in case, and for hardly any others.
    pub key: u32,
}

/// The words and marks of a text.
#[derive(Debug, Clone, Default)]
pub(in crate::rules) struct Split {
    /// Its words, in order.
    pub words: Vec<Word>,
    /// Characters that are neither part of a word nor spaces, in order, each with its place.
    pub marks: Vec<(usize, char)>,
    /// Whether there is a lower-case letter.
    pub has_small: bool,
    /// Whether there is a character that is neither ASCII nor a Vietnamese letter.
    pub has_foreign: bool,
}

/// Splits `text` into words and marks.
pub(in crate::rules) fn split(text: &str) -> Split {
    let mut out = Split {
        words: Vec::with_capacity(text.len() / 5),
        ..Split::default()
    };
    let mut open: Option<(usize, u32)> = None;
    for (i, c) in text.char_indices() {
        let foreign = !c.is_ascii() && !is_vietnamese(c);
        out.has_foreign |= foreign;
        let in_word = match c.is_ascii() {
            true => c.is_ascii_alphanumeric(),
            false => !foreign || c.is_alphanumeric(),
        };
        if in_word {
            let small = small(c);
            out.has_small = out.has_small || (small == c && c.is_lowercase());
            let (start, key) = open.unwrap_or((i, KEY_START));
            open = Some((start, add(key, small)));
            continue;
        }
        if let Some((start, key)) = open.take() {
            out.words.push(Word { at: start..i, key });
        }
        if !c.is_whitespace() {
            out.marks.push((i, c));
        }
    }
    if let Some((start, key)) = open {
        let at = start..text.len();
        out.words.push(Word { at, key });
    }
    out
}

/// The key of one word.
pub(in crate::rules) fn key(word: &str) -> u32 {
    word.chars().map(small).fold(KEY_START, add)
}

/// A map by keys, without another hash: keys are already evenly distributed.
pub(in crate::rules) type ByKey<V> = HashMap<u32, V, BuildHasherDefault<KeyHasher>>;

/// Takes the key of a word for its hash.
#[derive(Default)]
pub(in crate::rules) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let add = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        self.0 = bytes.iter().fold(self.0, add);
    }

    fn write_u32(&mut self, key: u32) {
        // the map also uses the upper bits
        self.0 = u64::from(key).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

// FNV-1a over code points
const KEY_START: u32 = 0x811c_9dc5;

fn add(key: u32, small: char) -> u32 {
    (key ^ u32::from(small)).wrapping_mul(0x0100_0193)
}

/// Whether it is a letter. Vietnamese letters are recognised without the tables of Unicode, in
/// which they come late.
pub(in crate::rules) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || is_vietnamese(c) || (!c.is_ascii() && c.is_alphabetic())
}

/// Whether it is a Vietnamese letter outside ASCII.
pub(in crate::rules) fn is_vietnamese(c: char) -> bool {
    matches!(
        c,
        'À'..='Ã' | 'È'..='Ê' | 'Ì' | 'Í' | 'Ò'..='Õ' | 'Ù' | 'Ú' | 'Ý'
            | 'à'..='ã' | 'è'..='ê' | 'ì' | 'í' | 'ò'..='õ' | 'ù' | 'ú' | 'ý'
            | 'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' | 'Ư' | 'ư'
            | 'Ạ'..='ỹ'
    )
}

/// The lower-case form of a letter. Every Vietnamese letter has exactly one.
pub(in crate::rules) fn small(c: char) -> char {
    match c {
        _ if c.is_ascii() => c.to_ascii_lowercase(),
        // here each capital, an even number, comes before its lower-case letter
        'Ạ'..='ỹ' => char::from_u32(u32::from(c) | 1).unwrap_or(c),
        'à'..='ÿ' | 'ă' | 'đ' | 'ĩ' | 'ũ' | 'ơ' | 'ư' => c,
        _ if c.is_uppercase() => c.to_lowercase().next().unwrap_or(c),
        _ => c,
    }
}

/// Where `name` ends in `text` when `text` begins with it, in any case.
pub(in crate::rules) fn begins(text: &str, name: &str) -> Option<usize> {
    let mut letters = text.chars();
    for wanted in name.chars() {
        if small(letters.next()?) != small(wanted) {
            return None;
        }
    }
    Some(text.len() - letters.as_str().len())
}

/// Whether two texts differ at most in case.
pub(in crate::rules) fn same(a: &str, b: &str) -> bool {
    begins(a, b) == Some(a.len())
}

/// The letters that end `text`.
pub(in crate::rules) fn last_word(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .find(|(_, c)| !is_letter(*c))
        .map_or(0, |(i, c)| i + c.len_utf8());
    &text[start..]
}

/// The letters that begin `text`.
pub(in crate::rules) fn first_word(text: &str) -> &str {
    let end = text.find(|c| !is_letter(c)).unwrap_or(text.len());
    &text[..end]
}

/// The last `n` characters.
pub(in crate::rules) fn tail(text: &str, n: usize) -> &str {
    match text.char_indices().rev().take(n).last() {
        Some((i, _)) => &text[i..],
        None => text,
    }
}

/// The first `n` characters.
pub(in crate::rules) fn head(text: &str, n: usize) -> &str {
    match text.char_indices().nth(n) {
        Some((i, _)) => &text[..i],
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_made_of_words_and_marks() {
        let text = "Sở, số 87/KH-BCĐ389.";
        let split = split(text);
        let words: Vec<&str> = split.words.iter().map(|w| &text[w.at.clone()]).collect();
        assert_eq!(words, ["Sở", "số", "87", "KH", "BCĐ389"]);
        let marks: String = split.marks.iter().map(|(_, mark)| mark).collect();
        assert_eq!(marks, ",/-.");
        assert!(split.has_small && !split.has_foreign);
    }

    #[test]
    fn keys_do_not_know_case() {
        assert_eq!(split("ĐƯỜNG").words[0].key, key("đường"));
        assert_ne!(key("đường"), key("đương"));
    }

    #[test]
    fn small_letters_are_those_of_unicode() {
        for c in ('\0'..'\u{2000}').filter(|c| c.is_ascii() || is_vietnamese(*c)) {
            assert!(c.to_lowercase().eq([small(c)]), "{c}");
        }
    }

    #[test]
    fn names_are_compared_without_case() {
        assert_eq!(begins("HÀ tĩnh,", "Hà Tĩnh"), Some("HÀ tĩnh".len()));
        assert!(same("Uỷ ban", "UỶ BAN") && !same("Uỷ", "Uỷ ban"));
        assert_eq!((last_word("của Sở"), first_word("Sở, và")), ("Sở", "Sở"));
    }
}
