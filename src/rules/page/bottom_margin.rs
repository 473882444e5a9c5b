//! The bottom margin.

use super::margin;
use crate::diagnostic::{Entry, Severity, Words};
use crate::layout::allowed;
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "lề dưới 20–25 mm",
        en: "bottom margin 20–25 mm",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T606",
        severity: Severity::Error,
        message: Words {
            vi: "lề dưới {0} mm, phải từ {1} đến {2} mm",
            en: "the bottom margin is {0} mm, and must be {1} to {2} mm",
        },
        hint: None,
        clause: Some("Phụ lục I, mục I, khoản 3"),
    },
    why: Words {
        vi: "Lề dưới giữ cho dòng cuối không mất khi in, khi sao.",
        en: "The bottom margin keeps the last line from being lost in print and in copies.",
    },
    wrong: "lề dưới 15 mm",
    right: "lề dưới 20 mm",
    check: |subject, found| margin(subject, found, allowed::BOTTOM, |s| s.margins.bottom),
};
