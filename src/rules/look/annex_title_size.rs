//! Title and reference of an appendix are in 13 to 14 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên phụ lục, phần ghi văn bản kèm theo cỡ 13–14",
        en: "title and reference of an appendix in 13–14 pt",
    },
    entry: Entry {
        code: "T884",
        message: Words {
            vi: "tên phụ lục, phần ghi văn bản kèm theo cỡ {0}, phải từ {1} đến {2}",
            en: "title or reference of an appendix is in {0} pt, and must be {1} to {2}",
        },
        clause: Some("Phụ lục I, mục III, khoản 1, điểm b và c"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Tên phụ lục và phần ghi “(Kèm theo …)” có cỡ chữ từ 13 đến 14.",
        en: "Title and reference of an appendix are in 13 to 14 pt.",
    },
    wrong: "(Kèm theo …) cỡ 12",
    right: "(Kèm theo …) cỡ 13",
    check: Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::AnnexTitle | Component::Reference)
        })
    }),
    ..Rule::BASE
};
