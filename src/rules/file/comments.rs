//! No comments are left.

use super::paragraphs;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không còn nhận xét",
        en: "no comments left",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T904",
        severity: Severity::Warning,
        message: Words {
            vi: "còn nhận xét (comment) ở đoạn này",
            en: "a comment is left at this paragraph",
        },
        hint: Some(Words {
            vi: "xử lý rồi xóa nhận xét",
            en: "settle and delete it",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2"),
    },
    why: Words {
        vi: "Nhận xét là trao đổi khi soạn thảo, không phải nội dung văn bản gửi đi.",
        en: "Comments belong to drafting, not to what is sent out.",
    },
    wrong: "nhận xét của người duyệt còn bên lề",
    right: "nhận xét đã xóa",
    check: |subject, found| paragraphs(subject, found, |para| para.commented),
};
