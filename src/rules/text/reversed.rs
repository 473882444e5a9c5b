//! A period of time ends after it begins.

use crate::diagnostic::{Message, Words};
use crate::rules::language::stretch;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "khoảng thời gian kết thúc sau khi bắt đầu",
        en: "a period of time ends after it begins",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V141",
        text: Words {
            vi: "“{0}” kết thúc trước khi bắt đầu",
            en: "“{0}” ends before it begins",
        },
        hint: Some(Words {
            vi: "kiểm tra lại hai đầu: gõ nhầm ngày, tháng, năm hoặc đảo thứ tự",
            en: "check both ends: one is mistyped, or they are swapped",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Khoảng thời gian đảo ngược thường là sửa từ văn bản kỳ trước mà sót một đầu.",
        en: "Mostly one of the two ends is left over from the document of the period before.",
    },
    wrong: "Số liệu tính từ ngày 15/3/2026 đến ngày 14/02/2026.",
    right: "Số liệu tính từ ngày 15/01/2026 đến ngày 14/02/2026.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in &subject.pieces {
        for stretch in stretch::all(&piece.plain) {
            any = true;
            if stretch.is_reversed() {
                let words = &piece.plain[stretch.at.clone()];
                found.report(piece.text, stretch.at.clone(), [words]);
            }
        }
    }
    Verdict::applied_if(any)
}
