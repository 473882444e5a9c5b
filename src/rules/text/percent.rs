//! There is no space between `%` and its figure.

use crate::diagnostic::{Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“%” viết liền sau số",
        en: "no space between “%” and its figure",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V112",
        text: Words {
            vi: "“{0}” phải viết liền: “{1}”",
            en: "“{0}” must be written without a space: “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Ký hiệu phần trăm liền với số, để không bị tách sang hai dòng.",
        en: "The per cent sign directly follows its figure, so that no line break separates them.",
    },
    wrong: "Đạt 95 % kế hoạch.",
    right: "Đạt 95% kế hoạch.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        for (at, _) in piece.each_mark(['%']) {
            any = true;
            let before = plain[..at].trim_end_matches([' ', '\u{a0}']);
            if before.len() == at || !before.ends_with(|c: char| c.is_ascii_digit()) {
                continue;
            }
            let start = before
                .rfind(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.'))
                .map_or(0, |i| {
                    i + before[i..].chars().next().map_or(1, char::len_utf8)
                });
            let right = format!("{}%", &before[start..]);
            let args = [&plain[start..=at], &right];
            found.fix(piece.text, start..at + 1, args, &right);
        }
    }
    Verdict::applied_if(any)
}
