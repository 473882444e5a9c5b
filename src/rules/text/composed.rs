//! The file contains composed letters (NFC).

use crate::diagnostic::{Fix, Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};
use crate::source::{SourceId, SourceRole, Span};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "chữ dựng sẵn (Unicode NFC)",
        en: "composed letters (Unicode NFC)",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V101",
        text: Words {
            vi: "tệp có chữ gõ theo kiểu Unicode tổ hợp",
            en: "the file contains decomposed letters",
        },
        hint: Some(Words {
            vi: "`--fix` ghi lại tệp bằng chữ dựng sẵn",
            en: "`--fix` writes the file with composed letters",
        }),
        clause: Some("Phụ lục I, mục I, khoản 4"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Bộ mã Unicode theo TCVN 6909:2001 dùng chữ dựng sẵn; chữ tổ hợp trông giống hệt nhưng tìm kiếm không ra.",
        en: "TCVN 6909:2001 uses composed letters; decomposed ones look the same, but no search finds them.",
    },
    wrong: "Ha\u{300} Ti\u{303}nh",
    right: "Hà Tĩnh",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let sources = subject.sources.with_roles();
    for (id, (role, source)) in (0..).map(SourceId).zip(sources) {
        // cells are composed where they are read; a file of data is another program's to write
        let is_data = matches!(role, SourceRole::Row | SourceRole::Data);
        if !is_data && source.was_renormalized() {
            let start = Span::new(id, 0, 0);
            // the text in memory is already composed: writing it is the fix
            found.at(start, []).fix = Some(Fix {
                span: start,
                text: String::new(),
            });
        }
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::fixed_by;

    #[test]
    fn decomposed_letters_are_found() {
        let (found, text) = fixed_by(&RULE, RULE.wrong);
        assert_eq!((found.len(), text.as_str()), (1, RULE.right));
        assert!(fixed_by(&RULE, RULE.right).0.is_empty());
    }
}
