//! A heading stays on the page of the text that it heads.

use super::{bold, is_heading, of, words, wrong};
use crate::components::{Component, Role};
use crate::diagnostic::{Message, Words};
use crate::reader::{Para, Place, Placed, Reading};
use crate::rules::framework::room;
use crate::rules::framework::tally::Tally;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "đề mục không nằm cuối trang",
        en: "no heading at the foot of a page",
    },
    message: Message {
        code: "T856",
        text: Words {
            vi: "đề mục có thể nằm một mình ở cuối trang ({0} đề mục)",
            en: "a heading may be left alone at the foot of a page ({0} headings)",
        },
        hint: Some(Words {
            vi: "chọn Keep with next",
            en: "choose Keep with next",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm đ"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Đề mục phải cùng trang với nội dung của nó: chọn “Keep with next” (Paragraph, Line and Page Breaks).",
        en: "A heading must be on the same page as the text it heads: “Keep with next” (Paragraph, Line and Page Breaks).",
    },
    wrong: "đề mục không có Keep with next",
    right: "đề mục có Keep with next",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    // On a single page a heading is never at the foot.
    let parts = reading.parts.iter();
    let long: Vec<bool> = parts
        .map(|part| room::has_second_page(reading, part))
        .collect();
    let mut loose = Tally::default();
    let mut any = false;
    for (placed, para) in of(reading, opens_division) {
        let part = placed.annex.map_or(0, |annex| annex + 1);
        if long.get(part) == Some(&true) && opens_content(placed, para) {
            any = true;
            if !para.format.keep_next {
                loose.add("", para.span);
            }
        }
    }
    for fault in loose.into_faults() {
        found.at(fault.at, [&fault.count()]);
    }
    Verdict::applied_if(any)
}

fn opens_division(slot: Component) -> bool {
    matches!(slot, Component::Body(_) | Component::DivisionNumber(_))
}

/// Whether a paragraph is a heading outside a table.
fn opens_content(placed: &Placed, para: &Para) -> bool {
    let whole = 0..para.text.len();
    let is_bold = words(para, &whole).next().is_some() && wrong(para, &whole, bold).is_none();
    let titles = match placed.slot {
        Component::DivisionNumber(_) => true,
        Component::Body(role) if role.is_division() => true,
        Component::Body(Role::ArticleTitle | Role::ClauseTitle | Role::Level1 | Role::Level2) => {
            is_bold && is_heading(placed, para)
        }
        _ => false,
    };
    titles && para.place == Place::Body
}
