//! Number and date are centred in their columns.

use super::centred;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số, ký hiệu và địa danh, thời gian canh giữa",
        en: "number and symbol, place and date are centred",
    },
    entry: Entry {
        code: "T821",
        message: Words {
            vi: "số, ký hiệu và địa danh, thời gian phải canh giữa",
            en: "number, and place and date, must be centred",
        },
        clause: Some("Phụ lục I, mục II, khoản 3 và 4"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Số, ký hiệu canh giữa dưới tên cơ quan; địa danh, thời gian canh giữa dưới Quốc hiệu và Tiêu ngữ.",
        en: "The number is centred under the issuing body, place and date under Tiêu ngữ.",
    },
    wrong: "Số: 15/QĐ-SNV canh trái trong ô",
    right: "Số: 15/QĐ-SNV canh giữa ô",
    check: Check::Layout(|reading, found| {
        centred(reading, found, |s| {
            matches!(s, Component::Number | Component::Dateline)
        })
    }),
    ..Rule::BASE
};
