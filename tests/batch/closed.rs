//! Folders that cannot be read, and streams that cannot be written. Unix only.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::office::{Folder, Said, notice};

/// A user without rights, and a group.
const NOBODY: u32 = 65534;

/// An office that everybody may write to.
fn open_office() -> Folder {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    folder.write("sub/b.yaml", &notice(2, "Lịch trực"));
    folder.write("sub/dong/c.yaml", &notice(3, "Lịch trực"));
    folder.write("templates/sub/x.hbs", "x");
    for path in ["", "sub"] {
        fs::set_permissions(folder.path(path), Permissions::from_mode(0o777)).unwrap();
    }
    // a program that everybody may run, wherever this one is
    folder.copy_program(Path::new(env!("CARGO_BIN_EXE_vanthu")), ".vanthu");
    folder
}

/// Runs the command as a user to whom permissions apply: the superuser may read everything.
fn run_bound(folder: &Folder, args: &[&str]) -> Said {
    let mut command = Command::new(folder.path(".vanthu"));
    command
        .current_dir(folder.path(""))
        .args(args)
        .args(["--lang", "en"]);
    let probe = folder.path(".kin");
    fs::write(&probe, "x").unwrap();
    fs::set_permissions(&probe, Permissions::from_mode(0o0)).unwrap();
    if File::open(&probe).is_ok() {
        command.uid(NOBODY).gid(NOBODY);
    }
    fs::remove_file(&probe).unwrap();
    Said::new(command.output().unwrap())
}

fn close(folder: &Folder, path: &str) {
    fs::set_permissions(folder.path(path), Permissions::from_mode(0o0)).unwrap();
}

