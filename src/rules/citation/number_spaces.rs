//! No blanks stand in the number of a cited document.

use std::sync::LazyLock;

use regex::Regex;

use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "số, ký hiệu viện dẫn không cách chữ",
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "T214",
        severity: Severity::Warning,
        message: Words {
            vi: "số, ký hiệu “{0}” có khoảng trắng",
            en: "the number “{0}” has blanks in it",
        },
        hint: Some(Words {
            vi: "ghi “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
    },
    why: Words {
        vi: "Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm có dấu gạch nối, không cách chữ.",
        en: "A stroke stands between number and symbol, hyphens between the groups, and no blanks.",
    },
    wrong: "Thực hiện Kế hoạch số 87/KH - BCĐ389 của Ban Chỉ đạo 389 tỉnh.",
    right: "Thực hiện Kế hoạch số 87/KH-BCĐ389 của Ban Chỉ đạo 389 tỉnh.",
    check,
};

static SPACED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?i:số):?\s+(\d{1,5}\s*/\s*(?:\d{4}\s*/\s*)?\p{Lu}[\p{L}\d]*(?:\s*-\s*\p{Lu}[\p{Lu}\d]+)?)",
    )
});

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in subject.pieces.iter().filter(|p| p.plain.contains('/')) {
        for number in SPACED.captures_iter(&piece.plain).filter_map(|c| c.get(1)) {
            any = true;
            let closed: String = number.as_str().split_whitespace().collect();
            if closed != number.as_str() {
                let args = [number.as_str(), &closed];
                found.mend(piece.text, number.range(), args, &closed);
            }
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn what_follows_a_whole_number_is_not_its_part() {
        let text = "Theo Công văn số 15/UBND-VX - UBND tỉnh và số 5 / tháng.";
        assert_eq!(count(&RULE, &body(&[text])), 0);
    }
}
