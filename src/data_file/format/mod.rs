//! What a cell of a workbook shows: its value by its number format (ECMA-376-1, 18.8.30 and
//! 18.8.31), as Excel shows it on a Vietnamese Windows.
//!
//! `ssfmt` reads the format codes. What it makes of a value is not used, but for fractions:
//! it rounds in binary (0.285 as `0%` gives 28%), cuts off what `#,##0,,` divides away, puts
//! the decimal mark into `dd.mm.yyyy` and the character of `_x` into a date, and knows no
//! difference between an empty section and General. The tests below hold those cases.

mod code;
mod date;
mod exact;
mod language;
mod number;

use std::borrow::Cow;

use ssfmt::Section;
use ssfmt::ast::{Condition, FormatPart};

use language::Language;

/// Which day a serial number counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum DateSystem {
    /// Day 1 is 1 January 1900.
    #[default]
    Since1900,
    /// Day 0 is 1 January 1904, as in workbooks of old Macs.
    Since1904,
}

/// Why it is not known what a cell shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// NaN or infinite.
    NotFinite,
    /// Not a day of the calendar: negative, 0, 29 February 1900, after the year 9999.
    Date,
    /// `[$-F800]` and `[$-F400]`: as each computer is set up.
    System,
    /// Another language's names of days and months, or its digits.
    Language,
    /// A format that is not understood.
    Format,
    /// A number without a format that has more digits than Excel keeps.
    Digits,
}

/// The longest format code, in bytes; Excel's own limit is 255 characters.
const MAX_CODE: usize = 1024;

/// A format code, read.
#[derive(Debug, Clone)]
pub(super) struct Format {
    /// For numbers: one to three.
    numbers: Vec<Part>,
    /// For text.
    text: Option<Part>,
}

/// A section of a format code.
#[derive(Debug, Clone)]
enum Part {
    /// Nothing is shown.
    Hidden,
    Shown(Section),
}

impl Part {
    fn condition(&self) -> Option<Condition> {
        match self {
            Part::Hidden => None,
            Part::Shown(section) => section.condition,
        }
    }
}

/// The code of a format that has only a number (18.8.30); those for dates in Vietnam's order.
/// `None` for one that depends on the language of the Excel that wrote it.
pub(super) fn built_in(id: u32) -> Option<&'static str> {
    Some(match id {
        0 => "General",
        14 => "dd/mm/yyyy",
        22 => "dd/mm/yyyy h:mm",
        // in Vietnam's currency format of Windows
        5 | 6 => "#,##0 \"₫\";-#,##0 \"₫\"",
        7 | 8 => "#,##0.00 \"₫\";-#,##0.00 \"₫\"",
        37 | 38 => "#,##0_);(#,##0)",
        39 | 40 => "#,##0.00_);(#,##0.00)",
        41 => "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-",
        42 => "_-* #,##0 \"₫\"_-;-* #,##0 \"₫\"_-;_-* \"-\" \"₫\"_-;_-@_-",
        43 => "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-",
        44 => "_-* #,##0.00 \"₫\"_-;-* #,##0.00 \"₫\"_-;_-* \"-\"?? \"₫\"_-;_-@_-",
        _ => return ssfmt::format_code_from_id(id),
    })
}

/// A number without a format.
pub(super) fn general(value: f64) -> Result<String, Refusal> {
    if !value.is_finite() {
        return Err(Refusal::NotFinite);
    }
    let sign = if value < 0.0 { "-" } else { "" };
    Ok(format!("{sign}{}", exact::general(value.abs())?))
}

impl Format {
    /// Reads a format code.
    pub(super) fn parse(code: &str) -> Result<Format, Refusal> {
        if code.len() > MAX_CODE {
            return Err(Refusal::Format);
        }
        let code = &code::with_numbers(code);
        let mut parts = Vec::new();
        for code in code::sections(code) {
            parts.push(code::section(code)?);
        }
        let is_text = |part: &Part| match part {
            Part::Shown(section) => section.has_text_placeholder() && !section.has_date_parts(),
            Part::Hidden => false,
        };
        let text = match parts.len() {
            0 => return Err(Refusal::Format),
            1..=3 if parts.last().is_some_and(is_text) => parts.pop(),
            1..=3 => None,
            4 => parts.pop(),
            _ => return Err(Refusal::Format),
        };
        if parts.is_empty() {
            // only for text: a number is shown as it was typed, in the text's place
            parts.extend(text.clone());
        }
        Ok(Format {
            numbers: parts,
            text,
        })
    }

