//! `Như Điều n` names an article that the document has.

use crate::components::{Component, Role};
use crate::diagnostic::{Message, Words};
use crate::document::Block;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "quyết định gửi “Như Điều n” đúng số điều",
        en: "“Như Điều n” names an article of the decision",
    },
    message: Message {
        code: "T407",
        text: Words {
            vi: "văn bản không có Điều {0} mà Nơi nhận dẫn tới",
            en: "the recipients point to Điều {0}, which the document does not have",
        },
        hint: Some(Words {
            vi: "ghi số của điều thi hành",
            en: "give the number of the article that names those who carry it out",
        }),
        clause: Some("Phụ lục III, mục II, mẫu 1.1 đến 1.3"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Mẫu nghị quyết, quyết định ghi “Như Điều …” ở Nơi nhận, chỉ điều nêu nơi thi hành.",
        en: "The forms of resolutions and decisions have “Như Điều …” among the recipients, for the article that names those who carry it out.",
    },
    wrong: "Quyết định có 3 điều … Nơi nhận: - Như Điều 4;",
    right: "Quyết định có 3 điều … Nơi nhận: - Như Điều 3;",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let articles = subject
        .document
        .body
        .iter()
        .filter(|block| match block {
            Block::Paragraph(p) => matches!(p.role, Role::Article | Role::ArticleTitle),
            Block::Table(_) => false,
        })
        .count();
    if articles == 0 {
        return Verdict::NotApplicable;
    }
    for recipient in subject.of(Component::Recipient) {
        let Some(after) = recipient.plain.strip_prefix("Như Điều ") else {
            continue;
        };
        let len = after.bytes().take_while(u8::is_ascii_digit).count();
        let number = &after[..len];
        if number.parse().is_ok_and(|n: usize| n == 0 || n > articles) {
            let start = recipient.plain.len() - after.len();
            found.report(recipient.text, start..start + len, [number]);
        }
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::components::Role::Article;
    use crate::document::Text;
    use crate::rules::testing::{blocks, count, n};

    #[test]
    fn the_article_must_be_there() {
        let decision = |first: &str| {
            let mut document = blocks(vec![n(Article, "Điều 1.", "A"), n(Article, "Điều 2.", "B")]);
            document.closing.recipients.as_mut().unwrap().list[0] = Text::fixed(first);
            document
        };
        assert_eq!(count(&RULE, &decision("Như Điều 3;")), 1);
        assert_eq!(count(&RULE, &decision("Như Điều 2;")), 0);
    }
}
