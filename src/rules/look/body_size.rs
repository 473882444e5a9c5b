//! The names of bodies in the letterhead are in 12 to 13 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên cơ quan cỡ 12–13",
        en: "names of bodies in 12–13 pt",
    },
    entry: Entry {
        code: "T812",
        message: Words {
            vi: "tên cơ quan cỡ {0}, phải từ {1} đến {2}",
            en: "the name of a body is in {0} pt, and must be {1} to {2}",
        },
        clause: Some("Phụ lục I, mục II, khoản 2, điểm b"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Tên cơ quan chủ quản và tên cơ quan ban hành có cỡ chữ từ 12 đến 13.",
        en: "Both names of bodies are in 12 to 13 pt.",
    },
    wrong: "SỞ NỘI VỤ cỡ 14",
    right: "SỞ NỘI VỤ cỡ 13",
    check: Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::Parent | Component::Issuer)
        })
    }),
    ..Rule::BASE
};
