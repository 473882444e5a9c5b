//! `check` on Word files: those that vanthu builds are clean, mistakes in others are reported
//! by paragraph and character, a file that is not a Word file is rejected.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use vanthu::compile::check_word;
use vanthu::diagnostic::Lang;
use vanthu::docx;
use vanthu::files::{read_bytes, read_source, read_up_to};
use vanthu::office::Offices;
use vanthu::reader::LIMITS;
use vanthu::render::sarif::{Log, Results};
use vanthu::render::taken_for;
use vanthu::rules::Selection;
use vanthu::source::Source;

fn content_files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            content_files(&path, out);
        } else if path.extension().is_some_and(|e| e == "yaml") && !path.ends_with("vanthu.yaml") {
            out.push(path);
        }
    }
}

/// The Word file of a content file, checked: the codes found, and the rules that applied.
fn judged(source: Source, folder: &Path) -> (BTreeSet<&'static str>, Vec<&'static str>) {
    let office = Offices::new(Vec::new()).of(folder).unwrap();
    let document = vanthu::compile(&source.into(), &office).value.unwrap();
    let bytes = docx::write(&document).unwrap();
    let (checked, coverage) = check_word(Path::new("a.docx"), &bytes, &Selection::default());
    let codes = checked.diagnostics.iter().map(|d| d.message.code);
    (codes.collect(), coverage.applied)
}

/// The codes that a content file and its fragments switch off.
fn switched_off(path: &Path, out: &mut BTreeSet<String>) {
    let text = std::fs::read_to_string(path).unwrap();
    for comment in text.split("vanthu: bỏ qua ").skip(1) {
        let codes = comment.split(" (").next().unwrap();
        out.extend(codes.split(", ").map(str::to_owned));
    }
    let templates = path.with_file_name("templates");
    if path.extension().is_some_and(|e| e == "yaml") && templates.is_dir() {
        for entry in std::fs::read_dir(templates).unwrap() {
            switched_off(&entry.unwrap().path(), out);
        }
    }
}

#[test]
fn the_word_files_of_samples_have_only_what_their_content_files_switch_off() {
    let mut files = Vec::new();
    content_files(Path::new("samples"), &mut files);
    assert!(files.len() >= 20);
    for path in files {
        let mut off = BTreeSet::new();
        switched_off(&path, &mut off);
        let (found, applied) = judged(read_source(&path).unwrap(), path.parent().unwrap());
        let more: Vec<_> = found.iter().filter(|code| !off.contains(**code)).collect();
        assert!(more.is_empty(), "{}: {more:?}", path.display());
        assert!(applied.len() > 70, "{}: {}", path.display(), applied.len());
    }
}

#[test]
fn the_word_files_of_first_content_files_have_nothing() {
    for kind in &vanthu::kinds::KINDS {
        let source = Source::new("a.yaml", &vanthu::starter::content_file(kind));
        let (found, _) = judged(source, Path::new("/"));
        assert!(found.is_empty(), "{}: {found:?}", kind.key);
    }
}

#[test]
fn a_fault_in_a_word_file_has_its_paragraph_and_character() {
    let content = "\
loai: thong-bao
so: 5
ngay: 2026-03-05
dia_danh: Hà Tĩnh
co_quan: { ten: Sở Nội vụ, ky_hieu: SNV }
trich_yeu: Lịch trực cơ quan
noi_dung: Sở Nội vụ thông báo lịch trực./.
luu: [VT, VP]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
";
    let office = Offices::new(Vec::new()).of(Path::new("/")).unwrap();
    let source = Source::new("a.yaml", content).into();
    let document = vanthu::compile(&source, &office).value.unwrap();
    let bytes = docx::write(&document).unwrap();
    let (checked, _) = check_word(Path::new("a.docx"), &bytes, &Selection::default());
    let [found] = &checked.diagnostics[..] else {
        panic!("one fault: {:?}", checked.diagnostics);
    };
    let text = checked.sources.get(found.span.source).unwrap();
    let line = text
        .text()
        .lines()
        .nth(text.position(found.span.start as usize).line - 1);
    assert_eq!(line, Some("Số: 5/TB-SNV"), "{}", found.message.code);
}

#[test]
fn what_is_no_word_file_is_refused() {
    let (checked, coverage) = check_word(Path::new("a.docx"), b"PK\x03\x04", &Selection::default());
    assert!(checked.value.is_none() && checked.has_errors());
    assert!(coverage.applied.is_empty());
}

