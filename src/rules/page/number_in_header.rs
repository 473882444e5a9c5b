//! Page numbers are in the top margin.

use super::numbers::Numbers;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số trang ở lề trên",
        en: "page numbers in the top margin",
    },
    message: Message {
        code: "T608",
        text: Words {
            vi: "số trang đặt ở chân trang, phải đặt trong phần lề trên",
            en: "the page number is in the footer, and must be in the top margin",
        },
        hint: Some(Words {
            vi: "chuyển số trang lên đầu trang (Header)",
            en: "move the page number to the header",
        }),
        clause: Some("Phụ lục I, mục I, khoản 7"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Số trang đặt canh giữa theo chiều ngang trong phần lề trên của văn bản.",
        en: "The page number is in the middle of the top margin.",
    },
    wrong: "số trang ở chân trang",
    right: "số trang ở đầu trang",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let numbers = Numbers::of(reading).all();
    for number in numbers.iter().filter(|number| !number.header) {
        found.at(number.para.span, []);
    }
    Verdict::applied_if(!numbers.is_empty())
}
