//! The pass that fixes a part built by docx-rs: schema order, and what docx-rs cannot write.
//!
//! docx-rs writes children in an order of its own, leaves empty properties behind and cannot
//! express drawn lines or repeated table headings. One pass over its XML copies it, tag by tag,
//! into a new buffer. When an element ends whose children have an order ([`super::order`]),
//! they are at the end of that buffer and are put in order there; no tree is built.
//!
//! What docx-rs cannot write is a [`Graft`], and a style name `@3` marks the place of graft 3.
//! User text never becomes a style name, so a mark cannot be forged.

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::order::{Container, container};
use super::xml::escape;
use crate::error::Error;

/// The replacement of a mark `@n`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Graft {
    /// A whole `w:r`, which replaces the run with the character style `@n`.
    Run(String),
    /// Properties added to the table with the table style `@n`.
    Table(TableGraft),
}

/// Properties of a table that docx-rs cannot write.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct TableGraft {
    /// The table style (17.4.62); without it the table has none.
    pub style: Option<String>,
    /// How many rows are repeated at the top of every page (17.4.49); at most all.
    pub header_rows: usize,
    /// Title for those who cannot see it (17.4.41); left out when empty.
    pub caption: String,
    /// Description for the same readers (17.4.46); left out when empty.
    pub description: String,
}

/// The prefixes that our parts and grafts use; none of them is ignorable.
const NAMESPACES: [(&str, &str); 9] = [
    (
        "w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        "r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        "mc",
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
    ),
    (
        "wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        "wps",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    ),
    ("v", "urn:schemas-microsoft-com:vml"),
    ("o", "urn:schemas-microsoft-com:office:office"),
    ("w10", "urn:schemas-microsoft-com:office:word"),
];

/// The first line of every part.
pub(crate) const DECLARATION: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Finishes a part that docx-rs built: `word/document.xml`, a header or a footer.
///
/// # Errors
///
/// [`Error::Package`] when the part is not well-formed, a mark has no graft of its kind, or a
/// graft has no mark.
pub(crate) fn finish(part: &[u8], grafts: &[Graft]) -> Result<Vec<u8>, Error> {
    let part = std::str::from_utf8(part).map_err(ill_formed)?;
    let mut pass = Pass::new(part.len(), grafts);
    let mut reader = Reader::from_str(part);
    // Offsets into a slice fit a usize.
    let position = |reader: &Reader<&[u8]>| reader.buffer_position() as usize;
    loop {
        let from = position(&reader);
        let event = reader.read_event().map_err(ill_formed)?;
        let source = &part[from..position(&reader)];
        match event {
            Event::Start(tag) => pass.start(&tag, source)?,
            Event::Empty(tag) => pass.empty(&tag, source)?,
            Event::End(_) => pass.end()?,
            Event::Eof => return pass.into_part(),
            // Outside the root there is only white space.
            Event::Text(_) | Event::GeneralRef(_) | Event::CData(_) if !pass.open.is_empty() => {
                pass.write(source);
            }
            _ => {}
        }
    }
}

fn ill_formed(error: impl std::fmt::Display) -> Error {
    Error::package(format!("a part is not well formed: {error}"))
}

/// The state of the pass: the output, and which elements are open.
struct Pass<'a> {
    out: Vec<u8>,
    open: Vec<Element<'a>>,
    /// Children so far of the open elements whose children are ordered, outermost element first.
    children: Vec<Child>,
    /// Tables that are open, outermost first.
    tables: Vec<OpenTable<'a>>,
    grafts: &'a [Graft],
    /// Which grafts have been placed.
    placed: Vec<bool>,
    /// Buffer in which children are put in order.
    scratch: Vec<u8>,
}

/// An element that is open.
struct Element<'a> {
    name: &'a str,
    order: Option<&'static Container>,
    /// Where it begins in the output.
    start: usize,
    /// Where its content begins.
    content: usize,
    /// Where its children begin in [`Pass::children`], if it orders them.
    children: usize,
    /// The graft that replaces it.
    graft: Option<&'a str>,
}

/// A child of an element that orders its children.
struct Child {
    rank: usize,
    /// Where it begins in the output.
    start: usize,
    /// Where it ends; known when its parent ends.
    end: usize,
}

/// A table that is open.
#[derive(Default)]
struct OpenTable<'a> {
    graft: Option<&'a TableGraft>,
    /// Heading rows still to come.
    header_rows: usize,
}

