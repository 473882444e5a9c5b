//! No recipient is named twice.

use std::collections::BTreeSet;

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "mỗi nơi nhận ghi một lần",
        en: "every recipient is named once",
    },
    message: Message {
        code: "T411",
        text: Words {
            vi: "“{0}” đã có trong Nơi nhận",
            en: "“{0}” is already among the recipients",
        },
        hint: Some(Words {
            vi: "bỏ một dòng",
            en: "leave one of them out",
        }),
        clause: Some("Phụ lục I, mục II, khoản 9, điểm a"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Ghi hai lần thì số bản phát hành tính sai.",
        en: "If a recipient is named twice, the copies are miscounted.",
    },
    wrong: "- UBND tỉnh; - UBND tỉnh; - Lưu: VT, TH.",
    right: "- UBND tỉnh; - Lưu: VT, TH.",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut seen = BTreeSet::new();
    let mut any = false;
    for line in subject.of(Component::Recipient) {
        any = true;
        let name = line.plain.trim_end_matches([';', '.', ',', ' ']);
        if !name.is_empty() && !seen.insert(name.to_lowercase()) {
            found.report(line.text, 0..name.len(), [name]);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, recipients};

    #[test]
    fn a_recipient_twice_is_found() {
        assert_eq!(
            count(&RULE, &recipients(&["Sở Y tế;", "Sở Y tế;", "Lưu: VT."])),
            1
        );
        assert_eq!(
            count(&RULE, &recipients(&["Sở Y tế;", "Sở Nội vụ;", "Lưu: VT."])),
            0
        );
    }
}
