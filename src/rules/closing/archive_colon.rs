//! A colon follows `Lưu`.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "sau “Lưu” có dấu hai chấm",
        en: "a colon follows “Lưu”",
    },
    message: Message {
        code: "T410",
        text: Words {
            vi: "thiếu dấu hai chấm sau “Lưu”",
            en: "no colon follows “Lưu”",
        },
        hint: Some(Words {
            vi: "ghi “Lưu: VT, …”",
            en: "write “Lưu: VT, …”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Dòng cuối cùng bao gồm chữ “Lưu” sau có dấu hai chấm.",
        en: "The last line begins with “Lưu” and a colon.",
    },
    wrong: "- Lưu VT, TH.",
    right: "- Lưu: VT, TH.",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for line in subject.of(Component::Recipient) {
        let Some(after) = line.plain.strip_prefix("Lưu") else {
            continue;
        };
        // "Lưu trữ tỉnh" is a recipient
        let what = after.trim_start_matches(|c: char| !c.is_alphanumeric());
        if what.starts_with(char::is_lowercase) {
            continue;
        }
        any = true;
        let gap = &after[..after.len() - what.len()];
        if !gap.contains(':') {
            let end = line.plain.len() - what.len();
            found.fix(line.text, 0..end, [], "Lưu: ");
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, recipients};

    #[test]
    fn the_colon_is_missed() {
        assert_eq!(count(&RULE, &recipients(&["Lưu VT, TH."])), 1);
        assert_eq!(
            count(&RULE, &recipients(&["Lưu trữ tỉnh;", "Lưu: VT, TH."])),
            0
        );
    }
}
