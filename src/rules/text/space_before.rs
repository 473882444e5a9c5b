//! No blank stands before a mark.

use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "không cách trước dấu câu",
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "V106",
        severity: Severity::Warning,
        message: Words {
            vi: "có khoảng trắng trước dấu “{0}”",
            en: "a blank stands before “{0}”",
        },
        hint: Some(Words {
            vi: "xóa khoảng trắng",
            en: "delete the blank",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
    },
    why: Words {
        vi: "Dấu câu viết liền với chữ đứng trước; cách ra thì dấu có thể rơi xuống đầu dòng sau.",
        en: "A mark is glued to the word before it; apart from it, it may fall to the next line.",
    },
    wrong: "Kiểm tra , xử lý các hành vi vi phạm.",
    right: "Kiểm tra, xử lý các hành vi vi phạm.",
    check,
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        for (at, _) in plain.match_indices([' ', '\u{a0}']) {
            let after = plain[at..].trim_start_matches([' ', '\u{a0}']);
            let blanks = &plain[at..plain.len() - after.len()];
            let Some(mark) = mark(after).filter(|_| blanks.chars().count() < 3) else {
                continue;
            };
            let next = &after[mark.len()..];
            let glued = match (mark, plain[..at].chars().next_back()) {
                (_, None | Some(' ' | '\u{a0}' | '(')) => true,
                // dots after a word may be room to fill in; after a mark they go on a list
                ("..." | "…", Some(c)) => !matches!(c, ',' | '”' | '"' | ')'),
                // a ratio: 1 : 2
                (":", Some(c)) => c.is_ascii_digit() && next.starts_with(' '),
                _ => false,
            };
            if !glued {
                let end = plain.len() - next.len();
                found.mend(piece.text, at..end, [mark], mark);
            }
        }
    }
    Verdict::Applied
}

/// The mark that `text` begins with. A full stop is one only at the end of a word: `.NET` and
/// `./.` are something else.
fn mark(text: &str) -> Option<&str> {
    let marks = ["...", "…", ",", ";", ":", "!", "?", ")", "."];
    let mark = marks.iter().find(|mark| text.starts_with(**mark))?;
    let next = &text[mark.len()..];
    let ends = next.is_empty() || next.starts_with([' ', '”', ')']);
    (*mark != "." || ends).then(|| &text[..mark.len()])
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn lists_that_go_on_and_room_to_fill_in() {
        let wrong = [
            "hàng giả, ... trên môi trường mạng.",
            "“Người Việt” ... với tần suất",
            "Xong . Hết",
        ];
        assert_eq!(count(&RULE, &body(&wrong)), 3);
        let right = "Vào lúc ... giờ, tỷ lệ 1 : 2, tỉnh,... và .NET, hết ./.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
    }
}
