//! Mutants of content files, of fragments, and of an office's `vanthu.yaml`.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use fastrand::Rng;
use vanthu::diagnostic::Checked;
use vanthu::document::Document;
use vanthu::docx;
use vanthu::files::unreadable;
use vanthu::fix;
use vanthu::office::{Office, Offices};
use vanthu::rows::Row;
use vanthu::rules::Selection;
use vanthu::source::{Overlay, Source};

use crate::inputs::{CONTENT, folder};
use crate::survive::{Mutant, any_scale, both_ways, can_be_told, cut, flip_bits, survive};
use crate::word::judged;

/// Checks a content file; if it has no errors, it is written and read back. False if it has.
pub(crate) fn build(path: &Path, bytes: &[u8], office: &Office, row: Option<&Row>) -> bool {
    let mut checked: Checked<Document> = match Source::from_bytes(path, bytes) {
        Err(why) => unreadable(path, why).into_checked(),
        Ok(source) => {
            vanthu::compile::check_row(&Arc::new(source), office, row, &Selection::default()).0
        }
    };
    if let Some(row) = row {
        row.label(&mut checked.diagnostics, &mut checked.sources);
    }
    can_be_told(&checked);
    if let Some(document) = &checked.value {
        let bytes = docx::write(document).expect("written");
        assert!(judged(&bytes), "what was written is read");
    }
    checked.value.is_some()
}

/// Fixes a content file in memory, as `check --fix` does, then builds the result.
pub(crate) fn fix_and_build(path: &Path, bytes: Vec<u8>, office: &Office) -> bool {
    let (fixed, (checked, _)) = fix::content_file(path, bytes, office, &Selection::default());
    can_be_told(&checked);
    build(path, &fixed.after, office, None)
}

#[test]
fn a_mutated_content_file_is_built_or_refused() {
    let make = |number| {
        let rng = &mut Rng::with_seed(number);
        let (path, bytes, office) = rng.choice(&*CONTENT).expect("a content file").clone();
        let (what, bytes) = mutate(rng, bytes);
        let what = format!("{}, {what}", path.display());
        let it = (path, bytes, office);
        Mutant { what, it }
    };
    let count = 1_500;
    let taken = survive(count, make, |(path, bytes, office)| {
        fix_and_build(&path, bytes, &office)
    });
    both_ways(taken, count);
}

#[test]
fn a_mutated_fragment_is_filled_or_refused() {
    let calls = calls();
    let make = move |number| {
        let rng = &mut Rng::with_seed(number);
        let (caller, fragment) = rng.choice(&calls).expect("a call").clone();
        let bytes = fs::read(&fragment).expect("a fragment");
        let (what, bytes) = mutate(rng, bytes);
        let what = format!("{}, {what}", fragment.display());
        let it = (caller, fragment, bytes);
        Mutant { what, it }
    };
    survive(
        500,
        make,
        |(caller, fragment, bytes): (PathBuf, PathBuf, Vec<u8>)| {
            let templates = tempfile::tempdir().expect("a folder");
            let name = fragment.file_name().expect("a name");
            fs::write(templates.path().join(name), bytes).expect("a fragment");
            let offices = Offices::new(vec![templates.path().to_owned()]);
            let office = offices.of(folder(&caller)).expect("an office");
            build(
                &caller,
                &fs::read(&caller).expect("a sample"),
                &office,
                None,
            )
        },
    );
}

/// The samples that call fragments, each with the file of a fragment.
fn calls() -> Vec<(PathBuf, PathBuf)> {
    let mut calls = Vec::new();
    for (path, bytes, _) in CONTENT
        .iter()
        .filter(|(path, ..)| path.starts_with("samples"))
    {
        let text = String::from_utf8_lossy(bytes);
        let names = text
            .lines()
            .filter_map(|line| Some(line.split_once("manh: ")?.1));
        for name in names {
            let own = folder(path).join("templates").join(format!("{name}.hbs"));
            let shipped = Path::new("templates").join(format!("{name}.hbs"));
            let file = if own.exists() { own } else { shipped };
            calls.push((path.clone(), file));
        }
    }
    calls
}

#[test]
fn a_mutated_office_is_read_or_refused() {
    let make = |number| {
        let rng = &mut Rng::with_seed(number);
        let with_office: Vec<_> = CONTENT
            .iter()
            .filter_map(|content| Some((content, content.2.file_source()?)))
            .collect();
        let (content, office_file) = rng.choice(with_office).expect("an office");
        let path = office_file.path();
        let (what, mutated) = mutate(rng, office_file.text().as_bytes().to_vec());
        let what = format!("{}, {what}", path.display());
        let it = (content, path, mutated);
        Mutant { what, it }
    };
    let count = 200;
    let taken = survive(
        count,
        make,
        |((path, bytes, office), office_file, mutated)| {
            let Ok(mutated) = Source::from_bytes(office_file, &mutated) else {
                return false;
            };
            let texts = Overlay::from([(office_file.to_owned(), Arc::new(mutated))]);
            build(path, bytes, &office.with(&texts), None)
        },
    );
    both_ways(taken, count);
}

