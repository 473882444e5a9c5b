//! The left margin.

use super::margin;
use crate::diagnostic::{Entry, Words};
use crate::layout::allowed;
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "lề trái 30–35 mm",
        en: "left margin 30–35 mm",
    },
    entry: Entry {
        code: "T603",
        message: Words {
            vi: "lề trái {0} mm, phải từ {1} đến {2} mm",
            en: "the left margin is {0} mm, and must be {1} to {2} mm",
        },
        clause: Some("Phụ lục I, mục I, khoản 3"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Lề trái rộng để đóng quyển, đóng dấu mà không mất chữ.",
        en: "The left margin leaves room to bind and to stamp.",
    },
    wrong: "lề trái 20 mm",
    right: "lề trái 30 mm",
    check: Check::Layout(|reading, found| {
        margin(reading, found, allowed::LEFT, |s| s.margins.left)
    }),
    ..Rule::BASE
};
