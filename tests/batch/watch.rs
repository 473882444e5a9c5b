//! `vanthu watch`, driven by edits.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::office::{Folder, OFFICE_FILE, notice};

/// A running watch, and the lines that it prints: those of its two streams come in any order.
struct Watch {
    child: Child,
    lines: Receiver<String>,
    /// Lines that nobody has waited for yet.
    said: Vec<String>,
}

impl Watch {
    fn start(folder: &Folder) -> Watch {
        Watch::of(folder.command(&["watch", ".", "--lang", "en"]))
    }

    fn of(mut command: Command) -> Watch {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, lines) = channel();
        let out = child.stdout.take().unwrap();
        let err = child.stderr.take().unwrap();
        let readers: [Box<dyn BufRead + Send>; 2] =
            [Box::new(BufReader::new(out)), Box::new(BufReader::new(err))];
        for reader in readers {
            let sender = sender.clone();
            std::thread::spawn(move || {
                reader.lines().map_while(Result::ok).for_each(|line| {
                    let _ = sender.send(line);
                });
            });
        }
        let said = Vec::new();
        Watch { child, lines, said }
    }

    /// Waits for a line with these words.
    fn says(&mut self, words: &str) {
        loop {
            if let Some(at) = self.said.iter().position(|line| line.contains(words)) {
                self.said.remove(at);
                return;
            }
            match self.lines.recv_timeout(Duration::from_secs(30)) {
                Ok(line) => self.said.push(line),
                Err(_) => panic!("no `{words}` in {:#?}", self.said),
            }
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn edits_are_built_faults_are_told_and_fixed() {
    let folder = Folder::new();
    folder.write("nam/a.yaml", &notice(1, "Lịch trực"));
    let mut watch = Watch::start(&folder);
    watch.says("wrote nam/a.docx");
    watch.says("watching");

    folder.write("nam/a.yaml", &notice(2, "Lịch trực"));
    watch.says("wrote nam/a.docx");

    folder.write("nam/a.yaml", &notice(2, "Lịch trực").replace("ket", "kett"));
    watch.says("kett");
    folder.write("nam/a.yaml", &notice(3, "Lịch trực"));
    watch.says("wrote nam/a.docx");

    folder.write("templates/ket.hbs", "Đề nghị thực hiện./.\n");
    watch.says("wrote nam/a.docx");

    // As editors save: a new file takes the name.
    folder.write("nam/.a.yaml.swp", &notice(4, "Lịch trực"));
    fs::rename(folder.path("nam/.a.yaml.swp"), folder.path("nam/a.yaml")).unwrap();
    watch.says("wrote nam/a.docx");

    folder.write("moi/b.yaml", &notice(5, "Lịch trực"));
    watch.says("wrote moi/b.docx");
    folder.write("vanthu.yaml", &OFFICE_FILE.replace("[VT, VP]", "[VT]"));
    watch.says("wrote moi/b.docx");
}

#[cfg(unix)]
#[test]
fn interrupted_it_ends_cleanly() {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    let mut watch = Watch::start(&folder);
    watch.says("watching");
    let pid = watch.child.id().to_string();
    std::process::Command::new("kill")
        .args(["-INT", &pid])
        .status()
        .unwrap();
    assert_eq!(watch.child.wait().unwrap().code(), Some(130));
}

#[cfg(debug_assertions)] // the switch that makes a file panic
#[test]
fn a_file_that_panics_does_not_end_the_watch() {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    folder.write("b.yaml", &notice(2, "Lịch trực"));
    let mut command = folder.command(&["watch", ".", "--lang", "en"]);
    command.env(vanthu::guard::TRIP, "a.yaml");
    let mut watch = Watch::of(command);
    watch.says("W520");
    watch.says("wrote b.docx");
    watch.says("watching");
    folder.write("b.yaml", &notice(3, "Lịch trực"));
    watch.says("wrote b.docx");
}

/// A removal is noticed, and what comes back under the same name is watched again: the folder that
/// the command runs in, and fragments above it.
#[test]
fn folders_that_go_and_come_back_are_watched_again() {
    let folder = Folder::new();
    folder.write("goc/a.yaml", &notice(1, "Lịch trực"));
    let (root, away) = (folder.path("goc"), folder.path("di"));
    let mut command = folder.command(&["watch", ".", "--lang", "en"]);
    command.current_dir(&root);
    let mut watch = Watch::of(command);
    watch.says("wrote a.docx");
    watch.says("watching");
    for round in 0..2 {
        // removed and created again, then moved away and back
        match round {
            0 => fs::remove_dir_all(&root).unwrap(),
            _ => fs::rename(&root, &away).unwrap(),
        }
        watch.says("no such file or folder");
        if round == 1 {
            fs::rename(&away, &root).unwrap();
        }
        folder.write("goc/b.yaml", &notice(2 + round, "Lịch họp"));
        watch.says("wrote b.docx");
        folder.write("goc/b.yaml", &notice(4 + round, "Lịch nghỉ"));
        watch.says("wrote b.docx");
    }
    fs::remove_dir_all(folder.path("templates")).unwrap();
    watch.says("ket");
    folder.write("templates/ket.hbs", "Đề nghị thực hiện./.\n");
    watch.says("wrote b.docx");
    folder.write("templates/ket.hbs", "Yêu cầu thực hiện./.\n");
    watch.says("wrote b.docx");
}

#[test]
fn a_data_folder_that_goes_and_comes_back_is_watched_again() {
    let folder = Folder::new();
    let table = "  - bang: { cot: [Tên, Số], tep: so-lieu/so.csv }";
    let content = notice(1, "Lịch trực").replace("  - manh: ket", table);
    folder.write("goc/a.yaml", &content);
    folder.write("goc/so-lieu/so.csv", "Tên,Số\nPhòng A,12\n");
    // one file is watched, so that its folder is not watched as a whole
    let mut watch = Watch::of(folder.command(&["watch", "goc/a.yaml", "--lang", "en"]));
    watch.says("wrote goc/a.docx");
    watch.says("watching");
    for round in 0..2 {
        fs::remove_dir_all(folder.path("goc/so-lieu")).unwrap();
        watch.says("so.csv");
        folder.write("goc/so-lieu/so.csv", &format!("Tên,Số\nPhòng B,1{round}\n"));
        watch.says("wrote goc/a.docx");
        folder.write("goc/so-lieu/so.csv", &format!("Tên,Số\nPhòng C,1{round}\n"));
        watch.says("wrote goc/a.docx");
    }
}

#[test]
fn a_data_folder_beside_the_watched_one_is_awaited() {
    let folder = Folder::new();
    let table = "  - bang: { cot: [Tên, Số], tep: ../so-lieu/quy-1/so.csv }";
    let content = notice(1, "Lịch trực").replace("  - manh: ket", table);
    folder.write("goc/a.yaml", &content);
    let letter = notice(2, "Mời ông {{so_lieu.ho_ten}}") + "tron: ../khach/khach.csv\n";
    folder.write("goc/thu.yaml", &letter);
    let mut watch = Watch::of(folder.command(&["watch", "goc", "--lang", "en"]));
    watch.says("so.csv");
    watch.says("khach.csv");
    watch.says("watching");
    folder.write("so-lieu/quy-1/so.csv", "Tên,Số\nPhòng A,12\n");
    watch.says("wrote goc/a.docx");
    folder.write("so-lieu/quy-1/so.csv", "Tên,Số\nPhòng B,13\n");
    watch.says("wrote goc/a.docx");
    // the folder first, and the file some time later
    fs::create_dir(folder.path("khach")).unwrap();
    std::thread::sleep(Duration::from_millis(700));
    folder.write("khach/khach.csv", "Số,Họ tên\n1,Lê An\n");
    watch.says("wrote goc/thu-001.docx");
}

#[test]
fn the_table_of_a_merge_is_watched() {
    let folder = Folder::new();
    let content = notice(1, "Mời ông {{so_lieu.ho_ten}}") + "tron: ../khach.csv\n";
    folder.write("thu/thu.yaml", &content);
    folder.write("khach.csv", "Số,Họ tên\n1,Lê An\n2,Trần Bình\n");
    let mut watch = Watch::of(folder.command(&["watch", "thu", "--lang", "en"]));
    watch.says("2 built");
    watch.says("watching");
    folder.write("khach.csv", "Số,Họ tên\n1,Lê An\n2,Trần Ba\n");
    watch.says("1 built, 1 up to date");
    // a row is removed: reported once
    folder.write("khach.csv", "Số,Họ tên\n1,Lê An\n");
    watch.says("warning[W222]");
    folder.write("khach.csv", "Số,Họ tên\n1,Lê Anh\n");
    watch.says("wrote thu/thu-001.docx");
    assert!(!watch.said.iter().any(|line| line.contains("W222")));
    // a workbook is an input too: it is missing, then it is added
    let content = content.replace("../khach.csv", "khach.xlsx");
    folder.write(
        "thu/thu.yaml",
        &content.replace("so_lieu.ho_ten", "so_lieu.ten"),
    );
    watch.says("khach.xlsx");
    let workbook = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let workbook = workbook.join("tests/fixtures/dung-sai.xlsx");
    fs::copy(workbook, folder.path("thu/khach.xlsx")).unwrap();
    watch.says("2 built");
}
