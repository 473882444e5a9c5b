//! Numbers by a section of a format (ECMA-376-1, 18.8.31): digits put into placeholders,
//! with the separators that Vietnam has.

use ssfmt::ast::{DigitPlaceholder, FormatPart};
use ssfmt::{FormatOptions, NumberFormat, Section};

use super::Refusal;
use super::exact::Exact;

/// Vietnam's marks.
const DECIMAL: char = ',';
const GROUP: char = '.';

/// Room that a format leaves to line up cells of a sheet, until [`settled`] has seen what is
/// beside it. No text of an XML part has this character.
const ROOM: char = '\0';

/// The most placeholders of one number; a format that has more is not one that people use.
const MAX_PLACEHOLDERS: usize = 64;

/// `value` by `section`, without a sign.
pub(super) fn number(value: f64, section: &Section) -> Result<String, Refusal> {
    let parts = &section.parts;
    let digits = parts.iter().filter(|p| matches!(p, FormatPart::Digit(_)));
    if digits.count() > MAX_PLACEHOLDERS {
        return Err(Refusal::Format);
    }
    if parts
        .iter()
        .any(|p| matches!(p, FormatPart::Fraction { .. }))
    {
        return fraction(value, section);
    }
    let exact = Exact::new(value.abs());
    match parts
        .iter()
        .position(|p| matches!(p, FormatPart::Scientific { .. }))
    {
        Some(at) => scientific(exact, parts, at),
        None => Ok(plain(exact, parts)),
    }
}

