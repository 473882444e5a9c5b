//! The content is justified.

use super::running::running;
use crate::components::Alignment;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::framework::room;
use crate::rules::framework::tally::Tally;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "nội dung canh đều cả hai lề",
        en: "content is justified",
    },
    message: Message {
        code: "T841",
        text: Words {
            vi: "nội dung chưa canh đều cả hai lề ({0} đoạn)",
            en: "the content is not justified ({0} paragraphs)",
        },
        hint: Some(Words {
            vi: "chọn Justify (Ctrl+J)",
            en: "choose Justify (Ctrl+J)",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Nội dung văn bản canh đều cả hai lề. Đoạn chỉ có một dòng thì không bị xét.",
        en: "The content is justified. Paragraphs of a single line are not judged.",
    },
    wrong: "đoạn canh trái, mép phải so le",
    right: "đoạn canh đều hai lề",
    check: Check::Layout(check),
    ..Rule::BASE
};

/// A line that is not stretched looks the same either way.
fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let mut ragged = Tally::default();
    let mut any = false;
    for (_, para) in running(reading) {
        any = true;
        if para.format.align == Alignment::Left && room::wraps(&reading.flow, para) {
            ragged.add("", para.span);
        }
    }
    for fault in ragged.into_faults() {
        found.at(fault.at, [&fault.count()]);
    }
    Verdict::applied_if(any)
}
