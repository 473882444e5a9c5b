//! Tiêu ngữ stands below quốc hiệu.

use super::absent;
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có Tiêu ngữ",
        en: "there is a Tiêu ngữ (the motto)",
    },
    applies: Applies::Both,
    in_force: DECREE,
    entry: Entry {
        code: "T005",
        severity: Severity::Error,
        message: Words {
            vi: "không thấy Tiêu ngữ",
            en: "there is no tiêu ngữ (the motto)",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 1"),
    },
    why: Words {
        vi: "Tiêu ngữ được canh giữa dưới Quốc hiệu.",
        en: "The motto is centred below quốc hiệu.",
    },
    wrong: "(chỉ có Quốc hiệu)",
    right: "Độc lập - Tự do - Hạnh phúc",
    check: |subject, found| absent(subject, found, |known| known.motto, &[Component::Nation]),
};
