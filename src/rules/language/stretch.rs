//! Stretches of time with both ends: `từ ngày 15/02 đến ngày 14/3/2026`, `giai đoạn 2021 - 2025`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::date::Date;
use crate::rules::pattern;

/// A stretch of time that a text names by its two ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Stretch {
    /// Its place in the text, in bytes.
    pub(in crate::rules) at: Range<usize>,
    /// The first day, month or year.
    pub(in crate::rules) from: Date,
    /// The last one.
    pub(in crate::rules) to: Date,
}

impl Stretch {
    /// Whether it surely ends before it begins.
    pub(in crate::rules) fn is_reversed(&self) -> bool {
        self.to.is_before(&self.from)
    }
}

static DAYS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)\btừ\s+(?:ngày\s+)?
        (?<d1>\d{1,2})(?:[/.-]|\s+tháng\s+)(?<m1>\d{1,2})(?:(?:[/.-]|\s+năm\s+)(?<y1>\d{4}))?
        \s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:ngày\s+)?
        (?<d2>\d{1,2})(?:[/.-]|\s+tháng\s+)(?<m2>\d{1,2})(?:(?:[/.-]|\s+năm\s+)(?<y2>\d{4}))\b",
    )
});

static MONTHS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)\btừ\s+tháng\s+
        (?<m1>\d{1,2})(?:[/.-]|\s+năm\s+)(?<y1>\d{4})
        \s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:tháng\s+)?
        (?<m2>\d{1,2})(?:[/.-]|\s+năm\s+)(?<y2>\d{4})\b",
    )
});

static YEARS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?ix)\b(?:giai\s+đoạn|nhiệm\s+kỳ|năm\s+học|niên\s+khóa|từ\s+năm)\s+
        (?<y1>\d{4})\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:năm\s+)?(?<y2>\d{4})\b",
    )
});

/// Pairs of words in small letters.
type Begins = &'static [(&'static str, &'static str)];

/// The patterns, each with the two words one of which pairs begins its matches.
static PATTERNS: [(&LazyLock<Regex>, Begins); 3] = [
    (&DAYS, &[("từ", "ngày"), ("từ", "")]),
    (&MONTHS, &[("từ", "tháng")]),
    (
        &YEARS,
        &[
            ("giai", "đoạn"),
            ("nhiệm", "kỳ"),
            ("năm", "học"),
            ("niên", "khóa"),
            ("từ", "năm"),
        ],
    ),
];

/// The stretches of a text: of days, then of months, then of years. Those with a day that the
/// calendar does not have are left out.
pub(in crate::rules) fn all(text: &str) -> Vec<Stretch> {
    // most texts have no figures, and need no pattern
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let small = text.to_lowercase();
    PATTERNS
        .iter()
        .filter(|(_, begins)| begins.iter().any(|pair| has_begin(&small, *pair)))
        .flat_map(|(ends, _)| ends.captures_iter(text))
        .filter_map(|found| stretch(&found))
        .collect()
}

/// Whether a text in small letters has both words, of which the second may be empty, and a figure after each other.
fn has_begin(small: &str, (first, second): (&str, &str)) -> bool {
    small.match_indices(first).any(|(at, _)| {
        let rest = small[at + first.len()..].trim_start();
        rest.strip_prefix(second)
            .is_some_and(|rest| rest.trim_start().starts_with(char::is_numeric))
    })
}

/// The days of a stretch without its first year may lie so far apart that it began in the year
/// before: `từ ngày 15/12 đến ngày 14/3/2026`.
const OVER_NEW_YEAR: i32 = 184;

fn stretch(found: &Captures<'_>) -> Option<Stretch> {
    let number = |name: &str| -> Option<u16> { found.name(name)?.as_str().parse().ok() };
    let last = number("y2")?;
    let date = |year: u16, month: &str, day: &str| match (number(month), number(day)) {
        (Some(month), Some(day)) => Date::new(year, month.try_into().ok()?, day.try_into().ok()?),
        (month, _) => Some(Date {
            year: Some(year),
            month: month.map(u8::try_from).transpose().ok()?,
            day: None,
        }),
    };
    let to = date(last, "m2", "d2")?;
    let mut from = date(number("y1").unwrap_or(last), "m1", "d1")?;
    if number("y1").is_none() && to.is_before(&from) {
        let before = date(last - 1, "m1", "d1")?;
        if to.day_number()? - before.day_number()? <= OVER_NEW_YEAR {
            from = before;
        }
    }
    Some(Stretch {
        at: found.get(0)?.range(),
        from,
        to,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_read() {
        let of = |text: &str| -> Vec<(String, String, bool)> {
            let ends = all(text).into_iter();
            ends.map(|s| (s.from.iso(), s.to.iso(), s.is_reversed()))
                .collect()
        };
        for (text, from, to, reversed) in [
            (
                "từ ngày 15/02/2026 đến ngày 14/3/2026",
                "2026-02-15",
                "2026-03-14",
                false,
            ),
            (
                "Từ ngày 15/12 đến ngày 14/01/2026",
                "2025-12-15",
                "2026-01-14",
                false,
            ),
            (
                "từ ngày 30/11 đến ngày 01/11/2026",
                "2026-11-30",
                "2026-11-01",
                true,
            ),
            (
                "từ ngày 15 tháng 3 năm 2026 đến hết ngày 14 tháng 02 năm 2026",
                "2026-03-15",
                "2026-02-14",
                true,
            ),
            (
                "từ tháng 5/2026 đến tháng 3/2026",
                "2026-05",
                "2026-03",
                true,
            ),
            (
                "từ 08/11/2026 đến 05/11/2026",
                "2026-11-08",
                "2026-11-05",
                true,
            ),
            ("giai đoạn 2021 - 2025", "2021", "2025", false),
            ("nhiệm kỳ 2026–2021", "2026", "2021", true),
        ] {
            assert_eq!(
                of(text),
                [(from.to_owned(), to.to_owned(), reversed)],
                "{text}"
            );
        }
        for text in [
            "từ ngày 31/02/2026 đến ngày 01/02/2026",
            "từ 5-7 đến 3-4",
            "tăng từ 1/2 đến 3/4; từ 12,5 đến 14.300 tấn",
            "từ tháng 9 đến tháng 5",
        ] {
            assert_eq!(of(text), [], "{text}");
        }
    }
}
