//! The recipients are upright and not bold.

use super::{regular, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "danh sách nơi nhận: chữ đứng, không đậm",
        en: "the list of recipients: upright, not bold",
    },
    entry: Entry {
        code: "T867",
        message: Words {
            vi: "danh sách nơi nhận phải là chữ đứng, không đậm",
            en: "the recipients must be upright and not bold",
        },
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Các nơi nhận liệt kê dưới từ “Nơi nhận” trình bày bằng kiểu chữ đứng.",
        en: "The recipients listed below “Nơi nhận” are upright.",
    },
    wrong: "*- Như trên;*",
    right: "- Như trên;",
    check: Check::Layout(|reading, found| {
        words_of(reading, found, |s| s == Component::Recipient, regular)
    }),
    ..Rule::BASE
};
