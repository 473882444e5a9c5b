//! What rules judge: a document, with what several of them need worked out once.

use std::borrow::Cow;

use super::mention::{self, Mention};
use super::table::Grid;
use super::words::{self, Word};
use crate::content::Str;
use crate::document::walk::{self, Component};
use crate::document::{Block, Document, Text};
use crate::reader::Reading;
use crate::source::Sources;

/// A document under judgement.
pub struct Subject<'a> {
    /// The document.
    pub document: &'a Document,
    /// What the places of its texts point into.
    pub sources: &'a Sources,
    /// Every text in page order.
    pub pieces: Vec<Piece<'a>>,
    /// The texts that placeholders put into other texts, each as it was written.
    pub values: &'a [Str],
    /// Every document that a text mentions by its number, in page order.
    pub mentions: Vec<Mention>,
    /// The tables, of the document and of its annexes, each laid out in columns.
    pub(super) grids: Vec<Grid<'a>>,
    /// How it looks, where it was read from a Word file.
    pub layout: Option<&'a Reading>,
}

/// A text that is judged by itself, whatever stands around it on the page.
#[derive(Debug, Clone, Copy)]
pub(super) enum Passage<'s, 'a> {
    /// A text of the page.
    Piece(&'s Piece<'a>),
    /// A value that a placeholder puts into texts.
    Value(&'a Str),
}

impl Passage<'_, '_> {
    /// What it says.
    pub(super) fn plain(&self) -> &str {
        match self {
            Passage::Piece(piece) => &piece.plain,
            Passage::Value(value) => &value.value,
        }
    }
}

/// A text, what it is, and what it says.
#[derive(Debug, Clone)]
pub struct Piece<'a> {
    /// Which component.
    pub component: Component,
    /// Which annex it stands in, from 0; `None` in the document itself.
    pub annex: Option<usize>,
    /// The text with its emphasis and place.
    pub text: &'a Text,
    /// What it says, without emphasis.
    pub plain: Cow<'a, str>,
    /// The words of `plain`.
    pub words: Vec<Word>,
    /// The marks of `plain`: what is neither letter nor figure nor blank, with its place.
    pub marks: Vec<(usize, char)>,
    /// Whether a letter of it is small.
    pub has_small: bool,
    /// Whether a character of it is neither in ASCII nor a letter of Vietnamese.
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

impl<'a> Subject<'a> {
    /// A document and the sources it was made from, ready to be judged.
    pub fn new(document: &'a Document, sources: &'a Sources) -> Subject<'a> {
        let pieces: Vec<Piece<'a>> = walk::texts(document)
            .into_iter()
            .map(|part| Piece::new(part.component, part.annex, part.text))
            .collect();
        let mentions = mention::all(&pieces);
        let grids = bodies(document).flatten().filter_map(|block| match block {
            Block::Table(table) => Some(Grid::new(table)),
            Block::Paragraph(_) => None,
        });
        Subject {
            document,
            sources,
            pieces,
            values: &[],
            mentions,
            grids: grids.collect(),
            layout: None,
        }
    }

    /// With the texts that placeholders put into other texts.
    #[must_use]
    pub fn with_values(self, values: &'a [Str]) -> Subject<'a> {
        Subject { values, ..self }
    }

    /// A Word file, ready to be judged.
    pub fn of_word(reading: &'a Reading, sources: &'a Sources) -> Subject<'a> {
        Subject {
            layout: Some(reading),
            ..Subject::new(&reading.document, sources)
        }
    }

    /// The pieces of one component.
    pub fn of(&self, component: Component) -> impl Iterator<Item = &Piece<'a>> {
        self.pieces
            .iter()
            .filter(move |piece| piece.component == component)
    }

    /// Every value that a placeholder puts into texts, then every text of the page.
    pub(super) fn passages(&self) -> impl Iterator<Item = Passage<'_, 'a>> {
        let values = self.values.iter().map(Passage::Value);
        values.chain(self.pieces.iter().map(Passage::Piece))
    }

    /// The pieces with characters that are neither in ASCII nor letters of Vietnamese.
    pub fn foreign(&self) -> impl Iterator<Item = &Piece<'a>> {
        self.pieces.iter().filter(|piece| piece.has_foreign)
    }

    /// Running prose, of the document and of its annexes.
    pub fn prose(&self) -> impl Iterator<Item = &Piece<'a>> {
        self.pieces
            .iter()
            .filter(|piece| piece.component.is_prose())
    }

    /// The contents that are divided and numbered by themselves: the document's own, then
    /// that of each annex.
    pub fn bodies(&self) -> impl Iterator<Item = &'a [Block]> {
        bodies(self.document)
    }
}

fn bodies(document: &Document) -> impl Iterator<Item = &[Block]> {
    std::iter::once(document.body.as_slice())
        .chain(document.annexes.iter().map(|annex| annex.body.as_slice()))
}

/// What a text says, borrowed where it has one run.
pub(super) fn plain(text: &Text) -> Cow<'_, str> {
    match text.runs() {
        [] => Cow::Borrowed(""),
        [one] => Cow::Borrowed(&one.text),
        _ => Cow::Owned(text.to_plain()),
    }
}
