//! The zip that a Word file is (ISO/IEC 29500-2, annex B; APPNOTE 6.3).
//!
//! The same parts give the same bytes: times are those of 1980, the beginning of zip's time.
//! `[Content_Types].xml` comes first, as programs that look at the beginning expect, and
//! the part with the stamp last and not deflated ([`super::stamp`]).

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::OnceLock;

use libdeflater::{CompressionLvl, Compressor};

use super::parts;
use super::stamp::{
    CENTRAL, CENTRAL_LENGTH, DEFLATED, END, END_LENGTH, LOCAL, LOCAL_LENGTH, STAMP_PROPERTY,
    STAMPED_PART, STORED, parts_digest,
};
use crate::document::Properties;
use crate::error::Error;

/// What makes one Word file different from another.
#[derive(Debug)]
pub(crate) struct Package<'a> {
    /// `word/document.xml`, finished.
    pub document: Vec<u8>,
    /// `word/styles.xml`: few in a process, so packed by who makes them.
    pub styles: &'a Packed,
    /// `word/footer1.xml` and so on, finished; [`parts::footer_relationship`] names each.
    pub footers: Vec<Vec<u8>>,
    /// What the file says of itself.
    pub properties: &'a Properties,
}

/// Puts a package together. `stamp` makes the text of the stamp from the digest of all other
/// parts.
///
/// # Errors
///
/// [`Error::Package`] for text that XML cannot hold and for parts beyond the 4 GiB of a zip.
pub(crate) fn pack(package: &Package, stamp: &dyn Fn(u128) -> String) -> Result<Vec<u8>, Error> {
    let Package {
        document,
        styles,
        footers,
        properties,
    } = package;
    let common = CommonParts::get();
    let (content_types, relationships) = match footers.len() {
        0 => (
            Cow::Borrowed(&common.content_types),
            Cow::Borrowed(&common.document_relationships),
        ),
        n => (
            Cow::Owned(Packed::deflated(parts::content_types(n))),
            Cow::Owned(Packed::deflated(parts::document_relationships(n))),
        ),
    };
    let fixed = |name: &'static str, part| (Cow::Borrowed(name), Cow::Borrowed(part));
    let own =
        |name: &'static str, part: &[u8]| (Cow::Borrowed(name), Cow::Owned(Packed::deflated(part)));
    let mut entries = vec![
        (Cow::Borrowed("[Content_Types].xml"), content_types),
        fixed("_rels/.rels", &common.package_relationships),
        own("word/document.xml", document),
        (Cow::Borrowed("word/_rels/document.xml.rels"), relationships),
        fixed("word/styles.xml", styles),
        fixed("word/settings.xml", &common.settings),
        fixed("word/fontTable.xml", &common.font_table),
        fixed("word/header1.xml", &common.page_number_header),
    ];
    for (n, footer) in footers.iter().enumerate() {
        entries.push((
            Cow::Owned(parts::footer_name(n)),
            Cow::Owned(Packed::deflated(footer)),
        ));
    }
    let core = parts::core_properties(properties)?;
    let app = parts::app_properties(&properties.author)?;
    entries.push(own("docProps/core.xml", core.as_bytes()));
    entries.push(own("docProps/app.xml", app.as_bytes()));

    let digest = parts_digest(
        entries
            .iter()
            .map(|(name, part)| (name.as_bytes(), part.crc, part.size as u64)),
    );
    let custom = parts::custom_properties(&[
        ("vanthu", env!("CARGO_PKG_VERSION")),
        (STAMP_PROPERTY, &stamp(digest)),
    ])?;
    let custom = Cow::Owned(Packed::stored(custom));
    entries.push((Cow::Borrowed(STAMPED_PART), custom));
    zip(&entries)
}

/// The parts that are the same in every package, or in every package without footers.
struct CommonParts {
    content_types: Packed,
    package_relationships: Packed,
    document_relationships: Packed,
    settings: Packed,
    font_table: Packed,
    page_number_header: Packed,
}

