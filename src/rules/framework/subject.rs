//! What rules judge: a document, with everything that several of them need computed once.

use super::grid::Grid;
use super::mention::{self, Mention};
use super::piece::{Passage, Piece};
use crate::components::Component;
use crate::content::Str;
use crate::document::{Block, Document, walk};
use crate::reader::Reading;
use crate::source::Sources;

/// A document under judgement.
pub struct Subject<'a> {
    /// The document.
    pub document: &'a Document,
    /// The sources that the places of its texts point into.
    pub sources: &'a Sources,
    /// Every text in page order.
    pub pieces: Vec<Piece<'a>>,
    /// The texts that placeholders put into other texts, each as it was written.
    pub values: &'a [Str],
    /// Every document that a text mentions by its number, in page order.
    pub mentions: Vec<Mention>,
    /// The tables, of the document and of its annexes, each laid out in columns.
    pub(in crate::rules) grids: Vec<Grid<'a>>,
    /// Its layout, if it was read from a Word file.
    pub layout: Option<&'a Reading>,
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
    pub(in crate::rules) fn passages(&self) -> impl Iterator<Item = Passage<'_, 'a>> {
        let values = self.values.iter().map(Passage::Value);
        values.chain(self.pieces.iter().map(Passage::Piece))
    }

    /// The pieces with characters that are neither ASCII nor Vietnamese letters.
    pub fn foreign(&self) -> impl Iterator<Item = &Piece<'a>> {
        self.pieces.iter().filter(|piece| piece.has_foreign)
    }

    /// Running prose, of the document and of its annexes.
    pub fn prose(&self) -> impl Iterator<Item = &Piece<'a>> {
        self.pieces
            .iter()
            .filter(|piece| piece.component.is_prose())
    }

    /// The contents that are divided and numbered separately: the document's own, then that of
    /// each annex.
    pub fn bodies(&self) -> impl Iterator<Item = &'a [Block]> {
        bodies(self.document)
    }
}

fn bodies(document: &Document) -> impl Iterator<Item = &[Block]> {
    std::iter::once(document.body.as_slice())
        .chain(document.annexes.iter().map(|annex| annex.body.as_slice()))
}
