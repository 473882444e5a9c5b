//! `./.` is written without spaces, right after the last word.

use crate::diagnostic::{Message, Words};
use crate::rules::language::fill_in;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“./.” viết liền sau chữ cuối",
        en: "“./.” right after the last word",
    },
    message: Message {
        code: "T313",
        text: Words {
            vi: "“{0}” phải viết liền: “./.”",
            en: "“{0}” must be written without spaces: “./.”",
        },
        hint: Some(Words {
            vi: "ghi “./.” liền sau chữ cuối, không cách",
            en: "put “./.” right after the last word, without a space",
        }),
        clause: Some("Phụ lục III, mục II (các mẫu)"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Dấu kết thúc “./.” liền với chữ cuối cùng; cách ra thì dễ rơi xuống dòng riêng.",
        en: "The end mark “./.” directly follows the last word; otherwise it may fall on a line of its own.",
    },
    wrong: "Đề nghị Văn phòng tổng hợp ./.",
    right: "Đề nghị Văn phòng tổng hợp./.",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in subject.prose() {
        let text = piece.plain.trim_end();
        // forms that the mark may have taken: " ./.", ". /.", "./ .", "./"
        let word = text.trim_end_matches([' ', '.', '/']);
        let mark = &text[word.len()..];
        // "/t/." ends a sentence that has a slash of its own
        if !mark.contains('/') || mark.starts_with('/') {
            continue;
        }
        any = true;
        let range = word.len()..text.len();
        if mark != "./." && !fill_in::touches(text, range.clone()) {
            found.fix(piece.text, range, [mark.trim()], "./.");
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn blanks_before_or_in_the_mark_are_found() {
        for wrong in ["Hết ./.", "Hết. /.", "Hết./"] {
            assert_eq!(count(&RULE, &body(&[wrong])), 1, "{wrong}");
        }
        assert_eq!(count(&RULE, &body(&["Hết./."])), 0);
        for open in [
            "cấp: …../…../……",
            "cấp: ...... / ......",
            "ngày .../.../...",
            "Số tờ khai: .../.",
            "Họ và tên: ... ./.",
        ] {
            assert_eq!(count(&RULE, &body(&[open])), 0, "{open}");
        }
    }
}
