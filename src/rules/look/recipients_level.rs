//! The recipients are level with the signature.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::reader::{Place, Reading};
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“Nơi nhận” ngang hàng với quyền hạn, chức vụ",
        en: "“Nơi nhận” is level with capacity and position",
    },
    message: Message {
        code: "T869",
        text: Words {
            vi: "“Nơi nhận” không ngang hàng với quyền hạn, chức vụ người ký",
            en: "“Nơi nhận” is not level with capacity and position",
        },
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Từ “Nơi nhận” trên một dòng riêng, ngang hàng với dòng quyền hạn, chức vụ của người ký và sát lề trái.",
        en: "“Nơi nhận” is level with capacity and position, at the left margin.",
    },
    wrong: "Nơi nhận ở hàng dưới chữ ký",
    right: "Nơi nhận và chữ ký cùng một hàng",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    // Below signatures that are side by side, as in a biên bản, is also a proper place.
    let several = reading.of(Component::Name).count() > 1;
    let label = reading
        .of(Component::Recipients)
        .next()
        .filter(|_| !several);
    let (Some((placed, label)), Some((_, first))) = (label, reading.of(Component::Capacity).next())
    else {
        return Verdict::NotApplicable;
    };
    let (
        Place::Cell { table, row, .. },
        Place::Cell {
            table: other,
            row: level,
            ..
        },
    ) = (label.place, first.place)
    else {
        return Verdict::NotJudged;
    };
    if table == other && row != level {
        found.at(label.place_of(placed.range.clone()), []);
    }
    Verdict::Applied
}
