//! Dates in texts exist in the calendar.

use crate::diagnostic::{Message, Words};
use crate::rules::framework::mention;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "ngày có trong lịch",
        en: "dates exist in the calendar",
    },
    in_force: ALWAYS,
    message: Message {
        code: "T207",
        text: Words {
            vi: "lịch không có ngày {0}",
            en: "the calendar has no day {0}",
        },
        hint: Some(Words {
            vi: "kiểm tra lại ngày, tháng",
            en: "check the day and the month",
        }),
        clause: Some("Phụ lục I, mục II, khoản 4 và khoản 6, điểm b"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Ngày không có thật làm sai chỗ viện dẫn và thời hạn.",
        en: "A day that does not exist makes a citation or a term wrong.",
    },
    wrong: "Thời hạn báo cáo trước ngày 31/4/2023.",
    right: "Thời hạn báo cáo trước ngày 30/4/2023.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in &subject.pieces {
        for dated in mention::dates(&piece.plain) {
            any = true;
            if dated.date.is_none() {
                let date = &piece.plain[dated.at.clone()];
                found.report(piece.text, dated.at, [date]);
            }
        }
    }
    Verdict::applied_if(any)
}
