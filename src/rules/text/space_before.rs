//! There is no space before a punctuation mark.

use crate::diagnostic::{Message, Words};
use crate::rules::language::fill_in;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không cách trước dấu câu",
        en: "no space before a punctuation mark",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V106",
        text: Words {
            vi: "có khoảng trắng trước dấu “{0}”",
            en: "space before “{0}”",
        },
        hint: Some(Words {
            vi: "xóa khoảng trắng",
            en: "delete the space",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Dấu câu viết liền với chữ đứng trước; cách ra thì dấu có thể rơi xuống đầu dòng sau.",
        en: "A punctuation mark directly follows the word before it; otherwise it may fall on the next line.",
    },
    wrong: "Kiểm tra , xử lý các hành vi vi phạm.",
    right: "Kiểm tra, xử lý các hành vi vi phạm.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        for (at, _) in piece.each_mark(['.', '…', ',', ';', ':', '!', '?', ')']) {
            let before = plain[..at].trim_end_matches([' ', '\u{a0}']);
            let blanks = plain[before.len()..at].chars().count();
            let Some(mark) = mark(&plain[at..]).filter(|_| (1..3).contains(&blanks)) else {
                continue;
            };
            let next = &plain[at + mark.len()..];
            let glued = match (mark, before.chars().next_back()) {
                (_, None | Some('(')) => true,
                // dots after a word may be a gap to fill in; after a mark they continue a list
                ("..." | "…", Some(c)) => !matches!(c, ',' | '”' | '"' | ')'),
                // a ratio: 1 : 2
                (":", Some(c)) => c.is_ascii_digit() && next.starts_with(' '),
                _ => false,
            };
            let blank_and_mark = before.len()..at + mark.len();
            if !glued && !fill_in::touches(plain, blank_and_mark.clone()) {
                found.fix(piece.text, blank_and_mark, [mark], mark);
            }
        }
    }
    Verdict::Applied
}

/// The mark that `text` begins with. A full stop counts only at the end of a word: `.NET` and
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
        let open =
            "ông (bà) ........; tên ______ , sinh …… , số . . . . ., cấp …../ …../ …… (ngày ... )";
        assert_eq!(count(&RULE, &body(&[open])), 0);
    }
}
