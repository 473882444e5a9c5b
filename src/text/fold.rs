//! One spelling of a text, for comparison.

use unicode_normalization::UnicodeNormalization;

/// A text for comparison: lower case, single spaces, one spelling for `hoà` and `hòa`.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        let mut previous = None;
        for c in word.chars().flat_map(char::to_lowercase) {
            // The tone of `oa`, `oe`, `uy` is on either letter.
            match (previous, split_tone(c)) {
                (Some((at, base)), Some((plain, tone)))
                    if matches!((base, plain), ('o', 'a' | 'e') | ('u', 'y')) && tone > 0 =>
                {
                    out.truncate(at);
                    out.push(with_tone(base, tone));
                    out.push(plain);
                    previous = None;
                }
                (_, split) => {
                    previous = split
                        .filter(|(_, tone)| *tone == 0)
                        .map(|(plain, _)| (out.len(), plain));
                    out.push(c);
                }
            }
        }
    }
    out
}

const TONES: [[char; 6]; 5] = [
    ['a', 'à', 'á', 'ả', 'ã', 'ạ'],
    ['e', 'è', 'é', 'ẻ', 'ẽ', 'ẹ'],
    ['o', 'ò', 'ó', 'ỏ', 'õ', 'ọ'],
    ['u', 'ù', 'ú', 'ủ', 'ũ', 'ụ'],
    ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'],
];

fn split_tone(c: char) -> Option<(char, usize)> {
    TONES
        .iter()
        .find_map(|row| Some((row[0], row.iter().position(|t| *t == c)?)))
}

fn with_tone(base: char, tone: usize) -> char {
    TONES
        .iter()
        .find(|row| row[0] == base)
        .and_then(|row| row.get(tone).copied())
        .unwrap_or(base)
}

/// A text without case, diacritics and spaces; `đ` and Telex `dd` are `d`.
pub fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfd() {
        match c {
            'đ' | 'Đ' => out.push('d'),
            c if c.is_alphanumeric() || matches!(c, '/' | '-') => out.extend(c.to_lowercase()),
            _ => {}
        }
    }
    out.replace("dd", "d")
}
