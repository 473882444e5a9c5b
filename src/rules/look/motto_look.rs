//! Tiêu ngữ is upright and bold.

use super::{bold, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Tiêu ngữ: chữ đứng, đậm",
        en: "Tiêu ngữ: upright, bold",
    },
    entry: Entry {
        code: "T803",
        message: Words {
            vi: "Tiêu ngữ phải là chữ đứng, đậm",
            en: "Tiêu ngữ must be upright and bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 1, điểm b"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Tiêu ngữ trình bày bằng chữ in thường, kiểu chữ đứng, đậm.",
        en: "Tiêu ngữ is in small letters, upright and bold.",
    },
    wrong: "*Độc lập - Tự do - Hạnh phúc*",
    right: "**Độc lập - Tự do - Hạnh phúc**",
    check: Check::Layout(|reading, found| {
        words_of(reading, found, |s| s == Component::Motto, bold)
    }),
    ..Rule::BASE
};
