//! The recipients are listed.

use super::{absent_of_kind, is_required};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có “Nơi nhận”",
        en: "there is a list of recipients (“Nơi nhận”)",
    },
    entry: Entry {
        code: "T021",
        message: Words {
            vi: "không thấy “Nơi nhận”",
            en: "there is no list of recipients",
        },
        clause: Some("Phụ lục I, mục II, khoản 9"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Nơi nhận ghi những cơ quan, cá nhân nhận văn bản và dòng lưu, ở góc trái dưới nội dung.",
        en: "The recipients and where the document is kept stand at the lower left, below the content.",
    },
    wrong: "(bên trái chữ ký để trống)",
    right: "Nơi nhận: / - Như trên; / - Lưu: VT.",
    check: Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| is_required(kind.recipients),
            |known| known.recipients,
            &[Component::Capacity, Component::Name],
        )
    }),
    ..Rule::BASE
};
