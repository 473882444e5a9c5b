//! The text has no invisible, private-use or broken characters.

use super::token;
use crate::diagnostic::{Message, Words};
use crate::rules::language::encodings::from_old_font;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không có ký tự ẩn, ký tự lạ",
        en: "no invisible or unreadable characters",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V103",
        text: Words {
            vi: "có ký tự {0} không nhìn thấy hoặc không đọc được",
            en: "there is an invisible or unreadable character: {0}",
        },
        hint: Some(Words {
            vi: "xóa ký tự này",
            en: "delete it",
        }),
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Ký tự ẩn (khoảng trắng rộng 0, gạch nối mềm) chép từ trang web, PDF làm hỏng ngắt dòng và tìm kiếm.",
        en: "Invisible characters (zero-width spaces, soft hyphens) come with text copied from the web or a PDF, and spoil searches and line breaks.",
    },
    wrong: "Sở đã kiểm\u{200b} tra các cơ sở.",
    right: "Sở đã kiểm tra các cơ sở.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in subject.foreign() {
        for (at, c) in piece.plain.char_indices() {
            let invisible = matches!(
                c,
                '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
            );
            let broken = matches!(c, '\u{fffd}' | '\u{e000}'..='\u{f8ff}');
            // in TCVN3 the soft hyphen is the letter ư: V102 reports the word
            let is_letter = c == '\u{ad}' && from_old_font(token(&piece.plain, at)).is_some();
            if !invisible && !broken || is_letter {
                continue;
            }
            let range = at..at + c.len_utf8();
            let name = format!("U+{:04X}", u32::from(c));
            if invisible {
                found.fix(piece.text, range, [&name], "");
            } else {
                found.report(piece.text, range, [&name]);
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
    fn a_letter_of_an_old_font_is_no_soft_hyphen() {
        assert_eq!(count(&RULE, &body(&["®\u{ad}êng giao th«ng"])), 0);
        assert_eq!(count(&RULE, &body(&["đường giao\u{ad}thông"])), 1);
    }

    #[test]
    fn no_break_spaces_are_no_invisible_characters() {
        assert_eq!(count(&RULE, &body(&["Số\u{a0}15 – “hai”…"])), 0);
        assert_eq!(count(&RULE, &body(&["ký tự \u{fffd} và \u{f0b7}"])), 2);
    }
}
