//! The title of an appendix is upright and bold.

use super::{bold, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên phụ lục: chữ đứng, đậm",
        en: "the title of an appendix: upright, bold",
    },
    entry: Entry {
        code: "T883",
        message: Words {
            vi: "tên phụ lục phải là chữ đứng, đậm",
            en: "the title of an appendix must be upright and bold",
        },
        clause: Some("Phụ lục I, mục III, khoản 1, điểm b"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Tên phụ lục trình bày bằng chữ in hoa, kiểu chữ đứng, đậm.",
        en: "The title of an appendix is in capitals, upright and bold.",
    },
    wrong: "SỐ LIỆU VĂN THƯ (chữ thường)",
    right: "**SỐ LIỆU VĂN THƯ**",
    check: Check::Layout(|reading, found| {
        words_of(reading, found, |s| s == Component::AnnexTitle, bold)
    }),
    ..Rule::BASE
};
