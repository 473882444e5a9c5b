//! An appendix has a title.

use crate::diagnostic::{Entry, Severity, Words};
use crate::document::AnnexHeading;
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "phụ lục có tên",
    applies: Applies::Both,
    in_force: DECREE,
    entry: Entry {
        code: "T023",
        severity: Severity::Error,
        message: Words {
            vi: "“{0}” không có tên",
            en: "“{0}” has no title",
        },
        hint: None,
        clause: Some("Phụ lục I, mục III, khoản 1, điểm b"),
    },
    why: Words {
        vi: "Tên phụ lục được canh giữa dưới từ “Phụ lục”, bằng chữ in hoa.",
        en: "The title of an appendix is centred below the word “Phụ lục”, in capitals.",
    },
    wrong: "Phụ lục I / (bảng)",
    right: "Phụ lục I / SỐ LIỆU VĂN THƯ",
    check,
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for annex in &subject.document.annexes {
        if let AnnexHeading::Appendix { label, title } = &annex.heading {
            any = true;
            if title.to_plain().trim().is_empty() {
                found.report_whole(label, [&label.to_plain()]);
            }
        }
    }
    Verdict::applied_if(any)
}
