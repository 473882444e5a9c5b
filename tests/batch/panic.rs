//! A panic costs the file in which it happens, and no other.

use std::fs;

use regex::Regex;

use crate::office::{Folder, notice};

/// Three notices and three Word files.
fn three() -> Folder {
    let folder = Folder::new();
    for (number, name) in ["a", "b", "c"].into_iter().enumerate() {
        folder.write(&format!("{name}.yaml"), &notice(number + 1, "Lịch trực"));
    }
    folder
}

#[test]
fn build_goes_on_after_a_file_that_panics() {
    let folder = three();
    let said = folder.run_and_panic("b.yaml", &["build", "."]);
    assert_eq!(said.code, Some(2), "{}{}", said.out, said.err);
    assert!(folder.path("a.docx").exists() && folder.path("c.docx").exists());
    assert!(!folder.path("b.docx").exists());
    let told: Vec<&str> = said.err.lines().filter(|l| l.contains("W520")).collect();
    assert_eq!(told.len(), 1, "{}", said.err);
    assert!(said.err.contains("b.yaml"), "{}", said.err);
    assert!(!said.err.contains("panicked"), "{}", said.err);
    assert!(
        said.out.contains("2 built, 0 up to date, 1 failed"),
        "{}",
        said.out
    );
    // and the next run works as usual
    let said = folder.run(&["build", "."]);
    assert_eq!(said.code, Some(0), "{}", said.err);
}

#[test]
fn build_under_a_name_pattern_goes_on_as_well() {
    let folder = three();
    let arguments = ["build", ".", "--name", "{so}-{trich_yeu:slug}"];
    let said = folder.run_and_panic("b.yaml", &arguments);
    assert_eq!(said.code, Some(2), "{}", said.err);
    assert!(said.out.contains("2 built"), "{}", said.out);
    assert_eq!(said.err.matches("W520").count(), 1, "{}", said.err);
}

#[test]
fn check_goes_on_after_files_that_panic() {
    let folder = three();
    folder.run(&["build", ".", "-o", "word"]);
    for name in ["a.yaml", "c.yaml"] {
        folder.write(
            name,
            &notice(1, "Lịch trực").replace("lịch trực", "lịch  trực"),
        );
    }
    for options in [&["check", "."][..], &["check", ".", "--fix"]] {
        let said = folder.run_and_panic("b.yaml", options);
        assert_eq!(said.code, Some(2), "{}", said.err);
        assert_eq!(said.err.matches("W520").count(), 1, "{}", said.err);
        assert!(said.out.contains("a.yaml: ") && said.out.contains("c.yaml: "));
    }
    let fixed = fs::read_to_string(folder.path("c.yaml")).unwrap();
    assert!(!fixed.contains("lịch  trực"), "{fixed}");

    let word = ["check", "word/a.docx", "word/b.docx", "word/c.docx"];
    let said = folder.run_and_panic("b.docx", &word);
    assert_eq!(said.code, Some(2), "{}", said.err);
    assert!(said.out.contains("a.docx: ") && said.out.contains("c.docx: "));
    for format in ["json", "sarif", "github", "short"] {
        let said = folder.run_and_panic("b.yaml", &["check", ".", "--format", format]);
        assert_eq!(said.code, Some(2), "{}", said.err);
        assert!(said.out.contains("W520"), "{format}: {}", said.out);
    }
}

#[test]
fn merge_and_register_go_on_as_well() {
    let folder = three();
    let said = folder.run_and_panic("b.yaml", &["register", ".", "-o", "so.csv"]);
    assert_eq!(said.code, Some(2), "{}", said.err);
    assert!(said.err.contains("W520"), "{}", said.err);
    let register = fs::read_to_string(folder.path("so.csv")).unwrap();
    assert!(register.contains("a.yaml") && register.contains("c.yaml"));

    folder.write("rows.csv", "ten\nAn\nBình\n");
    let merge = ["merge", "b.yaml", "--rows", "rows.csv"];
    let said = folder.run_and_panic("b.yaml", &merge);
    assert_eq!(said.code, Some(2), "{}", said.err);
    assert!(said.err.contains("W520") && said.out.contains("2 failed"));
}

/// A panic that aborts would end the whole run.
#[test]
fn no_profile_aborts() {
    let abort = Regex::new(r#"panic\s*=\s*["'](immediate-)?abort"#).unwrap();
    assert!(
        abort.is_match("[profile.release]\npanic = \"abort\"")
            && !abort.is_match("panic = \"unwind\"")
    );
    for file in ["Cargo.toml", ".cargo/config.toml"] {
        let text = fs::read_to_string(file).unwrap_or_default();
        assert!(!abort.is_match(&text), "{file}");
    }
}
