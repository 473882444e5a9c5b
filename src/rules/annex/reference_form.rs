//! The reference of an annex reads `(Kèm theo …)`.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dòng kèm theo ở trong ngoặc đơn",
        en: "the reference of an appendix is in brackets",
    },
    message: Message {
        code: "T504",
        text: Words {
            vi: "dòng chỉ dẫn phải có dạng “(Kèm theo …)”",
            en: "the reference must read “(Kèm theo …)”",
        },
        hint: Some(Words {
            vi: "ghi “(Kèm theo <tên loại> số … ngày … của …)”",
            en: "write “(Kèm theo <kind> số … ngày … của …)”",
        }),
        clause: Some("Phụ lục I, mục III, khoản 1, điểm c; Phụ lục III, mục II, mẫu 2.1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Mẫu phụ lục ghi thông tin chỉ dẫn trong ngoặc đơn, mở đầu bằng “Kèm theo”.",
        en: "The form of an appendix puts the reference in brackets, beginning with “Kèm theo”.",
    },
    wrong: "Kèm theo Báo cáo số 15/BC-STTTT",
    right: "(Kèm theo Báo cáo số 15/BC-STTTT)",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in subject.of(Component::Reference) {
        any = true;
        let text = piece.plain.trim();
        let opened = ["(Kèm theo ", "(Ban hành kèm theo "]
            .iter()
            .any(|words| text.starts_with(words));
        if !opened || !text.ends_with(')') {
            found.report_whole(piece.text, []);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::document::Text;
    use crate::rules::testing::{appendices, count};

    #[test]
    fn brackets_are_missed() {
        let mut document = appendices(&[("Phụ lục", "A")]);
        assert_eq!(count(&RULE, &document), 0);
        document.annexes[0].reference = Text::fixed("Kèm theo Báo cáo số 15/BC-SNV");
        assert_eq!(count(&RULE, &document), 1);
    }
}
