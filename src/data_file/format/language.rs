//! The language of a section, and its names of days and months.

use ssfmt::Section;
use ssfmt::ast::FormatPart;

use super::Refusal;

/// The languages that dates are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    Vietnamese,
    English,
}

/// The words of a language: months from January, days from Sunday.
pub(super) struct Names {
    pub(super) months: [&'static str; 12],
    pub(super) months_short: [&'static str; 12],
    pub(super) days: [&'static str; 7],
    pub(super) days_short: [&'static str; 7],
    /// Before and after noon.
    pub(super) halves: [&'static str; 2],
}

impl Language {
    pub(super) fn names(self) -> &'static Names {
        match self {
            Language::Vietnamese => &VIETNAMESE,
            Language::English => &ENGLISH,
        }
    }
}

/// The language that a section asks for (`[$-409]`); by default Vietnamese.
pub(super) fn of(section: &Section) -> Result<Language, Refusal> {
    let mut language = Language::Vietnamese;
    for part in &section.parts {
        let FormatPart::Locale(locale) = part else {
            continue;
        };
        let Some(id) = locale.lcid else {
            continue;
        };
        // low to high: language, calendar, shape of the digits ([MS-OE376] 2.1.739)
        let [calendar, digits] = [id >> 16 & 0xFF, id >> 24];
        if id & 0xFFFF == 0xF800 || id & 0xFFFF == 0xF400 {
            return Err(Refusal::System);
        }
        if digits > 1 || !matches!(calendar, 0..=2) {
            return Err(Refusal::Language);
        }
        language = match id & 0x3FF {
            0 | 0x2A => language,
            0x09 => Language::English,
            _ if section.has_date_parts() && section.parts.iter().any(is_name) => {
                return Err(Refusal::Language);
            }
            _ => language,
        };
    }
    Ok(language)
}

/// Whether a part is the name of a day or a month, or half of a day.
fn is_name(part: &FormatPart) -> bool {
    use ssfmt::ast::DatePart::{DayAbbr, DayFull, MonthAbbr, MonthFull, MonthLetter};
    matches!(
        part,
        FormatPart::AmPm(_)
            | FormatPart::DatePart(DayAbbr | DayFull | MonthAbbr | MonthFull | MonthLetter)
    )
}

/// As Windows has them for Vietnam.
#[rustfmt::skip] // a table
static VIETNAMESE: Names = Names {
    months: [
        "Tháng Giêng", "Tháng Hai", "Tháng Ba", "Tháng Tư", "Tháng Năm", "Tháng Sáu",
        "Tháng Bảy", "Tháng Tám", "Tháng Chín", "Tháng Mười", "Tháng Mười Một", "Tháng Mười Hai",
    ],
    months_short: [
        "Thg1", "Thg2", "Thg3", "Thg4", "Thg5", "Thg6",
        "Thg7", "Thg8", "Thg9", "Thg10", "Thg11", "Thg12",
    ],
    days: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
    days_short: ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
    halves: ["SA", "CH"],
};

#[rustfmt::skip] // a table
static ENGLISH: Names = Names {
    months: [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ],
    months_short: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    days_short: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    halves: ["AM", "PM"],
};
