//! Who decides, and the enacting word, are centred.

use super::centred;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "thẩm quyền ban hành và lời ban hành canh giữa",
        en: "who decides and the enacting word are centred",
    },
    entry: Entry {
        code: "T837",
        message: Words {
            vi: "thẩm quyền ban hành và lời ban hành phải canh giữa",
            en: "who decides and the enacting word must be centred",
        },
        clause: Some("Phụ lục III, mục II, mẫu 1.1 đến 1.3"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Dòng ghi thẩm quyền ban hành và dòng “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) canh giữa.",
        en: "The line of who decides and “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) are centred.",
    },
    wrong: "QUYẾT ĐỊNH: canh trái",
    right: "QUYẾT ĐỊNH: canh giữa",
    check: Check::Layout(|reading, found| {
        centred(reading, found, |s| {
            matches!(s, Component::Authority | Component::Enacts)
        })
    }),
    ..Rule::BASE
};
