//! Periods that a text names: `tháng 3 năm 2026`, `quý IV/2025`, `6 tháng đầu năm 2026`,
//! `năm 2025`, `tuần 12`, `năm học 2025 - 2026`, `nhiệm kỳ 2021 - 2026`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

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
    /// Its last month, 1 to 12; of a week its number, 1 to 53.
    pub(in crate::rules) end: u8,
    /// Its year, where the text says it; the last one of a school year and a term.
    pub(in crate::rules) year: Option<u16>,
}

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Unit {
    /// `tuần 12`.
    Week,
    /// `tháng 3`.
    Month,
    /// `quý I`.
    Quarter,
    /// `6 tháng đầu năm`, `9 tháng`.
    Months,
    /// `năm 2026`.
    Year,
    /// `năm học 2025 - 2026`.
    SchoolYear,
    /// `nhiệm kỳ 2021 - 2026`.
    Term,
}

impl Named {
    /// How many months lie between its last month and the month of `date`: 0 in its last
    /// month, less before that. Without a year the nearest such period is meant. `None` when
    /// the date has no month, and of weeks and terms.
    pub(in crate::rules) fn age(&self, date: Date) -> Option<i32> {
        if matches!(self.unit, Unit::Week | Unit::Term) {
            return None;
        }
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

    /// Whether the days `from` to `to` surely lie outside of it, seen from `date`: in no month
    /// of it, or in a week whose number is far from its own. Offices count weeks differently.
    pub(in crate::rules) fn is_apart_from(&self, from: Date, to: Date, date: Date) -> bool {
        const SLACK: i32 = 2;
        let month = |date: Date| Some(i32::from(date.year?) * 12 + i32::from(date.month?));
        let (Some(first), Some(last)) = (month(from), month(to)) else {
            return false;
        };
        let length = match self.unit {
            Unit::Week => {
                let new_year = from
                    .year
                    .and_then(|year| Date::new(year, 1, 1)?.day_number());
                let Some(days) = from
                    .day_number()
                    .zip(new_year)
                    .map(|(day, first)| day - first)
                else {
                    return false;
                };
                return (days / 7 + 1 - i32::from(self.end)).abs() > SLACK
                    && self.year.is_none_or(|year| from.year == Some(year));
            }
            Unit::Month => 1,
            Unit::Quarter => 3,
            Unit::Months => i32::from(self.end),
            Unit::Year | Unit::SchoolYear | Unit::Term => return false,
        };
        let Some(age) = self.age(date) else {
            return false;
        };
        let Some(end) = month(date).map(|now| now - age) else {
            return false;
        };
        last <= end - length || first > end
    }

    /// Whether both can be the same period.
    pub(in crate::rules) fn agrees(&self, other: &Named) -> bool {
        let years = self.year.zip(other.year).is_none_or(|(a, b)| a == b);
        self.unit != other.unit || (years && self.end == other.end)
    }
}

// classes of few ranges: those of all letters and figures of Unicode take long to compile
static PERIOD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)
        (?: \b(?<count>0?[369]|sáu|chín)\s+tháng\s+(?<half>đầu|cuối)\s+năm(?:\s+(?<y1>[0-9]{4}))?
          | \btháng\s+(?<month>[0-9]{1,2})(?:\s*(?:/|-|\s+năm\s+)\s*(?<y2>[0-9]{4}))?
          | \btháng\s+(?<month_word>[^\s0-9/(),.;:–-]+(?:\s(?:một|hai))?)\s+năm\s+(?<y6>[0-9]{4})
          | \bquý\s+(?<quarter>IV|I{1,3}|[1-4])(?:\s*(?:/|-|\s+năm\s+)\s*(?<y3>[0-9]{4}))?
          | \bquý\s+(?<quarter_word>một|hai|ba|bốn|tư)\s+năm\s+(?<y7>[0-9]{4})
          | \btuần\s+(?:thứ\s+)?(?<week>[0-9]{1,2})(?:\s*(?:/|-|\s+năm\s+)\s*(?<y5>[0-9]{4}))?
          | \b(?<span>năm\s+học|nhiệm\s+kỳ)\s+(?<first>[0-9]{4})\s*[-–]\s*(?<last>[0-9]{4})
          | \bnăm\s+(?<y4>[0-9]{4}))\b",
    )
});

/// The periods of a text, in order. Dates, stretches of several periods (`từ tháng 01 đến tháng
/// 3`, `giai đoạn 2021 - 2025`) and school years are none.
pub(in crate::rules) fn all(text: &str) -> Vec<Named> {
    // most texts name none, and this takes the least to see
    const WORDS: [&str; 10] = [
        "ăm", "háng", "uý", "uần", "kỳ", "ĂM", "HÁNG", "UÝ", "UẦN", "KỲ",
    ];
    if !WORDS.iter().any(|word| text.contains(word)) {
        return Vec::new();
    }
    PERIOD
        .captures_iter(text)
        .filter_map(|found| {
            let whole = found.get(0)?;
            let number = |name: &str| -> Option<u16> { found.name(name)?.as_str().parse().ok() };
            let (unit, end) = unit_and_end(&found)?;
            let year = YEARS.into_iter().find_map(number);
            let last = if unit == Unit::Week { 53 } else { 12 };
            let is_one = (1..=last).contains(&end)
                && year.is_none_or(|year| (1990..2100).contains(&year))
                && stands_alone(&text[..whole.start()], unit, &text[whole.end()..]);
            is_one.then_some(Named {
                at: whole.range(),
                unit,
                end,
                year,
            })
        })
        .collect()
}

