//! No blank stands before a mark.

use std::sync::LazyLock;

use regex::Regex;

use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict, pattern};

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

static APART: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[ \x{a0}]{1,2}(\.\.\.|…|[,;:!?)]|\.(?:[\s”)]|$))"));

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        for parts in APART.captures_iter(plain) {
            let (Some(whole), Some(mark)) = (parts.get(0), parts.get(1)) else {
                continue;
            };
            let mark = match mark.as_str() {
                dots @ ("..." | "…") => dots,
                other => other.get(..1).unwrap_or(other),
            };
            let before = plain[..whole.start()].chars().next_back();
            let lone = match (mark, before) {
                (_, None | Some(' ' | '(')) => true,
                // dots after a word may be room to fill in; after a mark they go on a list
                ("..." | "…", Some(c)) => !matches!(c, ',' | '”' | '"' | ')'),
                // a ratio: 1 : 2
                (":", Some(c)) => c.is_ascii_digit() && plain[whole.end()..].starts_with(' '),
                _ => false,
            };
            if !lone {
                let blanks =
                    whole.as_str().len() - whole.as_str().trim_start_matches([' ', '\u{a0}']).len();
                let range = whole.start()..whole.start() + blanks + mark.len();
                found.mend(piece.text, range, [mark], mark);
            }
        }
    }
    Verdict::Applied
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
