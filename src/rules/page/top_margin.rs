//! The top margin.

use super::margin;
use crate::diagnostic::{Entry, Words};
use crate::layout::allowed;
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "lề trên 20–25 mm",
        en: "top margin 20–25 mm",
    },
    entry: Entry {
        code: "T605",
        message: Words {
            vi: "lề trên {0} mm, phải từ {1} đến {2} mm",
            en: "the top margin is {0} mm, and must be {1} to {2} mm",
        },
        clause: Some("Phụ lục I, mục I, khoản 3"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Lề trên còn là chỗ của số trang.",
        en: "The top margin is also where the page number stands.",
    },
    wrong: "lề trên 15 mm",
    right: "lề trên 20 mm",
    check: Check::Layout(|reading, found| margin(reading, found, allowed::TOP, |s| s.margins.top)),
    ..Rule::BASE
};
