//! The line below the subject is one third to one half of the text.

use super::line;
use crate::diagnostic::{Entry, Words};
use crate::layout::allowed;
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "nét kẻ dưới trích yếu dài bằng 1/3 đến 1/2 dòng chữ",
        en: "the line below the subject is 1/3 to 1/2 of the text",
    },
    entry: Entry {
        code: "T827",
        message: Words {
            vi: "nét kẻ dưới trích yếu dài {0} % dòng chữ, phải dài bằng 1/3 đến 1/2 dòng chữ",
            en: "the line below the subject is {0} % of the text, and must be 1/3 to 1/2 of the text",
        },
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Entry::WARNING
    },
    why: Words {
        vi: "Đường kẻ dưới trích yếu dài bằng 1/3 đến 1/2 dòng chữ và đặt cân đối so với dòng chữ.",
        en: "The line below the subject is 1/3 to 1/2 of the text, in the middle below it.",
    },
    wrong: "nét kẻ dài 20 % dòng chữ",
    right: "nét kẻ dài 40 % dòng chữ",
    check: Check::Layout(|reading, found| {
        line::length(reading, found, line::What::Subject, allowed::SHORT_LINE)
    }),
    ..Rule::BASE
};
