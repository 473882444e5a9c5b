//! A cited number below 10 has its leading zero.

use super::cited;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số viện dẫn nhỏ hơn 10 có số 0",
        en: "a cited number below 10 has a zero before it",
    },
    message: Message {
        code: "T213",
        text: Words {
            vi: "“{0}” thiếu số 0 trước số nhỏ hơn 10",
            en: "“{0}” lacks the zero before a number below 10",
        },
        hint: Some(Words {
            vi: "ghi “0{0}”",
            en: "write “0{0}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Số của văn bản hành chính từ năm 2011 đều có số 0 trước số nhỏ hơn 10; viện dẫn phải đúng như số đã ghi.",
        en: "Administrative documents since 2011 write numbers below 10 with a leading zero; a citation repeats the number as it is.",
    },
    wrong: "Thực hiện Kế hoạch số 7/KH-UBND ngày 09/12/2022 của UBND tỉnh.",
    right: "Thực hiện Kế hoạch số 07/KH-UBND ngày 09/12/2022 của UBND tỉnh.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

/// The first year in which leading zeros were required all year (Thông tư 01/2011/TT-BNV).
const PADDED_SINCE: u16 = 2012;

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for mention in cited(subject) {
        let Some(date) = mention.full_date() else {
            continue;
        };
        any = true;
        if mention.ordinal().len() == 1 && date.year >= Some(PADDED_SINCE) {
            let text = subject.pieces[mention.piece].text;
            let right = format!("0{}", mention.number);
            found.fix(text, mention.at.clone(), [&mention.number], &right);
        }
    }
    Verdict::applied_if(any)
}
