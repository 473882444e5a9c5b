//! A quyết định or nghị quyết says on what it is based.

use super::{absent_of_kind, is_required};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "quyết định, nghị quyết có căn cứ",
        en: "a quyết định or nghị quyết has legal bases",
    },
    applies: Applies::Both,
    in_force: DECREE,
    entry: Entry {
        code: "T018",
        severity: Severity::Error,
        message: Words {
            vi: "không thấy căn cứ ban hành",
            en: "no legal basis is given",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 6, điểm a"),
    },
    why: Words {
        vi: "Căn cứ ban hành cho biết cơ quan có thẩm quyền và cơ sở để quyết định.",
        en: "The legal bases say on what authority and ground it was decided.",
    },
    wrong: "GIÁM ĐỐC SỞ NỘI VỤ / QUYẾT ĐỊNH:",
    right: "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;",
    check: |subject, found| {
        absent_of_kind(
            subject,
            found,
            |kind| is_required(kind.legal_bases),
            |_| !subject.document.preamble.legal_bases.is_empty(),
            &[Component::Enacts, Component::Authority, Component::Title],
        )
    },
};
