//! The label of the recipients is bold italic.

use super::words_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“Nơi nhận”: chữ nghiêng, đậm",
        en: "“Nơi nhận”: italic, bold",
    },
    entry: Entry {
        code: "T865",
        message: Words {
            vi: "“Nơi nhận” phải là chữ nghiêng, đậm",
            en: "“Nơi nhận” must be bold italic",
        },
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Từ “Nơi nhận” trình bày trên một dòng riêng, bằng kiểu chữ nghiêng, đậm.",
        en: "The words “Nơi nhận” stand on a line of their own, in bold italic.",
    },
    wrong: "Nơi nhận:",
    right: "***Nơi nhận:***",
    check: Check::Layout(|reading, found| {
        words_of(
            reading,
            found,
            |s| s == Component::Recipients,
            |_, f| f.bold && f.italic,
        )
    }),
    ..Rule::BASE
};
