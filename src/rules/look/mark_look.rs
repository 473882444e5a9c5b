//! Marks are in bold capitals.

use super::{bold_capitals, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dấu chỉ độ mật, mức độ khẩn, phạm vi lưu hành: chữ in hoa, đứng, đậm",
        en: "marks of secrecy, urgency and circulation: capitals, upright, bold",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T871",
        severity: Severity::Error,
        message: Words {
            vi: "dấu chỉ độ mật, mức độ khẩn, phạm vi lưu hành phải là chữ in hoa, đứng, đậm",
            en: "a mark of secrecy, urgency or circulation must be in capitals, upright and bold",
        },
        hint: None,
        clause: Some("Phụ lục I, mục III, khoản 2"),
    },
    why: Words {
        vi: "Dấu chỉ độ mật, mức độ khẩn và các chỉ dẫn về phạm vi lưu hành trình bày bằng chữ in hoa, kiểu chữ đứng, đậm.",
        en: "Marks of secrecy, urgency and circulation are in capitals, upright and bold.",
    },
    wrong: "KHẨN (chữ thường)",
    right: "**KHẨN**",
    check: |subject, found| words_of(subject, found, |s| s == Component::Mark, bold_capitals),
};
