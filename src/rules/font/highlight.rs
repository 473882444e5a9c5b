//! Nothing is highlighted.

use super::flagged;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không tô nền chữ",
        en: "no highlighting",
    },
    entry: Entry {
        code: "T703",
        message: Words {
            vi: "chữ có tô nền ({0} đoạn)",
            en: "words are highlighted or shaded ({0} paragraphs)",
        },
        hint: Some(Words {
            vi: "bỏ tô nền",
            en: "remove the highlighting",
        }),
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Entry::WARNING
    },
    why: Words {
        vi: "Chữ tô nền thường sót lại từ bản nháp; văn bản hành chính in đen trên nền trắng.",
        en: "Highlighting is what a draft left behind; a document is black on white.",
    },
    wrong: "chữ tô nền vàng",
    right: "chữ không tô nền",
    check: Check::Layout(|reading, found| {
        flagged(reading, found, |words| words.run.format.highlight)
    }),
    ..Rule::BASE
};
