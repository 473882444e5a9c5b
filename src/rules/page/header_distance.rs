//! The page number is in the top margin, not below it.

use super::numbers::Numbers;
use super::{millimetres, place};
use crate::diagnostic::{Message, Words};
use crate::layout::HEADER_DISTANCE;
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "đầu trang nằm trong lề trên",
        en: "the header is within the top margin",
    },
    message: Message {
        code: "T615",
        text: Words {
            vi: "đầu trang cách mép giấy {0} mm, không nằm trong lề trên {1} mm",
            en: "the header is {0:decimal} mm from the edge of the paper, not within the top margin of {1:decimal} mm",
        },
        hint: Some(Words {
            vi: "đặt khoảng cách đầu trang (Header from top) {2} mm",
            en: "set the distance of the header to {2:decimal} mm",
        }),
        clause: Some("Phụ lục I, mục I, khoản 7"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Số trang ở trong phần lề trên; đầu trang thấp hơn lề thì Word đẩy chữ xuống và lề trên không còn đúng.",
        en: "The page number is within the top margin; a lower header pushes the text down.",
    },
    wrong: "đầu trang cách mép giấy 25 mm, lề trên 20 mm",
    right: "đầu trang cách mép giấy 10 mm, lề trên 20 mm",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let numbers = Numbers::of(reading);
    let mut any = false;
    for section in &reading.flow.sections {
        let shown = numbers.after_first(section);
        if !shown.is_some_and(|number| number.header) {
            continue;
        }
        any = true;
        let margins = &section.margins;
        if margins.header >= margins.top {
            let said = [margins.header, margins.top, HEADER_DISTANCE].map(millimetres);
            found.at(place(reading, section), said.each_ref().map(String::as_str));
        }
    }
    Verdict::applied_if(any)
}
