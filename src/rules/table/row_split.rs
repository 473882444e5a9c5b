//! The rows of a long table are not split between pages.

use super::{over_pages, place_of_row};
use crate::diagnostic::{Message, Words};
use crate::layout::allowed;
use crate::reader::{Flow, Reading, RowInfo};
use crate::rules::framework::room;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dòng của bảng không bị cắt sang trang",
        en: "rows of a table are not split between pages",
    },
    message: Message {
        code: "B202",
        text: Words {
            vi: "bảng dài hơn một trang mà các dòng nhiều hàng chữ có thể bị cắt đôi giữa hai trang",
            en: "the table is longer than a page, and rows of several lines may be split between pages",
        },
        hint: Some(Words {
            vi: "chọn cả bảng, tắt “Allow row to break across pages”",
            en: "select the table and turn “Allow row to break across pages” off",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Một dòng nửa ở trang này nửa ở trang kia dễ đọc nhầm số liệu. Dòng cao hơn nửa trang thì được sang trang.",
        en: "A row split between two pages is easily misread. A row higher than half a page may be split.",
    },
    wrong: "một dòng bị cắt đôi ở cuối trang",
    right: "cả dòng sang trang sau",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for table in over_pages(reading) {
        any = true;
        let flow = &reading.flow;
        let heading = table.rows.iter().take_while(|row| row.header);
        let heading = room::share_of_page(flow, table, heading);
        let splits = table.rows.iter().find(|row| {
            let share = || room::share_of_page(flow, table, [*row]);
            !row.cant_split
                && !keeps_lines(flow, row)
                && room::has_lines(flow, table, row)
                && share() <= allowed::ROW_KEPT_WHOLE
                && heading + share() <= allowed::ROW_WITH_HEADING
        });
        if let Some(row) = splits {
            found.at(place_of_row(reading, row), []);
        }
    }
    Verdict::applied_if(any)
}

/// Whether every paragraph of a row is kept on one page, so that the row cannot be split.
fn keeps_lines(flow: &Flow, row: &RowInfo) -> bool {
    row.cells.iter().all(|cell| {
        let paragraphs = flow.paragraphs.get(cell.paragraphs.clone());
        let mut paragraphs = paragraphs.unwrap_or(&[]).iter();
        paragraphs.all(|para| para.format.keep_lines)
    })
}
