//! The signatory's name is in lower case with initial capitals.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "họ tên người ký bằng chữ in thường",
        en: "the signatory's name is in lower case with initial capitals",
    },
    message: Message {
        code: "T417",
        text: Words {
            vi: "họ tên “{0}” viết hoa chưa đúng",
            en: "the capitals of the name “{0}” are not right",
        },
        hint: Some(Words {
            vi: "ghi “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 7, điểm đ; Phụ lục II, mục II"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Họ và tên bằng chữ in thường, viết hoa chữ cái đầu mọi âm tiết.",
        en: "The name is in lower case with a capital at the beginning of every syllable.",
    },
    wrong: "NGUYỄN VĂN AN",
    right: "Nguyễn Văn An",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in subject.of(Component::Name) {
        let name = piece.plain.trim();
        any |= !name.is_empty();
        let right = named(name);
        if right != name {
            let whole = 0..piece.plain.len();
            found.fix(piece.text, whole, [name, &right], &right);
        }
    }
    Verdict::applied_if(any)
}

/// The name with correct capitals. Degrees before it are not part of it.
fn named(name: &str) -> String {
    let shouted = !name.chars().any(char::is_lowercase)
        && name.split(' ').any(|word| word.chars().count() > 1);
    let words: Vec<String> = name
        .split(' ')
        .map(|word| {
            let mut letters = word.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            let rest = letters.as_str();
            if shouted && !word.contains('.') {
                first.chain(rest.to_lowercase().chars()).collect()
            } else {
                first.chain(rest.chars()).collect()
            }
        })
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{RULE, named};
    use crate::rules::testing::{count, signed};

    #[test]
    fn names_are_in_title_case() {
        assert_eq!(named("NGUYỄN VĂN AN"), "Nguyễn Văn An");
        assert_eq!(named("Nguyễn văn An"), "Nguyễn Văn An");
        for right in ["Trần Y", "H'Hen Niê", "Vi A"] {
            assert_eq!(named(right), right);
        }
        assert_eq!(count(&RULE, &signed(&["GIÁM ĐỐC"], "")), 0);
        assert_eq!(count(&RULE, &signed(&["GIÁM ĐỐC"], "NGUYỄN AN")), 1);
    }
}