fn reopen(folder: &Folder, path: &str) {
    fs::set_permissions(folder.path(path), Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn one_closed_folder_does_not_stop_the_rest() {
    let folder = open_office();
    close(&folder, "sub/dong");
    let build = run_bound(&folder, &["build", "."]);
    let check = run_bound(&folder, &["check", "."]);
    let register = run_bound(&folder, &["register", ".", "-o", "so.csv"]);
    let itself = run_bound(&folder, &["build", "sub/dong"]);
    reopen(&folder, "sub/dong");
    for said in [&build, &check, &register] {
        assert_eq!(said.code, Some(1), "{said:?}");
        assert!(
            said.err.contains("--> sub/dong") && said.err.contains("W107"),
            "{said:?}"
        );
        assert_eq!(said.err.matches("W107").count(), 1, "{said:?}");
    }
    assert_eq!(build.summary(), "2 built, 0 up to date");
    assert!(check.out.contains("a.yaml: ") && check.out.contains("sub/b.yaml: "));
    assert_eq!(folder.documents(), ["a.docx", "sub/b.docx"]);
    assert_eq!(itself.code, Some(2), "{itself:?}");
}

#[test]
fn closed_fragments_are_an_error_and_not_the_shipped_words() {
    for closed in ["templates", "templates/sub"] {
        let folder = open_office();
        let text = notice(1, "Lịch trực").replace("manh: ket", "manh: thong-bao-ket-thuc");
        folder.write("a.yaml", &text);
        close(&folder, closed);
        let said = run_bound(&folder, &["build", "a.yaml"]);
        let check = run_bound(&folder, &["check", "a.yaml"]);
        reopen(&folder, closed);
        for said in [said, check] {
            assert_eq!(said.code, Some(1), "{said:?}");
            assert!(
                said.err.contains("W107") && said.err.contains(closed),
                "{said:?}"
            );
        }
        assert!(folder.documents().is_empty());
    }
}

#[test]
fn an_office_does_not_reach_into_a_folder_of_another_owner() {
    let folder = Folder::new();
    folder.write("lan/a.yaml", &notice(1, "Lịch trực"));
    // only the superuser can change the owner of a folder
    if chown(folder.path("lan"), Some(NOBODY), None).is_err() {
        return;
    }
    let said = folder.run(&["build", "lan/a.yaml"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(
        said.err.contains("W266") && said.err.contains("vanthu.yaml"),
        "{said:?}"
    );
    let link = |name: &str| {
        let to = folder.path(&format!("lan/{name}"));
        std::os::unix::fs::symlink(folder.path(name), to).unwrap();
    };
    link("vanthu.yaml");
    link("templates");
    let said = folder.run(&["build", "lan/a.yaml"]);
    assert_eq!(said.code, Some(0), "the hint helps: {said:?}");
}

/// Runs the command with a stream that accepts nothing.
fn with_streams(folder: &Folder, args: &[&str], out: Stdio, err: Stdio) -> Option<i32> {
    let mut command = folder.command(args);
    let command = command.args(["--lang", "en"]).stdout(out).stderr(err);
    command.status().unwrap().code()
}

/// The end of a pipe that nobody reads.
fn closed_pipe() -> Stdio {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    writer.into()
}

#[test]
fn a_closed_pipe_and_a_full_disk_give_an_exit_code() {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    folder.write(
        "sai.yaml",
        &notice(2, "Lịch trực").replace("thong-bao", "bao"),
    );
    folder.write("khach.csv", "ho_ten\nAn\n");
    let mut full: Vec<fn() -> Stdio> = vec![closed_pipe];
    if File::options().write(true).open("/dev/full").is_ok() {
        full.push(|| {
            File::options()
                .write(true)
                .open("/dev/full")
                .unwrap()
                .into()
        });
    }
    for stream in full {
        for args in [
            &["build", ".", "--force"][..],
            &["build", ".", "--format", "json"],
            &["build", "a.yaml", "--dry-run"],
            &["check", "."],
            &["check", ".", "--format", "sarif"],
            &["merge", "a.yaml", "--rows", "khach.csv", "-o", "ra"],
            &["register", "."],
            &["register", ".", "-o", "so.csv"],
            &["rule"],
            &["rule", "T001"],
            &["kinds"],
            &["new", "bao-cao"],
            &["--help"],
            &["build", "--help"],
            &["--version"],
        ] {
            let code = with_streams(&folder, args, stream(), Stdio::null());
            assert_eq!(code, Some(2), "standard output of {args:?}");
        }
        for args in [
            &["build", "."][..],
            &["check", "sai.yaml"],
            &["rule", "X"],
            &["--x"],
        ] {
            let code = with_streams(&folder, args, Stdio::null(), stream());
            assert_eq!(code, Some(2), "standard error of {args:?}");
        }
        let both = with_streams(&folder, &["build", "."], stream(), stream());
        assert_eq!(both, Some(2));
    }
    assert_eq!(
        folder.documents(),
        ["a.docx", "ra/a-001.docx"],
        "built all the same"
    );
}

#[test]
fn a_full_disk_is_named_and_a_closed_stream_is_no_panic() {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    let shell = |script: &str| {
        let mut command = Command::new("sh");
        let command =
            command
                .current_dir(folder.path(""))
                .args(["-c", script, env!("CARGO_BIN_EXE_vanthu")]);
        Said::new(command.output().unwrap())
    };
    if File::options().write(true).open("/dev/full").is_ok() {
        let said = shell("\"$0\" check a.yaml --lang en > /dev/full");
        assert_eq!(said.code, Some(2));
        assert!(
            said.err.starts_with("cannot write to standard output: "),
            "{said:?}"
        );
    }
    for closing in [">&-", "2>&-", "<&-", ">&- 2>&- <&-"] {
        let said = shell(&format!("\"$0\" check a.yaml {closing}"));
        assert_eq!(said.code, Some(0), "{closing}: {said:?}");
        let said = shell(&format!("\"$0\" build gone.yaml {closing}"));
        assert_eq!(said.code, Some(2), "{closing}: {said:?}");
    }
}
