//! A Roman heading is in bold capitals.

use super::{bold_capitals, each, is_heading, wrong};
use crate::components::Component;
use crate::components::Role;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "đề mục La Mã: chữ in hoa, đứng, đậm",
        en: "Roman headings: capitals, upright, bold",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T854",
        severity: Severity::Error,
        message: Words {
            vi: "đề mục La Mã phải là chữ in hoa, đứng, đậm",
            en: "a Roman heading must be in capitals, upright and bold",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 6, điểm đ"),
    },
    why: Words {
        vi: "Văn bản không chia theo điều: đề mục I, II và tiêu đề trình bày bằng chữ in hoa, kiểu chữ đứng, đậm.",
        en: "Where there are no Điều, headings I, II and their titles are in capitals, upright and bold.",
    },
    wrong: "I. Kết quả",
    right: "**I. KẾT QUẢ**",
    check,
};

/// The Roman number is in capitals as it is.
fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    each(
        subject,
        |s| s == Component::Body(Role::Level1),
        |placed, para| {
            let wrong = wrong(para, &(0..placed.range.end), bold_capitals);
            if let Some((range, _)) = wrong.filter(|_| is_heading(placed, para)) {
                found.at(para.place_of(range), []);
            }
        },
    )
}
