//! A colon follows `Kính gửi`.

use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "sau “Kính gửi” có dấu hai chấm",
        en: "a colon follows “Kính gửi”",
    },
    message: Message {
        code: "T402",
        text: Words {
            vi: "thiếu dấu hai chấm sau “{0}”",
            en: "no colon follows “{0}”",
        },
        hint: Some(Words {
            vi: "ghi “{0}:”",
            en: "write “{0}:”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Sau từ “Kính gửi” có dấu hai chấm.",
        en: "A colon follows the words “Kính gửi”.",
    },
    wrong: "Kính gửi Bộ Nội vụ",
    right: "Kính gửi: Bộ Nội vụ",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(addressees) = &subject.document.addressees else {
        return Verdict::NotApplicable;
    };
    let label = addressees.label.to_plain();
    if !label.trim_end().ends_with(':') {
        let right = format!("{}:", label.trim_end());
        let whole = 0..label.trim_end().len();
        found.fix(&addressees.label, whole, [label.trim_end()], &right);
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{addressed, count};

    #[test]
    fn the_colon_is_missed() {
        assert_eq!(count(&RULE, &addressed("Kính gửi", &["Bộ Nội vụ"])), 1);
        assert_eq!(count(&RULE, &addressed("Kính gửi:", &["Bộ Nội vụ"])), 0);
    }
}
