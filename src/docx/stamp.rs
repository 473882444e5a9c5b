//! The stamp: what a file was made from, and whether any part of it has changed since.
//!
//! A package made by vanthu ends in `docProps/custom.xml`, not deflated, and there a property
//! holds the stamp: a text supplied by the caller, made with the digest of all other parts. The
//! names, checksums and sizes that the digest is taken over are in the zip's central directory,
//! so the end of the file is enough to read a stamp and to see that the parts are still the
//! ones it was made with. Word and LibreOffice rewrite every part. Whether the parts themselves
//! are damaged is shown by the [seal](super::seal).

use std::borrow::Cow;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;

use libdeflater::Decompressor;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use xxhash_rust::xxh3::Xxh3Default;

use super::archive::{
    CENTRAL, CENTRAL_LENGTH, DEFLATED, END, END_LENGTH, LOCAL, LOCAL_LENGTH, STORED,
};

/// The part that holds the stamp.
pub(crate) const STAMPED_PART: &str = "docProps/custom.xml";

/// The property that holds the stamp.
pub(crate) const STAMP_PROPERTY: &str = "vanthu-dau-vet";

/// The stamp and digest found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The text as given to the writer.
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
/// A file that somebody else may have made is not trusted: at most 1 MiB of directory and 64
/// KiB of properties are read, and anything larger is not a stamp.
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

/// How much of the end is read first: a page, which always contains a stamp that vanthu wrote.
const TAIL: u64 = 4096;
/// The longest directory that is read, with everything that follows it.
const MOST_DIRECTORY: u64 = 1 << 20;
/// The longest part that is read for its stamp, deflated or not.
pub(super) const MOST_PART: usize = 1 << 16;
/// The highest ratio of deflate: it never packs more than this many bytes into one.
const MOST_RATIO: usize = 1032;

/// The end of a file.
pub(super) struct Tail<'a> {
    bytes: Cow<'a, [u8]>,
    /// Where it begins in the file.
    start: u64,
}

impl<'a> Tail<'a> {
    /// All of a file.
    pub(super) fn all(bytes: &'a [u8]) -> Tail<'a> {
        Tail {
            bytes: Cow::Borrowed(bytes),
            start: 0,
        }
    }

    fn read(file: &mut (impl Read + Seek), length: u64, start: u64) -> io::Result<Tail<'a>> {
        file.seek(SeekFrom::Start(start))?;
        let mut bytes = Vec::new();
        file.take(length - start).read_to_end(&mut bytes)?;
        Ok(Tail {
            bytes: Cow::Owned(bytes),
            start,
        })
    }

    /// The bytes from an offset of the file on, if it is in here.
    pub(super) fn after(&self, offset: u64) -> Option<&[u8]> {
        let from = usize::try_from(offset.checked_sub(self.start)?).ok()?;
        self.bytes.get(from..)
    }

    /// The bytes at an offset of the file, if they are in here.
    pub(super) fn at(&self, offset: u64, length: u64) -> Option<&[u8]> {
        let from = usize::try_from(offset.checked_sub(self.start)?).ok()?;
        let to = from.checked_add(usize::try_from(length).ok()?)?;
        self.bytes.get(from..to)
    }

    /// Offset and length of the central directory, from the record that ends a zip
    /// (APPNOTE 4.3.16).
    pub(super) fn directory(&self) -> Option<(u64, u64)> {
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

/// An entry of the central directory (APPNOTE 4.3.12).
pub(super) struct Entry<'a> {
    pub(super) name: &'a [u8],
    method: u16,
    pub(super) crc: u32,
    packed: u32,
    size: u32,
    /// Where its local header begins in the file.
    pub(super) offset: u32,
    /// Where the entry itself begins in the directory.
    pub(super) at: usize,
}

/// The entries of a central directory; `None` when it is inconsistent.
pub(super) fn entries(mut directory: &[u8]) -> Option<Vec<Entry<'_>>> {
    let mut entries = Vec::new();
    let length = directory.len();
    while !directory.is_empty() {
        let at = length - directory.len();
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
            at,
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
        return Ok(part(tail, entry, MOST_PART));
    }
    // Another program has put it elsewhere.
    let most = (LOCAL_LENGTH + entry.name.len() + MOST_PART) as u64;
    let end = length.min(offset + most);
    Ok(part(&Tail::read(file, end, offset)?, entry, MOST_PART))
}

