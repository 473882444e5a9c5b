//! A document is signed.

use super::{absent, is_issued};
use crate::components::Component;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có phần ký: chức vụ và họ tên",
        en: "there is a signature: position and name",
    },
    applies: Applies::Both,
    in_force: DECREE,
    entry: Entry {
        code: "T022",
        severity: Severity::Error,
        message: Words {
            vi: "không thấy chức vụ và họ tên của người ký",
            en: "nobody's position and name stand where it is to be signed",
        },
        hint: None,
        clause: Some("Phụ lục I, mục II, khoản 7"),
    },
    why: Words {
        vi: "Văn bản do người có thẩm quyền ký, ghi quyền hạn, chức vụ, họ và tên.",
        en: "A document is signed by a person with authority, whose capacity, position and name it gives.",
    },
    wrong: "(dưới nội dung chỉ có Nơi nhận)",
    right: "GIÁM ĐỐC / Nguyễn Văn An",
    check,
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    if subject.layout.is_some_and(is_issued) {
        return Verdict::NotApplicable;
    }
    let neighbours = [
        Component::Recipients,
        Component::Title,
        Component::Regarding,
    ];
    absent(subject, found, |known| known.signature, &neighbours)
}