#[test]
fn a_word_file_may_be_larger_than_a_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.docx");
    let file = std::fs::File::create(&path).unwrap();
    for (mebibytes, read) in [(17, 17), (65, 64)] {
        file.set_len(mebibytes << 20).unwrap();
        assert!(read_bytes(&path).is_err());
        let bytes = read_up_to(&path, LIMITS.package).unwrap();
        assert_eq!(bytes.len() >> 20, read);
        let (checked, _) = check_word(&path, &bytes, &Selection::default());
        let code = checked.diagnostics[0].message.code;
        let too_large = vanthu::catalogue::TOO_LARGE_INSIDE.code;
        assert_eq!(code == too_large, mebibytes == 65, "{code}");
    }
}

/// Text worded like another component is found in the content file, and in the Word file built
/// from it.
#[test]
fn a_paragraph_worded_as_another_component_is_found_in_both_files() {
    let content = "\
loai: bao-cao
so: 05
ngay: 2026-03-24
trich_yeu: Kết quả rà soát
dia_danh: Hà Tĩnh
co_quan: { ten: Sở Nội vụ, ky_hieu: SNV }
noi_dung:
  - van_ban: Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
  - van_ban: Sở Nội vụ báo cáo như sau.
  - van_ban: Điều 1. Phạm vi rà soát
  - van_ban: II. KẾT QUẢ THỰC HIỆN
  - van_ban: 'Kính gửi: Sở Tài chính'
  - van_ban: Kính gửi quý cơ quan xem xét, giải quyết.
  - muc: Căn cứ vào kết quả
    van_ban: Hết./.
noi_nhan: [UBND tỉnh]
luu: [VT]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
";
    let office = Offices::new(Vec::new()).of(Path::new("/")).unwrap();
    let source = Source::new("a.yaml", content).into();
    let of_content = vanthu::check(&source, &office);
    let bytes = docx::write(of_content.value.as_ref().unwrap()).unwrap();
    let (of_word, _) = check_word(Path::new("a.docx"), &bytes, &Selection::default());
    for checked in [of_content, of_word] {
        let found = checked.diagnostics.iter();
        let misplaced: Vec<&str> = found
            .filter(|d| d.message.code == "V129")
            .map(|d| checked.sources.slice(d.span))
            .map(|words| words.split(' ').next().unwrap())
            .collect();
        assert_eq!(misplaced, ["Căn", "Điều", "II.", "Kính"]);
    }
}

/// A Word file of these paragraphs and nothing else.
fn word_file(paragraphs: &[&str]) -> Vec<u8> {
    use std::io::Write;
    const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
    let body: String = paragraphs
        .iter()
        .map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))
        .collect();
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
                 ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Override PartName=\"/word/document.xml\" ContentType=\"application/\
                 vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" \
                 Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
        ),
        (
            "word/document.xml",
            format!("<w:document xmlns:w=\"{MAIN}\"><w:body>{body}</w:body></w:document>"),
        ),
    ];
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What the decree does not govern gets one note, no errors, and is checked only if asked for.
#[test]
fn what_the_decree_does_not_govern_gets_one_note() {
    const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
    for (lines, expected) in [
        (
            &["ĐẢNG CỘNG SẢN VIỆT NAM", "*", "Số 05-NQ/TU", "NGHỊ QUYẾT"][..],
            Some("S280"),
        ),
        (
            &[
                "DANG CONG SAN VIET NAM",
                "So 12-CV/HU",
                "Kinh gui: cac chi bo",
            ],
            Some("S280"),
        ),
        (
            &[
                NATION,
                MOTTO,
                "Số: 12/2025/QĐ-UBND",
                "QUYẾT ĐỊNH",
                "Ban hành Quy định",
            ],
            Some("S281"),
        ),
        (
            &[NATION, MOTTO, "Số: 03/2024/TT-BNV", "THÔNG TƯ"],
            Some("S281"),
        ),
        (
            &[
                NATION,
                MOTTO,
                "ĐƠN ĐỀ NGHỊ CẤP LẠI THẺ",
                "Kính gửi: Sở Nội vụ",
                "Tôi tên là …",
            ],
            Some("S282"),
        ),
        (&[NATION, MOTTO, "TO KHAI", "Ho va ten: ..."], Some("S282")),
        (
            &["SỞ NỘI VỤ", "PHIẾU TRÌNH", "Về việc nâng lương"],
            Some("S283"),
        ),
        (&[NATION, MOTTO, "Số: 05/SY-UBND", "SAO Y"], Some("S284")),
        (&["Biên nhận hàng", "Đã nhận đủ."], Some("S285")),
        (
            &[
                "QUY CHẾ",
                "Làm việc của Sở",
                "(Ban hành kèm theo Quyết định số 12/QĐ-SNV)",
            ],
            Some("S286"),
        ),
        (
            &[
                NATION,
                MOTTO,
                "Số:     /BC-SNV",
                "BÁO CÁO",
                "Số 03/2024/TT-BNV",
                "LUẬT",
            ],
            None,
        ),
        (
            &[
                NATION,
                MOTTO,
                "Số: 12/QĐ-UBND",
                "QUYẾT ĐỊNH",
                "Theo Thông tư số 03/2024/TT-BNV",
            ],
            None,
        ),
        (
            &[
                NATION,
                MOTTO,
                "Số: 12/BC-SNV",
                "BÁO CÁO",
                "Kết quả giải quyết đơn xin nghỉ",
            ],
            None,
        ),
    ] {
        let bytes = word_file(lines);
        let check = |anyway: bool| {
            let selection = Selection {
                anyway,
                ..Selection::default()
            };
            check_word(Path::new("a.docx"), &bytes, &selection)
                .0
                .diagnostics
        };
        let (found, notes): (Vec<_>, Vec<_>) = check(false)
            .into_iter()
            .partition(|d| !d.message.code.starts_with("S28"));
        let codes: Vec<&str> = notes.iter().map(|note| note.message.code).collect();
        assert_eq!(codes, Vec::from_iter(expected), "{lines:?}");
        if matches!(
            expected,
            Some("S280" | "S281" | "S282" | "S283" | "S284" | "S285")
        ) {
            assert!(found.is_empty(), "{lines:?}: {found:?}");
        }
        if matches!(expected, Some("S280" | "S281" | "S282")) {
            assert!(check(true).len() > 1, "{lines:?}");
        }
        if expected == Some("S286") {
            assert!(
                !found.iter().any(|d| d.message.code.starts_with("T0")),
                "{found:?}"
            );
        }
        assert!(!notes.iter().any(|note| note.is_error()));
    }
}

