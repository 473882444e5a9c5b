//! Page numbers are Arabic.

use super::numbers::Numbers;
use super::place;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số trang bằng chữ số Ả Rập",
        en: "page numbers are in Arabic figures",
    },
    message: Message {
        code: "T610",
        text: Words {
            vi: "số trang không phải chữ số Ả Rập",
            en: "the page numbers are not Arabic",
        },
        hint: Some(Words {
            vi: "chọn kiểu số 1, 2, 3 trong “Format Page Numbers”",
            en: "choose the format 1, 2, 3 for page numbers",
        }),
        clause: Some("Phụ lục I, mục I, khoản 7"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Số trang được đánh từ số 1, bằng chữ số Ả Rập.",
        en: "Pages are numbered from 1 in Arabic figures.",
    },
    wrong: "ii",
    right: "2",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let numbers = Numbers::of(reading);
    let mut any = false;
    for section in &reading.flow.sections {
        if numbers.after_first(section).is_none() {
            continue;
        }
        any = true;
        // `numberInDash` gives `- 2 -`.
        let format = section.page_format.as_deref().unwrap_or("decimal");
        if !["decimal", "decimalZero", "numberInDash"].contains(&format) {
            found.at(place(reading, section), []);
        }
    }
    Verdict::applied_if(any)
}
