//! Opens a package that anybody may have made, and reads its parts, within limits.
//!
//! A .docx or .xlsx is a zip of parts tied together by relationships (Open Packaging Conventions,
//! ISO/IEC 29500-2). Nothing about it is trusted: sizes are counted while inflating, not taken from
//! the archive, and every failure is a [`Refusal`]. A part is read as a tree (`xml`) or event by
//! event (`Events`).

mod events;
pub(crate) mod xml;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

pub(crate) use events::{Events, Xml, attribute, attributes};
pub use xml::{MAX_DEPTH, MAX_NODES};

use xml::Tree;

/// The limits of reading a package, given by whoever opens it.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The largest package, in bytes.
    pub package: usize,
    /// The most entries of the archive.
    pub entries: usize,
    /// The largest size of one part when inflated, in bytes.
    pub part: u64,
    /// The largest size of all parts read when inflated, in bytes.
    pub inflated: u64,
}

/// The largest factor by which a part may grow when inflated, from [`RATIO_FROM`] on.
pub const MAX_RATIO: u64 = 400;
/// The ratio of parts below this size, in bytes, is not checked.
pub const RATIO_FROM: u64 = 4 << 20;
/// The largest part of relationships, in bytes: some 20,000 of them.
const MAX_RELATIONSHIPS: u64 = 4 << 20;
/// The last record of a zip, in bytes (APPNOTE 4.3.16).
const LAST_RECORD: usize = 22;
/// The longest end of a zip: its last record, and a comment.
const LONGEST_END: usize = LAST_RECORD + 0xFFFF;

/// Why a file is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// No bytes.
    Empty,
    /// Not a zip archive.
    NotAZip,
    /// A zip archive of something else.
    OtherFormat,
    /// Locked with a password.
    Password,
    /// A compound file: Word or Excel 97 to 2003.
    Compound,
    /// A part (its name), or the archive, cannot be inflated.
    Damaged(String),
    /// A part is not well-formed XML; its name.
    NotXml(String),
    /// A part declares a DOCTYPE or uses an entity beyond XML's five; its name.
    Doctype(String),
    /// What exceeds which limit.
    TooLarge(String, String),
    /// A part inflates to more than [`MAX_RATIO`] times its packed size; its name.
    ZipBomb(String),
    /// A part nests deeper than [`MAX_DEPTH`]; its name.
    TooDeep(String),
    /// No main part.
    NoMainPart,
    /// A part is encrypted or not compressed by deflate; its name.
    PackedStrangely(String),
}

/// A relationship of a part (29500-2, 6.5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Relationship {
    /// Last segment of its type: `officeDocument`, `header`, `hyperlink`.
    pub(crate) kind: String,
    /// The part's name in the package; an address if it is external.
    pub(crate) target: String,
    /// Whether it leads out of the package.
    pub(crate) external: bool,
}

/// An opened package.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Index of each part by its name in lower case: names are compared so (29500-2, 6.2.2.3).
    index: BTreeMap<String, usize>,
    limits: &'static Limits,
    /// Bytes of the package.
    size: u64,
    /// Bytes of all parts that were read.
    inflated: u64,
}

