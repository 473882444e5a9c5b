//! Headings at the same level are numbered without gaps.

use super::{first_word, ordinal, paragraphs, rank};
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "đánh số liên tục trong mỗi cấp",
        en: "numbers without gaps at every level",
    },
    message: Message {
        code: "T302",
        text: Words {
            vi: "“{0}” đứng ở chỗ của số {1}",
            en: "“{0}” is where number {1} should be",
        },
        hint: Some(Words {
            vi: "đánh lại số, hoặc để công cụ đánh số bằng khóa `muc`, `khoan`",
            en: "renumber it, or let the tool number it with the keys `muc`, `khoan`",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm đ"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Số thứ tự liên tục; số nhảy hoặc trùng thường là mục bị xóa hay chép sót.",
        en: "Numbers follow one another; a gap or a repeated number often means that a section was lost.",
    },
    wrong: "1. Kết quả / 3. Khó khăn",
    right: "1. Kết quả / 2. Khó khăn",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for body in subject.bodies() {
        let mut last = [0; super::RANKS];
        let mut after_text = false;
        for paragraph in paragraphs(body) {
            let Some(rank) = rank(paragraph.role) else {
                after_text = true;
                continue;
            };
            let number = paragraph.number.as_deref().unwrap_or_default();
            // articles and points are numbered in ways of their own
            if let Some(n) = ordinal(number).filter(|_| rank != 4 && rank != 6) {
                any = true;
                // a list in running text may start again
                let anew = rank == 5 && n == 1 && after_text;
                let due = last[rank] + 1;
                if n != due && !anew {
                    let args = [number, &due.to_string()];
                    found.report(&paragraph.text, first_word(paragraph), args);
                }
                last[rank] = n;
            }
            last[rank + 1..].fill(0);
            after_text = false;
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::{Body, Clause, Level1, Level2};
    use crate::rules::testing::{blocks, count, n, p};

    #[test]
    fn gaps_and_repeats_are_found() {
        let gap = blocks(vec![n(Level2, "1.", "A"), n(Level2, "3.", "B")]);
        assert_eq!(count(&RULE, &gap), 1);
        let twice = blocks(vec![n(Level1, "I.", "A"), n(Level1, "I.", "B")]);
        assert_eq!(count(&RULE, &twice), 1);
    }

    #[test]
    fn numbers_begin_anew_below_a_heading_and_in_a_new_list() {
        let right = blocks(vec![
            n(Level1, "I.", "A"),
            n(Clause, "1.", "B"),
            n(Clause, "2.", "C"),
            n(Level1, "II.", "D"),
            n(Clause, "1.", "E"),
            p(Body, "F"),
            n(Clause, "1.", "G"),
        ]);
        assert_eq!(count(&RULE, &right), 0);
    }
}