#[test]
fn every_format_says_what_a_word_file_was_taken_for() {
    let official = word_file(&[
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 12/BC-SNV",
        "BÁO CÁO",
        "Kết quả",
    ]);
    let personal = word_file(&[
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "ĐƠN XIN NGHỈ PHÉP",
    ]);
    let said = |bytes: &[u8], anyway: bool| {
        let path = Path::new("a b.docx");
        let selection = Selection {
            anyway,
            ..Selection::default()
        };
        let taken = check_word(path, bytes, &selection).1.taken_for.unwrap();
        let mut results = Results::default();
        results.describe(&taken, path, Lang::En);
        let mut log = Log::default();
        let sarif = log.add(results) + &log.end(Lang::En);
        let sarif: serde_json::Value = serde_json::from_str(&sarif).unwrap();
        let artifact = &sarif["runs"][0]["artifacts"][0];
        assert_eq!(artifact["location"]["uri"], "a%20b.docx");
        let mut record: serde_json::Value =
            serde_json::from_str(&taken_for::json(&taken, path, Lang::En)).unwrap();
        assert_eq!(
            record.as_object_mut().unwrap().remove("file").unwrap(),
            "a b.docx"
        );
        assert_eq!(artifact["properties"], record);
        (
            record,
            taken_for::short(&taken, path, Lang::En),
            taken_for::github(&taken, path, Lang::Vi),
        )
    };

    let (record, short, github) = said(&official, false);
    assert_eq!(
        record,
        serde_json::json!({ "class": "official", "kind": "bao-cao", "checked": true, "reason": null })
    );
    assert_eq!(short, "a b.docx: checked: official, bao-cao\n");
    assert_eq!(
        github,
        "::notice file=a b.docx,title=official::đã kiểm tra: official, bao-cao\n"
    );

    let (record, short, github) = said(&personal, false);
    assert_eq!(record["class"], "personal");
    assert_eq!(record["checked"], false);
    assert!(
        record["reason"]
            .as_str()
            .unwrap()
            .contains("ĐƠN XIN NGHỈ PHÉP")
    );
    assert_eq!(short, "a b.docx: not checked: personal\n");
    assert!(github.contains("::không kiểm tra: personal"), "{github}");

    let (record, short, _) = said(&personal, true);
    assert_eq!(record["checked"], true);
    assert!(record["reason"].is_null() && short.contains(": checked: "));

    let (record, short, _) = said(b"PK\x03\x04", false);
    assert_eq!(record["class"], "unreadable");
    assert!(record["checked"] == false && record["reason"].is_string());
    assert!(short.contains("not checked"));
}
