//! What is divided has at least two parts.

use super::{first_word, paragraphs, rank};
use crate::components::Role;
use crate::diagnostic::{Message, Words};
use crate::document::Paragraph;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "một cấp có từ hai mục trở lên",
        en: "a level has at least two headings",
    },
    message: Message {
        code: "T307",
        text: Words {
            vi: "“{0}” là mục duy nhất của cấp này",
            en: "“{0}” is the only heading at its level",
        },
        hint: Some(Words {
            vi: "bỏ số, nhập vào phần trên, hoặc thêm mục còn thiếu",
            en: "leave out the number and join it to the text above, or add the missing heading",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm c"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Chia thành một phần không phải là chia; thường là mục thứ hai bị xóa hoặc chưa viết.",
        en: "A division into one part is no division; often the second was deleted or is not yet written.",
    },
    wrong: "I. TÌNH HÌNH / 1. Kết quả / II. NHIỆM VỤ",
    right: "I. TÌNH HÌNH / 1. Kết quả / 2. Khó khăn / II. NHIỆM VỤ",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for body in subject.bodies() {
        // for each rank how many there are so far, and the first
        let mut open: [(usize, Option<&Paragraph>); super::RANKS] = [(0, None); super::RANKS];
        for paragraph in paragraphs(body) {
            let Some(rank) = rank(paragraph.role) else {
                continue;
            };
            any = true;
            for level in &mut open[rank + 1..] {
                close(std::mem::take(level), found);
            }
            let (count, first) = &mut open[rank];
            *count += 1;
            first.get_or_insert(paragraph);
        }
        for level in open {
            close(level, found);
        }
    }
    Verdict::applied_if(any)
}

/// Reports a heading that is the only one at its level. A chapter may well have a single article.
fn close((count, first): (usize, Option<&Paragraph>), found: &mut Findings<'_>) {
    if let (1, Some(only)) = (count, first)
        && !matches!(only.role, Role::Article | Role::ArticleTitle)
    {
        let number = only.number.as_deref().unwrap_or_default();
        found.report(&only.text, first_word(only), [number]);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::{Article, Chapter, Level1, Level2};
    use crate::rules::testing::{blocks, count, n};

    #[test]
    fn an_only_child_is_found_but_not_an_only_article() {
        let wrong = blocks(vec![
            n(Level1, "I.", "A"),
            n(Level2, "1.", "B"),
            n(Level1, "II.", "C"),
        ]);
        assert_eq!(count(&RULE, &wrong), 1);
        let right = blocks(vec![
            n(Chapter, "Chương I", "A"),
            n(Article, "Điều 1.", "B"),
            n(Chapter, "Chương II", "C"),
            n(Article, "Điều 2.", "D"),
        ]);
        assert_eq!(count(&RULE, &right), 0);
    }
}
