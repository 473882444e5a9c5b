//! The word `số` comes before the number of a cited document.

use super::cited;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có chữ “số” trước số, ký hiệu",
        en: "“số” comes before number and symbol",
    },
    message: Message {
        code: "T205",
        text: Words {
            vi: "thiếu chữ “số” trước “{0}”",
            en: "the word “số” is missing before “{0}”",
        },
        hint: Some(Words {
            vi: "ghi “số {0}”",
            en: "write “số {0}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm b"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Văn bản viện dẫn ghi tên loại rồi đến số, ký hiệu: “Nghị định số 30/2020/NĐ-CP”.",
        en: "A document is cited by its kind and its number: “Nghị định số 30/2020/NĐ-CP”.",
    },
    wrong: "Thực hiện Kế hoạch 87/KH-BCĐ389 ngày 09/12/2022 của Ban Chỉ đạo 389 tỉnh.",
    right: "Thực hiện Kế hoạch số 87/KH-BCĐ389 ngày 09/12/2022 của Ban Chỉ đạo 389 tỉnh.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for mention in cited(subject).filter(|m| m.kind.is_some()) {
        let piece = &subject.pieces[mention.piece];
        if piece.component.is_table() {
            continue;
        }
        any = true;
        if !mention.so {
            let number = mention.number.as_str();
            let right = format!("số {number}");
            found.fix(piece.text, mention.at.clone(), [number], &right);
        }
    }
    Verdict::applied_if(any)
}
