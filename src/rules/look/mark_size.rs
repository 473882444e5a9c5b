//! Marks are in 13 to 14 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dấu chỉ cỡ 13–14",
        en: "marks in 13–14 pt",
    },
    entry: Entry {
        code: "T872",
        message: Words {
            vi: "dấu chỉ cỡ {0}, phải từ {1} đến {2}",
            en: "a mark is in {0} pt, and must be {1} to {2}",
        },
        clause: Some("Phụ lục I, mục III, khoản 2"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Dấu chỉ mức độ khẩn và các chỉ dẫn về phạm vi lưu hành có cỡ chữ từ 13 đến 14.",
        en: "Marks of urgency and circulation are in 13 to 14 pt.",
    },
    wrong: "KHẨN cỡ 12",
    right: "KHẨN cỡ 13",
    check: Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Mark)),
    ..Rule::BASE
};
