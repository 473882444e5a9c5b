//! Recipients begin with `Như trên` when somebody is addressed above.

use crate::diagnostic::{Message, Words};
use crate::document::AddresseeLayout;
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "có Kính gửi thì Nơi nhận mở đầu bằng “Như trên”",
        en: "recipients begin with “Như trên” where there is “Kính gửi”",
    },
    message: Message {
        code: "T406",
        text: Words {
            vi: "Nơi nhận không mở đầu bằng “Như trên”",
            en: "the recipients do not begin with “Như trên”",
        },
        hint: Some(Words {
            vi: "ghi “Như trên;” ở dòng đầu",
            en: "put “Như trên;” on the first line",
        }),
        clause: Some("Phụ lục I, mục II, khoản 9, điểm b"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Phía dưới từ “Nơi nhận” là từ “Như trên”, chỉ các nơi đã ghi ở Kính gửi.",
        en: "Below “Nơi nhận” come the words “Như trên”, for those addressed above.",
    },
    wrong: "Kính gửi: Bộ Nội vụ … Nơi nhận: - UBND tỉnh; - Lưu: VT, TH.",
    right: "Kính gửi: Bộ Nội vụ … Nơi nhận: - Như trên; - UBND tỉnh; - Lưu: VT, TH.",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let document = subject.document;
    let (Some(addressees), Some(recipients)) = (&document.addressees, &document.closing.recipients)
    else {
        return Verdict::NotApplicable;
    };
    if addressees.layout != AddresseeLayout::Letter {
        return Verdict::NotApplicable;
    }
    if let Some(first) = recipients.list.first()
        && !first.to_plain().trim_start().starts_with("Như trên")
    {
        found.report_whole(first, []);
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::document::Text;
    use crate::rules::testing::{addressed, count, report};

    #[test]
    fn as_above_comes_first_when_somebody_is_addressed() {
        let mut document = addressed("Kính gửi:", &["Bộ Nội vụ"]);
        assert_eq!(count(&RULE, &document), 1);
        let list = &mut document.closing.recipients.as_mut().unwrap().list;
        list.insert(0, Text::fixed("Như trên;"));
        assert_eq!(count(&RULE, &document), 0);
        assert_eq!(count(&RULE, &report()), 0);
    }
}
