//! Every text of a document in the order of the page, each with the component it belongs to.

use super::{AnnexHeading, Block, Document, Heading, Text};
use crate::components::Component;

/// A text of a document and its component.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// Which component.
    pub component: Component,
    /// Which annex it is in, from 0; `None` in the document itself.
    pub annex: Option<usize>,
    /// The text.
    pub text: &'a Text,
}

/// All texts of `document` in page order. The letterhead that an annex repeats is left out.
pub fn texts(document: &Document) -> Vec<Part<'_>> {
    let mut walk = Walk {
        annex: None,
        out: Vec::new(),
    };
    walk.document(document);
    walk.out
}

struct Walk<'a> {
    annex: Option<usize>,
    out: Vec<Part<'a>>,
}

impl<'a> Walk<'a> {
    fn push(&mut self, component: Component, text: &'a Text) {
        self.out.push(Part {
            component,
            annex: self.annex,
            text,
        });
    }

    fn all(&mut self, component: Component, texts: impl IntoIterator<Item = &'a Text>) {
        for text in texts {
            self.push(component, text);
        }
    }

    fn document(&mut self, document: &'a Document) {
        for issuer in &document.letterhead.issuers {
            self.all(Component::Parent, &issuer.parent);
            self.push(Component::Issuer, &issuer.name);
        }
        if let Some(dateline) = &document.dateline {
            self.push(Component::Dateline, &dateline.place);
        }
        match &document.heading {
            Heading::Titled { title, subject } => {
                self.push(Component::Title, title);
                self.all(Component::Subject, subject);
            }
            Heading::Regarding(subject) => self.push(Component::Regarding, subject),
            Heading::None => {}
        }
        let preamble = &document.preamble;
        self.all(Component::Authority, &preamble.authority);
        self.all(Component::LegalBasis, &preamble.legal_bases);
        self.all(Component::Enacts, &preamble.enacts);
        if let Some(addressees) = &document.addressees {
            self.push(Component::Addressees, &addressees.label);
            self.all(Component::Addressee, &addressees.list);
        }
        self.blocks(&document.body);
        let closing = &document.closing;
        if let Some(recipients) = &closing.recipients {
            self.push(Component::Recipients, &recipients.label);
            self.all(Component::Recipient, &recipients.list);
        }
        for signature in &closing.signatures {
            self.all(Component::Capacity, &signature.lines);
            self.all(Component::Post, &signature.post);
            self.push(Component::Name, &signature.name);
        }
        self.all(Component::Confirmation, &closing.confirmation);
        self.all(Component::Address, &document.address);
        for (i, annex) in document.annexes.iter().enumerate() {
            self.annex = Some(i);
            match &annex.heading {
                AnnexHeading::Appendix { label, title } => {
                    self.push(Component::AnnexLabel, label);
                    self.push(Component::AnnexTitle, title);
                }
                AnnexHeading::Issued { title, subject } => {
                    self.push(Component::Title, title);
                    self.push(Component::Subject, subject);
                }
            }
            self.push(Component::Reference, &annex.reference);
            self.blocks(&annex.body);
        }
    }

    fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(p) => self.push(Component::Body(p.role), &p.text),
                Block::Table(table) => {
                    self.all(Component::Unit, &table.unit);
                    self.all(Component::HeadCell, table.head.iter().map(|c| &c.text));
                    for row in &table.rows {
                        self.all(Component::Cell(row.role), row.cells.iter().map(|c| &c.text));
                    }
                }
            }
        }
    }
}
