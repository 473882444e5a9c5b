//! What stands above and in the signature is bold.

use super::{bold, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "quyền hạn, chức vụ và họ tên người ký: chữ đứng, đậm",
        en: "capacity, position and name of the signatory: upright, bold",
    },
    entry: Entry {
        code: "T861",
        message: Words {
            vi: "quyền hạn, chức vụ và họ tên người ký phải là chữ đứng, đậm",
            en: "capacity, position and name must be upright and bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 7, điểm đ"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Quyền hạn, chức vụ và họ tên của người ký trình bày bằng kiểu chữ đứng, đậm.",
        en: "Capacity, position and name of the signatory are upright and bold.",
    },
    wrong: "GIÁM ĐỐC (chữ thường)",
    right: "**GIÁM ĐỐC**",
    check: Check::Layout(|reading, found| {
        words_of(
            reading,
            found,
            |s| matches!(s, Component::Capacity | Component::Post | Component::Name),
            bold,
        )
    }),
    ..Rule::BASE
};
