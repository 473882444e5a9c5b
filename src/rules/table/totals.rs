//! A total is the sum of the rows above it.

use crate::assemble::heads::{self, Place};
use crate::assemble::totals::is_no_quantity;
use crate::components::RowRole;
use crate::diagnostic::{Message, Words};
use crate::number::Decimal;
use crate::rules::framework::grid::{Figure, Grid, adds_up, sum};
use crate::rules::{ALWAYS, Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "dòng tổng cộng đúng bằng tổng các dòng",
        en: "a total is the sum of its rows",
    },
    in_force: ALWAYS,
    message: Message {
        code: "B101",
        text: Words {
            vi: "cột “{0}”: dòng tổng ghi {1}, các dòng cộng lại là {2}",
            en: "column “{0}”: the total says {1}, but the rows add up to {2}",
        },
        hint: Some(Words {
            vi: "kiểm tra các số và dòng tổng (`tong: tự động` thì công cụ tự cộng)",
            en: "check the figures and the total (with `tong: tự động` the tool adds them up)",
        }),
        clause: Some("Nghị định 30/2020/NĐ-CP, Điều 12, khoản 1"),
        ..Message::WARNING
    },
    why: Words {
        vi: "Số liệu phải chính xác. Cột có chữ, tỷ lệ, đơn giá, bình quân không xét; số làm tròn được lệch trong phạm vi làm tròn.",
        en: "Figures must be correct. Columns of words, rates, prices and averages are not judged; rounded figures may differ within their rounding.",
    },
    wrong: "Vinh 12, Hà Tĩnh 30, Tổng cộng 43",
    right: "Vinh 12, Hà Tĩnh 30, Tổng cộng 42",
    check: Check::Content(check),
    ..Rule::BASE
};

/// Headings of further columns that are not judged, besides those without quantities: their
/// totals may be more than sums.
const NOT_JUDGED: [&str; 7] = [
    "%",
    "trung bình",
    "lũy kế",
    "luỹ kế",
    "so sánh",
    "xếp",
    "điểm",
];

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let mut any = false;
    for grid in &subject.grids {
        let Some((last, total)) = grid
            .lines
            .iter()
            .enumerate()
            .find(|(i, line)| line.is_total() && *i > 0)
        else {
            continue;
        };
        let places = heads::places(&grid.table.rows[..last]);
        for column in 1..grid.width() {
            let names = grid.names(column);
            if is_no_quantity(names, &grid.name(column).to_lowercase())
                || NOT_JUDGED.iter().any(|word| names.contains(word))
            {
                continue;
            }
            let Figure::Number(given) = total.figure(column) else {
                continue;
            };
            let Some(sums) = sums(grid, column, &places) else {
                continue;
            };
            any = true;
            if !sums.iter().any(|(sum, count)| adds_up(*sum, given, *count))
                && let (Some((sum, _)), Some(text)) = (sums.first(), total.cells[column])
            {
                let args = [&*grid.name(column), total.words(column), &sum.to_string()];
                found.report_whole(text, args);
            }
        }
    }
    Verdict::applied_if(any)
}

/// The sum of the first rows, following their nesting, and its number of figures: all data rows
/// without those that hold sums of others, or the groups' headings if these hold the groups'
/// sums. `None` when they cannot be added.
fn sums(grid: &Grid<'_>, column: usize, places: &[Place]) -> Option<Vec<(Decimal, usize)>> {
    let end = places.len();
    let of = |role: RowRole| {
        let figures: Vec<Figure> = grid.lines[..end]
            .iter()
            .filter(|line| line.role == role)
            .map(|line| line.figure(column))
            .collect();
        Some((sum(figures.iter().copied())?, figures.len()))
    };
    match (of(RowRole::Data), of(RowRole::Group)) {
        (None, None) => None,
        (data, groups) => {
            let once = data.and_then(|_| counted_once(grid, column, places));
            Some(data.into_iter().chain(once).chain(groups).collect())
        }
    }
}

/// The sum of the data rows without those that hold the sums of others.
fn counted_once(grid: &Grid<'_>, column: usize, places: &[Place]) -> Option<(Decimal, usize)> {
    let figure = |row: usize| match grid.lines[row].figure(column) {
        Figure::Number(n) if grid.lines[row].role == RowRole::Data => Some(n),
        _ => None,
    };
    let figures: Vec<Option<Decimal>> = (0..places.len()).map(figure).collect();
    let (left_out, wrong) = heads::left_out(places, &figures);
    if !wrong.is_empty() {
        return None;
    }
    let counted = figures.iter().zip(&left_out).filter(|(_, out)| !**out);
    let counted: Vec<Decimal> = counted.filter_map(|(figure, _)| *figure).collect();
    let sum = counted.iter().fold(Decimal::ZERO, |sum, n| sum + *n);
    Some((sum, counted.len()))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{count, table};

    #[test]
    fn totals_are_added_up_exactly() {
        assert_eq!(
            count(&RULE, &table("Xã|Số vụ\nA|12\nB|30\n=Tổng cộng|43")),
            1
        );
        assert_eq!(
            count(&RULE, &table("Xã|Số vụ\nA|1.200\nB|-\n=Tổng cộng|1.200")),
            0
        );
        assert_eq!(
            count(&RULE, &table("Xã|Tiền\nA|0,1\nB|0,2\n=Tổng cộng|0,4")),
            0
        );
        assert_eq!(
            count(&RULE, &table("Xã|Tiền\nA|1,5\nB|2,5\n=Tổng cộng|4,5")),
            1
        );
    }

    #[test]
    fn rates_prices_and_words_are_not_added() {
        assert_eq!(
            count(&RULE, &table("Xã|Tỷ lệ (%)\nA|50\nB|60\n=Tổng cộng|55")),
            0
        );
        assert_eq!(
            count(&RULE, &table("Xã|Số vụ\nA|không có\nB|2\n=Tổng cộng|3")),
            0
        );
    }

    #[test]
    fn groups_may_hold_the_sums_of_their_rows() {
        let groups = "TT|Xã|Số\n*I|Bắc|3\n1|A|1\n2|B|2\n*II|Nam|4\n1|C|4\n=|Tổng|7";
        assert_eq!(count(&RULE, &table(groups)), 0);
        // the groups' headings are ordinary rows
        let rows = "TT|Xã|Số\nI|Bắc|3\n1|A|1\n2|B|2\nII|Nam|4\n1|C|4\n=|Tổng|";
        assert_eq!(count(&RULE, &table(&format!("{rows}7"))), 0);
        assert_eq!(count(&RULE, &table(&format!("{rows}8"))), 1);
    }
}
