//! The first page shows no number.

use super::first_of_document;
use super::numbers::Numbers;
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trang thứ nhất không hiện số trang",
        en: "the first page shows no number",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T612",
        severity: Severity::Error,
        message: Words {
            vi: "trang thứ nhất hiện số trang",
            en: "the first page shows its number",
        },
        hint: Some(Words {
            vi: "chọn “Different First Page” và để trống đầu trang của trang thứ nhất",
            en: "choose a different first page and leave its header empty",
        }),
        clause: Some("Phụ lục I, mục I, khoản 7"),
    },
    why: Words {
        vi: "Số trang thứ nhất được tính nhưng không hiển thị: phần đầu văn bản đã cho biết đó là trang đầu.",
        en: "The first page is counted but shows no number: the letterhead says that it is the first.",
    },
    wrong: "số 1 trên Quốc hiệu",
    right: "số trang hiện từ trang 2",
    check,
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(reading) = subject.layout else {
        return Verdict::NotJudged;
    };
    let Some(first) = first_of_document(reading) else {
        return Verdict::NotApplicable;
    };
    let numbers = Numbers::of(reading);
    if let Some(number) = numbers.on_first(first) {
        found.at(number.para.span, []);
    }
    Verdict::applied_if(!numbers.all().is_empty())
}
