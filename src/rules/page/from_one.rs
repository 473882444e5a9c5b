//! Pages are counted from 1.

use super::numbers::Numbers;
use super::{first_of_document, place};
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số trang đánh từ 1",
        en: "pages are counted from 1",
    },
    message: Message {
        code: "T614",
        text: Words {
            vi: "số trang được đánh từ {0}, phải từ 1",
            en: "pages are counted from {0}, and must be from 1",
        },
        hint: Some(Words {
            vi: "đặt “Start at: 1” trong “Format Page Numbers”",
            en: "set page numbers to start at 1",
        }),
        clause: Some("Phụ lục I, mục I, khoản 7"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Số trang được đánh từ số 1; đánh từ 0 thì trang thứ hai mang số 1.",
        en: "Pages are counted from 1; if they are counted from 0, the second page has the number 1.",
    },
    wrong: "trang thứ hai mang số 1",
    right: "trang thứ hai mang số 2",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let Some(first) = first_of_document(reading) else {
        return Verdict::NotApplicable;
    };
    if let Some(start) = first.page_start.filter(|start| *start != 1) {
        found.at(place(reading, first), [&start.to_string()]);
    }
    Verdict::applied_if(!Numbers::of(reading).all().is_empty())
}