/// Bytes that mean something to YAML, Handlebars or CommonMark, or that are not text.
const BYTES: [&[u8]; 32] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b": ",
    b"#",
    b" #",
    b"- ",
    b"'",
    b"\"",
    b"|",
    b">",
    b"&a ",
    b"*a",
    b"!!str ",
    b"%",
    b"\t",
    b"\0",
    b"\xFF",
    b"\xC0\x80",
    b"\xED\xA0\x80",
    b"\xEF\xBB\xBF",
    b"\r",
    b"\xE2\x80\xA8",
    b"{{",
    b"}}",
    b"{{#if",
    b"**",
    b"\\",
    b"---\n",
    b"...\n",
];

/// Values that are too large for their key, or of another type.
static VALUES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut values: Vec<String> = [
        "",
        "~",
        "-1",
        "0",
        "01",
        "99999999999999999999999",
        "1e308",
        ".nan",
        ".inf",
        "true",
        "2026-02-30",
        "9999-12-31",
        "0000-00-00",
        "[]",
        "{}",
        "[[], {}]",
        "{a: {b: [c]}}",
        "&a [*a, *a]",
        "*khong_co",
        "!!binary AAAA",
        "{<<: {a: 1}}",
        "|",
        ">-",
        "? a",
        "%TAG",
        "{{khong_co}}",
        "{{#each so_lieu}}{{@key}}",
        "{{> ket-thuc}}",
        "{{{so_lieu}}}",
        "'{{cong 1 \"x\"}}'",
        "{{lookup so_lieu 18446744073709551616}}",
        "'{{so \"1\" le=99999}}'",
        "{{bang_chu 999999999999999999999999999999999999}}",
        "<b>x</b>",
        "![a](b)",
        "'a\\'",
        "Điều 99999999999999999999 Khoản 1",
        "Phụ lục MMMMMMMM",
        "\"\\u0000\"",
        "\"\\uD800\"",
    ]
    .map(str::to_owned)
    .into();
    for (piece, times) in [
        ("ế", 100_000),
        ("từ ", 20_000),
        ("[", 10_000),
        ("{a: ", 5_000),
        ("{{#if so}}", 2_000),
        ("**", 5_000),
        ("> ", 2_000),
        ("(", 5_000),
        ("{{", 3_000),
        ("“", 3_000),
        ("1.", 3_000),
        ("a\u{323}\u{302}\u{301}", 3_000),
        ("_*", 3_000),
        ("\\", 9_999),
        ("Điều 1, ", 3_000),
    ] {
        values.push(piece.repeat(times));
    }
    values
});

/// Makes a text strange; returns how.
pub(crate) fn mutate(rng: &mut Rng, mut bytes: Vec<u8>) -> (&'static str, Vec<u8>) {
    match rng.u32(..10) {
        0 => {
            flip_bits(rng, &mut bytes);
            ("bits", bytes)
        }
        1 => {
            cut(rng, &mut bytes);
            ("cut off", bytes)
        }
        2 | 3 => {
            for _ in 0..any_scale(rng, 4) {
                let at = rng.usize(..=bytes.len());
                let inserted = BYTES[rng.usize(..BYTES.len())];
                bytes.splice(at..at, inserted.iter().copied());
            }
            ("bytes inserted", bytes)
        }
        _ => {
            let text = String::from_utf8(bytes).expect("a text");
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            let mut what = "";
            for _ in 0..any_scale(rng, 3) {
                what = mutate_lines(rng, &mut lines);
            }
            (what, lines.join("\n").into_bytes())
        }
    }
}

fn mutate_lines(rng: &mut Rng, lines: &mut Vec<String>) -> &'static str {
    if lines.is_empty() {
        return "no lines";
    }
    let (a, b) = (rng.usize(..lines.len()), rng.usize(..lines.len()));
    match rng.u32(..8) {
        0 => {
            lines.swap(a, b);
            "two lines exchanged"
        }
        1 => {
            let times = any_scale(rng, 500);
            let line = lines[a].clone();
            lines.splice(b..b, std::iter::repeat_n(line, times));
            "a line repeated"
        }
        2 => {
            lines.remove(a);
            "a line dropped"
        }
        3 => {
            let indent = " ".repeat(rng.usize(1..=4));
            for line in lines.iter_mut().skip(a).take(rng.usize(1..=4)) {
                *line = match line.strip_prefix(&indent) {
                    Some(rest) if rng.bool() => rest.to_owned(),
                    _ => format!("{indent}{line}"),
                };
            }
            "lines shifted"
        }
        4 => {
            // The value of one key becomes the other's.
            let value = parts(&lines[a]).1.to_owned();
            lines[b] = format!("{}{value}", parts(&lines[b]).0);
            "a value of another key"
        }
        5 => {
            let key = parts(&lines[a]).0.trim_start().to_owned();
            let (old, value) = parts(&lines[b]);
            let indent = &old[..old.len() - old.trim_start().len()];
            lines[b] = format!("{indent}{key}{value}");
            "a key of another value"
        }
        _ => {
            let value = rng.choice(&*VALUES).expect("a value");
            lines[a] = format!("{}{value}", parts(&lines[a]).0);
            "a value replaced"
        }
    }
}

/// A line's key or item dash, up to the value; and the value.
fn parts(line: &str) -> (&str, &str) {
    let key = line.find(": ").map(|i| i + 2);
    let item = line.find("- ").map(|i| i + 2);
    line.split_at(key.or(item).unwrap_or(0))
}
