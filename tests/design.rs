//! What the design forbids and only the sources can show.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use regex::Regex;

/// A file of `src`: its name with slashes, and its code without comments and unit tests.
struct Code {
    name: String,
    text: String,
}

fn sources() -> Vec<Code> {
    let comment = Regex::new(r"(?m)//.*$").unwrap();
    let mut out = Vec::new();
    for entry in walkdir::WalkDir::new("src").sort_by_file_name() {
        let path = entry.unwrap().into_path();
        let name = path.display().to_string().replace('\\', "/");
        let is_test = ["/tests", "/testing"].iter().any(|t| name.contains(t));
        if is_test || path.extension().is_none_or(|e| e != "rs") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        let text = comment.replace_all(code, "").into_owned();
        out.push(Code { name, text });
    }
    out
}

/// Where a pattern is found outside of the files that begin with one of `homes`.
fn found_outside(homes: &[&str], pattern: &str) -> Vec<String> {
    let pattern = Regex::new(pattern).unwrap();
    let mut out = Vec::new();
    for code in sources() {
        if homes.iter().any(|home| code.name.starts_with(home)) {
            continue;
        }
        let here = pattern.find_iter(&code.text);
        out.extend(here.map(|m| format!("{}: {}", code.name, m.as_str())));
    }
    out
}

/// A number of points or millimetres is in the tables of `layout`, `components` and
/// `measure` alone: elsewhere lengths have names.
#[test]
fn lengths_are_written_as_numbers_in_the_tables_alone() {
    let homes = ["src/layout", "src/components", "src/measure"];
    let found = found_outside(&homes, r"Length::(pt|mm|from_twips)\(\s*-?[0-9]");
    assert!(found.is_empty(), "{found:#?}");
}

/// The id of a component's style is in the table of components alone.
#[test]
fn styles_are_named_in_the_table_alone() {
    use vanthu::components::Component;
    for component in Component::all() {
        let found = found_outside(&["src/components"], &format!("\"{}\"", component.style()));
        assert!(found.is_empty(), "{found:#?}");
    }
}

