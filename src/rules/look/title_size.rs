//! Title and subject are in 13 to 14 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên loại, trích yếu cỡ 13–14",
        en: "title and subject in 13–14 pt",
    },
    entry: Entry {
        code: "T824",
        message: Words {
            vi: "tên loại, trích yếu cỡ {0}, phải từ {1} đến {2}",
            en: "title or subject is in {0} pt, and must be {1} to {2}",
        },
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Tên loại và trích yếu có cỡ chữ từ 13 đến 14.",
        en: "Title and subject are in 13 to 14 pt.",
    },
    wrong: "BÁO CÁO cỡ 16",
    right: "BÁO CÁO cỡ 14",
    check: Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::Title | Component::Subject)
        })
    }),
    ..Rule::BASE
};
