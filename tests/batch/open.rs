//! `build --open`, with a test program in place of the system's.
//!
//! Only Linux finds that program by its name.

use std::fs;
use std::time::{Duration, Instant};

use crate::office::{Folder, notice};

/// What the program was asked to open.
fn opened(folder: &Folder, args: &[&str]) -> String {
    let program = "#!/bin/sh\nprintf %s \"$1\" > opened.part\nmv opened.part opened\n";
    folder.program("bin/xdg-open", program);
    let path = std::env::var("PATH").unwrap_or_default();
    let status = folder
        .command(args)
        .env("PATH", format!("{}:{path}", folder.path("bin").display()))
        .status()
        .unwrap();
    assert!(status.success());
    let asked = Instant::now();
    while asked.elapsed() < Duration::from_secs(20) {
        if let Ok(opened) = fs::read_to_string(folder.path("opened")) {
            fs::remove_file(folder.path("opened")).unwrap();
            return opened;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("nothing was opened");
}

#[test]
fn one_document_is_opened_and_of_several_their_folder() {
    let folder = Folder::new();
    folder.write("van-ban/a.yaml", &notice(1, "Lịch trực"));
    let one = ["build", "van-ban/a.yaml", "--open"];
    assert!(opened(&folder, &one).ends_with("van-ban/a.docx"));
    // one that is up to date is opened too
    assert!(opened(&folder, &one).ends_with("van-ban/a.docx"));
    folder.write("van-ban/b.yaml", &notice(2, "Lịch họp"));
    assert!(opened(&folder, &["build", "van-ban", "--open"]).ends_with("van-ban"));
}
