//! The README's content file builds, its message is the one that is shown, and it names every
//! key, helper and shipped fragment's place. The content file of the Vietnamese guide is clean
//! and its commands are commands.

use std::path::Path;
use std::sync::Arc;

use vanthu::content::keys::KEYS;
use vanthu::diagnostic::Lang;
use vanthu::narrative::HELPERS;
use vanthu::office::Offices;
use vanthu::source::Source;

fn blocks<'a>(readme: &'a str, language: &str) -> Vec<&'a str> {
    let open = format!("```{language}\n");
    let starts = readme.split(open.as_str()).skip(1);
    starts.filter_map(|rest| rest.split("```").next()).collect()
}

#[test]
fn the_tour_builds_and_its_message_is_the_real_one() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let [content, office] = blocks(&readme, "yaml")[..] else {
        panic!("two YAML files in the tour");
    };
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("vanthu.yaml"), office).unwrap();
    let office = Offices::new(Vec::new()).of(folder.path()).unwrap();
    let compile = |text: &str| {
        let source = Source::new(Path::new("bao-cao.yaml"), text);
        vanthu::compile(&Arc::new(source), &office)
    };
    let checked = compile(content);
    assert!(checked.value.is_some(), "{:?}", checked.diagnostics);
    let broken = compile(&content.replacen("trich_yeu:", "trich_yeuu:", 1));
    let said = vanthu::render::human(&broken.diagnostics, &broken.sources, Lang::Vi, false);
    let shown = blocks(&readme, "text")[0];
    assert!(said.contains(shown.trim_end()), "{said}");
}

#[test]
fn every_key_and_helper_is_explained() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    for key in KEYS {
        let row = format!("| `{}` | {} |", key.name, key.about.vi);
        assert!(readme.contains(&row), "{row}");
    }
    for helper in &HELPERS {
        assert!(readme.contains(&format!("| `{}` | {} |", helper.name, helper.about)));
    }
}

#[test]
fn every_dependency_has_its_reason() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let manifest = std::fs::read_to_string("Cargo.toml").unwrap();
    let dependencies = manifest.split("dependencies]").skip(1);
    let lines = dependencies.flat_map(|part| part.split("\n[").next().unwrap().lines());
    for line in lines.filter(|line| line.contains(" = ")) {
        let name = line.split(" = ").next().unwrap();
        let reason = line
            .split("# ")
            .nth(1)
            .unwrap_or_else(|| panic!("{name} has no reason"));
        assert!(
            readme.contains(&format!("| `{name}` | {reason} |")),
            "{name}"
        );
    }
}

#[test]
fn the_guide_s_content_file_is_clean() {
    let guide = std::fs::read_to_string("docs/huong-dan.md").unwrap();
    let [content, office] = blocks(&guide, "yaml")[..] else {
        panic!("two YAML files in the guide");
    };
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("vanthu.yaml"), office).unwrap();
    let office = Offices::new(Vec::new()).of(folder.path()).unwrap();
    let source = Arc::new(Source::new(folder.path().join("thong-bao.yaml"), content));
    let checked = vanthu::check(&source, &office);
    assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
}

/// An unknown command exits with 2 and points to the help; missing files are reported by name.
#[test]
fn the_guide_s_commands_are_commands() {
    let guide = std::fs::read_to_string("docs/huong-dan.md").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let commands = blocks(&guide, "sh").join("");
    for line in commands.lines().filter(|line| !line.contains(" watch ")) {
        let mut words = line.split_whitespace();
        assert_eq!(words.next(), Some("vanthu"));
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_vanthu"))
            .args(words)
            .args(["--lang", "en"])
            .current_dir(folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!said.contains("For the usage"), "{line}: {said}");
    }
}

#[test]
fn the_limits_that_it_states_are_those_of_the_code() {
    use vanthu::{data_file, reader, source::Source};
    let readme = std::fs::read_to_string("README.md").unwrap();
    let readme = readme.split_whitespace().collect::<Vec<_>>().join(" ");
    let grouped = |n: usize| {
        let digits = n.to_string();
        let first = (digits.len() + 2) % 3 + 1;
        let mut out = digits[..first].to_owned();
        for group in digits.as_bytes()[first..].chunks(3) {
            out = format!("{out},{}", std::str::from_utf8(group).unwrap());
        }
        out
    };
    let mib = |bytes: u64| bytes >> 20;
    for stated in [
        format!("data files of {} MiB", Source::MAX_BYTES >> 20),
        format!("Word files of {} MiB", reader::LIMITS.package >> 20),
        format!("at most {} cells", grouped(data_file::MAX_CELLS)),
        format!("{} columns", grouped(data_file::MAX_COLUMNS)),
        format!(
            "{} characters in a cell",
            grouped(data_file::MAX_CHARACTERS)
        ),
        format!(
            "at most {} MiB when it is unpacked",
            mib(data_file::LIMITS.part)
        ),
        format!("all that are read {} MiB", mib(data_file::LIMITS.inflated)),
    ] {
        assert!(readme.contains(&stated), "{stated}");
    }
}
