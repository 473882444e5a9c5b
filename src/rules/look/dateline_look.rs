//! Place and date are italic.

use super::{italic, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "địa danh và thời gian: chữ nghiêng, không đậm",
        en: "place and date: italic, not bold",
    },
    entry: Entry {
        code: "T818",
        message: Words {
            vi: "địa danh và thời gian phải là chữ nghiêng, không đậm",
            en: "place and date must be italic and not bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 4"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Địa danh và thời gian ban hành trình bày bằng kiểu chữ nghiêng.",
        en: "Place and date are italic.",
    },
    wrong: "Hà Tĩnh, ngày 05 tháng 3 năm 2026",
    right: "*Hà Tĩnh, ngày 05 tháng 3 năm 2026*",
    check: Check::Layout(|reading, found| {
        words_of(reading, found, |s| s == Component::Dateline, italic)
    }),
    ..Rule::BASE
};
