//! One kind of quotes is used in a document.

use crate::diagnostic::{Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "một kiểu ngoặc kép trong văn bản",
        en: "one kind of quotes in a document",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V110",
        text: Words {
            vi: "văn bản dùng cả ngoặc kép thẳng và ngoặc kép cong",
            en: "the document has both straight and curly quotes",
        },
        hint: Some(Words {
            vi: "dùng “…” ở mọi chỗ",
            en: "use “…” everywhere",
        }),
        clause: Some("Phụ lục I, mục II, khoản 6, điểm e"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Văn bản hành chính dùng ngoặc kép cong “…”; lẫn hai kiểu thường do chép từ nhiều nguồn.",
        en: "Official documents use curly quotes “…”; both kinds together often come from copying.",
    },
    wrong: "Cuộc vận động “Người Việt” và chuyên mục \"Hàng Việt\".",
    right: "Cuộc vận động “Người Việt” và chuyên mục “Hàng Việt”.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let curly = subject
        .pieces
        .iter()
        .any(|p| p.each_mark(['“', '”']).next().is_some());
    let straight = subject.pieces.iter().find_map(|piece| {
        let at = piece.each_mark(['"']).map(|(i, _)| i).find(|&i| {
            // after a figure it means inches
            !piece.plain[..i].ends_with(|c: char| c.is_ascii_digit())
        })?;
        Some((piece.text, at))
    });
    if let (true, Some((text, at))) = (curly, straight) {
        found.report(text, at..at + 1, []);
    }
    Verdict::applied_if(curly || straight.is_some())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn inches_are_left_alone() {
        assert_eq!(count(&RULE, &body(&["Màn hình 24\" “Sao Mai”"])), 0);
    }
}
