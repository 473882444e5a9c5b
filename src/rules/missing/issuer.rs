//! The issuing body stands at the head.

use super::absent;
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có tên cơ quan ban hành",
        en: "the issuing body is named",
    },
    applies: Applies::Both,
    in_force: DECREE,
    entry: Entry {
        code: "T007",
        severity: Severity::Error,
        message: Words {
            vi: "không thấy tên cơ quan, tổ chức ban hành văn bản",
            en: "the issuing body is not named",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 2"),
    },
    why: Words {
        vi: "Tên cơ quan ban hành ở phía trên bên trái, ngang hàng với Quốc hiệu.",
        en: "The issuing body stands at the upper left, level with quốc hiệu.",
    },
    wrong: "(bên trái Quốc hiệu để trống)",
    right: "SỞ NỘI VỤ",
    check: |subject, found| {
        absent(
            subject,
            found,
            |known| known.issuer,
            &[Component::Number, Component::Nation],
        )
    },
};
