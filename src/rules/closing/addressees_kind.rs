//! Only some kinds have addressees.

use crate::diagnostic::{Message, Words};
use crate::kinds::Need;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Kính gửi chỉ có ở công văn, tờ trình, báo cáo",
        en: "“Kính gửi” only in a công văn, tờ trình or báo cáo",
    },
    message: Message {
        code: "T401",
        text: Words {
            vi: "{0} không có phần “Kính gửi”",
            en: "a {0} has no “Kính gửi”",
        },
        hint: Some(Words {
            vi: "đưa nơi nhận vào “Nơi nhận”, hoặc dùng công văn, tờ trình, báo cáo",
            en: "name them under “Nơi nhận”, or use a công văn, tờ trình or báo cáo",
        }),
        clause: Some("Phụ lục I, mục II, khoản 9, điểm b và c"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Chỉ công văn, và tờ trình, báo cáo gửi cơ quan cấp trên, có “Kính gửi”; văn bản khác chỉ có “Nơi nhận”.",
        en: "Only a công văn, and a tờ trình or báo cáo sent upward, has “Kính gửi”; others have “Nơi nhận” only.",
    },
    wrong: "THÔNG BÁO … Kính gửi: Các phòng, ban",
    right: "THÔNG BÁO … Nơi nhận: Các phòng, ban",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let document = subject.document;
    let Some(addressees) = &document.addressees else {
        return Verdict::NotApplicable;
    };
    if document.kind.addressees == Need::Forbidden {
        found.report_whole(&addressees.label, [document.kind.name]);
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::kinds;
    use crate::rules::testing::{addressed, count};

    #[test]
    fn a_notice_is_not_addressed_and_a_report_may_be() {
        let mut document = addressed("Kính gửi:", &["Bộ Nội vụ"]);
        assert_eq!(count(&RULE, &document), 0);
        document.kind = kinds::by_key("thong-bao").unwrap();
        assert_eq!(count(&RULE, &document), 1);
    }
}
