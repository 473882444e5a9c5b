use super::*;
use crate::diagnostic::{Lang, Problems};
use crate::source::{Source, SourceId};

const GOOD: &str = "\
loai: thong-bao
ngay: 2026-03-05
dia_danh: Hà Tĩnh
co_quan: Sở Nội vụ
trich_yeu: Lịch trực
noi_dung:
  - Chữ./.
noi_nhan: Các phòng
luu: [VT, VP]
nguoi_ky: { chuc_vu: Giám đốc }
";

const DECISION: &str = "\
loai: quyet-dinh
ngay:
dia_danh: Hà Tĩnh
co_quan: { ten: Sở Nội vụ }
trich_yeu: Về việc trực
tham_quyen: Giám đốc Sở Nội vụ
can_cu: [Luật A]
noi_dung:
  - dieu: Một
kem_theo:
  - loai: quy-che
    trich_yeu: Trực
    noi_dung:
      - chuong: Chung
        cac_muc:
          - dieu: Phạm vi
luu: VT
nguoi_ky: { chuc_vu: Giám đốc }
";

fn parsed(text: &str) -> (Option<Content>, Vec<String>) {
    let source = Source::new("a.yaml", text);
    let mut problems = Problems::default();
    let content = read(&source, SourceId(0), None, &mut problems);
    let places = problems.into_sorted().into_iter().map(|d| {
        let at = source.position(d.span.start as usize);
        assert!(!d.message(Lang::Vi).is_empty());
        format!("{} {}:{}", d.message.code, at.line, at.column)
    });
    (content, places.collect())
}

/// What is reported when `from` is replaced by `to` in a correct file.
fn said(good: &str, from: &str, to: &str) -> Vec<String> {
    assert!(good.contains(from), "{from}");
    parsed(&good.replacen(from, to, 1)).1
}

fn table(text: &str) -> String {
    GOOD.replacen(
        "  - Chữ./.",
        &format!("  - bang:\n      cot: [Ô, B]\n{text}"),
        1,
    )
}

#[test]
fn files_that_are_right_have_nothing_said_of_them() {
    let (content, places) = parsed(GOOD);
    assert_eq!(places, [""; 0]);
    let content = content.unwrap();
    assert_eq!(content.issuers[0].name.value, "Sở Nội vụ");
    assert_eq!(content.recipients[0].name.value, "Các phòng");
    assert_eq!(parsed(DECISION).1, [""; 0]);
}

#[test]
fn what_nobody_would_print_is_not_dropped_in_silence() {
    assert_eq!(said(GOOD, "{ chuc_vu: Giám đốc }", "{}"), ["Y105 10:11"]);
    for (from, to, expected) in [
        (
            "  - Chữ./.",
            "  - van_ban: x\n    voi: { a: 1 }",
            "Y409 8:10",
        ),
        ("  - Chữ./.", "  - manh: x\n    voi: chữ", "Y215 8:10"),
        (
            "  - Chữ./.",
            "  - manh: x\n    voi: { ngay: 1 }",
            "Y212 8:12",
        ),
        (
            "noi_nhan",
            "phu_luc:\n  - tieu_de: X\n    voi: { a: 1 }\n    noi_dung: x\nnoi_nhan",
            "Y409 10:10",
        ),
    ] {
        assert_eq!(said(GOOD, from, to), [expected], "{to}");
    }
    assert_eq!(
        parsed(&table("      hang:\n        - [x, 1]\n        -\n")).1,
        ["Y205 11:10"]
    );
}

#[test]
fn a_misspelt_kind_hides_no_other_mistake() {
    let misspelt = GOOD.replacen("thong-bao", "thong-baoo", 1);
    assert_eq!(
        said(&misspelt, "  - Chữ./.", "  - muc: A\n    van_bann: Chữ./."),
        ["Y211 1:7", "Y102 8:5"]
    );
}

#[test]
fn rows_fit_the_columns() {
    let rows = |rows: &str| parsed(&table(&format!("      hang:\n        - {rows}\n"))).1;
    assert_eq!(rows("[x]"), ["Y420 10:11"]);
    assert_eq!(rows("nhom: [x, y, z]"), ["Y420 10:11"]);
    assert_eq!(rows("nhom: x"), [""; 0]);
    assert_eq!(rows("x"), [""; 0]);
}

#[test]
fn a_text_alone_is_a_cell_where_there_is_one_column() {
    for (columns, group) in [("[A]", false), ("[A, B]", true)] {
        let body = format!("  - bang: {{ cot: {columns}, hang: [x] }}");
        let (content, places) = parsed(&GOOD.replacen("  - Chữ./.", &body, 1));
        assert_eq!(places, [""; 0]);
        let table = content.unwrap().body.remove(0).table.unwrap();
        assert!(matches!(table.rows, Rows::Inline(rows) if rows[0].group == group));
    }
}

#[test]
fn the_tool_labels_the_total_that_it_adds_up() {
    for (written, label) in [
        ("true", "Tổng cộng"),
        ("tự động", "Tổng cộng"),
        ("{ nhan: Cộng }", "Cộng"),
        ("Cộng", "Cộng"),
    ] {
        let (content, _) = parsed(&table(&format!(
            "      hang: [[x, 1]]\n      tong: {written}\n"
        )));
        let total = content.unwrap().body.remove(0).table.unwrap().total;
        assert!(
            matches!(total, Some(Total::Sum { label: l }) if l.value == label),
            "{written}"
        );
    }
}

#[test]
fn headings_of_one_level_are_alike_and_begin_where_they_may() {
    assert_eq!(
        said(DECISION, "  - dieu: Một", "  - dieu: Một\n  - khoan: Hai"),
        ["Y403 10:5", "Y405 10:5"]
    );
    assert_eq!(
        said(DECISION, "  - dieu: Một", "  - diem: Một"),
        ["Y403 9:5"]
    );
    assert_eq!(
        said(
            DECISION,
            "          - dieu: Phạm vi",
            "          - diem: Phạm vi"
        ),
        ["Y403 16:13"]
    );
    assert_eq!(
        said(DECISION, "  - dieu: Một", "  - muc: Một"),
        ["Y402 9:5"]
    );
}

proptest::proptest! {
    #[test]
    fn nothing_panics(
        key in proptest::sample::select(keys::KEYS.iter().map(|k| k.name).collect::<Vec<_>>()),
        value in "[-a:{}\\[\\]\"'|>, \n0~]{0,30}",
        good in proptest::sample::select(vec![GOOD, DECISION]),
        line in 0usize..20,
    ) {
        let mut lines: Vec<&str> = good.lines().collect();
        let new = format!("{key}: {value}");
        lines.insert(line.min(lines.len()), &new);
        parsed(&lines.join("\n"));
        parsed(&format!("{good}{key}: {{ {key}: [{value}] }}\n"));
    }
}
