//! Recipients end with semicolons, the last line with a full stop.

use super::punctuated;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Nơi nhận: cuối dòng “;”, dòng cuối “.”",
        en: "recipients: lines end with “;”, the last with “.”",
    },
    message: Message {
        code: "T405",
        text: Words {
            vi: "dòng nơi nhận phải kết thúc bằng dấu “{0}”",
            en: "the line must end with “{0}”",
        },
        hint: Some(Words {
            vi: "thay dấu cuối dòng bằng “{0}”",
            en: "put “{0}” at its end",
        }),
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Mỗi nơi nhận một dòng, cuối dòng có dấu chấm phẩy; dòng “Lưu” kết thúc bằng dấu chấm.",
        en: "Each recipient's line ends with a semicolon; the line “Lưu” ends with a full stop.",
    },
    wrong: "- Lưu: VT, TH",
    right: "- Lưu: VT, TH.",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(recipients) = &subject.document.closing.recipients else {
        return Verdict::NotApplicable;
    };
    punctuated(&recipients.list, found);
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, recipients};

    #[test]
    fn the_marks_of_the_list() {
        assert_eq!(count(&RULE, &recipients(&["UBND tỉnh", "Lưu: VT, TH;"])), 2);
        assert_eq!(
            count(&RULE, &recipients(&["UBND tỉnh;", "Lưu: VT, TH."])),
            0
        );
    }
}
