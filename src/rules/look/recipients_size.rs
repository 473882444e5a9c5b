//! The recipients are in 11 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "danh sách nơi nhận cỡ 11",
        en: "the list of recipients in 11 pt",
    },
    entry: Entry {
        code: "T868",
        message: Words {
            vi: "danh sách nơi nhận cỡ {0}, phải là {1}",
            en: "the list of recipients is in {0} pt, and must be {1}",
        },
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Các nơi nhận liệt kê dưới từ “Nơi nhận” có cỡ chữ 11.",
        en: "The recipients listed below “Nơi nhận” are in 11 pt.",
    },
    wrong: "- Như trên; cỡ 12",
    right: "- Như trên; cỡ 11",
    check: Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Recipient)),
    ..Rule::BASE
};
