//! The subject of a công văn is in 12 to 13 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trích yếu công văn cỡ 12–13",
        en: "the subject of a công văn in 12–13 pt",
    },
    entry: Entry {
        code: "T829",
        message: Words {
            vi: "trích yếu công văn cỡ {0}, phải từ {1} đến {2}",
            en: "the subject of a công văn is in {0} pt, and must be {1} to {2}",
        },
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Trích yếu công văn (V/v) có cỡ chữ từ 12 đến 13.",
        en: "The subject of a công văn (V/v) is in 12 to 13 pt.",
    },
    wrong: "V/v chuẩn bị hội nghị cỡ 14",
    right: "V/v chuẩn bị hội nghị cỡ 12",
    check: Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Regarding)),
    ..Rule::BASE
};