    /// A number as the format shows it, without spaces around it.
    pub(super) fn number(&self, value: f64, system: DateSystem) -> Result<String, Refusal> {
        if !value.is_finite() {
            return Err(Refusal::NotFinite);
        }
        let (part, signed) = self.part_for(value)?;
        let Part::Shown(section) = part else {
            return Ok(String::new());
        };
        let language = language::of(section)?;
        let shown = if section.has_date_parts() {
            return date::date(value, &section.parts, system, language)
                .map(|shown| number::settled(&shown));
        } else if section.parts.is_empty() {
            exact::general(value.abs())?
        } else if section.parts.iter().any(is_general) {
            around(section, &exact::general(value.abs())?)
        } else {
            number::number(value, section)?
        };
        let sign = if signed && value < 0.0 { "-" } else { "" };
        Ok(format!("{sign}{}", number::settled(&shown)))
    }

    /// Whether numbers are shown as dates or times.
    pub(super) fn is_date(&self) -> bool {
        self.numbers.iter().any(|part| match part {
            Part::Shown(section) => section.has_date_parts(),
            Part::Hidden => false,
        })
    }

    /// A text as the format shows it.
    pub(super) fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match &self.text {
            None => Cow::Borrowed(text),
            Some(Part::Hidden) => Cow::Borrowed(""),
            Some(Part::Shown(section)) if section.parts.iter().any(is_general) => {
                Cow::Owned(number::settled(&around(section, text)))
            }
            Some(Part::Shown(section)) => Cow::Owned(number::settled(&around(section, ""))),
        }
    }

    /// The section for a number, and whether a minus is put before it.
    fn part_for(&self, value: f64) -> Result<(&Part, bool), Refusal> {
        let parts = &self.numbers;
        let [first, rest @ ..] = &parts[..] else {
            return Err(Refusal::Format);
        };
        if parts.iter().all(|part| part.condition().is_none()) {
            return Ok(match rest {
                [negative, ..] if value < 0.0 => (negative, false),
                [_, zero] if value == 0.0 => (zero, false),
                _ => (first, rest.is_empty()),
            });
        }
        for (i, part) in parts.iter().enumerate() {
            let is_last = i + 1 == parts.len();
            let chosen = match part.condition() {
                Some(condition) => condition.evaluate(value),
                // without conditions of their own, the second of three is for negative numbers
                None if i == 1 && !is_last => value < 0.0,
                None if i == 0 => value > 0.0 || is_last,
                None => true,
            };
            if chosen {
                let only_negative = match part.condition() {
                    Some(condition) => below_zero(condition),
                    None if i == 1 && !is_last => true,
                    None => {
                        i > 0
                            && parts[..i]
                                .iter()
                                .any(|p| p.condition().is_some_and(from_zero))
                    }
                };
                return Ok((part, !only_negative));
            }
        }
        // Excel shows ##### then
        Err(Refusal::Format)
    }
}

/// Whether only numbers below zero meet a condition.
fn below_zero(condition: Condition) -> bool {
    match condition {
        Condition::LessThan(n) => n <= 0.0,
        Condition::LessOrEqual(n) | Condition::Equal(n) => n < 0.0,
        _ => false,
    }
}

/// Whether all numbers from zero, or above it, meet a condition.
fn from_zero(condition: Condition) -> bool {
    match condition {
        Condition::GreaterThan(n) => n <= 0.0,
        Condition::GreaterOrEqual(n) => n <= 0.0,
        _ => false,
    }
}

fn is_general(part: &FormatPart) -> bool {
    matches!(
        part,
        FormatPart::GeneralNumber | FormatPart::TextPlaceholder
    )
}

/// The literals of a section around a value that has no digits of its own there.
fn around(section: &Section, value: &str) -> String {
    let mut out = String::new();
    for part in &section.parts {
        match is_general(part) {
            true => out.push_str(value),
            false => number::literal(part, &mut out),
        }
    }
    out
}

#[cfg(test)]
mod tests;
