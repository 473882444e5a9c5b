//! The right margin.

use super::margin;
use crate::diagnostic::{Entry, Words};
use crate::layout::allowed;
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "lề phải 15–20 mm",
        en: "right margin 15–20 mm",
    },
    entry: Entry {
        code: "T604",
        message: Words {
            vi: "lề phải {0} mm, phải từ {1} đến {2} mm",
            en: "the right margin is {0} mm, and must be {1} to {2} mm",
        },
        clause: Some("Phụ lục I, mục I, khoản 3"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Lề phải cùng một khoảng thì các trang, các văn bản trong hồ sơ mới đều nhau.",
        en: "With right margins alike the pages of a file match each other.",
    },
    wrong: "lề phải 10 mm",
    right: "lề phải 15 mm",
    check: Check::Layout(|reading, found| {
        margin(reading, found, allowed::RIGHT, |s| s.margins.right)
    }),
    ..Rule::BASE
};
