//! Generates docs/rules.md from the table of rules.

use std::fmt::Write;

use super::{RULES, Rule};
use crate::diagnostic::Lang;

/// The areas of the rules by the beginning of their codes.
const AREAS: [(&str, &str); 13] = [
    ("T0", "Thành phần thể thức trong tệp Word"),
    (
        "T1",
        "Phần đầu: cơ quan, số và ký hiệu, địa danh và ngày, trích yếu",
    ),
    ("T2", "Căn cứ và viện dẫn"),
    ("T3", "Bố cục"),
    ("T4", "Kính gửi, Nơi nhận, chữ ký"),
    ("T5", "Phụ lục"),
    ("T6", "Trang giấy"),
    ("T7", "Phông chữ"),
    ("T8", "Cách trình bày từng thành phần"),
    ("T9", "Tệp Word"),
    ("H", "Viết hoa"),
    ("B", "Bảng"),
    ("V", "Lời văn"),
];

/// The documentation of all rules in Markdown, in Vietnamese.
pub fn markdown() -> String {
    let mut out = String::from(
        "# Các quy tắc thể thức\n\n\
         Tệp này được tạo từ bảng quy tắc trong mã nguồn, không sửa tay.\n\n\
         Bỏ qua một quy tắc tại một chỗ: ghi `# vanthu: bỏ qua T301 (lý do)` ở dòng trên hoặc cuối dòng \
         trong tệp nội dung, `{{!-- vanthu: bỏ qua T301 (lý do) --}}` trong mảnh; ở đầu tệp thì cho cả tệp.\n",
    );
    for (prefix, title) in areas() {
        let rules: Vec<&&Rule> = RULES.iter().filter(|rule| area(rule) == prefix).collect();
        if rules.is_empty() {
            continue;
        }
        // writing to a String cannot fail
        let _ = write!(out, "\n## {title}\n");
        for rule in rules {
            let _ = write!(out, "\n{}", section(rule));
        }
    }
    out
}

/// The documentation of one rule, in Markdown.
fn section(rule: &Rule) -> String {
    let lang = Lang::Vi;
    let [wrong, right] = rule.examples();
    format!(
        "### {} {}\n\n{}\n\n{}\n\n- Sai: `{wrong}`\n- Đúng: `{right}`\n",
        rule.code(),
        rule.name(lang),
        rule.standing(lang),
        rule.why(lang),
    )
}

fn areas() -> impl Iterator<Item = (&'static str, &'static str)> {
    AREAS.into_iter().chain([("", "Khác")])
}

fn area(rule: &Rule) -> &'static str {
    AREAS
        .iter()
        .map(|(prefix, _)| *prefix)
        .find(|prefix| rule.code().starts_with(prefix))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_page_is_not_stale() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules.md");
        if std::env::var_os("VANTHU_UPDATE").is_some() {
            std::fs::write(path, markdown()).unwrap();
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            committed == markdown(),
            "docs/rules.md is stale: run `VANTHU_UPDATE=1 cargo test --lib rules::docs`"
        );
    }
}
