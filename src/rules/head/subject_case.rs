//! The subject is not in capitals.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trích yếu bằng chữ in thường",
        en: "the subject is in lower case",
    },
    message: Message {
        code: "T116",
        text: Words {
            vi: "trích yếu viết toàn chữ in hoa",
            en: "the subject is all in capitals",
        },
        hint: Some(Words {
            vi: "viết bằng chữ in thường, chỉ chữ đầu và tên riêng viết hoa",
            en: "write it in lower case; only the first letter and names have capitals",
        }),
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Tên loại bằng chữ in hoa, trích yếu bằng chữ in thường.",
        en: "The title is in capitals, the subject in lower case.",
    },
    wrong: "VỀ CÔNG TÁC PHÒNG, CHỐNG LỤT BÃO",
    right: "Về công tác phòng, chống lụt bão",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in subject
        .pieces
        .iter()
        .filter(|p| matches!(p.component, Component::Subject | Component::Regarding))
    {
        any = true;
        let text = piece.plain.strip_prefix("V/v").unwrap_or(&piece.plain);
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        // an abbreviation alone may be a subject
        let words = text.split_whitespace().count();
        if letters > 6 && words > 2 && !text.chars().any(char::is_lowercase) {
            found.report_whole(piece.text, []);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, subject};

    #[test]
    fn capitals_are_found_but_not_abbreviations() {
        assert_eq!(
            count(&RULE, &subject("VỀ CÔNG TÁC PHÒNG, CHỐNG LỤT BÃO")),
            1
        );
        assert_eq!(count(&RULE, &subject("Về chương trình OCOP")), 0);
        assert_eq!(count(&RULE, &subject("OCOP 2023")), 0);
    }
}
