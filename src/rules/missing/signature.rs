//! A document is signed.

use super::{absent, is_issued};
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có phần ký: chức vụ và họ tên",
        en: "there is a signature: position and name",
    },
    message: Message {
        code: "T022",
        text: Words {
            vi: "không thấy chức vụ và họ tên của người ký",
            en: "there is no position and name in the place for the signature",
        },
        clause: Some("Phụ lục I, mục II, khoản 7"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Văn bản do người có thẩm quyền ký, ghi quyền hạn, chức vụ, họ và tên.",
        en: "A document is signed by a person with authority, and gives that person's capacity, position and name.",
    },
    wrong: "(dưới nội dung chỉ có Nơi nhận)",
    right: "GIÁM ĐỐC / Nguyễn Văn An",
    check: Check::Both(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    if is_issued(reading) {
        return Verdict::NotApplicable;
    }
    let neighbours = [
        Component::Recipients,
        Component::Title,
        Component::Regarding,
    ];
    absent(reading, found, |known| known.signature, &neighbours)
}
