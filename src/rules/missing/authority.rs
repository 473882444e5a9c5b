//! A quyết định or nghị quyết says who decides.

use super::{absent_of_kind, is_required};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "quyết định, nghị quyết có thẩm quyền ban hành",
        en: "a quyết định or nghị quyết says who decides",
    },
    applies: Applies::Both,
    in_force: DECREE,
    entry: Entry {
        code: "T017",
        severity: Severity::Error,
        message: Words {
            vi: "không thấy thẩm quyền ban hành trên các căn cứ",
            en: "nothing says who decides, above the legal bases",
        },
        hint: None,
        clause: Some("Phụ lục III, mục II, mẫu 1.1 đến 1.3"),
    },
    why: Words {
        vi: "Người hoặc tập thể ra quyết định được ghi bằng chữ in hoa, đậm, trên các căn cứ.",
        en: "Who decides stands in bold capitals above the legal bases.",
    },
    wrong: "(dưới trích yếu là ngay căn cứ)",
    right: "GIÁM ĐỐC SỞ NỘI VỤ",
    check: |subject, found| {
        absent_of_kind(
            subject,
            found,
            |kind| is_required(kind.authority),
            |_| !subject.document.preamble.authority.is_empty(),
            &[Component::LegalBasis, Component::Subject, Component::Title],
        )
    },
};
