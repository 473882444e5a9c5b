//! Page numbers are upright, in a size that the decree allows.

use super::numbers::Numbers;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::framework::lengths::size_limits;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số trang đứng, cỡ chữ {0}",
        en: "page numbers: upright, {0} pt",
    },
    message: Message {
        code: "T611",
        text: Words {
            vi: "số trang phải cỡ chữ {1} đến {2}, kiểu chữ đứng",
            en: "the page number must be {1:decimal} to {2:decimal} pt and upright",
        },
        clause: Some("Phụ lục I, mục I, khoản 7"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Số trang cùng cỡ chữ với nội dung, kiểu chữ đứng, để dễ tìm trang.",
        en: "The page number is as large as the text, and upright.",
    },
    limits: || size_limits(Component::PageNumber),
    wrong: "số trang cỡ 11, nghiêng",
    right: "số trang cỡ 14, đứng",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let numbers = Numbers::of(reading).all();
    let limits = size_limits(Component::PageNumber);
    for number in &numbers {
        if !Component::PageNumber
            .facts()
            .size
            .allowed
            .allows(number.look.size)
            || number.look.italic
        {
            let [span, least, most] = &limits[..] else {
                continue;
            };
            found.at(number.para.span, [span, least, most]);
        }
    }
    Verdict::applied_if(!numbers.is_empty())
}
