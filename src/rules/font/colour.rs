//! Everything but marks is black.

use super::anywhere;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::reader::{Place, Reading};
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "chữ màu đen",
        en: "words are black",
    },
    message: Message {
        code: "T702",
        text: Words {
            vi: "chữ có màu {0}, phải màu đen ({1} đoạn)",
            en: "words are in the colour {0}, and must be black ({1} paragraphs)",
        },
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Chữ màu đen; chỉ dấu chỉ độ mật, mức độ khẩn màu đỏ. Liên kết do Word tô màu thì không bị báo.",
        en: "Everything is black; only marks of secrecy and urgency are red. Links that Word colours are left alone.",
    },
    wrong: "chữ màu #FF0000",
    right: "chữ màu đen",
    check: Check::Layout(check),
    ..Rule::BASE
};

/// Marks are red, and the text of a box may be an unknown mark; links are blue if a program
/// made them.
fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    anywhere(reading, found, |words| {
        let colour = words.run.format.colour?;
        let may_be_coloured = words.run.link
            || matches!(words.para.place, Place::TextBox { .. })
            || words.slots().any(|slot| slot == Component::Mark);
        if words.run.format.is_black() || may_be_coloured {
            return None;
        }
        Some(format!(
            "#{:02X}{:02X}{:02X}",
            colour.red, colour.green, colour.blue
        ))
    })
}
