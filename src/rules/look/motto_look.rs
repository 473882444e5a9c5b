//! Tiêu ngữ is upright and bold.

use super::{bold, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Tiêu ngữ: chữ đứng, đậm",
        en: "Tiêu ngữ: upright, bold",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T803",
        severity: Severity::Error,
        message: Words {
            vi: "Tiêu ngữ phải là chữ đứng, đậm",
            en: "Tiêu ngữ must be upright and bold",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 1, điểm b"),
    },
    why: Words {
        vi: "Tiêu ngữ trình bày bằng chữ in thường, kiểu chữ đứng, đậm.",
        en: "Tiêu ngữ is in small letters, upright and bold.",
    },
    wrong: "*Độc lập - Tự do - Hạnh phúc*",
    right: "**Độc lập - Tự do - Hạnh phúc**",
    check: |subject, found| words_of(subject, found, |s| s == Component::Motto, bold),
};
