//! The rules on content files: every fixture in `tests/rules` gives the findings that its
//! comments announce, at their lines, and no others.
//!
//! A comment `# ^ T301` speaks of the line above it (comments between are passed over),
//! `# ^ T301 V105` of two findings.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use vanthu::diagnostic::{Diagnostic, Lang};
use vanthu::office::Offices;
use vanthu::rules::{RULES, Selection, Subject, judge};
use vanthu::source::{Source, Sources};

/// What the rules find in the content file at `path`.
fn judged(path: &Path) -> (Vec<Diagnostic>, Sources) {
    let source = Arc::new(Source::from_bytes(path, &std::fs::read(path).unwrap()).unwrap());
    let office = Offices::new(Vec::new())
        .of(path.parent().unwrap())
        .unwrap();
    let compiled = vanthu::compile(&source, &office);
    let document = compiled.value.unwrap_or_else(|| {
        let messages: Vec<String> = compiled
            .diagnostics
            .iter()
            .map(|d| d.message(Lang::En))
            .collect();
        panic!("{} does not compile: {messages:?}", path.display())
    });
    let subject = Subject::new(&document, &compiled.sources);
    let found = judge(&subject, &Selection::default()).0;
    (found, compiled.sources)
}

/// Findings as `file:line code`, counted.
fn places(found: &[Diagnostic], sources: &Sources) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    for diagnostic in found {
        let source = sources.get(diagnostic.span.source).unwrap();
        let line = source.position(diagnostic.span.start as usize).line;
        let name = source.path().file_name().unwrap().to_string_lossy();
        let place = format!("{name}:{line} {}", diagnostic.entry.code);
        *out.entry(place).or_default() += 1;
    }
    out
}

/// What the comments of a file announce.
fn announced(path: &Path, out: &mut BTreeMap<String, usize>) {
    let name = path.file_name().unwrap().to_string_lossy();
    let text = std::fs::read_to_string(path).unwrap();
    let mut line_above = 0;
    for (i, line) in text.lines().enumerate() {
        let comment = line.trim_start();
        let mark = ["# ^", "{{!-- ^"]
            .iter()
            .find_map(|mark| comment.strip_prefix(mark));
        match mark {
            Some(codes) => {
                for code in codes.trim_end_matches("--}}").split_whitespace() {
                    *out.entry(format!("{name}:{line_above} {code}")).or_default() += 1;
                }
            }
            None if !comment.starts_with('#') => line_above = i + 1,
            None => {}
        }
    }
}

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let mut out: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .filter(|path| path.file_stem().is_some_and(|s| s != "vanthu"))
        .collect();
    out.sort();
    out
}

#[test]
fn fixtures_give_what_their_comments_announce() {
    let mut wrong = Vec::new();
    for path in fixtures() {
        let (found, sources) = judged(&path);
        let mut wanted = BTreeMap::new();
        for source in sources.iter() {
            announced(source.path(), &mut wanted);
        }
        let given = places(&found, &sources);
        if given != wanted {
            wrong.push(format!(
                "{}:\n  found {given:?}\n  announced {wanted:?}",
                path.display()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_fixture_of_a_rule_fires_it() {
    for path in fixtures() {
        let stem = path.file_stem().unwrap().to_string_lossy();
        if RULES.iter().any(|rule| rule.code() == stem) {
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(text.contains(&format!("^ {stem}")), "{}", path.display());
        }
    }
}

#[test]
fn samples_are_clean() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut folders: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    let mut wrong = Vec::new();
    for path in folders
        .iter()
        .flat_map(|folder| std::fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .filter(|path| path.file_stem().is_some_and(|s| s != "vanthu"))
    {
        let (found, sources) = judged(&path);
        wrong.extend(places(&found, &sources).into_keys());
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
