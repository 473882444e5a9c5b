//! Page numbers are upright, 13 to 14 points.

use super::numbers::Numbers;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số trang đứng, cỡ chữ 13–14",
        en: "page numbers: upright, 13–14 pt",
    },
    message: Message {
        code: "T611",
        text: Words {
            vi: "số trang phải cỡ chữ 13 đến 14, kiểu chữ đứng",
            en: "the page number must be 13 to 14 pt and upright",
        },
        clause: Some("Phụ lục I, mục I, khoản 7"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Số trang cùng cỡ chữ với nội dung, kiểu chữ đứng, để dễ tìm trang.",
        en: "The page number is as large as the text, and upright.",
    },
    wrong: "số trang cỡ 11, nghiêng",
    right: "số trang cỡ 14, đứng",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let numbers = Numbers::of(reading).all();
    for number in &numbers {
        if !Component::PageNumber
            .facts()
            .size
            .allowed
            .allows(number.look.size)
            || number.look.italic
        {
            found.at(number.para.span, []);
        }
    }
    Verdict::applied_if(!numbers.is_empty())
}
