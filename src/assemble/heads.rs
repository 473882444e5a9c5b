//! Rows of data that hold the sums of other rows: the heads of groups that are numbered
//! (`I`, `A`, `1` above `1.1`), subtotals (`Cộng nhóm I`), and parts of a row (`Trong đó`).
//!
//! Such rows are added up once. The structure of a table is read from its first column and its
//! labels; whether a row is a sum is decided by its figure, separately in each column.

use crate::components::RowRole;
use crate::document::Row;
use crate::number::Decimal;

/// What a row is to the rows around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Not a row of data: a group ends here.
    Break,
    /// A row of data; a greater number is deeper.
    Row(usize),
    /// A subtotal of the rows above.
    Subtotal,
    /// A part of the row above: `Trong đó: nữ`.
    Part,
}

/// Depth of rows marked with small letters: deeper than any number.
const SMALL: usize = 100;

/// How the rows of a table are nested.
pub(crate) fn places(rows: &[Row]) -> Vec<Place> {
    let labels: Vec<[String; 2]> = rows.iter().map(labels).collect();
    let marks = marks(rows);
    let roman_or_letter = |mark: &Mark| matches!(mark, Mark::Letter | Mark::Roman);
    let arabic = |mark: &Mark| matches!(mark, Mark::Arabic(_));
    let has = |kind: &dyn Fn(&Mark) -> bool| marks.iter().any(kind);
    let below = |mark: &Mark| matches!(mark, Mark::Arabic(2..) | Mark::Small | Mark::Dash);
    // without labels beside them, the marks are names: rooms `A`, `1`, `2`
    let labelled = labels
        .iter()
        .any(|[_, label]| label.chars().any(char::is_alphabetic));
    let nested = labelled && has(&arabic) && (has(&roman_or_letter) || has(&below));
    let mut out = Vec::with_capacity(rows.len());
    let mut depth = 0;
    // whether what follows a bare `Trong đó:` are its parts
    let mut listing = false;
    for ((row, labels), mark) in rows.iter().zip(&labels).zip(&marks) {
        if row.role != RowRole::Data {
            listing = false;
            out.push(Place::Break);
            continue;
        }
        if let Some(rest) = labels
            .iter()
            .find_map(|label| label.strip_prefix("trong đó"))
        {
            listing = rest.trim_matches([' ', ':']).is_empty();
            out.push(Place::Part);
            continue;
        }
        if labels.iter().any(|label| is_subtotal(label)) {
            listing = false;
            out.push(Place::Subtotal);
            continue;
        }
        let bullet = labels
            .iter()
            .any(|label| label.starts_with(['-', '–', '+', '•', '*']));
        listing &= bullet || *mark == Mark::None && has(&arabic);
        if listing {
            out.push(Place::Part);
            continue;
        }
        if nested {
            depth = match mark {
                Mark::Letter => 0,
                Mark::Roman => 1,
                Mark::Arabic(numbers) => 1 + numbers,
                Mark::Small => SMALL,
                Mark::Dash => SMALL + 1,
                // beside numbered rows
                Mark::None => depth.clamp(2, SMALL - 1),
            };
        }
        out.push(Place::Row(depth));
    }
    out
}

/// The first two labels of a row, in lower case.
fn labels(row: &Row) -> [String; 2] {
    let texts = row.cells.iter().take(2).map(|cell| cell.text.to_plain());
    let mut texts = texts.map(|text| text.trim().to_lowercase());
    [
        texts.next().unwrap_or_default(),
        texts.next().unwrap_or_default(),
    ]
}

fn is_subtotal(label: &str) -> bool {
    let rest = label.strip_prefix("tổng ").unwrap_or(label);
    let Some(rest) = rest.strip_prefix("cộng") else {
        return false;
    };
    // other words that begin with the same syllable
    let other = ["đồng", "hòa", "hoà", "tác", "sự", "sản", "hưởng", "sinh"];
    let rest = rest.trim_start_matches(':');
    rest.is_empty() || rest.starts_with(' ') && !other.iter().any(|o| rest[1..].starts_with(o))
}

