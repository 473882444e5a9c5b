//! What a total row adds up: the columns of quantities, and no others.
//!
//! A column that, by its heading, holds no quantity (ordinals, rates, codes) gets no total and no
//! message. Anything else that keeps a column from being added up is reported at the cell: an empty
//! total, or one that is off by a thousand, is not noticed until the document is signed.
//!
//! Numbers are read by the one rule of [`crate::number`]. Where a column may follow another rule,
//! both sums are named and neither is printed.

mod cells;
mod quantity;

use super::heads::{self, Place};
use crate::catalogue::{
    ALSO_HERE, NOTHING_ADDED, TOTAL_OF_CODES, TOTAL_OF_GROUPS, TOTAL_OF_POINTS, TOTAL_OF_WORDS,
    TOTAL_OF_YEARS, TOTAL_READ_TWICE, TOTAL_UNREAD, TWO_READINGS,
};
use crate::components::RowRole;
use crate::diagnostic::{Diagnostic, Message, Problems};
use crate::document::{Cell, HeadCell, Row, Text};
use crate::number::Decimal;
use crate::source::Span;

use cells::{Entered, Given, PHONE_DIGITS, are_alike, bare_digits, given, is_code, is_year};
use quantity::{COUNTED_PHONES, PHONE, has_word, is_money, names_a_year};
pub(crate) use quantity::{is_no_quantity, is_total_label};

/// A column as its total sees it.
pub(super) struct Summed<'a> {
    /// Its headings, the outermost first.
    pub(super) headings: Vec<&'a Text>,
    /// `tong` of the column: whether it should be added up.
    pub(super) wanted: Option<bool>,
}

/// The headings over each column.
pub(super) fn headings(head: &[HeadCell], columns: usize) -> Vec<Vec<&Text>> {
    let mut out = vec![Vec::new(); columns];
    for cell in head {
        let end = (cell.column + cell.columns).min(columns);
        for over in out.get_mut(cell.column..end).into_iter().flatten() {
            over.push(&cell.text);
        }
    }
    out
}

