//! What a cell of a column holds: a number, something that looks like one, or text.

use super::quantity::is_total_label;
use crate::components::RowRole;
use crate::document::Row;
use crate::number::Decimal;
use crate::source::Span;

/// The fewest digits, separated or not, under a heading of [`PHONE`] that make such a number.
pub(super) const PHONE_DIGITS: usize = 6;

/// What is in a cell.
pub(super) enum Entered {
    /// A number, by the rule or by the English one, which swaps point and comma.
    Figure {
        rule: Option<Decimal>,
        english: Option<Decimal>,
    },
    /// A percentage.
    Percent,
    /// A number and something else: a unit, brackets, spaces between its thousands.
    Almost(Decimal),
    /// Not a number.
    Words,
}

/// A cell of a column that is not empty.
pub(super) struct Given {
    /// The number of its row.
    pub(super) row: usize,
    pub(super) words: String,
    pub(super) span: Span,
    pub(super) entered: Entered,
}

/// The cells of a column that are not empty; rows that add up others are left out.
pub(super) fn given(column: usize, rows: &[Row], total: Span) -> Vec<Given> {
    let mut out = Vec::new();
    let rows = rows.iter().enumerate();
    for (number, row) in rows.filter(|(_, row)| row.role == RowRole::Data) {
        let labels = row.cells.iter().take(2);
        let mut labels = labels.filter(|cell| !cell.text.is_empty());
        if labels.any(|cell| is_total_label(&cell.text.to_plain())) {
            continue;
        }
        let mut at = 0;
        let cell = row.cells.iter().find(|cell| {
            at += cell.columns;
            at > column
        });
        let Some(cell) = cell else { continue };
        let words = cell.text.to_plain().trim().to_owned();
        if at - cell.columns == column && !matches!(&*words, "" | "-" | "–" | "—") {
            out.push(Given {
                row: number,
                entered: Entered::read(&words),
                span: cell.text.origin.at.unwrap_or(total),
                words,
            });
        }
    }
    out
}

impl Entered {
    pub(super) fn read(words: &str) -> Entered {
        let (rule, english) = (Decimal::parse(words), Decimal::parse_english(words));
        if rule.is_some() || english.is_some() {
            return Entered::Figure { rule, english };
        }
        if let Some(rate) = words.strip_suffix(['%', '‰']) {
            let rate = rate.trim_end();
            if Decimal::parse(rate)
                .or_else(|| Decimal::parse_english(rate))
                .is_some()
            {
                return Entered::Percent;
            }
        }
        almost(words).map_or(Entered::Words, Entered::Almost)
    }
}

/// The one number in a text that begins with it: `5 cái`, `(3)`, `7 (dự kiến)`, `1 500`.
pub(super) fn almost(words: &str) -> Option<Decimal> {
    let opening = ['(', '[', '~', '≈', '<', '>', '≤', '≥', '=', '±', ' '];
    let text = words.trim_start_matches(opening);
    let mut number = String::new();
    // a dash for the minus
    let figure = text.strip_prefix(['–', '—', '‒', '‑', '－']);
    let figure = figure.filter(|text| text.starts_with(|c: char| c.is_ascii_digit()));
    if figure.is_some() {
        number.push('-');
    }
    let mut rest = figure.unwrap_or(text);
    loop {
        let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '-' | '−'));
        let (digits, after) = rest.split_at(end.unwrap_or(rest.len()));
        number.push_str(digits);
        rest = after;
        // spaces between groups of three digits
        let next = after.trim_start_matches([' ', '\u{a0}', '\u{2009}', '\u{202f}']);
        let group = next.bytes().take_while(u8::is_ascii_digit).count();
        if next.len() == after.len() || group != 3 || digits.is_empty() {
            break;
        }
        number.push('.');
        rest = next;
    }
    // `m2` is a unit
    let rest = rest.replace("m2", "").replace("m3", "");
    if rest.contains(|c: char| c.is_ascii_digit() || c == '/') {
        return None;
    }
    let number = number.trim_end_matches(['.', ',', '-']);
    Decimal::parse(number).or_else(|| Decimal::parse_english(number))
}

/// A phone number, an identity number: digits, separated or not, that begin with a zero or with the
/// country's code. `05` is a quantity as offices write it.
pub(super) fn is_code(words: &str) -> bool {
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    if !words
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '+' | '(' | ')'))
    {
        return false;
    }
    if words.starts_with("+84") || words.starts_with("(+84") {
        return digits >= 10;
    }
    let first = words.trim_start_matches('(');
    let group = first.bytes().take_while(u8::is_ascii_digit).count();
    first.starts_with('0') && group >= 3 && first.bytes().any(|b| (b'1'..=b'9').contains(&b))
}

/// The number of digits of a text that consists only of digits.
pub(super) fn bare_digits(words: &str) -> Option<usize> {
    let bare = !words.is_empty() && words.bytes().all(|b| b.is_ascii_digit());
    bare.then_some(words.len())
}

/// Whether all cells have as many bare digits as phone numbers without their zero, numbers of
/// identity cards and of insurances have: all equally long, as quantities of this size are
/// not, or phone numbers of several kinds.
pub(super) fn are_alike(cells: &[Given]) -> bool {
    let mut lengths = cells.iter().map(|cell| bare_digits(&cell.words));
    match lengths.next() {
        Some(first @ Some(9..=12)) if lengths.all(|length| length == first) => true,
        _ => {
            let kinds = || cells.iter().map(|cell| phone(&cell.words));
            cells.len() > 1
                && kinds().all(|kind| kind.is_some())
                && kinds().any(|kind| kind == Some(true))
        }
    }
}

/// Whether bare digits may be a phone number without its zero: with its area or network, which
/// few quantities look like, or (`false`) only that of a place.
pub(super) fn phone(words: &str) -> Option<bool> {
    let first = words.bytes().next()?;
    match bare_digits(words)? {
        7..=8 => Some(false),
        9 if b"35789".contains(&first) => Some(true),
        10 if first == b'2' => Some(true),
        _ => None,
    }
}

/// Four digits without a point between them, as years are written.
pub(super) fn is_year(words: &str) -> bool {
    words.len() == 4
        && words
            .parse()
            .is_ok_and(|year: u16| (1900..=2100).contains(&year))
}
