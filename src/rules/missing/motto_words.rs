//! Tiêu ngữ is spelt exactly.

use super::words;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::document::Letterhead;
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Tiêu ngữ ghi đúng từng chữ, từng dấu",
        en: "Tiêu ngữ is spelt exactly, hyphens included",
    },
    message: Message {
        code: "T006",
        text: Words {
            vi: "Tiêu ngữ ghi là “{0}”",
            en: "Tiêu ngữ is spelt “{0}”",
        },
        hint: Some(Words {
            vi: "ghi “Độc lập - Tự do - Hạnh phúc”",
            en: "write “Độc lập - Tự do - Hạnh phúc”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 1"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Chữ cái đầu của các cụm từ được viết hoa, giữa các cụm từ có gạch nối, có cách chữ.",
        en: "Each phrase begins with a capital; the phrases are separated by hyphens with a space on both sides.",
    },
    wrong: "Độc lập – Tự do – Hạnh phúc",
    right: "Độc lập - Tự do - Hạnh phúc",
    check: Check::Both(|reading, found| {
        words(reading, found, Component::Motto, |text| {
            text == Letterhead::MOTTO
        })
    }),
    ..Rule::BASE
};
