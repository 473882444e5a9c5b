//! Quốc hiệu is in bold capitals.

use super::{bold_capitals, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Quốc hiệu: chữ in hoa, đứng, đậm",
        en: "Quốc hiệu: capitals, upright, bold",
    },
    entry: Entry {
        code: "T801",
        message: Words {
            vi: "Quốc hiệu phải là chữ in hoa, đứng, đậm",
            en: "Quốc hiệu must be in capitals, upright and bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 1, điểm a"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Quốc hiệu trình bày bằng chữ in hoa, kiểu chữ đứng, đậm.",
        en: "Quốc hiệu is in capitals, upright and bold.",
    },
    wrong: "Cộng hòa xã hội chủ nghĩa Việt Nam",
    right: "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
    check: Check::Layout(|reading, found| {
        words_of(reading, found, |s| s == Component::Nation, bold_capitals)
    }),
    ..Rule::BASE
};
