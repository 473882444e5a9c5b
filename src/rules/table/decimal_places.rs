//! The fractions of a column have the same number of decimal places.

use crate::diagnostic::{Message, Words};
use crate::document::Text;
use crate::rules::framework::grid::Figure;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "một số chữ số thập phân trong một cột",
        en: "one number of decimal places in a column",
    },
    in_force: ALWAYS,
    message: Message {
        code: "B109",
        text: Words {
            vi: "cột “{0}”: “{1}” có số chữ số thập phân khác các số còn lại",
            en: "column “{0}”: “{1}” has a different number of decimal places than the others",
        },
        hint: Some(Words {
            vi: "làm tròn các số của cột đến cùng một số chữ số thập phân",
            en: "round the column to one number of decimal places",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Số cùng cột làm tròn như nhau thì mới so sánh được; số nguyên không xét.",
        en: "The figures of a column can be compared when they are rounded alike; whole numbers are not judged.",
    },
    wrong: "75,5 và 33,25 và 40,1 trong một cột",
    right: "75,5 và 33,3 và 40,1 trong một cột",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for grid in &subject.grids {
        for column in 0..grid.width() {
            let fractions: Vec<(u32, &Text)> = grid
                .lines
                .iter()
                .filter_map(|line| match line.figure(column) {
                    Figure::Number(n) if n.scale() > 0 => Some((n.scale(), line.cells[column]?)),
                    _ => None,
                })
                .collect();
            // one number of places must clearly predominate in the column
            let count = |scale: u32| fractions.iter().filter(|(s, _)| *s == scale).count();
            let Some(usual) = (1..=6).max_by_key(|&scale| (count(scale), std::cmp::Reverse(scale)))
            else {
                continue;
            };
            any |= !fractions.is_empty();
            if count(usual) < 2 || count(usual) * 3 < fractions.len() * 2 {
                continue;
            }
            for (_, text) in fractions.iter().filter(|(scale, _)| *scale != usual) {
                found.report_whole(text, [&grid.name(column), &text.to_plain()]);
            }
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, table};

    #[test]
    fn the_odd_one_is_found_and_whole_numbers_are_left_alone() {
        assert_eq!(count(&RULE, &table("Xã|%\nA|75,5\nB|33,25\nC|40,1")), 1);
        assert_eq!(count(&RULE, &table("Xã|%\nA|75,5\nB|33\nC|40,1")), 0);
        assert_eq!(count(&RULE, &table("Xã|%\nA|75,5\nB|33,25")), 0);
    }
}
