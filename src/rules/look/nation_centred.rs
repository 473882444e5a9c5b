//! Quốc hiệu and Tiêu ngữ are centred in their column.

use super::centred;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Quốc hiệu, Tiêu ngữ canh giữa",
        en: "Quốc hiệu and Tiêu ngữ are centred",
    },
    entry: Entry {
        code: "T808",
        message: Words {
            vi: "Quốc hiệu, Tiêu ngữ phải canh giữa",
            en: "Quốc hiệu and Tiêu ngữ must be centred",
        },
        clause: Some("Phụ lục I, mục II, khoản 1, điểm b"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Tiêu ngữ canh giữa dưới Quốc hiệu.",
        en: "Tiêu ngữ is centred under Quốc hiệu.",
    },
    wrong: "Tiêu ngữ canh trái trong ô",
    right: "Tiêu ngữ canh giữa ô",
    check: Check::Layout(|reading, found| {
        centred(reading, found, |s| {
            matches!(s, Component::Nation | Component::Motto)
        })
    }),
    ..Rule::BASE
};
