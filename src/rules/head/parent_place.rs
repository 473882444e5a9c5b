//! The name of a local body includes its province or commune.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "cơ quan ở địa phương có tên địa phương",
        en: "a local body has the name of its place",
    },
    message: Message {
        code: "T118",
        text: Words {
            vi: "“{0}” thiếu tên địa phương",
            en: "“{0}” lacks the name of the place",
        },
        hint: Some(Words {
            vi: "ghi thêm tên tỉnh, thành phố hoặc xã, phường, thí dụ “UBND TỈNH HÀ TĨNH”",
            en: "add the name, as “UBND TỈNH HÀ TĨNH”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 2"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Tên cơ quan chủ quản ở địa phương có thêm tên tỉnh, thành phố hoặc xã, phường nơi cơ quan đóng trụ sở.",
        en: "The name of a local parent body includes that of its province or commune.",
    },
    wrong: "UBND TỈNH / SỞ NỘI VỤ",
    right: "UBND TỈNH HÀ TĨNH / SỞ NỘI VỤ",
    check: Check::Content(check),
    ..Rule::BASE
};

const UNITS: [&str; 10] = [
    "",
    "TỈNH",
    "THÀNH PHỐ",
    "HUYỆN",
    "QUẬN",
    "THỊ XÃ",
    "XÃ",
    "PHƯỜNG",
    "THỊ TRẤN",
    "ĐẶC KHU",
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for body in subject
        .pieces
        .iter()
        .filter(|p| matches!(p.component, Component::Parent | Component::Issuer))
    {
        if super::of_committee(body.plain.trim()).is_some_and(|unit| UNITS.contains(&unit)) {
            found.report_whole(body.text, [&body.plain]);
        }
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::document::Text;
    use crate::rules::testing::{count, report, with};

    #[test]
    fn a_committee_without_its_place_is_found() {
        let bare = with(|d| d.letterhead.issuers[0].parent = Some(Text::fixed("UBND TỈNH")));
        assert_eq!(count(&RULE, &bare), 1);
        assert_eq!(count(&RULE, &report()), 0);
    }
}
