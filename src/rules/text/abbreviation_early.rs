//! An abbreviation is explained where it is first used.

use super::abbreviation_unused::explained;
use crate::diagnostic::{Entry, Label, Severity, Words, Words as LabelWords};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "chữ viết tắt được giải thích ở lần đầu",
        en: "an abbreviation is explained where it is first used",
    },
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "V121",
        severity: Severity::Warning,
        message: Words {
            vi: "“{0}” được dùng trước chỗ giải thích",
            en: "“{0}” is used before it is explained",
        },
        hint: Some(Words {
            vi: "chuyển lời giải thích lên lần dùng đầu tiên",
            en: "move the explanation to the first use",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6"),
    },
    why: Words {
        vi: "Người đọc gặp chữ viết tắt trước khi biết nó là gì. Chỉ xét chữ viết tắt mà văn bản có giải thích.",
        en: "The reader meets the letters before knowing what they mean. Only abbreviations that the document explains are judged.",
    },
    wrong: "BCT họp hằng tháng. Ban Công tác (sau đây viết tắt là BCT) gồm 05 người.",
    right: "Ban Công tác (sau đây viết tắt là BCT) gồm 05 người. BCT họp hằng tháng.",
    check,
};

static HERE: LabelWords = LabelWords {
    vi: "giải thích ở đây",
    en: "explained here",
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let explained = explained(subject);
    for (n, (abbreviation, piece, range)) in explained.iter().enumerate() {
        // explained again it is explained already
        if explained[..n]
            .iter()
            .any(|(other, ..)| other == abbreviation)
        {
            continue;
        }
        let first = subject.pieces[..=*piece]
            .iter()
            .enumerate()
            .filter(|(_, p)| p.component.is_prose())
            .find_map(|(i, p)| {
                // in brackets after the words that it stands for it is explained as well
                let (at, _) = p.each_word().find(|(at, word)| {
                    let before = &p.plain[..at.start];
                    word == abbreviation && before.rfind('(') <= before.rfind(')')
                })?;
                Some((i, p.text, at))
            });
        if let Some((i, text, at)) = first
            && (i, at.start) < (*piece, range.start)
        {
            let there = found.place(subject.pieces[*piece].text, range.clone());
            found.report(text, at, [abbreviation]).labels.push(Label {
                span: there,
                words: &HERE,
            });
        }
    }
    Verdict::applied_if(!explained.is_empty())
}
