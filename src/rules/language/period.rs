//! Periods that a text names: `tháng 3 năm 2026`, `quý IV/2025`, `6 tháng đầu năm 2026`,
//! `năm 2025`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::date::Date;
use crate::rules::language::words::last_word;
use crate::rules::pattern;

/// A period that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Named {
    /// Its place in the text, in bytes.
    pub(in crate::rules) at: Range<usize>,
    /// How long it is.
    pub(in crate::rules) unit: Unit,
    /// Its last month, 1 to 12.
    pub(in crate::rules) end: u8,
    /// Its year, where the text says it.
    pub(in crate::rules) year: Option<u16>,
}

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Unit {
    /// `tháng 3`.
    Month,
    /// `quý I`.
    Quarter,
    /// `6 tháng đầu năm`, `9 tháng`.
    Months,
    /// `năm 2026`.
    Year,
}

impl Named {
    /// How many months lie between its last month and the month of `date`: 0 in its last
    /// month, less before that. Without a year the nearest such period is meant. `None` when
    /// the date has no month.
    pub(in crate::rules) fn age(&self, date: Date) -> Option<i32> {
        let now = i32::from(date.year?) * 12 + i32::from(date.month?);
        let age = |year: u16| now - (i32::from(year) * 12 + i32::from(self.end));
        match self.year {
            Some(year) => Some(age(year)),
            None => {
                let this = age(date.year?);
                [this - 12, this, this + 12]
                    .into_iter()
                    .min_by_key(|age| age.abs())
            }
        }
    }

    /// Whether both can be the same period.
    pub(in crate::rules) fn agrees(&self, other: &Named) -> bool {
        let years = self.year.zip(other.year).is_none_or(|(a, b)| a == b);
        self.unit != other.unit || (years && self.end == other.end)
    }
}

static PERIOD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)
        (?: \b(?<count>0?[369]|sáu|chín)\s+tháng\s+(?<half>đầu|cuối)\s+năm(?:\s+(?<y1>\d{4}))?
          | \btháng\s+(?<month>\d{1,2})(?:\s*(?:/|-|\s+năm\s+)\s*(?<y2>\d{4}))?
          | \bquý\s+(?<quarter>IV|I{1,3}|[1-4])(?:\s*(?:/|-|\s+năm\s+)\s*(?<y3>\d{4}))?
          | \bnăm\s+(?<y4>\d{4}))\b",
    )
});

/// The periods of a text, in order. Dates, stretches of several periods (`từ tháng 01 đến tháng
/// 3`, `giai đoạn 2021 - 2025`) and school years are none.
pub(in crate::rules) fn all(text: &str) -> Vec<Named> {
    PERIOD
        .captures_iter(text)
        .filter_map(|found| {
            let whole = found.get(0)?;
            let number = |name: &str| -> Option<u16> { found.name(name)?.as_str().parse().ok() };
            let (unit, end) = if let Some(half) = found.name("half") {
                let count = match found.name("count")?.as_str().to_lowercase().as_str() {
                    "sáu" => 6,
                    "chín" => 9,
                    digits => digits.parse().ok()?,
                };
                let is_first = half.as_str().to_lowercase() == "đầu";
                (Unit::Months, if is_first { count } else { 12 })
            } else if let Some(month) = number("month") {
                (Unit::Month, u8::try_from(month).ok()?)
            } else if let Some(quarter) = found.name("quarter") {
                let quarter = match quarter.as_str().to_uppercase().as_str() {
                    "I" | "1" => 1,
                    "II" | "2" => 2,
                    "III" | "3" => 3,
                    _ => 4,
                };
                (Unit::Quarter, quarter * 3)
            } else {
                (Unit::Year, 12)
            };
            let year = ["y1", "y2", "y3", "y4"].into_iter().find_map(number);
            let is_one = (1..=12).contains(&end)
                && year.is_none_or(|year| (1990..2100).contains(&year))
                && stands_alone(&text[..whole.start()], &text[whole.end()..]);
            is_one.then_some(Named {
                at: whole.range(),
                unit,
                end,
                year,
            })
        })
        .collect()
}

/// Whether the period is no part of a date or of a longer stretch.
fn stands_alone(before: &str, after: &str) -> bool {
    let before = before.trim_end();
    let last = last_word(before).to_lowercase();
    // ngày 05 tháng 3; các tháng 1, 2; từ tháng 1 đến tháng 3; hết năm; ngày … tháng 3
    let is_linked = before.ends_with(|c: char| c.is_ascii_digit() || "-–,/…._".contains(c))
        || [
            "từ", "đến", "các", "những", "tới", "ngày", "trước", "sau", "hết", "kể",
        ]
        .contains(&last.as_str());
    let next = after.trim_start();
    let goes_on = next.starts_with(['-', '–', '/', '…', '_'])
        || next
            .strip_prefix(',')
            .is_some_and(|n| n.trim_start().starts_with(|c: char| c.is_ascii_digit()))
        || ["đến ", "và tháng", "và quý", "và năm 2", "và 2"]
            .iter()
            .any(|word| next.starts_with(word));
    !is_linked && !goes_on
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read() {
        let of = |text: &str| -> Vec<(Unit, u8, Option<u16>)> {
            let named = all(text).into_iter();
            named.map(|n| (n.unit, n.end, n.year)).collect()
        };
        for (text, expected) in [
            ("công tác tháng 03 năm 2026", (Unit::Month, 3, Some(2026))),
            ("THÁNG 3/2026", (Unit::Month, 3, Some(2026))),
            ("Quý IV/2025", (Unit::Quarter, 12, Some(2025))),
            ("quý I", (Unit::Quarter, 3, None)),
            ("6 tháng đầu năm 2026", (Unit::Months, 6, Some(2026))),
            ("sáu tháng cuối năm", (Unit::Months, 12, None)),
            ("kết quả năm 2025.", (Unit::Year, 12, Some(2025))),
        ] {
            assert_eq!(of(text), [expected], "{text}");
        }
        for text in [
            "ngày 05 tháng 3 năm 2026",
            "từ tháng 01 đến tháng 3",
            "các tháng 1, 2 và 3",
            "giai đoạn 2021 - 2025, năm học 2025 - 2026",
            "năm 2021 - 2025",
            "trong 3 tháng",
            "trước năm 2025",
            "ngày … tháng 3 năm 2026",
        ] {
            assert_eq!(of(text), [], "{text}");
        }
    }

    #[test]
    fn ages_are_counted_from_the_end() {
        let date = Date::new(2026, 1, 5).unwrap();
        let age = |text: &str| all(text)[0].age(date);
        assert_eq!(age("quý IV/2025"), Some(1));
        assert_eq!(age("tháng 12"), Some(1));
        assert_eq!(age("tháng 2"), Some(-1));
        assert_eq!(age("năm 2025"), Some(1));
        assert_eq!(all("tháng 1")[0].age(Date::default()), None);
    }
}
