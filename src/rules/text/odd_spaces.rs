//! Spaces are ordinary ones; a no-break space is alone between words.

use super::garbled;
use crate::diagnostic::{Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "chỉ dùng khoảng trắng thường",
        en: "ordinary spaces only",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V104",
        text: Words {
            vi: "khoảng trắng {0} không bình thường",
            en: "the space {0} is not an ordinary one",
        },
        hint: Some(Words {
            vi: "thay bằng khoảng trắng thường",
            en: "use an ordinary space",
        }),
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Khoảng trắng lạ (rộng, hẹp, toàn khối, hoặc không ngắt đứng cạnh khoảng trắng khác) làm dòng giãn không đều.",
        en: "Unusual spaces (wide, thin, ideographic, or a no-break space beside another) make lines uneven.",
    },
    wrong: "Sở đã\u{2003}kiểm tra các cơ sở.",
    right: "Sở đã kiểm tra các cơ sở.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in subject.foreign() {
        let mut before = 'a';
        let mut letters = piece.plain.char_indices().peekable();
        while let Some((at, c)) = letters.next() {
            let after = letters.peek().map_or('a', |(_, c)| *c);
            let odd = match c {
                '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => true,
                '\u{a0}' => (before == ' ' || after == ' ') && !garbled::holds(&piece.plain, at),
                _ => false,
            };
            if odd {
                let name = format!("U+{:04X}", u32::from(c));
                found.fix(piece.text, at..at + c.len_utf8(), [&name], " ");
            }
            before = c;
        }
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn a_no_break_space_alone_is_left_alone() {
        assert_eq!(count(&RULE, &body(&["Số\u{a0}15"])), 0);
        assert_eq!(count(&RULE, &body(&["Số \u{a0}15"])), 1);
        // "là" read in the wrong encoding: V126 reports the word
        assert_eq!(count(&RULE, &body(&["Đó lÃ\u{a0} việc"])), 0);
    }
}
