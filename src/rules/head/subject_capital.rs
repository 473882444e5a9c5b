//! The subject below the title begins with a capital.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trích yếu viết hoa chữ đầu",
        en: "the subject begins with a capital",
    },
    message: Message {
        code: "T115",
        text: Words {
            vi: "trích yếu bắt đầu bằng chữ thường: “{0}”",
            en: "the subject begins with a lower-case letter: “{0}”",
        },
        hint: Some(Words {
            vi: "ghi “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục I"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Trích yếu đứng riêng trên dòng của nó, chữ cái đầu viết hoa khi xuống dòng.",
        en: "The subject is on a line of its own and begins with a capital.",
    },
    wrong: "kết quả thực hiện Kế hoạch",
    right: "Kết quả thực hiện Kế hoạch",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in subject
        .pieces
        .iter()
        .filter(|p| matches!(p.component, Component::Subject))
    {
        any = true;
        let word = piece.plain.split(' ').next().unwrap_or_default();
        let mut letters = word.chars();
        if let Some(first) = letters.next().filter(|c| c.is_lowercase()) {
            let right: String = first.to_uppercase().chain(letters).collect();
            found.fix(piece.text, 0..word.len(), [word, &right], &right);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, subject};

    #[test]
    fn a_small_first_letter_is_found() {
        assert_eq!(count(&RULE, &subject("kết quả công tác")), 1);
        assert_eq!(count(&RULE, &subject("Ủy quyền công tác")), 0);
    }
}
