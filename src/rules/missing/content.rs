//! A document has content.

use super::absent;
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có nội dung",
        en: "there is content",
    },
    applies: Applies::Both,
    in_force: DECREE,
    entry: Entry {
        code: "T020",
        severity: Severity::Error,
        message: Words {
            vi: "không thấy nội dung văn bản",
            en: "the document has no content",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 6"),
    },
    why: Words {
        vi: "Giữa phần đầu và phần ký phải có nội dung.",
        en: "Between the head and the signature there must be content.",
    },
    wrong: "BÁO CÁO / Kết quả công tác / Nơi nhận:",
    right: "BÁO CÁO / Kết quả công tác / Sở báo cáo như sau… / Nơi nhận:",
    check: |subject, found| {
        absent(
            subject,
            found,
            |known| known.body,
            &[
                Component::Subject,
                Component::Title,
                Component::Regarding,
                Component::Addressees,
            ],
        )
    },
};
