//! The content is not underlined.

use super::flagged;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "nội dung không gạch chân",
        en: "no underlined content",
    },
    entry: Entry {
        code: "T705",
        message: Words {
            vi: "chữ gạch chân trong nội dung ({0} đoạn)",
            en: "words of the content are underlined ({0} paragraphs)",
        },
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Entry::WARNING
    },
    why: Words {
        vi: "Nghị định không có kiểu chữ gạch chân; nên nhấn bằng chữ đậm hoặc nghiêng. Liên kết thì không bị báo.",
        en: "The decree knows no underlining; emphasis is bold or italic. Links are let be.",
    },
    wrong: "1. Kết quả có gạch chân",
    right: "1. Kết quả đậm",
    check: Check::Layout(|reading, found| {
        flagged(reading, found, |words| {
            words.run.format.underline && !words.run.link && words.is_content()
        })
    }),
    ..Rule::BASE
};
