//! `Thủ đô Hà Nội` and `Thành phố Hồ Chí Minh` always have capitals.

use std::sync::LazyLock;

use super::Names;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Thủ đô Hà Nội, Thành phố Hồ Chí Minh",
        en: "capitals in “Thủ đô Hà Nội”, “Thành phố Hồ Chí Minh”",
    },
    message: Message {
        code: "H104",
        text: Words {
            vi: "“{0}” phải viết “{1}”",
            en: "“{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục III, khoản 1, điểm c"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Trường hợp viết hoa đặc biệt: Thủ đô Hà Nội, Thành phố Hồ Chí Minh.",
        en: "Two names have a capital by exception: Thủ đô Hà Nội, Thành phố Hồ Chí Minh.",
    },
    wrong: "Đoàn công tác tại thành phố Hồ Chí Minh.",
    right: "Đoàn công tác tại Thành phố Hồ Chí Minh.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

static CITIES: LazyLock<Names> =
    LazyLock::new(|| Names::new(&["Thủ đô Hà Nội", "Thành phố Hồ Chí Minh"]));

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    CITIES.check(subject, found, |_, _, _, _| true)
}
