//! There is a comma between place and date.

use super::typed;
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::reader::Reading;
use crate::rules::{Check, Findings, Rule, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "sau địa danh có dấu phẩy",
        en: "a comma follows the place",
    },
    message: Message {
        code: "T014",
        text: Words {
            vi: "trước “ngày” phải có địa danh và dấu phẩy",
            en: "the place and a comma must come before “ngày”",
        },
        hint: Some(Words {
            vi: "ghi như “Hà Nội, ngày 05 tháng 01 năm 2020”",
            en: "write as in “Hà Nội, ngày 05 tháng 01 năm 2020”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 4"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Sau địa danh có dấu phẩy, rồi đến ngày, tháng, năm.",
        en: "The place is followed by a comma, then day, month and year.",
    },
    wrong: "Hà Tĩnh ngày 05 tháng 3 năm 2023",
    right: "Hà Tĩnh, ngày 05 tháng 3 năm 2023",
    check: Check::Both(check),
    ..Rule::BASE
};

fn check(reading: &Reading, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for (para, range) in typed(reading, Component::Dateline) {
        let text = &para.text[range.clone()];
        let Some(day) = text.rfind("ngày") else {
            continue;
        };
        any = true;
        let before = &text[..day];
        let place = before.trim_end().strip_suffix(',');
        let spaced = before.ends_with(char::is_whitespace);
        if !(spaced && place.is_some_and(|place| !place.is_empty() && place == place.trim_end())) {
            found.at(
                para.place_of(range.start..range.start + day + "ngày".len()),
                [],
            );
        }
    }
    Verdict::applied_if(any)
}
