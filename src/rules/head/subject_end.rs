//! The subject does not end with a full stop.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "trích yếu không có dấu ở cuối",
        en: "no punctuation at the end of the subject",
    },
    message: Message {
        code: "T112",
        text: Words {
            vi: "trích yếu kết thúc bằng dấu “{0}”",
            en: "the subject ends with “{0}”",
        },
        hint: Some(Words {
            vi: "bỏ dấu này",
            en: "leave it out",
        }),
        clause: Some("Phụ lục I, mục II, khoản 5"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Trích yếu là một câu ngắn gọn hoặc cụm từ đứng như tên gọi của văn bản; các mẫu của Phụ lục III không có dấu ở cuối.",
        en: "The subject is the document's name; the forms of Phụ lục III have no punctuation at its end.",
    },
    wrong: "Về công tác phòng, chống lụt bão.",
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
        let text = piece.plain.trim_end();
        let bare = text.trim_end_matches(['.', ';', ',', ':']);
        // "v.v." and three dots end a list, not the subject
        if bare.len() + 1 != text.len() || bare.ends_with(".v") {
            continue;
        }
        let mark = &text[bare.len()..];
        // together with the word before it, the mark is certain to be found in the source
        let word = bare.rfind(' ').map_or(0, |i| i + 1);
        found.fix(piece.text, word..text.len(), [mark], &bare[word..]);
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, regarding, subject};

    #[test]
    fn marks_at_the_end_are_found_but_not_v_v() {
        assert_eq!(
            count(&RULE, &subject("Về công tác phòng, chống lụt bão.")),
            1
        );
        assert_eq!(count(&RULE, &regarding("V/v nâng bậc lương;")), 1);
        assert_eq!(count(&RULE, &subject("Về bàn, ghế, v.v.")), 0);
        assert_eq!(count(&RULE, &subject("Về công tác năm 2023")), 0);
    }
}
