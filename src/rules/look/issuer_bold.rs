//! The issuing body is bold.

use super::{bold, wrong};
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên cơ quan ban hành: chữ đứng, đậm",
        en: "the issuing body: upright, bold",
    },
    message: Message {
        code: "T809",
        text: Words {
            vi: "tên cơ quan ban hành phải là chữ đứng, đậm",
            en: "the issuing body must be upright and bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 2, điểm b"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Tên cơ quan ban hành in đậm để phân biệt với tên cơ quan chủ quản ở trên.",
        en: "The issuing body is bold, so that it stands out from the body above it.",
    },
    wrong: "SỞ NỘI VỤ (chữ thường)",
    right: "**SỞ NỘI VỤ**",
    check: Check::Layout(check),
    ..Rule::BASE
};

/// In a letterhead without a bold name, the last one is the issuing body's.
fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let has_issuer = reading.of(Component::Issuer).next().is_some();
    let lone = match has_issuer {
        false => reading.of(Component::Parent).last(),
        true => None,
    };
    let mut any = false;
    for (placed, para) in super::of(reading, |s| s == Component::Issuer).chain(lone) {
        any = true;
        if let Some((range, _)) = wrong(para, &placed.range, bold) {
            found.at(para.place_of(range), []);
        }
    }
    Verdict::applied_if(any)
}
