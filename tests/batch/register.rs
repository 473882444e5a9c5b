//! The register of outgoing documents: what a person wrote into it is never lost.

use std::fs;

use crate::office::{Folder, notice};

/// A letter to two addressees.
const LETTER: &str = "\
loai: cong-van
so: 21
ngay: 2026-03-05
trich_yeu: mời họp
kinh_gui: [Sở Y tế, Sở Tài chính]
noi_dung:
  - van_ban: Sở Nội vụ kính mời dự họp./.
noi_nhan: [Như trên, Lãnh đạo Sở]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: \"=Nguyễn Văn An\" }
";

/// A folder with these content files, and its register as `so.csv`.
fn registered(files: &[(&str, &str)]) -> Folder {
    let folder = Folder::new();
    for (name, text) in files {
        folder.write(name, text);
    }
    register(&folder, &["."], "so.csv");
    folder
}

/// A register as it is, in UTF-8.
fn text_of(folder: &Folder, register: &str) -> String {
    String::from_utf8(folder.read(register)).unwrap()
}

fn register(folder: &Folder, paths: &[&str], output: &str) -> String {
    let said = folder.run(&[&["register"], paths, &["-o", output]].concat());
    assert!(said.code == Some(0), "{said:?}");
    said.err
}

#[test]
fn a_register_edited_and_made_again_from_a_part_loses_nothing() {
    let folder = registered(&[
        ("mot/tb-1.yaml", &notice(1, "Lịch trực")),
        ("hai/tb-2.yaml", &notice(2, "Lịch trực")),
        (
            "hai/tb-3.yaml",
            &notice(3, "Lịch trực").replace("so: 03", "so:"),
        ),
    ]);
    let first = text_of(&folder, "so.csv");
    let rows: Vec<&str> = first.lines().collect();
    assert!(rows[3].starts_with("Not numbered yet,"), "{first}");
    assert!(rows[4].contains("hai/tb-3.yaml"), "{first}");

    // a note, as Excel of Vietnam saves it; then a part of the folder, in Vietnamese
    let noted: Vec<String> = first
        .lines()
        .map(|row| row.replace(",,,,mot/tb-1.yaml", ",,,đã gửi,mot/tb-1.yaml"))
        .map(|row| {
            row.replace("\"VT, VP\"", "VT")
                .replace("\"Lưu, VT\"", "VT")
                .replace(',', ";")
        })
        .collect();
    folder.write("so.csv", &noted.join("\r\n"));
    let said = folder.run(&["register", "hai", "-o", "so.csv"]);
    let part = text_of(&folder, "so.csv");
    assert!(part.contains("đã gửi,mot/tb-1.yaml"), "{part}\n{said:?}");
    assert_eq!(part.lines().count(), 5, "{part}");
    // the archive cell was changed above, which is reported if the document was in the run
    assert!(
        said.err.contains("it was “VT”") && !said.err.contains("tb-1"),
        "{said:?}"
    );
    let whole = folder.run(&["register", ".", "-o", "so.csv"]);
    assert_eq!(whole.code, Some(0), "{whole:?}");
    let whole = text_of(&folder, "so.csv");
    assert_eq!(
        whole,
        first.replace(",,,,mot/tb-1.yaml", ",,,đã gửi,mot/tb-1.yaml")
    );
}

#[test]
fn room_for_a_number_stays_when_only_another_folder_is_seen() {
    let unnumbered = notice(3, "Lịch trực").replace("so: 03", "so:");
    let folder = registered(&[
        ("mot/tb-1.yaml", &notice(1, "Lịch trực")),
        ("hai/tb-3.yaml", &unnumbered),
    ]);
    let all = text_of(&folder, "so.csv");
    assert!(all.contains("\n   /TB-SNV,"), "{all}");
    register(&folder, &["."], "so.xlsx");
    let workbook = folder.read("so.xlsx");
    for part in ["mot", "hai", "."] {
        register(&folder, &[part], "so.csv");
        assert_eq!(text_of(&folder, "so.csv"), all, "{part}");
        register(&folder, &[part], "so.xlsx");
        assert_eq!(folder.read("so.xlsx"), workbook, "{part}");
    }
}

