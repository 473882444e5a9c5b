//! The label of an appendix is upright and bold.

use super::{bold, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“Phụ lục” và số thứ tự: chữ đứng, đậm",
        en: "“Phụ lục” and its number: upright, bold",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T881",
        severity: Severity::Error,
        message: Words {
            vi: "“Phụ lục” và số thứ tự phải là chữ đứng, đậm",
            en: "the label of an appendix must be upright and bold",
        },
        hint: None,
        clause: Some("Phụ lục I, mục III, khoản 1, điểm b"),
    },
    why: Words {
        vi: "Từ “Phụ lục” và số thứ tự trình bày thành một dòng riêng, bằng kiểu chữ đứng, đậm.",
        en: "The word “Phụ lục” and its number stand on a line of their own, upright and bold.",
    },
    wrong: "Phụ lục I (chữ thường)",
    right: "**Phụ lục I**",
    check: |subject, found| words_of(subject, found, |s| s == Component::AnnexLabel, bold),
};
