//! The title of a khoản or of a numbered heading is bold.

use super::{bold, is_heading, wrong};
use crate::components::{Component, Role};
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "khoản, mục 1., 2. có tiêu đề: chữ đứng, đậm",
        en: "a khoản or heading 1., 2. with a title: upright, bold",
    },
    message: Message {
        code: "T855",
        text: Words {
            vi: "số và tiêu đề phải là chữ đứng, đậm",
            en: "number and title must be upright and bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 6, điểm đ"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Khoản, hoặc mục 1., 2. trong văn bản không chia theo điều, nếu có tiêu đề thì số thứ tự và tiêu đề trên một dòng riêng, kiểu chữ đứng, đậm.",
        en: "Where a khoản, or a heading 1., 2., has a title, the number and the title are on a line of their own, upright and bold.",
    },
    wrong: "1. Công tác chỉ đạo",
    right: "**1. Công tác chỉ đạo**",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for (at, placed) in reading.placed.iter().enumerate() {
        let Component::Body(Role::ClauseTitle | Role::Level2) = placed.slot else {
            continue;
        };
        let Some(para) = reading.flow.paragraphs.get(placed.para) else {
            continue;
        };
        // Without text of its own below it, it is not a title but a short item.
        let below = reading.placed.get(at + 1).map(|next| next.slot);
        let has_content = matches!(
            below,
            Some(Component::Body(
                Role::Level3 | Role::Point | Role::Dash | Role::Body
            ))
        );
        if !placed.styled && (!has_content || !is_heading(placed, para)) {
            continue;
        }
        any = true;
        if let Some((range, _)) = wrong(para, &(0..placed.range.end), bold) {
            found.at(para.place_of(range), []);
        }
    }
    Verdict::applied_if(any)
}
