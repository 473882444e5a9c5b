//! Nothing is in small capitals.

use super::flagged;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không dùng chữ hoa nhỏ",
        en: "no small capitals",
    },
    entry: Entry {
        code: "T707",
        message: Words {
            vi: "chữ hoa nhỏ (small caps) ({0} đoạn)",
            en: "words are in small capitals ({0} paragraphs)",
        },
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Entry::WARNING
    },
    why: Words {
        vi: "Nghị định chỉ có chữ in hoa và chữ in thường.",
        en: "The decree knows capitals and small letters only.",
    },
    wrong: "chữ hoa nhỏ",
    right: "chữ in hoa",
    check: Check::Layout(|reading, found| {
        flagged(reading, found, |words| words.run.format.small_caps)
    }),
    ..Rule::BASE
};