/// The total row: the label over the columns before the first sum, then the sum of each column that
/// has one. `span` is where the total was asked for, `unit` the unit of the table.
pub(super) fn sum(
    label: Text,
    span: Span,
    unit: Option<&Text>,
    rows: &[Row],
    columns: &[Summed<'_>],
    problems: &mut Problems,
) -> Row {
    let unit = unit.map(|unit| unit.to_plain().to_lowercase());
    let unit = unit.unwrap_or_default();
    let places = heads::places(rows);
    let mut told = false;
    let sums: Vec<Option<Decimal>> = columns
        .iter()
        .enumerate()
        .map(|(column, summed)| {
            // the first column has the label
            if column == 0 {
                return None;
            }
            sum_of(column, summed, (rows, &places), &unit, span).unwrap_or_else(|problem| {
                told = true;
                problems.push(*problem);
                None
            })
        })
        .collect();
    let first = sums.iter().position(Option::is_some);
    // without rows there is a different message: an empty table, or a data file that cannot be read
    let any = rows.iter().any(|row| row.role == RowRole::Data);
    if first.is_none() && !told && any {
        problems.push(Diagnostic::new(&NOTHING_ADDED, span, []));
    }
    let first = first.unwrap_or(columns.len());
    let mut cells = vec![Cell {
        text: label,
        columns: first,
    }];
    cells.extend(sums[first..].iter().map(|sum| Cell {
        text: sum.map_or_else(Text::default, |sum| Text::plain(sum.to_string(), span)),
        columns: 1,
    }));
    Row {
        role: RowRole::Total,
        cells,
    }
}

/// The sum of a column's data; `None` if it has no quantities, an error if it seems to have some
/// but cannot be added up.
fn sum_of(
    column: usize,
    summed: &Summed<'_>,
    (rows, places): (&[Row], &[Place]),
    unit: &str,
    total: Span,
) -> Result<Option<Decimal>, Box<Diagnostic>> {
    let name = summed.headings.last().map(|text| text.to_plain());
    let name = name.unwrap_or_default().replace('\n', " ");
    if summed.wanted == Some(false) {
        return Ok(None);
    }
    let forced = summed.wanted == Some(true);
    let mut all = String::new();
    for heading in &summed.headings {
        all.push_str(&heading.to_plain().to_lowercase());
        all.push_str(" / ");
    }
    if !forced && is_no_quantity(&all, &name.to_lowercase()) {
        return Ok(None);
    }
    let cells = given(column, rows, total);
    let of = |kind: fn(&Entered) -> bool| cells.iter().filter(move |cell| kind(&cell.entered));
    let figures = of(|e| matches!(e, Entered::Figure { .. })).count();
    let percent = of(|e| matches!(e, Entered::Percent)).count();
    let almost = of(|e| matches!(e, Entered::Almost(_))).count();
    let words = cells.len() - figures - percent - almost;
    let seems_summed = figures * 2 >= cells.len() || words == 0;
    if figures + almost == 0 || !(seems_summed || forced) {
        return Ok(None);
    }
    if !forced {
        let digits = |cell: &&Given| {
            let words = cell.words.replace(['.', ' ', '-', '\u{a0}'], "");
            bare_digits(&words).is_some_and(|n| n >= PHONE_DIGITS)
        };
        let code = cells.iter().find(|cell| is_code(&cell.words));
        let phones = PHONE.iter().any(|word| has_word(&all, word));
        let counted = is_money(&all) || COUNTED_PHONES.iter().any(|word| has_word(&all, word));
        if phones && (code.is_some() || !counted && cells.iter().any(|cell| digits(&cell))) {
            return Ok(None);
        }
        let alike = || cells.first().filter(|_| are_alike(&cells));
        let alike = || alike().filter(|_| !is_money(&all) && !is_money(unit));
        if let Some(cell) = code.or_else(alike) {
            return Err(told(&TOTAL_OF_CODES, cell, [&cell.words, &name]));
        }
        if let [first, others @ ..] = &cells[..]
            && !names_a_year(&all)
            && cells.iter().all(|cell| is_year(&cell.words))
        {
            if has_word(&all, "năm") {
                return Ok(None);
            }
            if !others.is_empty() {
                return Err(told(&TOTAL_OF_YEARS, first, [&first.words, &name]));
            }
        }
    }
    let mut unread = of(|e| !matches!(e, Entered::Figure { .. }));
    if let Some(first) = unread.next() {
        let mut problem = match first.entered {
            Entered::Almost(number) => told(
                &TOTAL_UNREAD,
                first,
                [&first.words, &name, &number.to_string()],
            ),
            _ => told(&TOTAL_OF_WORDS, first, [&first.words, &name]),
        };
        for cell in unread.take(ALSO) {
            *problem = problem.also(cell.span, &ALSO_HERE);
        }
        return Err(problem);
    }
    let cells = without_heads(cells, places, forced, &name)?;
    added(&cells, &name).map(Some)
}

/// The cells of a column without those that hold the sums of others. Where a column is
/// `forced` to have a total, a cell that contradicts the others counts like any.
fn without_heads(
    cells: Vec<Given>,
    places: &[Place],
    forced: bool,
    name: &str,
) -> Result<Vec<Given>, Box<Diagnostic>> {
    let mut figures = vec![None; places.len()];
    for cell in &cells {
        if let Entered::Figure { rule, english } = cell.entered {
            figures[cell.row] = rule.or(english);
        }
    }
    let (left_out, wrong) = heads::left_out(places, &figures);
    if forced && !wrong.is_empty() {
        return Ok(cells);
    }
    if let Some(wrong) = wrong.first()
        && let Some(cell) = cells.iter().find(|cell| cell.row == wrong.row)
    {
        let args = [&*cell.words, name, &wrong.sum.to_string()];
        return Err(told(&TOTAL_OF_GROUPS, cell, args));
    }
    let mut cells = cells;
    cells.retain(|cell| !left_out[cell.row]);
    Ok(cells)
}

/// How many other cells a message points at.
const ALSO: usize = 8;

fn told<const N: usize>(
    message: &'static Message,
    cell: &Given,
    args: [&str; N],
) -> Box<Diagnostic> {
    Box::new(Diagnostic::new(message, cell.span, args))
}

/// The sum of figures that all follow the rule.
fn added(cells: &[Given], name: &str) -> Result<Decimal, Box<Diagnostic>> {
    let figures = || {
        cells.iter().filter_map(|cell| match cell.entered {
            Entered::Figure { rule, english } => Some((cell, rule, english)),
            _ => None,
        })
    };
    let total = |of: fn(bool, Option<Decimal>, Option<Decimal>) -> Option<Decimal>| {
        figures()
            .filter_map(|(cell, rule, english)| of(cell.words.contains(','), rule, english))
            .fold(Decimal::ZERO, |sum, n| sum + n)
    };
    let by_rule = total(|_, rule, english| rule.or(english));
    if let Some((cell, _, Some(english))) = figures().find(|(_, rule, _)| rule.is_none()) {
        let by_english = total(|_, rule, english| english.or(rule));
        let right = english.to_string();
        if by_english == by_rule {
            return Err(told(&TOTAL_UNREAD, cell, [&cell.words, name, &right]));
        }
        let sums = [by_english.to_string(), by_rule.to_string()];
        let mut problem = told(
            &TOTAL_OF_POINTS,
            cell,
            [&cell.words, name, &right, &sums[0], &sums[1]],
        );
        for (twice, ..) in figures()
            .filter(|(_, rule, english)| differ(*rule, *english))
            .take(ALSO)
        {
            *problem = problem.also(twice.span, &TWO_READINGS);
        }
        return Err(problem);
    }
    // A comma before three digits may separate thousands, unless another cell of the column shows
    // that commas are decimal.
    let has_fraction =
        figures().any(|(cell, _, english)| cell.words.contains(',') && english.is_none());
    let mut twice = figures()
        .filter(|(cell, rule, english)| cell.words.contains(',') && differ(*rule, *english));
    if let (false, Some((cell, Some(rule), Some(english)))) = (has_fraction, twice.next()) {
        let by_english = total(|comma, rule, english| if comma { english } else { rule });
        let texts = [by_rule, by_english, english, longer(rule)].map(|n| n.to_string());
        let mut problem = told(
            &TOTAL_READ_TWICE,
            cell,
            [
                &cell.words,
                name,
                &texts[0],
                &texts[1],
                &texts[2],
                &texts[3],
            ],
        );
        for (cell, ..) in twice.take(ALSO) {
            *problem = problem.also(cell.span, &TWO_READINGS);
        }
        return Err(problem);
    }
    Ok(by_rule)
}

/// Whether both readings give a number, and not the same.
fn differ(rule: Option<Decimal>, english: Option<Decimal>) -> bool {
    matches!((rule, english), (Some(rule), Some(english)) if rule != english)
}

/// A number with three digits after its comma, written so that they are a fraction for certain.
fn longer(number: Decimal) -> Decimal {
    let shorter = number.with_scale(2);
    if shorter == number {
        shorter
    } else {
        number.with_scale(4)
    }
}

#[cfg(test)]
mod tests;