/// Where the data of an entry are in the file; `None` when its local header, which must be in
/// `bytes`, does not belong to this entry.
pub(super) fn data_range(bytes: &Tail, entry: &Entry) -> Option<Range<u64>> {
    let offset = u64::from(entry.offset);
    let header = bytes.at(offset, LOCAL_LENGTH as u64)?;
    let names = u64::from(u16_at(header, 26)?) + u64::from(u16_at(header, 28)?);
    let name = bytes.at(offset + LOCAL_LENGTH as u64, entry.name.len() as u64)?;
    if name != entry.name || usize::from(u16_at(header, 26)?) != name.len() {
        return None;
    }
    let from = offset + LOCAL_LENGTH as u64 + names;
    header
        .starts_with(LOCAL)
        .then_some(from..from + u64::from(entry.packed))
}

/// The data of an entry whose local header is in `bytes`, if not longer than `most`.
pub(super) fn part(bytes: &Tail, entry: &Entry, most: usize) -> Option<Vec<u8>> {
    let range = data_range(bytes, entry)?;
    let data = bytes.at(range.start, range.end - range.start)?;
    let size = usize::try_from(entry.size).ok()?;
    let is_possible = size <= data.len().saturating_mul(MOST_RATIO).saturating_add(64);
    if size.max(data.len()) > most || !is_possible {
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

/// The value of a custom property (ISO/IEC 29500-1, 22.3), whatever XML prefixes are used.
pub(super) fn property(part: &[u8], name: &str) -> Option<String> {
    let mut reader = Reader::from_str(std::str::from_utf8(part).ok()?);
    let mut value: Option<String> = None;
    loop {
        match (reader.read_event().ok()?, &mut value) {
            (Event::Start(tag), None) if tag.local_name().as_ref() == "property" => {
                let attribute = tag.try_get_attribute("name").ok()??;
                if attribute.normalized_value(XmlVersion::Explicit1_0).ok()? == name {
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

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{package, saved_by_another};
    use super::*;
    use proptest::prelude::*;
    use std::io::Cursor;
    use zip::write::SimpleFileOptions;

    const TEXT: &str = "1 <nguồn> & \"mẫu\"";

    fn read(bytes: impl AsRef<[u8]>) -> Option<Stamp> {
        read_stamp(&mut Cursor::new(bytes)).unwrap()
    }

    /// Whether the digest in the stamp is that of the parts.
    fn is_untouched(stamp: &Stamp) -> bool {
        stamp.text == format!("{TEXT} {:032x}", stamp.parts_digest)
    }

    #[test]
    fn a_stamp_is_found_and_tells_that_nothing_changed() {
        assert!(is_untouched(&read(package(TEXT)).unwrap()));
    }

    #[test]
    fn a_file_that_another_program_saved_is_known_and_told_apart() {
        let stamp = read(saved_by_another(&package(TEXT), |_, _| {})).unwrap();
        assert!(stamp.text.starts_with(TEXT) && !is_untouched(&stamp));
    }

    #[test]
    fn a_changed_part_changes_the_digest() {
        let before = read(saved_by_another(&package(TEXT), |_, _| {})).unwrap();
        let after = saved_by_another(&package(TEXT), |name, content| {
            if name == "word/document.xml" {
                content.push(b' ');
            }
        });
        let after = read(after).unwrap();
        assert_eq!(before.text, after.text);
        assert_ne!(before.parts_digest, after.parts_digest);
    }

    #[test]
    fn the_digest_takes_in_where_a_name_ends_and_the_order() {
        let a = ("a", 1, 2);
        let b = ("b", 3, 4);
        assert_ne!(parts_digest([a, b]), parts_digest([b, a]));
        assert_ne!(parts_digest([("ab", 1, 2)]), parts_digest([("a", 1, 2)]));
        assert_ne!(parts_digest([a]), parts_digest([("a", 2, 1)]));
    }

    #[test]
    fn what_holds_no_stamp_has_none() {
        assert_eq!(read(b""), None);
        assert_eq!(read(vec![b'P'; 10_000]), None);
        let other = saved_by_another(&package(TEXT), |name, content| {
            if name == STAMPED_PART {
                *content = String::from_utf8_lossy(content)
                    .replace(STAMP_PROPERTY, "khac")
                    .into_bytes();
            }
        });
        assert_eq!(read(other), None);
    }

    #[test]
    fn a_directory_longer_than_the_first_look_is_read() {
        let bytes = package(TEXT);
        let mut old = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for n in 0..old.len() {
            new.raw_copy_file(old.by_index(n).unwrap()).unwrap();
        }
        for n in 0..200 {
            let options = SimpleFileOptions::default();
            new.start_file(format!("word/media/image{n}.png"), options)
                .unwrap();
        }
        let stamp = read(new.finish().unwrap().into_inner()).unwrap();
        assert!(stamp.text.starts_with(TEXT) && !is_untouched(&stamp));
    }

    #[test]
    fn a_stamp_that_claims_a_huge_size_is_none() {
        let deflated = saved_by_another(&package(TEXT), |_, _| {});
        for bytes in [package(TEXT), deflated] {
            let tail = Tail::all(&bytes);
            let (offset, length) = tail.directory().unwrap();
            let entries = entries(tail.at(offset, length).unwrap()).unwrap();
            let stamped = |entry: &&Entry| entry.name == STAMPED_PART.as_bytes();
            let entry = entries.iter().find(stamped).unwrap();
            for size in [MOST_PART as u32 + 1, u32::MAX] {
                for fields in [&[20, 24][..], &[20], &[24]] {
                    let mut forged = bytes.clone();
                    for field in fields {
                        let at = offset as usize + entry.at + field;
                        forged[at..at + 4].copy_from_slice(&size.to_le_bytes());
                    }
                    assert_eq!(read(forged), None, "{size} {fields:?}");
                }
            }
        }
    }

    #[test]
    fn no_truncated_file_has_a_stamp() {
        let bytes = package(TEXT);
        for length in 0..bytes.len() {
            assert_eq!(read(&bytes[..length]), None, "{length}");
        }
    }

    #[test]
    fn no_damage_to_the_stamp_or_to_what_it_vouches_for_goes_unseen() {
        let bytes = package(TEXT);
        let tail = Tail::all(&bytes);
        let (directory, length) = tail.directory().unwrap();
        let mut vouched = Vec::new();
        let mut from = directory as usize;
        for entry in entries(tail.at(directory, length).unwrap()).unwrap() {
            let name = from + CENTRAL_LENGTH;
            vouched.extend((from + 16..from + 20).chain(from + 24..from + 28));
            from = name + entry.name.len();
            vouched.extend(name..from);
            if entry.name == STAMPED_PART.as_bytes() {
                let content = directory as usize - entry.packed as usize;
                vouched.extend(content..directory as usize);
            }
        }
        for at in vouched {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1;
            assert!(
                !read(damaged).is_some_and(|stamp| is_untouched(&stamp)),
                "{at}"
            );
        }
    }

    #[test]
    fn no_byte_makes_it_panic() {
        let bytes = package(TEXT);
        for at in bytes.len() - 1500..bytes.len() {
            for value in [0, 1, 0x7F, 0xFF] {
                let mut damaged = bytes.clone();
                damaged[at] = value;
                read(damaged);
            }
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(mut noise in prop::collection::vec(any::<u8>(), 0..300), at in 0..300usize) {
            noise.splice(at.min(noise.len())..at.min(noise.len()), END.iter().copied());
            read(&noise);
            let mut bytes = package(TEXT);
            let from = bytes.len().saturating_sub(at + noise.len());
            bytes.splice(from.., noise);
            read(&bytes);
        }
    }
}
