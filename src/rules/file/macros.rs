//! A document contains no macros.

use super::head;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tệp không có macro",
        en: "no macros in the file",
    },
    message: Message {
        code: "T901",
        text: Words {
            vi: "tệp có macro",
            en: "the file contains macros",
        },
        hint: Some(Words {
            vi: "lưu lại thành tệp .docx",
            en: "save it again as .docx",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Văn bản gửi đi chỉ có nội dung; macro là chương trình, máy nhận sẽ chặn hoặc bị hại.",
        en: "What is sent out is text; macros are programs, which are blocked or can do harm.",
    },
    wrong: "tệp .docm",
    right: "tệp .docx",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    if reading.flow.facts.macros {
        found.at(head(reading), []);
    }
    Verdict::Applied
}