/// How a row is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    /// `A`
    Letter,
    /// `IV`
    Roman,
    /// This many numbers: `1`, `1.2`.
    Arabic(usize),
    /// `a`
    Small,
    /// `-`
    Dash,
}

fn marks(rows: &[Row]) -> Vec<Mark> {
    let mut next_letter = 'A';
    let mut out = Vec::with_capacity(rows.len());
    for row in rows {
        let text = row.cells.first().map(|cell| cell.text.to_plain());
        let text = text
            .filter(|_| row.role == RowRole::Data)
            .unwrap_or_default();
        let text = text.trim().trim_end_matches(['.', ')']);
        let mut chars = text.chars();
        let single = chars.next().filter(|_| chars.next().is_none());
        let letter = single.filter(char::is_ascii_uppercase);
        let roman = !text.is_empty() && text.chars().all(|c| "IVXLC".contains(c));
        let mark = match letter {
            Some(c) if c == next_letter || !matches!(c, 'I' | 'V' | 'X') => {
                next_letter = char::from_u32(c as u32 + 1).unwrap_or(c);
                Mark::Letter
            }
            _ if roman => Mark::Roman,
            _ if single.is_some_and(|c| c.is_lowercase()) => Mark::Small,
            _ if is_dash(text) || text.is_empty() && begins_with_dash(row) => Mark::Dash,
            _ => arabic(text).map_or(Mark::None, Mark::Arabic),
        };
        out.push(mark);
    }
    out
}

fn is_dash(text: &str) -> bool {
    matches!(text, "-" | "–" | "+" | "•")
}

/// Whether the second cell of a row is a label after a dash: `- Nữ`, but not `-5`.
fn begins_with_dash(row: &Row) -> bool {
    row.cells.get(1).is_some_and(|cell| {
        let text = cell.text.to_plain();
        let label = text.trim().strip_prefix(['-', '–', '+', '•']);
        label.is_some_and(|label| label.trim_start().starts_with(char::is_alphabetic))
    })
}

/// How many numbers `1.2` has; `1.250` is a quantity.
fn arabic(text: &str) -> Option<usize> {
    let mut numbers = 0;
    for part in text.split('.') {
        let digits = part.bytes().all(|b| b.is_ascii_digit());
        if !digits || part.is_empty() || part.len() > if numbers == 0 { 4 } else { 2 } {
            return None;
        }
        numbers += 1;
    }
    Some(numbers)
}

/// A row whose figure is not the sum of the rows that it heads.
pub(crate) struct Contradiction {
    pub(crate) row: usize,
    pub(crate) sum: Decimal,
}

/// A row that waits for the rows that it heads.
struct Open {
    row: usize,
    depth: usize,
    own: Option<Decimal>,
    below: Option<Sum>,
}

/// What several figures come to.
#[derive(Clone, Copy)]
struct Sum {
    value: Decimal,
    /// How many figures they are.
    count: usize,
}

/// The most figures whose rounding is allowed for: it evens out.
const MOST_ROUNDED: usize = 9;

impl Sum {
    fn plus(sum: Option<Sum>, figure: Decimal) -> Sum {
        Sum {
            value: plus(sum.map(|sum| sum.value), figure),
            count: sum.map_or(0, |sum| sum.count) + 1,
        }
    }

    /// Whether `own` is this sum, or differs only because figures with a fraction were each rounded
    /// separately. Whole numbers must add up exactly.
    fn is(self, own: Decimal) -> bool {
        let finest = own.scale().max(self.value.scale());
        if own == self.value || finest == 0 {
            return own == self.value;
        }
        if own.scale() < finest && self.value.with_scale(own.scale()) == own {
            return true;
        }
        let difference = match own > self.value {
            true => own - self.value,
            false => self.value - own,
        };
        // half a step for each, and for `own`
        let steps = std::iter::repeat_n(Decimal::step(finest), self.count.min(MOST_ROUNDED) + 1);
        difference + difference <= steps.fold(Decimal::ZERO, |sum, step| sum + step)
    }
}

