//! Nothing is struck through.

use super::flagged;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không gạch ngang chữ",
        en: "no words struck through",
    },
    entry: Entry {
        code: "T706",
        message: Words {
            vi: "chữ bị gạch ngang ({0} đoạn)",
            en: "words are struck through ({0} paragraphs)",
        },
        hint: Some(Words {
            vi: "xóa hẳn, hoặc bỏ gạch ngang",
            en: "delete the words, or remove the line",
        }),
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Chữ gạch ngang là chữ đã bỏ mà chưa xóa.",
        en: "What is struck through was dropped and not deleted.",
    },
    wrong: "chữ bị gạch ngang",
    right: "chữ đã xóa",
    check: Check::Layout(|reading, found| flagged(reading, found, |words| words.run.format.strike)),
    ..Rule::BASE
};
