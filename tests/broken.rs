//! Broken content files as users have them: the message's code and place, in both languages, and an
//! older Word file left alone.

use std::fs;
use std::path::Path;
use std::process::Command;

/// A correct content file; each case breaks one thing in it.
const GOOD: &str = "\
loai: thong-bao
so: 12
ngay: 2026-03-05
dia_danh: Hà Tĩnh
co_quan: { chu_quan: UBND tỉnh Hà Tĩnh, ten: Sở Nội vụ, ky_hieu: SNV }
trich_yeu: Lịch trực cơ quan
vien_dan:
  nd30: { loai: Nghị định, so: 30/2020/NĐ-CP, ngay: 2020-03-05, cua: Chính phủ, ve: công tác văn thư }
so_lieu: { so_ca: 3 }
noi_dung:
  - van_ban: Thực hiện {{vien_dan \"nd30\"}}, Sở bố trí {{dem so_lieu.so_ca}} ca trực./.
noi_nhan: [Các phòng thuộc Sở]
luu: [VT, VP]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
";

/// What is replaced, and by what; the snapshot has the messages.
const CASES: [(&str, &str); 15] = [
    ("trich_yeu:", "trich_yeuu:"),
    ("loai: thong-bao", "loai: thong-baoo"),
    ("2026-03-05", "2026-02-30"),
    ("2026-03-05", "hôm nay"),
    ("so: 12", "so: [1, 2]"),
    ("noi_nhan:", "luu:"),
    ("vien_dan \"nd30\"", "vien_dan \"nd31\""),
    ("so_lieu.so_ca", "so_lieu.so_caa"),
    ("dem so_lieu", "demm so_lieu"),
    ("van_ban: Thực hiện", "manh: khong-co # "),
    ("- van_ban: Thực hiện", "- van_ban: \"# Thực hiện"),
    ("van_ban: Thực", "van_ban: <b>Thực</b>"),
    ("Lịch trực", "\"Lịch \\x01trực"),
    ("nguoi_ky:", "do_khan: gap\nnguoi_ky:"),
    (
        "chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }",
        "chuc_vu: Giám đốc",
    ),
];

fn build(file: &Path, lang: &str) -> (Option<i32>, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_vanthu"))
        .args(["build", "--lang", lang])
        .arg(file)
        .output()
        .expect("the binary runs");
    let said = String::from_utf8(done.stderr).expect("UTF-8");
    (done.status.code(), said)
}

#[test]
fn a_date_behind_the_place_is_one_error_and_stays_as_typed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("thong-bao.yaml");
    let typed = "dia_danh: \"Hà Tĩnh, ngày 12 tháng 3 năm 2026\"";
    let text = GOOD.replace("dia_danh: Hà Tĩnh", typed);
    fs::write(&file, &text).unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_vanthu"))
        .args(["check", "--fix", "--lang", "vi"])
        .arg(&file)
        .output()
        .unwrap();
    let said = String::from_utf8(done.stderr).unwrap() + &String::from_utf8(done.stdout).unwrap();
    assert_eq!(said.matches("lỗi[").count(), 1, "{said}");
    assert!(
        said.contains("lỗi[Y111]") && said.contains("dia_danh: Hà Tĩnh"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn each_broken_file_is_refused_at_its_place_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("thong-bao.yaml");
    let output = folder.path().join("thong-bao.docx");
    fs::write(&file, GOOD).unwrap();
    assert_eq!(build(&file, "vi").0, Some(0), "{}", build(&file, "vi").1);
    let mut shown = String::new();
    for (from, to) in CASES {
        let broken = GOOD.replacen(from, to, 1);
        assert_ne!(broken, GOOD, "{from}");
        fs::write(&file, &broken).unwrap();
        let before = fs::read(&output).unwrap();
        let (code, vi) = build(&file, "vi");
        let (_, en) = build(&file, "en");
        assert_eq!(code, Some(1), "{to}: {vi}");
        assert_eq!(fs::read(&output).unwrap(), before, "{to}");
        assert!(vi.contains("lỗi[") && en.contains("error["), "{to}: {vi}");
        for lang in [vi, en] {
            shown.push_str(&format!("== {to}\n{lang}"));
        }
    }
    let here = folder.path().to_string_lossy().into_owned();
    insta::assert_snapshot!(shown.replace(&here, "FOLDER"));
}
