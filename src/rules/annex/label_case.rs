//! The word `Phụ lục` is in lower case.

use super::{label_number, labels};
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "“Phụ lục” bằng chữ in thường",
        en: "“Phụ lục” in lower case",
    },
    message: Message {
        code: "T507",
        text: Words {
            vi: "“{0}” phải bằng chữ in thường: “{1}”",
            en: "“{0}” must be in lower case: “{1}”",
        },
        hint: Some(Words {
            vi: "ghi “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục III, khoản 1, điểm b"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Từ “Phụ lục” và số thứ tự bằng chữ in thường, cỡ 14, đứng, đậm; chữ in hoa chỉ dành cho tên phụ lục.",
        en: "The word “Phụ lục” and its number are in lower case, 14 pt, upright, bold; capitals are for the title.",
    },
    wrong: "PHỤ LỤC I",
    right: "Phụ lục I",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for label in labels(subject.document) {
        any = true;
        let text = label.to_plain();
        if !text.starts_with("Phụ lục") {
            let right = format!("Phụ lục {}", label_number(&text));
            let right = right.trim_end();
            found.fix(label, 0..text.len(), [&text, right], right);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{appendices, count};

    #[test]
    fn capitals_are_found() {
        assert_eq!(count(&RULE, &appendices(&[("PHỤ LỤC", "A")])), 1);
        assert_eq!(count(&RULE, &appendices(&[("Phụ lục", "A")])), 0);
    }
}
