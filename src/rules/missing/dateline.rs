//! A document says where and when it was issued.

use super::{absent_of_kind, is_required};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có địa danh và thời gian ban hành",
        en: "there are place and date of issue",
    },
    entry: Entry {
        code: "T010",
        message: Words {
            vi: "không thấy địa danh và thời gian ban hành",
            en: "there are no place and date of issue",
        },
        clause: Some("Phụ lục I, mục II, khoản 4"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Địa danh và ngày, tháng, năm ở dưới Tiêu ngữ, ngang hàng với số; chỉ biên bản không có.",
        en: "Place and date stand below the motto, level with the number; only minutes have none.",
    },
    wrong: "(dưới Tiêu ngữ để trống)",
    right: "Hà Tĩnh, ngày 05 tháng 3 năm 2023",
    check: Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| is_required(kind.dateline),
            |known| known.dateline,
            &[Component::Motto, Component::Nation],
        )
    }),
    ..Rule::BASE
};
