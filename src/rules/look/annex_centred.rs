//! The head of an appendix is centred.

use super::centred;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "phần đầu phụ lục canh giữa",
        en: "the head of an appendix is centred",
    },
    entry: Entry {
        code: "T886",
        message: Words {
            vi: "phần đầu phụ lục phải canh giữa",
            en: "the head of an appendix must be centred",
        },
        clause: Some("Phụ lục I, mục III, khoản 1, điểm b và c"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Từ “Phụ lục”, tên phụ lục và phần ghi “(Kèm theo …)” canh giữa.",
        en: "Label, title and reference of an appendix are centred.",
    },
    wrong: "Phụ lục I canh trái",
    right: "Phụ lục I canh giữa",
    check: Check::Layout(|reading, found| {
        centred(reading, found, |s| {
            matches!(
                s,
                Component::AnnexLabel | Component::AnnexTitle | Component::Reference
            )
        })
    }),
    ..Rule::BASE
};
