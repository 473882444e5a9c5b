//! The file's properties give its title.

use super::without;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "thuộc tính tệp có tiêu đề",
        en: "the file's properties have a title",
    },
    entry: Entry {
        code: "T906",
        message: Words {
            vi: "thuộc tính của tệp không có tiêu đề",
            en: "the file's properties have no title",
        },
        hint: Some(Words {
            vi: "ghi tiêu đề (Title) trong File › Info",
            en: "fill in Title in File › Info",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2"),
        ..Entry::WARNING
    },
    why: Words {
        vi: "Phần mềm quản lý văn bản, trình đọc màn hình gọi tệp bằng tiêu đề trong thuộc tính.",
        en: "Registers and screen readers call a file by the title in its properties.",
    },
    wrong: "Title: (trống)",
    right: "Title: Báo cáo kết quả công tác văn thư",
    check: Check::Layout(|reading, found| without(reading, found, |facts| &facts.title)),
    ..Rule::BASE
};
