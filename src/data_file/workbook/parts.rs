//! The parts of a workbook's package, read in streams within limits.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Cursor, Read, Take};

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;
use zip::read::ZipFile;

use super::Refusal;
use crate::source::nfc;

/// The most that a part may inflate to, in bytes.
pub(super) const MAX_PART: u64 = 128 << 20;
/// The most between two tags, in bytes; a cell of Excel holds 32,767 characters.
const MAX_RUN: usize = 1 << 20;
/// The most entries of the archive.
const MAX_ENTRIES: usize = 5_000;
/// The longest end of a zip: its last record, and a comment (APPNOTE 4.3.16).
const LONGEST_END: usize = 22 + 0xFFFF;

/// A relationship of a part (29500-2, 6.5).
pub(super) struct Relation {
    pub(super) id: String,
    /// Last step of its type: `worksheet`, `styles`.
    pub(super) kind: String,
    /// The part's name in the package.
    pub(super) target: String,
}

/// An opened package.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Index of each part by its name in small letters.
    index: HashMap<String, usize>,
}

impl<'a> Package<'a> {
    /// Opens the archive; inflates nothing yet.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Package<'a>, Refusal> {
        let broken = || Refusal::Broken("zip".to_owned());
        // counted before the archive's directory is taken apart
        let end = &bytes[bytes.len().saturating_sub(LONGEST_END)..];
        let last = end.windows(4).rposition(|w| w == b"PK\x05\x06");
        let entries = last.and_then(|at| end.get(at + 10..at + 12));
        let entries = entries.ok_or_else(broken)?;
        if usize::from(u16::from_le_bytes([entries[0], entries[1]])) > MAX_ENTRIES {
            return Err(Refusal::TooLarge);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
        if archive.len() > MAX_ENTRIES {
            return Err(Refusal::TooLarge);
        }
        let index = (0..archive.len())
            .filter_map(|i| {
                let name = archive.name_for_index(i)?.ok()?;
                Some((folded(&name), i))
            })
            .collect();
        Ok(Package { archive, index })
    }

    /// The name of the workbook's own part.
    pub(super) fn main_part(&mut self) -> Result<String, Refusal> {
        let relations = self.relations("")?;
        let main = relations.into_iter().find(|r| r.kind == "officeDocument");
        main.map(|relation| relation.target)
            .ok_or_else(|| Refusal::Broken("_rels/.rels".to_owned()))
    }

    /// The relationships of a part; of the package itself for the name `""`.
    pub(super) fn relations(&mut self, part: &str) -> Result<Vec<Relation>, Refusal> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let mut xml = self.xml(&format!("{folder}{slash}_rels/{file}.rels"))?;
        let mut relations = Vec::new();
        while let Some(event) = xml.next()? {
            let Xml::Start(element) = event else {
                continue;
            };
            if element.local_name().as_ref() == "Relationship" {
                let value = |name: &str| attribute(&element, name).map(Option::unwrap_or_default);
                let kind = value("Type")?;
                relations.push(Relation {
                    id: value("Id")?,
                    kind: kind.rsplit('/').next().unwrap_or("").to_owned(),
                    target: resolved(folder, &value("Target")?),
                });
            }
        }
        Ok(relations)
    }

    /// A part, to be read event by event.
    pub(super) fn xml(&mut self, name: &str) -> Result<Events<'_, 'a>, Refusal> {
        let broken = || Refusal::Broken(name.to_owned());
        let index = self.index.get(&folded(name)).ok_or_else(broken)?;
        let part = self.archive.by_index(*index).map_err(|_| broken())?;
        let bounded = Bounded {
            inner: BufReader::new(part.take(MAX_PART + 1)),
            total: 0,
            run: 0,
        };
        let mut reader = Reader::from_reader(bounded);
        reader.config_mut().expand_empty_elements = true;
        Ok(Events {
            reader,
            buffer: Vec::new(),
            name: name.to_owned(),
        })
    }
}

fn folded(name: &str) -> String {
    name.replace('\\', "/")
        .trim_start_matches('/')
        .to_lowercase()
}

/// The name of the part that `target` means, seen from `folder`.
fn resolved(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = match target.starts_with('/') || folder.is_empty() {
        true => Vec::new(),
        false => folder.split('/').collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// A part as it inflates, counted.
struct Bounded<R> {
    inner: R,
    total: u64,
    /// Bytes since the last tag began.
    run: usize,
}

impl<R: BufRead> Read for Bounded<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let bytes = self.fill_buf()?;
        let length = bytes.len().min(buf.len());
        buf[..length].copy_from_slice(&bytes[..length]);
        self.consume(length);
        Ok(length)
    }
}

impl<R: BufRead> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.total > MAX_PART || self.run > MAX_RUN {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, length: usize) {
        let bytes = self.inner.fill_buf().unwrap_or(&[]);
        let bytes = &bytes[..length.min(bytes.len())];
        self.run = match bytes.iter().rposition(|b| *b == b'<') {
            Some(at) => bytes.len() - at,
            None => self.run + bytes.len(),
        };
        self.total += bytes.len() as u64;
        self.inner.consume(length);
    }
}

/// What a part consists of.
pub(super) enum Xml<'b> {
    /// A tag that opens an element; an empty element closes with an [`Xml::End`] as well.
    Start(BytesStart<'b>),
    /// The local name of an element that closes.
    End(String),
    /// Text, or a part of one.
    Text(String),
}

type PartReader<'p, 'a> = Bounded<BufReader<Take<ZipFile<'p, Cursor<&'a [u8]>>>>>;

/// The events of a part.
pub(super) struct Events<'p, 'a> {
    reader: Reader<PartReader<'p, 'a>>,
    buffer: Vec<u8>,
    name: String,
}

impl Events<'_, '_> {
    /// The next event; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Xml<'_>>, Refusal> {
        self.buffer.clear();
        let broken = || Refusal::Broken(self.name.clone());
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::Start(element)) => Ok(Some(Xml::Start(element))),
            Ok(Event::End(element)) => Ok(Some(Xml::End(element.local_name().as_ref().to_owned()))),
            Ok(Event::Text(text)) => Ok(Some(Xml::Text(text.xml10_content().into_owned()))),
            Ok(Event::CData(text)) => Ok(Some(Xml::Text((*text).to_owned()))),
            Ok(Event::GeneralRef(reference)) => {
                let c = match reference.resolve_char_ref() {
                    Ok(Some(c)) => c.to_string(),
                    _ => {
                        let text = quick_xml::escape::resolve_xml_entity(&reference);
                        text.ok_or_else(broken)?.to_owned()
                    }
                };
                Ok(Some(Xml::Text(c)))
            }
            Ok(Event::Eof) => Ok(None),
            Ok(Event::DocType(_)) => Err(broken()),
            Ok(_) => Ok(Some(Xml::Text(String::new()))),
            Err(quick_xml::Error::Io(e)) if e.kind() == io::ErrorKind::FileTooLarge => {
                Err(Refusal::TooLarge)
            }
            Err(_) => Err(broken()),
        }
    }
}

/// The value of an attribute by its local name.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refusal> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Refusal::Broken("xml".to_owned()))?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute.normalized_value(XmlVersion::Explicit1_0);
            let value = value.map_err(|_| Refusal::Broken("xml".to_owned()))?;
            return Ok(Some(nfc(&value).into_owned()));
        }
    }
    Ok(None)
}
