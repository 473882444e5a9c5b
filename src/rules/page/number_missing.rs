//! A document of several pages has page numbers.

use super::numbers::Numbers;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::framework::room;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "văn bản nhiều trang có số trang",
        en: "a document of several pages has page numbers",
    },
    message: Message {
        code: "T607",
        text: Words {
            vi: "từ trang thứ hai không có số trang",
            en: "the pages after the first have no number",
        },
        hint: Some(Words {
            vi: "chèn số trang ở giữa lề trên, chọn “Different First Page” để trang thứ nhất không hiện số",
            en: "insert page numbers in the middle of the top margin, with a different first page",
        }),
        clause: Some("Phụ lục I, mục I, khoản 7"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Văn bản nhiều trang được đánh số từ 1 để không lẫn, không thiếu trang.",
        en: "The pages of a document are numbered, so that none is lost or out of place.",
    },
    wrong: "trang 2 để trống lề trên",
    right: "trang 2 có số 2 ở giữa lề trên",
    check: Check::Layout(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let numbers = Numbers::of(reading);
    let mut any = false;
    let parts = reading.parts.iter();
    for part in parts.filter(|part| room::has_second_page(reading, part)) {
        any = true;
        let paragraphs = reading.flow.paragraphs.get(part.clone()).unwrap_or(&[]);
        let last = paragraphs.iter().rfind(|para| !para.is_blank());
        let section = last.and_then(|para| reading.flow.sections.get(para.section));
        if section.is_some_and(|s| numbers.after_first(s).is_none()) {
            found.at(reading.first_words(part.clone()), []);
        }
    }
    Verdict::applied_if(any)
}
