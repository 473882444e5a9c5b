//! The list of recipients is headed `Nơi nhận:`.

use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“Nơi nhận:” ghi đúng chữ và dấu hai chấm",
        en: "“Nơi nhận:” is spelt correctly, with a colon",
    },
    message: Message {
        code: "T404",
        text: Words {
            vi: "phải ghi “Nơi nhận:”, không phải “{0}”",
            en: "it must read “Nơi nhận:”, not “{0}”",
        },
        hint: Some(Words {
            vi: "ghi “Nơi nhận:”",
            en: "write “Nơi nhận:”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Từ “Nơi nhận” đứng trên dòng riêng, bằng chữ in thường, sau có dấu hai chấm.",
        en: "The words “Nơi nhận” are on a line of their own, in lower case, followed by a colon.",
    },
    wrong: "NƠI NHẬN",
    right: "Nơi nhận:",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(recipients) = &subject.document.closing.recipients else {
        return Verdict::NotApplicable;
    };
    let label = recipients.label.to_plain();
    let label = label.trim();
    if label != "Nơi nhận:" {
        found.fix(&recipients.label, 0..label.len(), [label], "Nơi nhận:");
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::document::Text;
    use crate::rules::testing::{count, report, with};

    #[test]
    fn other_words_are_found() {
        let wrong = with(|d| {
            d.closing.recipients.as_mut().unwrap().label = Text::fixed("Nơi nhận");
        });
        assert_eq!(count(&RULE, &wrong), 1);
        assert_eq!(count(&RULE, &report()), 0);
    }
}
