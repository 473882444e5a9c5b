//! Dates, times and durations by a section of a format (ECMA-376-1, 18.17.4 and 18.8.31).

use chrono::{Datelike, NaiveDate};
use ssfmt::ast::{AmPmStyle, DatePart, ElapsedPart, FormatPart};

use super::{DateSystem, Language, Refusal};

const SECONDS: i64 = 86_400;
/// The serial number after that of 31 December 9999.
const END: i64 = 2_958_466;
/// Days of the system of 1900 before the first of that of 1904.
const SYSTEMS: i64 = 1_462;

/// A serial number taken apart: whole days, and the rest of the day in units of
/// `10^-places` seconds.
struct Moment {
    days: i64,
    units: i64,
    /// Units of a second.
    unit: i64,
}

impl Moment {
    /// Rounded to what the section shows of a second. Of a date without a time only what is
    /// nearer to the next day than a ten-thousandth of a second is rounded up: Excel shows
    /// the day before otherwise.
    fn new(value: f64, parts: &[FormatPart]) -> Moment {
        let subsecond = parts.iter().filter_map(|p| match p {
            FormatPart::DatePart(DatePart::SubSecond(places)) => Some(u32::from(*places).min(3)),
            _ => None,
        });
        let shows_time = parts.iter().any(|p| {
            use DatePart::{Hour, Hour2, Minute, Minute2, Second, Second2};
            matches!(
                p,
                FormatPart::AmPm(_)
                    | FormatPart::Elapsed(_)
                    | FormatPart::DatePart(Hour | Hour2 | Minute | Minute2 | Second | Second2)
            )
        });
        let unit = match subsecond.max() {
            Some(places) => 10_i64.pow(places),
            None if shows_time => 1,
            None => 10_000,
        };
        let day = SECONDS * unit;
        let whole = value.floor();
        let units = ((value - whole) * day as f64).round() as i64;
        Moment {
            days: whole as i64 + units / day,
            units: units % day,
            unit,
        }
    }

    fn seconds(&self) -> i64 {
        self.units / self.unit
    }
}

/// `value`, a serial number of the system, by a section that shows dates or times.
pub(super) fn date(
    value: f64,
    parts: &[FormatPart],
    system: DateSystem,
    language: Language,
) -> Result<String, Refusal> {
    if !(0.0..END as f64).contains(&value) {
        return Err(Refusal::Date);
    }
    let moment = Moment::new(value, parts);
    let day = day(&moment, system);
    let half_day = parts.iter().any(|p| matches!(p, FormatPart::AmPm(_)));
    let mut out = String::new();
    for (i, part) in parts.iter().enumerate() {
        match part {
            FormatPart::DatePart(part) => {
                date_part(*part, &moment, day, half_day, language, &mut out)?;
            }
            FormatPart::Elapsed(part) => elapsed(*part, &moment, &mut out),
            FormatPart::AmPm(style) => half(*style, &moment, language, &mut out),
            FormatPart::Literal(text) if text == "." && before_subsecond(parts, i) => {
                out.push(',');
            }
            FormatPart::DecimalPoint if before_subsecond(parts, i) => out.push(','),
            FormatPart::DecimalPoint => out.push('.'),
            FormatPart::ThousandsSeparator => out.push(','),
            FormatPart::TextPlaceholder | FormatPart::Digit(_) | FormatPart::GeneralNumber => {
                return Err(Refusal::Format);
            }
            other => super::number::literal(other, &mut out),
        }
    }
    Ok(out)
}

fn before_subsecond(parts: &[FormatPart], i: usize) -> bool {
    let next = parts.get(i + 1);
    matches!(next, Some(FormatPart::DatePart(DatePart::SubSecond(_))))
}

/// The day, where the calendar has it: day 0 and 29 February 1900 are Excel's alone.
fn day(moment: &Moment, system: DateSystem) -> Option<NaiveDate> {
    let days = match system {
        DateSystem::Since1900 => moment.days,
        DateSystem::Since1904 => moment.days + SYSTEMS,
    };
    let days = match days {
        1..=59 => days,
        61..END => days - 1,
        _ => return None,
    };
    let eve = NaiveDate::from_ymd_opt(1899, 12, 31)?;
    eve.checked_add_days(chrono::Days::new(u64::try_from(days).ok()?))
}

fn date_part(
    part: DatePart,
    moment: &Moment,
    day: Option<NaiveDate>,
    half_day: bool,
    language: Language,
    out: &mut String,
) -> Result<(), Refusal> {
    let hour = moment.seconds() / 3600;
    let hour = match (half_day, hour % 12) {
        (true, 0) => 12,
        (true, hour) => hour,
        (false, _) => hour,
    };
    let minute = moment.seconds() / 60 % 60;
    let second = moment.seconds() % 60;
    let text = match part {
        DatePart::Hour => hour.to_string(),
        DatePart::Hour2 => format!("{hour:02}"),
        DatePart::Minute => minute.to_string(),
        DatePart::Minute2 => format!("{minute:02}"),
        DatePart::Second => second.to_string(),
        DatePart::Second2 => format!("{second:02}"),
        DatePart::SubSecond(places) => {
            let width = usize::from(places.min(3));
            let units = moment.units % moment.unit;
            let shown = units / (moment.unit / 10_i64.pow(u32::from(places.min(3)))).max(1);
            format!("{shown:0width$}")
        }
        _ => return of_day(part, day.ok_or(Refusal::Date)?, language, out),
    };
    out.push_str(&text);
    Ok(())
}

fn of_day(
    part: DatePart,
    day: NaiveDate,
    language: Language,
    out: &mut String,
) -> Result<(), Refusal> {
    let names = language.names();
    let month = day.month0() as usize;
    let weekday = day.weekday().num_days_from_sunday() as usize;
    let text = match part {
        DatePart::Year2 => format!("{:02}", day.year() % 100),
        DatePart::Year3 | DatePart::Year4 => format!("{:04}", day.year()),
        DatePart::Month => day.month().to_string(),
        DatePart::Month2 => format!("{:02}", day.month()),
        DatePart::MonthAbbr => names.months_short[month].to_owned(),
        DatePart::MonthFull => names.months[month].to_owned(),
        DatePart::MonthLetter => names.months[month].chars().take(1).collect(),
        DatePart::Day => day.day().to_string(),
        DatePart::Day2 => format!("{:02}", day.day()),
        DatePart::DayAbbr => names.days_short[weekday].to_owned(),
        DatePart::DayFull => names.days[weekday].to_owned(),
        // other calendars
        _ => return Err(Refusal::Format),
    };
    out.push_str(&text);
    Ok(())
}

fn elapsed(part: ElapsedPart, moment: &Moment, out: &mut String) {
    let seconds = moment.days * SECONDS + moment.seconds();
    let text = match part {
        ElapsedPart::Hours => (seconds / 3600).to_string(),
        ElapsedPart::Hours2 => format!("{:02}", seconds / 3600),
        ElapsedPart::Minutes => (seconds / 60).to_string(),
        ElapsedPart::Minutes2 => format!("{:02}", seconds / 60),
        ElapsedPart::Seconds => seconds.to_string(),
        ElapsedPart::Seconds2 => format!("{seconds:02}"),
    };
    out.push_str(&text);
}

fn half(style: AmPmStyle, moment: &Moment, language: Language, out: &mut String) {
    let [before, after] = language.names().halves;
    let half = if moment.seconds() < SECONDS / 2 {
        before
    } else {
        after
    };
    match style {
        AmPmStyle::Upper | AmPmStyle::Lower => out.push_str(half),
        _ => out.extend(half.chars().take(1)),
    }
}
