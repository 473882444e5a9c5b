//! The issuing body stands at the head.

use super::absent;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có tên cơ quan ban hành",
        en: "the issuing body is named",
    },
    entry: Entry {
        code: "T007",
        message: Words {
            vi: "không thấy tên cơ quan, tổ chức ban hành văn bản",
            en: "the issuing body is not named",
        },
        clause: Some("Phụ lục I, mục II, khoản 2"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Tên cơ quan ban hành ở phía trên bên trái, ngang hàng với Quốc hiệu.",
        en: "The issuing body stands at the upper left, level with quốc hiệu.",
    },
    wrong: "(bên trái Quốc hiệu để trống)",
    right: "SỞ NỘI VỤ",
    check: Check::Both(|reading, found| {
        absent(
            reading,
            found,
            |known| known.issuer,
            &[Component::Number, Component::Nation],
        )
    }),
    ..Rule::BASE
};
