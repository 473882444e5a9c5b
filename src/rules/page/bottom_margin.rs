//! The bottom margin.

use super::margin;
use crate::diagnostic::{Entry, Words};
use crate::layout::allowed;
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "lề dưới 20–25 mm",
        en: "bottom margin 20–25 mm",
    },
    entry: Entry {
        code: "T606",
        message: Words {
            vi: "lề dưới {0} mm, phải từ {1} đến {2} mm",
            en: "the bottom margin is {0} mm, and must be {1} to {2} mm",
        },
        clause: Some("Phụ lục I, mục I, khoản 3"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Lề dưới giữ cho dòng cuối không mất khi in, khi sao.",
        en: "The bottom margin keeps the last line from being lost in print and in copies.",
    },
    wrong: "lề dưới 15 mm",
    right: "lề dưới 20 mm",
    check: Check::Layout(|reading, found| {
        margin(reading, found, allowed::BOTTOM, |s| s.margins.bottom)
    }),
    ..Rule::BASE
};
