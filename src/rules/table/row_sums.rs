//! A column headed `Cộng` is the sum of its neighbours under the same heading.

use crate::diagnostic::{Message, Words};
use crate::rules::framework::grid::{Figure, adds_up, sum};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "cột “Cộng” đúng bằng tổng các cột cùng nhóm",
        en: "a column “Cộng” is the sum of the columns of its group",
    },
    in_force: ALWAYS,
    message: Message {
        code: "B103",
        text: Words {
            vi: "ô “{0}” ghi {1}, các cột cùng nhóm cộng lại là {2}",
            en: "“{0}” says {1}, but the columns of its group add up to {2}",
        },
        hint: Some(Words {
            vi: "kiểm tra các số của dòng",
            en: "check the figures of the row",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Cột “Cộng” là tổng các cột dưới cùng một tiêu đề.",
        en: "A column “Cộng” is the sum of the columns under the same heading.",
    },
    wrong: "Số vụ: hàng lậu 1, hàng giả 2, Cộng 4",
    right: "Số vụ: hàng lậu 1, hàng giả 2, Cộng 3",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for grid in &subject.grids {
        for column in 0..grid.width() {
            let name = grid.name(column);
            if !["cộng", "tổng cộng"].contains(&name.trim().to_lowercase().as_str()) {
                continue;
            }
            // the columns that share the heading above
            let over = &grid.heads[column];
            let Some(group) = over.len().checked_sub(2).map(|i| over[i]) else {
                continue;
            };
            let level = over.len() - 2;
            let others: Vec<usize> = (0..grid.width())
                .filter(|&c| {
                    c != column
                        && grid.heads[c].len() == over.len()
                        && std::ptr::eq(grid.heads[c][level], group)
                })
                .collect();
            if others.len() < 2 {
                continue;
            }
            for line in &grid.lines {
                let (Figure::Number(given), Some(text)) = (line.figure(column), line.cells[column])
                else {
                    continue;
                };
                let Some(sum) = sum(others.iter().map(|&c| line.figure(c))) else {
                    continue;
                };
                any = true;
                if !adds_up(sum, given, others.len()) {
                    let args = [&*name, line.words(column), &sum.to_string()];
                    found.report_whole(text, args);
                }
            }
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, table};

    const HEAD: &str = "#Xã|Số vụ|<|<|Tiền\n#^|Lậu|Giả|Cộng|^\n";

    #[test]
    fn the_columns_of_the_group_are_added() {
        assert_eq!(count(&RULE, &table(&format!("{HEAD}A|1|2|4|9"))), 1);
        assert_eq!(count(&RULE, &table(&format!("{HEAD}A|1|2|3|9"))), 0);
        assert_eq!(count(&RULE, &table(&format!("{HEAD}A|0|+100%|+100%|9"))), 0);
    }
}
