//! No tracked changes are left.

use super::paragraphs;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không còn sửa đổi được theo dõi",
        en: "no tracked changes left",
    },
    entry: Entry {
        code: "T905",
        message: Words {
            vi: "còn sửa đổi được theo dõi (Track Changes) ở đoạn này",
            en: "a tracked change is left in this paragraph",
        },
        hint: Some(Words {
            vi: "chấp nhận hoặc từ chối mọi sửa đổi",
            en: "accept or reject every change",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2"),
        ..Entry::WARNING
    },
    why: Words {
        vi: "Người nhận đọc được cả chữ đã xóa, và không biết đâu là bản cuối.",
        en: "A reader can see what was deleted, and not which wording is final.",
    },
    wrong: "chữ đã xóa còn gạch ngang",
    right: "mọi sửa đổi đã được chấp nhận",
    check: Check::Layout(|reading, found| {
        paragraphs(reading, found, |para| para.inserted || para.deleted)
    }),
    ..Rule::BASE
};
