//! Pages are portrait; only tables may need landscape.

use super::place;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict, table};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trang đứng, ngang khi có bảng",
        en: "pages are portrait, landscape only with tables",
    },
    message: Message {
        code: "T602",
        text: Words {
            vi: "trang nằm ngang nhưng không có bảng, biểu",
            en: "the page is landscape, and there is no table on it",
        },
        hint: Some(Words {
            vi: "đặt trang đứng (Portrait)",
            en: "set the page to portrait",
        }),
        clause: Some("Phụ lục I, mục I, khoản 2"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Văn bản trình bày theo chiều dài của khổ A4; chỉ khi nội dung có bảng, biểu không làm thành phụ lục riêng mới trình bày theo chiều rộng.",
        en: "A document is on A4 portrait; landscape is allowed only for tables that are not appendices.",
    },
    wrong: "cả văn bản không có bảng trên trang ngang",
    right: "văn bản trên trang đứng",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let own = reading.parts.first().cloned().unwrap_or_default();
    let tables = table::of_content(reading);
    // The tables are in the order in which they begin.
    let starts: Vec<usize> = tables.iter().map(|t| t.paragraphs.start).collect();
    for section in &reading.flow.sections {
        // Appendices may have either orientation.
        let is_own = own.contains(&section.paragraphs.start);
        let next = starts.partition_point(|start| *start < section.paragraphs.start);
        let has_table = starts
            .get(next)
            .is_some_and(|start| *start < section.paragraphs.end);
        if is_own && section.width > section.height && !has_table {
            found.at(place(reading, section), []);
        }
    }
    Verdict::Applied
}
