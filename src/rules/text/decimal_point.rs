//! A fraction stands after a comma.

use std::sync::LazyLock;

use regex::Regex;

use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "phần thập phân sau dấu phẩy",
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "V114",
        severity: Severity::Warning,
        message: Words {
            vi: "số “{0}” dùng dấu chấm thập phân",
            en: "the number “{0}” has a decimal point",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
    },
    why: Words {
        vi: "Tiếng Việt dùng dấu phẩy cho phần thập phân; dấu chấm là phân cách hàng nghìn.",
        en: "Vietnamese puts a comma before a fraction; a point parts thousands.",
    },
    wrong: "Tổng số tiền phạt là 1.5 triệu đồng.",
    right: "Tổng số tiền phạt là 1,5 triệu đồng.",
    check,
};

static POINT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[^\d.,/-])(\d+\.\d{1,2})(?:\s?%|\s(?:triệu|tỷ|tỉ|ha|km|km2|km²|kg|tấn|m2|m²|lần|điểm phần trăm)(?:[\s.,;)]|$))",
    )
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in subject.pieces.iter().filter(|p| p.plain.contains('.')) {
        for number in POINT.captures_iter(&piece.plain).filter_map(|c| c.get(1)) {
            let right = number.as_str().replace('.', ",");
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
    fn numbers_of_sections_and_thousands_are_let_be() {
        assert_eq!(
            count(&RULE, &body(&["Mục 1.5 nêu 1.500 ha, phiên bản 2.10"])),
            0
        );
        assert_eq!(count(&RULE, &body(&["tăng 12.5% và 3.2 ha"])), 2);
    }
}
