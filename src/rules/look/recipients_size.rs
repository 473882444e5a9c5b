//! The recipients are in 11 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "danh sách nơi nhận cỡ 11",
        en: "the list of recipients in 11 pt",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T868",
        severity: Severity::Error,
        message: Words {
            vi: "danh sách nơi nhận cỡ {0}, phải là {1}",
            en: "the list of recipients is in {0} pt, and must be {1}",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
    },
    why: Words {
        vi: "Các nơi nhận liệt kê dưới từ “Nơi nhận” có cỡ chữ 11.",
        en: "The recipients listed below “Nơi nhận” are in 11 pt.",
    },
    wrong: "- Như trên; cỡ 12",
    right: "- Như trên; cỡ 11",
    check: |subject, found| size_of(subject, found, |s| s == Component::Recipient),
};
