//! The issuing body is bold.

use super::words_of;
use crate::diagnostic::{Entry, Severity, Words};
use crate::reader::Slot;
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "tên cơ quan ban hành đứng, đậm",
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T809",
        severity: Severity::Error,
        message: Words {
            vi: "tên cơ quan ban hành phải là chữ đứng, đậm",
            en: "the issuing body must be upright and bold",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 2, điểm b"),
    },
    why: Words {
        vi: "Tên cơ quan ban hành in đậm để phân biệt với tên cơ quan chủ quản ở trên.",
        en: "The issuing body is bold, to stand out from the body above it.",
    },
    wrong: "SỞ NỘI VỤ (chữ thường)",
    right: "**SỞ NỘI VỤ**",
    check: |subject, found| words_of(subject, found, Slot::Issuer, |f| f.bold && !f.italic),
};
