//! The number and the title of an Điều are bold.

use super::{bold, each, wrong};
use crate::components::{Component, Role};
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“Điều”, số thứ tự và tiêu đề: chữ đứng, đậm",
        en: "“Điều”, its number and title: upright, bold",
    },
    message: Message {
        code: "T853",
        text: Words {
            vi: "“Điều”, số thứ tự và tiêu đề phải là chữ đứng, đậm",
            en: "“Điều”, its number and its title must be upright and bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 6, điểm đ"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Từ “Điều”, số thứ tự và tiêu đề của điều trình bày bằng kiểu chữ đứng, đậm.",
        en: "The word “Điều”, its number and its title are upright and bold.",
    },
    wrong: "Điều 1. Phạm vi",
    right: "**Điều 1. Phạm vi**",
    check: Check::Layout(check),
    ..Rule::BASE
};

/// The number is always bold, and so is the title if there is one.
fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let of_article = |s| matches!(s, Component::Body(Role::Article | Role::ArticleTitle));
    each(reading, of_article, |placed, para| {
        let end = match placed.slot {
            Component::Body(Role::ArticleTitle) => placed.range.end,
            _ => placed.range.start,
        };
        if let Some((range, _)) = wrong(para, &(0..end), bold) {
            found.at(para.place_of(range), []);
        }
    })
}
