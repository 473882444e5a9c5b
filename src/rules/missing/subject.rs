//! A titled document says what it is about.

use super::absent_of_kind;
use crate::components::Component;
use crate::diagnostic::{Entry, Words};
use crate::kinds::SubjectPlace;
use crate::rules::{Check, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có trích yếu nội dung",
        en: "there is a subject",
    },
    entry: Entry {
        code: "T015",
        message: Words {
            vi: "không thấy trích yếu dưới tên loại",
            en: "no subject stands below the title",
        },
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Entry::ERROR
    },
    why: Words {
        vi: "Trích yếu là một câu ngắn nói nội dung chủ yếu của văn bản; chỉ giấy giới thiệu, giấy nghỉ phép không có.",
        en: "The subject says briefly what a document is about; only letters of introduction and leave permits have none.",
    },
    wrong: "BÁO CÁO / (nội dung)",
    right: "BÁO CÁO / Kết quả công tác văn thư",
    check: Check::Both(|reading, found| {
        absent_of_kind(
            reading,
            found,
            |kind| kind.form.is_some() && kind.subject == SubjectPlace::BelowTitle,
            |known| known.subject,
            &[Component::Title],
        )
    }),
    ..Rule::BASE
};
