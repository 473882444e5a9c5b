//! The heading of a long table is repeated on every page.

use super::{over_pages, place_of_row};
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tiêu đề bảng lặp lại ở mỗi trang",
        en: "the heading of a table is repeated on every page",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "B201",
        severity: Severity::Warning,
        message: Words {
            vi: "bảng dài hơn một trang mà dòng tiêu đề không lặp lại ở trang sau",
            en: "the table is longer than a page, and its heading is not repeated on the next",
        },
        hint: Some(Words {
            vi: "chọn dòng tiêu đề, bật “Repeat Header Rows”",
            en: "select the heading and turn “Repeat Header Rows” on",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
    },
    why: Words {
        vi: "Ở trang sau người đọc phải lật lại để biết mỗi cột là gì.",
        en: "On the next page a reader must turn back to know what each column is.",
    },
    wrong: "trang 2 của bảng không có tiêu đề cột",
    right: "trang nào của bảng cũng có tiêu đề cột",
    check,
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(reading) = subject.layout else {
        return Verdict::NotJudged;
    };
    let mut any = false;
    for table in over_pages(reading) {
        any = true;
        if let Some(first) = table.rows.first().filter(|row| !row.header) {
            found.at(place_of_row(reading, first), []);
        }
    }
    Verdict::applied_if(any)
}
