//! Place and date are in 13 to 14 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "địa danh và thời gian cỡ 13–14",
        en: "place and date in 13–14 pt",
    },
    entry: Entry {
        code: "T819",
        message: Words {
            vi: "địa danh và thời gian cỡ {0}, phải từ {1} đến {2}",
            en: "place and date is in {0} pt, and must be {1} to {2}",
        },
        clause: Some("Phụ lục I, mục II, khoản 4"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Địa danh và thời gian ban hành có cỡ chữ từ 13 đến 14.",
        en: "Place and date are in 13 to 14 pt.",
    },
    wrong: "địa danh và thời gian cỡ 12",
    right: "địa danh và thời gian cỡ 14",
    check: Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Dateline)),
    ..Rule::BASE
};
