//! Number and symbol are in 13 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số, ký hiệu cỡ 13",
        en: "number and symbol in 13 pt",
    },
    entry: Entry {
        code: "T817",
        message: Words {
            vi: "số, ký hiệu cỡ {0}, phải là {1}",
            en: "number and symbol is in {0} pt, and must be {1}",
        },
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Số, ký hiệu có cỡ chữ 13, dù những phần khác theo bộ cỡ chữ nào.",
        en: "Number and symbol are in 13 pt, whichever set of sizes the rest has.",
    },
    wrong: "Số: 15/QĐ-SNV cỡ 14",
    right: "Số: 15/QĐ-SNV cỡ 13",
    check: Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Number)),
    ..Rule::BASE
};
