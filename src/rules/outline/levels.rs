//! Divisions go from larger to smaller.

use super::{first_word, paragraphs, rank};
use crate::components::Role;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "bố cục theo thứ tự từ lớn đến nhỏ",
        en: "divisions go from larger to smaller",
    },
    message: Message {
        code: "T301",
        text: Words {
            vi: "“{0}” nhảy cấp: không nằm trong cấp nào ngay trên nó",
            en: "“{0}” skips a level: the next higher level is missing",
        },
        hint: Some(Words {
            vi: "thêm cấp trên còn thiếu (chương trên mục, mục trên tiểu mục, “1.” trên “a)”), hoặc dùng cấp lớn hơn",
            en: "add the missing level (a chapter above a section, “1.” above “a)”), or use a higher one",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm c"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Nội dung được chia thành phần, chương, mục, tiểu mục, điều, khoản, điểm từ lớn đến nhỏ, không nhảy cấp.",
        en: "Content is divided into parts, chapters, sections, articles, clauses and points, without skipping a level.",
    },
    wrong: "I. TÌNH HÌNH / a) Kết quả",
    right: "I. TÌNH HÌNH / 1. Kết quả",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for body in subject.bodies() {
        let mut open = [false; super::RANKS];
        let has_chapters = paragraphs(body).any(|p| p.role == Role::Chapter);
        for paragraph in paragraphs(body) {
            let Some(rank) = rank(paragraph.role) else {
                continue;
            };
            any = true;
            let above = match paragraph.role {
                Role::Section if has_chapters => Some(1),
                Role::Subsection => Some(2),
                Role::Level3 => Some(5),
                _ => None,
            };
            if above.is_some_and(|above| !open[above]) {
                let number = paragraph.number.as_deref().unwrap_or_default();
                found.report(&paragraph.text, first_word(paragraph), [number]);
            }
            open[rank] = true;
            open[rank + 1..].fill(false);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::{Level1, Level2, Level3};
    use crate::rules::testing::{blocks, count, n};

    #[test]
    fn a_level_that_is_left_out_is_found() {
        let wrong = blocks(vec![n(Level1, "I.", "A"), n(Level3, "a)", "B")]);
        assert_eq!(count(&RULE, &wrong), 1);
        let right = blocks(vec![
            n(Level1, "I.", "A"),
            n(Level2, "1.", "B"),
            n(Level3, "a)", "C"),
        ]);
        assert_eq!(count(&RULE, &right), 0);
    }
}
