//! Administrative units with a number have a capital.

use std::sync::LazyLock;

use regex::Regex;

use super::{capital, texts};
use crate::diagnostic::{Entry, Severity, Words};
use crate::rules::{Applies, DECREE, Findings, Rule, Subject, Verdict, pattern};

pub(in crate::rules) static RULE: Rule = Rule {
    name: "quận, phường mang chữ số viết hoa",
    applies: Applies::Content,
    in_force: DECREE,
    entry: Entry {
        code: "H103",
        severity: Severity::Warning,
        message: Words {
            vi: "“{0}” phải viết “{1}”",
            en: "“{0}” must be written “{1}”",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục II, mục III, khoản 1, điểm b"),
    },
    why: Words {
        vi: "Đơn vị hành chính gọi bằng chữ số, tên người, tên sự kiện thì viết hoa cả danh từ chung: Quận 1, Phường Điện Biên Phủ.",
        en: "Units named by a number, a person or an event have a capital in the common noun too: Quận 1, Phường Điện Biên Phủ.",
    },
    wrong: "Kiểm tra tại quận 1 và các xã lân cận.",
    right: "Kiểm tra tại Quận 1 và các xã lân cận.",
    check,
};

static UNIT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b((?:quận|phường) (?:\d{1,2}|Điện Biên Phủ))(?:\b[^./%\d]|[.]?$)"));

/// Words that make the number count units: `05 phường 2 năm`.
fn counts(before: &str) -> bool {
    before.trim_end().ends_with(|c: char| c.is_ascii_digit())
        || ["các", "những", "mỗi", "từng", "số"]
            .iter()
            .any(|word| before.trim_end().ends_with(word))
}

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for piece in texts(subject) {
        for unit in UNIT.captures_iter(&piece.plain).filter_map(|c| c.get(1)) {
            any = true;
            if counts(&piece.plain[..unit.start()]) {
                continue;
            }
            let right = capital(unit.as_str());
            found.mend(piece.text, unit.range(), [unit.as_str(), &right], &right);
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn numbers_that_count_are_let_be() {
        let right = "Có 05 phường 2 năm liền đạt chuẩn; tại Quận 1; phường Thạch Quý.";
        assert_eq!(count(&RULE, &body(&[right])), 0);
        assert_eq!(
            count(&RULE, &body(&["tại phường 5, phường Điện Biên Phủ"])),
            2
        );
    }
}
