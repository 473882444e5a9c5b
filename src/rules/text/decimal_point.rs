//! A fraction comes after a comma.

use super::numerals;
use crate::diagnostic::{Message, Words};
use crate::rules::language::words::first_word;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "phần thập phân sau dấu phẩy",
        en: "fractions come after a comma",
    },
    in_force: ALWAYS,
    message: Message {
        code: "V114",
        text: Words {
            vi: "số “{0}” dùng dấu chấm thập phân",
            en: "the number “{0}” has a decimal point",
        },
        hint: Some(Words {
            vi: "viết “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Tiếng Việt dùng dấu phẩy cho phần thập phân; dấu chấm là phân cách hàng nghìn.",
        en: "Vietnamese puts a comma before a fraction; a point separates thousands.",
    },
    wrong: "Tổng số tiền phạt là 1.5 triệu đồng.",
    right: "Tổng số tiền phạt là 1,5 triệu đồng.",
    executed: true,
    check: Check::Content(check),
    ..Rule::BASE
};

/// Units that show that a number before them is an amount and not the number of a section.
const UNITS: [&str; 9] = ["triệu", "tỷ", "tỉ", "ha", "km", "kg", "tấn", "m", "lần"];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    for piece in subject.pieces.iter().filter(|p| p.plain.contains('.')) {
        let plain = piece.plain.as_ref();
        for (range, number) in numerals(plain) {
            let fraction = number.split_once('.').map_or("", |(_, fraction)| fraction);
            let after = plain[range.end..].trim_start();
            let part = plain[..range.start].ends_with(['/', '-']);
            if (1..=2).contains(&fraction.len())
                && fraction.bytes().all(|b| b.is_ascii_digit())
                && !number.contains(',')
                && !part
                && (after.starts_with('%') || UNITS.contains(&first_word(after)))
            {
                let right = number.replace('.', ",");
                found.fix(piece.text, range, [number, &right], &right);
            }
        }
    }
    Verdict::Applied
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{body, count};

    #[test]
    fn numbers_of_sections_and_thousands_are_left_alone() {
        assert_eq!(
            count(&RULE, &body(&["Mục 1.5 nêu 1.500 ha, phiên bản 2.10"])),
            0
        );
        assert_eq!(count(&RULE, &body(&["tăng 12.5% và 3.2 ha"])), 2);
    }
}
