//! The names of bodies in the letterhead are in capitals.

use super::{capitals, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên cơ quan bằng chữ in hoa",
        en: "names of bodies are in capitals",
    },
    entry: Entry {
        code: "T811",
        message: Words {
            vi: "tên cơ quan phải bằng chữ in hoa",
            en: "the name of a body must be in capitals",
        },
        clause: Some("Phụ lục I, mục II, khoản 2, điểm b"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Tên cơ quan chủ quản và tên cơ quan ban hành trình bày bằng chữ in hoa.",
        en: "Both names of bodies are in capitals.",
    },
    wrong: "Sở Nội vụ",
    right: "SỞ NỘI VỤ",
    check: Check::Layout(|reading, found| {
        words_of(
            reading,
            found,
            |s| matches!(s, Component::Parent | Component::Issuer),
            capitals,
        )
    }),
    ..Rule::BASE
};
