//! Quốc hiệu is spelt exactly.

use super::words;
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::document::Letterhead;
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Quốc hiệu ghi đúng từng chữ",
        en: "Quốc hiệu is spelt exactly",
    },
    applies: Applies::Both,
    in_force: DECREE,
    entry: Entry {
        code: "T004",
        severity: Severity::Error,
        message: Words {
            vi: "Quốc hiệu ghi là “{0}”",
            en: "quốc hiệu is spelt “{0}”",
        },
        hint: Some(Words {
            vi: "ghi “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”",
            en: "write “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 1"),
    },
    why: Words {
        vi: "Quốc hiệu phải đúng từng chữ; “HÒA” và “HOÀ” đều được.",
        en: "Quốc hiệu is spelt exactly; “HÒA” and “HOÀ” are both right.",
    },
    wrong: "CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM",
    right: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    check: |subject, found| words(subject, found, Component::Nation, is_right),
};

/// Whether it is quốc hiệu, in whichever letters: their case is that of the component's look.
fn is_right(text: &str) -> bool {
    text.to_uppercase().replace("HOÀ", "HÒA") == Letterhead::NATION
}
