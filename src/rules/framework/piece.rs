//! A text of the page as rules see it: its component, its words and its marks.

use std::borrow::Cow;

use crate::components::Component;
use crate::content::Str;
use crate::document::Text;
use crate::rules::language::words::{self, Word};

/// A text that is judged on its own, whatever is around it on the page.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) enum Passage<'s, 'a> {
    /// A text of the page.
    Piece(&'s Piece<'a>),
    /// A value that a placeholder puts into texts.
    Value(&'a Str),
}

impl Passage<'_, '_> {
    /// Its plain text.
    pub(in crate::rules) fn plain(&self) -> &str {
        match self {
            Passage::Piece(piece) => &piece.plain,
            Passage::Value(value) => &value.value,
        }
    }
}

/// A text, its component, and what it says.
#[derive(Debug, Clone)]
pub struct Piece<'a> {
    /// The component.
    pub component: Component,
    /// Which annex it is in, from 0; `None` in the document itself.
    pub annex: Option<usize>,
    /// The text with its emphasis and place.
    pub text: &'a Text,
    /// The plain text, without emphasis.
    pub plain: Cow<'a, str>,
    /// The words of `plain`.
    pub words: Vec<Word>,
    /// The marks of `plain`: characters that are neither letter nor digit nor space, each with
    /// its place.
    pub marks: Vec<(usize, char)>,
    /// Whether it has a lower-case letter.
    pub has_small: bool,
    /// Whether it has a character that is neither ASCII nor a Vietnamese letter.
    pub has_foreign: bool,
}

impl<'a> Piece<'a> {
    /// A text as a piece of its component.
    pub fn new(component: Component, annex: Option<usize>, text: &'a Text) -> Piece<'a> {
        let plain = plain(text);
        let split = words::split(&plain);
        Piece {
            component,
            annex,
            text,
            words: split.words,
            marks: split.marks,
            has_small: split.has_small,
            has_foreign: split.has_foreign,
            plain,
        }
    }

    /// The letters of one of its words.
    pub fn letters(&self, word: &Word) -> &str {
        &self.plain[word.at.clone()]
    }

    /// Every word with its place.
    pub fn each_word(&self) -> impl Iterator<Item = (std::ops::Range<usize>, &str)> {
        self.words
            .iter()
            .map(|word| (word.at.clone(), self.letters(word)))
    }

    /// Every mark that is one of `wanted`, with its place.
    pub fn each_mark<const N: usize>(
        &self,
        wanted: [char; N],
    ) -> impl Iterator<Item = (usize, &str)> {
        self.marks
            .iter()
            .filter(move |(_, mark)| wanted.contains(mark))
            .map(|&(at, mark)| (at, &self.plain[at..at + mark.len_utf8()]))
    }
}

/// The plain text of a text, borrowed if it has one run.
pub(in crate::rules) fn plain(text: &Text) -> Cow<'_, str> {
    match text.runs() {
        [] => Cow::Borrowed(""),
        [one] => Cow::Borrowed(&one.text),
        _ => Cow::Owned(text.to_plain()),
    }
}
