//! A document has a title or `V/v`.

use super::beside;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "văn bản có tên loại hoặc “V/v”",
        en: "there is a title or “V/v”",
    },
    message: Message {
        code: "T001",
        text: Words {
            vi: "không thấy tên loại văn bản, cũng không thấy “V/v” của công văn",
            en: "the document has neither a title nor the “V/v” of an official letter",
        },
        hint: Some(Words {
            vi: "ghi tên loại bằng chữ in hoa, canh giữa, dưới số và ngày; công văn thì ghi “V/v …” dưới số",
            en: "put the title in capitals, centred, below number and date; in an official letter “V/v …” below the number",
        }),
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Tên loại cho biết văn bản có giá trị gì; công văn không có tên loại nên trích yếu mở đầu bằng “V/v”.",
        en: "The title says what force a document has; an official letter has no title, and its subject begins with “V/v”.",
    },
    wrong: "(dưới ngày tháng là ngay nội dung)",
    right: "BÁO CÁO",
    check: Check::Both(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let known = &reading.known;
    // A thư công has no title, and no number either.
    if !known.kind && !known.title && !known.number {
        return Verdict::NotJudged;
    }
    if !known.kind && !known.title {
        found.at(
            beside(reading, &[Component::Number, Component::Dateline]),
            [],
        );
    }
    Verdict::Applied
}
