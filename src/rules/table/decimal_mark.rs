//! A column uses one decimal mark, the comma.

use crate::diagnostic::{Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "một dấu thập phân trong một cột",
        en: "one decimal mark in a column",
    },
    in_force: ALWAYS,
    message: Message {
        code: "B108",
        text: Words {
            vi: "“{0}” dùng dấu chấm thập phân, các số khác của cột “{1}” dùng dấu phẩy",
            en: "“{0}” has a decimal point, other figures of the column “{1}” a comma",
        },
        hint: Some(Words {
            vi: "dùng dấu phẩy cho phần thập phân",
            en: "use the comma for the fraction",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Trong một cột lẫn “1.5” và “2,5” thì không biết đâu là phần nghìn, đâu là phần thập phân.",
        en: "With “1.5” and “2,5” in one column nobody can tell thousands from fractions.",
    },
    wrong: "1,5 và 2.5 trong một cột",
    right: "1,5 và 2,5 trong một cột",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for grid in &subject.grids {
        for column in 0..grid.width() {
            let cells: Vec<_> = grid
                .lines
                .iter()
                .filter_map(|line| Some((line.words(column), line.cells[column]?)))
                .collect();
            if !cells.iter().any(|(words, _)| has_fraction(words, ',')) {
                continue;
            }
            any = true;
            for (words, text) in &cells {
                if has_fraction(words, '.') {
                    let right = words.replace('.', ",");
                    let args = [*words, &grid.name(column)];
                    found.fix(text, 0..words.len(), args, &right);
                }
            }
        }
    }
    Verdict::applied_if(any)
}

/// Whether it is a number with a fraction after `mark`: one mark, and not followed by three
/// digits, which could be thousands.
fn has_fraction(words: &str, mark: char) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    words
        .split_once(mark)
        .is_some_and(|(whole, fraction)| digits(whole) && digits(fraction) && fraction.len() != 3)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, table};

    #[test]
    fn a_point_among_commas_is_found_but_not_that_of_thousands() {
        assert_eq!(count(&RULE, &table("Xã|Tiền\nA|1,5\nB|2.5")), 1);
        assert_eq!(count(&RULE, &table("Xã|Tiền\nA|1,5\nB|2.500")), 0);
        assert_eq!(count(&RULE, &table("Mục|Việc\n1.1|A\n1.2|B")), 0);
    }
}
