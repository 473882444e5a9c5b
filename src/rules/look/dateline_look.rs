//! Place and date are italic.

use super::{italic, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "địa danh và thời gian: chữ nghiêng, không đậm",
        en: "place and date: italic, not bold",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T818",
        severity: Severity::Error,
        message: Words {
            vi: "địa danh và thời gian phải là chữ nghiêng, không đậm",
            en: "place and date must be italic and not bold",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 4"),
    },
    why: Words {
        vi: "Địa danh và thời gian ban hành trình bày bằng kiểu chữ nghiêng.",
        en: "Place and date are italic.",
    },
    wrong: "Hà Tĩnh, ngày 05 tháng 3 năm 2026",
    right: "*Hà Tĩnh, ngày 05 tháng 3 năm 2026*",
    check: |subject, found| words_of(subject, found, |s| s == Component::Dateline, italic),
};