/// The groups of [`PERIOD`] that hold a year.
const YEARS: [&str; 8] = ["y1", "y2", "y3", "y4", "y5", "y6", "y7", "last"];

/// The months by name, in all their spellings.
const MONTHS: [(&str, u8); 13] = [
    ("một", 1),
    ("hai", 2),
    ("ba", 3),
    ("tư", 4),
    ("bốn", 4),
    ("năm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("tám", 8),
    ("chín", 9),
    ("mười", 10),
    ("mười một", 11),
    ("mười hai", 12),
];

/// What a match of [`PERIOD`] says, but for the year.
fn unit_and_end(found: &Captures<'_>) -> Option<(Unit, u8)> {
    let digits = |name: &str| found.name(name).map(|digits| digits.as_str().parse().ok());
    let small = |name: &str| found.name(name).map(|word| word.as_str().to_lowercase());
    let named = |word: &str| {
        let month = MONTHS.iter().find(|(name, _)| *name == word);
        month.map(|(_, number)| *number)
    };
    if let Some(half) = small("half") {
        let count = match small("count")?.as_str() {
            "sáu" => 6,
            "chín" => 9,
            digits => digits.parse().ok()?,
        };
        return Some((Unit::Months, if half == "đầu" { count } else { 12 }));
    }
    if let Some(month) = digits("month") {
        return Some((Unit::Month, month?));
    }
    if let Some(month) = small("month_word") {
        return Some((Unit::Month, named(&month)?));
    }
    if let Some(quarter) = small("quarter") {
        let quarter = match quarter.as_str() {
            "i" | "1" => 1,
            "ii" | "2" => 2,
            "iii" | "3" => 3,
            _ => 4,
        };
        return Some((Unit::Quarter, quarter * 3));
    }
    if let Some(quarter) = small("quarter_word") {
        return Some((Unit::Quarter, named(&quarter)? * 3));
    }
    if let Some(week) = digits("week") {
        return Some((Unit::Week, week?));
    }
    Some(match small("span") {
        // a school year ends with the summer
        Some(span) if span.ends_with("học") => (Unit::SchoolYear, 8),
        Some(_) => (Unit::Term, 12),
        None => (Unit::Year, 12),
    })
}

/// Whether another period of the unit follows: `tháng 01, tháng 02`.
fn again(next: &str, unit: Unit) -> bool {
    let word = match unit {
        Unit::Week => "tuần ",
        Unit::Month => "tháng ",
        Unit::Quarter => "quý ",
        Unit::Year => "năm 2",
        Unit::Months | Unit::SchoolYear | Unit::Term => return false,
    };
    next.starts_with(word)
}

/// Whether the period is no part of a date or of a longer stretch.
fn stands_alone(before: &str, unit: Unit, after: &str) -> bool {
    let before = match before.trim_end() {
        // "tháng 3, quý I" are two periods, "ngày 5, tháng 3" is a date
        before if unit == Unit::Quarter => before.trim_end_matches(','),
        before => before,
    };
    let linking = if unit == Unit::Quarter {
        "-–/…._"
    } else {
        "0123456789-–,/…._"
    };
    let last = last_word(before).to_lowercase();
    // ngày 05 tháng 3; các tháng 1, 2; từ tháng 1 đến tháng 3; hết năm; ngày … tháng 3
    let is_linked = before.ends_with(|c: char| linking.contains(c))
        || [
            "từ", "đến", "các", "những", "tới", "ngày", "trước", "sau", "hết", "kể",
        ]
        .contains(&last.as_str());
    let next = after.trim_start();
    let goes_on = next.starts_with(['-', '–', '/', '…', '_'])
        || next
            .strip_prefix(',')
            .map(str::trim_start)
            .is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit()) || again(n, unit))
        || [
            "đến ",
            "và tháng",
            "và quý",
            "và năm 2",
            "và 2",
            // mỗi tuần 2 lần, quý 1 buổi
            "lần",
            "buổi",
            "ca ",
            "tiết",
            "giờ",
        ]
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
            ("tháng Mười hai năm 2025", (Unit::Month, 12, Some(2025))),
            ("tháng Năm năm 2025", (Unit::Month, 5, Some(2025))),
            ("quý một năm 2025", (Unit::Quarter, 3, Some(2025))),
            ("Kết quả tuần 12 năm 2026", (Unit::Week, 12, Some(2026))),
            ("năm học 2025 - 2026", (Unit::SchoolYear, 8, Some(2026))),
            ("nhiệm kỳ 2021–2026", (Unit::Term, 12, Some(2026))),
        ] {
            assert_eq!(of(text), [expected], "{text}");
        }
        for text in [
            "ngày 05 tháng 3 năm 2026",
            "từ tháng 01 đến tháng 3",
            "các tháng 1, 2 và 3",
            "kết quả tháng 01, tháng 02",
            "giai đoạn 2021 - 2025",
            "mỗi tuần 2 lần, tháng 3 buổi",
            "tuần 60",
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
