//! The subject is upright and bold.

use super::{bold, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trích yếu: chữ đứng, đậm",
        en: "the subject: upright, bold",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T823",
        severity: Severity::Error,
        message: Words {
            vi: "trích yếu phải là chữ đứng, đậm",
            en: "the subject must be upright and bold",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 5"),
    },
    why: Words {
        vi: "Trích yếu nội dung văn bản trình bày bằng chữ in thường, kiểu chữ đứng, đậm.",
        en: "The subject is in small letters, upright and bold.",
    },
    wrong: "Về việc thành lập Tổ công tác",
    right: "**Về việc thành lập Tổ công tác**",
    check: |subject, found| words_of(subject, found, |s| s == Component::Subject, bold),
};
