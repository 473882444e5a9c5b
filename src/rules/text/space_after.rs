//! A space follows a punctuation mark.

use super::garbled::ends_entity;
use super::{is_address, token};
use crate::diagnostic::{Message, Words};
use crate::rules::language::syllable::is_syllable;
use crate::rules::language::words::{first_word, last_word};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "cách một khoảng trắng sau dấu câu",
        en: "a space after a punctuation mark",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V107",
        text: Words {
            vi: "thiếu khoảng trắng sau dấu “{0}” trong “{1}”",
            en: "no space after “{0}” in “{1}”",
        },
        hint: Some(Words {
            vi: "thêm một khoảng trắng",
            en: "add a space",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Sau dấu câu có một khoảng trắng, để dòng ngắt được ở đó.",
        en: "A space follows a punctuation mark, so that the line can break there.",
    },
    wrong: "Kiểm tra,xử lý các hành vi vi phạm.",
    right: "Kiểm tra, xử lý các hành vi vi phạm.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in &subject.pieces {
        let plain = piece.plain.as_ref();
        for (at, mark) in piece.each_mark([',', ';', ':', '.']) {
            let after = first_word(&plain[at + 1..]);
            if after.is_empty() {
                continue;
            }
            let before = last_word(&plain[..at]);
            if before.is_empty() {
                continue;
            }
            let glued = match mark {
                "," | ";" => true,
                // 8:30, a:b, http:
                ":" => after.chars().count() > 1 && before.chars().count() > 1,
                // a sentence ends in a word and the next begins with one in capitals
                _ => {
                    before.chars().all(char::is_lowercase)
                        && after.starts_with(char::is_uppercase)
                        && after.chars().skip(1).all(char::is_lowercase)
                        && after.chars().count() > 1
                        && is_syllable(before)
                        && is_syllable(after)
                }
            };
            if glued && !(mark == ";" && ends_entity(plain, at)) && !is_address(token(plain, at)) {
                let args = [mark, &format!("{before}{mark}{after}")];
                found.fix(piece.text, at..at + 1, args, &format!("{mark} "));
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
    fn figures_addresses_and_abbreviations_are_left_alone() {
        let right =
            "Số 1,5; 8:30; https://a.gov.vn/x,y; a@b.vn; ThS.Hai, TP.Vinh, v.v.; 1.Mở; Ths.An";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        let wrong = "đã xong.Các xã;các phường:gồm,và";
        assert_eq!(count(&RULE, &body(&[wrong])), 4);
    }
}
