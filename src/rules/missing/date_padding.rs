//! Days below 10, and January and February, have a zero before them.

use super::date_parts;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "ngày dưới 10, tháng 1 và 2 có số 0",
        en: "a zero before days below 10 and the months 1 and 2",
    },
    message: Message {
        code: "T012",
        text: Words {
            vi: "“{0}” trong thời gian ban hành thiếu số 0 phía trước",
            en: "“{0}” in the date of issue lacks a zero before it",
        },
        hint: Some(Words {
            vi: "ghi “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 4"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Số chỉ ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước, để không ai thêm được chữ số.",
        en: "Days below 10 and the months 1 and 2 have a leading zero, so that no figure can be added.",
    },
    wrong: "ngày 5 tháng 1 năm 2023",
    right: "ngày 05 tháng 01 năm 2023",
    check: Check::Both(|reading, found| {
        date_parts(reading, found, |date| {
            let day = (&date.day, is_digit(date.part(&date.day)));
            let month = (&date.month, matches!(date.part(&date.month), "1" | "2"));
            [day, month]
                .into_iter()
                .filter(|(_, lacks)| *lacks)
                .map(|(range, _)| (range.clone(), format!("0{}", date.part(range))))
                .collect()
        })
    }),
    ..Rule::BASE
};

fn is_digit(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|b| b.is_ascii_digit())
}
