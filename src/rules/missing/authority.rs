//! A quyết định or nghị quyết says who decides.

use super::{absent_of_kind, is_required};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "quyết định, nghị quyết có thẩm quyền ban hành",
        en: "a quyết định or nghị quyết says who decides",
    },
    entry: Entry {
        code: "T017",
        message: Words {
            vi: "không thấy thẩm quyền ban hành trên các căn cứ",
            en: "nothing says who decides, above the legal bases",
        },
        clause: Some("Phụ lục III, mục II, mẫu 1.1 đến 1.3"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Người hoặc tập thể ra quyết định được ghi bằng chữ in hoa, đậm, trên các căn cứ.",
        en: "Who decides stands in bold capitals above the legal bases.",
    },
    wrong: "(dưới trích yếu là ngay căn cứ)",
    right: "GIÁM ĐỐC SỞ NỘI VỤ",
    check: Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| is_required(kind.authority),
            |_| !reading.document.preamble.authority.is_empty(),
            &[Component::LegalBasis, Component::Subject, Component::Title],
        )
    }),
    ..Rule::BASE
};
