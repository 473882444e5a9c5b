//! `Đảng` and `Nhà nước` have capitals where they mean the bodies.

use std::sync::LazyLock;

use super::Names;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "Đảng, Nhà nước viết hoa",
        en: "Đảng and Nhà nước have capitals",
    },
    message: Message {
        code: "H108",
        text: Words {
            vi: "“{0}” phải viết “{1}”",
            en: "“{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục V, khoản 1 và 4"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Danh từ thuộc trường hợp đặc biệt: Nhân dân, Nhà nước; Đảng chỉ Đảng Cộng sản Việt Nam. Chỉ xét khi hai từ đứng cạnh nhau, vì “quản lý nhà nước” viết thường.",
        en: "Nhân dân and Nhà nước have capitals, and so has Đảng where it is the Communist Party. Only the pair is judged, because “quản lý nhà nước” is in lower case.",
    },
    wrong: "Thực hiện chủ trương của Đảng và nhà nước.",
    right: "Thực hiện chủ trương của Đảng và Nhà nước.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

static PAIRS: LazyLock<Names> = LazyLock::new(|| {
    Names::new(&[
        "của Đảng và Nhà nước",
        "của Đảng, Nhà nước",
        "Đảng và Nhà nước",
        "Đảng, Nhà nước",
    ])
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    PAIRS.check(subject, found, |_, typed, right, _| {
        // at the beginning of a sentence the first letter may be a capital
        small_tail(typed) != small_tail(right)
    })
}

fn small_tail(text: &str) -> &str {
    text.split_once(' ').map_or(text, |(_, tail)| tail)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn the_state_alone_is_left_alone() {
        let right =
            "Quản lý nhà nước; chủ trương của Đảng, chính sách của Nhà nước; vận động nhân dân.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
    }
}
