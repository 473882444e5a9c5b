//! Killed runs: whatever the moment, every document in the folder is complete.

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
    // Moments are spread over the length of a run, the same on every machine.
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
    assert_eq!(done.status.code(), Some(130));
    let said = String::from_utf8(done.stderr).unwrap();
    let built = folder.documents().len();
    let remain = format!("stopped; {} documents remain", files - built);
    assert!(said.contains(&remain), "{built} built; {said}");
    assert_eq!(folder.files().len(), files + built, "nothing else is left");
}

/// What is killed, and how the folder is checked after each kill and after a complete run.
struct Killed<'a> {
    folder: &'a Folder,
    args: &'a [&'a str],
    /// Gives the next run something to write.
    before: &'a dyn Fn(usize),
    /// Whether every file is the old one or the new one, whole.
    holds: &'a dyn Fn(usize),
}

/// Kills a command `kills` times, `writing` of them while it had a file under way: the file was
/// there, not yet in its place, when the process was dead.
fn kill_often(killed: &Killed, kills: usize, writing: usize) {
    let under_way = || {
        let files = killed.folder.files();
        files.iter().any(|f| f.contains(".vanthu-"))
    };
    (killed.before)(0);
    let whole_run = std::time::Instant::now();
    killed.folder.run(killed.args);
    let whole_run = whole_run.elapsed();
    let (mut done, mut while_writing) = (0, 0);
    for attempt in 1.. {
        assert!(
            attempt <= 10 * kills,
            "{done} kills, {while_writing} writing"
        );
        (killed.before)(attempt);
        let mut child = killed
            .folder
            .command(killed.args)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Three of five wait for that moment, the others come at any time.
        if attempt % 5 < 3 {
            while !under_way() && child.try_wait().unwrap().is_none() {}
        } else {
            std::thread::sleep(whole_run * (attempt as u32 * 37 % 100) / 100);
        }
        let was_alive = child.try_wait().unwrap().is_none();
        child.kill().unwrap();
        child.wait().unwrap();
        done += usize::from(was_alive);
        while_writing += usize::from(was_alive && under_way());
        (killed.holds)(attempt);
        if done >= kills && while_writing >= writing {
            break;
        }
    }
    killed.folder.run(killed.args);
    assert!(!under_way(), "{:?}", killed.folder.files());
}

fn kills_of_fix(kills: usize, writing: usize) {
    let folder = Folder::new();
    let files: Vec<String> = (0..8).map(|i| format!("tb-{i}.yaml")).collect();
    let unfixed = |attempt: usize| {
        let text = notice(attempt, "Lịch trực");
        text.replace("lịch trực cơ quan", "lịch trực ,nghỉ  cơ quan")
    };
    let fixed = |attempt: usize| unfixed(attempt).replace("trực ,nghỉ  cơ", "trực, nghỉ cơ");
    kill_often(
        &Killed {
            folder: &folder,
            args: &["check", ".", "--fix"],
            before: &|attempt| {
                for file in &files {
                    folder.write(file, &unfixed(attempt));
                }
            },
            holds: &|attempt| {
                for file in &files {
                    let text = folder.read(file);
                    let is_fixed = text == fixed(attempt).as_bytes();
                    assert!(is_fixed || text == unfixed(attempt).as_bytes(), "{file}");
                    // the original file is there, under one name or another
                    let copies = folder.files();
                    let mut copies = copies.iter().filter(|f| f.starts_with(file.as_str()));
                    assert!(copies.any(|f| folder.read(f) == unfixed(attempt).as_bytes()));
                }
            },
        },
        kills,
        writing,
    );
}

fn kills_of_merge(kills: usize, writing: usize) {
    let folder = Folder::new();
    folder.write("moi.yaml", &notice(3, "Mời {{so_lieu.ho_ten}} dự họp"));
    let rows: String = (0..12).map(|i| format!("Trần Thị {i},{i}\n")).collect();
    folder.write("khach.csv", &format!("Họ tên,Mã\n{rows}"));
    let args = [
        "merge",
        "moi.yaml",
        "--rows",
        "khach.csv",
        "-o",
        "ra",
        "--name",
        "{hang}",
    ];
    kill_often(
        &Killed {
            folder: &folder,
            args: &args,
            before: &|attempt| {
                let text = format!("Đề nghị thực hiện lần {attempt}./.\n");
                folder.write("templates/ket.hbs", &text);
            },
            holds: &|attempt| {
                assert_eq!(folder.documents().len(), 12);
                for document in folder.documents() {
                    assert!(is_whole(&folder.path(&document)), "{document}, {attempt}");
                }
            },
        },
        kills,
        writing,
    );
    assert_eq!(folder.run(&args).summary(), "0 built, 12 up to date");
    assert_eq!(folder.files().len(), 14, "{:?}", folder.files());
}

fn kills_of_register(kills: usize, writing: usize) {
    let folder = Folder::new();
    for i in 1..=6 {
        folder.write(&format!("tb-{i}.yaml"), &notice(i, "Lịch trực"));
    }
    let args = ["register", ".", "-o", "so.csv"];
    let write = |attempt: usize| {
        folder.write(
            "tb-6.yaml",
            &notice(6, &format!("Lịch trực {}", attempt % 2)),
        );
    };
    let registers = [0, 1].map(|attempt| {
        write(attempt);
        assert_eq!(folder.run(&args).code, Some(0));
        folder.read("so.csv")
    });
    kill_often(
        &Killed {
            folder: &folder,
            args: &args,
            before: &write,
            holds: &|attempt| {
                let register = folder.read("so.csv");
                assert!(registers.contains(&register), "{attempt}");
            },
        },
        kills,
        writing,
    );
    assert_eq!(folder.files().len(), 7, "{:?}", folder.files());
}

#[test]
fn a_killed_fix_leaves_whole_files_and_the_copies() {
    kills_of_fix(6, 3);
}

#[test]
fn a_killed_merge_leaves_whole_files() {
    kills_of_merge(6, 3);
}

#[test]
fn a_killed_register_is_the_old_one_or_the_new_one() {
    kills_of_register(6, 3);
}

/// The long form of the three above: `cargo test --test batch -- --ignored fifty_kills`.
#[test]
#[ignore = "long"]
fn fifty_kills_of_fix_of_merge_and_of_register_tear_nothing() {
    kills_of_fix(50, 30);
    kills_of_merge(50, 30);
    kills_of_register(50, 30);
}
