//! Document → the bytes of a Word file; the only module that names docx-rs.
//!
//! docx-rs builds the text of the document from the components ([`letterhead`],
//! [`heading`], [`body`], [`closing`]); the finishing pass puts it in order and adds what
//! docx-rs cannot say ([`finish`]); the styles and all other parts are our own ([`styles`],
//! [`parts`]); [`pack`] makes a file of them. The same document gives the same bytes.

mod body;
mod closing;
mod columns;
mod finish;
mod heading;
mod letterhead;
mod order;
mod pack;
mod parts;
mod section;
mod shapes;
pub mod stamp;
mod story;
pub mod styles;
mod table;
mod xml;

use std::sync::OnceLock;

use docx_rs::{BuildXML, DocumentChild, SectionProperty};

use self::body::Then;
use self::finish::finish;
use self::pack::{Package, Packed, pack};
use self::section::Page;
use self::story::{Piece, Story, tail};
use crate::document::{Annex, AnnexHeading, Document, Indent, Sizes, Style};
use crate::error::Error;

/// The Word file of a document.
///
/// # Errors
///
/// [`Error::Package`] for text that XML cannot hold, which no document from
/// [`crate::source`] has.
pub fn write(document: &Document) -> Result<Vec<u8>, Error> {
    write_stamped(document, &|_| String::new())
}

/// The Word file of a document, with a stamp that is made from the digest of its parts
/// ([`stamp`]).
///
/// # Errors
///
/// As [`write`].
pub fn write_stamped(
    document: &Document,
    stamp: &dyn Fn(u128) -> String,
) -> Result<Vec<u8>, Error> {
    let (text, grafts) = text(document);
    let mut footers = Vec::new();
    if !document.address.is_empty() {
        footers.push(finish(&section::footer(&document.address), &[])?);
        if !document.annexes.is_empty() {
            footers.push(parts::empty_footer().into_bytes());
        }
    }
    let package = Package {
        document: finish(&text, &grafts)?,
        styles: packed_styles(document.style),
        footers,
        properties: &document.properties,
    };
    pack(&package, stamp)
}

/// The main part as docx-rs has it, with the grafts that belong in it.
fn text(document: &Document) -> (Vec<u8>, Vec<finish::Graft>) {
    let mut story = Story::new(document.style, Page::Portrait.text_width());
    letterhead::write(&mut story, document);
    heading::write(&mut story, document);
    body::write(
        &mut story,
        &document.body,
        &document.properties.title,
        Then::Closing,
    );
    closing::write(&mut story, &document.closing);
    let mut properties = section::properties(
        Page::Portrait,
        (!document.address.is_empty()).then_some(FIRST_FOOTER),
    );
    for annex in &document.annexes {
        end_section(&mut story, properties);
        let page = if annex.landscape {
            Page::Landscape
        } else {
            Page::Portrait
        };
        story.width = page.text_width();
        write_annex(&mut story, annex);
        properties =
            section::properties(page, (!document.address.is_empty()).then_some(EMPTY_FOOTER));
    }
    end_in_paragraph(&mut story);
    let mut out = docx_rs::Document::new().default_section_property(properties);
    out.children = story.pieces.into_iter().map(child).collect();
    (out.build(), story.grafts)
}

/// Which footer holds the address, counted from 0.
const FIRST_FOOTER: usize = 0;
/// Which footer is empty.
const EMPTY_FOOTER: usize = 1;

fn write_annex(story: &mut Story, annex: &Annex) {
    if let Some(letterhead) = &annex.letterhead {
        letterhead::write_bare(story, letterhead);
    }
    heading::write_annex(story, annex);
    let about = match &annex.heading {
        AnnexHeading::Appendix { title, .. } => title,
        AnnexHeading::Issued { subject, .. } => subject,
    };
    let about = about.to_plain().replace('\n', " ");
    body::write(story, &annex.body, &about, Then::End);
}

/// Ends a section in its last paragraph (17.6.18).
fn end_section(story: &mut Story, properties: SectionProperty) {
    end_in_paragraph(story);
    if let Some(Piece::Paragraph(last)) = story.pieces.last_mut() {
        last.property.section_property = Some(properties);
    }
}

/// A section cannot end in a table.
fn end_in_paragraph(story: &mut Story) {
    if !matches!(story.pieces.last(), Some(Piece::Paragraph(_))) {
        story.paragraph(tail());
    }
}

fn child(piece: Piece) -> DocumentChild {
    match piece {
        Piece::Paragraph(paragraph) => DocumentChild::Paragraph(Box::new(paragraph)),
        Piece::Table(table) => DocumentChild::Table(Box::new(table)),
    }
}

/// The styles, written once in a process for each of the four choices there are.
fn packed_styles(style: Style) -> &'static Packed {
    static STYLES: [OnceLock<Packed>; 4] = [const { OnceLock::new() }; 4];
    let n = match (style.sizes, style.indent) {
        (Sizes::Set14, Indent::Wide) => 0,
        (Sizes::Set14, Indent::Narrow) => 1,
        (Sizes::Set13, Indent::Wide) => 2,
        (Sizes::Set13, Indent::Narrow) => 3,
    };
    STYLES[n].get_or_init(|| Packed::deflated(styles::part(style)))
}
