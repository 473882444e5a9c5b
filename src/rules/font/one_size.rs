//! The content has one size throughout.

use super::{body, most_common, words};
use crate::components::{Component, Role};
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::framework::lengths::decimal;
use crate::rules::framework::tally::Tally;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "nội dung một cỡ chữ",
        en: "the content is in one size",
    },
    message: Message {
        code: "T713",
        text: Words {
            vi: "nội dung cỡ {0}, phần còn lại cỡ {1} ({2} đoạn)",
            en: "the content is in {0:decimal} pt, the rest of it in {1:decimal} ({2} paragraphs)",
        },
        clause: Some("Phụ lục I, mục V"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Cỡ chữ trong cùng một văn bản thống nhất. Phụ lục có thể có cỡ chữ riêng.",
        en: "One document has one size of text. An appendix may have a size of its own.",
    },
    wrong: "một đoạn cỡ 13, các đoạn khác cỡ 14",
    right: "mọi đoạn cỡ 14",
    check: Check::Layout(check),
    ..Rule::BASE
};

/// An appendix may have a size of its own.
fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let annexes = (0..reading.document.annexes.len()).map(Some);
    let judged = std::iter::once(None)
        .chain(annexes)
        .filter(|part| judge(reading, *part, found));
    Verdict::applied_if(judged.count() > 0)
}

/// Judges one part, and returns whether it has any content.
fn judge(reading: &Reading, part: Option<usize>, found: &mut Findings<'_>) -> bool {
    let all = || body(reading).filter(move |(placed, _)| placed.annex == part);
    // Another rule reports a size that is out of its range.
    let sizes = all().flat_map(|(placed, para)| {
        words(para, &(0..placed.range.end))
            .filter(|(_, run)| {
                Component::Body(Role::Body)
                    .facts()
                    .size
                    .allowed
                    .allows(run.format.size)
            })
            .map(|(range, run)| (run.format.size, range.len()))
    });
    let Some(main) = most_common(sizes) else {
        return false;
    };
    let mut others = Tally::default();
    for (placed, para) in all() {
        let other = words(para, &(0..placed.range.end)).find(|(_, run)| {
            run.format.size != main
                && Component::Body(Role::Body)
                    .facts()
                    .size
                    .allowed
                    .allows(run.format.size)
        });
        if let Some((range, run)) = other {
            others.add(&decimal(run.format.size.to_pt()), para.place_of(range));
        }
    }
    for fault in others.into_faults() {
        found.at(
            fault.at,
            [&fault.what, &decimal(main.to_pt()), &fault.count()],
        );
    }
    true
}
