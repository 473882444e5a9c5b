//! Tiêu ngữ is in 13 to 14 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Tiêu ngữ cỡ 13–14",
        en: "Tiêu ngữ in 13–14 pt",
    },
    entry: Entry {
        code: "T804",
        message: Words {
            vi: "Tiêu ngữ cỡ {0}, phải từ {1} đến {2}",
            en: "Tiêu ngữ is in {0} pt, and must be {1} to {2}",
        },
        clause: Some("Phụ lục I, mục II, khoản 1, điểm b"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Tiêu ngữ có cỡ chữ từ 13 đến 14.",
        en: "Tiêu ngữ is in 13 to 14 pt.",
    },
    wrong: "Tiêu ngữ cỡ 12",
    right: "Tiêu ngữ cỡ 14",
    check: Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Motto)),
    ..Rule::BASE
};
