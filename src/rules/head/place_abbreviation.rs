//! The place is an official name, written out.

use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "địa danh viết đầy đủ",
        en: "the place is written in full",
    },
    message: Message {
        code: "T109",
        text: Words {
            vi: "địa danh “{0}” không phải tên gọi chính thức, đầy đủ",
            en: "the place “{0}” is not the official name in full",
        },
        hint: Some(Words {
            vi: "ghi đầy đủ tên đơn vị hành chính, thí dụ “Thành phố Hồ Chí Minh”, “Quận 1”",
            en: "write the unit's name in full, as “Thành phố Hồ Chí Minh”, “Quận 1”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 4"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Địa danh là tên gọi chính thức của đơn vị hành chính; đơn vị mang tên người, chữ số hay sự kiện thì ghi cả “Thành phố”, “Quận”, “Phường”.",
        en: "The place is the unit's official name; units named after a person, a number or an event keep “Thành phố”, “Quận”, “Phường”.",
    },
    wrong: "TP. Hồ Chí Minh, ngày 05 tháng 3 năm 2023",
    right: "Thành phố Hồ Chí Minh, ngày 05 tháng 3 năm 2023",
    check: Check::Content(check),
    ..Rule::BASE
};

/// Units that places abbreviate, before a stop or a space.
const SHORT: [&str; 8] = ["TP", "T.P", "TX", "TT", "Q", "P", "H", "X"];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for place in subject.of(Component::Dateline) {
        any = true;
        let name = place.plain.trim();
        if !is_short(name) {
            continue;
        }
        let whole = 0..place.plain.len();
        if name.ends_with("Hồ Chí Minh") || name.ends_with("HCM") {
            found.fix(place.text, whole, [name], "Thành phố Hồ Chí Minh");
        } else {
            found.report(place.text, whole, [name]);
        }
    }
    Verdict::applied_if(any)
}

fn is_short(place: &str) -> bool {
    let unit = place.split_once('.').is_some_and(|(_, rest)| {
        let head = &place[..place.len() - rest.len() - 1];
        // "T.P. Vinh" has its second stop further on
        SHORT.iter().any(|s| head.eq_ignore_ascii_case(s)) || rest.starts_with("P.")
    });
    unit || place.starts_with("TP ")
        || place.ends_with("HCM")
        || ["HN", "Hồ Chí Minh"].contains(&place)
        || place.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::document::Text;
    use crate::rules::testing::{count, with};

    #[test]
    fn abbreviations_and_bare_numbers_are_found() {
        let at = |place: &str| {
            let place = Text::fixed(place);
            with(|d| d.dateline.as_mut().unwrap().place = place)
        };
        for place in ["TP. Vinh", "TP.HCM", "Hồ Chí Minh", "1"] {
            assert_eq!(count(&RULE, &at(place)), 1, "{place}");
        }
        for place in ["Hà Tĩnh", "Thành phố Hồ Chí Minh", "Quận 1", "Phú Thọ"] {
            assert_eq!(count(&RULE, &at(place)), 0, "{place}");
        }
    }
}
