//! `check` on folders: which files are checked, what is fixed, what is reported.

use std::fs;

use crate::office::{Folder, edit, notice};

/// A notice with faults in one line, `# ` comments around it.
fn faulty(number: usize) -> String {
    let text = notice(number, "Lịch trực");
    let text = text.replace("lịch trực cơ quan.", "lịch trực ,nghỉ  cơ quan. # sửa sau");
    format!("# đầu tệp\n{text}")
}

fn fixed(number: usize) -> String {
    faulty(number).replace("trực ,nghỉ  cơ", "trực, nghỉ cơ")
}

/// The files that the coverage lines name.
fn covered(out: &str) -> Vec<&str> {
    let lines = out.lines().filter(|line| line.contains(" rules applied"));
    lines.filter_map(|line| line.split(':').next()).collect()
}

#[test]
fn word_files_of_a_folder_are_checked_but_not_what_a_build_made_and_nobody_touched() {
    let folder = Folder::new();
    folder.write("a.yaml", &notice(1, "Lịch trực"));
    folder.write("b.yaml", &notice(2, "Lịch trực"));
    folder.run(&["build", "."]);
    folder.run(&["build", "a.yaml", "-o", "phat-hanh"]);
    assert_eq!(
        covered(&folder.run(&["check", "."]).out),
        ["a.yaml", "b.yaml"]
    );

    edit(&folder.path("b.docx"));
    let copies = [
        "nhap/~$a.docx",
        "nhap/.a.docx",
        "nhap/b.bak2.docx",
        "nhap/du thao.DOCX",
    ];
    for copy in copies {
        folder.write(copy, "");
        fs::copy(folder.path("b.docx"), folder.path(copy)).unwrap();
    }
    let said = folder.run(&["check", "."]);
    assert_eq!(
        covered(&said.out),
        ["a.yaml", "b.yaml", "b.docx", "nhap/du thao.DOCX"]
    );
    let said = folder.run(&["check", ".", "--exclude", "*.yaml", "--exclude", "nhap"]);
    assert_eq!(covered(&said.out), ["a.docx", "b.docx", "phat-hanh/a.docx"]);
    let said = folder.run(&["check", "a.docx", "phat-hanh"]);
    assert_eq!(covered(&said.out), ["a.docx", "phat-hanh/a.docx"]);

    folder.write("a.yaml", &notice(3, "Lịch trực"));
    let said = folder.run(&["check", ".", "--include", "a.*"]);
    assert_eq!(
        covered(&said.out),
        ["a.yaml", "a.docx", "phat-hanh/a.docx"],
        "stale"
    );
}

#[test]
fn a_word_file_is_judged_by_the_rules_of_its_office() {
    let folder = Folder::new();
    folder.write("a.yaml", &faulty(1));
    folder.run(&["build", "a.yaml"]);
    fs::remove_file(folder.path("a.yaml")).unwrap();
    let short = |args: &[&str]| {
        folder
            .run(&[&["check", "--format", "short"], args].concat())
            .out
    };
    let all = short(&["."]);
    assert!(all.contains(": V106 ") && all.contains(": V105 "), "{all}");
    let line = all.lines().next().unwrap();
    let text = "Sở thông báo lịch trực ,nghỉ  cơ quan.";
    let column = text.find(" ,").unwrap();
    let column = text[..column].chars().count() + 1;
    assert!(
        line.starts_with("a.docx:") && line.contains(&format!(":{column}: V106")),
        "{line}"
    );
    let office = String::from_utf8(folder.read("vanthu.yaml")).unwrap();
    folder.write(
        "vanthu.yaml",
        &format!("{office}kiem_tra: {{ bo_qua: [V105, V107] }}\n"),
    );
    assert!(!short(&["."]).contains("V105"));
    assert!(short(&["a.docx"]).contains("V106"));
    let none = short(&["a.docx", "--select", "V105"]);
    assert!(
        none.starts_with("a.docx: ") && none.ends_with(": official, thong-bao\n"),
        "{none}"
    );
    assert_eq!(none.lines().count(), 1);
}

