//! Titles of parts, chapters and sections are in capitals.

use super::paragraphs;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tiêu đề phần, chương, mục bằng chữ in hoa",
        en: "titles of parts, chapters and sections are in capitals",
    },
    message: Message {
        code: "T306",
        text: Words {
            vi: "tiêu đề của “{0}” không phải chữ in hoa",
            en: "the title of “{0}” is not in capitals",
        },
        hint: Some(Words {
            vi: "viết tiêu đề bằng chữ in hoa",
            en: "write the title in capitals",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm đ"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Tiêu đề của phần, chương, mục, tiểu mục trình bày ngay dưới, canh giữa, bằng chữ in hoa.",
        en: "Titles of parts, chapters, sections and subsections are below the number, centred, in capitals.",
    },
    wrong: "Chương I / Quy định chung",
    right: "Chương I / QUY ĐỊNH CHUNG",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for division in subject
        .bodies()
        .flat_map(paragraphs)
        .filter(|p| p.role.is_division())
    {
        any = true;
        let title = division.text.to_plain();
        if title.chars().any(char::is_lowercase) {
            let number = division.number.as_deref().unwrap_or_default();
            found.report_whole(&division.text, [number]);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::{ArticleTitle, Chapter};
    use crate::rules::testing::{blocks, count, n};

    #[test]
    fn titles_of_chapters_are_capitals_and_those_of_articles_are_not() {
        assert_eq!(
            count(&RULE, &blocks(vec![n(Chapter, "Chương I", "Quy định")])),
            1
        );
        let right = vec![
            n(Chapter, "Chương I", "QUY ĐỊNH 2023"),
            n(ArticleTitle, "Điều 1.", "Phạm vi"),
        ];
        assert_eq!(count(&RULE, &blocks(right)), 0);
    }
}
