//! One copy is kept by the clerk's office.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dòng Lưu có “VT”",
        en: "the line “Lưu” has “VT”",
    },
    message: Message {
        code: "T409",
        text: Words {
            vi: "dòng “{0}” không có VT (Văn thư)",
            en: "the line “{0}” lacks “VT”, the clerk's office",
        },
        hint: Some(Words {
            vi: "ghi “Lưu: VT, …”",
            en: "write “Lưu: VT, …”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Bản gốc lưu tại Văn thư cơ quan: sau “Lưu:” là chữ viết tắt “VT”.",
        en: "The original is kept by the agency's clerk's office: “VT” follows “Lưu:”.",
    },
    wrong: "- Lưu: TH.",
    right: "- Lưu: VT, TH.",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for line in subject
        .of(Component::Recipient)
        .filter(|p| p.plain.starts_with("Lưu"))
    {
        any = true;
        let has_clerk = line.plain.contains("Văn thư")
            || line
                .plain
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| word == "VT");
        if !has_clerk {
            found.report_whole(line.text, [&line.plain]);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, recipients};

    #[test]
    fn the_clerk_keeps_a_copy() {
        assert_eq!(count(&RULE, &recipients(&["Lưu: TH."])), 1);
        assert_eq!(count(&RULE, &recipients(&["Lưu: VT, TH."])), 0);
    }
}
