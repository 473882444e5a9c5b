//! Marks of urgency and circulation are in a frame.

use super::mark;
use crate::components::{Circulation, Urgency};
use crate::diagnostic::{Message, Words};
use crate::reader::{Para, Place, Reading};
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dấu chỉ mức độ khẩn, phạm vi lưu hành có khung",
        en: "marks of urgency and circulation are in a frame",
    },
    message: Message {
        code: "T874",
        text: Words {
            vi: "dấu chỉ phải nằm trong khung viền đơn",
            en: "a mark of urgency or circulation must be in a frame",
        },
        clause: Some("Phụ lục I, mục III, khoản 2"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Mức độ khẩn và chỉ dẫn phạm vi lưu hành trình bày cân đối trong khung hình chữ nhật viền đơn.",
        en: "Marks of urgency and circulation are in a rectangle with a single line.",
    },
    wrong: "KHẨN không khung",
    right: "KHẨN trong khung",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let framed: Vec<&str> = Urgency::ALL
        .into_iter()
        .map(Urgency::words)
        .chain(Circulation::ALL.into_iter().map(Circulation::words))
        .collect();
    mark::each(reading, &framed, |placed, para, frame| {
        if frame.is_none() && !has_borders(reading, para) {
            found.at(para.place_of(placed.range.clone()), []);
        }
    })
}

/// Whether borders make a frame: those of the paragraph, of its cell, or of a text box whose
/// shape is not recognised as a frame.
fn has_borders(reading: &Reading, para: &Para) -> bool {
    match para.place {
        Place::Cell { table, row, cell } => {
            let table = reading.flow.tables.get(table);
            let cell = table.and_then(|table| table.rows.get(row)?.cells.get(cell));
            para.format.borders.any()
                || table.is_some_and(|table| table.borders.any())
                || cell.is_some_and(|cell| cell.borders.is_some_and(|borders| borders.any()))
        }
        Place::TextBox { .. } => true,
        Place::Body | Place::Story(_) => para.format.borders.any(),
    }
}
