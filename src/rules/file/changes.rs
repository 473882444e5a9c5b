//! No tracked changes are left.

use super::paragraphs;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không còn sửa đổi được theo dõi",
        en: "no tracked changes left",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T905",
        severity: Severity::Warning,
        message: Words {
            vi: "còn sửa đổi được theo dõi (Track Changes) ở đoạn này",
            en: "a tracked change is left in this paragraph",
        },
        hint: Some(Words {
            vi: "chấp nhận hoặc từ chối mọi sửa đổi",
            en: "accept or reject every change",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2"),
    },
    why: Words {
        vi: "Người nhận đọc được cả chữ đã xóa, và không biết đâu là bản cuối.",
        en: "A reader can see what was deleted, and not which wording is final.",
    },
    wrong: "chữ đã xóa còn gạch ngang",
    right: "mọi sửa đổi đã được chấp nhận",
    check: |subject, found| paragraphs(subject, found, |para| para.inserted || para.deleted),
};
