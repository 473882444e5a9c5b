//! Text as people type it: what is on the page is what was typed, or a message at its
//! place says why not.

use std::path::Path;
use std::sync::Arc;

use vanthu::diagnostic::{Checked, Diagnostic, Lang};
use vanthu::document::{Block, Document};
use vanthu::fix::content_file;
use vanthu::office::Offices;
use vanthu::rules::Selection;
use vanthu::source::Source;

/// A notice with these lines under `noi_dung`.
fn notice(keys: &str, body: &str) -> String {
    format!(
        "loai: thong-bao
so: 09
ngay: 2026-05-31
dia_danh: Hà Tĩnh
co_quan: {{ ten: Sở Nội vụ, ky_hieu: SNV }}
{keys}
noi_dung:
{body}
noi_nhan: [Các phòng thuộc Sở]
nguoi_ky: {{ chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }}
"
    )
}

fn compiled(text: &str) -> Checked<Document> {
    let office = Offices::new(Vec::new()).of(Path::new("/")).unwrap();
    vanthu::compile(&Arc::new(Source::new("a.yaml", text)), &office)
}

/// `CODE line:column` and the words that it points at.
fn found(text: &str) -> Vec<String> {
    let checked = compiled(text);
    let place = |d: &Diagnostic| {
        let source = checked.sources.get(d.span.source).unwrap();
        let at = source.position(d.span.start as usize);
        let words = checked.sources.slice(d.span);
        format!("{} {}:{} {words}", d.message.code, at.line, at.column)
    };
    checked.diagnostics.iter().map(place).collect()
}

/// The paragraphs of the content, as they are printed.
fn page(text: &str) -> Vec<String> {
    let checked = compiled(text);
    assert_eq!(checked.diagnostics, [], "{text}");
    let paragraph = |block: &Block| match block {
        Block::Paragraph(paragraph) => Some(paragraph.text.to_plain()),
        Block::Table(_) => None,
    };
    checked
        .value
        .unwrap()
        .body
        .iter()
        .filter_map(paragraph)
        .collect()
}

#[test]
fn stars_between_figures_are_printed() {
    let keys = "trich_yeu: Kích thước biển tên 30*40 cm và 20*30 cm\nso_lieu: { kt: \"5*3*2\" }";
    let text = notice(
        keys,
        "  - van_ban: |
      Biển tên phòng có kích thước 30*40 cm, bảng công khai 80*120 cm. Phép tính {{kt}}./.",
    );
    assert_eq!(
        page(&text),
        ["Biển tên phòng có kích thước 30*40 cm, bảng công khai 80*120 cm. Phép tính 5*3*2./."]
    );
    let document = compiled(&text).value.unwrap();
    assert!(document.properties.title.ends_with("30*40 cm và 20*30 cm"));
}

#[test]
fn a_value_of_any_letters_can_be_bold() {
    for value in ["Ⓐ", "“A”", "①", "-", "5%"] {
        let keys = format!("trich_yeu: Kết quả\nso_lieu: {{ x: \"{value}\" }}");
        let text = notice(&keys, "  - van_ban: \"Nhóm**{{so_lieu.x}}**.\"");
        assert_eq!(page(&text), [format!("Nhóm{value}.")]);
        let document = compiled(&text).value.unwrap();
        let Block::Paragraph(paragraph) = &document.body[0] else {
            panic!("a paragraph");
        };
        let bold = paragraph.text.runs().iter().filter(|run| run.bold);
        assert_eq!(bold.map(|run| run.text.as_str()).collect::<String>(), value);
    }
}

#[test]
fn a_name_of_the_data_as_other_tools_write_it_is_refused() {
    let keys = "trich_yeu: Công tác văn thư\nso_lieu: { so_den: 1250 }";
    let text = notice(
        keys,
        "  - van_ban: Nhận {Số đến}, {SO_DEN}, «so_den», «Số_đến» văn bản; đề án «Số đến», «Đường», tập {Khác}.",
    );
    let at = |column: usize, words: &str| format!("N221 9:{column} {words}");
    assert_eq!(
        found(&text),
        [
            at(19, "{Số đến}"),
            at(29, "{SO_DEN}"),
            at(39, "«so_den»"),
            at(49, "«Số_đến»"),
        ]
    );
}

