//! No component is underlined.

use super::flagged;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "thành phần thể thức không gạch chân",
        en: "no underlined components",
    },
    entry: Entry {
        code: "T704",
        message: Words {
            vi: "chữ gạch chân ({0} đoạn)",
            en: "words are underlined ({0} paragraphs)",
        },
        hint: Some(Words {
            vi: "bỏ gạch chân",
            en: "remove the underline",
        }),
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Không thành phần thể thức nào gạch chân; dưới tên cơ quan, Tiêu ngữ, trích yếu là nét kẻ riêng, “Nơi nhận:” chỉ nghiêng, đậm.",
        en: "No component is underlined: the lines below issuing body, Tiêu ngữ and subject are drawn, “Nơi nhận:” is bold italic only.",
    },
    wrong: "Nơi nhận: có gạch chân",
    right: "Nơi nhận: nghiêng, đậm",
    check: Check::Layout(|reading, found| {
        flagged(reading, found, |words| {
            words.run.format.underline
                && !words.run.link
                && !words.is_content()
                && !words.has_line()
        })
    }),
    ..Rule::BASE
};
