//! The word `QUYẾT ĐỊNH:` or `QUYẾT NGHỊ:` opens the articles.

use super::absent_of_kind;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có “QUYẾT ĐỊNH:” hoặc “QUYẾT NGHỊ:” trước các điều",
        en: "“QUYẾT ĐỊNH:” or “QUYẾT NGHỊ:” stands before the articles",
    },
    entry: Entry {
        code: "T019",
        message: Words {
            vi: "không thấy dòng “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) trước các điều",
            en: "the line “QUYẾT ĐỊNH:” (“QUYẾT NGHỊ:”) before the articles is missing",
        },
        clause: Some("Phụ lục III, mục II, mẫu 1.1 đến 1.3"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Dòng này tách căn cứ với nội dung quyết định.",
        en: "The line parts the legal bases from what is decided.",
    },
    wrong: "(sau căn cứ là ngay Điều 1)",
    right: "QUYẾT ĐỊNH:",
    check: Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| kind.enacts.is_some(),
            |_| reading.document.preamble.enacts.is_some(),
            &[Component::LegalBasis, Component::Title],
        )
    }),
    ..Rule::BASE
};