#[test]
fn a_name_of_the_data_in_single_braces_is_refused() {
    let keys = "trich_yeu: Công tác văn thư\nso_lieu: { den: 1250, di: 1024, ds: [{ ten: A }] }";
    let text = notice(
        keys,
        "  - van_ban: |
      Tiếp nhận {so den} văn bản đến, phát hành {{so di}} văn bản đi.

      Có {den}, {so_lieu.di}, {{#each ds}}{ten}{{/each}} và {#if den}; tập hợp {a, b} thì không.
  - muc: Kết quả {trich_yeu}
    bang: { cot: [A], hang: [['{den}}']] }",
    );
    assert_eq!(
        found(&text),
        [
            "N221 10:17 {so den}",
            "N221 12:10 {den}",
            "N221 12:17 {so_lieu.di}",
            "N221 12:43 {ten}",
            "N221 12:61 {#if den}",
            "N221 13:18 {trich_yeu}",
            "N221 14:32 {den}}",
        ]
    );
    // as the hint says
    let fixed = notice(
        keys,
        "  - van_ban: Tiếp nhận {{so den}} văn bản, in \\{so den}.",
    );
    assert_eq!(page(&fixed), ["Tiếp nhận 1.250 văn bản, in {so den}."]);
}

/// Messages by code only.
fn codes(text: &str) -> Vec<&'static str> {
    let found = compiled(text).diagnostics;
    found.iter().map(|d| d.message.code).collect()
}

/// A mistake: what was typed, `CODE line:column words` of the one message, and its hint.
struct Slip {
    typed: &'static str,
    found: &'static str,
    fixed: &'static str,
}

const fn slip(typed: &'static str, found: &'static str, fixed: &'static str) -> Slip {
    Slip {
        typed,
        found,
        fixed,
    }
}

/// A content file that ends with these lines: the first of them is line 6.
fn file(lines: &str) -> String {
    format!(
        "loai: thong-bao
so: 09
ngay: 2026-05-31
dia_danh: Hà Tĩnh
co_quan: {{ ten: Sở Nội vụ, ky_hieu: SNV }}
{lines}
noi_nhan: [Các phòng thuộc Sở]
nguoi_ky: {{ chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }}
"
    )
}

const SLIPS: &[Slip] = &[
    // ` #` cuts a bare value
    slip(
        "trich_yeu: Sửa phòng #2 tầng 3\nnoi_dung: A",
        "Y025 6:22 #2 tầng 3",
        "trich_yeu: \"Sửa phòng #2 tầng 3\"\nnoi_dung: A",
    ),
    slip(
        "trich_yeu: Chiến dịch #VietNamXanh năm 2026\nnoi_dung: A",
        "Y025 6:23 #VietNamXanh năm 2026",
        "trich_yeu: Chiến dịch # VietNamXanh năm 2026\nnoi_dung: A",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - muc: B\n    van_ban: Phòng #2\n",
        "Y025 9:20 #2",
        "trich_yeu: A\nnoi_dung:\n  - muc: B\n    van_ban: \"Phòng #2\"\n",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - bang:\n      cot: [TT, Phòng #2]\n      hang: [[1, 2]]",
        "Y025 9:23 #2]",
        "trich_yeu: A\nnoi_dung:\n  - bang:\n      cot: [TT, \"Phòng #2\"]\n      hang: [[1, 2]]",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: { van_ban: Phòng #2 }",
        "Y025 7:28 #2 }",
        "trich_yeu: A\nnoi_dung: { van_ban: \"Phòng #2\" }",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: Phòng #2\n  tầng 3",
        "Y025 7:17 #2",
        "trich_yeu: A\nnoi_dung: \"Phòng #2\n  tầng 3\"",
    ),
    // also on its own line, whatever follows it, and where a value begins
    slip(
        "trich_yeu: A\nnoi_dung:\n  - van_ban: Họp tại phòng\n      #2 tầng 3./.",
        "Y025 9:7 #2 tầng 3./.",
        "trich_yeu: A\nnoi_dung:\n  - van_ban: \"Họp tại phòng\n      #2 tầng 3./.\"",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - Số 1,\n    #VietNamXanh",
        "Y025 10:5 #VietNamXanh",
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - \"Số 1,\n    #VietNamXanh\"",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - van_ban: Ký hiệu #(1) trong bảng./.",
        "Y025 8:22 #(1) trong bảng./.",
        "trich_yeu: A\nnoi_dung:\n  - van_ban: \"Ký hiệu #(1) trong bảng./.\"",
    ),
    slip(
        "trich_yeu: Các dấu #, dấu sao trong bảng\nnoi_dung: A",
        "Y025 6:20 #, dấu sao trong bảng",
        "trich_yeu: \"Các dấu #, dấu sao trong bảng\"\nnoi_dung: A",
    ),
    slip(
        "trich_yeu: #2 tầng 3\nnoi_dung: A",
        "Y025 6:12 #2 tầng 3",
        "trich_yeu: \"#2 tầng 3\"\nnoi_dung: A",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - Số 1\n  - #2 tầng 3",
        "Y025 10:5 #2 tầng 3",
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - Số 1\n  - \"#2 tầng 3\"",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - bang:\n      cot: [TT, B]\n      hang:\n        - [1, Phòng #2]\n        - [2, C]",
        "Y025 11:21 #2]",
        "trich_yeu: A\nnoi_dung:\n  - bang:\n      cot: [TT, B]\n      hang:\n        - [1, \"Phòng #2\"]\n        - [2, C]",
    ),
    // a colon in an item
    slip(
        "trich_yeu: A\nnoi_dung:\n  - Kết luận: làm ngay./.",
        "Y007 8:13 :",
        "trich_yeu: A\nnoi_dung:\n  - \"Kết luận: làm ngay./.\"",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - Số 1: tầng 3",
        "Y007 9:9 :",
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - \"Số 1: tầng 3\"",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - bang:\n      cot: [TT, \"x\", Trong đó: nam]\n      hang: [[1, 2, 3]]",
        "Y007 9:30 :",
        "trich_yeu: A\nnoi_dung:\n  - bang:\n      cot: [TT, \"x\", \"Trong đó: nam\"]\n      hang: [[1, 2, 3]]",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - bang:\n      cot: [TT, B]\n      hang: [[1, Trong đó: nam]]",
        "Y007 10:26 :",
        "trich_yeu: A\nnoi_dung:\n  - bang:\n      cot: [TT, B]\n      hang: [[1, \"Trong đó: nam\"]]",
    ),
    // a tab, a no-break space in the indentation
    slip(
        "trich_yeu: A\nnoi_dung:\n\t- van_ban: x",
        "Y006 8:1 \t",
        "trich_yeu: A\nnoi_dung:\n  - van_ban: x",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - muc: B\n\t  van_ban: x",
        "Y006 9:1 \t",
        "trich_yeu: A\nnoi_dung:\n  - muc: B\n    van_ban: x",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n\u{A0}\u{A0}- van_ban: x",
        "Y026 8:1 \u{A0}",
        "trich_yeu: A\nnoi_dung:\n  - van_ban: x",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - muc: B\n  \u{A0}\u{A0}van_ban: x\n  \u{A0}\u{A0}cac_muc: [{ muc: C }]",
        "Y026 9:3 \u{A0}",
        "trich_yeu: A\nnoi_dung:\n  - muc: B\n    van_ban: x\n    cac_muc: [{ muc: C }]",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - van_ban: |\n      a\n    \u{A0}\u{A0}b",
        "Y026 10:5 \u{A0}",
        "trich_yeu: A\nnoi_dung:\n  - van_ban: |\n      a\n      b",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n\u{3000}van_ban: x",
        "Y026 8:1 \u{3000}",
        "trich_yeu: A\nnoi_dung:\n  van_ban: x",
    ),
    // other dashes
    slip(
        "trich_yeu: A\nnoi_dung:\n  – van_ban: x\n  – van_ban: y",
        "Y027 8:3 –",
        "trich_yeu: A\nnoi_dung:\n  - van_ban: x\n  - van_ban: y",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  – Số 1\n  – Số 2",
        "Y027 9:3 –",
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - Số 1\n  - Số 2",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - Số 1\n  — Số 2",
        "Y027 10:3 —",
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - Số 1\n  - Số 2",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - van_ban: x\n  • van_ban: y",
        "Y027 9:3 •",
        "trich_yeu: A\nnoi_dung:\n  - van_ban: x\n  - van_ban: y",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  * Số 1\n  * Số 2",
        "Y027 9:3 *",
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - Số 1\n  - Số 2",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  -Số 1\n  -Số 2",
        "Y028 9:3 -",
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - Số 1\n  - Số 2",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  -van_ban: x\n  -van_ban: y",
        "Y028 8:3 -",
        "trich_yeu: A\nnoi_dung:\n  - van_ban: x\n  - van_ban: y",
    ),
    // curly quotes around a whole value
    slip(
        "trich_yeu: “Kết quả”\nnoi_dung: A",
        "Y030 6:12 “Kết quả”",
        "trich_yeu: '“Kết quả”'\nnoi_dung: A",
    ),
    slip(
        "trich_yeu: “Kết quả: A”\nnoi_dung: A",
        "Y029 6:12 “Kết quả: A”",
        "trich_yeu: \"Kết quả: A\"\nnoi_dung: A",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: [{ bang: { cot: [TT, B], hang: [[1, “a, b”]] } }]",
        "Y029 7:47 “a, b”",
        "trich_yeu: A\nnoi_dung: [{ bang: { cot: [TT, B], hang: [[1, \"a, b\"]] } }]",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: { van_ban: “a, b” }",
        "Y029 7:22 “a, b”",
        "trich_yeu: A\nnoi_dung: { van_ban: \"a, b\" }",
    ),
    // no space after a colon
    slip(
        "trich_yeu:Kết quả\nnoi_dung: A",
        "Y008 6:10 :",
        "trich_yeu: Kết quả\nnoi_dung: A",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - van_ban:Nội dung",
        "Y008 8:12 :",
        "trich_yeu: A\nnoi_dung:\n  - van_ban: Nội dung",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - muc:B\n    van_ban: x",
        "Y008 8:8 :",
        "trich_yeu: A\nnoi_dung:\n  - muc: B\n    van_ban: x",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - muc: B\n    van_ban:|\n      x",
        "Y008 9:12 :",
        "trich_yeu: A\nnoi_dung:\n  - muc: B\n    van_ban: |\n      x",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: { muc: B, van_ban:x }",
        "Y008 7:28 :",
        "trich_yeu: A\nnoi_dung: { muc: B, van_ban: x }",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: x\n  luu:VT",
        "Y008 8:6 :",
        "trich_yeu: A\nnoi_dung: x\nluu: VT",
    ),
    // a forgotten dash
    slip(
        "trich_yeu: A\nnoi_dung:\n  - muc: B\n    van_ban: x\n  muc: C\n",
        "Y031 10:3 muc: C",
        "trich_yeu: A\nnoi_dung:\n  - muc: B\n    van_ban: x\n  - muc: C\n",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - Số 1\n  Số 2",
        "Y031 10:3 Số 2",
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - Số 1\n  - Số 2",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  Số 1\n  Số 2",
        "N224 10:3 Số 2",
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - Số 1\n  - Số 2",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  van_ban: x\n  van_ban: y",
        "Y022 9:3 van_ban",
        "trich_yeu: A\nnoi_dung:\n  - van_ban: x\n  - van_ban: y",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - bang:\n      cot: [TT, B]\n      hang:\n        [1, a]\n        [2, b]",
        "Y031 11:9 [1, a]",
        "trich_yeu: A\nnoi_dung:\n  - bang:\n      cot: [TT, B]\n      hang:\n        - [1, a]\n        - [2, b]",
    ),
    // a decimal comma
    slip(
        "trich_yeu: A\nnoi_dung: [{ bang: { cot: [TT, B, C], hang: [[1, A, 1,5]] } }]",
        "Y032 7:53 1,5",
        "trich_yeu: A\nnoi_dung: [{ bang: { cot: [TT, B, C], hang: [[1, A, \"1,5\"]] } }]",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: x\nso_lieu: { a: 1.250,5, b: 2 }",
        "Y032 8:15 1.250,5",
        "trich_yeu: A\nnoi_dung: x\nso_lieu: { a: \"1.250,5\", b: 2 }",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - bang:\n      cot: [A, B]\n      hang:\n        - [98,5%, 1,250,000]",
        "Y032 11:12 98,5%; Y032 11:19 1,250,000",
        "trich_yeu: A\nnoi_dung:\n  - bang:\n      cot: [A, B]\n      hang:\n        - [\"98,5%\", \"1,250,000\"]",
    ),
    // an empty item
    slip(
        "trich_yeu: A\nnoi_dung: [{ bang: { cot: [A, B, C], hang: [[1, , x]] } }]",
        "Y033 7:49 ,",
        "trich_yeu: A\nnoi_dung: [{ bang: { cot: [A, B, C], hang: [[1, '', x]] } }]",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - bang:\n      cot: [A, B]\n      hang:\n        - [, x]",
        "Y033 11:12 ,",
        "trich_yeu: A\nnoi_dung:\n  - bang:\n      cot: [A, B]\n      hang:\n        - ['', x]",
    ),
    slip(
        "trich_yeu: A\nnoi_dung: x\nso_lieu: { a: 1, , b: 2 }",
        "Y033 8:18 ,",
        "trich_yeu: A\nnoi_dung: x\nso_lieu: { a: 1, b: 2 }",
    ),
    // one mistake is one message
    slip(
        "trich_yeuu: A\nnoi_dung: x",
        "Y102 6:1 trich_yeuu",
        "trich_yeu: A\nnoi_dung: x",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - van_bna: x",
        "Y102 8:5 van_bna",
        "trich_yeu: A\nnoi_dung:\n  - van_ban: x",
    ),
    slip(
        "trich_yeu: A\nnoi_dung:\n  - bang: { cto: [A], hnag: [[1]] }",
        "Y102 8:13 cto; Y102 8:23 hnag",
        "trich_yeu: A\nnoi_dung:\n  - bang: { cot: [A], hang: [[1]] }",
    ),
    // quotes within a value
    slip(
        "trich_yeu: Về \"A\": kết quả\nnoi_dung: x",
        "Y007 6:18 :",
        "trich_yeu: 'Về \"A\": kết quả'\nnoi_dung: x",
    ),
    slip(
        "trich_yeu: \"Về \"A\": kết quả\"\nnoi_dung: x",
        "Y011 6:17 A",
        "trich_yeu: 'Về \"A\": kết quả'\nnoi_dung: x",
    ),
    slip(
        "trich_yeu: \"A\" và B\nnoi_dung: x",
        "Y011 6:16 v",
        "trich_yeu: '\"A\" và B'\nnoi_dung: x",
    ),
    slip(
        "trich_yeu: @A \"B\"\nnoi_dung: x",
        "Y012 6:12 @",
        "trich_yeu: '@A \"B\"'\nnoi_dung: x",
    ),
];

#[test]
fn every_slip_of_yaml_is_one_message_and_its_hint_works() {
    let mut wrong = Vec::new();
    for slip in SLIPS {
        let (said, left) = (
            found(&file(slip.typed)).join("; "),
            codes(&file(slip.fixed)),
        );
        if said != slip.found || !left.is_empty() {
            wrong.push(format!("{}\n=> {said}, then {left:?}\n", slip.typed));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn hints_hold_what_is_to_be_written() {
    for (typed, hint) in [
        ("trich_yeu: Về \"A\": B\nnoi_dung: x", "'Về \"A\": B'"),
        ("trich_yeu: \"Về \"A\": B\"\nnoi_dung: x", "'Về \"A\": B'"),
        ("trich_yeu: A: B's\nnoi_dung: x", "\"A: B's\""),
        ("trich_yeu: “A: B”\nnoi_dung: x", "\"A: B\""),
    ] {
        let checked = compiled(&file(typed));
        for lang in [Lang::Vi, Lang::En] {
            let said = checked.diagnostics[0].hint(lang).unwrap();
            assert!(said.contains(hint), "{said}");
        }
    }
}

#[test]
fn what_yaml_reads_as_meant_is_left_alone() {
    for lines in [
        "trich_yeu: A # chú thích\nnoi_dung: x",
        "trich_yeu: A\n#ghi chú\nnoi_dung:\n  - muc: B\n    #ghi chú\n    # 2 ghi chú\n    van_ban: x",
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - Số 1\n  #Số 2\n    # chú thích\n  - Số 3",
        "trich_yeu: A#1\nnoi_dung: \"Phòng #2\"",
        "trich_yeu: A\nnoi_dung: x\ndia_chi:\n  - email:a@b.vn\n  - Lúc 8:30 – 9:30",
        "trich_yeu: Sáng – chiều\nnoi_dung: [{ bang: { cot: [A, B, C], hang: [[–, 1, -5]] } }]",
        "trich_yeu: A\nnoi_dung: x\nso_lieu: { a: [1,2,3], b: [1, 2], c: -5 }",
        "trich_yeu: Phong trào “Thi đua” và “Học tập”\nnoi_dung: x",
        "trich_yeu: A\nnoi_dung:\n  “Điều 5. Sửa đổi như sau.”",
        "trich_yeu: A\nnoi_dung: |\n  x luu:VT #2\n\n  \u{A0}– y, 1,5 “z”",
        "trich_yeu: A\nnoi_dung:\n  Sở Nội vụ báo cáo\n  kết quả như sau",
    ] {
        assert_eq!(codes(&file(lines)), [""; 0], "{lines}");
    }
}

#[test]
fn slips_in_the_office_file_are_found_too() {
    let folder = tempfile::tempdir().unwrap();
    let office_file = folder.path().join("vanthu.yaml");
    for (lines, code) in [
        ("dia_danh: Hà Tĩnh #2", "Y025"),
        ("co_quan:\n  ten:Sở Nội vụ\n  ky_hieu: SNV", "Y008"),
        ("luu:\n  – VT", "Y027"),
        ("co_quann: { ten: Sở Nội vụ, ky_hieu: SNV }", "Y102"),
        ("co_quan: { ten: “Sở A, Sở B”, ky_hieu: SNV }", "Y029"),
    ] {
        std::fs::write(&office_file, lines).unwrap();
        let office = Offices::new(Vec::new()).of(folder.path());
        let found: Vec<&str> = match office {
            Ok(office) => {
                let text = notice("trich_yeu: A", "  - x");
                let source = Arc::new(Source::new(folder.path().join("a.yaml"), &text));
                let found = vanthu::compile(&source, &office).diagnostics;
                found.iter().map(|d| d.message.code).collect()
            }
            Err(problem) => vec![problem.diagnostic.message.code],
        };
        assert_eq!(found, [code], "{lines}");
    }
}

#[test]
fn what_an_unread_office_file_would_give_is_not_reported_missing() {
    let folder = tempfile::tempdir().unwrap();
    let office_file = folder.path().join("vanthu.yaml");
    let lines = "co_quan: { ten: Sở Nội vụ, ky_hieu: SNV }\ndia_danh: Hà Tĩnh\n\
                 nguoi_ky:\n  giam-doc: { chuc_vu: Giám đốc, ho_ten: Nguyễn Văn An }\nluu: [VT]\n";
    let text = "loai: thong-bao\nso: 09\nngay: 2026-05-31\ntrich_yeu: A\nnoi_dung: x\n\
                nguoi_ky: giam-doc\n";
    let codes = |lines: &str, text: &str| -> Vec<&str> {
        std::fs::write(&office_file, lines).unwrap();
        let office = Offices::new(Vec::new()).of(folder.path()).unwrap();
        let source = Arc::new(Source::new(folder.path().join("a.yaml"), text));
        let found = vanthu::compile(&source, &office).diagnostics;
        found.iter().map(|d| d.message.code).collect()
    };
    assert_eq!(codes(lines, text), [""; 0]);
    let broken = lines.replace("ten: Sở", "ten:Sở");
    assert_eq!(codes(&broken, text), ["Y008"]);
    // what does not depend on the office's file is
    let own = text.replace("trich_yeu", "trich_yeuu");
    assert_eq!(codes(&broken, &own), ["Y102", "Y008"]);
}

#[test]
fn a_colon_in_a_recipient_is_named() {
    let typed = |line: &str| {
        let text = notice("trich_yeu: A", "  - x");
        text.replace("[Các phòng thuộc Sở]", &format!("\n  - {line}"))
    };
    let text = typed("Sở A: để báo cáo");
    assert_eq!(found(&text), ["Y007 10:9 :"]);
    let hint = compiled(&text).diagnostics[0].hint(Lang::Vi).unwrap();
    assert!(hint.contains("\"Sở A: để báo cáo\""), "{hint}");
    assert_eq!(codes(&typed("\"Sở A: để báo cáo\"")), [""; 0]);
    assert_eq!(codes(&typed("ten: Sở A")), [""; 0]);
    assert_eq!(codes(&typed("Ten: Sở A")), ["Y102"]);
}

#[test]
fn curly_quotes_that_make_an_error_are_one_message() {
    let text = notice("trich_yeu: A", "  - x");
    for (from, to, expected) in [
        ("2026-05-31", "“2026-05-31”", "Y207 3:7 “2026-05-31”"),
        ("trich_yeu", "“trich_yeu”", "Y102 6:1 “trich_yeu”"),
        (
            "dia_danh: Hà Tĩnh",
            "dia_danh: “Hà Tĩnh”",
            "Y030 4:11 “Hà Tĩnh”",
        ),
    ] {
        assert_eq!(found(&text.replace(from, to)), [expected]);
    }
}

#[test]
fn lines_typed_as_in_word_are_one_warning_a_paragraph() {
    let keys = "trich_yeu: Kết luận";
    for (body, expected) in [
        (
            "  - van_ban: |
      Gồm các việc sau:
      a) Rà soát văn bản;
      b) Lập danh mục;
      c) Báo cáo kết quả./.",
            "N223 10:7 a) Rà soát văn bản;",
        ),
        (
            "  - van_ban: |
      Gồm các việc sau:
      • Rà soát văn bản;
      • Lập danh mục./.",
            "N223 10:7 • Rà soát văn bản;",
        ),
        (
            "  |
  Giám đốc Sở kết luận như sau:
  a) Các phòng tập trung thực hiện nhiệm vụ được giao;
  b) Văn phòng Sở tổng hợp, báo cáo.
  Thời hạn: trước ngày 30/3/2026.

  Trên đây là thông báo./.",
            "N223 10:3 a) Các phòng tập trung thực hiện nhiệm vụ được giao;",
        ),
    ] {
        assert_eq!(found(&notice(keys, body)), [expected]);
    }
}

#[test]
fn one_mistake_is_one_message() {
    let keys = "trich_yeu: Kết luận";
    let repeated = "  muc: Một\n  van_ban: Hai.\n  muc: Ba\n  van_ban: Bốn./.";
    let codes = |text: &str| -> Vec<String> {
        let office = Offices::new(Vec::new()).of(Path::new("/")).unwrap();
        let source = Arc::new(Source::new("a.yaml", text));
        let checked = vanthu::check(&source, &office);
        let at = |d: &Diagnostic| {
            let line = source.position(d.span.start as usize).line;
            format!("{} {line}", d.message.code)
        };
        let wrong = checked
            .diagnostics
            .iter()
            .filter(|d| "YNT".contains(&d.message.code[..1]));
        wrong.map(at).collect()
    };
    assert_eq!(codes(&notice(keys, repeated)), ["Y022 10"]);
    // two keys that have nothing to do with each other
    let two = notice("trich_yeu: A\nso: 10\nluu: [VT]\ndia_danh: B", "  Việc./.");
    assert_eq!(codes(&two), ["Y022 7", "Y022 9"]);
    let html = notice(keys, "  Việc <b>gấp</b> và <i>mật</i>./.");
    assert_eq!(codes(&html), ["N208 8", "N208 8"]);
    for (key, value) in [("so", "“07”"), ("so", "‘07’"), ("dia_danh", "“Hà Tĩnh”")] {
        let text = notice(keys, "  Việc./.");
        let old = if key == "so" {
            "so: 09"
        } else {
            "dia_danh: Hà Tĩnh"
        };
        let found = codes(&text.replace(old, &format!("{key}: {value}")));
        let quotes: Vec<&String> = found.iter().filter(|c| !c.starts_with("T1")).collect();
        assert_eq!(quotes.len(), found.len(), "{value}: {found:?}");
    }
}

/// What rules say of a place whose label, bullet or number is reported is left out, and of no
/// other place.
#[test]
fn a_label_typed_again_is_one_message_and_hides_no_other() {
    let office = Offices::new(Vec::new()).of(Path::new("/")).unwrap();
    let codes = |keys: &str, body: &str| -> Vec<(&'static str, usize)> {
        let report = notice(keys, body).replace("loai: thong-bao", "loai: bao-cao");
        let source = Arc::new(Source::new("a.yaml", &report));
        let checked = vanthu::check(&source, &office);
        let line = |d: &Diagnostic| source.position(d.span.start as usize).line;
        let found = checked.diagnostics.iter();
        let found =
            found.filter(|d| ["N245", "V115", "V128", "N223", "V123"].contains(&d.message.code));
        found.map(|d| (d.message.code, line(d))).collect()
    };
    let recipient = "trich_yeu: A\nkinh_gui: 'Kính gửi: Sở Y tế'";
    assert_eq!(codes(recipient, "  Việc./."), [("N245", 7)]);
    let again = codes(recipient, "  Đề nghị kính gửi kính gửi đúng hạn./.");
    assert_eq!(again, [("N245", 7), ("V115", 9)]);
    let cited = "trich_yeu: A\nvien_dan: { kh: { loai: Kế hoạch, so: số 15/KH-SNV, ngay: 2026-01-05, cua: Sở, ve: họp } }";
    let called = codes(cited, "  Thực hiện {{vien_dan \"kh\"}}, Sở họp./.");
    assert_eq!(called, [("N245", 7)]);
    let lines = "  - van_ban: |\n      Việc:\n      a) Một;\n      b) -hai;\n\n      Việc -ba./.";
    assert_eq!(codes("trich_yeu: A", lines), [("N223", 10), ("V123", 13)]);
}

#[test]
fn lines_that_yaml_joins_are_found_too() {
    let keys = "trich_yeu: Kết luận";
    for (mark, first) in [(">\n", "      "), (">-\n", "      "), ("", ""), ("'", "")] {
        let end = if mark == "'" { "'" } else { "" };
        let body = |lines: &str| format!("  - van_ban: {mark}{first}{lines}{end}");
        let typed = "Gồm các việc sau.\n      a) Rà soát văn bản;\n      b) Báo cáo kết quả./.";
        let line = if mark.starts_with('>') { 11 } else { 10 } - 1;
        let found = |lines: &str| found(&notice(keys, &body(lines)));
        assert_eq!(
            found(typed),
            [format!("N223 {line}:7 a) Rà soát văn bản;")],
            "{mark}"
        );
        // an editor wrapped it
        let wrapped = "Giám đốc Sở yêu cầu các phòng, đơn vị thuộc Sở tập trung\n      \
                       thực hiện nhiệm vụ được giao và báo cáo kết quả./.";
        assert_eq!(found(wrapped), [""; 0], "{mark}");
    }
}

#[test]
fn numbers_typed_before_headings_are_found() {
    let keys = "trich_yeu: Kết quả";
    for (body, expected) in [
        ("  - muc: I. Kết quả\n    van_ban: x", "N225 8:10 I."),
        ("  - muc: \"1. Kết quả\"\n    van_ban: x", "N225 8:11 1."),
        (
            "  - muc: A\n    cac_muc:\n      - muc: a) Kết quả",
            "N225 10:14 a)",
        ),
        ("  - diem:\n    van_ban: a) Kết quả", "N225 9:14 a) Kết quả"),
    ] {
        assert_eq!(found(&notice(keys, body)), [expected]);
    }
}

#[test]
fn number_and_symbol_are_not_printed_twice() {
    let own = |so: &str, symbol: &str, issuer: &str| {
        let text = notice("trich_yeu: A", "  - x");
        let text = text.replace("so: 09", &format!("so: {so}{symbol}"));
        found(&text.replace("ky_hieu: SNV", &format!("ky_hieu: {issuer}")))
    };
    assert_eq!(own("09", "", "SNV"), [""; 0]);
    assert_eq!(own("09", "\nky_hieu: TB-SNV", "SNV"), [""; 0]);
    assert_eq!(own("09/TB-SNV", "", "SNV"), ["Y108 2:5 09/TB-SNV"]);
    assert_eq!(own("\"Số: 09\"", "", "SNV"), ["Y108 2:5 \"Số: 09\""]);
    assert_eq!(
        own("09", "\nky_hieu: 09/TB-SNV", "SNV"),
        ["Y109 3:10 09/TB-SNV"]
    );
    assert_eq!(
        own("09", "\nky_hieu: /TB-SNV", "SNV"),
        ["Y109 3:10 /TB-SNV"]
    );
    assert_eq!(own("09", "", "TB-SNV"), ["Y110 5:37 TB-SNV"]);
}

#[test]
fn a_cited_document_with_gaps_is_found() {
    let vien_dan = |entry: &str| {
        let keys = format!("trich_yeu: A\nvien_dan:\n  kh: {{ loai: Kế hoạch, {entry} }}");
        codes(&notice(&keys, "  - x"))
    };
    assert_eq!(vien_dan("so: 87/KH-BCĐ, ngay: 2022-12-09"), [""; 0]);
    assert_eq!(vien_dan("ngay: 2022-12-09"), [""; 0]);
    assert_eq!(vien_dan("so: , ngay: 2022-12-09"), ["Y107"]);
    assert_eq!(vien_dan("so: '', ngay: 2022-12-09"), ["Y107"]);
    assert_eq!(vien_dan("so: /KH-BCĐ, ngay: 2022-12-09"), ["Y107"]);
    assert_eq!(vien_dan("so: 87/KH-BCĐ, ngay: 2022-12"), ["Y107"]);
    assert_eq!(vien_dan("so: 87/KH-BCĐ, ngay: ''"), ["Y107"]);
}

#[test]
fn what_is_certain_is_set_apart() {
    let office = Offices::new(Vec::new()).of(Path::new("/")).unwrap();
    let fixed = |body: &str| {
        let text = notice("trich_yeu: Kết luận", body);
        let selection = Selection::default();
        let path = Path::new("a.yaml");
        let (fixed, _) = content_file(path, text.clone().into_bytes(), &office, &selection);
        let after = String::from_utf8(fixed.after).unwrap();
        let (head, tail) = text.split_once(body).unwrap();
        let body = after.strip_prefix(head).unwrap().strip_suffix(tail);
        body.unwrap().to_owned()
    };
    for (typed, set_apart) in [
        (
            "  - van_ban: |\n      Gồm:\n      a) Một;\n      b) Hai./.",
            "  - van_ban: |\n      Gồm:\n\n      a) Một;\n\n      b) Hai./.",
        ),
        (
            "  - van_ban: |\n      Gồm:\n      •\u{A0}Một;\n      • Hai;\n      -Ba.\n      Hết./.",
            "  - van_ban: |\n      Gồm:\n      - Một;\n      - Hai;\n      - Ba.\n\n      Hết./.",
        ),
        (
            "  – van_ban: x\n  – van_ban: y./.",
            "  - van_ban: x\n  - van_ban: y./.",
        ),
        (
            "  - muc: I. Kết quả\n    van_ban: x./.",
            "  - muc: Kết quả\n    van_ban: x./.",
        ),
    ] {
        assert_eq!(fixed(typed), set_apart);
        assert_eq!(fixed(set_apart), set_apart);
    }
}

/// The rows of data files that placeholders put into texts: each cell is checked on its own,
/// because the text around it would hide a single word, and reported at its own place.
#[test]
fn a_cell_in_letters_of_an_old_font_is_found_in_its_file() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("xa.csv"),
        "ten,so\nKỳ Anh,3\nThuËn,4\nMüller,5\n",
    )
    .unwrap();
    std::fs::write(folder.path().join("mot.csv"), "ten,so\nThuËn,4\n").unwrap();
    std::fs::create_dir(folder.path().join("templates")).unwrap();
    let rows = "{{#each xa}}Xã {{ten}} có {{so}} hồ sơ; {{/each}}đã được báo cáo./.";
    std::fs::write(folder.path().join("templates/cac-xa.hbs"), rows).unwrap();
    let office = Offices::new(Vec::new()).of(folder.path()).unwrap();
    let selection = Selection::default();
    for (keys, body, found) in [
        // the rows of one of the figures
        (
            "so_lieu: { xa: { tep: xa.csv } }",
            format!("  - van_ban: '{rows}'"),
            "xa.csv 3:1",
        ),
        // the one row that the figures are
        (
            "so_lieu: { tep: mot.csv }",
            "  - van_ban: Xã {{ten}} có {{so}} hồ sơ đã được báo cáo trong quý./.".to_owned(),
            "mot.csv 2:1",
        ),
        // the rows that one call of a fragment sees, and another call again
        (
            "",
            "  - manh: cac-xa\n    voi: { xa: { tep: xa.csv } }\n".repeat(2),
            "xa.csv 3:1",
        ),
        // below a heading
        (
            "",
            "  - muc: Kết quả\n    manh: cac-xa\n    voi: { xa: { tep: xa.csv } }".to_owned(),
            "xa.csv 3:1",
        ),
    ] {
        let text = notice(&format!("trich_yeu: Kết luận\n{keys}"), &body);
        let source = Arc::new(Source::new(folder.path().join("a.yaml"), &text));
        let (checked, _) = vanthu::compile::check_row(&source, &office, None, &selection);
        let place = |d: &Diagnostic| {
            assert_eq!(checked.sources.slice(d.span), "ThuËn");
            let source = checked.sources.get(d.span.source).unwrap();
            let name = source.path().file_name().unwrap().to_string_lossy();
            let at = source.position(d.span.start as usize);
            format!("{name} {}:{}", at.line, at.column)
        };
        let old = checked
            .diagnostics
            .iter()
            .filter(|d| d.message.code == "V102");
        assert_eq!(
            old.map(place).collect::<Vec<_>>(),
            [found],
            "{text} {:?}",
            checked.diagnostics
        );
    }
}
