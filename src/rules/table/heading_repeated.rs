//! The heading of a long table is repeated on every page.

use super::{over_pages, place_of_row};
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::layout::allowed;
use crate::reader::{Reading, RowInfo};
use crate::rules::framework::room;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tiêu đề bảng lặp lại ở mỗi trang",
        en: "the heading of a table is repeated on every page",
    },
    message: Message {
        code: "B201",
        text: Words {
            vi: "bảng dài hơn một trang mà dòng tiêu đề không lặp lại ở trang sau",
            en: "the table is longer than a page, and its heading is not repeated on the next",
        },
        hint: Some(Words {
            vi: "chọn dòng tiêu đề, bật “Repeat Header Rows”",
            en: "select the heading and turn “Repeat Header Rows” on",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Ở trang sau người đọc phải lật lại để biết mỗi cột là gì. Tiêu đề cao hơn nửa trang thì không cần lặp lại.",
        en: "Without it readers of the next page must turn back to know what each column is. A heading higher than half a page need not be repeated.",
    },
    wrong: "trang 2 của bảng không có tiêu đề cột",
    right: "trang nào của bảng cũng có tiêu đề cột",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for table in over_pages(reading) {
        any = true;
        let head = table.rows.iter().take_while(|row| of_heading(reading, row));
        if let Some(first) = table.rows.first().filter(|row| !row.header)
            && room::share_of_page(&reading.flow, table, head) <= allowed::HEADING_REPEATED
        {
            found.at(place_of_row(reading, first), []);
        }
    }
    Verdict::applied_if(any)
}

/// Whether a row is one of the table's heading.
fn of_heading(reading: &Reading, row: &RowInfo) -> bool {
    let within = |para| row.cells.iter().any(|cell| cell.paragraphs.contains(&para));
    let mut placed = reading.placed.iter();
    placed.any(|placed| placed.slot == Component::HeadCell && within(placed.para))
}
