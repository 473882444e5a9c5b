//! Nothing is in small capitals.

use super::flagged;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không dùng chữ hoa nhỏ",
        en: "no small capitals",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T707",
        severity: Severity::Warning,
        message: Words {
            vi: "chữ hoa nhỏ (small caps) ({0} đoạn)",
            en: "words are in small capitals ({0} paragraphs)",
        },
        hint: None,
        clause: Some("Phụ lục I, mục I, khoản 4"),
    },
    why: Words {
        vi: "Nghị định chỉ có chữ in hoa và chữ in thường.",
        en: "The decree knows capitals and small letters only.",
    },
    wrong: "chữ hoa nhỏ",
    right: "chữ in hoa",
    check: |subject, found| flagged(subject, found, |words| words.run.format.small_caps),
};
