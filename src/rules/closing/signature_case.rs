//! Capacity and position are in capitals.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "quyền hạn, chức vụ bằng chữ in hoa",
        en: "capacity and position are in capitals",
    },
    message: Message {
        code: "T415",
        text: Words {
            vi: "“{0}” không phải chữ in hoa",
            en: "“{0}” is not in capitals",
        },
        hint: Some(Words {
            vi: "ghi “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 7, điểm đ"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Quyền hạn, chức vụ của người ký trình bày bằng chữ in hoa.",
        en: "The capacity and position of the signatory are in capitals.",
    },
    wrong: "Phó Giám đốc",
    right: "PHÓ GIÁM ĐỐC",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for line in subject.of(Component::Capacity) {
        any = true;
        if line.plain.chars().any(char::is_lowercase) {
            let right = line.plain.to_uppercase();
            found.fix(
                line.text,
                0..line.plain.len(),
                [&line.plain, &right],
                &right,
            );
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, signed};

    #[test]
    fn small_letters_are_found() {
        assert_eq!(count(&RULE, &signed(&["Giám đốc"], "An")), 1);
        assert_eq!(count(&RULE, &signed(&["GIÁM ĐỐC"], "An")), 0);
    }
}
