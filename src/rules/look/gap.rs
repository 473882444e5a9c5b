//! There is a minimum gap between paragraphs.

use super::running::is_running;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::layout::PARAGRAPH_GAP;
use crate::measure::{Length, reaches};
use crate::reader::{Para, Reading};
use crate::rules::framework::lengths::decimal;
use crate::rules::framework::tally::Tally;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "các đoạn cách nhau ít nhất {0} pt",
        en: "paragraphs are at least {0:decimal} pt apart",
    },
    message: Message {
        code: "T843",
        text: Words {
            vi: "đoạn cách đoạn trên {0} pt, phải ít nhất {1} pt ({2} đoạn)",
            en: "the paragraph is {0:decimal} pt below the one above, and must be at least {1:decimal} ({2} paragraphs)",
        },
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Khoảng cách giữa các đoạn văn tối thiểu là {0} pt.",
        en: "Paragraphs are at least {0:decimal} pt apart.",
    },
    limits: || vec![decimal(PARAGRAPH_GAP.to_pt())],
    wrong: "hai đoạn cách nhau 0 pt",
    right: "hai đoạn cách nhau 6 pt",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let mut close = Tally::default();
    let mut any = false;
    for pair in reading.placed.windows(2) {
        let [above, below] = pair else {
            continue;
        };
        // Anything between them, even an empty paragraph, is a gap.
        let paragraphs = reading.flow.paragraphs.get(above.para..=below.para);
        let Some([first, second]) = paragraphs else {
            continue;
        };
        let judged =
            |slot: Component, para: &Para| slot == Component::LegalBasis || is_running(slot, para);
        if !judged(above.slot, first) || !judged(below.slot, second) {
            continue;
        }
        any = true;
        let gap = gap(first, second);
        if !reaches(gap, PARAGRAPH_GAP) {
            close.add(&decimal(gap.to_pt()), second.span);
        }
    }
    for fault in close.into_faults() {
        found.at(
            fault.at,
            [&fault.what, &decimal(PARAGRAPH_GAP.to_pt()), &fault.count()],
        );
    }
    Verdict::applied_if(any)
}

/// The space between two paragraphs; those of one style may have none.
fn gap(above: &Para, below: &Para) -> Length {
    let same = above.style == below.style;
    let counted = |para: &Para, space| match same && para.format.contextual_spacing {
        true => Length::ZERO,
        false => space,
    };
    counted(above, above.format.after) + counted(below, below.format.before)
}
