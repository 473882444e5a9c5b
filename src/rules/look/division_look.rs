//! Number and title of a division are bold.

use super::{bold, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số và tên phần, chương, mục: chữ đứng, đậm",
        en: "number and title of parts, chapters, sections: upright, bold",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T851",
        severity: Severity::Error,
        message: Words {
            vi: "số và tên phần, chương, mục phải là chữ đứng, đậm",
            en: "number and title of a division must be upright and bold",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 6, điểm đ"),
    },
    why: Words {
        vi: "Từ “Phần”, “Chương”, “Mục”, “Tiểu mục”, số thứ tự và tiêu đề trình bày bằng kiểu chữ đứng, đậm.",
        en: "The words “Phần”, “Chương”, “Mục”, “Tiểu mục”, number and title are upright and bold.",
    },
    wrong: "Chương I (chữ thường)",
    right: "**Chương I**",
    check: |subject, found| {
        words_of(
            subject,
            found,
            |s| {
                matches!(s, Component::DivisionNumber(_))
                    || matches!(s, Component::Body(role) if role.is_division())
            },
            bold,
        )
    },
};
