//! The first page shows no number.

use super::first_of_document;
use super::numbers::Numbers;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trang thứ nhất không hiện số trang",
        en: "the first page shows no number",
    },
    message: Message {
        code: "T612",
        text: Words {
            vi: "trang thứ nhất hiện số trang",
            en: "the first page shows its number",
        },
        hint: Some(Words {
            vi: "chọn “Different First Page” và để trống đầu trang của trang thứ nhất",
            en: "choose a different first page and leave its header empty",
        }),
        clause: Some("Phụ lục I, mục I, khoản 7"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Số trang thứ nhất được tính nhưng không hiển thị: phần đầu văn bản đã cho biết đó là trang đầu.",
        en: "The first page is counted but shows no number: the letterhead says that it is the first.",
    },
    wrong: "số 1 trên Quốc hiệu",
    right: "số trang hiện từ trang 2",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let Some(first) = first_of_document(reading) else {
        return Verdict::NotApplicable;
    };
    let numbers = Numbers::of(reading);
    if let Some(number) = numbers.on_first(first) {
        found.at(number.para.span, []);
    }
    Verdict::applied_if(!numbers.all().is_empty())
}
