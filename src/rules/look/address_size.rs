//! The address at the foot of page 1 is in 11 to 12 pt.

use super::size_of;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "địa chỉ cơ quan ở cuối trang cỡ 11–12",
        en: "the address at the foot of the page in 11–12 pt",
    },
    entry: Entry {
        code: "T888",
        message: Words {
            vi: "địa chỉ cơ quan ở cuối trang cỡ {0}, phải từ {1} đến {2}",
            en: "the address at the foot of the page is in {0} pt, and must be {1} to {2}",
        },
        clause: Some("Phụ lục I, mục III, khoản 4"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Địa chỉ, thư điện tử, điện thoại của cơ quan ở cuối trang có cỡ chữ từ 11 đến 12.",
        en: "Address, e-mail and telephone at the foot of the page are in 11 to 12 pt.",
    },
    wrong: "Địa chỉ: … cỡ 14",
    right: "Địa chỉ: … cỡ 11",
    check: Check::Layout(|reading, found| size_of(reading, found, |s| s == Component::Address)),
    ..Rule::BASE
};
