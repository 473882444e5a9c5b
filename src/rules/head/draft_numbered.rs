//! A draft has no registered number.

use super::as_printed;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dự thảo chưa có số",
        en: "a draft has no number yet",
    },
    message: Message {
        code: "T120",
        text: Words {
            vi: "văn bản mang dấu DỰ THẢO mà đã có số {0}",
            en: "the document is marked DỰ THẢO but has the number {0}",
        },
        hint: Some(Words {
            vi: "bỏ dấu dự thảo khi phát hành, hoặc để trống số",
            en: "remove the mark if it is issued, or leave the number empty",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Số được đăng ký khi văn bản được ban hành; dự thảo mang số dễ bị gửi nhầm.",
        en: "The number is registered when the document is issued; a draft with a number is easily sent by mistake.",
    },
    wrong: "Số: 15/BC-STTTT, DỰ THẢO",
    right: "Số:      /BC-STTTT, DỰ THẢO",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    if !subject.document.marks.draft {
        return Verdict::NotApplicable;
    }
    if let Some(number) = &subject.document.number
        && let Some(digits) = &number.number
        && subject.document.properties.date.is_full()
    {
        found.report(&as_printed(number), 0..digits.len(), [digits]);
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, report, with};

    #[test]
    fn a_numbered_draft_is_found() {
        assert_eq!(count(&RULE, &with(|d| d.marks.draft = true)), 1);
        assert_eq!(count(&RULE, &report()), 0);
        let blank = with(|d| {
            d.marks.draft = true;
            d.number.as_mut().unwrap().number = None;
        });
        assert_eq!(count(&RULE, &blank), 0);
    }
}
