//! A document has number and symbol.

use super::{absent_of_kind, is_required};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có số và ký hiệu",
        en: "there are number and symbol",
    },
    entry: Entry {
        code: "T008",
        message: Words {
            vi: "không thấy số và ký hiệu",
            en: "there are no number and symbol",
        },
        hint: Some(Words {
            vi: "ghi “Số: …/…” dưới tên cơ quan; chưa có số thì để trống sau “Số:”",
            en: "put “Số: …/…” below the issuing body; leave a blank for a number that is not given yet",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Mọi văn bản có tên loại và công văn đều đăng ký, ghi số và ký hiệu dưới tên cơ quan.",
        en: "Every titled document and official letter is registered, and has its number below the issuing body.",
    },
    wrong: "(dưới tên cơ quan để trống)",
    right: "Số: 15/BC-SNV",
    check: Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| is_required(kind.number),
            |known| known.number,
            &[Component::Issuer, Component::Nation],
        )
    }),
    ..Rule::BASE
};
