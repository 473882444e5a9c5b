//! The size of the content.

use super::words;
use crate::components::{Component, Role};
use crate::diagnostic::{Message, Words};
use crate::reader::{Place, Reading};
use crate::rules::framework::lengths::{size_limits, sizes};
use crate::rules::framework::tally::Tally;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "nội dung cỡ {0}",
        en: "the content is in {0} pt",
    },
    message: Message {
        code: "T712",
        text: Words {
            vi: "nội dung cỡ {0}, phải từ {1} đến {2} ({3} đoạn)",
            en: "the content is in {0:decimal} pt, and must be {1:decimal} to {2:decimal} ({3} paragraphs)",
        },
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Nội dung văn bản có cỡ chữ từ {1} đến {2}. Chữ trong bảng không bị xét.",
        en: "The content is in {1} to {2} pt. Text in tables is not judged.",
    },
    limits: || size_limits(Component::Body(Role::Body)),
    wrong: "nội dung cỡ 12",
    right: "nội dung cỡ 14",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let limits = Component::Body(Role::Body).facts().size.allowed;
    let mut others = Tally::default();
    let mut any = false;
    for placed in &reading.placed {
        let Some(para) = reading.flow.paragraphs.get(placed.para) else {
            continue;
        };
        let of_content = matches!(
            placed.slot,
            Component::LegalBasis
                | Component::Authority
                | Component::Enacts
                | Component::Body(_)
                | Component::DivisionNumber(_)
        );
        if !of_content || para.place != Place::Body {
            continue;
        }
        any = true;
        // The number that opens it counts too.
        let wrong =
            words(para, &(0..placed.range.end)).find(|(_, run)| !limits.allows(run.format.size));
        if let Some((range, run)) = wrong {
            let [size, ..] = sizes(run.format.size, limits);
            others.add(&size, para.place_of(range));
        }
    }
    let [_, least, most] = sizes(limits.least, limits);
    for fault in others.into_faults() {
        found.at(fault.at, [&fault.what, &least, &most, &fault.count()]);
    }
    Verdict::applied_if(any)
}
