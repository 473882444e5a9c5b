//! Names of regions and seas have capitals.

use std::sync::LazyLock;

use super::Names;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên vùng, miền, biển",
        en: "names of regions and seas",
    },
    message: Message {
        code: "H112",
        text: Words {
            vi: "“{0}” phải viết “{1}”",
            en: "“{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục III, khoản 1, điểm d và đ"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Tên vùng, miền cấu tạo bằng từ chỉ phương hướng viết hoa mọi âm tiết: Tây Bắc, Đông Bắc, Bắc Bộ; Biển Đông là tên riêng.",
        en: "Names of regions made up of compass directions have a capital in every syllable: Tây Bắc, Đông Bắc, Bắc Bộ; Biển Đông is a name.",
    },
    wrong: "Các tỉnh vùng Tây nguyên và Bắc bộ.",
    right: "Các tỉnh vùng Tây Nguyên và Bắc Bộ.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

static REGIONS: LazyLock<Names> = LazyLock::new(|| {
    Names::new(&[
        "Tây Nguyên",
        "Bắc Bộ",
        "Trung Bộ",
        "Bắc Trung Bộ",
        "Nam Trung Bộ",
        "Nam Bộ",
        "Đông Nam Bộ",
        "Tây Nam Bộ",
        "Biển Đông",
        "sông Cửu Long",
        "sông Hồng",
        "miền Bắc",
        "miền Trung",
        "miền Nam",
    ])
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    REGIONS.check(subject, found, |_, typed, right, _| {
        let mut syllables = typed.split(' ').zip(right.split(' '));
        // "Sông Hồng", "Miền Bắc" may begin a sentence or a name; "biển đông" in lower case is
        // common words
        let differs = syllables.any(|(typed, right)| {
            right.starts_with(char::is_uppercase) && typed.starts_with(char::is_lowercase)
        });
        let proper = typed.starts_with(char::is_uppercase)
            || right.starts_with(char::is_lowercase)
            || typed.split(' ').any(|w| w.starts_with(char::is_uppercase));
        differs && proper
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn directions_that_are_no_names_are_left_alone() {
        let right = "Miền Bắc, bắc bộ đồ, Đồng bằng Sông Hồng, ra biển đông người, miền Trung.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(
            count(&RULE, &body(&["các tỉnh miền bắc, trên Biển đông"])),
            2
        );
    }
}
