//! No text is hidden.

use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không có chữ ẩn",
        en: "no hidden text",
    },
    applies: Applies::Layout,
    in_force: DECREE,
    entry: Entry {
        code: "T903",
        severity: Severity::Error,
        message: Words {
            vi: "chữ ẩn “{0}”",
            en: "hidden text “{0}”",
        },
        hint: Some(Words {
            vi: "xóa, hoặc bỏ định dạng ẩn (Hidden)",
            en: "delete it, or show it",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 2"),
    },
    why: Words {
        vi: "Chữ ẩn không được in nhưng ai mở tệp cũng đọc được.",
        en: "Hidden text is not printed, and everybody who opens the file can read it.",
    },
    wrong: "câu góp ý được ẩn đi",
    right: "câu góp ý được xóa",
    check,
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(reading) = subject.layout else {
        return Verdict::NotJudged;
    };
    for para in &reading.flow.paragraphs {
        for run in para.runs.iter().filter(|run| run.format.hidden) {
            let words = para.words(run);
            if !words.trim().is_empty() {
                found.at(para.place_of(run.range.clone()), [words.trim()]);
            }
        }
    }
    Verdict::Applied
}
