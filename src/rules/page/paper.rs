//! Every page is A4.

use super::place;
use crate::diagnostic::{Message, Words};
use crate::layout::{PAGE_LONG, PAGE_SHORT, allowed};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "khổ giấy A4",
        en: "the paper is A4",
    },
    message: Message {
        code: "T601",
        text: Words {
            vi: "khổ giấy {0} × {1} mm không phải A4",
            en: "the paper, {0:decimal} × {1:decimal} mm, is not A4",
        },
        hint: Some(Words {
            vi: "đặt khổ giấy A4 ({2} × {3} mm) cho mọi phần của tệp",
            en: "set the paper of every section to A4 ({2} × {3} mm)",
        }),
        clause: Some("Phụ lục I, mục I, khoản 1"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Mọi văn bản hành chính dùng khổ giấy A4.",
        en: "Every administrative document is on A4.",
    },
    wrong: "Letter (215,9 × 279,4 mm)",
    right: "A4 (210 × 297 mm)",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    for section in &reading.flow.sections {
        let sides = (section.width, section.height);
        if !allowed::is_a4(sides.0.min(sides.1), sides.0.max(sides.1)) {
            let [width, height] = [sides.0, sides.1].map(super::millimetres);
            let [short, long] = [PAGE_SHORT, PAGE_LONG].map(super::millimetres);
            found.at(place(reading, section), [&width, &height, &short, &long]);
        }
    }
    Verdict::Applied
}