#[test]
fn recipients_are_named_and_formulas_are_text() {
    let folder = registered(&[("cv.yaml", LETTER)]);
    let text = text_of(&folder, "so.csv");
    assert!(
        text.contains("Sở Y tế; Sở Tài chính; Lãnh đạo Sở"),
        "{text}"
    );
    assert!(text.contains(",'=Nguyễn Văn An,"), "{text}");
    let before = folder.read("so.csv");
    assert_eq!(register(&folder, &["."], "so.csv"), "");
    assert_eq!(folder.read("so.csv"), before);
}

#[test]
fn bodies_have_books_of_their_own() {
    let folder = Folder::new();
    folder.write("tb-1.yaml", &notice(1, "Lịch trực"));
    let other = notice(1, "Lịch trực") + "co_quan: { ten: Sở Y tế, ky_hieu: SYT }\n";
    folder.write("yt.yaml", &other);
    assert_eq!(register(&folder, &["."], "so.csv"), "");
    let files: Vec<String> = folder
        .files()
        .into_iter()
        .filter(|f| f.ends_with(".csv"))
        .collect();
    assert_eq!(files, ["so-so-noi-vu.csv", "so-so-y-te.csv"]);
}

#[test]
fn a_register_is_the_same_bytes_as_a_workbook_and_reads_back() {
    let folder = Folder::new();
    folder.write("cv.yaml", LETTER);
    folder.write("tb.yaml", &notice(22, "Lịch trực").replace("so: 22", "so:"));
    register(&folder, &["."], "so.xlsx");
    register(&folder, &["."], "khac.xlsx");
    let first = folder.read("so.xlsx");
    assert_eq!(first, folder.read("khac.xlsx"));
    assert_eq!(register(&folder, &["."], "so.xlsx"), "");
    assert_eq!(folder.read("so.xlsx"), first);
    // what a document of another year left there stays
    fs::remove_file(folder.path("cv.yaml")).unwrap();
    register(&folder, &["."], "so.xlsx");
    assert_eq!(folder.read("so.xlsx"), first);
    fs::write(folder.path("so.xlsx"), b"PK").unwrap();
    let said = folder.run(&["register", ".", "-o", "so.xlsx"]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert_eq!(folder.read("so.xlsx"), b"PK");
}

#[test]
fn titles_above_the_headings_are_not_lost() {
    let folder = Folder::new();
    folder.write("tb-1.yaml", &notice(1, "Lịch trực"));
    for name in ["so.csv", "trong.csv"] {
        register(&folder, &["."], name);
        let made = text_of(&folder, name);
        let made = match name {
            "trong.csv" => made.lines().next().unwrap().to_owned(),
            _ => made,
        };
        let made = made.trim_start_matches('\u{feff}');
        let titled = format!("SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM 2026\n{made}");
        folder.write(name, &titled);
        let said = folder.run(&["register", ".", "-o", name]);
        assert_eq!(said.code, Some(1), "{said:?}");
        assert!(said.err.contains("W257"), "{said:?}");
        assert_eq!(folder.read(name), titled.as_bytes());
        // if asked for, it is replaced, and a copy is kept
        let said = folder.run(&["register", ".", "-o", name, "--force"]);
        assert_eq!(said.code, Some(0), "{said:?}");
        let copy = name.replace(".csv", ".bak.csv");
        assert_eq!(folder.read(&copy), titled.as_bytes());
        fs::remove_file(folder.path(name)).unwrap();
    }
}

#[test]
fn a_note_of_several_lines_is_kept() {
    let folder = registered(&[("tb-1.yaml", &notice(1, "Lịch trực"))]);
    let made = text_of(&folder, "so.csv");
    let commas = ",".repeat(12);
    let note = format!("\"đã gửi{commas}\nngày 5{commas}\"");
    let note = note.replace(",\"", ",x\"");
    let noted = made.replace(",,,,tb-1.yaml", &format!(",,,{note},tb-1.yaml"));
    assert_ne!(made, noted);
    folder.write("so.csv", &noted);
    let said = folder.run(&["register", ".", "-o", "so.csv"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(text_of(&folder, "so.csv").contains(&note));
}
