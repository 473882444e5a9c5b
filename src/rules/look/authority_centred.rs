//! Who decides, and the enacting word, are centred.

use super::centred;
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "thẩm quyền ban hành và lời ban hành canh giữa",
        en: "who decides and the enacting word are centred",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T837",
        severity: Severity::Error,
        message: Words {
            vi: "thẩm quyền ban hành và lời ban hành phải canh giữa",
            en: "who decides and the enacting word must be centred",
        },
        hint: None,
        clause: Some("Phụ lục III, mục II, mẫu 1.1 đến 1.3"),
    },
    why: Words {
        vi: "Dòng ghi thẩm quyền ban hành và dòng “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) canh giữa.",
        en: "The line of who decides and “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) are centred.",
    },
    wrong: "QUYẾT ĐỊNH: canh trái",
    right: "QUYẾT ĐỊNH: canh giữa",
    check: |subject, found| {
        centred(subject, found, |s| {
            matches!(s, Component::Authority | Component::Enacts)
        })
    },
};
