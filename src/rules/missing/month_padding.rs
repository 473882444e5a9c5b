//! March to September have no zero before them.

use super::date_parts;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tháng 3 đến tháng 9 không thêm số 0",
        en: "no zero before the months 3 to 9",
    },
    message: Message {
        code: "T013",
        text: Words {
            vi: "“tháng {0}” không cần số 0 phía trước",
            en: "“tháng {0}” needs no zero before it",
        },
        hint: Some(Words {
            vi: "ghi “tháng {1}”",
            en: "write “tháng {1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 4"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Nghị định chỉ yêu cầu thêm số 0 trước tháng 1 và tháng 2.",
        en: "The decree asks for a zero only before the months 1 and 2.",
    },
    wrong: "ngày 05 tháng 03 năm 2023",
    right: "ngày 05 tháng 3 năm 2023",
    check: Check::Both(|reading, found| {
        date_parts(reading, found, |date| {
            let month = date.part(&date.month);
            match month.strip_prefix('0') {
                Some(bare @ ("3" | "4" | "5" | "6" | "7" | "8" | "9")) => {
                    vec![(date.month.clone(), bare.to_owned())]
                }
                _ => Vec::new(),
            }
        })
    }),
    ..Rule::BASE
};
