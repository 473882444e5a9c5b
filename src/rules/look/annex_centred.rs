//! The head of an appendix is centred.

use super::centred;
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "phần đầu phụ lục canh giữa",
        en: "the head of an appendix is centred",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T886",
        severity: Severity::Error,
        message: Words {
            vi: "phần đầu phụ lục phải canh giữa",
            en: "the head of an appendix must be centred",
        },
        hint: None,
        clause: Some("Phụ lục I, mục III, khoản 1, điểm b và c"),
    },
    why: Words {
        vi: "Từ “Phụ lục”, tên phụ lục và phần ghi “(Kèm theo …)” canh giữa.",
        en: "Label, title and reference of an appendix are centred.",
    },
    wrong: "Phụ lục I canh trái",
    right: "Phụ lục I canh giữa",
    check: |subject, found| {
        centred(subject, found, |s| {
            matches!(
                s,
                Component::AnnexLabel | Component::AnnexTitle | Component::Reference
            )
        })
    },
};
