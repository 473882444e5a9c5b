//! Number and symbol are upright and not bold.

use super::{regular, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số, ký hiệu: chữ đứng, không đậm",
        en: "number and symbol: upright, not bold",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T816",
        severity: Severity::Error,
        message: Words {
            vi: "số, ký hiệu phải là chữ đứng, không đậm",
            en: "number and symbol must be upright and not bold",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 3"),
    },
    why: Words {
        vi: "Số, ký hiệu của văn bản trình bày bằng kiểu chữ đứng.",
        en: "Number and symbol are upright.",
    },
    wrong: "**Số: 15/QĐ-SNV**",
    right: "Số: 15/QĐ-SNV",
    check: |subject, found| words_of(subject, found, |s| s == Component::Number, regular),
};
