//! What is written is read back: the first file of every kind, the sample, and documents of
//! every form that anybody could make up.

use std::path::Path;
use std::sync::Arc;

use vanthu::date::Date;
use vanthu::document::Document;
use vanthu::kinds::KINDS;
use vanthu::office::{Office, Offices};
use vanthu::reader::{Reading, read};
use vanthu::source::Source;

fn office(folder: &str) -> Arc<Office> {
    Offices::new(Vec::new())
        .of(Path::new(folder))
        .expect("an office")
}

fn compile(text: &str, office: &Office) -> Document {
    let checked = vanthu::compile(&Arc::new(Source::new("k.yaml", text)), office);
    checked.value.expect("compiles")
}

fn read_back(document: &Document) -> Reading {
    let file = vanthu::docx::write(document).expect("written");
    read(Path::new("k.docx"), &file).expect("read")
}

/// A date that stands nowhere on the page is only in the file's properties, where a blank
/// counts as the first.
fn first_day(date: Date) -> Date {
    let first = |part: Option<u8>| date.year.map(|_| part.unwrap_or(1));
    Date {
        year: date.year,
        month: first(date.month),
        day: first(date.day),
    }
}

#[test]
fn the_first_file_of_every_kind_is_read_back() {
    let office = office("/");
    for kind in &KINDS {
        let text = vanthu::starter::content_file(kind);
        let opened: String = text
            .lines()
            .map(|line| format!("{}\n", line.strip_prefix("# ").unwrap_or(line)))
            .collect();
        for text in [text, opened] {
            let mut document = compile(&text, &office);
            if document.dateline.is_none() {
                document.properties.date = first_day(document.properties.date);
            }
            let reading = read_back(&document);
            assert_eq!(reading.document, document, "{}", kind.key);
            assert!(reading.known.kind && reading.known.nation && reading.known.body);
        }
    }
}

#[test]
fn the_sample_report_is_read_back() {
    let folder = "samples/bao-cao-389";
    let text = std::fs::read_to_string(format!("{folder}/bao-cao.yaml")).expect("the sample");
    let document = compile(&text, &office(folder));
    let reading = read_back(&document);
    assert_eq!(reading.document, document);
}
