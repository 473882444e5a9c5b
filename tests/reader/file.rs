//! Word files for tests, packed from a few lines of XML.

use std::io::{Cursor, Read, Write};

use zip::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A package under construction: its parts by name.
pub(crate) struct File {
    parts: Vec<(String, Vec<u8>)>,
    relationships: String,
}

impl File {
    /// A file whose body holds `xml`, with the usual prefixes bound.
    pub(crate) fn new(xml: &str) -> File {
        let file = File {
            parts: Vec::new(),
            relationships: String::new(),
        };
        file.part(
            "word/document.xml",
            &format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
                 <w:document xmlns:w=\"{WORD}\" xmlns:r=\"{OFFICE}\" \
                 xmlns:mc=\"mc\" xmlns:wp=\"wp\" xmlns:a=\"a\" xmlns:wps=\"wps\" xmlns:v=\"v\">\
                 <w:body>{xml}</w:body></w:document>"
            ),
        )
    }

    /// With a part of any name.
    pub(crate) fn part(mut self, name: &str, xml: &str) -> File {
        self.parts.retain(|(n, _)| n != name);
        self.parts.push((name.to_owned(), xml.as_bytes().to_vec()));
        self
    }

    /// With a part `word/{id}.xml` that the main part is related to; `xml` is what is
    /// inside its root.
    pub(crate) fn related(mut self, id: &str, kind: &str, root: &str, xml: &str) -> File {
        self.relationships.push_str(&format!(
            "<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{id}.xml\"/>"
        ));
        let xml = format!("<w:{root} xmlns:w=\"{WORD}\" xmlns:r=\"{OFFICE}\">{xml}</w:{root}>");
        self.part(&format!("word/{id}.xml"), &xml)
    }

    /// With styles.
    pub(crate) fn styles(self, xml: &str) -> File {
        self.related("styles", "styles", "styles", xml)
    }

    /// With a relationship of the main part that leads out of the file.
    pub(crate) fn external(mut self, id: &str, kind: &str, target: &str) -> File {
        self.relationships.push_str(&format!(
            "<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\" \
             TargetMode=\"External\"/>"
        ));
        self
    }

    /// The bytes of the package.
    pub(crate) fn pack(self) -> Vec<u8> {
        let list = |inside: &str| {
            format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{inside}</Relationships>")
        };
        let main = format!(
            "<Relationship Id=\"m\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>"
        );
        let types = format!("<Types xmlns=\"{PACKAGE}/content-types\"/>");
        let mut parts = vec![
            ("[Content_Types].xml".to_owned(), types.into_bytes()),
            ("_rels/.rels".to_owned(), list(&main).into_bytes()),
            (
                "word/_rels/document.xml.rels".to_owned(),
                list(&self.relationships).into_bytes(),
            ),
        ];
        for (name, bytes) in self.parts {
            parts.retain(|(n, _)| *n != name);
            parts.push((name, bytes));
        }
        pack(&parts)
    }
}

/// A zip of parts.
pub(crate) fn pack(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default())
            .expect("a part");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("a zip").into_inner()
}

/// The parts of a file as they were before packing.
pub(crate) fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    (0..zip.len())
        .map(|i| {
            let mut part = zip.by_index(i).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("its bytes");
            (name, bytes)
        })
        .collect()
}

/// A paragraph: `properties` is the inside of its `w:pPr`; words between `*` are bold, those
/// between `_` italic.
pub(crate) fn p(properties: &str, words: &str) -> String {
    let mut runs = String::new();
    let (mut bold, mut italic) = (false, false);
    for piece in words.split_inclusive(['*', '_']) {
        let mark = piece.chars().last().filter(|c| matches!(c, '*' | '_'));
        let text = piece.trim_end_matches(['*', '_']);
        if !text.is_empty() {
            let b = if bold { "<w:b/>" } else { "" };
            let i = if italic { "<w:i/>" } else { "" };
            runs.push_str(&format!(
                "<w:r><w:rPr>{b}{i}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
            ));
        }
        match mark {
            Some('*') => bold = !bold,
            Some(_) => italic = !italic,
            None => {}
        }
    }
    format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
}

/// A centred paragraph.
pub(crate) fn centred(words: &str) -> String {
    p("<w:jc w:val=\"center\"/>", words)
}

/// A table of rows of cells, each the XML of its paragraphs; with rules or without.
pub(crate) fn table(ruled: bool, rows: &[&[String]]) -> String {
    let borders = match ruled {
        true => {
            "<w:tblBorders><w:top w:val=\"single\"/><w:bottom w:val=\"single\"/>\
             <w:insideH w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders>"
        }
        false => "",
    };
    let width = rows.iter().map(|r| r.len()).max().unwrap_or(0);
    let grid = "<w:gridCol w:w=\"2000\"/>".repeat(width);
    let rows: String = rows
        .iter()
        .map(|cells| {
            let cells: String = cells.iter().map(|c| format!("<w:tc>{c}</w:tc>")).collect();
            format!("<w:tr>{cells}</w:tr>")
        })
        .collect();
    format!("<w:tbl><w:tblPr>{borders}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>")
}
