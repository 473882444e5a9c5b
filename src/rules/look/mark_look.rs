//! Marks are in bold capitals.

use super::{bold_capitals, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dấu chỉ độ mật, mức độ khẩn, phạm vi lưu hành: chữ in hoa, đứng, đậm",
        en: "marks of secrecy, urgency and circulation: capitals, upright, bold",
    },
    entry: Entry {
        code: "T871",
        message: Words {
            vi: "dấu chỉ độ mật, mức độ khẩn, phạm vi lưu hành phải là chữ in hoa, đứng, đậm",
            en: "a mark of secrecy, urgency or circulation must be in capitals, upright and bold",
        },
        clause: Some("Phụ lục I, mục III, khoản 2"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Dấu chỉ độ mật, mức độ khẩn và các chỉ dẫn về phạm vi lưu hành trình bày bằng chữ in hoa, kiểu chữ đứng, đậm.",
        en: "Marks of secrecy, urgency and circulation are in capitals, upright and bold.",
    },
    wrong: "KHẨN (chữ thường)",
    right: "**KHẨN**",
    check: Check::Layout(|reading, found| {
        words_of(reading, found, |s| s == Component::Mark, bold_capitals)
    }),
    ..Rule::BASE
};