#[test]
fn what_is_certain_is_fixed_and_said() {
    let folder = Folder::new();
    folder.write("a.yaml", &faulty(1));
    folder.write("b.yaml", &notice(2, "Lịch trực"));
    folder.write("c/c.yaml", &faulty(3).replace("Giám đốc", "KT. Giám đốc"));
    let was = folder.read("a.yaml");
    let untouched = fs::metadata(folder.path("b.yaml"))
        .unwrap()
        .modified()
        .unwrap();
    let before = folder.run(&["check", ".", "--format", "short"]);
    assert_eq!(before.out.matches("a.yaml:").count(), 2, "{before:?}");

    let said = folder.run(&["check", ".", "--fix"]);
    assert_eq!(folder.read("a.yaml"), fixed(1).as_bytes());
    assert!(
        said.out
            .contains("a.yaml:7:42: V105 there are 2 spaces in a row (fixed)\n"),
        "{said:?}"
    );
    assert!(
        said.out.ends_with("fixed 6 places in 2 files\n"),
        "{said:?}"
    );
    assert!(
        said.err.contains("T413"),
        "what is left is told of: {said:?}"
    );
    assert_eq!(said.code, Some(1), "an error is left");
    let metadata = fs::metadata(folder.path("b.yaml")).unwrap();
    assert_eq!(metadata.modified().unwrap(), untouched);

    let said = folder.run(&["check", "a.yaml", "b.yaml", "--fix"]);
    assert_eq!(said.code, Some(0));
    assert!(
        said.out.ends_with("fixed 0 places in 0 files\n"),
        "{said:?}"
    );
    let files = ["a.yaml", "a.yaml.bak", "b.yaml", "c/c.yaml", "c/c.yaml.bak"];
    assert_eq!(folder.files(), files);
    assert_eq!(folder.read("a.yaml.bak"), was);

    // an earlier copy is not overwritten, and no copy is taken for a content file
    folder.write("a.yaml", &faulty(4));
    let said = folder.run(&["check", ".", "--fix"]);
    assert!(
        said.out
            .contains("a.yaml: the original file is kept as a.yaml.bak-2\n"),
        "{said:?}"
    );
    assert_eq!(folder.read("a.yaml.bak"), was);
    assert_eq!(folder.read("a.yaml.bak-2"), faulty(4).as_bytes());
    assert!(
        !said.out.contains("bak:") && !said.out.contains("bak-2:"),
        "{said:?}"
    );
}

#[test]
fn a_diff_shows_and_writes_only_with_fix() {
    let folder = Folder::new();
    folder.write("a.yaml", &faulty(1));
    folder.write("templates/ket.hbs", "Đề nghị các phòng  thực hiện./.\n");
    let said = folder.run(&["check", ".", "--diff"]);
    let expected = "\
--- templates/ket.hbs
+++ templates/ket.hbs
@@ -1 +1 @@
-Đề nghị các phòng  thực hiện./.
+Đề nghị các phòng thực hiện./.
--- a.yaml
+++ a.yaml
@@ -4,7 +4,7 @@
 ngay: 2026-03-05
 trich_yeu: Lịch trực
 noi_dung:
-  - van_ban: Sở thông báo lịch trực ,nghỉ  cơ quan. # sửa sau
+  - van_ban: Sở thông báo lịch trực, nghỉ cơ quan. # sửa sau
   - manh: ket
 noi_nhan: [Các phòng thuộc Sở]
 nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
";
    assert_eq!(said.out, expected);
    assert!(
        said.err.ends_with("would fix 4 places in 2 files\n"),
        "{said:?}"
    );
    assert_eq!(said.code, Some(1));
    assert_eq!(folder.read("a.yaml"), faulty(1).as_bytes());

    let colored = folder
        .run(&["check", ".", "--diff", "--color", "always"])
        .out;
    assert!(colored.contains("\u{1b}[32m+  - van_ban"), "{colored}");
    let said = folder.run(&["check", ".", "--diff", "--fix"]);
    assert_eq!((said.out.as_str(), said.code), (expected, Some(0)));
    assert_eq!(folder.read("a.yaml"), fixed(1).as_bytes());
    let said = folder.run(&["check", ".", "--diff"]);
    assert_eq!((said.out.as_str(), said.code), ("", Some(0)));
    let said = folder.run(&["check", ".", "--diff", "--format", "json"]);
    assert_eq!(said.code, Some(2));
}

