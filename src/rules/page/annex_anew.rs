//! Each appendix numbers its pages from 1 again.

use super::numbers::Numbers;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số trang của từng phụ lục đánh riêng",
        en: "the pages of each appendix are numbered separately",
    },
    message: Message {
        code: "T613",
        text: Words {
            vi: "phụ lục không được đánh số trang riêng từ 1",
            en: "the pages of the appendix are not numbered from 1 again",
        },
        hint: Some(Words {
            vi: "đặt phụ lục trong một phần (section) riêng, bắt đầu lại số trang từ 1",
            en: "give the appendix a section of its own whose page numbers start at 1",
        }),
        clause: Some("Phụ lục I, mục III, khoản 1, điểm đ"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Số trang của phụ lục được đánh số riêng theo từng phụ lục.",
        en: "The pages of each appendix are numbered separately.",
    },
    wrong: "văn bản hết ở trang 3, phụ lục tiếp từ trang 4",
    right: "phụ lục bắt đầu lại từ trang 1",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let numbers = Numbers::of(reading);
    let mut any = false;
    for part in reading.parts.iter().skip(1).filter(|part| part.start > 0) {
        let first = reading.flow.paragraphs.get(part.start);
        let section = first.and_then(|para| reading.flow.sections.get(para.section));
        let Some(section) = section else {
            continue;
        };
        if numbers.after_first(section).is_none() {
            continue;
        }
        any = true;
        let own = begins_with(reading, section.paragraphs.start, part.start);
        if !own || section.page_start != Some(1) {
            found.at(reading.first_words(part.clone()), []);
        }
    }
    Verdict::applied_if(any)
}

/// Whether there is no text between two paragraphs.
fn begins_with(reading: &Reading, start: usize, part: usize) -> bool {
    let before = reading.flow.paragraphs.get(start..part).unwrap_or(&[]);
    before.iter().all(|para| para.is_blank())
}
