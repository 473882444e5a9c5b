//! The package: every part of a Word file, and the parts that are deflated only once.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::archive;
pub(crate) use super::archive::Packed;
use super::parts;
use super::seal::{SEAL_PROPERTY, digest};
use super::stamp::{STAMP_PROPERTY, STAMPED_PART, parts_digest};
use crate::document::Properties;
use crate::error::Error;

/// The parts that differ between Word files.
#[derive(Debug)]
pub(crate) struct Package<'a> {
    /// `word/document.xml`, finished.
    pub document: Vec<u8>,
    /// `word/styles.xml`: there are few in a process, so whoever makes them packs them.
    pub styles: &'a Packed,
    /// `word/footer1.xml` and so on, finished; [`parts::footer_relationship`] names each.
    pub footers: Vec<Vec<u8>>,
    /// The file's properties.
    pub properties: &'a Properties,
}

/// Assembles a package. `stamp` makes the text of the stamp from the digest of all other parts.
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

    let parts = entries
        .iter()
        .map(|(name, part)| (name.as_bytes(), part.crc, part.size as u64));
    let stamp = stamp(parts_digest(parts));
    let stamped = |seal: u128| -> Result<_, Error> {
        let custom = parts::custom_properties(&[
            ("vanthu", env!("CARGO_PKG_VERSION")),
            (STAMP_PROPERTY, &stamp),
            (SEAL_PROPERTY, &format!("{seal:032x}")),
        ])?;
        let custom = Cow::Owned(Packed::stored(custom));
        Ok((Cow::Borrowed(STAMPED_PART), custom))
    };
    // The seal is computed over the bytes of a file with a placeholder of the same length.
    entries.push(stamped(0)?);
    let seal = digest(&archive::write(&entries)?).unwrap_or_default();
    entries.pop();
    entries.push(stamped(seal)?);
    archive::write(&entries)
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

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_sound, package, properties, styles, unpack};
    use super::*;

    #[test]
    fn a_package_is_sound_with_and_without_footers() {
        assert_sound(&package("a"));
        let bare = Package {
            document: parts::empty_footer().into_bytes(),
            styles: &styles(),
            footers: Vec::new(),
            properties: &properties(),
        };
        assert_sound(&pack(&bare, &|_| String::new()).unwrap());
    }

    #[test]
    fn the_same_document_gives_the_same_bytes() {
        assert_eq!(package("a"), package("a"));
        assert_ne!(package("a"), package("b"));
    }

    #[test]
    fn programs_that_look_at_the_beginning_know_it() {
        assert!(package("a")[archive::LOCAL_LENGTH..].starts_with(b"[Content_Types].xml"));
    }

    #[test]
    fn the_file_says_what_it_is() {
        let parts = unpack(&package("a"));
        let core = &parts["docProps/core.xml"];
        for said in [
            "<dc:title>Báo cáo: Kết quả thực hiện &lt;quý I&gt; &amp; &quot;quý II&quot;</dc:title>",
            "<dc:creator>Sở Thông tin và Truyền thông</dc:creator>",
            "<cp:lastModifiedBy>Sở Thông tin và Truyền thông</cp:lastModifiedBy>",
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2023-03-24T00:00:00Z</dcterms:created>",
            "<dc:language>vi-VN</dc:language>",
        ] {
            assert!(core.contains(said), "{core}");
        }
        assert!(parts["docProps/app.xml"].contains("<Company>Sở Thông tin"));
    }

    #[test]
    fn text_that_xml_cannot_hold_is_an_error() {
        let mut properties = properties();
        properties.title.push('\u{B}');
        let package = Package {
            document: Vec::new(),
            styles: &styles(),
            footers: Vec::new(),
            properties: &properties,
        };
        assert!(pack(&package, &|_| String::new()).is_err());
    }
}
