//! Articles are numbered through the whole document.

use super::{first_word, ordinal, paragraphs};
use crate::components::Role;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Điều đánh số liên tục toàn văn bản",
        en: "articles are numbered through the whole document",
    },
    message: Message {
        code: "T303",
        text: Words {
            vi: "“{0}” đứng ở chỗ của Điều {1}",
            en: "“{0}” is where Điều {1} should be",
        },
        hint: Some(Words {
            vi: "đánh lại số các điều; số không bắt đầu lại ở chương mới",
            en: "renumber the articles; numbering does not restart with a chapter",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm đ"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Điều được đánh số liên tục từ đầu đến cuối văn bản, qua các chương và mục.",
        en: "Articles are numbered from the first to the last, through chapters and sections.",
    },
    wrong: "Điều 1. / Điều 3.",
    right: "Điều 1. / Điều 2.",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for body in subject.bodies() {
        let mut last = 0;
        for article in
            paragraphs(body).filter(|p| matches!(p.role, Role::Article | Role::ArticleTitle))
        {
            let number = article.number.as_deref().unwrap_or_default();
            // "Điều 5a." was inserted later and does not count
            let Some(n) = ordinal(number) else {
                continue;
            };
            any = true;
            if n != last + 1 {
                let args = [number, &(last + 1).to_string()];
                found.report(&article.text, first_word(article), args);
            }
            last = n;
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
    fn articles_go_on_through_chapters() {
        let wrong = blocks(vec![
            n(Chapter, "Chương I", "A"),
            n(Article, "Điều 1.", "B"),
            n(Chapter, "Chương II", "C"),
            n(Article, "Điều 1.", "D"),
        ]);
        assert_eq!(count(&RULE, &wrong), 1);
        let right = blocks(vec![n(Article, "Điều 1.", "B"), n(Article, "Điều 2.", "D")]);
        assert_eq!(count(&RULE, &right), 0);
    }
}
