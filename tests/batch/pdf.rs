//! `--pdf` with a program of the test's own in the place of LibreOffice. Unix only.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::office::{Folder, notice};

/// A soffice that converts every file but the first, on which it hangs with a process of its
/// own; their numbers are written to `so-tien-trinh`.
const HANGS: &str = r#"#!/bin/sh
shift 5
for name in "$@"; do
  if [ "$name" = 0.docx ] || [ -n "$HANG_ALWAYS" ]; then
    printf half > "${name%.docx}.pdf"
    sleep 1000 & echo $! >> "$PIDS"
    echo $$ >> "$PIDS"
    wait
  fi
  printf '%%PDF-1.7\n%%%%EOF\n' > "${name%.docx}.pdf"
done
"#;

fn office(documents: usize) -> Folder {
    let folder = Folder::new();
    for i in 1..=documents {
        folder.write(&format!("{i}.yaml"), &notice(i, "Lịch trực"));
    }
    folder.write("bin/soffice", HANGS);
    let executable = fs::Permissions::from_mode(0o755);
    fs::set_permissions(folder.path("bin/soffice"), executable).unwrap();
    folder
}

fn pdfs(folder: &Folder) -> Vec<String> {
    let mut files = folder.files();
    files.retain(|file| file.ends_with(".pdf"));
    files
}

/// Waits until no process that the program started is left: a kill takes a moment to arrive.
fn all_ended(folder: &Folder) -> bool {
    let asked = Instant::now();
    while !none_is_left(folder) {
        if asked.elapsed() > Duration::from_secs(20) {
            return false;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    true
}

fn none_is_left(folder: &Folder) -> bool {
    let ids = fs::read_to_string(folder.path("so-tien-trinh")).unwrap();
    assert!(!ids.is_empty());
    ids.lines().all(|id| {
        let state = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        let alive = Command::new("kill")
            .args(["-0", id])
            .output()
            .unwrap()
            .status
            .success();
        // nobody may have waited for it yet
        !alive || state.contains(") Z ")
    })
}

#[test]
fn a_soffice_that_hangs_is_ended_and_the_other_documents_are_converted() {
    let folder = office(3);
    let output = folder
        .command(&["build", ".", "--pdf", "--soffice", "./bin/soffice"])
        .args(["--pdf-timeout", "1", "--lang", "en"])
        .env("PIDS", folder.path("so-tien-trinh"))
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("W504") && said.contains("1.docx within 1 seconds"),
        "{said}"
    );
    assert_eq!(said.matches("W504").count(), 1, "{said}");
    assert_eq!(pdfs(&folder), ["2.pdf", "3.pdf"]);
    assert!(all_ended(&folder));
}

#[test]
fn a_soffice_that_always_hangs_is_given_up() {
    let folder = office(5);
    let output = folder
        .command(&["build", ".", "--pdf", "--soffice", "bin/soffice"])
        .args(["--pdf-timeout", "1", "--lang", "en"])
        .env("PIDS", folder.path("so-tien-trinh"))
        .env("HANG_ALWAYS", "1")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.matches("W504").count(), 5, "{said}");
    let ids = fs::read_to_string(folder.path("so-tien-trinh")).unwrap();
    assert_eq!(ids.lines().count(), 2 * 2, "two runs");
    assert!(pdfs(&folder).is_empty() && all_ended(&folder));
}

#[test]
fn ctrl_c_ends_soffice_too() {
    let folder = office(1);
    let mut child = folder
        .command(&["build", ".", "--pdf", "--soffice", "./bin/soffice"])
        .env("PIDS", folder.path("so-tien-trinh"))
        .spawn()
        .unwrap();
    let started = || {
        let ids = fs::read_to_string(folder.path("so-tien-trinh")).unwrap_or_default();
        ids.lines().count() == 2
    };
    while !started() {
        std::thread::yield_now();
    }
    let id = child.id().to_string();
    Command::new("kill").args(["-INT", &id]).status().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert!(all_ended(&folder));
}
