//! The legal bases are italic.

use super::{italic, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "căn cứ ban hành: chữ nghiêng, không đậm",
        en: "legal bases: italic, not bold",
    },
    entry: Entry {
        code: "T835",
        message: Words {
            vi: "căn cứ ban hành phải là chữ nghiêng, không đậm",
            en: "a legal basis must be italic and not bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 6, điểm a"),
        ..Entry::WARNING
    },
    why: Words {
        vi: "Căn cứ ban hành văn bản trình bày bằng kiểu chữ nghiêng. Nhiều nơi vẫn in đứng, nên đây chỉ là cảnh báo.",
        en: "Legal bases are italic. Many offices print them upright, so this only warns.",
    },
    wrong: "Căn cứ Luật Lưu trữ;",
    right: "*Căn cứ Luật Lưu trữ;*",
    check: Check::Layout(|reading, found| {
        words_of(reading, found, |s| s == Component::LegalBasis, italic)
    }),
    ..Rule::BASE
};
