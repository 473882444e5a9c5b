//! The frame of a mark of urgency has the prescribed size.

use super::mark;
use crate::components::Urgency;
use crate::diagnostic::{Message, Words};
use crate::layout::{MARK_HEIGHT, allowed, urgency_width};
use crate::measure::{Length, near};
use crate::reader::Reading;
use crate::rules::framework::lengths::millimetres;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "khung mức độ khẩn đúng kích thước",
        en: "the frame of a mark of urgency has the right size",
    },
    message: Message {
        code: "T875",
        text: Words {
            vi: "khung {0} × {1} mm, phải là {2} × {3} mm",
            en: "the frame is {0:decimal} × {1:decimal} mm, and must be {2:decimal} × {3:decimal} mm",
        },
        clause: Some("Phụ lục I, mục III, khoản 2, điểm b"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Khung HỎA TỐC {1} × {0} mm, THƯỢNG KHẨN {2} × {0} mm, KHẨN {3} × {0} mm.",
        en: "The frame of HỎA TỐC is {1} × {0} mm, of THƯỢNG KHẨN {2} × {0} mm, of KHẨN {3} × {0} mm.",
    },
    limits: || {
        let of = [Urgency::Express, Urgency::VeryUrgent, Urgency::Urgent];
        let widths = of.map(urgency_width);
        [MARK_HEIGHT]
            .into_iter()
            .chain(widths)
            .map(millimetres)
            .collect()
    },
    wrong: "khung KHẨN 30 × 10 mm",
    right: "khung KHẨN 20 × 8 mm",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let mut verdict = Verdict::NotApplicable;
    for urgency in Urgency::ALL {
        let wanted = (urgency_width(urgency), MARK_HEIGHT);
        let judged = mark::each(reading, &[urgency.words()], |placed, para, frame| {
            let Some(frame) = frame.filter(|frame| frame.width > Length::ZERO) else {
                return;
            };
            let near = |a: Length, b: Length| near(a, b, allowed::FRAME_TOLERANCE);
            if !near(frame.width, wanted.0) || !near(frame.height, wanted.1) {
                let said = [frame.width, frame.height, wanted.0, wanted.1].map(millimetres);
                found.at(
                    para.place_of(placed.range.clone()),
                    said.each_ref().map(String::as_str),
                );
            }
        });
        if judged != Verdict::NotApplicable {
            verdict = judged;
        }
    }
    verdict
}
