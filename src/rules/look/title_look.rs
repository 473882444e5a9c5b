//! The title is in bold capitals.

use super::{bold_capitals, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên loại văn bản: chữ in hoa, đứng, đậm",
        en: "the title: capitals, upright, bold",
    },
    entry: Entry {
        code: "T822",
        message: Words {
            vi: "tên loại văn bản phải là chữ in hoa, đứng, đậm",
            en: "the title must be in capitals, upright and bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Tên loại văn bản trình bày bằng chữ in hoa, kiểu chữ đứng, đậm.",
        en: "The title is in capitals, upright and bold.",
    },
    wrong: "Quyết định",
    right: "**QUYẾT ĐỊNH**",
    check: Check::Layout(|reading, found| {
        words_of(reading, found, |s| s == Component::Title, bold_capitals)
    }),
    ..Rule::BASE
};
