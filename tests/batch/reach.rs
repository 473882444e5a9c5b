//! Which files are read: regular ones, below the office's folder.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;

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
        assert!(said.err.contains("outside the office's folder"), "{said:?}");
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

/// Makes the stamp of a document say that it was made from this data file, too; all other
/// parts stay, so that it is a document of ours that nobody edited.
fn forge(path: &Path, data: &str) {
    let mut old = zip::ZipArchive::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let last = old.len() - 1;
    for n in 0..last {
        new.raw_copy_file(old.by_index(n).unwrap()).unwrap();
    }
    let mut part = old.by_index(last).unwrap();
    let name = part.name().unwrap().into_owned();
    let mut text = String::new();
    part.read_to_string(&mut text).unwrap();
    let stamp = text.find("; content ").unwrap();
    let end = stamp + text[stamp..].find("</").unwrap();
    text.insert_str(end, &format!("; data {data} 0000000000000001"));
    // as it was before documents had a seal, which would not fit any more
    let text = text.replace("vanthu-niem-phong", "khac");
    let options = zip::write::SimpleFileOptions::default();
    new.start_file(name, options).unwrap();
    new.write_all(text.as_bytes()).unwrap();
    fs::write(path, new.finish().unwrap().into_inner()).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn what_a_forged_stamp_names_is_not_opened() {
    let folder = Folder::new();
    let made = std::process::Command::new("mkfifo")
        .arg(folder.path("ong"))
        .status();
    assert!(made.unwrap().success());
    folder.write("a.yaml", &notice(3, "Lịch trực"));
    folder.write("la.csv", "A,B\n1,2\n");
    let pipe = folder.path("ong").to_string_lossy().into_owned();
    for name in [
        "ong",
        &pipe,
        "/dev/zero",
        "../../../../../etc/passwd",
        "la.csv",
    ] {
        folder.run(&["build", ".", "--force"]);
        forge(&folder.path("a.docx"), name);
        // a pipe would wait for its writer, the device never end
        let said = folder.run(&["check", "."]);
        assert_eq!(said.code, Some(0), "{name} {said:?}");
        let said = folder.run(&["build", ".", "--dry-run"]);
        assert!(said.out.contains(": data file "), "{name} {said:?}");
    }
}
