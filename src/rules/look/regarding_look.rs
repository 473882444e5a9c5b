//! The subject of a công văn is upright and not bold.

use super::{regular, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trích yếu công văn: chữ đứng, không đậm",
        en: "the subject of a công văn: upright, not bold",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T828",
        severity: Severity::Error,
        message: Words {
            vi: "trích yếu công văn phải là chữ đứng, không đậm",
            en: "the subject of a công văn must be upright and not bold",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 5"),
    },
    why: Words {
        vi: "Trích yếu công văn (V/v) trình bày bằng chữ in thường, kiểu chữ đứng.",
        en: "The subject of a công văn (V/v) is in small letters, upright.",
    },
    wrong: "**V/v chuẩn bị hội nghị**",
    right: "V/v chuẩn bị hội nghị",
    check: |subject, found| words_of(subject, found, |s| s == Component::Regarding, regular),
};