/// What a rule of layout says of a limit it reads from the tables: no number of points or
/// millimetres is typed in its words. Examples are not its words.
#[test]
fn limits_are_not_typed_again_as_prose() {
    const LIMIT: &str = r"(\bcỡ( chữ)?( từ)? \d|\d ?(mm|pt|cm)\b)";
    let words = Regex::new(&format!(r#"(vi|en): "[^"]*{LIMIT}"#)).unwrap();
    // the words of a row are an array of arrays; its examples are a plain one
    let row = Regex::new(r"Rule::row\([^\[]*\[\s*(?s:\[.*?\],\s*){2,3}").unwrap();
    let limit = Regex::new(LIMIT).unwrap();
    let homes = ["src/rules/look", "src/rules/page", "src/rules/font"];
    let mut rows = 0;
    for code in sources()
        .iter()
        .filter(|c| homes.iter().any(|home| c.name.starts_with(home)))
    {
        let mut found: Vec<&str> = words.find_iter(&code.text).map(|m| m.as_str()).collect();
        for row in row.find_iter(&code.text) {
            rows += 1;
            found.extend(limit.find_iter(row.as_str()).map(|m| m.as_str()));
        }
        assert!(found.is_empty(), "{}: {found:#?}", code.name);
    }
    assert!(rows > 30, "{rows}");
}

#[test]
fn nobody_but_the_writer_names_docx_rs() {
    let found = found_outside(&["src/docx"], r"\bdocx_rs\b");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nobody_but_the_command_line_prints_or_ends_the_process() {
    let homes = ["src/cli", "src/main.rs"];
    let found = found_outside(&homes, r"\be?print(ln)?!|\bprocess::exit\b|\bdbg!");
    assert!(found.is_empty(), "{found:#?}");
}

/// No module imports one that imports it, over any number of steps: neither the modules of
/// the library nor, within each, its parts.
#[test]
fn no_two_modules_import_each_other() {
    let modules: BTreeMap<Vec<String>, String> = sources()
        .into_iter()
        .map(|code| (module_of(&code.name), code.text))
        .collect();
    let mut imports: BTreeSet<(Vec<String>, Vec<String>)> = BTreeSet::new();
    for (module, text) in &modules {
        for path in paths(module, text) {
            let known = (0..=path.len()).rev().map(|n| path[..n].to_vec());
            let target = known.into_iter().find(|path| modules.contains_key(path));
            imports.extend(target.map(|target| (module.clone(), target)));
        }
    }
    let folders: BTreeSet<&[String]> = modules
        .keys()
        .filter_map(|m| Some(m.split_last()?.1))
        .collect();
    let mut circles = Vec::new();
    for folder in folders {
        let mut below: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (from, to) in &imports {
            let part = |module: &'_ Vec<String>| -> Option<usize> {
                (module.starts_with(folder) && module.len() > folder.len()).then_some(folder.len())
            };
            if let (Some(i), Some(j)) = (part(from), part(to))
                && from[i] != to[j]
            {
                below.entry(&from[i]).or_default().insert(&to[j]);
            }
        }
        circles.extend(below.keys().filter_map(|start| circle(start, &below)));
    }
    assert!(circles.is_empty(), "{circles:#?}");
}

/// `src/reader/scan.rs` is `reader::scan`, `src/reader/mod.rs` is `reader`, `src/lib.rs` the root.
fn module_of(name: &str) -> Vec<String> {
    let path = Path::new(name.trim_start_matches("src/")).with_extension("");
    let parts = path.iter().map(|part| part.to_str().unwrap().to_owned());
    parts
        .filter(|part| !matches!(part.as_str(), "mod" | "lib" | "main"))
        .collect()
}

/// Every path of a module that begins with `crate::` or `super::`, counted from the root.
fn paths(module: &[String], text: &str) -> Vec<Vec<String>> {
    let start = Regex::new(r"\b(crate|super(?:\s*::\s*super)*)\s*::").unwrap();
    let mut out = Vec::new();
    for found in start.captures_iter(text) {
        let base = match &found[1] {
            "crate" => &module[..0],
            supers => &module[..module.len() - supers.matches("super").count()],
        };
        let mut ends = Vec::new();
        names(
            &text[found.get(0).unwrap().end()..],
            &mut Vec::new(),
            &mut ends,
        );
        out.extend(ends.into_iter().map(|end| [base, &end].concat()));
    }
    out
}

/// The paths that a text begins with, groups in braces written out; returns the rest.
fn names<'t>(text: &'t str, so_far: &mut Vec<String>, out: &mut Vec<Vec<String>>) -> &'t str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = rest.trim_start_matches([',', ' ', '\n']);
            if let Some(rest) = rest.strip_prefix('}') {
                return rest;
            }
            let after = names(rest, so_far, out);
            assert!(after.len() < rest.len(), "no path: {rest:.60}");
            rest = after;
        }
    }
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '*');
    let (name, rest) = text.split_at(end.unwrap_or(text.len()));
    so_far.push(name.to_owned());
    let rest = match rest.trim_start().strip_prefix("::") {
        Some(more) if !more.starts_with('<') => names(more, so_far, out),
        _ => {
            out.push(so_far.clone());
            let renamed = Regex::new(r"^\s+as\s+\w+").unwrap();
            &rest[renamed.find(rest).map_or(0, |m| m.end())..]
        }
    };
    so_far.pop();
    rest
}

/// The way from a module back to itself.
fn circle(start: &str, imports: &BTreeMap<&str, BTreeSet<&str>>) -> Option<String> {
    let mut ways = vec![vec![start]];
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop() {
        for &next in imports.get(way[way.len() - 1]).into_iter().flatten() {
            let longer = [&way[..], &[next]].concat();
            if next == start {
                return Some(longer.join(" → "));
            }
            if seen.insert(next) {
                ways.push(longer);
            }
        }
    }
    None
}

#[test]
fn paths_in_groups_are_written_out() {
    let module = ["a".to_owned(), "b".to_owned()];
    let text = "use super::{c, d::{E, F as G}}; fn f() { crate::x::<u8>::y() }";
    let found: Vec<String> = paths(&module, text).iter().map(|p| p.join("::")).collect();
    assert_eq!(found, ["a::c", "a::d::E", "a::d::F", "x"]);
    let imports = BTreeMap::from([
        ("a", BTreeSet::from(["b"])),
        ("b", BTreeSet::from(["c"])),
        ("c", BTreeSet::from(["a"])),
    ]);
    assert_eq!(circle("a", &imports).as_deref(), Some("a → b → c → a"));
}
