//! Quốc hiệu and Tiêu ngữ are centred in their column.

use super::centred;
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Quốc hiệu, Tiêu ngữ canh giữa",
        en: "Quốc hiệu and Tiêu ngữ are centred",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T808",
        severity: Severity::Error,
        message: Words {
            vi: "Quốc hiệu, Tiêu ngữ phải canh giữa",
            en: "Quốc hiệu and Tiêu ngữ must be centred",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 1, điểm b"),
    },
    why: Words {
        vi: "Tiêu ngữ canh giữa dưới Quốc hiệu.",
        en: "Tiêu ngữ is centred under Quốc hiệu.",
    },
    wrong: "Tiêu ngữ canh trái trong ô",
    right: "Tiêu ngữ canh giữa ô",
    check: |subject, found| {
        centred(subject, found, |s| {
            matches!(s, Component::Nation | Component::Motto)
        })
    },
};
