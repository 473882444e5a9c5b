//! `kiem_tra` of an office's `vanthu.yaml`: which rules judge its documents.

use std::path::Path;
use std::sync::Arc;

use vanthu::office::Offices;
use vanthu::source::Source;

/// Its number lacks the zero before it.
const CONTENT: &str = "\
loai: thong-bao
so: 5
ngay: 2026-03-05
dia_danh: Hà Tĩnh
trich_yeu: Lịch trực cơ quan
noi_dung: Sở Nội vụ thông báo lịch trực./.
luu: [VT, VP]
nguoi_ky: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }
";

fn codes(rules: &str) -> Vec<&'static str> {
    let folder = tempfile::tempdir().unwrap();
    let office = format!("co_quan: {{ ten: Sở Nội vụ, ky_hieu: SNV }}\n{rules}\n");
    std::fs::write(folder.path().join("vanthu.yaml"), office).unwrap();
    let office = Offices::new(Vec::new()).of(folder.path()).unwrap();
    let source = Arc::new(Source::new(Path::new("a.yaml"), CONTENT));
    let checked = vanthu::check(&source, &office);
    checked.diagnostics.iter().map(|d| d.message.code).collect()
}

#[test]
fn an_office_leaves_rules_out_and_selects_them_by_code() {
    let [code] = codes("")[..] else {
        panic!("one fault: {:?}", codes(""));
    };
    assert_eq!(codes(&format!("kiem_tra: {{ bo_qua: [{code}] }}")), [""; 0]);
    assert_eq!(codes(&format!("kiem_tra: {{ chon: [{code}] }}")), [code]);
    assert_eq!(codes("kiem_tra: { chon: [V1] }"), [""; 0]);
}

#[test]
fn a_code_that_no_rule_has_is_an_error() {
    assert_eq!(codes("kiem_tra: { bo_qua: [X9] }"), ["Y216"]);
    assert_eq!(codes("kiem_tra: { chon: [quy tac] }"), ["Y216"]);
}
