//! What a file says it was made from, and whether any part of it changed since.
//!
//! A package of ours ends in `docProps/custom.xml`, not deflated, and there a property holds
//! the stamp: a text of the caller's, made with the digest of all other parts. The names,
//! checksums and sizes that the digest is taken over stand in the zip's central directory,
//! so the end of the file is enough to read a stamp and to see that the parts are still the
//! ones it was made with. Word and LibreOffice write every part anew.

use std::io::{self, Read, Seek, SeekFrom};

use libdeflater::Decompressor;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use xxhash_rust::xxh3::Xxh3Default;

/// The part that holds the stamp.
pub(crate) const STAMPED_PART: &str = "docProps/custom.xml";

/// The property that holds the stamp.
pub(crate) const STAMP_PROPERTY: &str = "vanthu-dau-vet";

/// What was found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The text as it was given to the writer.
    pub text: String,
    /// The digest of the parts as they are now.
    pub parts_digest: u128,
}

/// The digest of parts, given as name, CRC-32 and size before deflating, in their order in
/// the file. All but the part that holds the stamp itself.
pub fn parts_digest<N: AsRef<[u8]>>(parts: impl IntoIterator<Item = (N, u32, u64)>) -> u128 {
    let mut digest = Xxh3Default::new();
    for (name, crc, size) in parts {
        let name = name.as_ref();
        digest.update(&(name.len() as u64).to_le_bytes());
        digest.update(name);
        digest.update(&crc.to_le_bytes());
        digest.update(&size.to_le_bytes());
    }
    digest.digest128()
}

/// Reads the stamp of a Word file; `None` when there is none, or the file is not a zip.
///
/// Nothing is believed of a file that somebody else may have made: at most 1 MiB of
/// directory and 64 KiB of properties are read, and what does not fit is no stamp.
///
/// # Errors
///
/// Those of reading and seeking.
pub fn read_stamp(file: &mut (impl Read + Seek)) -> io::Result<Option<Stamp>> {
    let length = file.seek(SeekFrom::End(0))?;
    let tail = Tail::read(file, length, length.saturating_sub(TAIL))?;
    let Some((directory, directory_length)) = tail.directory() else {
        return Ok(None);
    };
    let tail = if directory >= tail.start {
        tail
    } else if length - directory <= MOST_DIRECTORY {
        Tail::read(file, length, directory)?
    } else {
        return Ok(None);
    };
    let Some(entries) = tail.at(directory, directory_length).and_then(entries) else {
        return Ok(None);
    };
    let (stamped, others): (Vec<_>, Vec<_>) = entries
        .into_iter()
        .partition(|entry| entry.name == STAMPED_PART.as_bytes());
    let [entry] = &stamped[..] else {
        return Ok(None);
    };
    let Some(part) = read_part(file, &tail, length, entry)? else {
        return Ok(None);
    };
    Ok(property(&part, STAMP_PROPERTY).map(|text| Stamp {
        text,
        parts_digest: parts_digest(others.iter().map(|e| (e.name, e.crc, u64::from(e.size)))),
    }))
}

/// How much of the end is read at first: a page, in which a stamp of ours always lies.
const TAIL: u64 = 4096;
/// The longest directory that is read, with all that follows it.
const MOST_DIRECTORY: u64 = 1 << 20;
/// The longest part that is read, deflated or not.
const MOST_PART: usize = 1 << 16;

/// The end of a file.
struct Tail {
    bytes: Vec<u8>,
    /// Where it begins in the file.
    start: u64,
}

impl Tail {
    fn read(file: &mut (impl Read + Seek), length: u64, start: u64) -> io::Result<Tail> {
        file.seek(SeekFrom::Start(start))?;
        let mut bytes = Vec::new();
        file.take(length - start).read_to_end(&mut bytes)?;
        Ok(Tail { bytes, start })
    }

    /// The bytes at an offset of the file, if they lie in here.
    fn at(&self, offset: u64, length: u64) -> Option<&[u8]> {
        let from = usize::try_from(offset.checked_sub(self.start)?).ok()?;
        let to = from.checked_add(usize::try_from(length).ok()?)?;
        self.bytes.get(from..to)
    }

    /// Offset and length of the central directory, from the record that ends a zip
    /// (APPNOTE 4.3.16).
    fn directory(&self) -> Option<(u64, u64)> {
        let last = self.bytes.len().checked_sub(END_LENGTH)?;
        let end = (0..=last).rev().find_map(|from| {
            let end = &self.bytes[from..];
            let comment = usize::from(u16_at(end, 20)?);
            (end.starts_with(END) && end.len() == END_LENGTH + comment).then_some(end)
        })?;
        let (length, offset) = (u64::from(u32_at(end, 12)?), u64::from(u32_at(end, 16)?));
        let after = self.start + self.bytes.len() as u64 - end.len() as u64;
        (offset + length <= after).then_some((offset, length))
    }
}

