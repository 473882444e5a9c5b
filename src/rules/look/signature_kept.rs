//! The signature stays on one page.

use std::ops::Range;

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::reader::{Flow, Place, Reading};
use crate::rules::framework::room;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "khối chữ ký trên một trang",
        en: "the signature is on one page",
    },
    message: Message {
        code: "T864",
        text: Words {
            vi: "chức vụ và họ tên người ký có thể bị tách sang hai trang",
            en: "position and name may be separated by the end of a page",
        },
        hint: Some(Words {
            vi: "bỏ Allow row to break across pages",
            en: "clear Allow row to break across pages",
        }),
        clause: Some("Phụ lục I, mục II, khoản 7, điểm đ"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Quyền hạn, chức vụ và họ tên phải cùng một trang: bỏ “Allow row to break across pages” của hàng bảng, hoặc chọn “Keep with next” cho các đoạn của khối chữ ký.",
        en: "Capacity, position and name must be on one page: no “Allow row to break across pages”, or “Keep with next” for the paragraphs of the block.",
    },
    wrong: "hàng bảng được phép ngắt trang",
    right: "hàng bảng không ngắt trang",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let first = reading.of(Component::Capacity).next();
    let (Some((first, _)), Some((name, para))) = (first, reading.of(Component::Name).last()) else {
        return Verdict::NotApplicable;
    };
    // In a document of one page it cannot be separated.
    let own = reading.parts.first();
    if !own.is_some_and(|own| room::has_second_page(reading, own)) {
        return Verdict::NotApplicable;
    }
    // A single paragraph, however many lines it has, is not judged.
    if first.para < name.para && !is_kept(&reading.flow, first.para..name.para) {
        found.at(para.place_of(name.range.clone()), []);
    }
    Verdict::Applied
}

/// Whether every paragraph of a stretch stays on the page of the one that follows it.
fn is_kept(flow: &Flow, stretch: Range<usize>) -> bool {
    stretch.into_iter().all(|at| {
        let (Some(para), Some(next)) = (flow.paragraphs.get(at), flow.paragraphs.get(at + 1))
        else {
            return true;
        };
        para.format.keep_next
            || matches!(para.place, Place::TextBox { .. })
            || in_one_row(flow, para.place, next.place)
    })
}

/// Whether both are in one row that is not split.
fn in_one_row(flow: &Flow, a: Place, b: Place) -> bool {
    let (
        Place::Cell { table, row, .. },
        Place::Cell {
            table: other,
            row: next,
            ..
        },
    ) = (a, b)
    else {
        return false;
    };
    let info = flow.tables.get(table).and_then(|table| table.rows.get(row));
    table == other && row == next && info.is_some_and(|row| row.cant_split)
}
