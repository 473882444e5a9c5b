//! Brackets and quotes are in pairs.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::document::Text;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "ngoặc đơn, ngoặc kép mở thì đóng",
        en: "brackets and quotes are in pairs",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V109",
        text: Words {
            vi: "dấu “{0}” không có dấu đi cùng",
            en: "“{0}” has no partner",
        },
        hint: Some(Words {
            vi: "thêm dấu còn thiếu, hoặc bỏ dấu thừa",
            en: "add the missing one, or delete this one",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Thiếu dấu đóng thì không rõ chỗ chú thích, trích dẫn hết ở đâu.",
        en: "Without its partner it is unclear where the note or the quotation ends.",
    },
    wrong: "Ban Chỉ đạo tỉnh (Cục Hải quan đã có ý kiến.",
    right: "Ban Chỉ đạo tỉnh (Cục Hải quan) đã có ý kiến.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    // a quotation may continue over several paragraphs, each of which may open it again
    let mut quote: Option<(&Text, usize)> = None;
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        let in_body = matches!(piece.component, Component::Body(_));
        let mut open: Vec<(usize, &str)> = Vec::new();
        let mut quoted = false;
        for (at, mark) in piece.each_mark(['(', ')', '[', ']', '“', '”']) {
            match mark {
                "(" | "[" => open.push((at, mark)),
                ")" | "]" => {
                    let opener = if mark == ")" { "(" } else { "[" };
                    if open.last().is_some_and(|(_, open)| *open == opener) {
                        open.pop();
                    } else if mark == "]" || !is_list_mark(&plain[..at]) {
                        found.report(piece.text, at..at + mark.len(), [mark]);
                    }
                }
                "“" if in_body => {
                    quote = Some((piece.text, at));
                    quoted = true;
                }
                // after an inner quotation the outer one may end too
                "”" if in_body && quote.take().is_none() && !quoted => {
                    found.report(piece.text, at..at + mark.len(), [mark]);
                }
                _ => {}
            }
        }
        for (at, mark) in open {
            found.report(piece.text, at..at + mark.len(), [mark]);
        }
    }
    if let Some((text, at)) = quote {
        found.report(text, at..at + '“'.len_utf8(), ["“"]);
    }
    Verdict::Applied
}

/// Whether a closing bracket belongs to a mark such as `a)`, `1)`, `iv)`.
fn is_list_mark(before: &str) -> bool {
    let word = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let len = word.chars().count();
    (1..=2).contains(&len) || (len <= 4 && word.chars().all(|c| "ivx".contains(c)) && len > 0)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn marks_of_lists_and_quotations_over_paragraphs_are_left_alone() {
        let right = [
            "a) Một; b) Hai; 1) Ba (bốn) [năm]",
            "“Điều 5. Sáu.",
            "Bảy.”",
            "“tám “chín” mười”",
        ];
        assert_eq!(count(&RULE, &body(&right)), 0);
        let wrong = ["Một (hai", "ba bốn) năm", "“sáu"];
        assert_eq!(count(&RULE, &body(&wrong)), 3);
    }
}
