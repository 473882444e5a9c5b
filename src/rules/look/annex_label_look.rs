//! The label of an appendix is upright and bold.

use super::{bold, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“Phụ lục” và số thứ tự: chữ đứng, đậm",
        en: "“Phụ lục” and its number: upright, bold",
    },
    entry: Entry {
        code: "T881",
        message: Words {
            vi: "“Phụ lục” và số thứ tự phải là chữ đứng, đậm",
            en: "the label of an appendix must be upright and bold",
        },
        clause: Some("Phụ lục I, mục III, khoản 1, điểm b"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Từ “Phụ lục” và số thứ tự trình bày thành một dòng riêng, bằng kiểu chữ đứng, đậm.",
        en: "The word “Phụ lục” and its number stand on a line of their own, upright and bold.",
    },
    wrong: "Phụ lục I (chữ thường)",
    right: "**Phụ lục I**",
    check: Check::Layout(|reading, found| {
        words_of(reading, found, |s| s == Component::AnnexLabel, bold)
    }),
    ..Rule::BASE
};
