//! Document → the bytes of a Word file; the only module that names docx-rs.
//!
//! docx-rs builds the text of the document from the components (`letterhead`, `heading`,
//! `body`, `closing`); the finishing pass puts it in order and adds what docx-rs cannot write
//! (`finish`); the styles and all other parts are our own ([`styles`], `parts`); `pack` makes
//! them into a file. The same document gives the same bytes.

mod archive;
mod body;
mod closing;
mod columns;
mod finish;
mod heading;
mod heights;
mod letterhead;
mod lines;
mod order;
mod pack;
mod parts;
pub mod seal;
mod section;
mod shapes;
pub mod stamp;
mod story;
pub mod styles;
mod table;
#[cfg(test)]
mod testing;
mod whole;
mod xml;

use std::sync::OnceLock;

use docx_rs::{BuildXML, DocumentChild, SectionProperty};

use self::body::Then;
use self::finish::finish;
use self::pack::{Package, Packed, pack};
use self::section::{Foot, Page};
use self::story::{Story, tail};
use crate::components::Sizes;
use crate::document::{Annex, AnnexHeading, Document};
use crate::error::Error;
use crate::layout::{Indent, Style};

/// The Word file of a document.
///
/// # Errors
///
/// [`Error::Package`] for text that XML cannot hold, which no document from
/// [`crate::source`] has.
pub fn write(document: &Document) -> Result<Vec<u8>, Error> {
    write_stamped(document, &|_| String::new())
}

/// The Word file of a document, with a stamp made from the digest of its parts ([`stamp`]).
///
/// # Errors
///
/// As [`write()`].
pub fn write_stamped(
    document: &Document,
    stamp: &dyn Fn(u128) -> String,
) -> Result<Vec<u8>, Error> {
    build(document).finish()?.pack(stamp)
}

/// A document as docx-rs builds it: not yet fixed, the grafts still separate.
pub struct Built<'a> {
    document: &'a Document,
    text: Vec<u8>,
    grafts: Vec<finish::Graft>,
}

/// Builds the main part with docx-rs: the first of the three steps of [`write_stamped`].
pub fn build(document: &Document) -> Built<'_> {
    let (text, grafts) = text(document);
    Built {
        document,
        text,
        grafts,
    }
}

impl<'a> Built<'a> {
    /// The second step: every part in schema order, the grafts in their places.
    ///
    /// # Errors
    ///
    /// As [`write()`].
    pub fn finish(self) -> Result<Finished<'a>, Error> {
        let mut footers = Vec::new();
        if !self.document.address.is_empty() {
            footers.push(finish(&section::footer(&self.document.address), &[])?);
            if !self.document.annexes.is_empty() {
                footers.push(parts::empty_footer().into_bytes());
            }
        }
        Ok(Finished(Package {
            document: finish(&self.text, &self.grafts)?,
            styles: packed_styles(self.document.style),
            footers,
            properties: &self.document.properties,
        }))
    }
}

/// A document whose parts are ready to be packed.
pub struct Finished<'a>(Package<'a>);

impl Finished<'_> {
    /// The last step: the parts deflated and joined into a file.
    ///
    /// # Errors
    ///
    /// As [`write()`].
    pub fn pack(&self, stamp: &dyn Fn(u128) -> String) -> Result<Vec<u8>, Error> {
        pack(&self.0, stamp)
    }
}

/// The main part as docx-rs builds it, with the grafts that belong in it.
fn text(document: &Document) -> (Vec<u8>, Vec<finish::Graft>) {
    let mut story = Story::new(document.style, Page::Portrait.room());
    letterhead::write(&mut story, document);
    heading::write(&mut story, document);
    body::write(
        &mut story,
        &document.body,
        &document.properties.title,
        Then::Closing,
    );
    closing::write(&mut story, &document.closing);
    let (foot, annex_foot) = if document.address.is_empty() {
        (Foot::None, Foot::None)
    } else {
        (Foot::Address, Foot::Empty)
    };
    let mut properties = section::properties(Page::Portrait, foot);
    for annex in &document.annexes {
        end_section(&mut story, properties);
        let page = if annex.landscape {
            Page::Landscape
        } else {
            Page::Portrait
        };
        (story.width, story.height) = page.room();
        write_annex(&mut story, annex);
        properties = section::properties(page, annex_foot);
    }
    end_in_paragraph(&mut story);
    let mut out = docx_rs::Document::new().default_section_property(properties);
    out.children = story.content;
    (out.build(), story.grafts)
}

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
    if let Some(DocumentChild::Paragraph(last)) = story.content.last_mut() {
        last.property.section_property = Some(properties);
    }
}

/// A section cannot end in a table.
fn end_in_paragraph(story: &mut Story) {
    if story.ends_in_table() {
        story.paragraph(tail());
    }
}

/// The styles, written once in a process for each of the four possible choices.
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
