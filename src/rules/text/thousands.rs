//! Thousands are parted by points, fractions by a comma.

use std::sync::LazyLock;

use regex::Regex;

use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "hàng nghìn phân cách bằng dấu chấm",
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "V113",
        severity: Severity::Warning,
        message: Words {
            vi: "số “{0}” viết theo kiểu tiếng Anh",
            en: "the number “{0}” is written the English way",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
    },
    why: Words {
        vi: "Tiếng Việt dùng dấu chấm phân cách hàng nghìn, dấu phẩy cho phần thập phân.",
        en: "Vietnamese parts thousands by points and fractions by a comma.",
    },
    wrong: "Tổng kinh phí 1,250,000 đồng.",
    right: "Tổng kinh phí 1.250.000 đồng.",
    check,
};

static ENGLISH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\d.,])(\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3},\d{3}\.\d+)(?:[^\d.,]|[.,](?:\D|$)|$)",
    )
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in subject.pieces.iter().filter(|p| p.plain.contains(',')) {
        for number in ENGLISH.captures_iter(&piece.plain).filter_map(|c| c.get(1)) {
            let right: String = number
                .as_str()
                .chars()
                .map(|c| match c {
                    ',' => '.',
                    '.' => ',',
                    c => c,
                })
                .collect();
            found.mend(
                piece.text,
                number.range(),
                [number.as_str(), &right],
                &right,
            );
        }
    }
    Verdict::Applied
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
