//! The names of bodies are centred in their column.

use super::centred;
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên cơ quan canh giữa",
        en: "names of bodies are centred",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T813",
        severity: Severity::Error,
        message: Words {
            vi: "tên cơ quan phải canh giữa",
            en: "the name of a body must be centred",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 2, điểm b"),
    },
    why: Words {
        vi: "Tên cơ quan ban hành canh giữa dưới tên cơ quan chủ quản.",
        en: "The issuing body is centred under the body above it.",
    },
    wrong: "tên cơ quan canh trái trong ô",
    right: "tên cơ quan canh giữa ô",
    check: |subject, found| {
        centred(subject, found, |s| {
            matches!(s, Component::Parent | Component::Issuer)
        })
    },
};
