//! An abbreviation is explained where it is first used.

use std::collections::HashMap;
use std::ops::Range;

use super::abbreviation_unused::explained;
use crate::diagnostic::{Label, Message, Words, Words as LabelWords};
use crate::rules::{ALWAYS, Check, Findings, Piece, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "chữ viết tắt được giải thích ở lần đầu",
        en: "an abbreviation is explained where it is first used",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V121",
        text: Words {
            vi: "“{0}” được dùng trước chỗ giải thích",
            en: "“{0}” is used before it is explained",
        },
        hint: Some(Words {
            vi: "chuyển lời giải thích lên lần dùng đầu tiên",
            en: "move the explanation to the first use",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Người đọc gặp chữ viết tắt trước khi biết nó là gì. Chỉ xét chữ viết tắt mà văn bản có giải thích.",
        en: "Readers meet the abbreviation before they know what it means. Only abbreviations that the document explains are judged.",
    },
    wrong: "BCT họp hằng tháng. Ban Công tác (sau đây viết tắt là BCT) gồm 05 người.",
    right: "Ban Công tác (sau đây viết tắt là BCT) gồm 05 người. BCT họp hằng tháng.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

static HERE: LabelWords = LabelWords {
    vi: "giải thích ở đây",
    en: "explained here",
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let explained = explained(subject);
    // each with its first explanation; later ones do not count
    let mut first: HashMap<&str, (usize, &Range<usize>)> = HashMap::new();
    for (abbreviation, piece, range) in &explained {
        first.entry(abbreviation).or_insert((*piece, range));
    }
    let last = explained.iter().map(|(_, piece, _)| *piece).max();
    let pieces = subject.pieces.iter().enumerate();
    for (i, piece) in pieces.take(last.map_or(0, |last| last + 1)) {
        if !piece.component.is_prose() {
            continue;
        }
        let mut bracket = Bracket::default();
        for word in &piece.words {
            let abbreviation = piece.letters(word);
            if !first.contains_key(abbreviation) || bracket.is_open(piece, word.at.start) {
                // in brackets after the words that it stands for, it is explained too
                continue;
            }
            // only the first use counts, whether before or after the explanation
            if let Some((there, range)) = first.remove(abbreviation)
                && (i, word.at.start) < (there, range.start)
            {
                let there = found.place(subject.pieces[there].text, range.clone());
                let label = Label {
                    span: there,
                    words: &HERE,
                };
                let diagnostic = found.report(piece.text, word.at.clone(), [abbreviation]);
                diagnostic.labels.push(label);
            }
        }
    }
    Verdict::applied_if(!explained.is_empty())
}

/// Whether a place of a piece is in round brackets, asked from left to right.
#[derive(Default)]
struct Bracket {
    /// How many marks of the piece have been examined.
    seen: usize,
    open: bool,
}

impl Bracket {
    fn is_open(&mut self, piece: &Piece<'_>, at: usize) -> bool {
        while let Some((_, mark)) = piece.marks.get(self.seen).filter(|(i, _)| *i < at) {
            match mark {
                '(' => self.open = true,
                ')' => self.open = false,
                _ => {}
            }
            self.seen += 1;
        }
        self.open
    }
}
