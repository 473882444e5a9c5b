//! Nothing is skipped silently: what is not built or checked is reported, and what could not be
//! printed shows in the exit code.

use std::fs;

use crate::office::{Folder, OFFICE_FILE, edit, notice};

#[test]
fn content_files_with_one_slip_are_reported_and_other_yaml_is_counted() {
    let folder = Folder::new();
    folder.write("dung.yaml", &notice(1, "Lịch trực"));
    folder.write(
        "khoa-co-dau.yaml",
        "Loại: báo cáo\nTrích yếu: abc\nNội dung: xyz\n",
    );
    folder.write("mat-hai-cham.yaml", "loai bao-cao\nso: 07\n");
    folder.write("ngoac.yaml", "\"loai: bao-cao\nso: 07\n");
    folder.write("tab.yaml", "\tloai: bao-cao\n\tso: 07\n");
    folder.write("danh-sach.yml", "- loai: bao-cao\n  so: 07\n");
    folder.write("quen-loai.YAML", "trich_yeu: Kết quả\nnoi_dung: x\n");
    folder.write("trong.yaml", "");
    folder.write("bao-cao.yaml.txt", &notice(2, "Lịch trực"));
    folder.write("ds.yml", "danh sách: [1, 2]\n");
    folder.write("ci/ci.yml", "on: push\njobs: { build: { loai: x } }\n");
    let slips = [
        "khoa-co-dau.yaml",
        "mat-hai-cham.yaml",
        "ngoac.yaml",
        "tab.yaml",
        "danh-sach.yml",
        "quen-loai.YAML",
    ];
    for command in ["build", "check"] {
        let said = folder.run(&[command, ".", "--format", "short"]);
        assert_eq!(said.code, Some(1), "{said:?}");
        for slip in slips {
            assert!(said.out.contains(&format!("{slip}:")), "{slip}: {said:?}");
        }
        assert!(
            said.out.contains("mat-hai-cham.yaml:1:1: Y010 "),
            "{said:?}"
        );
        for (file, code) in [("trong.yaml", "W262"), ("bao-cao.yaml.txt", "W263")] {
            assert!(
                said.out.contains(&format!("{file}:1:1: {code} ")),
                "{said:?}"
            );
        }
        assert!(!said.out.contains("ds.yml") && !said.out.contains("ci.yml"));
        let people = folder.run(&[command, "."]);
        let count = "2 other YAML files skipped";
        assert_eq!(people.out.matches(count).count(), 1, "{people:?}");
    }
    let said = folder.run(&["register", ".", "-o", "so.csv"]);
    assert!(
        said.err.contains("W262") && said.out.contains("2 other YAML files"),
        "{said:?}"
    );
}

#[test]
fn documents_in_other_formats_are_named_or_counted() {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    for name in [
        "cu.doc",
        "cu 2.DOC",
        "macro.docm",
        "mau.dotx",
        "bang.odt",
        "quet.pdf",
    ] {
        folder.write(&format!("cu/{name}"), "x");
    }
    folder.run(&["build", "a.yaml", "-o", "cu/a.docx"]);
    folder.write("cu/a.pdf", "made from a.docx");
    folder.write("cu/a.doc", "saved as a.docx");
    let said = folder.run(&["check", ".", "--format", "short"]);
    let line = said.out.lines().find(|line| line.contains("W261")).unwrap();
    assert!(
        line.ends_with(
            "W261 6 files that are not .docx were not checked \
             (.doc: 2, .docm: 1, .dotx: 1, .odt: 1, .pdf: 1)"
        ),
        "{line}"
    );
    assert_eq!(said.out.matches("W261").count(), 1);
    assert_eq!(said.code, Some(0), "{said:?}");
    let said = folder.run(&["check", ".", "--exclude", "cu", "--format", "short"]);
    assert_eq!(said.out, "");
    for name in [
        "cu.doc",
        "cu 2.DOC",
        "macro.docm",
        "mau.dotx",
        "bang.odt",
        "quet.pdf",
    ] {
        let name = format!("cu/{name}");
        let said = folder.run(&["check", &name]);
        assert_eq!(said.code, Some(1), "{said:?}");
        assert!(
            said.err.contains("W260") && said.err.contains("save it as .docx"),
            "{said:?}"
        );
        let said = folder.run(&["build", &name]);
        assert!(
            said.err.contains("W105") && said.code == Some(1),
            "{said:?}"
        );
    }
    fs::rename(folder.path("cu/a.docx"), folder.path("cu/A.DOCX")).unwrap();
    edit(&folder.path("cu/A.DOCX"));
    let said = folder.run(&["check", "cu/A.DOCX"]);
    assert!(
        said.out.contains("cu/A.DOCX: ") && said.out.contains("rules applied"),
        "{said:?}"
    );
    let said = folder.run(&["build", "cu/A.DOCX"]);
    assert!(said.err.contains("W105"), "{said:?}");
}

