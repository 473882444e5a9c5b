//! No text is hidden.

use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không có chữ ẩn",
        en: "no hidden text",
    },
    message: Message {
        code: "T903",
        text: Words {
            vi: "chữ ẩn “{0}”",
            en: "hidden text “{0}”",
        },
        hint: Some(Words {
            vi: "xóa, hoặc bỏ định dạng ẩn (Hidden)",
            en: "delete it, or show it",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Chữ ẩn không được in nhưng ai mở tệp cũng đọc được.",
        en: "Hidden text is not printed, but everybody who opens the file can read it.",
    },
    wrong: "câu góp ý được ẩn đi",
    right: "câu góp ý được xóa",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    for para in &reading.flow.paragraphs {
        for run in para.runs.iter().filter(|run| run.format.hidden) {
            let words = para.words(run);
            if !words.trim().is_empty() {
                found.at(para.place_of(run.range.clone()), [words.trim()]);
            }
        }
    }
    Verdict::Applied
}
