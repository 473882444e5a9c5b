//! The title is one of the decree's kinds.

use super::words;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên loại thuộc 29 loại văn bản hành chính",
        en: "the title is one of the 29 kinds of administrative documents",
    },
    message: Message {
        code: "T002",
        text: Words {
            vi: "“{0}” không phải tên một loại văn bản hành chính",
            en: "“{0}” is not the name of a kind of administrative document",
        },
        hint: Some(Words {
            vi: "dùng một trong 29 tên loại (xem `vanthu kinds`)",
            en: "use one of the 29 kinds (see `vanthu kinds`)",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 7"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Văn bản hành chính gồm 29 loại; tên tự đặt không có chữ viết tắt để ghi ký hiệu.",
        en: "There are 29 kinds of administrative documents; any other name has no abbreviation for the symbol.",
    },
    wrong: "THƯ MỜI",
    right: "GIẤY MỜI",
    check: Check::Both(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let named = reading.known.kind;
    words(reading, found, Component::Title, |_| named)
}
