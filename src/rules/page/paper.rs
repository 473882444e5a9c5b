//! Every page is A4.

use super::place;
use crate::diagnostic::{Entry, Severity, Words};
use crate::layout::allowed;
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "khổ giấy A4",
        en: "the paper is A4",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T601",
        severity: Severity::Error,
        message: Words {
            vi: "khổ giấy {0} × {1} mm không phải A4",
            en: "the paper, {0} × {1} mm, is not A4",
        },
        hint: Some(Words {
            vi: "đặt khổ giấy A4 (210 × 297 mm) cho mọi phần của tệp",
            en: "set the paper of every section to A4 (210 × 297 mm)",
        }),
        clause: Some("Phụ lục I, mục I, khoản 1"),
    },
    why: Words {
        vi: "Mọi văn bản hành chính dùng khổ giấy A4.",
        en: "Every administrative document is on A4.",
    },
    wrong: "Letter (215,9 × 279,4 mm)",
    right: "A4 (210 × 297 mm)",
    check,
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(reading) = subject.layout else {
        return Verdict::NotJudged;
    };
    for section in &reading.flow.sections {
        let sides = (section.width, section.height);
        if !allowed::is_a4(sides.0.min(sides.1), sides.0.max(sides.1)) {
            let [width, height] = [sides.0, sides.1].map(super::millimetres);
            found.at(place(reading, section), [&width, &height]);
        }
    }
    Verdict::Applied
}
