//! The line below Tiêu ngữ is as long as the text.

use super::line;
use crate::diagnostic::{Entry, Words};
use crate::layout::allowed;
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "nét kẻ dưới Tiêu ngữ dài bằng dòng chữ",
        en: "the line below Tiêu ngữ is as long as the text",
    },
    entry: Entry {
        code: "T807",
        message: Words {
            vi: "nét kẻ dưới Tiêu ngữ dài {0} % dòng chữ, phải dài bằng dòng chữ",
            en: "the line below Tiêu ngữ is {0} % of the text, and must be as long as the text",
        },
        clause: Some("Phụ lục I, mục II, khoản 1, điểm b"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ và đặt cân đối so với dòng chữ.",
        en: "The line below Tiêu ngữ is as long as the text, in the middle below it.",
    },
    wrong: "nét kẻ dài nửa dòng chữ",
    right: "nét kẻ dài bằng dòng chữ",
    check: Check::Layout(|reading, found| {
        line::length(reading, found, line::What::Motto, allowed::MOTTO_LINE)
    }),
    ..Rule::BASE
};
