//! Thousands are separated by points, fractions by a comma.

use super::numerals;
use crate::diagnostic::{Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "hàng nghìn phân cách bằng dấu chấm",
        en: "thousands are separated by points",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V113",
        text: Words {
            vi: "số “{0}” viết theo kiểu tiếng Anh",
            en: "the number “{0}” is written the English way",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Tiếng Việt dùng dấu chấm phân cách hàng nghìn, dấu phẩy cho phần thập phân.",
        en: "Vietnamese separates thousands with points and fractions with a comma.",
    },
    wrong: "Tổng kinh phí 1,250,000 đồng.",
    right: "Tổng kinh phí 1.250.000 đồng.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in subject.pieces.iter().filter(|p| p.plain.contains(',')) {
        for (range, number) in numerals(&piece.plain).filter(|(_, n)| is_english(n)) {
            let right: String = number
                .chars()
                .map(|c| match c {
                    ',' => '.',
                    '.' => ',',
                    c => c,
                })
                .collect();
            found.fix(piece.text, range, [number, &right], &right);
        }
    }
    Verdict::Applied
}

/// Whether its commas separate thousands: two of them, or one and then a point. A single comma
/// before three digits may also begin a fraction.
fn is_english(number: &str) -> bool {
    let (whole, fraction) = match number.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (number, None),
    };
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    first.len() <= 3
        && rest.iter().all(|group| group.len() == 3)
        && match fraction {
            Some(fraction) => !rest.is_empty() && !fraction.contains(['.', ',']),
            None => rest.len() >= 2,
        }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn a_comma_before_three_digits_may_be_a_fraction() {
        assert_eq!(
            count(&RULE, &body(&["1,234 tấn; 1.234.567; xã 1,2,3; 1.234,567"])),
            0
        );
        assert_eq!(count(&RULE, &body(&["1,234.50 và 12,345,678"])), 2);
    }
}