impl CommonParts {
    /// They are made once in a process.
    fn get() -> &'static CommonParts {
        static PARTS: OnceLock<CommonParts> = OnceLock::new();
        PARTS.get_or_init(|| CommonParts {
            content_types: Packed::deflated(parts::content_types(0)),
            package_relationships: Packed::deflated(parts::package_relationships()),
            document_relationships: Packed::deflated(parts::document_relationships(0)),
            settings: Packed::deflated(parts::settings()),
            font_table: Packed::deflated(parts::font_table()),
            page_number_header: Packed::deflated(parts::page_number_header()),
        })
    }
}

/// A part as it lies in the zip; packing it again costs a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Packed {
    method: u16,
    data: Vec<u8>,
    crc: u32,
    /// Bytes before deflating.
    size: usize,
}

thread_local! {
    /// One a thread, because making one takes longer than deflating a page with it.
    ///
    /// Level 6, libdeflate's own default.
    static COMPRESSOR: RefCell<Compressor> = RefCell::new(Compressor::new(CompressionLvl::default()));
}

impl Packed {
    /// Deflates a part, or leaves it as it is where that would not make it smaller.
    pub(crate) fn deflated(part: impl AsRef<[u8]>) -> Packed {
        let part = part.as_ref();
        let mut data = vec![0; part.len()];
        let deflated = COMPRESSOR.with_borrow_mut(|c| c.deflate_compress(part, &mut data));
        match deflated {
            Ok(length) => {
                data.truncate(length);
                Packed {
                    method: DEFLATED,
                    data,
                    crc: crc32fast::hash(part),
                    size: part.len(),
                }
            }
            Err(_) => Packed::stored(part),
        }
    }

    /// Leaves a part as it is.
    fn stored(part: impl Into<Vec<u8>>) -> Packed {
        let data = part.into();
        Packed {
            method: STORED,
            crc: crc32fast::hash(&data),
            size: data.len(),
            data,
        }
    }
}

/// The version of the format that a reader must know: 2.0, for deflate.
const VERSION: u16 = 20;
/// 1 January 1980, the first day of MS-DOS.
const DATE: u16 = 1 << 5 | 1;
/// Midnight.
const TIME: u16 = 0;

/// A zip of parts, in their order; their names are ASCII.
fn zip(entries: &[(Cow<str>, Cow<Packed>)]) -> Result<Vec<u8>, Error> {
    let names: usize = entries.iter().map(|(name, _)| name.len()).sum();
    let data: usize = entries.iter().map(|(_, part)| part.data.len()).sum();
    let headers = entries.len() * (LOCAL_LENGTH + CENTRAL_LENGTH) + END_LENGTH;
    let mut out = Vec::with_capacity(data + 2 * names + headers);
    let mut directory = Vec::with_capacity(names + entries.len() * CENTRAL_LENGTH);
    for (name, part) in entries {
        let offset = out.len();
        // What the local header and the directory say alike (APPNOTE 4.3.7, 4.3.12).
        let mut common = Vec::with_capacity(26);
        for field in [VERSION, 0, part.method, TIME, DATE] {
            common.extend(field.to_le_bytes());
        }
        for field in [part.crc, narrow(part.data.len())?, narrow(part.size)?] {
            common.extend(field.to_le_bytes());
        }
        common.extend((name.len() as u16).to_le_bytes());
        common.extend([0; 2]); // no extra field

        out.extend(LOCAL);
        out.extend(&common);
        out.extend(name.as_bytes());
        out.extend(&part.data);

        directory.extend(CENTRAL);
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&common);
        directory.extend([0; 10]); // no comment, first disk, no attributes
        directory.extend(narrow(offset)?.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let offset = narrow(out.len())?;
    let count = (entries.len() as u16).to_le_bytes();
    out.extend(&directory);
    out.extend(END);
    out.extend([0; 4]); // one disk
    out.extend([count, count].as_flattened());
    out.extend(narrow(directory.len())?.to_le_bytes());
    out.extend(offset.to_le_bytes());
    out.extend([0; 2]); // no comment
    Ok(out)
}

/// A length as a zip holds it.
fn narrow(length: usize) -> Result<u32, Error> {
    u32::try_from(length).map_err(|_| Error::package("it is larger than the 4 GiB of a zip"))
}
