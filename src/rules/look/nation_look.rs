//! Quốc hiệu is in bold capitals.

use super::{bold_capitals, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Quốc hiệu: chữ in hoa, đứng, đậm",
        en: "Quốc hiệu: capitals, upright, bold",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T801",
        severity: Severity::Error,
        message: Words {
            vi: "Quốc hiệu phải là chữ in hoa, đứng, đậm",
            en: "Quốc hiệu must be in capitals, upright and bold",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 1, điểm a"),
    },
    why: Words {
        vi: "Quốc hiệu trình bày bằng chữ in hoa, kiểu chữ đứng, đậm.",
        en: "Quốc hiệu is in capitals, upright and bold.",
    },
    wrong: "Cộng hòa xã hội chủ nghĩa Việt Nam",
    right: "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
    check: |subject, found| words_of(subject, found, |s| s == Component::Nation, bold_capitals),
};
