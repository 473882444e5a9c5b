//! Findings as comments in a copy of a Word file: what is changed, and what is not.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::process::Command;

use vanthu::diagnostic::{Checked, Diagnostic, Lang};
use vanthu::document::Document;
use vanthu::rules::Selection;
use vanthu::source::Source;
use vanthu::{amend, docx, kinds, office::Office, reader, starter};

const CHANGED: [&str; 3] = [
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
];

/// The Word file of a first content file, with a year and a number that are wrong.
fn faulty() -> Vec<u8> {
    let content = starter::content_file(&kinds::KINDS[0]);
    let document = vanthu::compile(&Source::new("a.yaml", &content).into(), &Office::default());
    let bytes = docx::write(&document.value.unwrap()).unwrap();
    with_part(&bytes, "word/document.xml", |text| {
        text.replacen("CỘNG HÒA", "CỘNG HOÀ", 1)
            .replacen("Độc lập", "Độc  lập", 1)
    })
}

fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = BTreeMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        out.insert(entry.name().unwrap().into_owned(), content);
    }
    out
}

fn packed(parts: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        out.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        out.write_all(content).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn with_part(bytes: &[u8], name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut parts = parts(bytes);
    let text = String::from_utf8(parts.remove(name).unwrap_or_default()).unwrap();
    parts.insert(name.to_owned(), change(&text).into_bytes());
    packed(&parts)
}

fn found(bytes: &[u8]) -> Vec<Diagnostic> {
    let (checked, _): (Checked<Document>, _) =
        vanthu::compile::check_word(Path::new("a.docx"), bytes, &Selection::default());
    assert!(!checked.diagnostics.is_empty());
    checked.diagnostics
}

fn commented(bytes: &[u8]) -> Result<Vec<u8>, &'static str> {
    let copy = amend::commented(Path::new("a.docx"), bytes, &found(bytes), Lang::Vi);
    copy.map_err(|problem| problem.diagnostic.message.code)
}

fn text(bytes: &[u8], name: &str) -> String {
    String::from_utf8(parts(bytes).remove(name).unwrap()).unwrap()
}

#[test]
fn a_copy_has_a_comment_for_each_finding_and_all_else_as_it_was() {
    let bytes = faulty();
    let copy = commented(&bytes).unwrap();
    let (before, after) = (parts(&bytes), parts(&copy));
    for (name, content) in &after {
        match before.get(name) {
            None => assert_eq!(name, "word/comments.xml"),
            Some(old) => assert_eq!(old != content, CHANGED.contains(&name.as_str()), "{name}"),
        }
    }
    assert_eq!(after.len(), before.len() + 1);
    let count = found(&bytes).len();
    let comments = text(&copy, "word/comments.xml");
    assert_eq!(comments.matches("<w:comment ").count(), count);
    assert!(!comments.contains("w:date"));
    let document = text(&copy, "word/document.xml");
    for mark in [
        "commentRangeStart ",
        "commentRangeEnd ",
        "commentReference ",
    ] {
        assert_eq!(document.matches(mark).count(), count, "{mark}");
    }
    // without what was inserted, the text of the part is the old one
    let inserted =
        r#"<w:commentRange(Start|End) w:id="\d+"/>|<w:r><w:commentReference w:id="\d+"/></w:r>"#;
    let stripped = regex::Regex::new(inserted).unwrap();
    let stripped = stripped.replace_all(&document, "");
    assert_eq!(stripped, text(&bytes, "word/document.xml"));
    // the same again gives the same bytes, and the copy is the same document
    assert_eq!(commented(&bytes).unwrap(), copy);
    let read = |bytes| reader::read(Path::new("a.docx"), bytes).unwrap().document;
    assert_eq!(read(&copy), read(&bytes));
}

#[test]
fn comments_that_are_there_stay_and_ids_go_on() {
    let once = commented(&faulty()).unwrap();
    let count = found(&once).len();
    let twice = commented(&once).unwrap();
    let comments = text(&twice, "word/comments.xml");
    let first = text(&once, "word/comments.xml");
    let first = first.strip_suffix("</w:comments>").unwrap();
    assert!(comments.starts_with(first));
    for id in 0..count {
        assert_eq!(comments.matches(&format!("w:id=\"{id}\"")).count(), 1);
    }
}

#[test]
fn ids_in_use_are_not_given_again() {
    let marked = |id: &str| {
        with_part(&faulty(), "word/document.xml", |text| {
            let mark = format!("<w:commentRangeStart w:id=\"{id}\"/>");
            text.replacen("<w:r>", &format!("{mark}<w:r>"), 1)
        })
    };
    let copy = commented(&marked("7")).unwrap();
    assert!(text(&copy, "word/comments.xml").contains("w:id=\"8\""));
    assert!(!text(&copy, "word/comments.xml").contains("w:id=\"0\""));
    for forged in ["2147483647", "2147483646"] {
        assert_eq!(commented(&marked(forged)), Err("W512"));
    }
    for no_id in ["-5", "99999999999", "x"] {
        assert!(commented(&marked(no_id)).is_ok(), "{no_id}");
    }
}

#[test]
fn what_may_not_or_cannot_be_changed_is_refused() {
    let bytes = faulty();
    let signed = with_part(&bytes, "_xmlsignatures/sig1.xml", |_| "<a/>".to_owned());
    assert_eq!(commented(&signed), Err("W510"));
    let protected = with_part(&bytes, "word/settings.xml", |text| {
        let at = text.rfind("</").unwrap();
        let lock = "<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/>";
        format!("{}{lock}{}", &text[..at], &text[at..])
    });
    assert_eq!(commented(&protected), Err("W511"));
    let marked = with_part(&bytes, "word/document.xml", |text| {
        format!("\u{FEFF}{text}")
    });
    assert_eq!(commented(&marked), Err("W512"));
}

#[test]
fn the_command_writes_the_copy_and_leaves_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.docx");
    std::fs::write(&file, faulty()).unwrap();
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vanthu"));
        let command = command.arg("check").arg(&file).args(args);
        command
            .current_dir(folder.path())
            .output()
            .unwrap()
            .status
            .code()
    };
    run(&["--comments"]);
    run(&["--comments", "-o", "b.docx"]);
    let read = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    assert_eq!(read("a (góp ý).docx"), read("b.docx"));
    assert_eq!(read("a.docx"), faulty());
    assert_eq!(run(&["--comments", "-o", "b.docx", "."]), Some(2));
    assert_eq!(run(&["-o", "b.docx"]), Some(2));
    assert_eq!(run(&["--comments", "-o", "./a.docx"]), Some(2));
    assert_eq!(read("a.docx"), faulty());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 3);
}
