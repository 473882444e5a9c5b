//! Runs that are killed: whatever the moment, every document in the folder is a whole one.

use std::process::Stdio;
use std::time::Duration;

use crate::office::{Folder, is_whole, notice};

#[test]
fn a_killed_run_leaves_whole_files_and_the_next_one_finishes() {
    let folder = Folder::new();
    let files = 24;
    for i in 1..=files {
        folder.write(&format!("tb-{i}.yaml"), &notice(i, "Lịch trực"));
    }
    // Moments are spread over a run's length, the same on every machine.
    let whole_run = std::time::Instant::now();
    folder.run(&["build", "."]);
    let whole_run = whole_run.elapsed();
    for kill in 0..100u32 {
        folder.write(
            "templates/ket.hbs",
            &format!("Đề nghị thực hiện lần {kill}./.\n"),
        );
        let mut child = folder
            .command(&["build", "."])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(whole_run * (kill * 37 % 100) / 100 + Duration::from_micros(1));
        child.kill().unwrap();
        child.wait().unwrap();
        for document in folder.documents() {
            assert!(is_whole(&folder.path(&document)), "{document}, kill {kill}");
        }
    }
    let said = folder.run(&["build", "."]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert_eq!(
        folder.run(&["build", "."]).summary(),
        format!("0 built, {files} up to date")
    );
    assert_eq!(folder.files().len(), 2 * files, "{:?}", folder.files());
}

#[test]
fn two_runs_at_once_do_no_harm() {
    let folder = Folder::new();
    for i in 1..=24 {
        folder.write(&format!("tb-{i}.yaml"), &notice(i, "Lịch trực"));
    }
    for round in 0..5 {
        folder.write(
            "templates/ket.hbs",
            &format!("Đề nghị thực hiện lần {round}./.\n"),
        );
        let runs: Vec<_> = (0..3)
            .map(|_| {
                folder
                    .command(&["build", "."])
                    .stdout(Stdio::null())
                    .spawn()
                    .unwrap()
            })
            .collect();
        for mut run in runs {
            assert_eq!(run.wait().unwrap().code(), Some(0));
        }
        assert_eq!(folder.files().len(), 48, "{:?}", folder.files());
        assert_eq!(
            folder.run(&["build", "."]).summary(),
            "0 built, 24 up to date"
        );
    }
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_finishes_what_is_in_hand_and_says_what_remains() {
    let folder = Folder::new();
    let files = 400;
    for i in 1..=files {
        folder.write(&format!("tb-{i}.yaml"), &notice(i, "Lịch trực"));
    }
    let child = folder
        .command(&["build", ".", "--jobs", "1", "--lang", "en"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    while folder.documents().is_empty() {
        std::thread::sleep(Duration::from_millis(1));
    }
    let pid = child.id().to_string();
    let kill = std::process::Command::new("kill")
        .args(["-INT", &pid])
        .status();
    assert!(kill.unwrap().success());
    let done = child.wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(1));
    let said = String::from_utf8(done.stderr).unwrap();
    let built = folder.documents().len();
    let remain = format!("stopped; {} documents remain", files - built);
    assert!(said.contains(&remain), "{built} built; {said}");
    assert_eq!(folder.files().len(), files + built, "nothing else is left");
}
