//! Vietnamese as rules read it: words, syllables, periods, gaps in forms, old encodings.

pub(in crate::rules) mod encodings;
pub(in crate::rules) mod fill_in;
pub(in crate::rules) mod period;
pub(in crate::rules) mod stretch;
pub(in crate::rules) mod syllable;
pub(in crate::rules) mod symbol;
pub(in crate::rules) mod words;

pub use words::Word;

use regex::Regex;

/// A pattern that is fixed in the program, so that an error in it is a bug of the program.
pub(in crate::rules) fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the patterns of the rules are well-formed")
}