#[test]
fn a_refused_single_file_says_what_became_of_its_document() {
    let folder = Folder::new();
    folder.write(
        "a.yaml",
        &notice(1, "Lịch trực").replace("thong-bao", "thong-bap"),
    );
    let said = folder.run(&["build", "a.yaml"]);
    assert!(said.err.ends_with("\nnothing was written\n"), "{said:?}");
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    folder.run(&["build", "a.yaml"]);
    let before = folder.read("a.docx");
    folder.write(
        "a.yaml",
        &notice(1, "Lịch trực").replace("2026-03-05", "2026-02-30"),
    );
    let said = folder.run(&["build", "a.yaml"]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.err.ends_with(
            "\nnothing was written; a.docx is still the older version, without these changes\n"
        ),
        "{said:?}"
    );
    assert_eq!(folder.read("a.docx"), before);
    let said = folder.run(&["build", "a.yaml", "--quiet"]);
    assert!(
        said.err.contains("a.docx is still the older version"),
        "{said:?}"
    );
    let said = folder.run(&["build", "a.yaml", "--format", "json"]);
    assert_eq!((said.out.lines().count(), &*said.err), (1, ""), "{said:?}");
}

#[test]
fn names_spelled_as_macos_does_are_found() {
    let decomposed = |text: &str| {
        use unicode_normalization::UnicodeNormalization;
        text.nfd().collect::<String>()
    };
    let folder = Folder::new();
    let text = notice(1, "Lịch trực")
        .replace("manh: ket", "manh: kết thúc")
        .replace(
            "cơ quan.",
            "cơ quan. {{> chung/mở-đầu}}\n    bang: { cot: [TT, Tên], tep: số liệu.csv }",
        );
    for (path, text) in [
        ("Thông báo/lịch trực.yaml", &*text),
        ("Thông báo/số liệu.csv", "TT,Tên\n1,Phòng Văn thư\n"),
        ("Thông báo/templates/kết thúc.hbs", "Đề nghị thực hiện./.\n"),
        ("Mẫu/chung/mở-đầu.hbs", "Nội dung như sau."),
    ] {
        folder.write(&decomposed(path), text);
    }
    let args = ["build", "Thông báo/lịch trực.yaml", "--templates", "Mẫu"];
    let said = folder.run(&args);
    assert_eq!((said.code, &*said.err), (Some(0), ""), "{said:?}");
    assert_eq!(folder.documents(), [decomposed("Thông báo/lịch trực.docx")]);
    assert!(folder.run(&args).out.contains("up to date"));
    folder.write(
        &decomposed("Thông báo/số liệu.csv"),
        "TT,Tên\n1,Phòng Lưu trữ\n",
    );
    assert!(
        folder.run(&args).out.starts_with("wrote"),
        "the data are watched by that name"
    );
    let said = folder.run(&[
        "build",
        "Thông báo",
        "--templates",
        "Mẫu",
        "--include",
        "lịch*",
    ]);
    assert_eq!(said.summary(), "0 built, 1 up to date");
}

#[cfg(unix)]
#[test]
fn names_and_words_of_files_do_not_drive_a_terminal() {
    let folder = Folder::new();
    let cunning = "\u{1b}]0;x\u{7}\u{9b}2J\u{202e}";
    let name = format!("a{cunning}.yaml");
    let text = notice(1, "Lịch trực");
    folder.write(&name, &text);
    folder.write("templates/b.hbs", "{{#if}");
    folder.write(
        "loi.yaml",
        &text.replace("loai: thong-bao", &format!("loai: {cunning}")),
    );
    folder.write("manh.yaml", &text.replace("manh: ket", "manh: b"));
    folder.write(
        "sai.yaml",
        &text.replace("lịch trực cơ", "lịch trực ,nghỉ  cơ"),
    );
    let drives = |c: char| c != '\n' && c != '\t' && (c.is_control() || c == '\u{202e}');
    for args in [
        &["build", "."][..],
        &["build", ".", "--dry-run", "--force"],
        &["build", ".", "--format", "short"],
        &["build", ".", "--format", "json"],
        &["build", &name],
        &["build", "."],
        &["check", "."],
        &["check", ".", "--format", "short"],
        &["check", ".", "--format", "json"],
        &["check", ".", "--format", "sarif"],
        &["check", ".", "--format", "github"],
        &["check", ".", "--diff"],
        &["register", ".", "-o", cunning],
        &["rule", cunning],
        &["new", cunning],
        &[cunning],
        &["build", ".", &format!("--{cunning}")],
        &["build", cunning],
        &["build", ".", "--name", cunning],
        &["build", ".", "--include", &format!("[{cunning}")],
        &["merge", "sai.yaml", "--rows", cunning],
    ] {
        let said = folder.run(args);
        for text in [&said.out, &said.err] {
            assert!(!text.contains(drives), "{args:?}: {text:?}");
        }
    }
    let said = folder.run(&["build", &name, "--force"]);
    let shown = r"wrote a\u{1b}]0;x\u{7}\u{9b}2J\u{202e}.docx";
    assert_eq!(said.out, format!("{shown}\n"), "{said:?}");
}

