//! The list of recipients ends with the archive.

use crate::diagnostic::{Message, Words};
use crate::kinds::Need;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dòng cuối của Nơi nhận là “Lưu”",
        en: "the last line of the recipients is “Lưu”",
    },
    message: Message {
        code: "T408",
        text: Words {
            vi: "dòng cuối của Nơi nhận không phải “Lưu: VT, …”",
            en: "the last line of the recipients is not “Lưu: VT, …”",
        },
        hint: Some(Words {
            vi: "để dòng “Lưu: VT, <đơn vị soạn thảo>.” ở cuối",
            en: "put “Lưu: VT, <drafting unit>.” last",
        }),
        clause: Some("Phụ lục I, mục II, khoản 9, điểm d"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Dòng cuối cùng gồm chữ “Lưu”, dấu hai chấm, “VT”, chữ viết tắt đơn vị soạn thảo và số bản lưu.",
        en: "The last line has “Lưu”, a colon, “VT”, the drafting unit and the number of copies.",
    },
    wrong: "- Lưu: VT, TH; - UBND tỉnh.",
    right: "- UBND tỉnh; - Lưu: VT, TH.",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let document = subject.document;
    let Some(recipients) = &document.closing.recipients else {
        return Verdict::NotApplicable;
    };
    if document.kind.recipients != Need::Required {
        return Verdict::NotApplicable;
    }
    if let Some(last) = recipients.list.last()
        && !last
            .to_plain()
            .trim_start_matches(['-', ' '])
            .starts_with("Lưu")
    {
        found.report_whole(last, []);
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, recipients};

    #[test]
    fn the_archive_is_last() {
        assert_eq!(count(&RULE, &recipients(&["Lưu: VT;", "UBND tỉnh."])), 1);
        assert_eq!(count(&RULE, &recipients(&["UBND tỉnh;", "Lưu: VT."])), 0);
    }
}
