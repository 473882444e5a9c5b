//! The subject of a công văn is upright and not bold.

use super::{regular, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trích yếu công văn: chữ đứng, không đậm",
        en: "the subject of a công văn: upright, not bold",
    },
    entry: Entry {
        code: "T828",
        message: Words {
            vi: "trích yếu công văn phải là chữ đứng, không đậm",
            en: "the subject of a công văn must be upright and not bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Trích yếu công văn (V/v) trình bày bằng chữ in thường, kiểu chữ đứng.",
        en: "The subject of a công văn (V/v) is in small letters, upright.",
    },
    wrong: "**V/v chuẩn bị hội nghị**",
    right: "V/v chuẩn bị hội nghị",
    check: Check::Layout(|reading, found| {
        words_of(reading, found, |s| s == Component::Regarding, regular)
    }),
    ..Rule::BASE
};
