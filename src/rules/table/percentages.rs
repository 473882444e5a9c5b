//! A percentage agrees with the two figures before it.

use crate::components::RowRole;
use crate::diagnostic::{Message, Words};
use crate::number::Decimal;
use crate::rules::framework::grid::{Figure, Grid, Line};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "tỷ lệ phần trăm khớp với hai số của nó",
        en: "a percentage agrees with its two figures",
    },
    in_force: ALWAYS,
    message: Message {
        code: "B104",
        text: Words {
            vi: "cột “{0}”: ghi {1}, tính ra {2}",
            en: "column “{0}”: it says {1}, but the figures give {2}",
        },
        hint: Some(Words {
            vi: "kiểm tra hai số và tỷ lệ",
            en: "check the two figures and the rate",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Cách tính được suy từ chính bảng: chỉ xét khi hầu hết các dòng khác khớp với cùng một cách.",
        en: "How it is calculated is inferred from the table itself: it is judged only when most other rows agree with the same calculation.",
    },
    wrong: "Kế hoạch 200, thực hiện 150, tỷ lệ 85%",
    right: "Kế hoạch 200, thực hiện 150, tỷ lệ 75%",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for grid in &subject.grids {
        for column in 2..grid.width() {
            let names = grid.names(column);
            if !["%", "tỷ lệ", "tỉ lệ"]
                .iter()
                .any(|word| names.contains(word))
            {
                continue;
            }
            for (whole, part) in [(column - 2, column - 1), (column - 1, column - 2)] {
                let wrong = wrong_rows(grid, column, whole, part);
                let Some((wrong, right)) =
                    wrong.filter(|(wrong, right)| *right >= 2 && *right > 2 * wrong.len())
                else {
                    continue;
                };
                any |= right > 0;
                for (line, due) in wrong {
                    if let Some(text) = line.cells[column] {
                        let args = [&*grid.name(column), line.words(column), &due.to_string()];
                        found.report_whole(text, args);
                    }
                }
                break;
            }
        }
    }
    Verdict::applied_if(any)
}

/// The rows whose rate is not `part` of `whole`, with the correct rate, and how many rows are
/// correct. `None` when no row can be judged.
type Judged<'g, 'a> = (Vec<(&'g Line<'a>, Decimal)>, usize);

fn wrong_rows<'g, 'a>(
    grid: &'g Grid<'a>,
    column: usize,
    whole: usize,
    part: usize,
) -> Option<Judged<'g, 'a>> {
    let mut wrong = Vec::new();
    let mut right = 0;
    for line in &grid.lines {
        if line.role == RowRole::Numbering {
            continue;
        }
        let words = line.words(column);
        let rate = words.trim_end_matches('%').trim_end();
        let (Figure::Number(rate), Figure::Number(whole), Figure::Number(part)) =
            (Figure::read(rate), line.figure(whole), line.figure(part))
        else {
            continue;
        };
        let Some(due) = part.percent_of(whole, rate.scale()) else {
            continue;
        };
        if due == rate {
            right += 1;
        } else {
            wrong.push((line, due));
        }
    }
    (right > 0).then_some((wrong, right))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, table};

    #[test]
    fn one_rate_among_right_ones_is_found() {
        let rows = "Xã|Kế hoạch|Thực hiện|Tỷ lệ (%)\nA|200|150|75\nB|3|1|33,3\nC|50|50|100";
        assert_eq!(count(&RULE, &table(rows)), 0);
        assert_eq!(count(&RULE, &table(&format!("{rows}\nD|100|60|70"))), 1);
        let other = "Xã|Hộ|Khẩu|Tỷ lệ (%)\nA|200|150|12\nB|3|1|8\nC|50|50|9";
        assert_eq!(count(&RULE, &table(other)), 0);
    }
}