impl<'a> Pass<'a> {
    fn new(size: usize, grafts: &'a [Graft]) -> Pass<'a> {
        Pass {
            out: Vec::with_capacity(size + size / 8),
            open: Vec::with_capacity(16),
            children: Vec::with_capacity(64),
            tables: Vec::new(),
            grafts,
            placed: vec![false; grafts.len()],
            scratch: Vec::new(),
        }
    }

    fn into_part(self) -> Result<Vec<u8>, Error> {
        if let Some(element) = self.open.last() {
            return Err(ill_formed(format!("{} is not closed", element.name)));
        }
        if self.out.is_empty() {
            return Err(ill_formed("it is empty"));
        }
        if let Some(n) = self.placed.iter().position(|placed| !placed) {
            return Err(Error::package(format!("graft {n} has no mark")));
        }
        Ok(self.out)
    }

    fn write(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    /// A start tag; `source` is all of it.
    fn start(&mut self, tag: &BytesStart, source: &'a str) -> Result<(), Error> {
        let name = name(tag, source);
        let start = self.begin(name);
        match name {
            _ if self.open.is_empty() => self.root(name)?,
            // Optional, and an error if two paragraphs have the same one, as docx-rs may write.
            "w:p" => self.tag_without("w14:paraId", tag, name, ">")?,
            _ => self.write(source),
        }
        self.push(name, start);
        Ok(())
    }

    /// An element without content; `source` is all of it.
    fn empty(&mut self, tag: &BytesStart, source: &'a str) -> Result<(), Error> {
        let name = name(tag, source);
        if matches!(name, "w:rStyle" | "w:tblStyle")
            && let Some(n) = mark(tag)?
        {
            return self.place(n, name);
        }
        let start = self.begin(name);
        match name {
            _ if self.open.is_empty() => {
                self.root(name)?;
                self.push(name, start);
                return self.end();
            }
            "w:pgSz" => self.page_size(tag)?,
            "w:p" => self.tag_without("w14:paraId", tag, name, "/>")?,
            "w:gridCol" => self.tag_without("w:type", tag, name, "/>")?,
            _ => {
                let open = source.strip_suffix("/>").unwrap_or(source).trim_end();
                self.write(open);
                if container(name).is_some() {
                    self.write(">");
                    self.push(name, start);
                    return self.end();
                }
                self.write("/>");
            }
        }
        Ok(())
    }

    /// An end tag.
    fn end(&mut self) -> Result<(), Error> {
        match self.open.last().map(|element| element.name) {
            Some("w:tblPr") => self.table_properties()?,
            Some("w:trPr") => self.row_properties(),
            Some("w:tbl") => self.end_table()?,
            _ => {}
        }
        let Some(element) = self.open.pop() else {
            return Ok(());
        };
        if let Some(order) = element.order {
            self.put_in_order(&element);
            if order.optional && self.out.len() == element.content {
                self.forget(&element);
                return Ok(());
            }
        }
        if let Some(run) = element.graft {
            self.out.truncate(element.start);
            self.write(run);
            return Ok(());
        }
        self.write("</");
        self.write(element.name);
        self.write(">");
        Ok(())
    }

    /// Notes that `name`, a child of the open element, begins here; returns the offset.
    fn begin(&mut self, name: &str) -> usize {
        let start = self.out.len();
        if let Some(order) = self.open.last().and_then(|parent| parent.order) {
            self.children.push(Child {
                rank: order.rank(name),
                start,
                end: start,
            });
        }
        start
    }

    /// Opens the element whose start tag was written from `start`.
    fn push(&mut self, name: &'a str, start: usize) {
        if name == "w:tbl" {
            self.tables.push(OpenTable::default());
        }
        self.open.push(Element {
            name,
            order: container(name),
            start,
            content: self.out.len(),
            children: self.children.len(),
            graft: None,
        });
    }

    /// Puts the children of an element, which are at the end of the output, in order.
    fn put_in_order(&mut self, element: &Element) {
        let children = &mut self.children[element.children..];
        if !children.is_sorted_by_key(|child| child.rank) {
            let mut end = self.out.len();
            for child in children.iter_mut().rev() {
                child.end = end;
                end = child.start;
            }
            children.sort_by_key(|child| child.rank);
            self.scratch.clear();
            self.scratch.extend_from_slice(&self.out[element.content..]);
            self.out.truncate(element.content);
            for child in children {
                let range = child.start - element.content..child.end - element.content;
                self.out.extend_from_slice(&self.scratch[range]);
            }
        }
        self.children.truncate(element.children);
    }

    /// Removes the element that was written last.
    fn forget(&mut self, element: &Element) {
        self.out.truncate(element.start);
        if self
            .open
            .last()
            .is_some_and(|parent| parent.order.is_some())
        {
            self.children.pop();
        }
    }

    /// The root's start tag, with the declaration before it.
    fn root(&mut self, name: &str) -> Result<(), Error> {
        if !self.out.is_empty() {
            return Err(ill_formed("it has two roots"));
        }
        self.write(DECLARATION);
        self.write("<");
        self.write(name);
        for (prefix, uri) in NAMESPACES {
            self.write(&format!(" xmlns:{prefix}=\"{uri}\""));
        }
        self.write(">");
        Ok(())
    }

    /// The tag without one of its attributes, ended by `close`.
    fn tag_without(
        &mut self,
        attribute: &str,
        tag: &BytesStart,
        name: &str,
        close: &str,
    ) -> Result<(), Error> {
        self.write("<");
        self.write(name);
        for other in tag.attributes() {
            let other = other.map_err(ill_formed)?;
            if other.key.into_inner() != attribute {
                self.write(" ");
                self.write(other.key.into_inner());
                self.write("=\"");
                self.write(&other.value);
                self.write("\"");
            }
        }
        self.write(close);
        Ok(())
    }

    /// Writes a page size (17.6.13), for docx-rs makes neither width and height fit the
    /// orientation nor the orientation fit them.
    fn page_size(&mut self, tag: &BytesStart) -> Result<(), Error> {
        let length = |key| -> Result<u32, Error> {
            attribute(tag, key)?
                .and_then(|value| value.parse().ok())
                .ok_or_else(|| Error::package(format!("a page size has no {key}")))
        };
        let (width, height) = (length("w:w")?, length("w:h")?);
        let said = attribute(tag, "w:orient")?.is_some_and(|value| value == "landscape");
        let (short, long) = (width.min(height), width.max(height));
        let tag = if said || width > height {
            format!("<w:pgSz w:w=\"{long}\" w:h=\"{short}\" w:orient=\"landscape\"/>")
        } else {
            format!("<w:pgSz w:w=\"{short}\" w:h=\"{long}\"/>")
        };
        self.write(&tag);
        Ok(())
    }

    /// Handles the mark `@n` in an `rStyle` or a `tblStyle`, which itself is not written.
    fn place(&mut self, n: usize, style: &str) -> Result<(), Error> {
        let stray = || Error::package(format!("the mark @{n} has no place or no graft"));
        if std::mem::replace(self.placed.get_mut(n).ok_or_else(stray)?, true) {
            return Err(Error::package(format!("graft {n} has two marks")));
        }
        match (&self.grafts[n], style, &mut self.open[..]) {
            (Graft::Run(xml), "w:rStyle", [.., run, _]) if run.name == "w:r" => {
                run.graft = Some(xml);
            }
            (Graft::Table(graft), "w:tblStyle", [.., parent, _]) if parent.name == "w:tbl" => {
                let table = self.tables.last_mut().ok_or_else(stray)?;
                table.graft = Some(graft);
                table.header_rows = graft.header_rows;
            }
            _ => return Err(stray()),
        }
        Ok(())
    }

    /// Writes what a graft adds to the properties of the open table.
    fn table_properties(&mut self) -> Result<(), Error> {
        let Some(graft) = self.tables.last().and_then(|table| table.graft) else {
            return Ok(());
        };
        let style = graft.style.as_deref().unwrap_or_default();
        for (name, value) in [
            ("w:tblStyle", style),
            ("w:tblCaption", &graft.caption),
            ("w:tblDescription", &graft.description),
        ] {
            if !value.is_empty() {
                self.begin(name);
                self.write(&format!("<{name} w:val=\"{}\"/>", escape(value)?));
            }
        }
        Ok(())
    }

    /// Writes what a graft adds to the properties of the open row.
    fn row_properties(&mut self) {
        if let Some(table) = self.tables.last_mut()
            && table.header_rows > 0
        {
            table.header_rows -= 1;
            self.begin("w:tblHeader");
            // Without a value: Microsoft's validator rejects `w:val="true"`.
            self.write("<w:tblHeader/>");
        }
    }

    /// Closes the open table.
    fn end_table(&mut self) -> Result<(), Error> {
        match self.tables.pop() {
            Some(table) if table.header_rows > 0 => Err(Error::package(
                "a table has fewer rows than are to be repeated",
            )),
            _ => Ok(()),
        }
    }
}

/// The name of a tag, for as long as its source lasts.
fn name<'a>(tag: &BytesStart, source: &'a str) -> &'a str {
    &source[1..=tag.name().into_inner().len()]
}

/// An attribute's value as it is written.
fn attribute(tag: &BytesStart, key: &str) -> Result<Option<String>, Error> {
    let attribute = tag.try_get_attribute(key).map_err(ill_formed)?;
    Ok(attribute.map(|a| a.value.into_owned()))
}

/// The number of a mark, if this style name is one.
fn mark(tag: &BytesStart) -> Result<Option<usize>, Error> {
    let Some(style) = attribute(tag, "w:val")? else {
        return Ok(None);
    };
    let Some(number) = style.strip_prefix('@') else {
        return Ok(None);
    };
    match number.parse() {
        Ok(n) => Ok(Some(n)),
        Err(_) => Err(Error::package(format!(
            "{style} is not the mark of a graft"
        ))),
    }
}

#[cfg(test)]
mod tests;
