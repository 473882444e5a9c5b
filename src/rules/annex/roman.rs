//! Two or more appendices have Roman numbers, a single one has none.

use super::{label_number, labels};
use crate::diagnostic::{Message, Words};
use crate::number::roman;
use crate::rules::outline::from_roman;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "từ hai phụ lục thì đánh số La Mã",
        en: "two or more appendices have Roman numbers",
    },
    message: Message {
        code: "T501",
        text: Words {
            vi: "“{0}” phải ghi “{1}”",
            en: "“{0}” must read “{1}”",
        },
        hint: Some(Words {
            vi: "ghi “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục III, khoản 1, điểm a"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Văn bản có từ hai phụ lục trở lên thì các phụ lục đánh số La Mã theo thứ tự; một phụ lục thì không đánh số.",
        en: "Two or more appendices are numbered in Roman figures in their order; a single one is not numbered.",
    },
    wrong: "Phụ lục 1 / Phụ lục 2",
    right: "Phụ lục I / Phụ lục II",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let labels: Vec<_> = labels(subject.document).collect();
    for (i, label) in labels.iter().enumerate() {
        let text = label.to_plain();
        let number = label_number(&text);
        let right = if labels.len() == 1 {
            number.is_empty()
        } else {
            from_roman(number) == Some(i + 1)
        };
        if !right {
            let wanted = if labels.len() == 1 {
                "Phụ lục".to_owned()
            } else {
                format!("Phụ lục {}", roman(i + 1))
            };
            found.fix(label, 0..text.len(), [&text, &wanted], &wanted);
        }
    }
    Verdict::applied_if(!labels.is_empty())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{appendices, count};

    #[test]
    fn several_have_roman_numbers_and_one_has_none() {
        let labels = |list: &[&str]| {
            let list: Vec<_> = list.iter().map(|l| (*l, "A")).collect();
            count(&RULE, &appendices(&list))
        };
        assert_eq!(labels(&["Phụ lục 1", "Phụ lục 2"]), 2);
        assert_eq!(labels(&["Phụ lục I", "Phụ lục III"]), 1);
        assert_eq!(labels(&["Phụ lục I"]), 1);
        assert_eq!(labels(&["Phụ lục I", "Phụ lục II"]), 0);
        assert_eq!(labels(&["Phụ lục"]), 0);
    }
}
