//! Quốc hiệu is spelt exactly.

use super::words;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::document::Letterhead;
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Quốc hiệu ghi đúng từng chữ",
        en: "Quốc hiệu is spelt exactly",
    },
    message: Message {
        code: "T004",
        text: Words {
            vi: "Quốc hiệu ghi là “{0}”",
            en: "Quốc hiệu is spelt “{0}”",
        },
        hint: Some(Words {
            vi: "ghi “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”",
            en: "write “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 1"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Quốc hiệu phải đúng từng chữ; “HÒA” và “HOÀ” đều được.",
        en: "Quốc hiệu is spelt exactly; “HÒA” and “HOÀ” are both correct.",
    },
    wrong: "CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM",
    right: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    check: Check::Both(|reading, found| words(reading, found, Component::Nation, is_right)),
    ..Rule::BASE
};

/// Whether it is quốc hiệu, in any case: the case is judged with the component's look.
fn is_right(text: &str) -> bool {
    text.to_uppercase().replace("HOÀ", "HÒA") == Letterhead::NATION
}
