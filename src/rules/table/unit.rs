//! A table with amounts of money names their unit.

use crate::diagnostic::{Message, Words};
use crate::rules::framework::grid::Figure;
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "bảng số tiền có đơn vị tính",
        en: "a table of money names its unit",
    },
    in_force: ALWAYS,
    message: Message {
        code: "B110",
        text: Words {
            vi: "cột “{0}” là số tiền nhưng bảng không ghi đơn vị tính",
            en: "the column “{0}” contains amounts of money, but the table names no unit",
        },
        hint: Some(Words {
            vi: "thêm `don_vi` cho bảng, hoặc ghi đơn vị trong tiêu đề cột: “(triệu đồng)”",
            en: "add `don_vi` to the table, or put the unit in the heading: “(triệu đồng)”",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Thiếu đơn vị tính thì không biết là đồng, nghìn đồng hay triệu đồng.",
        en: "Without a unit nobody knows whether it is đồng, thousands or millions.",
    },
    wrong: "Số tiền | 1,5",
    right: "Số tiền (triệu đồng) | 1,5",
    check: Check::Content(check),
    ..Rule::BASE
};

const MONEY: [&str; 6] = [
    "số tiền",
    "kinh phí",
    "doanh thu",
    "tiền phạt",
    "thu nộp",
    "giá trị hợp đồng",
];
const UNITS: [&str; 5] = ["đồng", "vnđ", "vnd", "usd", "tỷ"];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for grid in &subject.grids {
        for column in 0..grid.width() {
            let names = grid.names(column);
            let figures = grid
                .lines
                .iter()
                .any(|line| matches!(line.figure(column), Figure::Number(_)));
            if !figures || !MONEY.iter().any(|word| names.contains(word)) {
                continue;
            }
            any = true;
            let in_cells = grid.lines.iter().any(|line| {
                let words = line.words(column).to_lowercase();
                UNITS.iter().any(|unit| words.contains(unit))
            });
            let named = grid.table.unit.is_some()
                || in_cells
                || UNITS.iter().any(|unit| names.contains(unit))
                || names.contains("%");
            if !named && let Some(head) = grid.heads[column].last() {
                found.report_whole(head, [&head.to_plain()]);
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
    fn money_without_a_unit_is_found() {
        assert_eq!(count(&RULE, &table("Xã|Số tiền\nA|1,5")), 1);
        assert_eq!(count(&RULE, &table("Xã|Số tiền (triệu đồng)\nA|1,5")), 0);
        assert_eq!(count(&RULE, &table("Xã|Số vụ\nA|1")), 0);
    }
}
