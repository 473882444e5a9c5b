//! Quốc hiệu is in 12 to 13 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Quốc hiệu cỡ 12–13",
        en: "Quốc hiệu in 12–13 pt",
    },
    entry: Entry {
        code: "T802",
        message: Words {
            vi: "Quốc hiệu cỡ {0}, phải từ {1} đến {2}",
            en: "Quốc hiệu is in {0} pt, and must be {1} to {2}",
        },
        clause: Some("Phụ lục I, mục II, khoản 1, điểm a"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Quốc hiệu có cỡ chữ từ 12 đến 13.",
        en: "Quốc hiệu is in 12 to 13 pt.",
    },
    wrong: "Quốc hiệu cỡ 14",
    right: "Quốc hiệu cỡ 13",
    check: Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Nation)),
    ..Rule::BASE
};