/// A fraction is left to ssfmt, which looks for the nearest one.
fn fraction(value: f64, section: &Section) -> Result<String, Refusal> {
    let format = NumberFormat::from_sections(vec![section.clone()]);
    let shown = format
        .try_format(value.abs(), &FormatOptions::default())
        .map_err(|_| Refusal::Format)?;
    // spaces in the place of digits line up cells of a sheet, not words
    Ok(shown.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Percent signs and trailing commas count; then the digits are rounded and laid out.
fn plain(exact: Exact, parts: &[FormatPart]) -> String {
    let percents = parts.iter().filter(|p| matches!(p, FormatPart::Percent));
    let thousands = scaling_commas(parts);
    let exact = exact.scaled(2 * count(percents) - 3 * thousands);
    let exact = exact.rounded(decimals(parts));
    laid_out(&exact, parts)
}

fn count<T>(of: impl Iterator<Item = T>) -> i32 {
    i32::try_from(of.count()).unwrap_or(0)
}

/// The placeholders after the decimal point.
fn decimals(parts: &[FormatPart]) -> usize {
    let fraction = parts.iter().skip_while(|p| **p != FormatPart::DecimalPoint);
    fraction
        .filter(|p| matches!(p, FormatPart::Digit(_)))
        .count()
}

/// Commas behind the last digit of the whole part, or of all: each divides by a thousand.
fn scaling_commas(parts: &[FormatPart]) -> i32 {
    let point = parts.iter().position(|p| *p == FormatPart::DecimalPoint);
    let (whole, fraction) = parts.split_at(point.unwrap_or(parts.len()));
    let trailing = |parts: &[FormatPart]| {
        let after = parts.iter().rev();
        let after = after.take_while(|p| !matches!(p, FormatPart::Digit(_)));
        count(after.filter(|p| **p == FormatPart::ThousandsSeparator))
    };
    let has_digit = |parts: &[FormatPart]| parts.iter().any(|p| matches!(p, FormatPart::Digit(_)));
    let of_fraction = if has_digit(fraction) || has_digit(whole) {
        trailing(fraction)
    } else {
        0
    };
    let of_whole = if has_digit(whole) { trailing(whole) } else { 0 };
    of_whole + of_fraction
}

/// Whether a comma is between two digits of the whole part.
fn grouped(whole: &[FormatPart]) -> bool {
    let digit = |p: &FormatPart| matches!(p, FormatPart::Digit(_));
    let (Some(first), Some(last)) = (whole.iter().position(digit), whole.iter().rposition(digit))
    else {
        return false;
    };
    whole[first..last].contains(&FormatPart::ThousandsSeparator)
}

/// The digits of a rounded number in their placeholders, literals among them.
fn laid_out(exact: &Exact, parts: &[FormatPart]) -> String {
    let point = parts.iter().position(|p| *p == FormatPart::DecimalPoint);
    let (whole, fraction) = parts.split_at(point.unwrap_or(parts.len()));
    let (before, after) = exact.parts();
    let mut out = String::new();
    whole_part(&before, whole, &mut out);
    let has_place = whole.iter().any(|p| matches!(p, FormatPart::Digit(_)));
    if !has_place && !fraction.is_empty() {
        // a format without a place for the whole part: `.00`; one of words alone shows none
        out.push_str(before.trim_start_matches('0'));
    }
    let mut digits = after.chars();
    // zeros that a `#` does not show end the number: 1.5 by `0.##` is 1,5
    let shown = fraction
        .iter()
        .filter_map(|p| match p {
            FormatPart::Digit(d) => Some(*d),
            _ => None,
        })
        .enumerate()
        .filter(|(i, d)| *i < after.len() || *d != DigitPlaceholder::Hash)
        .map(|(i, _)| i + 1)
        .last()
        .unwrap_or(0);
    let mut place = 0;
    for part in fraction {
        match part {
            FormatPart::DecimalPoint if place == 0 => out.push(DECIMAL),
            FormatPart::Digit(placeholder) => {
                place += 1;
                match digits.next() {
                    Some(digit) => out.push(digit),
                    None if place > shown => {}
                    None => out.extend(match placeholder {
                        DigitPlaceholder::Question => Some(ROOM),
                        _ => Some('0'),
                    }),
                }
            }
            other => literal(other, &mut out),
        }
    }
    out
}

/// The whole part: more digits than placeholders are where the first of these is.
fn whole_part(digits: &str, parts: &[FormatPart], out: &mut String) {
    let placeholders = count(parts.iter().filter(|p| matches!(p, FormatPart::Digit(_)))) as usize;
    let group = grouped(parts);
    let mut digits = digits.chars();
    let length = digits.clone().count();
    // how many places, this one included, are left up to the decimal mark
    let mut left = placeholders;
    let mut first = true;
    let mut begun = false;
    let put = |c: char, left: usize, begun: &mut bool, out: &mut String| {
        out.push(c);
        *begun |= c != ROOM;
        if group && *begun && left > 1 && left % 3 == 1 {
            out.push(GROUP);
        }
    };
    for part in parts {
        match part {
            FormatPart::Digit(placeholder) => {
                if first {
                    for above in (placeholders + 1..=length).rev() {
                        if let Some(digit) = digits.next() {
                            put(digit, above, &mut begun, out);
                        }
                    }
                    first = false;
                }
                if left <= length {
                    if let Some(digit) = digits.next() {
                        put(digit, left, &mut begun, out);
                    }
                } else {
                    match placeholder {
                        DigitPlaceholder::Zero => put('0', left, &mut begun, out),
                        DigitPlaceholder::Question => put(ROOM, left, &mut begun, out),
                        DigitPlaceholder::Hash => {}
                    }
                }
                left -= 1;
            }
            other => literal(other, out),
        }
    }
}

/// `0.00E+00`; with several places before the point the exponent is a multiple of them.
fn scientific(exact: Exact, parts: &[FormatPart], at: usize) -> Result<String, Refusal> {
    let (mantissa, rest) = parts.split_at(at);
    let point = mantissa.iter().position(|p| *p == FormatPart::DecimalPoint);
    let whole = &mantissa[..point.unwrap_or(mantissa.len())];
    let places = count(whole.iter().filter(|p| matches!(p, FormatPart::Digit(_)))).max(1);
    let shift = |exact: &Exact| match exact.is_zero() {
        true => 0,
        false => exact.exponent().div_euclid(places) * places,
    };
    let mut exponent = shift(&exact);
    let mut shown = exact.clone().scaled(-exponent).rounded(decimals(mantissa));
    if shift(&shown) != 0 {
        // 9.99 rounded to 10
        exponent += shift(&shown);
        shown = exact.scaled(-exponent).rounded(decimals(mantissa));
    }
    let mut out = laid_out(&shown, mantissa);
    let Some(FormatPart::Scientific { upper, show_plus }) = rest.first() else {
        return Err(Refusal::Format);
    };
    out.push(if *upper { 'E' } else { 'e' });
    match exponent {
        ..0 => out.push('-'),
        _ if *show_plus => out.push('+'),
        _ => {}
    }
    let mut written = false;
    let width = rest
        .iter()
        .filter(|p| matches!(p, FormatPart::Digit(_)))
        .count();
    for part in &rest[1..] {
        match part {
            FormatPart::Digit(_) if !written => {
                out.push_str(&format!("{:0width$}", exponent.unsigned_abs()));
                written = true;
            }
            FormatPart::Digit(_) => {}
            other => literal(other, &mut out),
        }
    }
    Ok(out)
}

/// A shown value without the room at its ends; within, room is a space where nothing else keeps
/// apart what it keeps apart: `-   ₫` of `"-"??\ "₫"` is `- ₫`.
pub(super) fn settled(shown: &str) -> String {
    let mut out = String::with_capacity(shown.len());
    let mut left_room = false;
    for c in shown
        .trim_matches(|c: char| c == ROOM || c.is_whitespace())
        .chars()
    {
        if c == ROOM {
            left_room = true;
            continue;
        }
        if std::mem::take(&mut left_room)
            && !c.is_whitespace()
            && !out.ends_with(char::is_whitespace)
        {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// What is beside digits as it is. A fill has no width here but that of a space, so that
/// what it keeps apart stays apart.
pub(super) fn literal(part: &FormatPart, out: &mut String) {
    match part {
        FormatPart::Literal(text) | FormatPart::EscapedLiteral(text) => out.push_str(text),
        FormatPart::Percent => out.push('%'),
        FormatPart::Locale(locale) => out.push_str(locale.currency.as_deref().unwrap_or("")),
        FormatPart::Skip(_) => out.push(ROOM),
        // a sign or a bracket belongs to the number behind the gap
        FormatPart::Fill(' ') if !out.ends_with(['-', '+', '(']) => out.push(ROOM),
        _ => {}
    }
}
