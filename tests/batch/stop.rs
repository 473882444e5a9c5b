//! Ctrl-C and SIGTERM. Unix only.
//!
//! Nobody reads what the command says while it is stopped, and it has more to say than a pipe
//! holds: so it cannot have come to its end before the signal arrives.

use std::fmt::Write;
use std::fs;
use std::io::Read;
use std::process::{Child, Command, Stdio};

use crate::office::{Folder, notice};

/// A chunk of a run on one thread is 48 documents.
const FILES: usize = 150;

/// An office in which every file, and every row, has many problems.
fn talkative() -> Folder {
    let folder = Folder::new();
    let mut wrong = notice(1, "Lịch trực");
    for i in 0..12 {
        // Writing to a string does not fail.
        let _ = writeln!(wrong, "khoa_la_{i}: không có khóa nào tên như thế này");
    }
    for i in 1..=FILES {
        folder.write(&format!("vb/{i:03}.yaml"), &wrong);
    }
    folder.write("tron.yaml", &wrong);
    let rows: String = (0..FILES).map(|i| format!("Nguyễn Văn {i}\n")).collect();
    folder.write("khach.csv", &format!("ho_ten\n{rows}"));
    folder
}

/// Starts the command on one thread; returns it once it has printed something.
fn start(folder: &Folder, args: &[&str], on_out: bool) -> Child {
    let mut child = folder
        .command(args)
        .args(["--lang", "en"])
        .env("RAYON_NUM_THREADS", "1")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut byte = [0];
    match on_out {
        true => child.stdout.as_mut().unwrap().read_exact(&mut byte),
        false => child.stderr.as_mut().unwrap().read_exact(&mut byte),
    }
    .unwrap();
    child
}

/// Sends a signal, and waits until it has arrived.
fn send(signal: &str, child: &Child) {
    let id = child.id().to_string();
    let sent = Command::new("kill").args([signal, &id]).status();
    assert!(sent.unwrap().success());
    let pending = || {
        // Linux shows it; elsewhere the signal has long arrived when all output is read
        let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        status
            .lines()
            .filter(|line| line.starts_with("SigPnd:") || line.starts_with("ShdPnd:"))
            .any(|line| !line.ends_with("0000000000000000"))
    };
    while pending() {
        std::thread::yield_now();
    }
}

#[test]
fn a_stopped_command_says_so_in_its_exit_code() {
    let folder = talkative();
    let merge = [
        "merge",
        "tron.yaml",
        "--rows",
        "khach.csv",
        "-o",
        "ra",
        "--format",
        "json",
    ];
    for (args, on_out, said_of_it) in [
        (&["build", "vb"][..], false, " documents remain"),
        (&["check", "vb"], false, " files were not checked"),
        (
            &["check", "vb", "--fix", "--format", "json"],
            true,
            " files were not checked",
        ),
        (&merge, true, " documents remain"),
        (
            &["register", "vb", "-o", "so.csv"],
            false,
            "the register was not written",
        ),
        (&["watch", "vb"], false, " documents remain"),
    ] {
        for (signal, code) in [("-INT", 130), ("-TERM", 143)] {
            let child = start(&folder, args, on_out);
            send(signal, &child);
            let done = child.wait_with_output().unwrap();
            let said = String::from_utf8_lossy(&done.stderr);
            let end = said.lines().rev().take(3).collect::<Vec<_>>().join("\n");
            assert_eq!(done.status.code(), Some(code), "{args:?}: {end}");
            assert!(
                said.contains("stopped; ") && end.contains(said_of_it),
                "{args:?}: {end}"
            );
        }
    }
    assert!(folder.documents().is_empty() && !folder.path("so.csv").exists());
}

#[test]
fn a_second_ctrl_c_ends_at_once() {
    let folder = talkative();
    let mut child = start(&folder, &["build", "vb"], false);
    send("-INT", &child);
    send("-INT", &child);
    // it did not wait for the rest to be read
    assert_eq!(child.wait().unwrap().code(), Some(130));
}
