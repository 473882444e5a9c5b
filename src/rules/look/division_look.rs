//! Number and title of a division are bold.

use super::{bold, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số và tên phần, chương, mục: chữ đứng, đậm",
        en: "number and title of parts, chapters, sections: upright, bold",
    },
    entry: Entry {
        code: "T851",
        message: Words {
            vi: "số và tên phần, chương, mục phải là chữ đứng, đậm",
            en: "number and title of a division must be upright and bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 6, điểm đ"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Từ “Phần”, “Chương”, “Mục”, “Tiểu mục”, số thứ tự và tiêu đề trình bày bằng kiểu chữ đứng, đậm.",
        en: "The words “Phần”, “Chương”, “Mục”, “Tiểu mục”, number and title are upright and bold.",
    },
    wrong: "Chương I (chữ thường)",
    right: "**Chương I**",
    check: Check::Layout(|reading, found| {
        words_of(
            reading,
            found,
            |s| {
                matches!(s, Component::DivisionNumber(_))
                    || matches!(s, Component::Body(role) if role.is_division())
            },
            bold,
        )
    }),
    ..Rule::BASE
};
