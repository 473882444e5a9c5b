//! The number has the label `Số:`.

use super::words;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“Số:” có dấu hai chấm, chữ in thường",
        en: "“Số:” in lower case, with a colon",
    },
    message: Message {
        code: "T009",
        text: Words {
            vi: "“{0}” phải mở đầu bằng “Số:”",
            en: "“{0}” must begin with “Số:”",
        },
        hint: Some(Words {
            vi: "ghi “Số:” rồi đến số và ký hiệu",
            en: "write “Số:”, then number and symbol",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Từ “Số” bằng chữ in thường, sau có dấu hai chấm.",
        en: "The word “Số” is in lower case and followed by a colon.",
    },
    wrong: "Số 15/BC-SNV",
    right: "Số: 15/BC-SNV",
    check: Check::Both(|reading, found| {
        words(reading, found, Component::Number, |text| {
            text.starts_with("Số:")
        })
    }),
    ..Rule::BASE
};
