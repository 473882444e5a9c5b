//! The date of issue is written out.

use super::{DateText, words};
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "thời gian ban hành ghi đủ “ngày … tháng … năm …”",
        en: "the date of issue is written out: “ngày … tháng … năm …”",
    },
    message: Message {
        code: "T011",
        text: Words {
            vi: "“{0}” phải ghi đầy đủ “ngày … tháng … năm …”",
            en: "“{0}” must be written out: “ngày … tháng … năm …”",
        },
        clause: Some("Phụ lục I, mục II, khoản 4"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Thời gian ban hành phải được viết đầy đủ, không rút gọn bằng dấu gạch.",
        en: "The date of issue is written in full, not in figures with slashes.",
    },
    wrong: "Hà Tĩnh, ngày 05/3/2023",
    right: "Hà Tĩnh, ngày 05 tháng 3 năm 2023",
    check: Check::Both(|reading, found| {
        words(reading, found, Component::Dateline, |text| {
            DateText::read(text).is_some()
        })
    }),
    ..Rule::BASE
};
