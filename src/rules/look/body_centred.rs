//! The names of bodies are centred in their column.

use super::centred;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên cơ quan canh giữa",
        en: "names of bodies are centred",
    },
    entry: Entry {
        code: "T813",
        message: Words {
            vi: "tên cơ quan phải canh giữa",
            en: "the name of a body must be centred",
        },
        clause: Some("Phụ lục I, mục II, khoản 2, điểm b"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Tên cơ quan ban hành canh giữa dưới tên cơ quan chủ quản.",
        en: "The issuing body is centred under the body above it.",
    },
    wrong: "tên cơ quan canh trái trong ô",
    right: "tên cơ quan canh giữa ô",
    check: Check::Layout(|reading, found| {
        centred(reading, found, |s| {
            matches!(s, Component::Parent | Component::Issuer)
        })
    }),
    ..Rule::BASE
};
