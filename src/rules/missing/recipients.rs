//! The recipients are listed.

use super::{absent_of_kind, is_required};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có “Nơi nhận”",
        en: "there is a list of recipients (“Nơi nhận”)",
    },
    applies: Applies::Both,
    in_force: DECREE,
    entry: Entry {
        code: "T021",
        severity: Severity::Error,
        message: Words {
            vi: "không thấy “Nơi nhận”",
            en: "there is no list of recipients",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 9"),
    },
    why: Words {
        vi: "Nơi nhận ghi những cơ quan, cá nhân nhận văn bản và dòng lưu, ở góc trái dưới nội dung.",
        en: "The recipients and where the document is kept stand at the lower left, below the content.",
    },
    wrong: "(bên trái chữ ký để trống)",
    right: "Nơi nhận: / - Như trên; / - Lưu: VT.",
    check: |subject, found| {
        absent_of_kind(
            subject,
            found,
            |kind| is_required(kind.recipients),
            |known| known.recipients,
            &[Component::Capacity, Component::Name],
        )
    },
};
