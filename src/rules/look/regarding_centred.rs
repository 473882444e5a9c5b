//! The subject of a công văn is centred under its number.

use super::centred;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trích yếu công văn canh giữa",
        en: "the subject of a công văn is centred",
    },
    entry: Entry {
        code: "T830",
        message: Words {
            vi: "trích yếu công văn phải canh giữa",
            en: "the subject of a công văn must be centred",
        },
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Trích yếu công văn (V/v) canh giữa dưới số và ký hiệu.",
        en: "The subject of a công văn (V/v) is centred under its number.",
    },
    wrong: "V/v canh trái trong ô",
    right: "V/v canh giữa ô",
    check: Check::Layout(|reading, found| centred(reading, found, |s| s == Component::Regarding)),
    ..Rule::BASE
};
