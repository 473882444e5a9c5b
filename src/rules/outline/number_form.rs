//! Parts and chapters have Roman numbers, sections and articles Arabic ones, articles a full stop.

use super::{first_word, from_roman, paragraphs};
use crate::components::Role;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "cách ghi số của phần, chương, mục, điều",
        en: "the form of the numbers of parts, chapters, sections, articles",
    },
    message: Message {
        code: "T308",
        text: Words {
            vi: "“{0}” phải ghi theo kiểu “{1}”",
            en: "“{0}” must be written like “{1}”",
        },
        hint: Some(Words {
            vi: "phần, chương dùng số La Mã; mục, tiểu mục, điều dùng số Ả Rập; sau số của điều có dấu chấm",
            en: "parts and chapters take Roman numbers, sections and articles Arabic ones; a full stop follows an article's number",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm đ"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Số thứ tự của phần, chương dùng chữ số La Mã; của mục, tiểu mục, điều dùng chữ số Ả Rập; sau số của điều có dấu chấm.",
        en: "Parts and chapters have Roman numbers, sections, subsections and articles Arabic ones; a full stop follows an article's number.",
    },
    wrong: "Chương 1 / Điều 1: Phạm vi điều chỉnh",
    right: "Chương I / Điều 1. Phạm vi điều chỉnh",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for paragraph in subject.bodies().flat_map(paragraphs) {
        let (word, is_roman, end, sample) = match paragraph.role {
            Role::Part => ("Phần ", true, "", "Phần I"),
            Role::Chapter => ("Chương ", true, "", "Chương I"),
            Role::Section => ("Mục ", false, "", "Mục 1"),
            Role::Subsection => ("Tiểu mục ", false, "", "Tiểu mục 1"),
            Role::Article | Role::ArticleTitle => ("Điều ", false, ".", "Điều 1."),
            _ => continue,
        };
        any = true;
        let number = paragraph.number.as_deref().unwrap_or_default();
        let digits = number
            .strip_prefix(word)
            .and_then(|rest| rest.strip_suffix(end));
        let right = digits.is_some_and(|digits| match is_roman {
            true => from_roman(digits).is_some(),
            // a letter marks an article that was inserted later
            false => digits
                .trim_end_matches(char::is_alphabetic)
                .parse::<usize>()
                .is_ok(),
        });
        if !right {
            found.report(&paragraph.text, first_word(paragraph), [number, sample]);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::{ArticleTitle, Chapter, Section};
    use crate::rules::testing::{blocks, count, n};

    #[test]
    fn roman_and_arabic_stand_where_they_belong() {
        let wrong = blocks(vec![
            n(Chapter, "Chương 1", "A"),
            n(Section, "Mục I", "B"),
            n(ArticleTitle, "Điều 1:", "C"),
        ]);
        assert_eq!(count(&RULE, &wrong), 3);
        let right = blocks(vec![
            n(Chapter, "Chương I", "A"),
            n(Section, "Mục 1", "B"),
            n(ArticleTitle, "Điều 1a.", "C"),
        ]);
        assert_eq!(count(&RULE, &right), 0);
    }
}
