//! A quyết định or nghị quyết says on what it is based.

use super::{absent_of_kind, is_required};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "quyết định, nghị quyết có căn cứ",
        en: "a quyết định or nghị quyết has legal bases",
    },
    entry: Entry {
        code: "T018",
        message: Words {
            vi: "không thấy căn cứ ban hành",
            en: "no legal basis is given",
        },
        clause: Some("Phụ lục I, mục II, khoản 6, điểm a"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Căn cứ ban hành cho biết cơ quan có thẩm quyền và cơ sở để quyết định.",
        en: "The legal bases say on what authority and ground it was decided.",
    },
    wrong: "GIÁM ĐỐC SỞ NỘI VỤ / QUYẾT ĐỊNH:",
    right: "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;",
    check: Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| is_required(kind.legal_bases),
            |_| !reading.document.preamble.legal_bases.is_empty(),
            &[Component::Enacts, Component::Authority, Component::Title],
        )
    }),
    ..Rule::BASE
};