#[test]
fn a_message_quotes_a_line_of_a_very_long_word() {
    let folder = Folder::new();
    let long = "x".repeat(300_000);
    folder.write(
        "a.yaml",
        &notice(1, "Lịch trực").replace("thong-bao", &long),
    );
    folder.write(
        "b.yaml",
        &notice(2, "Lịch trực").replace("so: 02", &format!("so: 02\n{long}: 1")),
    );
    for format in ["human", "short", "json"] {
        let said = folder.run(&["build", ".", "--format", format]);
        assert_eq!(said.code, Some(1));
        let length = said.out.len() + said.err.len();
        assert!((200..6000).contains(&length), "{format}: {length}");
    }
}

#[test]
fn an_office_does_not_reach_beyond_the_home_folder() {
    let folder = Folder::new();
    folder.write("nha/lan/x/a.yaml", &notice(1, "Lịch trực"));
    let build = |home: &str| {
        let output = folder
            .command(&["build", "nha/lan/x/a.yaml", "--lang", "en"])
            .env("HOME", folder.path(home))
            .env("USERPROFILE", folder.path(home))
            .output();
        output.unwrap().status.code()
    };
    assert_eq!(build("khac"), Some(0));
    assert_eq!(build("nha/lan"), Some(1), "no office below the home folder");
    folder.write("nha/lan/vanthu.yaml", OFFICE_FILE);
    folder.write("nha/lan/templates/ket.hbs", "Đề nghị thực hiện./.\n");
    assert_eq!(build("nha/lan"), Some(0), "the home folder itself counts");
}

#[test]
fn a_file_of_another_sort_given_by_name_is_called_what_it_is() {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    folder.write("vanthu.yaml", OFFICE_FILE);
    folder.write("k.csv", "a,b\n1,2\n");
    folder.write("K.XLSX", "x");
    folder.write("templates/x.hbs", "x");
    fs::write(folder.path("van-ban"), b"PK\x03\x04\x14\x00\xFF").unwrap();
    for command in ["check", "build"] {
        for (file, code) in [
            ("vanthu.yaml", "W355"),
            ("k.csv", "W354"),
            ("K.XLSX", "W354"),
            ("templates/x.hbs", "W356"),
            ("van-ban", "W360"),
        ] {
            let said = folder.run(&[command, file, "--format", "short"]);
            assert_eq!(said.code, Some(1), "{said:?}");
            let found: Vec<&str> = said.out.lines().collect();
            assert!(
                matches!(found[..], [line] if line.contains(&format!(" {code} "))),
                "{file}: {said:?}"
            );
        }
    }
}

#[test]
fn a_link_out_of_the_folder_is_not_said_to_break_something() {
    let folder = Folder::new();
    folder.write(
        "out/a.yaml",
        &notice(1, "Lịch trực").replace("so: 01", "so: 1"),
    );
    std::fs::create_dir(folder.path("in")).unwrap();
    std::os::unix::fs::symlink("../out/a.yaml", folder.path("in/a.yaml")).unwrap();
    let said = folder.run(&["check", "in", "--fix"]);
    assert!(
        said.err.contains("T101") && said.err.contains("W311"),
        "{said:?}"
    );
    assert!(!said.out.contains("break something"), "{said:?}");
}

#[test]
fn the_register_holds_no_name_that_drives_a_terminal() {
    let folder = Folder::new();
    folder.write("e\u{1b}[31m\u{202e}\u{9b}.yaml", &notice(1, "Lịch trực"));
    let said = folder.run(&["register", "."]);
    assert!(
        said.out.contains("e\\u{1b}[31m\\u{202e}\\u{9b}.yaml"),
        "{said:?}"
    );
}
