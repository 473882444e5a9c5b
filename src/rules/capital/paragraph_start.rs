//! A paragraph of running text begins with a capital.

use super::capital;
use crate::components::{Component, Role};
use crate::diagnostic::{Message, Words};
use crate::rules::language::syllable::is_syllable;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "viết hoa khi xuống dòng",
        en: "a paragraph begins with a capital",
    },
    message: Message {
        code: "H110",
        text: Words {
            vi: "đoạn văn bắt đầu bằng chữ thường: “{0}”",
            en: "the paragraph begins with a lower-case letter: “{0}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”, hoặc nối vào đoạn trên nếu đây là phần còn lại của câu",
            en: "write “{1}”, or join it to the paragraph above if it continues its sentence",
        }),
        clause: Some("Phụ lục II, mục I"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Viết hoa chữ cái đầu khi xuống dòng; đoạn bắt đầu bằng chữ thường thường là câu bị ngắt đôi khi chép.",
        en: "A new line begins with a capital; a paragraph that does not is often a sentence that was cut in two when copied.",
    },
    wrong: "trong kỳ báo cáo, Sở đã kiểm tra các cơ sở.",
    right: "Trong kỳ báo cáo, Sở đã kiểm tra các cơ sở.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    let mut open = false;
    for piece in &subject.pieces {
        if piece.component == Component::Body(Role::Body) {
            any = true;
            let word = piece.plain.split([' ', ',']).next().unwrap_or_default();
            // the bullet of Word's lists: "o Nội dung"
            let rest = piece.plain[word.len()..].trim_start();
            let is_bullet = word == "o" && rest.starts_with(char::is_uppercase);
            if !open && !is_bullet && word.starts_with(char::is_lowercase) && is_syllable(word) {
                let right = capital(word);
                found.fix(piece.text, 0..word.len(), [word, &right], &right);
            }
        }
        // after a list or a colon a paragraph may continue the sentence
        open = piece.plain.trim_end().ends_with([':', ',', ';']);
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn a_sentence_that_goes_on_is_left_alone() {
        assert_eq!(count(&RULE, &body(&["Trong đó:", "kiểm tra 03 cuộc;"])), 0);
        assert_eq!(count(&RULE, &body(&["Hết.", "o Kiểm tra;"])), 0);
        assert_eq!(count(&RULE, &body(&["Hết.", "kiểm tra 03 cuộc;"])), 1);
    }
}
