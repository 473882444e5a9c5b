//! `vanthu watch`, driven by edits.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::office::{Folder, PROFILE, notice};

/// A watch under way, and the lines that it says: those of its two streams come in any order.
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
fn edits_are_built_faults_are_told_and_mended() {
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
    folder.write("vanthu.yaml", &PROFILE.replace("[VT, VP]", "[VT]"));
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
    assert_eq!(watch.child.wait().unwrap().code(), Some(0));
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
