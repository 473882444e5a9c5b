//! The rows are numbered without gaps.

use crate::components::RowRole;
use crate::diagnostic::{Message, Words};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số thứ tự các dòng liên tục",
        en: "rows are numbered without gaps",
    },
    in_force: ALWAYS,
    message: Message {
        code: "B105",
        text: Words {
            vi: "dòng ghi số thứ tự {0}, phải là {1}",
            en: "the row is numbered {0}, but should be {1}",
        },
        hint: Some(Words {
            vi: "đánh lại số thứ tự",
            en: "renumber the rows",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Số thứ tự nhảy hoặc trùng thường là dòng bị xóa hay chép sót; trong mỗi nhóm được đánh lại từ 1.",
        en: "A gap or a repeated number often means that a row was lost; each group may start again at 1.",
    },
    wrong: "1, 2, 4",
    right: "1, 2, 3",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for grid in &subject.grids {
        if grid.width() == 0 || !grid.is_ordinal(0) {
            continue;
        }
        let mut last = 0;
        let mut new_group = true;
        for line in &grid.lines {
            if line.role == RowRole::Group {
                new_group = true;
                continue;
            }
            let words = line.words(0);
            let Ok(number) = words.trim_end_matches('.').parse::<usize>() else {
                // a letter or a Roman number also marks a group
                new_group |= !words.is_empty();
                continue;
            };
            any = true;
            let anew = new_group && number == 1;
            if number != last + 1
                && !anew
                && let Some(text) = line.cells[0]
            {
                found.report_whole(text, [words, &(last + 1).to_string()]);
            }
            last = number;
            new_group = false;
        }
    }
    Verdict::applied_if(any)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, table};

    #[test]
    fn gaps_are_found_and_groups_begin_anew() {
        assert_eq!(count(&RULE, &table("TT|Xã\n1|A\n2|B\n4|C")), 1);
        assert_eq!(
            count(&RULE, &table("TT|Xã\n*I|Bắc\n1|A\n2|B\n*II|Nam\n1|C")),
            0
        );
        assert_eq!(
            count(&RULE, &table("TT|Xã\nI|Bắc\n1|A\nII|Nam\n2|C\n3|D")),
            0
        );
    }
}
