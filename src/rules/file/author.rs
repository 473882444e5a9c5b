//! The file's properties give its author.

use super::without;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "thuộc tính tệp có tác giả",
        en: "the file's properties have an author",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T907",
        severity: Severity::Warning,
        message: Words {
            vi: "thuộc tính của tệp không có tác giả",
            en: "the file's properties have no author",
        },
        hint: Some(Words {
            vi: "ghi tên cơ quan vào tác giả (Author) trong File › Info",
            en: "fill in the issuing body as Author in File › Info",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2"),
    },
    why: Words {
        vi: "Tác giả trong thuộc tính cho biết tệp của cơ quan nào.",
        en: "The author in the properties says whose file it is.",
    },
    wrong: "Author: (trống)",
    right: "Author: Sở Nội vụ",
    check: |subject, found| without(subject, found, |facts| &facts.author),
};
