//! The rules on content files: every fixture in `tests/rules` gives the findings that its
//! comments announce, at their lines, and no others.
//!
//! A comment `# ^ T301` announces a finding in the line above it (comments in between are
//! skipped), `# ^ T301 V105` two findings.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use proptest::prelude::*;
use vanthu::diagnostic::{Diagnostic, Lang};
use vanthu::office::Offices;
use vanthu::rules::{Coverage, RULES, Selection, Subject, judge};
use vanthu::source::{Source, Sources};

/// What the rules find in the content file at `path`.
fn judged(path: &Path) -> (Vec<Diagnostic>, Sources) {
    let (found, _, sources) = covered(path);
    (found, sources)
}

/// What the rules find in the content file at `path`, and which had something to judge.
fn covered(path: &Path) -> (Vec<Diagnostic>, Coverage, Sources) {
    let source = Arc::new(Source::from_bytes(path, &std::fs::read(path).unwrap()).unwrap());
    let office = Offices::new(Vec::new()).of(path.parent().unwrap()).unwrap();
    let compiled = vanthu::compile(&source, &office);
    let messages: Vec<String> = compiled
        .diagnostics
        .iter()
        .map(|d| d.message(Lang::En))
        .collect();
    assert!(
        compiled.value.is_some(),
        "{} does not compile: {messages:?}",
        path.display()
    );
    let (checked, coverage) =
        vanthu::compile::check_row(&source, &office, None, &Selection::default());
    let is_rule = |d: &Diagnostic| {
        d.message.code.starts_with('R') || RULES.iter().any(|rule| rule.code() == d.message.code)
    };
    let found = checked.diagnostics.into_iter().filter(is_rule).collect();
    (found, coverage, checked.sources)
}

/// Findings as `file:line code`, counted.
fn places(found: &[Diagnostic], sources: &Sources) -> BTreeMap<String, usize> {
    let mut out = BTreeMap::new();
    for diagnostic in found {
        let source = sources.get(diagnostic.span.source).unwrap();
        let line = source.position(diagnostic.span.start as usize).line;
        let name = source.path().file_name().unwrap().to_string_lossy();
        let place = format!("{name}:{line} {}", diagnostic.message.code);
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
                    *out.entry(format!("{name}:{line_above} {code}"))
                        .or_default() += 1;
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

/// The original report, typed without citations.
fn original() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bao-cao-389-nguyen-van.yaml")
}

#[test]
fn contradicting_citations_of_the_original_are_shown_with_both_places() {
    let (found, sources) = judged(&original());
    for (code, here, there) in [
        ("T208", "09/12/2023", "09/12/2022"),
        ("T209", "87/KH-BCDD389", "87/KH-BCĐ389"),
    ] {
        let diagnostic = found.iter().find(|d| d.message.code == code).unwrap();
        let [label] = &diagnostic.labels[..] else {
            panic!("{code}: {:?}", diagnostic.labels)
        };
        assert_eq!(sources.slice(diagnostic.span), here);
        assert_eq!(sources.slice(label.span), there);
    }
}

#[test]
fn fixtures_give_what_their_comments_announce() {
    let mut wrong = Vec::new();
    for path in fixtures().into_iter().chain([original()]) {
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

/// Every rule has cases of Word files (tests/rules_word.rs checks that they are of both kinds),
/// or a fixture that triggers it, and a fixture or sample in which it has something to judge
/// and finds nothing.
#[test]
fn every_rule_has_a_fixture_that_fires_it_and_one_that_does_not() {
    let (mut fired, mut passed) = (BTreeSet::new(), BTreeSet::new());
    for path in fixtures().into_iter().chain(samples()) {
        let (found, coverage, _) = covered(&path);
        let codes: BTreeSet<&str> = found.iter().map(|d| d.message.code).collect();
        let stem = path.file_stem().unwrap().to_string_lossy();
        let of_rule = RULES.iter().any(|rule| rule.code() == stem);
        assert!(!of_rule || codes.contains(&*stem), "{stem} never fires");
        let silent = coverage.applied.into_iter().filter(|c| !codes.contains(c));
        passed.extend(silent);
        fired.extend(codes);
    }
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/word");
    let without: Vec<&str> = RULES
        .iter()
        .map(|rule| rule.code())
        .filter(|code| !cases.join(code).with_extension("txt").is_file())
        .filter(|code| !fired.contains(code) || !passed.contains(code))
        .collect();
    assert!(without.is_empty(), "{without:?}");
}

/// The content files of the samples.
fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut out: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .flat_map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .filter(|path| path.file_stem().is_some_and(|s| s != "vanthu"))
        .collect();
    out.sort();
    out
}

#[test]
fn samples_are_clean() {
    let mut wrong = Vec::new();
    for path in samples() {
        let (found, sources) = judged(&path);
        wrong.extend(places(&found, &sources).into_keys());
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A content file with `text` as its running text, in a block scalar so that it can be any
/// text.
fn content_of(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|l| format!("      {l}")).collect();
    format!(
        "loai: bao-cao\nco_quan: {{ ten: Sở Nội vụ, ky_hieu: SNV }}\ndia_danh: Hà Tĩnh\n\
         ngay: 2023-03-24\ntrich_yeu: Kết quả\nnoi_dung:\n  - van_ban: |\n      a\n{}\n\
         noi_nhan: [UBND tỉnh]\nluu: [VT]\nnguoi_ky: {{ chuc_vu: Giám đốc, ho_ten: An }}\n",
        lines.join("\n")
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever is typed, the rules judge it, their places are in the source, and a fix changes
    /// something.
    #[test]
    fn any_text_is_judged_within_the_source(
        text in "[a-eđĐàửốKSxX0-9 .,;:/()“”\"%?!…-]{0,80}(số 5/KH-UB|Điều 5|của của|việt Nam|ngày 31/4/2023|\\(|hoà|hóa|ngừơi| )[a-eđĐàửốKSxX0-9 .,;:/()“”\"%?!…-]{0,40}"
    ) {
        let office = Offices::new(Vec::new()).of(Path::new("/")).unwrap();
        let source = Arc::new(Source::new("a.yaml", &content_of(&text)));
        let compiled = vanthu::compile(&source, &office);
        let Some(document) = compiled.value else {
            return Ok(());
        };
        let subject = Subject::new(&document, &compiled.sources);
        let (found, _) = judge(&subject, &Selection::default());
        for diagnostic in &found {
            let place = diagnostic.span.range();
            prop_assert!(source.text().get(place).is_some());
            if let Some(fix) = &diagnostic.fix {
                prop_assert!(source.text().get(fix.span.range()).is_some());
                prop_assert!(source.slice(fix.span) != fix.text || fix.text.is_empty());
            }
        }
    }
}

#[test]
fn first_content_files_are_clean() {
    let office = Offices::new(Vec::new()).of(Path::new("/")).unwrap();
    let mut wrong = Vec::new();
    for kind in &vanthu::kinds::KINDS {
        let name = format!("{}.yaml", kind.key);
        let text = vanthu::starter::content_file(kind);
        let compiled = vanthu::compile(&Arc::new(Source::new(name, &text)), &office);
        let document = compiled.value.unwrap();
        let subject = Subject::new(&document, &compiled.sources);
        let (found, _) = judge(&subject, &Selection::default());
        for d in &found {
            let source = compiled.sources.get(d.span.source).unwrap();
            let line = source.position(d.span.start as usize).line;
            wrong.push(format!(
                "{}:{line} {} {}",
                kind.key,
                d.message.code,
                d.message(Lang::Vi)
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
