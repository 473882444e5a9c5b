//! The line spacing of the content is within the decree's limits.

use super::running::running;
use crate::diagnostic::{Message, Words};
use crate::layout::allowed;
use crate::measure::{Length, SINGLE_LINE};
use crate::reader::{LineSpacing, Para, Reading};
use crate::rules::framework::lengths::decimal;
use crate::rules::framework::tally::Tally;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "giãn dòng từ dòng đơn đến {0} dòng",
        en: "line spacing is from single to {0:decimal} lines",
    },
    message: Message {
        code: "T844",
        text: Words {
            vi: "giãn dòng {0} dòng, phải từ 1 đến {1} dòng ({2} đoạn)",
            en: "the line spacing is {0:decimal} lines, and must be 1 to {1:decimal} ({2} paragraphs)",
        },
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là {0} dòng. Giãn dòng đặt bằng điểm (Exactly) được so với cỡ chữ.",
        en: "Line spacing is at least single and at most {0:decimal} lines. A spacing in points is compared with the size of the text.",
    },
    limits: || vec![decimal(*allowed::LINES.end())],
    wrong: "giãn dòng 2 dòng",
    right: "giãn dòng 1,1 dòng",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let mut astray = Tally::default();
    let mut any = false;
    for (_, para) in running(reading) {
        let Some(lines) = lines(para) else {
            continue;
        };
        any = true;
        if !allowed::LINES.contains(&lines) {
            astray.add(&decimal(lines), para.span);
        }
    }
    for fault in astray.into_faults() {
        found.at(
            fault.at,
            [&fault.what, &decimal(*allowed::LINES.end()), &fault.count()],
        );
    }
    Verdict::applied_if(any)
}

/// The line spacing in single lines, by the largest font size. If it is set in points, a
/// spacing equal to the font size counts as single.
fn lines(para: &Para) -> Option<f64> {
    let sizes = super::words(para, &(0..para.text.len())).map(|(_, run)| run.format.size);
    let single = sizes.fold(Length::ZERO, Length::max).to_pt() * SINGLE_LINE;
    if single <= 0.0 {
        return None;
    }
    Some(match para.format.line {
        LineSpacing::Multiple(lines) => lines,
        LineSpacing::AtLeast(height) => (height.to_pt() / single).max(1.0),
        LineSpacing::Exactly(height) if height.to_pt() >= single / SINGLE_LINE => {
            (height.to_pt() / single).max(1.0)
        }
        LineSpacing::Exactly(height) => height.to_pt() / single,
    })
}
