//! Merges, as users make them: a document for every row, with everything that belongs to the row.

use std::fs;
use std::path::Path;

use crate::office::{Folder, Said, words};

/// A decision about each person of a list, with an annex.
const DECISION: &str = "\
loai: quyet-dinh
so: \"{{so_lieu.so}}\"
ky_hieu: \"QĐ-{{ky_hieu_rieng}}\"
ngay: \"{{so_lieu.ngay}}\"
trich_yeu: Về việc nâng bậc lương đối với ông {{so_lieu.ho_ten}}
tham_quyen: Giám đốc {{so_lieu.don_vi}}
can_cu: [Xét đề nghị của Chánh Văn phòng]
noi_dung:
  - dieu: Nâng bậc lương cho ông {{so_lieu.ho_ten}} (chi tiết tại Phụ lục kèm theo).
  - dieu: Quyết định số {{so}} có hiệu lực từ {{ngay_dai so_lieu.ngay}}./.
noi_nhan: [Như Điều 2]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
co_quan: { ten: \"{{so_lieu.don_vi}}\", ky_hieu: SNV }
phu_luc:
  - tieu_de: Danh sách
    van_ban: Ông {{so_lieu.ho_ten}}./.
";

const PEOPLE: &str = "\
Số,Ngày,Họ tên,Đơn vị,Ký hiệu riêng
031,2026-05-18,Lê An,Sở Nội vụ,SNV
32,19/5/2026,Trần Bình,Sở Y tế,SYT
";

/// A folder with the content file `qd.yaml` and its table `ds.csv`.
fn office(content: &str, table: &str) -> Folder {
    let folder = Folder::new();
    folder.write("qd.yaml", content);
    folder.write("ds.csv", table);
    folder
}

/// Merges `qd.yaml` with a table into `ra`.
fn merge(folder: &Folder, rows: &str, args: &[&str]) -> Said {
    let merge = ["merge", "qd.yaml", "--rows", rows, "-o", "ra"];
    folder.run(&[&merge, args].concat())
}

#[test]
fn every_document_has_its_own_number_symbol_and_date() {
    let folder = office(DECISION, PEOPLE);
    let said = merge(&folder, "ds.csv", &[]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let first = folder.path("ra/qd-001.docx");
    let text = words(&first, "word/document.xml");
    for printed in [
        "Số: 031/QĐ-SNV Hà Tĩnh, ngày 18 tháng 5 năm 2026",
        "(Kèm theo Quyết định số 031/QĐ-SNV ngày 18/5/2026 của Giám đốc Sở Nội vụ)",
        "Quyết định số 031 có hiệu lực từ ngày 18 tháng 5 năm 2026",
        "GIÁM ĐỐC SỞ NỘI VỤ Xét",
    ] {
        assert!(text.contains(printed), "{printed}\n{text}");
    }
    let properties = words(&first, "docProps/core.xml");
    assert!(properties.contains("Sở Nội vụ") && properties.contains("2026-05-18"));
    let text = words(&folder.path("ra/qd-002.docx"), "word/document.xml");
    assert!(text.contains("số 32/QĐ-SYT ngày 19/5/2026 của Giám đốc Sở Y tế"));
    assert_no_braces(&folder.path("ra"));
}

fn assert_no_braces(folder: &Path) {
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        for part in ["word/document.xml", "docProps/core.xml"] {
            let text = words(&path, part);
            assert!(!text.contains("{{"), "{}: {text}", path.display());
        }
    }
}

#[test]
fn a_number_that_cannot_be_filled_is_an_error_and_never_braces() {
    for (from, to, code) in [
        ("\"{{so_lieu.so}}\"", "\"{{so_lieu.so_qd}}\"", "N101"),
        (
            "\"{{so_lieu.so}}\"",
            "\"{{trich_yeu}} {{so_lieu.x}}\"",
            "N101",
        ),
        ("\"QĐ-{{ky_hieu_rieng}}\"", "\"QĐ-{{ky_hieu}}\"", "N101"),
        ("\"{{so_lieu.ngay}}\"", "\"{{so_lieu.ho_ten}}\"", "N115"),
        (
            "ky_hieu: SNV }",
            "ky_hieu: \"{{so_lieu.khong_co}}\" }",
            "N101",
        ),
    ] {
        let folder = office(&DECISION.replace(from, to), PEOPLE);
        let said = merge(&folder, "ds.csv", &[]);
        assert_eq!(said.code, Some(1), "{to}");
        assert!(
            said.err.contains(&format!("error[{code}]")),
            "{to}: {}",
            said.err
        );
        assert!(folder.documents().is_empty());
    }
}

#[test]
fn the_documents_own_fields_take_precedence_in_names() {
    let people = PEOPLE.replace("Đơn vị,", "Năm,");
    let people = people
        .replace("Sở Nội vụ", "1999")
        .replace("Sở Y tế", "1998");
    let content = DECISION.replace("{{so_lieu.don_vi}}", "Sở Nội vụ");
    let folder = office(&content, &people);
    let name = "{so}-{nam}-{so_lieu.nam}-{ho_ten:slug}";
    let said = merge(&folder, "ds.csv", &["--name", name]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(
        folder.documents(),
        [
            "ra/031-2026-1999-le-an.docx",
            "ra/32-2026-1998-tran-binh.docx"
        ]
    );
    // if the document has no number, the column gives it
    let content = content.replace("so: \"{{so_lieu.so}}\"\n", "");
    let folder = office(&content, &people);
    merge(&folder, "ds.csv", &["--name", "{so}"]);
    assert_eq!(folder.documents(), ["ra/031.docx", "ra/32.docx"]);
    let said = merge(&folder, "ds.csv", &["--name", "{xa}"]);
    assert!(
        said.err.contains("so_lieu.so") && said.err.contains("ho_ten"),
        "{}",
        said.err
    );
}

#[test]
fn what_excel_shows_as_false_is_false() {
    let content = "\
loai: thong-bao
so: 31
ngay: 2026-05-18
trich_yeu: Kết quả rà soát
noi_dung:
  - van_ban: |
      Ông {{so_lieu.ten}} {{#if so_lieu.dat}}ĐẠT{{else}}TRƯỢT{{/if}} kỳ thi./.
noi_nhan: [Các phòng thuộc Sở]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
";
    let workbook = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/dung-sai.xlsx");
    let cells = "Tên,Đạt\nA,FALSE\nB,SAI\nC,0\nD,-\nE,0%\nF,\nG,TRUE\n";
    let folder = office(content, cells);
    let workbook = workbook.to_string_lossy();
    for (rows, passed) in [(&*workbook, "10"), ("ds.csv", "0000001")] {
        let said = merge(&folder, rows, &["--force"]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        for (i, passed) in passed.bytes().enumerate() {
            let path = folder.path(&format!("ra/qd-{:03}.docx", i + 1));
            let text = words(&path, "word/document.xml");
            assert_eq!(text.contains("ĐẠT"), passed == b'1', "{rows} {i}: {text}");
        }
    }
}
