//! Title and subject are centred.

use super::centred;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên loại, trích yếu canh giữa",
        en: "title and subject are centred",
    },
    entry: Entry {
        code: "T825",
        message: Words {
            vi: "tên loại, trích yếu phải canh giữa",
            en: "title and subject must be centred",
        },
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Tên loại và trích yếu canh giữa theo chiều ngang văn bản.",
        en: "Title and subject are in the middle of the page.",
    },
    wrong: "BÁO CÁO canh trái",
    right: "BÁO CÁO canh giữa",
    check: Check::Layout(|reading, found| {
        centred(reading, found, |s| {
            matches!(s, Component::Title | Component::Subject)
        })
    }),
    ..Rule::BASE
};
