//! The subject is upright and bold.

use super::{bold, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trích yếu: chữ đứng, đậm",
        en: "the subject: upright, bold",
    },
    entry: Entry {
        code: "T823",
        message: Words {
            vi: "trích yếu phải là chữ đứng, đậm",
            en: "the subject must be upright and bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Trích yếu nội dung văn bản trình bày bằng chữ in thường, kiểu chữ đứng, đậm.",
        en: "The subject is in small letters, upright and bold.",
    },
    wrong: "Về việc thành lập Tổ công tác",
    right: "**Về việc thành lập Tổ công tác**",
    check: Check::Layout(|reading, found| {
        words_of(reading, found, |s| s == Component::Subject, bold)
    }),
    ..Rule::BASE
};
