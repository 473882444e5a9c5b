//! The recipients are upright and not bold.

use super::{regular, words_of};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "danh sách nơi nhận: chữ đứng, không đậm",
        en: "the list of recipients: upright, not bold",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T867",
        severity: Severity::Error,
        message: Words {
            vi: "danh sách nơi nhận phải là chữ đứng, không đậm",
            en: "the recipients must be upright and not bold",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
    },
    why: Words {
        vi: "Các nơi nhận liệt kê dưới từ “Nơi nhận” trình bày bằng kiểu chữ đứng.",
        en: "The recipients listed below “Nơi nhận” are upright.",
    },
    wrong: "*- Như trên;*",
    right: "- Như trên;",
    check: |subject, found| words_of(subject, found, |s| s == Component::Recipient, regular),
};
