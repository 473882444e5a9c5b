//! Tiêu ngữ stands below quốc hiệu.

use super::absent;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có Tiêu ngữ",
        en: "there is a Tiêu ngữ (the motto)",
    },
    entry: Entry {
        code: "T005",
        message: Words {
            vi: "không thấy Tiêu ngữ",
            en: "there is no tiêu ngữ (the motto)",
        },
        clause: Some("Phụ lục I, mục II, khoản 1"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Tiêu ngữ được canh giữa dưới Quốc hiệu.",
        en: "The motto is centred below quốc hiệu.",
    },
    wrong: "(chỉ có Quốc hiệu)",
    right: "Độc lập - Tự do - Hạnh phúc",
    check: Check::Both(|reading, found| {
        absent(reading, found, |known| known.motto, &[Component::Nation])
    }),
    ..Rule::BASE
};
