//! What the design forbids and only the sources can show.

use std::fs;

use regex::Regex;

/// A number of points or millimetres stands in the tables of `layout` and in `measure` alone:
/// elsewhere lengths have names.
#[test]
fn lengths_are_written_as_numbers_in_layout_and_measure_alone() {
    let number = Regex::new(r"Length::(pt|mm|from_twips)\(\s*-?[0-9]").unwrap();
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new("src") {
        let path = entry.unwrap().into_path();
        let name = path.display().to_string().replace('\\', "/");
        let at_home = ["src/layout", "src/measure"]
            .iter()
            .any(|home| name.starts_with(home));
        if at_home || name.contains("/tests") || path.extension().is_none_or(|e| e != "rs") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        found.extend(
            number
                .find_iter(code)
                .map(|m| format!("{name}: {}", m.as_str())),
        );
    }
    assert!(found.is_empty(), "{found:#?}");
}
