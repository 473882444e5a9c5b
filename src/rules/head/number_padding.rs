//! A number below 10 has a zero before it.

use super::as_printed;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số nhỏ hơn 10 có số 0",
        en: "a number below 10 has a zero before it",
    },
    message: Message {
        code: "T101",
        text: Words {
            vi: "số văn bản “{0}” thiếu số 0 phía trước",
            en: "the number “{0}” lacks a zero before it",
        },
        hint: Some(Words {
            vi: "ghi “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Những số nhỏ hơn 10 phải ghi thêm số 0 phía trước, để sổ đăng ký và việc tra cứu thống nhất.",
        en: "Numbers below 10 are written with a leading zero, so that registers and searches agree.",
    },
    wrong: "Số: 5/BC-STTTT",
    right: "Số: 05/BC-STTTT",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some((number, digits)) = subject
        .document
        .number
        .as_ref()
        .and_then(|n| Some((n, n.number.as_deref()?)))
    else {
        return Verdict::NotApplicable;
    };
    if digits.len() == 1 && digits.bytes().all(|b| b.is_ascii_digit()) {
        let padded = format!("0{digits}");
        found.fix(&as_printed(number), 0..1, [digits, &padded], &padded);
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, report, with};

    #[test]
    fn one_digit_is_padded_and_two_are_not() {
        let five = with(|d| d.number.as_mut().unwrap().number = Some("5".to_owned()));
        assert_eq!(count(&RULE, &five), 1);
        assert_eq!(count(&RULE, &report()), 0);
    }
}
