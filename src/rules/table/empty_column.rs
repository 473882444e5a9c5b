//! No column is empty from top to bottom.

use crate::components::RowRole;
use crate::diagnostic::{Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "không có cột trống",
        en: "no column is empty",
    },
    in_force: ALWAYS,
    message: Message {
        code: "B107",
        text: Words {
            vi: "cột “{0}” không có số liệu nào",
            en: "the column “{0}” is empty",
        },
        hint: Some(Words {
            vi: "bỏ cột, hoặc điền số liệu (0 hoặc “-” nếu không có)",
            en: "remove the column, or fill it in (0 or “-” where there is nothing)",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Cột trống thường là quên điền; cột “Ghi chú” được phép trống.",
        en: "An empty column is often one that was forgotten; a column “Ghi chú” may be empty.",
    },
    wrong: "cột “Số vụ” để trống ở mọi dòng",
    right: "cột “Số vụ” có số hoặc “-”",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for grid in &subject.grids {
        let data: Vec<_> = grid
            .lines
            .iter()
            .filter(|line| line.role == RowRole::Data)
            .collect();
        // a form to be filled in by hand is empty everywhere
        let filled = |column: usize| data.iter().any(|line| !line.words(column).is_empty());
        let by_hand = (1..grid.width()).filter(|&c| filled(c)).count() == 0;
        if data.len() < 2 || by_hand {
            continue;
        }
        any = true;
        for column in 0..grid.width() {
            let name = grid.names(column);
            let free = ["ghi chú", "ký nhận", "chữ ký", "ý kiến"];
            if filled(column) || grid.is_ordinal(column) || free.iter().any(|f| name.contains(f)) {
                continue;
            }
            if let Some(head) = grid.heads[column].last() {
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
    fn an_empty_column_is_found_but_not_that_of_notes() {
        assert_eq!(count(&RULE, &table("Xã|Số|Tiền\nA|1|\nB|2|")), 1);
        assert_eq!(count(&RULE, &table("Xã|Số|Ghi chú\nA|1|\nB|2|")), 0);
        assert_eq!(count(&RULE, &table("Xã|Số|Tiền\nA|1|-\nB|2|")), 0);
    }
}
