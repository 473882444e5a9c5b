//! A deputy who signs does so for the head.

use crate::diagnostic::{Message, Words};
use crate::kinds::ClosingForm;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "cấp phó ký có “KT.” ở trên",
        en: "“KT.” is above the post of a deputy who signs",
    },
    message: Message {
        code: "T414",
        text: Words {
            vi: "“{0}” ký mà không có “KT.” người đứng đầu ở trên",
            en: "“{0}” signs without “KT.” and the head's post above",
        },
        hint: Some(Words {
            vi: "thêm dòng “KT. <chức vụ người đứng đầu>”",
            en: "add a line “KT. <the head's post>”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 7, điểm b"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Cấp phó ký thay người đứng đầu, kể cả khi được giao phụ trách, đều ghi “KT.”.",
        en: "A deputy, even one in charge of the agency, signs for the head, and so with “KT.”.",
    },
    wrong: "PHÓ GIÁM ĐỐC",
    right: "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    if subject.document.kind.closing != ClosingForm::Usual {
        return Verdict::NotApplicable;
    }
    for signature in &subject.document.closing.signatures {
        let lines: Vec<String> = signature.lines.iter().map(|l| l.to_plain()).collect();
        let delegated = lines.iter().any(|l| {
            ["KT", "TL", "TUQ", "Q.", "K/T", "T/L"]
                .iter()
                .any(|c| l.starts_with(c))
        });
        if let (Some(line), Some(post)) = (signature.lines.last(), lines.last())
            && !delegated
            && (post.starts_with("PHÓ ") || post.starts_with("THỨ TRƯỞNG"))
        {
            found.report_whole(line, [post]);
        }
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, signed};

    #[test]
    fn a_deputy_alone_is_found() {
        assert_eq!(count(&RULE, &signed(&["PHÓ GIÁM ĐỐC"], "An")), 1);
        assert_eq!(
            count(
                &RULE,
                &signed(&["TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"], "An")
            ),
            1
        );
        assert_eq!(
            count(
                &RULE,
                &signed(&["TL. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG"], "An")
            ),
            0
        );
    }
}
