//! Marks of secrecy and urgency are red.

use super::{mark, wrong};
use crate::components::{Secrecy, Urgency};
use crate::diagnostic::{Message, Words};
use crate::reader::{Reading, RunFormat};
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dấu chỉ độ mật, mức độ khẩn màu đỏ",
        en: "marks of secrecy and urgency are red",
    },
    message: Message {
        code: "T873",
        text: Words {
            vi: "dấu chỉ độ mật, mức độ khẩn phải màu đỏ",
            en: "a mark of secrecy or urgency must be red",
        },
        clause: Some("Phụ lục I, mục III, khoản 2"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Mực để đóng dấu chỉ độ mật, mức độ khẩn dùng màu đỏ tươi.",
        en: "Marks of secrecy and urgency are bright red.",
    },
    wrong: "KHẨN màu đen",
    right: "KHẨN màu đỏ",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let red: Vec<&str> = Secrecy::ALL
        .into_iter()
        .map(Secrecy::words)
        .chain(Urgency::ALL.into_iter().map(Urgency::words))
        .collect();
    mark::each(reading, &red, |placed, para, frame| {
        let is_red = |_: &str, format: &RunFormat| format.colour.is_some_and(mark::is_red);
        let framed_red = frame.is_none_or(|shape| shape.colour.is_none_or(mark::is_red));
        if wrong(para, &placed.range, is_red).is_some() || !framed_red {
            found.at(para.place_of(placed.range.clone()), []);
        }
    })
}
