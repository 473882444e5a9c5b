//! The number and the title of an Điều are bold.

use super::{bold, each, wrong};
use crate::components::Component;
use crate::components::Role;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“Điều”, số thứ tự và tiêu đề: chữ đứng, đậm",
        en: "“Điều”, its number and title: upright, bold",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T853",
        severity: Severity::Error,
        message: Words {
            vi: "“Điều”, số thứ tự và tiêu đề phải là chữ đứng, đậm",
            en: "“Điều”, its number and its title must be upright and bold",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 6, điểm đ"),
    },
    why: Words {
        vi: "Từ “Điều”, số thứ tự và tiêu đề của điều trình bày bằng kiểu chữ đứng, đậm.",
        en: "The word “Điều”, its number and its title are upright and bold.",
    },
    wrong: "Điều 1. Phạm vi",
    right: "**Điều 1. Phạm vi**",
    check,
};

/// The number is bold in any case, the title where there is one.
fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let of_article = |s| matches!(s, Component::Body(Role::Article | Role::ArticleTitle));
    each(subject, of_article, |placed, para| {
        let end = match placed.slot {
            Component::Body(Role::ArticleTitle) => placed.range.end,
            _ => placed.range.start,
        };
        if let Some((range, _)) = wrong(para, &(0..end), bold) {
            found.at(para.place_of(range), []);
        }
    })
}
