//! Number and symbol are upright and not bold.

use super::{regular, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số, ký hiệu: chữ đứng, không đậm",
        en: "number and symbol: upright, not bold",
    },
    entry: Entry {
        code: "T816",
        message: Words {
            vi: "số, ký hiệu phải là chữ đứng, không đậm",
            en: "number and symbol must be upright and not bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Số, ký hiệu của văn bản trình bày bằng kiểu chữ đứng.",
        en: "Number and symbol are upright.",
    },
    wrong: "**Số: 15/QĐ-SNV**",
    right: "Số: 15/QĐ-SNV",
    check: Check::Layout(|reading, found| {
        words_of(reading, found, |s| s == Component::Number, regular)
    }),
    ..Rule::BASE
};
