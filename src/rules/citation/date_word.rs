//! The word `ngày` comes before the date of a cited document.

use super::cited;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có chữ “ngày” trước ngày ban hành",
        en: "“ngày” comes before the date of issue",
    },
    message: Message {
        code: "T206",
        text: Words {
            vi: "thiếu chữ “ngày” trước “{0}”",
            en: "the word “ngày” is missing before “{0}”",
        },
        hint: Some(Words {
            vi: "ghi “ngày {0}”",
            en: "write “ngày {0}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm b"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Thời gian ban hành của văn bản viện dẫn ghi sau chữ “ngày”.",
        en: "The date of a cited document follows the word “ngày”.",
    },
    wrong: "Thực hiện Kế hoạch số 87/KH-BCĐ389 09/12/2022 của Ban Chỉ đạo 389 tỉnh.",
    right: "Thực hiện Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022 của Ban Chỉ đạo 389 tỉnh.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for mention in cited(subject) {
        let piece = &subject.pieces[mention.piece];
        let Some(dated) = mention
            .date
            .as_ref()
            .filter(|_| !piece.component.is_table())
        else {
            continue;
        };
        any = true;
        if !dated.ngay {
            let date = &piece.plain[dated.at.clone()];
            let right = format!("ngày {date}");
            found.fix(piece.text, dated.at.clone(), [date], &right);
        }
    }
    Verdict::applied_if(any)
}
