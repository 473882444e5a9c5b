//! The title is in bold capitals.

use super::{bold_capitals, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên loại văn bản: chữ in hoa, đứng, đậm",
        en: "the title: capitals, upright, bold",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T822",
        severity: Severity::Error,
        message: Words {
            vi: "tên loại văn bản phải là chữ in hoa, đứng, đậm",
            en: "the title must be in capitals, upright and bold",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 5"),
    },
    why: Words {
        vi: "Tên loại văn bản trình bày bằng chữ in hoa, kiểu chữ đứng, đậm.",
        en: "The title is in capitals, upright and bold.",
    },
    wrong: "Quyết định",
    right: "**QUYẾT ĐỊNH**",
    check: |subject, found| words_of(subject, found, |s| s == Component::Title, bold_capitals),
};
