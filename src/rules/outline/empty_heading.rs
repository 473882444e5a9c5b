//! There is content under every title.

use super::{first_word, rank};
use crate::components::Role;
use crate::diagnostic::{Message, Words};
use crate::document::Block;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dưới tiêu đề có nội dung",
        en: "there is content under every title",
    },
    message: Message {
        code: "T310",
        text: Words {
            vi: "dưới “{0}” không có nội dung",
            en: "there is nothing under “{0}”",
        },
        hint: Some(Words {
            vi: "viết nội dung, hoặc bỏ tiêu đề",
            en: "write the content, or leave out the title",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm d"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Tiêu đề không có nội dung thường là phần chưa viết xong.",
        en: "A title with nothing under it is often unfinished.",
    },
    wrong: "I. TÌNH HÌNH / II. NHIỆM VỤ",
    right: "I. TÌNH HÌNH / Trong kỳ báo cáo, … / II. NHIỆM VỤ",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for body in subject.bodies() {
        for (i, block) in body.iter().enumerate() {
            let Block::Paragraph(title) = block else {
                continue;
            };
            // an article of a decision is its own content
            let heads = title.role.is_division() || title.role == Role::Level1;
            let Some(own) = rank(title.role).filter(|_| heads) else {
                continue;
            };
            any = true;
            let filled = match body.get(i + 1) {
                Some(Block::Paragraph(next)) => rank(next.role).is_none_or(|next| next > own),
                Some(Block::Table(_)) => true,
                None => false,
            };
            if !filled {
                let number = title.number.as_deref().unwrap_or_default();
                found.report(&title.text, first_word(title), [number]);
            }
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::{Body, Chapter, Level1, Section};
    use crate::rules::testing::{blocks, count, n, p};

    #[test]
    fn a_title_followed_by_one_of_its_level_or_by_nothing_is_found() {
        let wrong = blocks(vec![n(Level1, "I.", "A"), n(Level1, "II.", "B")]);
        assert_eq!(count(&RULE, &wrong), 2);
        let right = blocks(vec![
            n(Chapter, "Chương I", "A"),
            n(Section, "Mục 1", "B"),
            p(Body, "C"),
        ]);
        assert_eq!(count(&RULE, &right), 0);
    }
}
