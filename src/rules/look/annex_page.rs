//! An appendix begins on a new page.

use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "phụ lục bắt đầu ở trang mới",
        en: "an appendix begins on a new page",
    },
    message: Message {
        code: "T887",
        text: Words {
            vi: "phụ lục không bắt đầu ở trang mới",
            en: "the appendix does not begin on a new page",
        },
        hint: Some(Words {
            vi: "chèn ngắt trang (section) trước phụ lục",
            en: "insert a section break before the appendix",
        }),
        clause: Some("Phụ lục I, mục III, khoản 1"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Phụ lục trình bày trên trang giấy riêng, đánh số trang riêng.",
        en: "An appendix has pages of its own, numbered separately.",
    },
    wrong: "phụ lục ngay dưới chữ ký",
    right: "phụ lục ở đầu trang mới",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let annexes = reading.document.annexes.len();
    for annex in 0..annexes {
        let of_annex = |of: Option<usize>| {
            let own = reading
                .placed
                .iter()
                .filter(move |placed| placed.annex == of);
            own.map(|placed| placed.para)
                .filter(|para| *para < reading.flow.body)
        };
        let first = of_annex(Some(annex)).min();
        let before = of_annex(annex.checked_sub(1)).max();
        let (Some(first), Some(before)) = (first, before) else {
            continue;
        };
        if let Some(para) = reading.flow.paragraphs.get(first)
            && !is_parted(reading, before, first)
        {
            found.at(para.span, []);
        }
    }
    Verdict::applied_if(annexes > 0)
}

/// Whether a page ends between two paragraphs.
fn is_parted(reading: &Reading, before: usize, first: usize) -> bool {
    let between = reading
        .flow
        .paragraphs
        .get(before..=first)
        .unwrap_or_default();
    let breaks = between.iter().any(|para| para.page_break);
    let begins = between.iter().skip(1).any(|para| {
        let section = reading.flow.sections.get(para.section);
        let other = between
            .first()
            .is_some_and(|last| last.section != para.section);
        para.format.page_break_before || (other && section.is_some_and(|s| !s.continuous))
    });
    breaks || begins
}
