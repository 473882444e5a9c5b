//! The file's properties give its title.

use super::without;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "thuộc tính tệp có tiêu đề",
        en: "the file's properties have a title",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T906",
        severity: Severity::Warning,
        message: Words {
            vi: "thuộc tính của tệp không có tiêu đề",
            en: "the file's properties have no title",
        },
        hint: Some(Words {
            vi: "ghi tiêu đề (Title) trong File › Info",
            en: "fill in Title in File › Info",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2"),
    },
    why: Words {
        vi: "Phần mềm quản lý văn bản, trình đọc màn hình gọi tệp bằng tiêu đề trong thuộc tính.",
        en: "Registers and screen readers call a file by the title in its properties.",
    },
    wrong: "Title: (trống)",
    right: "Title: Báo cáo kết quả công tác văn thư",
    check: |subject, found| without(subject, found, |facts| &facts.title),
};
