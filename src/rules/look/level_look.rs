//! A Roman heading is in bold capitals.

use super::{bold_capitals, each, is_heading, wrong};
use crate::components::{Component, Role};
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "đề mục La Mã: chữ in hoa, đứng, đậm",
        en: "Roman headings: capitals, upright, bold",
    },
    message: Message {
        code: "T854",
        text: Words {
            vi: "đề mục La Mã phải là chữ in hoa, đứng, đậm",
            en: "a Roman heading must be in capitals, upright and bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 6, điểm đ"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Văn bản không chia theo điều: đề mục I, II và tiêu đề trình bày bằng chữ in hoa, kiểu chữ đứng, đậm.",
        en: "Where there are no Điều, headings I, II and their titles are in capitals, upright and bold.",
    },
    wrong: "I. Kết quả",
    right: "**I. KẾT QUẢ**",
    check: Check::Layout(check),
    ..Rule::BASE
};

/// The Roman number is already in capitals.
fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    each(
        reading,
        |s| s == Component::Body(Role::Level1),
        |placed, para| {
            let wrong = wrong(para, &(0..placed.range.end), bold_capitals);
            if let Some((range, _)) = wrong.filter(|_| is_heading(placed, para)) {
                found.at(para.place_of(range), []);
            }
        },
    )
}
