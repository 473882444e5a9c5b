//! The label of an appendix is in 14 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“Phụ lục” và số thứ tự cỡ 14",
        en: "“Phụ lục” and its number in 14 pt",
    },
    entry: Entry {
        code: "T882",
        message: Words {
            vi: "“Phụ lục” và số thứ tự cỡ {0}, phải là {1}",
            en: "the label of an appendix is in {0} pt, and must be {1}",
        },
        clause: Some("Phụ lục I, mục III, khoản 1, điểm b"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Từ “Phụ lục” và số thứ tự có cỡ chữ 14, dù những phần khác theo bộ cỡ chữ nào.",
        en: "The word “Phụ lục” and its number are in 14 pt, whichever set of sizes the rest has.",
    },
    wrong: "Phụ lục I cỡ 13",
    right: "Phụ lục I cỡ 14",
    check: Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::AnnexLabel)),
    ..Rule::BASE
};
