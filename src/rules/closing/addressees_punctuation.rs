//! Several addressees end with semicolons, the last with a full stop.

use super::punctuated;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "nhiều nơi Kính gửi: cuối dòng “;”, dòng cuối “.”",
        en: "several addressees: lines end with “;”, the last with “.”",
    },
    message: Message {
        code: "T403",
        text: Words {
            vi: "dòng Kính gửi phải kết thúc bằng dấu “{0}”",
            en: "the addressee must end with “{0}”",
        },
        hint: Some(Words {
            vi: "thay dấu cuối dòng bằng “{0}”",
            en: "put “{0}” at its end",
        }),
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Gửi từ hai nơi trở lên thì mỗi nơi một dòng, cuối dòng có dấu chấm phẩy, dòng cuối có dấu chấm.",
        en: "Two or more addressees are each on a line of their own, which ends with a semicolon, the last with a full stop.",
    },
    wrong: "- Bộ Nội vụ, / - Bộ Tài chính",
    right: "- Bộ Nội vụ; / - Bộ Tài chính.",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    match &subject.document.addressees {
        Some(addressees) if addressees.list.len() > 1 => {
            punctuated(&addressees.list, found);
            Verdict::Applied
        }
        _ => Verdict::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{addressed, count};

    #[test]
    fn only_lists_of_several_have_marks() {
        let several = |list: &[&str]| count(&RULE, &addressed("Kính gửi:", list));
        assert_eq!(several(&["Bộ Nội vụ,", "Bộ Tài chính"]), 2);
        assert_eq!(several(&["Bộ Nội vụ;", "Bộ Tài chính."]), 0);
        assert_eq!(several(&["Bộ Nội vụ"]), 0);
    }
}