/// Which rows are left out because other rows hold the same figures, by the `figures` of a column.
/// A row that contradicts those that it heads is among the contradictions, in order.
pub(crate) fn left_out(
    places: &[Place],
    figures: &[Option<Decimal>],
) -> (Vec<bool>, Vec<Contradiction>) {
    let mut out = vec![false; places.len()];
    let mut wrong = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    // since the last subtotal or break, and since the beginning
    let (mut section, mut all): (Option<Sum>, Option<Sum>) = (None, None);
    // the row whose parts follow, and what they come to
    let mut whole: Option<(usize, Decimal)> = None;
    let mut parts: Option<Decimal> = None;
    for (row, (place, figure)) in places.iter().zip(figures).enumerate() {
        if *place == Place::Part {
            let Some(figure) = *figure else { continue };
            match whole {
                Some((of, own)) => {
                    out[row] = true;
                    let sum = plus(parts, figure);
                    if sum > own && parts.is_none_or(|before| before <= own) {
                        wrong.push(Contradiction { row: of, sum });
                    }
                    parts = Some(sum);
                }
                // the row above has no figure
                None => {
                    section = Some(Sum::plus(section, figure));
                    all = Some(Sum::plus(all, figure));
                }
            }
            continue;
        }
        parts = None;
        whole = figure.map(|figure| (row, figure));
        let depth = match place {
            Place::Row(depth) => *depth,
            _ => 0,
        };
        while open.last().is_some_and(|last| last.depth >= depth) {
            let before = &mut out[..row];
            close(&mut open, before, &mut wrong, [&mut section, &mut all]);
        }
        match place {
            Place::Row(_) => open.push(Open {
                row,
                depth,
                own: *figure,
                below: None,
            }),
            Place::Subtotal => {
                if let Some(figure) = *figure {
                    out[row] = true;
                    let sums = [section, all];
                    if !sums.iter().flatten().any(|sum| sum.is(figure)) {
                        let sum = section.or(all).map_or(Decimal::ZERO, |sum| sum.value);
                        wrong.push(Contradiction { row, sum });
                    }
                }
                section = None;
            }
            _ => section = None,
        }
    }
    while !open.is_empty() {
        close(&mut open, &mut out, &mut wrong, [&mut section, &mut all]);
    }
    wrong.sort_by_key(|wrong| wrong.row);
    (out, wrong)
}

/// Closes the innermost row; the rows that it heads are the last ones of `out`. What it comes
/// to is added to the row that heads it, or else to the sums of the table.
fn close(
    open: &mut Vec<Open>,
    out: &mut [bool],
    wrong: &mut Vec<Contradiction>,
    sums: [&mut Option<Sum>; 2],
) {
    let Some(last) = open.pop() else { return };
    if let (Some(own), Some(sum)) = (last.own, last.below) {
        out[last.row] = true;
        if sum.is(own) && own != sum.value {
            // rounded only once, it is more exact than the rows that it heads
            out[last.row] = false;
            out[last.row + 1..].fill(true);
        }
        if !sum.is(own) {
            let sum = sum.value;
            wrong.push(Contradiction { row: last.row, sum });
        }
    }
    let below = last.below.map(|sum| sum.value);
    let Some(figure) = last.own.or(below) else {
        return;
    };
    match open.last_mut() {
        Some(above) => above.below = Some(Sum::plus(above.below, figure)),
        None => {
            for sum in sums {
                *sum = Some(Sum::plus(*sum, figure));
            }
        }
    }
}

fn plus(sum: Option<Decimal>, figure: Decimal) -> Decimal {
    sum.unwrap_or(Decimal::ZERO) + figure
}
