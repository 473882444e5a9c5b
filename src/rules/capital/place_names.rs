//! Every syllable of a place's name has a capital.

use std::sync::LazyLock;

use super::{Names, PROVINCES};
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tên nước, tên tỉnh viết hoa mọi âm tiết",
        en: "a capital in every syllable of countries and provinces",
    },
    message: Message {
        code: "H105",
        text: Words {
            vi: "“{0}” phải viết “{1}”",
            en: "“{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục III, khoản 1, điểm a"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Viết hoa chữ cái đầu của các âm tiết tạo thành tên riêng.",
        en: "Every syllable of a proper name has a capital.",
    },
    wrong: "Hàng hóa có xuất xứ từ Việt nam.",
    right: "Hàng hóa có xuất xứ từ Việt Nam.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

static COUNTRY: LazyLock<Names> = LazyLock::new(|| Names::new(&["Việt Nam"]));
static PLACES: LazyLock<Names> = LazyLock::new(|| Names::new(&PROVINCES));

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let country = COUNTRY.check(subject, found, |_, typed, _, _| {
        // "việt nam" in lower case may be part of an address or a quoted keyword
        typed.starts_with(char::is_uppercase) || typed.ends_with("Nam")
    });
    // words such as "hòa bình" are a name only after "tỉnh"
    let places = PLACES.check(subject, found, |before, _, _, _| {
        ["tỉnh ", "Tỉnh ", "thành phố ", "Thành phố "]
            .iter()
            .any(|unit| before.ends_with(unit))
    });
    Verdict::applied_if(country == Verdict::Applied || places == Verdict::Applied)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn names_after_their_unit_are_judged_and_common_words_are_not() {
        assert_eq!(count(&RULE, &body(&["tỉnh Hà tĩnh và tỉnh quảng trị"])), 2);
        let right = "Hòa bình, thái bình, cao bằng cấp, tỉnh Hà Tĩnh, VIỆT NAM";
        assert_eq!(count(&RULE, &body(&[right])), 0);
    }
}
