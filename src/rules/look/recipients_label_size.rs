//! The label of the recipients is in 12 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“Nơi nhận” cỡ 12",
        en: "“Nơi nhận” in 12 pt",
    },
    entry: Entry {
        code: "T866",
        message: Words {
            vi: "“Nơi nhận” cỡ {0}, phải là {1}",
            en: "“Nơi nhận” is in {0} pt, and must be {1}",
        },
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Từ “Nơi nhận” có cỡ chữ 12.",
        en: "The words “Nơi nhận” are in 12 pt.",
    },
    wrong: "Nơi nhận: cỡ 14",
    right: "Nơi nhận: cỡ 12",
    check: Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Recipients)),
    ..Rule::BASE
};
