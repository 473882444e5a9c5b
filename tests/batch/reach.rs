//! Which files are read: regular ones, below the office's folder.

use std::fs;

use crate::office::{Folder, notice};

const SECRET: &str = "mat-khau,gia-tri\nbi-mat-lam,2\n";

fn with_table(path: &str) -> String {
    let table = format!("noi_dung:\n  - bang: {{ cot: [A, B], tep: \"{path}\" }}\n  - van_ban: ");
    notice(3, "Lịch trực").replace("noi_dung:\n  - van_ban: ", &table)
}

#[test]
fn a_data_file_outside_of_the_office_is_refused_and_nothing_of_it_is_printed() {
    let folder = Folder::new();
    let outside = tempfile::tempdir().unwrap();
    let secret = outside.path().join("mat.csv");
    fs::write(&secret, SECRET).unwrap();
    let name = secret.to_string_lossy().into_owned();
    folder.write("a.yaml", &with_table(&name));
    for command in ["build", "check"] {
        let said = folder.run(&[command, "a.yaml"]);
        assert_eq!(said.code, Some(1));
        assert!(
            said.err.contains("outside of the office's folder"),
            "{said:?}"
        );
        assert!(!said.err.contains("bi-mat-lam"), "{said:?}");
    }
    let allowed = outside.path().to_string_lossy().into_owned();
    let said = folder.run(&["build", "a.yaml", "--allow-outside", &allowed]);
    assert_eq!(said.code, Some(0), "{said:?}");
    // up to date only where it may be read
    let again = ["build", "a.yaml", "--allow-outside", &*allowed];
    assert!(folder.run(&again).out.contains("a.docx is up to date"));
    let said = folder.run(&["build", "a.yaml"]);
    assert_eq!(said.code, Some(1), "{said:?}");
}

#[cfg(unix)]
#[test]
fn only_regular_files_are_read() {
    let folder = Folder::new();
    for name in ["ong.yaml", "ong.csv", "ong.docx"] {
        let made = std::process::Command::new("mkfifo")
            .arg(folder.path(name))
            .status();
        assert!(made.unwrap().success());
    }
    folder.write("a.yaml", &notice(3, "Lịch trực"));
    folder.write("b.yaml", &with_table("ong.csv"));
    for command in [
        &["build", "ong.yaml"][..],
        &["check", "ong.yaml"],
        &["check", "ong.docx"],
        &["build", "b.yaml"],
        &["check", "b.yaml"],
        &["build", "/dev/zero"],
        &["check", "/dev/zero"],
        &["merge", "a.yaml", "--rows", "ong.csv"],
        &["merge", "a.yaml", "--rows", "/dev/zero"],
    ] {
        let said = folder.run(command);
        assert_eq!(said.code, Some(1), "{command:?} {said:?}");
        assert!(
            said.err.contains("not a regular file"),
            "{command:?} {said:?}"
        );
    }
}
