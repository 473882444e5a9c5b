//! Capacity, position and name are centred in their column.

use super::{each, may_be_centred};
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::reader::{Place, Reading};
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "quyền hạn, chức vụ và họ tên canh giữa",
        en: "capacity, position and name are centred",
    },
    message: Message {
        code: "T863",
        text: Words {
            vi: "quyền hạn, chức vụ và họ tên người ký phải canh giữa",
            en: "capacity, position and name must be centred",
        },
        clause: Some("Phụ lục I, mục II, khoản 7, điểm đ"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Họ tên người ký canh giữa dưới quyền hạn, chức vụ.",
        en: "The name is centred under capacity and position.",
    },
    wrong: "họ tên canh trái trong ô",
    right: "họ tên canh giữa ô",
    check: Check::Layout(check),
    ..Rule::BASE
};

/// Outside a table it is put under the capacity with tabs and indents, which are not judged.
fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let of_signature = |s| matches!(s, Component::Capacity | Component::Post | Component::Name);
    each(reading, of_signature, |placed, para| {
        let in_cell = matches!(para.place, Place::Cell { .. });
        if in_cell && !may_be_centred(&reading.flow, placed, para) {
            found.at(para.place_of(placed.range.clone()), []);
        }
    })
}
