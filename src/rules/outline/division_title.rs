//! Parts, chapters and sections have titles.

use super::{first_word, paragraphs};
use crate::components::Role;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "phần, chương, mục có tiêu đề",
        en: "parts, chapters and sections have titles",
    },
    message: Message {
        code: "T305",
        text: Words {
            vi: "“{0}” không có tiêu đề",
            en: "“{0}” has no title",
        },
        hint: Some(Words {
            vi: "ghi tiêu đề: cụm từ chỉ nội dung chính",
            en: "give it a title: a short phrase that says what it is about",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm d"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Phần, chương, mục, tiểu mục phải có tiêu đề.",
        en: "Parts, chapters, sections and subsections must have a title.",
    },
    wrong: "Chương I / Điều 1. Phạm vi điều chỉnh",
    right: "Chương I / QUY ĐỊNH CHUNG / Điều 1. Phạm vi điều chỉnh",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for paragraph in subject
        .bodies()
        .flat_map(paragraphs)
        .filter(|p| p.role.is_division() || p.role == Role::Level1)
    {
        any = true;
        if paragraph.text.to_plain().trim().is_empty() {
            let number = paragraph.number.as_deref().unwrap_or_default();
            found.report(&paragraph.text, first_word(paragraph), [number]);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::{Article, Chapter};
    use crate::rules::testing::{blocks, count, n};

    #[test]
    fn a_chapter_needs_a_title_and_an_article_of_a_decision_does_not() {
        assert_eq!(count(&RULE, &blocks(vec![n(Chapter, "Chương I", "")])), 1);
        let right = vec![
            n(Chapter, "Chương I", "QUY ĐỊNH"),
            n(Article, "Điều 1.", ""),
        ];
        assert_eq!(count(&RULE, &blocks(right)), 0);
    }
}
