//! Dates as official documents write them: any part may be left open until signing.
//!
//! The decree pads days below ten and only the months 1 and 2 (Phụ lục I, mục II, khoản 4):
//! `ngày 05 tháng 01 năm 2020`, but `ngày 29 tháng 6 năm 2019`.

use chrono::{Datelike, NaiveDate};

/// A date, parts of which may be missing: `2023-03` has no day yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Date {
    /// Year, 1900 to 2999.
    pub year: Option<u16>,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day of the month, 1 to 31.
    pub day: Option<u8>,
}

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotADate {
    /// Not `2023-03-24`, `2023-03`, `2023` or `24/3/2023`.
    Form,
    /// The calendar has no such day: 30 February.
    Calendar,
}

impl Date {
    /// A full date; `None` when the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))?;
        Some(Date {
            year: Some(year),
            month: Some(month),
            day: Some(day),
        })
    }

    /// Reads `2023-03-24`, `2023-03`, `2023`, `24/3/2023` or `3/2023`; an empty text is a date
    /// without any part.
    pub fn parse(text: &str) -> Result<Date, NotADate> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Date::default());
        }
        let mut parts: Vec<&str> = if text.contains('/') {
            let mut parts: Vec<&str> = text.split('/').collect();
            parts.reverse();
            parts
        } else {
            text.split('-').collect()
        };
        if parts.len() > 3 || parts[0].len() != 4 {
            return Err(NotADate::Form);
        }
        parts.resize(3, "");
        let number = |s: &str, max_len: usize| -> Result<Option<u16>, NotADate> {
            if s.is_empty() {
                return Ok(None);
            }
            if s.len() > max_len || !s.bytes().all(|b| b.is_ascii_digit()) {
                return Err(NotADate::Form);
            }
            s.parse().map(Some).map_err(|_| NotADate::Form)
        };
        let year = number(parts[0], 4)?;
        let month = number(parts[1], 2)?;
        let day = number(parts[2], 2)?;
        if !year.is_some_and(|y| (1900..=2999).contains(&y))
            || month.is_some_and(|m| !(1..=12).contains(&m))
            || day.is_some_and(|d| !(1..=31).contains(&d))
        {
            return Err(NotADate::Calendar);
        }
        let narrow = |n: Option<u16>| n.map(|n| u8::try_from(n).unwrap_or(u8::MAX));
        let date = Date {
            year,
            month: narrow(month),
            day: narrow(day),
        };
        if let (Some(y), Some(m), Some(d)) = (date.year, date.month, date.day) {
            return Date::new(y, m, d).ok_or(NotADate::Calendar);
        }
        Ok(date)
    }

    /// `ngày 05 tháng 3 năm 2023`; a missing part is six spaces wide, room for a pen.
    pub fn long(&self) -> String {
        let blank = || BLANK.to_owned();
        format!(
            "ngày {} tháng {} năm {}",
            self.day.map_or_else(blank, |d| format!("{d:02}")),
            self.month.map_or_else(blank, padded_month),
            self.year.map_or_else(blank, |y| y.to_string()),
        )
    }

    /// `05/3/2023`, missing parts three spaces wide: `   /3/2023`.
    pub fn short(&self) -> String {
        let blank = || "   ".to_owned();
        format!(
            "{}/{}/{}",
            self.day.map_or_else(blank, |d| format!("{d:02}")),
            self.month.map_or_else(blank, padded_month),
            self.year.map_or_else(blank, |y| y.to_string()),
        )
    }

    /// `2023-03-24`, missing parts at the end left out.
    pub fn iso(&self) -> String {
        match (self.year, self.month, self.day) {
            (Some(y), Some(m), Some(d)) => format!("{y:04}-{m:02}-{d:02}"),
            (Some(y), Some(m), None) => format!("{y:04}-{m:02}"),
            (Some(y), None, _) => format!("{y:04}"),
            _ => String::new(),
        }
    }

    /// The number of the day, counted from 1 January of the year 1, a Monday, which is 1; `None` if
    /// a part is missing.
    pub fn day_number(&self) -> Option<i32> {
        let (year, month, day) = (self.year?, self.month?, self.day?);
        let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))?;
        Some(date.num_days_from_ce())
    }

    /// Whether day, month and year are all there.
    pub fn is_full(&self) -> bool {
        self.year.is_some() && self.month.is_some() && self.day.is_some()
    }

    /// Whether this date is certainly before `other`: missing parts decide nothing.
    pub fn is_before(&self, other: &Date) -> bool {
        let (Some(a), Some(b)) = (self.year, other.year) else {
            return false;
        };
        if a != b {
            return a < b;
        }
        let (Some(a), Some(b)) = (self.month, other.month) else {
            return false;
        };
        if a != b {
            return a < b;
        }
        matches!((self.day, other.day), (Some(a), Some(b)) if a < b)
    }
}

/// The room left for a number or a day that is not known yet.
pub const BLANK: &str = "      ";

/// A month as the decree writes it: a zero before 1 and 2 only.
fn padded_month(month: u8) -> String {
    if month < 3 {
        format!("{month:02}")
    } else {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_one_and_two_are_padded_and_no_others() {
        let date = |m| Date::new(2020, m, 5).unwrap().long();
        assert_eq!(date(1), "ngày 05 tháng 01 năm 2020");
        assert_eq!(date(2), "ngày 05 tháng 02 năm 2020");
        assert_eq!(date(3), "ngày 05 tháng 3 năm 2020");
    }

    #[test]
    fn blanks_stay_blank() {
        let date = Date::parse("2023-03").unwrap();
        assert_eq!(date.long(), "ngày        tháng 3 năm 2023");
        assert_eq!(date.short(), "   /3/2023");
        assert_eq!(Date::parse("").unwrap(), Date::default());
    }

    #[test]
    fn what_is_not_a_date_is_refused() {
        assert_eq!(Date::parse("2023-02-30"), Err(NotADate::Calendar));
        assert_eq!(Date::parse("2023-13"), Err(NotADate::Calendar));
        assert_eq!(Date::parse("24-3-2023"), Err(NotADate::Form));
        assert_eq!(Date::parse("hôm nay"), Err(NotADate::Form));
        assert_eq!(Date::parse("24/3/2023"), Date::parse("2023-03-24"));
    }

    #[test]
    fn blanks_decide_no_order() {
        let month = Date::parse("2023-03").unwrap();
        let day = Date::parse("2023-03-24").unwrap();
        assert!(!month.is_before(&day) && !day.is_before(&month));
        assert!(month.is_before(&Date::parse("2023-04-01").unwrap()));
    }
}
