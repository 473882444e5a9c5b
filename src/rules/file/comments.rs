//! No comments are left.

use super::paragraphs;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không còn nhận xét",
        en: "no comments left",
    },
    entry: Entry {
        code: "T904",
        message: Words {
            vi: "còn nhận xét (comment) ở đoạn này",
            en: "a comment is left at this paragraph",
        },
        hint: Some(Words {
            vi: "xử lý rồi xóa nhận xét",
            en: "settle and delete it",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2"),
        ..Entry::WARNING
    },
    why: Words {
        vi: "Nhận xét là trao đổi khi soạn thảo, không phải nội dung văn bản gửi đi.",
        en: "Comments belong to drafting, not to what is sent out.",
    },
    wrong: "nhận xét của người duyệt còn bên lề",
    right: "nhận xét đã xóa",
    check: Check::Layout(|reading, found| paragraphs(reading, found, |para| para.commented)),
    ..Rule::BASE
};
