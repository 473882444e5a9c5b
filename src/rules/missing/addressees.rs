//! A công văn, tờ trình or công điện says whom it is addressed to.

use super::{absent_of_kind, is_required};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "công văn, tờ trình có “Kính gửi”",
        en: "a công văn or tờ trình has “Kính gửi”",
    },
    applies: Applies::Both,
    in_force: DECREE,
    entry: Entry {
        code: "T016",
        severity: Severity::Error,
        message: Words {
            vi: "không thấy nơi gửi (“Kính gửi:”, công điện: “… điện:”)",
            en: "it does not say whom it is addressed to (“Kính gửi:”, in a telegram “… điện:”)",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
    },
    why: Words {
        vi: "Công văn, tờ trình gửi cho ai thì ghi sau “Kính gửi”, trước nội dung.",
        en: "Whom a letter or proposal is addressed to stands after “Kính gửi”, before the content.",
    },
    wrong: "(dưới trích yếu là ngay nội dung)",
    right: "Kính gửi: Sở Tài chính",
    check: |subject, found| {
        absent_of_kind(
            subject,
            found,
            |kind| is_required(kind.addressees),
            |known| known.addressees,
            &[Component::Subject, Component::Regarding, Component::Title],
        )
    },
};
