//! The file's properties give its author.

use super::without;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "thuộc tính tệp có tác giả",
        en: "the file's properties have an author",
    },
    entry: Entry {
        code: "T907",
        message: Words {
            vi: "thuộc tính của tệp không có tác giả",
            en: "the file's properties have no author",
        },
        hint: Some(Words {
            vi: "ghi tên cơ quan vào tác giả (Author) trong File › Info",
            en: "fill in the issuing body as Author in File › Info",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2"),
        ..Entry::WARNING
    },
    why: Words {
        vi: "Tác giả trong thuộc tính cho biết tệp của cơ quan nào.",
        en: "The author in the properties says whose file it is.",
    },
    wrong: "Author: (trống)",
    right: "Author: Sở Nội vụ",
    check: Check::Layout(|reading, found| without(reading, found, |facts| &facts.author)),
    ..Rule::BASE
};
