//! The number is written in Arabic figures and nothing else.

use super::as_printed;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số ghi bằng chữ số Ả Rập",
        en: "the number is in Arabic figures",
    },
    message: Message {
        code: "T102",
        text: Words {
            vi: "số văn bản “{0}” không phải chữ số Ả Rập",
            en: "the number “{0}” is not in Arabic figures",
        },
        hint: Some(Words {
            vi: "ghi số do Văn thư đăng ký, hoặc để trống đến khi đăng ký",
            en: "write the registered number, or leave it empty until it is registered",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Số của văn bản là số thứ tự đăng ký trong năm, ghi bằng chữ số Ả Rập; “xx” hay “…” dễ bị phát hành nhầm.",
        en: "The number is the entry's number in the year's register, in Arabic figures; a left-over “xx” is easily issued by mistake.",
    },
    wrong: "Số: xx/BC-STTTT",
    right: "Số: 15/BC-STTTT",
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
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        found.report(&as_printed(number), 0..digits.len(), [digits]);
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, report, with};

    #[test]
    fn letters_are_no_number() {
        let draft = with(|d| d.number.as_mut().unwrap().number = Some("xx".to_owned()));
        assert_eq!(count(&RULE, &draft), 1);
        assert_eq!(count(&RULE, &report()), 0);
    }
}
