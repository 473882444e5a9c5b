//! A figure in a group's heading is the sum of the group.

use crate::components::RowRole;
use crate::diagnostic::{Message, Words};
use crate::document::Text;
use crate::number::Decimal;
use crate::rules::framework::grid::{Figure, Grid, adds_up, sum};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dòng nhóm đúng bằng tổng của nhóm",
        en: "a group's heading has the sum of the group",
    },
    in_force: ALWAYS,
    message: Message {
        code: "B102",
        text: Words {
            vi: "cột “{0}”: nhóm ghi {1}, các dòng của nhóm cộng lại là {2}",
            en: "column “{0}”: the group says {1}, but its rows add up to {2}",
        },
        hint: Some(Words {
            vi: "kiểm tra các số của nhóm",
            en: "check the group's figures",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Dòng nhóm có số là tổng của nhóm; chỉ xét khi có nhóm khác trong bảng cộng đúng, để không nhầm với cách trình bày khác.",
        en: "A figure in a group's heading is the group's sum; it is judged only when another group of the table adds up, so that other layouts are not mistaken for this one.",
    },
    wrong: "I. Khối sở 5: Sở A 1, Sở B 2",
    right: "I. Khối sở 3: Sở A 1, Sở B 2",
    check: Check::Content(check),
    ..Rule::BASE
};

struct Group<'a> {
    head: &'a Text,
    given: Decimal,
    sum: Decimal,
    fits: bool,
}

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for grid in &subject.grids {
        for column in 1..grid.width() {
            let groups = groups(grid, column);
            if groups.iter().filter(|g| g.fits).count() == 0 {
                continue;
            }
            any = true;
            for group in groups.iter().filter(|g| !g.fits) {
                let args = [
                    &grid.name(column),
                    &group.given.to_string(),
                    &group.sum.to_string(),
                ];
                found.report_whole(group.head, args.map(String::as_str));
            }
        }
    }
    Verdict::applied_if(any)
}

/// The groups whose heading has a figure in this column and whose rows can be added.
fn groups<'a>(grid: &Grid<'a>, column: usize) -> Vec<Group<'a>> {
    let mut groups = Vec::new();
    let lines = &grid.lines;
    for (i, line) in lines.iter().enumerate() {
        let (RowRole::Group, Figure::Number(given), Some(head)) =
            (line.role, line.figure(column), line.cells[column])
        else {
            continue;
        };
        let rows = lines[i + 1..]
            .iter()
            .take_while(|l| l.role == RowRole::Data && !l.is_total());
        let figures: Vec<Figure> = rows.map(|row| row.figure(column)).collect();
        if let Some(sum) = sum(figures.iter().copied()) {
            groups.push(Group {
                head,
                given,
                sum,
                fits: adds_up(sum, given, figures.len()),
            });
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, table};

    #[test]
    fn one_group_that_does_not_add_up_is_found() {
        let wrong = "TT|Đơn vị|Số\n*I|Sở|3\n1|A|1\n2|B|2\n*II|Xã|5\n1|C|4";
        assert_eq!(count(&RULE, &table(wrong)), 1);
        let other = "TT|Đơn vị|Số\n*I|Sở|7\n1|A|1\n*II|Xã|5\n1|C|4";
        assert_eq!(count(&RULE, &table(other)), 0);
    }
}
