//! The title of an appendix is in capitals.

use crate::diagnostic::{Message, Words};
use crate::document::AnnexHeading;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên phụ lục bằng chữ in hoa",
        en: "the title of an appendix is in capitals",
    },
    message: Message {
        code: "T505",
        text: Words {
            vi: "tên phụ lục không phải chữ in hoa",
            en: "the title of the appendix is not in capitals",
        },
        hint: Some(Words {
            vi: "viết tên phụ lục bằng chữ in hoa",
            en: "write the title in capitals",
        }),
        clause: Some("Phụ lục I, mục III, khoản 1, điểm b"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Tên phụ lục (nếu có) trình bày canh giữa, bằng chữ in hoa.",
        en: "The title of an appendix, where it has one, is centred and in capitals.",
    },
    wrong: "Bảng chữ viết tắt",
    right: "BẢNG CHỮ VIẾT TẮT",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for annex in &subject.document.annexes {
        let (AnnexHeading::Appendix { title, .. } | AnnexHeading::Issued { title, .. }) =
            &annex.heading;
        any = true;
        if title.to_plain().chars().any(char::is_lowercase) {
            found.report_whole(title, []);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{appendices, count};

    #[test]
    fn small_letters_are_found() {
        assert_eq!(count(&RULE, &appendices(&[("Phụ lục", "Bảng")])), 1);
        assert_eq!(count(&RULE, &appendices(&[("Phụ lục", "BẢNG 2023")])), 0);
        assert_eq!(count(&RULE, &appendices(&[("Phụ lục", "")])), 0);
    }
}
