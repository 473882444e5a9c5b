//! A document has content.

use super::absent;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có nội dung",
        en: "there is content",
    },
    entry: Entry {
        code: "T020",
        message: Words {
            vi: "không thấy nội dung văn bản",
            en: "the document has no content",
        },
        clause: Some("Phụ lục I, mục II, khoản 6"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Giữa phần đầu và phần ký phải có nội dung.",
        en: "Between the head and the signature there must be content.",
    },
    wrong: "BÁO CÁO / Kết quả công tác / Nơi nhận:",
    right: "BÁO CÁO / Kết quả công tác / Sở báo cáo như sau… / Nơi nhận:",
    check: Check::Both(|reading, found| {
        absent(
            reading,
            found,
            |known| known.body,
            &[
                Component::Subject,
                Component::Title,
                Component::Regarding,
                Component::Addressees,
            ],
        )
    }),
    ..Rule::BASE
};
