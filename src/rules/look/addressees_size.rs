//! The addressees are in 13 to 14 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Kính gửi cỡ 13–14",
        en: "the addressees in 13–14 pt",
    },
    entry: Entry {
        code: "T833",
        message: Words {
            vi: "Kính gửi cỡ {0}, phải từ {1} đến {2}",
            en: "the addressees is in {0} pt, and must be {1} to {2}",
        },
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Từ “Kính gửi” và tên nơi nhận sau đó có cỡ chữ từ 13 đến 14.",
        en: "The words “Kính gửi” and the addressees are in 13 to 14 pt.",
    },
    wrong: "Kính gửi cỡ 15",
    right: "Kính gửi cỡ 14",
    check: Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::Addressees | Component::Addressee)
        })
    }),
    ..Rule::BASE
};