impl<'a> Package<'a> {
    /// Opens the archive; inflates nothing yet.
    pub(crate) fn open(bytes: &'a [u8], limits: &'static Limits) -> Result<Package<'a>, Refusal> {
        if bytes.is_empty() {
            return Err(Refusal::Empty);
        }
        if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
            return Err(compound_file(bytes, limits.package));
        }
        if bytes.len() > limits.package {
            // how much larger is not known: no more than this is read from a file
            let limit = format!("{} MiB", limits.package >> 20);
            return Err(Refusal::TooLarge("file".to_owned(), limit));
        }
        let broken = || match bytes.starts_with(b"PK") {
            true => Refusal::Damaged("zip".to_owned()),
            false => Refusal::NotAZip,
        };
        let few = |entries: usize| match entries > limits.entries {
            true => Err(Refusal::TooLarge(
                format!("{entries} parts"),
                limits.entries.to_string(),
            )),
            false => Ok(()),
        };
        // counted before the archive's directory is parsed
        few(stated_entries(bytes).ok_or_else(broken)?)?;
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
        few(archive.len())?;
        let index = (0..archive.len())
            .filter_map(|i| Some((folded(&archive.name_for_index(i)?.ok()?), i)))
            .collect();
        Ok(Package {
            archive,
            index,
            limits,
            size: bytes.len() as u64,
            inflated: 0,
        })
    }

    /// The names of the parts, in lower case, sorted.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.index.keys().map(String::as_str)
    }

    /// Whether there is such a part.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.index.contains_key(&folded(name))
    }

    /// The text of an XML part; `None` when there is no such part.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let limit = self.limits.part;
        self.text_up_to(name, limit)
    }

    /// The first bytes of a part, at most this many; `None` if there is no such part.
    pub(crate) fn beginning(
        &mut self,
        name: &str,
        most: usize,
    ) -> Result<Option<Vec<u8>>, Refusal> {
        let damaged = || Refusal::Damaged(name.to_owned());
        let Some(&index) = self.index.get(&folded(name)) else {
            return Ok(None);
        };
        let entry = self.archive.by_index(index).map_err(|_| damaged())?;
        let mut bytes = Vec::new();
        entry
            .take(most as u64)
            .read_to_end(&mut bytes)
            .map_err(|_| damaged())?;
        Ok(Some(bytes))
    }

    /// Unpacks every part, as far as the limits go.
    ///
    /// # Errors
    /// If one does not unpack to what the archive states.
    pub(crate) fn unpack(&mut self) -> Result<(), Refusal> {
        let parts: Vec<(String, usize)> = self.index.clone().into_iter().collect();
        for (name, index) in parts {
            self.inflate(&name, index, self.limits.part)?;
        }
        Ok(())
    }

    fn text_up_to(&mut self, name: &str, limit: u64) -> Result<Option<String>, Refusal> {
        let Some(&index) = self.index.get(&folded(name)) else {
            return Ok(None);
        };
        let bytes = self.inflate(name, index, limit)?;
        let text = decode(bytes).ok_or_else(|| Refusal::NotXml(name.to_owned()))?;
        Ok(Some(text))
    }

    fn inflate(&mut self, name: &str, index: usize, limit: u64) -> Result<Vec<u8>, Refusal> {
        let damaged = || Refusal::Damaged(name.to_owned());
        let entry = self.archive.by_index(index).map_err(|e| match e {
            ZipError::UnsupportedArchive(_)
            | ZipError::CompressionMethodNotSupported(_)
            | ZipError::InvalidPassword => Refusal::PackedStrangely(name.to_owned()),
            _ => damaged(),
        })?;
        let packed = entry.compressed_size().clamp(1, self.size);
        let limit = limit.min(self.limits.inflated - self.inflated);
        // The size that the archive states is only a hint for the first allocation.
        let hint = entry.size().min(limit).min(packed.saturating_mul(8));
        let mut bytes = Vec::with_capacity(usize::try_from(hint).unwrap_or(0));
        let most = limit.min((packed * MAX_RATIO).max(RATIO_FROM));
        entry
            .take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| damaged())?;
        let size = bytes.len() as u64;
        if size > most {
            return Err(if most < limit {
                Refusal::ZipBomb(name.to_owned())
            } else {
                too_large(name, size, limit)
            });
        }
        self.inflated += size;
        Ok(bytes)
    }

    /// The relationships of a part, by their ids; for the name `""`, those of the package itself.
    pub(crate) fn relationships(
        &mut self,
        part: &str,
    ) -> Result<BTreeMap<String, Relationship>, Refusal> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let name = if folder.is_empty() {
            format!("_rels/{file}.rels")
        } else {
            format!("{folder}/_rels/{file}.rels")
        };
        let Some(text) = self.text_up_to(&name, MAX_RELATIONSHIPS)? else {
            return Ok(BTreeMap::new());
        };
        let tree = Tree::parse(&name, &text)?;
        let relationships = tree
            .root()
            .children()
            .filter(|e| e.name() == "Relationship")
            .filter_map(|e| {
                let kind = e.attr("Type")?;
                let target = e.attr("Target")?;
                let external = e.attr("TargetMode").is_some_and(|m| m == "External");
                let relationship = Relationship {
                    kind: kind.rsplit('/').next().unwrap_or("").to_owned(),
                    target: if external {
                        target.into_owned()
                    } else {
                        resolve(folder, &target)
                    },
                    external,
                };
                Some((e.attr("Id")?.into_owned(), relationship))
            })
            .collect();
        Ok(relationships)
    }
}

