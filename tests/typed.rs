//! Text as people type it: what stands on the page is what was typed, or a message at its
//! place says why not.

use std::path::Path;
use std::sync::Arc;

use vanthu::diagnostic::{Checked, Diagnostic};
use vanthu::document::{Block, Document};
use vanthu::office::Offices;
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
        format!("{} {}:{} {words}", d.entry.code, at.line, at.column)
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
