//! The rules on Word files: every case in `tests/rules/word` changes a file that vanthu wrote,
//! as a person might in Word, and says what the rules must find in it, exactly.
//!
//! A file of cases is read line by line:
//!
//! ```text
//! # a comment
//! == the name of a case, which the following lines describe
//! of bao-cao                the content file beside it whose Word file is changed
//! in word/styles.xml        the part that the changes below are made in (at first the document)
//! - what is there
//! + what replaces it, everywhere in the part
//! without Nét kẻ dưới trích yếu   the drawing with this description is removed
//! with word/vbaProject.bin  a part that is added, empty
//! ^ T603 UBND TỈNH          a finding, and how the paragraph begins at which it is reported
//! ```

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use vanthu::compile::check_word;
use vanthu::docx;
use vanthu::files::read_source;
use vanthu::office::Offices;
use vanthu::rules::{RULES, Selection};
use zip::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

/// A Word file and the expected findings.
#[derive(Default)]
struct Case {
    name: String,
    of: String,
    changes: Vec<Change>,
    /// The descriptions of the drawings that are removed.
    undrawn: Vec<String>,
    added: Vec<String>,
    wanted: BTreeMap<String, usize>,
}

/// A text of a part and its replacement.
struct Change {
    part: String,
    old: String,
    new: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/word")
}

/// The files of cases, sorted.
fn files() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder()).unwrap();
    let mut out: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    out.sort();
    out
}

fn cases(text: &str) -> Vec<Case> {
    let mut out: Vec<Case> = Vec::new();
    let mut part = String::new();
    for line in text.lines() {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        if word == "==" {
            part = "word/document.xml".to_owned();
            out.push(Case {
                name: rest.to_owned(),
                ..Case::default()
            });
            continue;
        }
        let case = out.last_mut();
        match (word, case) {
            ("" | "#", _) => {}
            ("of", Some(case)) => case.of = rest.to_owned(),
            ("in", Some(_)) => part = rest.to_owned(),
            ("-", Some(case)) => case.changes.push(Change {
                part: part.clone(),
                old: rest.to_owned(),
                new: String::new(),
            }),
            ("+", Some(case)) => case.changes.last_mut().expect("after -").new = rest.to_owned(),
            ("without", Some(case)) => case.undrawn.push(rest.to_owned()),
            ("with", Some(case)) => case.added.push(rest.to_owned()),
            ("^", Some(case)) => *case.wanted.entry(rest.to_owned()).or_default() += 1,
            _ => panic!("no such line: {line}"),
        }
    }
    out
}

/// The Word file of a content file in the folder.
fn written(name: &str) -> Vec<u8> {
    let source = read_source(&folder().join(name).with_extension("yaml")).unwrap();
    let office = Offices::new(Vec::new()).of(&folder()).unwrap();
    let compiled = vanthu::compile(&source.into(), &office);
    let document = compiled.value;
    docx::write(&document.unwrap_or_else(|| panic!("{name}: {:?}", compiled.diagnostics))).unwrap()
}

/// The bytes of a package with its parts changed. A change that finds nothing to change is a
/// mistake in the case.
fn changed(bytes: &[u8], case: &Case) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    for change in &case.changes {
        assert!(names.contains(&change.part), "no part {}", change.part);
    }
    for name in names {
        let mut text = String::new();
        let read = archive.by_name(&name).unwrap().read_to_string(&mut text);
        read.unwrap();
        for change in case.changes.iter().filter(|change| change.part == name) {
            assert!(
                text.contains(&change.old),
                "{}: nothing reads {}",
                case.name,
                change.old
            );
            text = text.replace(&change.old, &change.new);
        }
        if name == "word/document.xml" {
            for described in &case.undrawn {
                text.replace_range(drawing(&text, described), "");
            }
        }
        out.start_file(name, SimpleFileOptions::default()).unwrap();
        out.write_all(text.as_bytes()).unwrap();
    }
    for name in &case.added {
        out.start_file(name, SimpleFileOptions::default()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// The range of the drawing with this description.
fn drawing(text: &str, described: &str) -> std::ops::Range<usize> {
    const END: &str = "</mc:AlternateContent>";
    let at = text.find(&format!("descr=\"{described}\"")).unwrap();
    let start = text[..at].rfind("<mc:AlternateContent>").unwrap();
    start..at + text[at..].find(END).unwrap() + END.len()
}

/// The findings in a case, in the form of announcements: a finding matches an announcement with
/// its code if its paragraph begins with the text.
fn found(case: &Case, bytes: &[u8]) -> BTreeMap<String, usize> {
    let (checked, _) = check_word(Path::new("a.docx"), bytes, &Selection::default());
    let mut out = BTreeMap::new();
    for diagnostic in &checked.diagnostics {
        let source = checked.sources.get(diagnostic.span.source).unwrap();
        let line = source.position(diagnostic.span.start as usize).line;
        let paragraph = source.text().lines().nth(line - 1).unwrap_or_default();
        let code = diagnostic.message.code;
        let said = format!("{code} {paragraph}");
        let announced = case.wanted.keys().filter(|w| said.starts_with(*w));
        let place = announced.max_by_key(|w| w.len()).unwrap_or(&said).clone();
        *out.entry(place).or_default() += 1;
    }
    out
}

#[test]
fn cases_give_what_they_announce() {
    let mut wrong = Vec::new();
    for path in files() {
        for case in cases(&std::fs::read_to_string(&path).unwrap()) {
            let given = found(&case, &changed(&written(&case.of), &case));
            if given != case.wanted {
                wrong.push(format!(
                    "{}: {}\n  found     {given:?}\n  announced {:?}",
                    path.display(),
                    case.name,
                    case.wanted
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// There are cases with a mistake, and cases close to one without.
#[test]
fn the_cases_of_a_rule_fire_it_and_do_not() {
    for path in files() {
        let code = path.file_stem().unwrap().to_string_lossy();
        assert!(RULES.iter().any(|rule| rule.code() == code), "{code}");
        let cases = cases(&std::fs::read_to_string(&path).unwrap());
        let fires = |case: &Case| case.wanted.keys().any(|w| w.starts_with(&*code));
        assert!(cases.iter().any(fires), "{code} never fires");
        let changes = |case: &Case| !case.changes.is_empty() || !case.undrawn.is_empty();
        let close = |case: &Case| !fires(case) && changes(case);
        assert!(cases.iter().any(close), "{code}: nothing is close");
    }
}