/// Signature of the record that ends a zip.
pub(super) const END: &[u8] = b"PK\x05\x06";
/// Its length without the comment.
pub(super) const END_LENGTH: usize = 22;
/// Signature of an entry of the central directory.
pub(super) const CENTRAL: &[u8] = b"PK\x01\x02";
/// Its length without name, extra field and comment.
pub(super) const CENTRAL_LENGTH: usize = 46;
/// Signature of the header before a part's data.
pub(super) const LOCAL: &[u8] = b"PK\x03\x04";
/// Its length without name and extra field.
pub(super) const LOCAL_LENGTH: usize = 30;
/// Method of data as they are.
pub(super) const STORED: u16 = 0;
/// Method of deflated data.
pub(super) const DEFLATED: u16 = 8;

/// An entry of the central directory (APPNOTE 4.3.12).
struct Entry<'a> {
    name: &'a [u8],
    method: u16,
    crc: u32,
    packed: u32,
    size: u32,
    /// Where its local header begins.
    offset: u32,
}

/// The entries of a central directory; `None` when it does not hold together.
fn entries(mut directory: &[u8]) -> Option<Vec<Entry<'_>>> {
    let mut entries = Vec::new();
    while !directory.is_empty() {
        let (fixed, rest) = directory.split_at_checked(CENTRAL_LENGTH)?;
        let name_length = usize::from(u16_at(fixed, 28)?);
        let rest_length = usize::from(u16_at(fixed, 30)?) + usize::from(u16_at(fixed, 32)?);
        let (name, rest) = rest.split_at_checked(name_length)?;
        directory = rest.get(rest_length..)?;
        if !fixed.starts_with(CENTRAL) {
            return None;
        }
        entries.push(Entry {
            name,
            method: u16_at(fixed, 10)?,
            crc: u32_at(fixed, 16)?,
            packed: u32_at(fixed, 20)?,
            size: u32_at(fixed, 24)?,
            offset: u32_at(fixed, 42)?,
        });
    }
    Some(entries)
}

/// A small part, inflated; `None` when it is not what its entry says.
fn read_part(
    file: &mut (impl Read + Seek),
    tail: &Tail,
    length: u64,
    entry: &Entry,
) -> io::Result<Option<Vec<u8>>> {
    let offset = u64::from(entry.offset);
    if offset >= tail.start {
        return Ok(part(tail, entry));
    }
    // Another program has put it elsewhere.
    let most = (LOCAL_LENGTH + entry.name.len() + MOST_PART) as u64;
    let end = length.min(offset + most);
    Ok(part(&Tail::read(file, end, offset)?, entry))
}

/// The data of an entry whose local header lies in `bytes`.
fn part(bytes: &Tail, entry: &Entry) -> Option<Vec<u8>> {
    let offset = u64::from(entry.offset);
    let header = bytes.at(offset, LOCAL_LENGTH as u64)?;
    let names = u64::from(u16_at(header, 26)?) + u64::from(u16_at(header, 28)?);
    let data = bytes.at(
        offset + LOCAL_LENGTH as u64 + names,
        u64::from(entry.packed),
    )?;
    let size = usize::try_from(entry.size).ok()?;
    if !header.starts_with(LOCAL) || size.max(data.len()) > MOST_PART {
        return None;
    }
    let content = match entry.method {
        STORED => data.to_vec(),
        DEFLATED => {
            let mut content = vec![0; size];
            let written = Decompressor::new()
                .deflate_decompress(data, &mut content)
                .ok()?;
            content.truncate(written);
            content
        }
        _ => return None,
    };
    (content.len() == size && crc32fast::hash(&content) == entry.crc).then_some(content)
}

/// The value of a custom property (ISO/IEC 29500-1, 22.3), whatever its prefixes are.
fn property(part: &[u8], name: &str) -> Option<String> {
    let mut reader = Reader::from_str(std::str::from_utf8(part).ok()?);
    let mut value: Option<String> = None;
    loop {
        match (reader.read_event().ok()?, &mut value) {
            (Event::Start(tag), None) if tag.local_name().as_ref() == "property" => {
                let attribute = tag.try_get_attribute("name").ok()??;
                if attribute
                    .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                    .ok()?
                    == name
                {
                    value = Some(String::new());
                }
            }
            (Event::Text(text), Some(value)) => value.push_str(&text.xml10_content()),
            (Event::GeneralRef(reference), Some(value)) => {
                match reference.resolve_char_ref().ok()? {
                    Some(c) => value.push(c),
                    None => value.push_str(resolve_xml_entity(&reference)?),
                }
            }
            (Event::End(tag), Some(_)) if tag.local_name().as_ref() == "property" => {
                return value;
            }
            (Event::Eof, _) => return None,
            _ => {}
        }
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_le_bytes(*bytes))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*bytes))
}
