//! The place is in lower case with initial capitals.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "địa danh viết hoa chữ cái đầu",
        en: "the first letters of the place are capitals",
    },
    message: Message {
        code: "T110",
        text: Words {
            vi: "địa danh “{0}” viết hoa chưa đúng",
            en: "the capitals of the place “{0}” are not right",
        },
        hint: Some(Words {
            vi: "ghi “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 4"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Địa danh bằng chữ in thường, các chữ cái đầu viết hoa.",
        en: "The place is in lower case with initial capitals.",
    },
    wrong: "Hà tĩnh, ngày 05 tháng 3 năm 2023",
    right: "Hà Tĩnh, ngày 05 tháng 3 năm 2023",
    check: Check::Content(check),
    ..Rule::BASE
};

/// Words that may be in lower case inside a name: `Thành phố Hồ Chí Minh`, `Đặc khu Phú Quý`.
const UNITS: [&str; 6] = ["phố", "xã", "trấn", "khu", "và", "tỉnh"];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for place in subject.of(Component::Dateline) {
        any = true;
        let right = named(&place.plain);
        if right != place.plain {
            let whole = 0..place.plain.len();
            found.fix(place.text, whole, [&place.plain, &right], &right);
        }
    }
    Verdict::applied_if(any)
}

/// The place with correct capitals.
fn named(place: &str) -> String {
    let shouted = place.chars().filter(|c| c.is_alphabetic()).count() > 2
        && !place.chars().any(char::is_lowercase);
    let words: Vec<String> = place
        .split(' ')
        .enumerate()
        .map(|(i, word)| {
            if i > 0 && UNITS.contains(&word) {
                return word.to_owned();
            }
            let mut letters = word.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            let rest = letters.as_str();
            if shouted {
                first.chain(rest.to_lowercase().chars()).collect()
            } else {
                first.chain(rest.chars()).collect()
            }
        })
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{RULE, named};
    use crate::document::Text;
    use crate::rules::testing::{count, report, with};

    #[test]
    fn small_first_letters_and_shouting_are_found() {
        assert_eq!(named("Hà tĩnh"), "Hà Tĩnh");
        assert_eq!(named("HÀ TĨNH"), "Hà Tĩnh");
        for right in ["Thành phố Hồ Chí Minh", "Bà Rịa - Vũng Tàu", "Y Yên"] {
            assert_eq!(named(right), right);
        }
        let place = Text::fixed("hà Tĩnh");
        let document = with(|d| d.dateline.as_mut().unwrap().place = place);
        assert_eq!(count(&RULE, &document), 1);
        assert_eq!(count(&RULE, &report()), 0);
    }
}
