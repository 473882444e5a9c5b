//! A title does not end with a full stop.

use super::paragraphs;
use crate::components::Role;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tiêu đề không có dấu chấm ở cuối",
        en: "no full stop at the end of a title",
    },
    message: Message {
        code: "T309",
        text: Words {
            vi: "tiêu đề kết thúc bằng dấu “{0}”",
            en: "the title ends with “{0}”",
        },
        hint: Some(Words {
            vi: "bỏ dấu này",
            en: "leave it out",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm d"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Tiêu đề là cụm từ, không phải câu.",
        en: "A title is a phrase, not a sentence.",
    },
    wrong: "I. TÌNH HÌNH THỰC HIỆN.",
    right: "I. TÌNH HÌNH THỰC HIỆN",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for body in subject.bodies() {
        // without chapters an article's title may be the beginning of its sentence
        let regulation = paragraphs(body).any(|p| p.role == Role::Chapter);
        for paragraph in paragraphs(body) {
            let marks: &[char] = match paragraph.role {
                Role::ArticleTitle if regulation => &['.', ';'],
                role if role.is_division() || role == Role::Level1 => &['.', ';', ':', ','],
                _ => continue,
            };
            any = true;
            let title = paragraph.text.to_plain();
            let title = title.trim_end();
            let bare = title.trim_end_matches(marks);
            if bare.len() + 1 == title.len() {
                let mark = &title[bare.len()..];
                found.fix(&paragraph.text, bare.len()..title.len(), [mark], "");
            }
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::{ArticleTitle, Chapter, Clause, Level1};
    use crate::rules::testing::{blocks, count, n};

    #[test]
    fn titles_end_without_a_stop_and_sentences_with_one() {
        assert_eq!(
            count(&RULE, &blocks(vec![n(Level1, "I.", "TÌNH HÌNH.")])),
            1
        );
        let article = n(ArticleTitle, "Điều 1.", "Phạm vi điều chỉnh.");
        assert_eq!(
            count(
                &RULE,
                &blocks(vec![n(Chapter, "Chương I", "A"), article.clone()])
            ),
            1
        );
        assert_eq!(count(&RULE, &blocks(vec![article])), 0);
        let right = vec![
            n(Level1, "I.", "TÌNH HÌNH"),
            n(Clause, "1.", "Kết quả tốt."),
        ];
        assert_eq!(count(&RULE, &blocks(right)), 0);
    }
}
