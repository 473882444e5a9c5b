//! No row that must stay on one page is higher than the page.

use super::{over_pages, place_of_row};
use crate::diagnostic::{Message, Words};
use crate::layout::allowed;
use crate::reader::{Reading, RowInfo};
use crate::rules::framework::room;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dòng cao hơn một trang được phép sang trang",
        en: "a row higher than a page may break across pages",
    },
    message: Message {
        code: "B120",
        text: Words {
            vi: "dòng này cao hơn phần trang còn lại dưới tiêu đề bảng mà không được phép sang trang: phần cuối có thể không được in ra",
            en: "the row does not fit on a page below the repeated heading but may not break across pages: its end may not be printed",
        },
        hint: Some(Words {
            vi: "chọn dòng này, bật “Allow row to break across pages”, hoặc tách thành nhiều dòng",
            en: "select the row and turn “Allow row to break across pages” on, or split it into several rows",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Dòng không vừa một trang mà bị giữ nguyên thì LibreOffice bỏ phần thừa, bản in và bản PDF thiếu chữ. Tiêu đề lặp lại ở mỗi trang cũng chiếm chỗ.",
        en: "Where a row that must not be split does not fit on a page, LibreOffice cuts off the rest, and words are missing in print and in the PDF. A heading repeated on every page takes room, too.",
    },
    wrong: "dòng dài hơn một trang, tắt “Allow row to break across pages”",
    right: "dòng dài được phép sang trang",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let flow = &reading.flow;
    let mut any = false;
    for table in over_pages(reading) {
        any = true;
        let heading = table.rows.iter().take_while(|row| row.header);
        let heading = room::share_of_page(flow, table, heading);
        // an exact height is too low for its words, which B204 reports
        let too_high = |row: &&RowInfo| {
            row.cant_split
                && !row.header
                && !row.exact
                && heading + room::share_of_page(flow, table, [*row]) > allowed::CERTAINLY_MORE
        };
        for row in table.rows.iter().filter(too_high) {
            found.at(place_of_row(reading, row), []);
        }
    }
    Verdict::applied_if(any)
}
