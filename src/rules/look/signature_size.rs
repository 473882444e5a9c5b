//! What stands above and in the signature is in 13 to 14 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "quyền hạn, chức vụ, họ tên cỡ 13–14",
        en: "capacity, position and name in 13–14 pt",
    },
    entry: Entry {
        code: "T862",
        message: Words {
            vi: "quyền hạn, chức vụ, họ tên cỡ {0}, phải từ {1} đến {2}",
            en: "capacity, position or name is in {0} pt, and must be {1} to {2}",
        },
        clause: Some("Phụ lục I, mục II, khoản 7, điểm đ"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Quyền hạn, chức vụ và họ tên của người ký có cỡ chữ từ 13 đến 14.",
        en: "Capacity, position and name of the signatory are in 13 to 14 pt.",
    },
    wrong: "GIÁM ĐỐC cỡ 12",
    right: "GIÁM ĐỐC cỡ 14",
    check: Check::Layout(|reading, found| {
        size_of(reading, found, |s| {
            matches!(s, Component::Capacity | Component::Post | Component::Name)
        })
    }),
    ..Rule::BASE
};
