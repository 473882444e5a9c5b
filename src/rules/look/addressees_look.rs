//! The addressees are upright.

use super::words_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Kính gửi: chữ đứng",
        en: "the addressees: upright",
    },
    entry: Entry {
        code: "T832",
        message: Words {
            vi: "Kính gửi phải là chữ đứng",
            en: "the addressees must be upright",
        },
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Từ “Kính gửi” và tên nơi nhận sau đó trình bày bằng chữ in thường, kiểu chữ đứng.",
        en: "The words “Kính gửi” and the addressees are in small letters, upright.",
    },
    wrong: "*Kính gửi: Sở Tài chính*",
    right: "Kính gửi: Sở Tài chính",
    check: Check::Layout(|reading, found| {
        words_of(
            reading,
            found,
            |s| matches!(s, Component::Addressees | Component::Addressee),
            |_, f| !f.italic,
        )
    }),
    ..Rule::BASE
};
