//! The line below the issuing body is one third to one half of the text.

use super::line;
use crate::diagnostic::{Entry, Words};
use crate::layout::allowed;
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "nét kẻ dưới tên cơ quan ban hành dài bằng 1/3 đến 1/2 dòng chữ",
        en: "the line below the issuing body is 1/3 to 1/2 of the text",
    },
    entry: Entry {
        code: "T815",
        message: Words {
            vi: "nét kẻ dưới tên cơ quan ban hành dài {0} % dòng chữ, phải dài bằng 1/3 đến 1/2 dòng chữ",
            en: "the line below the issuing body is {0} % of the text, and must be 1/3 to 1/2 of the text",
        },
        clause: Some("Phụ lục I, mục II, khoản 2, điểm b"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Đường kẻ dưới tên cơ quan ban hành dài bằng 1/3 đến 1/2 dòng chữ và đặt cân đối so với dòng chữ.",
        en: "The line below the issuing body is 1/3 to 1/2 of the text, in the middle below it.",
    },
    wrong: "nét kẻ dài bằng dòng chữ",
    right: "nét kẻ dài 40 % dòng chữ",
    check: Check::Layout(|reading, found| {
        line::length(reading, found, line::What::Issuer, allowed::SHORT_LINE)
    }),
    ..Rule::BASE
};