#[test]
fn a_shared_file_is_fixed_only_with_its_whole_folder() {
    let folder = Folder::new();
    folder.write("nam/a.yaml", &notice(1, "Lịch trực"));
    let fragment = "Đề nghị các phòng  thực hiện./.\n";
    folder.write("templates/ket.hbs", fragment);
    for path in ["nam/a.yaml", "nam"] {
        let said = folder.run(&["check", path, "--fix"]);
        assert!(said.err.contains("V105"), "{said:?}");
        let told = "nam/a.yaml: 1 places with a fix are in shared files";
        assert!(said.out.contains(told), "{said:?}");
        assert_eq!(folder.read("templates/ket.hbs"), fragment.as_bytes());
    }
    let said = folder.run(&["check", ".", "--fix"]);
    assert!(!said.err.contains("V105"), "{said:?}");
    assert_eq!(
        folder.read("templates/ket.hbs"),
        "Đề nghị các phòng thực hiện./.\n".as_bytes()
    );
}

#[test]
fn machines_are_told_what_was_fixed_and_what_is_left() {
    let folder = Folder::new();
    let records = |args: &[&str]| -> Vec<serde_json::Value> {
        folder.write("a.yaml", &faulty(1).replace("so: 01", "so: xx"));
        let said = folder.run(args);
        let lines = said.out.lines();
        lines
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    let told: Vec<(String, bool)> = records(&["check", ".", "--fix", "--format", "json"])
        .iter()
        .map(|r| (r["code"].to_string(), r["fixed"] == true))
        .collect();
    assert_eq!(
        told.iter().filter(|(_, fixed)| *fixed).count(),
        3,
        "{told:?}"
    );
    assert_eq!(told.last().unwrap(), &("\"T102\"".to_owned(), false));
    folder.write("a.yaml", &faulty(1));
    let said = folder.run(&["check", ".", "--fix", "--format", "sarif"]);
    let log: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(log["runs"][0]["results"], serde_json::json!([]));
}

#[test]
fn many_files_are_told_of_in_their_order() {
    let folder = Folder::new();
    let names: Vec<String> = (0..150).map(|i| format!("tb-{i:03}.yaml")).collect();
    for (i, name) in names.iter().enumerate() {
        folder.write(name, &faulty(i + 10));
    }
    let first = folder.run(&["check", "."]);
    assert_eq!(covered(&first.out), names);
    let second = folder.run(&["check", "."]);
    assert_eq!((first.out, first.err), (second.out, second.err));
    let said = folder.run(&["check", ".", "--fix", "--format", "github"]);
    assert_eq!((said.out.as_str(), said.code), ("", Some(0)));
}

#[test]
fn a_folder_without_documents_is_said_to_be_one() {
    let folder = Folder::new();
    let said = folder.run(&["check", "."]);
    assert_eq!(said.code, Some(2));
    assert!(
        said.err.contains("no content files or Word files"),
        "{said:?}"
    );
    assert_eq!(folder.run(&["check", "khong-co"]).code, Some(2));
}

#[cfg(unix)]
#[test]
fn a_link_and_permissions_stay_and_a_read_only_file_is_left() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    folder.write("that/a.yaml", &faulty(1));
    folder.write("b.yaml", &faulty(2));
    let path = folder.path("that/a.yaml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    fs::set_permissions(folder.path("b.yaml"), fs::Permissions::from_mode(0o444)).unwrap();
    std::os::unix::fs::symlink(&path, folder.path("a.yaml")).unwrap();
    let said = folder.run(&["check", "a.yaml", "b.yaml", "--fix"]);
    assert!(
        fs::symlink_metadata(folder.path("a.yaml"))
            .unwrap()
            .is_symlink()
    );
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o640
    );
    assert_eq!(folder.read("a.yaml"), fixed(1).as_bytes());
    assert_eq!(folder.read("b.yaml"), faulty(2).as_bytes());
    assert!(!folder.files().contains(&"b.yaml.bak".to_owned()));
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("cannot write b.yaml"), "{said:?}");
    assert!(
        said.err.contains("V105"),
        "its findings are still there: {said:?}"
    );
    assert!(
        said.out.ends_with("fixed 3 places in 1 files\n"),
        "{said:?}"
    );
}
