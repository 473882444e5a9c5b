//! Number and date are centred in their columns.

use super::centred;
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số, ký hiệu và địa danh, thời gian canh giữa",
        en: "number and symbol, place and date are centred",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T821",
        severity: Severity::Error,
        message: Words {
            vi: "số, ký hiệu và địa danh, thời gian phải canh giữa",
            en: "number, and place and date, must be centred",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 3 và 4"),
    },
    why: Words {
        vi: "Số, ký hiệu canh giữa dưới tên cơ quan; địa danh, thời gian canh giữa dưới Quốc hiệu và Tiêu ngữ.",
        en: "The number is centred under the issuing body, place and date under Tiêu ngữ.",
    },
    wrong: "Số: 15/QĐ-SNV canh trái trong ô",
    right: "Số: 15/QĐ-SNV canh giữa ô",
    check: |subject, found| {
        centred(subject, found, |s| {
            matches!(s, Component::Number | Component::Dateline)
        })
    },
};