/// The last record of an archive, and what follows it (APPNOTE 4.3.16).
fn end_record(bytes: &[u8]) -> Option<&[u8]> {
    let end = &bytes[bytes.len().saturating_sub(LONGEST_END)..];
    let last = end.windows(4).rposition(|w| w == b"PK\x05\x06")?;
    Some(&end[last..])
}

/// A number of the record.
fn stated(record: &[u8], at: usize) -> Option<usize> {
    let bytes = record.get(at..at + 2)?;
    Some(usize::from(u16::from_le_bytes([bytes[0], bytes[1]])))
}

/// How many entries the archive says that it has.
fn stated_entries(bytes: &[u8]) -> Option<usize> {
    stated(end_record(bytes)?, 10)
}

/// Whether there are bytes before an archive, or more or fewer after it than its comment.
pub(crate) fn has_edges(bytes: &[u8]) -> bool {
    let ends = end_record(bytes).is_some_and(|record| {
        stated(record, 20).is_some_and(|comment| record.len() == LAST_RECORD + comment)
    });
    !(bytes.starts_with(b"PK\x03\x04") && ends)
}

/// The normalised name of a part. Some packers write backslashes.
fn folded(name: &str) -> String {
    let name = name.replace('\\', "/").to_lowercase();
    name.trim_start_matches('/').to_owned()
}

/// A compound file is either a document of Word 97 to 2003 or the wrapping of an encrypted one; the
/// name of a stream shows which.
fn compound_file(bytes: &[u8], most: usize) -> Refusal {
    let utf16 = |s: &str| -> Vec<u8> { s.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let needle = utf16("EncryptedPackage");
    let directory = &bytes[..bytes.len().min(most)];
    if directory.windows(needle.len()).any(|w| w == needle) {
        Refusal::Password
    } else {
        Refusal::Compound
    }
}

fn too_large(what: &str, size: u64, limit: u64) -> Refusal {
    Refusal::TooLarge(
        format!("{what} ({} MiB)", size.div_ceil(1 << 20)),
        format!("{} MiB", limit >> 20),
    )
}

/// UTF-8, or the UTF-16 that XML allows as well.
fn decode(bytes: Vec<u8>) -> Option<String> {
    let utf16 = |rest: &[u8], from: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).map(|c| from([c[0], c[1]]));
        char::decode_utf16(units)
            .collect::<Result<String, _>>()
            .ok()
    };
    match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => std::str::from_utf8(rest).ok().map(str::to_owned),
        _ => String::from_utf8(bytes).ok(),
    }
}

/// The name of the part that `target` means, relative to `folder`.
fn resolve(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = if target.starts_with('/') || folder.is_empty() {
        Vec::new()
    } else {
        folder.split('/').collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved_from_the_folder_of_their_part() {
        assert_eq!(resolve("word", "header1.xml"), "word/header1.xml");
        assert_eq!(resolve("word", "/word/header1.xml"), "word/header1.xml");
        assert_eq!(resolve("word", "../docProps/core.xml"), "docProps/core.xml");
        assert_eq!(resolve("", "../../etc/passwd"), "etc/passwd");
    }

    #[test]
    fn what_is_no_package_is_told_apart() {
        const LIMITS: Limits = Limits {
            package: 1 << 20,
            entries: 10,
            part: 1 << 20,
            inflated: 1 << 20,
        };
        let refusal = |bytes: &[u8]| Package::open(bytes, &LIMITS).err();
        assert_eq!(refusal(b""), Some(Refusal::Empty));
        assert_eq!(refusal(b"hello"), Some(Refusal::NotAZip));
        assert_eq!(
            refusal(b"PK\x03\x04 cut off"),
            Some(Refusal::Damaged("zip".to_owned()))
        );
        let mut old = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        assert_eq!(refusal(&old), Some(Refusal::Compound));
        old.extend("EncryptedPackage".bytes().flat_map(|b| [b, 0]));
        assert_eq!(refusal(&old), Some(Refusal::Password));
    }
}
