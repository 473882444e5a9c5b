//! Number and title of a division are centred.

use super::centred;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số và tên phần, chương, mục canh giữa",
        en: "number and title of parts, chapters, sections are centred",
    },
    entry: Entry {
        code: "T852",
        message: Words {
            vi: "số và tên phần, chương, mục phải canh giữa",
            en: "number and title of a division must be centred",
        },
        clause: Some("Phụ lục I, mục II, khoản 6, điểm đ"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Từ “Phần”, “Chương”, “Mục”, “Tiểu mục” và số thứ tự trên một dòng riêng, canh giữa; tiêu đề ngay dưới, canh giữa.",
        en: "Number and title of a division stand on lines of their own, centred.",
    },
    wrong: "Chương I canh trái",
    right: "Chương I canh giữa",
    check: Check::Layout(|reading, found| {
        centred(reading, found, |s| {
            matches!(s, Component::DivisionNumber(_))
                || matches!(s, Component::Body(role) if role.is_division())
        })
    }),
    ..Rule::BASE
};
