//! There is a gap between a công văn's number and its subject.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::layout::UNDER_NUMBER_GAP;
use crate::measure::{Length, reaches};
use crate::reader::{Place, Reading};
use crate::rules::framework::lengths::decimal;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trích yếu công văn cách số, ký hiệu {0} pt",
        en: "the subject of a công văn is {0:decimal} pt below number and symbol",
    },
    message: Message {
        code: "T831",
        text: Words {
            vi: "trích yếu công văn cách số, ký hiệu chưa đủ {0} pt",
            en: "the subject of a công văn is less than {0:decimal} pt below number and symbol",
        },
        hint: Some(Words {
            vi: "đặt Spacing Before {0} pt cho đoạn V/v",
            en: "set Spacing Before of the paragraph “V/v” to {0:decimal} pt",
        }),
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Trích yếu công văn canh giữa dưới số và ký hiệu, cách dòng {0} pt.",
        en: "The subject of a công văn is {0:decimal} pt below number and symbol.",
    },
    limits: || vec![decimal(UNDER_NUMBER_GAP.to_pt())],
    wrong: "V/v ngay dưới số, không cách",
    right: "V/v cách số 6 pt",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let number = reading.of(Component::Number).next();
    let (Some((number, above)), Some((regarding, below))) =
        (number, reading.of(Component::Regarding).next())
    else {
        return Verdict::NotApplicable;
    };
    let in_cells = [above, below].map(|para| matches!(para.place, Place::Cell { .. }));
    let (Some(down), [true, true]) = (regarding.para.checked_sub(number.para), in_cells) else {
        return Verdict::NotJudged;
    };
    let gap = match down {
        0 => Length::ZERO,
        // An empty paragraph between them in one cell is more than the gap.
        2.. if above.place == below.place => return Verdict::Applied,
        _ => above.format.after + below.format.before,
    };
    if !reaches(gap, UNDER_NUMBER_GAP) {
        let gap = decimal(UNDER_NUMBER_GAP.to_pt());
        found.at(below.place_of(regarding.range.clone()), [&*gap]);
    }
    Verdict::Applied
}
