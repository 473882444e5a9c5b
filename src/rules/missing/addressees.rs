//! A công văn, tờ trình or công điện says whom it is addressed to.

use super::{absent_of_kind, is_required};
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "công văn, tờ trình có “Kính gửi”",
        en: "a công văn or tờ trình has “Kính gửi”",
    },
    entry: Entry {
        code: "T016",
        message: Words {
            vi: "không thấy nơi gửi (“Kính gửi:”, công điện: “… điện:”)",
            en: "it does not say whom it is addressed to (“Kính gửi:”, in a telegram “… điện:”)",
        },
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Công văn, tờ trình gửi cho ai thì ghi sau “Kính gửi”, trước nội dung.",
        en: "Whom a letter or proposal is addressed to stands after “Kính gửi”, before the content.",
    },
    wrong: "(dưới trích yếu là ngay nội dung)",
    right: "Kính gửi: Sở Tài chính",
    check: Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| is_required(kind.addressees),
            |known| known.addressees,
            &[Component::Subject, Component::Regarding, Component::Title],
        )
    }),
    ..Rule::BASE
};
