//! Every row has as many cells as the table has columns.

use crate::diagnostic::{Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "các dòng có đủ ô",
        en: "every row has all its cells",
    },
    in_force: ALWAYS,
    message: Message {
        code: "B106",
        text: Words {
            vi: "dòng có {0} ô, bảng có {1} cột",
            en: "the row has {0} cells, the table {1} columns",
        },
        hint: Some(Words {
            vi: "thêm ô còn thiếu hoặc bỏ ô thừa",
            en: "add the missing cells or remove the extra ones",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Dòng thiếu ô làm số liệu rơi sang cột khác.",
        en: "With a cell missing, figures fall into the wrong column.",
    },
    wrong: "Bảng 3 cột có dòng 2 ô",
    right: "Bảng 3 cột có dòng 3 ô",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for grid in &subject.grids {
        any = true;
        let wanted = grid.table.columns.len();
        for line in &grid.lines {
            let covered: usize = line
                .row
                .cells
                .iter()
                .fold(0, |sum, cell| sum.saturating_add(cell.columns.max(1)));
            if covered != wanted
                && let Some(first) = line.row.cells.first()
            {
                let args = [&covered.to_string(), &wanted.to_string()];
                found.report_whole(&first.text, args.map(String::as_str));
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
    fn short_and_long_rows_are_found() {
        assert_eq!(count(&RULE, &table("A|B|C\n1|2\n1|2|3|4")), 2);
        assert_eq!(count(&RULE, &table("A|B|C\n1|2|3")), 0);
    }
}
