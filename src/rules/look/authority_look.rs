//! Who decides, and the enacting word, are in bold capitals.

use super::{bold_capitals, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "thẩm quyền ban hành và lời ban hành: chữ in hoa, đứng, đậm",
        en: "who decides and the enacting word: capitals, upright, bold",
    },
    entry: Entry {
        code: "T836",
        message: Words {
            vi: "thẩm quyền ban hành và lời ban hành phải là chữ in hoa, đứng, đậm",
            en: "who decides and the enacting word must be in capitals, upright and bold",
        },
        clause: Some("Phụ lục III, mục II, mẫu 1.1 đến 1.3"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Dòng ghi thẩm quyền ban hành và dòng “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) trình bày bằng chữ in hoa, đứng, đậm.",
        en: "The line of who decides and “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) are in capitals, upright and bold.",
    },
    wrong: "Quyết định:",
    right: "**QUYẾT ĐỊNH:**",
    check: Check::Layout(|reading, found| {
        words_of(
            reading,
            found,
            |s| matches!(s, Component::Authority | Component::Enacts),
            bold_capitals,
        )
    }),
    ..Rule::BASE
};
