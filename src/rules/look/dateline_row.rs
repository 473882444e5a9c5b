//! Place and date are on the line of the number.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::reader::{Para, Place, Reading};
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "địa danh và thời gian cùng dòng với số, ký hiệu",
        en: "place and date are on the line of number and symbol",
    },
    message: Message {
        code: "T820",
        text: Words {
            vi: "địa danh và thời gian không cùng dòng với số, ký hiệu",
            en: "place and date are not on the line of the number",
        },
        clause: Some("Phụ lục I, mục II, khoản 4"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Địa danh và thời gian ban hành đặt trên cùng một dòng với số, ký hiệu văn bản.",
        en: "Place and date are on the same line as the number.",
    },
    wrong: "ngày tháng ở dòng dưới số",
    right: "số bên trái, ngày tháng bên phải, cùng một dòng",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let (number, dateline) = (
        reading.of(Component::Number).next(),
        reading.of(Component::Dateline).next(),
    );
    let (Some((number, left)), Some((dateline, right))) = (number, dateline) else {
        return Verdict::NotApplicable;
    };
    let level = match number.para == dateline.para {
        true => {
            let between = left.text.get(number.range.end..dateline.range.start);
            between.is_some_and(|between| !between.contains('\n'))
        }
        false => match are_level(left, right) {
            Some(level) => level,
            None => return Verdict::NotJudged,
        },
    };
    if !level {
        found.at(right.place_of(dateline.range.clone()), []);
    }
    Verdict::Applied
}

/// Whether two paragraphs are on one line, if that can be known.
fn are_level(left: &Para, right: &Para) -> Option<bool> {
    match (left.place, right.place) {
        (
            Place::Cell { table, row, cell },
            Place::Cell {
                table: other,
                row: beside,
                cell: next,
            },
        ) => (table == other).then_some(row == beside && cell != next),
        (Place::Body, Place::Body) => Some(false),
        _ => None,
    }
}
