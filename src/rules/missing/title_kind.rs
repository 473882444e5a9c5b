//! The title is one of the decree's kinds.

use super::words;
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên loại thuộc 29 loại văn bản hành chính",
        en: "the title is one of the 29 kinds of administrative documents",
    },
    applies: Applies::Both,
    in_force: DECREE,
    entry: Entry {
        code: "T002",
        severity: Severity::Warning,
        message: Words {
            vi: "“{0}” không phải tên một loại văn bản hành chính",
            en: "“{0}” is not the name of a kind of administrative document",
        },
        hint: Some(Words {
            vi: "dùng một trong 29 tên loại (xem `vanthu kinds`)",
            en: "use one of the 29 kinds (see `vanthu kinds`)",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 7"),
    },
    why: Words {
        vi: "Văn bản hành chính gồm 29 loại; tên tự đặt không có chữ viết tắt để ghi ký hiệu.",
        en: "There are 29 kinds of administrative documents; another name has no abbreviation for the symbol.",
    },
    wrong: "THƯ MỜI",
    right: "GIẤY MỜI",
    check,
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let named = subject.layout.is_some_and(|reading| reading.known.kind);
    words(subject, found, Component::Title, |_| named)
}
