//! A sentence begins with a capital.

use super::capital;
use crate::diagnostic::{Message, Words};
use crate::rules::language::syllable::is_syllable;
use crate::rules::language::words::{first_word, last_word};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "viết hoa đầu câu",
        en: "a sentence begins with a capital",
    },
    message: Message {
        code: "H109",
        text: Words {
            vi: "sau dấu “{0}” phải viết hoa: “{1}”",
            en: "“{0}” must be followed by a capital: “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{2}”",
            en: "write “{2}”",
        }),
        clause: Some("Phụ lục II, mục I"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Viết hoa chữ cái đầu âm tiết thứ nhất của một câu hoàn chỉnh, sau dấu chấm, chấm hỏi, chấm than.",
        en: "The first letter after a full stop, question mark or exclamation mark is a capital.",
    },
    wrong: "Sở đã kiểm tra các cơ sở. kết quả đạt yêu cầu.",
    right: "Sở đã kiểm tra các cơ sở. Kết quả đạt yêu cầu.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in subject.prose() {
        let plain = piece.plain.as_ref();
        any |= !plain.is_empty();
        for (at, mark) in piece.each_mark(['.', '?', '!']) {
            let after = &plain[at + 1..];
            let next = after.trim_start();
            if next.len() == after.len() || !next.starts_with(char::is_lowercase) {
                continue;
            }
            // an abbreviation before the stop ("tr. 5", "v.v. và") ends no sentence
            let before = last_word(&plain[..at]);
            let word = first_word(next);
            let ends = before.chars().all(char::is_lowercase)
                && before.len() > 2
                && is_syllable(before)
                && is_syllable(word)
                && !plain[..at - before.len()].ends_with('.');
            if ends {
                let start = plain.len() - next.len();
                let right = capital(word);
                let args = [mark, word, &right];
                found.fix(piece.text, start..start + word.len(), args, &right);
            }
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn abbreviations_end_no_sentence() {
        let right = "Bàn, ghế, v.v. và sách; xem tr. hai; TP. hoa; hàng quá hạn... sẽ bị thu hồi.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
    }
}
