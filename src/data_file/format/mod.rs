//! What a cell of a workbook shows: its value by its number format (ECMA-376-1, 18.8.30 and
//! 18.8.31), as Excel shows it on a Vietnamese Windows.
//!
//! `ssfmt` reads the format codes. What it makes of a value is not used, but for fractions:
//! it rounds in binary (0.285 as `0%` gives 28%), cuts off what `#,##0,,` divides away, puts
//! the decimal mark into `dd.mm.yyyy` and the character of `_x` into a date, and knows no
//! difference between an empty section and General. The tests below hold those cases.

mod date;
mod exact;
mod language;
mod number;

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use ssfmt::ast::{Condition, FormatPart};
use ssfmt::{NumberFormat, Section};

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
    Ok(format!("{sign}{}", exact::plain(value.abs())))
}

impl Format {
    /// Reads a format code.
    pub(super) fn parse(code: &str) -> Result<Format, Refusal> {
        if code.len() > MAX_CODE {
            return Err(Refusal::Format);
        }
        let code = &with_numbers(code);
        let mut parts = Vec::new();
        for code in sections(code) {
            parts.push(section(code)?);
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
        let language = language(section)?;
        let shown = if section.has_date_parts() {
            return date::date(value, &section.parts, system, language)
                .map(|shown| shown.trim().to_owned());
        } else if section.parts.is_empty() {
            exact::plain(value.abs())
        } else if section.parts.iter().any(is_general) {
            around(section, &exact::plain(value.abs()))
        } else {
            number::number(value, section)?
        };
        let sign = if signed && value < 0.0 { "-" } else { "" };
        Ok(format!("{sign}{}", shown.trim()))
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
                Cow::Owned(around(section, text))
            }
            Some(Part::Shown(section)) => Cow::Owned(around(section, "")),
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

/// The sections of a code: at semicolons that are neither quoted, escaped nor in brackets.
fn sections(code: &str) -> Vec<&str> {
    let mut sections = Vec::new();
    let mut from = 0;
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    for (i, c) in code.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\\' | '_' | '*' => escaped = true,
            '[' => bracketed = true,
            ']' => bracketed = false,
            ';' if !bracketed => {
                sections.push(&code[from..i]);
                from = i + 1;
            }
            _ => {}
        }
    }
    sections.push(&code[from..]);
    sections
}

fn section(code: &str) -> Result<Part, Refusal> {
    if code.is_empty() {
        return Ok(Part::Hidden);
    }
    // ssfmt forgets a condition before General, so that is read by another name
    let general = code.len().checked_sub("General".len());
    let general = general
        .and_then(|at| code.split_at_checked(at))
        .filter(|(before, word)| word.eq_ignore_ascii_case("General") && before.ends_with(']'));
    let read = |code: &str| {
        let format = NumberFormat::parse(code).map_err(|_| Refusal::Format)?;
        format.sections().first().cloned().ok_or(Refusal::Format)
    };
    if let Some((before, _)) = general {
        let mut section = read(&format!("{before}0"))?;
        section
            .parts
            .retain(|part| matches!(part, FormatPart::Locale(_)));
        section.parts.push(FormatPart::GeneralNumber);
        return Ok(Part::Shown(section));
    }
    let mut section = read(code)?;
    minutes(&mut section.parts);
    Ok(Part::Shown(section))
}

/// Tells minutes from months: `m` is minutes right after hours or right before seconds
/// (18.8.31); ssfmt takes every `m` after hours for minutes, as in `hh:mm dd/mm/yyyy`.
fn minutes(parts: &mut [FormatPart]) {
    use ssfmt::ast::DatePart::{Hour, Hour2, Minute, Minute2, Month, Month2, Second, Second2};
    use ssfmt::ast::ElapsedPart::{Hours, Hours2};
    let places: Vec<usize> = (0..parts.len())
        .filter(|i| parts[*i].is_date_part())
        .collect();
    for (i, place) in places.iter().enumerate() {
        let before = i.checked_sub(1).map(|i| &parts[places[i]]);
        let after = places.get(i + 1).map(|place| &parts[*place]);
        let is_minutes = matches!(
            before,
            Some(FormatPart::DatePart(Hour | Hour2) | FormatPart::Elapsed(Hours | Hours2))
        ) || matches!(after, Some(FormatPart::DatePart(Second | Second2)));
        let FormatPart::DatePart(part) = &mut parts[*place] else {
            continue;
        };
        *part = match (*part, is_minutes) {
            (Month | Minute, true) => Minute,
            (Month2 | Minute2, true) => Minute2,
            (Month | Minute, false) => Month,
            (Month2 | Minute2, false) => Month2,
            (other, _) => other,
        };
    }
}

/// The code with the names of languages that today's Excel writes (`[$-en-US]`) as the numbers
/// that it wrote before and ssfmt knows (`[$-409]`).
fn with_numbers(code: &str) -> Cow<'_, str> {
    static NAME: LazyLock<Regex> = LazyLock::new(|| {
        let pattern = r"(?i)\[\$([^\]-]*)-([a-z][^\]]*)\]";
        Regex::new(pattern).expect("a well-formed pattern")
    });
    NAME.replace_all(code, |found: &Captures<'_>| {
        let (currency, name) = (&found[1], found[2].to_lowercase());
        // a number after all: `F800`
        if name.bytes().all(|b| b.is_ascii_hexdigit()) {
            return found[0].to_owned();
        }
        let number = match name.split(['-', ',', '_']).next().unwrap_or_default() {
            "x" if name.starts_with("x-systime") => "F400",
            "x" => "F800",
            "en" => "409",
            "vi" => "42A",
            // French stands for all whose names of days and months are not known
            _ => "40C",
        };
        format!("[${currency}-{number}]")
    })
}

/// The language that a section asks for (`[$-409]`); by default Vietnamese.
fn language(section: &Section) -> Result<Language, Refusal> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: f64, code: &str) -> Result<String, Refusal> {
        Format::parse(code)?.number(value, DateSystem::Since1900)
    }

    /// What `ssfmt` 0.1.2 makes of these is not what Excel shows.
    #[test]
    fn where_ssfmt_is_wrong() {
        for (value, code, right) in [
            (1_500_000.0, "#,##0,,", "2"),
            (0.285, "0%", "29%"),
            (1.005, "0.00", "1,01"),
            (1234.5, "#,##0", "1.235"),
            (46086.0, "dd.mm.yyyy", "05.3.2026"),
            (46086.0, "_-dd/mm/yyyy_-", "05/03/2026"),
            (46086.5, "hh:mm dd/mm/yyyy", "12:00 05/03/2026"),
            (1.3333333, "# ??/??", "1 1/3"),
            (46086.0, "dd/mm/yyyy, hh:mm", "05/03/2026, 00:00"),
            (0.0, "0;-0;;@", ""),
            (5.0, ";;;", ""),
            (123456789012.0, "[<=9]General;General", "123456789012"),
            (-5.0, "[>=0]0;(0)", "(5)"),
        ] {
            let right = right.replace("05.3.", "05.03.");
            assert_eq!(shown(value, code).as_deref(), Ok(&*right), "{code}");
        }
        assert_eq!(Format::parse("\"Ông \"@").unwrap().text("An"), "Ông An");
    }

    #[test]
    fn words_alone_show_no_number() {
        for (value, code, right) in [
            (1.0, "\"Đạt\";;\"Không đạt\"", "Đạt"),
            (-1.0, "\"Có\";\"Có\";\"Không\"", "Có"),
            (0.0, "\"Có\";\"Có\";\"Không\"", "Không"),
            (5.0, "[>3]\"Cao\";\"Thấp\"", "Cao"),
            (7.0, "[=1]\"Nam\";[=0]\"Nữ\";\"?\"", "?"),
            (46086.0, "\"xong\"", "xong"),
            (1.5, ".00", "1,50"),
            (1.5, "\"x\".00", "x1,50"),
            (0.5, ".00", ",50"),
        ] {
            assert_eq!(shown(value, code).as_deref(), Ok(right), "{code}");
        }
    }

    #[test]
    fn languages_have_numbers_or_names() {
        for (code, right) in [
            ("[$-409]mmmm d, yyyy", Ok("March 5, 2026")),
            ("[$-en-US]mmmm d, yyyy", Ok("March 5, 2026")),
            ("[$-vi-VN]dd/mm/yyyy", Ok("05/03/2026")),
            ("[$-en-US]dd/mm/yyyy", Ok("05/03/2026")),
            ("[$-fr-FR]dd/mm/yyyy", Ok("05/03/2026")),
            ("[$-fr-FR]d mmmm yyyy", Err(Refusal::Language)),
            ("[$-ja-JP]dddd", Err(Refusal::Language)),
            ("[$-x-sysdate]dddd, mmmm dd, yyyy", Err(Refusal::System)),
            ("[$-x-systime]h:mm:ss AM/PM", Err(Refusal::System)),
        ] {
            assert_eq!(shown(46086.0, code), right.map(str::to_owned), "{code}");
        }
        assert_eq!(shown(5.0, "#,##0 [$₫-vi-VN]").as_deref(), Ok("5 ₫"));
    }

    #[test]
    fn numbers() {
        for (value, code, right) in [
            (123.0, "00000", "00123"),
            (912345678.0, "0000000000", "0912345678"),
            (912345678.0, "0000 000 000", "0912 345 678"),
            (84912345678.0, "+00 000 000 000", "+84 912 345 678"),
            (4.4, "0.00", "4,40"),
            (4.6, "0", "5"),
            (1234567.0, "#,##0", "1.234.567"),
            (0.0, "#,##0", "0"),
            (12.0, "#,##0", "12"),
            (5.0, "0,000", "0.005"),
            (1234567.0, "#,##0 \"đồng\"", "1.234.567 đồng"),
            (1500000.0, "#,##0\\ \"₫\"", "1.500.000 ₫"),
            (1500000.0, "#,##0 [$₫-42A]", "1.500.000 ₫"),
            (-5.0, "#,##0;(#,##0)", "(5)"),
            (-1234.5, "#,##0.0", "-1.234,5"),
            (0.0, "#,##0;-#,##0;\"-\"", "-"),
            (0.156, "0%", "16%"),
            (0.15666, "0.0%", "15,7%"),
            (15.0, "0\"%\"", "15%"),
            (0.5, "# ?/?", "1/2"),
            (1.5e10, "0.00E+00", "1,50E+10"),
            (1234567.0, "##0.0E+0", "1,2E+6"),
            (9.999, "0.00E+00", "1,00E+01"),
            (0.00012, "0.0E-00", "1,2E-04"),
            (1500000.0, "#,##0,,\" triệu\"", "2 triệu"),
            (1500000.0, "#,##0.0,,\" triệu\"", "1,5 triệu"),
            (1234567.0, "#,##0,.00", "1.234,57"),
            (1088012345.0, "000000000000", "001088012345"),
            (15.0, "0 \"người\"", "15 người"),
            (1.5, "0.##", "1,5"),
            (1.0, "0.##", "1,"),
            (0.5, "#.0", ",5"),
            (12345678.0, "0000\\.000\\.000", "0012.345.678"),
            (0.0, "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", "-"),
            (
                -1234.0,
                "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)",
                "(1.234)",
            ),
            (5551234.0, "[<=9999999]###-####;(###) ###-####", "555-1234"),
            (
                2135551234.0,
                "[<=9999999]###-####;(###) ###-####",
                "(213) 555-1234",
            ),
            (
                2500000.0,
                "[>=1000000]#,##0.0,,\" tr\";[>=1000]#,##0,\" ng\";0",
                "2,5 tr",
            ),
            (
                2500.0,
                "[>=1000000]#,##0.0,,\" tr\";[>=1000]#,##0,\" ng\";0",
                "3 ng",
            ),
            (1234.5, "General", "1234,5"),
            (1234.5, "[Red]General", "1234,5"),
            (15.0, "General\" người\"", "15 người"),
            (15.0, "@", "15"),
            (-15.0, "@", "-15"),
            (-2.0, "\"x\"0", "-x2"),
            (
                -1234.0,
                "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-",
                "-1.234",
            ),
            (1234.0, "\"₫\"* #,##0", "₫ 1.234"),
        ] {
            assert_eq!(shown(value, code).as_deref(), Ok(right), "{code}");
        }
    }

    #[test]
    fn dates() {
        let day = 46086.0;
        for (value, code, right) in [
            (day, "dd/mm/yyyy", "05/03/2026"),
            (day, "mm/yyyy", "03/2026"),
            (day, "\"tháng\" mm/yyyy", "tháng 03/2026"),
            (day, "yyyy", "2026"),
            (day, "dd/mm", "05/03"),
            (day, "d-mmm-yy", "5-Thg3-26"),
            (day, "[$-42A]dd mmmm yyyy", "05 Tháng Ba 2026"),
            (day, "[$-409]dddd, mmmm d", "Thursday, March 5"),
            (day, "dddd", "Thứ Năm"),
            (day, "[$-1010000]d/m/yyyy;@", "5/3/2026"),
            (day + 0.354166666664, "dd/mm/yyyy hh:mm", "05/03/2026 08:30"),
            (0.354166666666667, "hh:mm", "08:30"),
            (0.586805555555556, "h:mm AM/PM", "2:05 CH"),
            (0.586805555555556, "[$-409]h:mm AM/PM", "2:05 PM"),
            (1.26041666666667, "[h]:mm", "30:15"),
            (0.125, "[h]:mm", "3:00"),
            (0.5, "mm:ss.0", "00:00,0"),
            (day + 0.99999, "dd/mm/yyyy", "05/03/2026"),
            (day + 0.9999999, "dd/mm/yyyy", "05/03/2026"),
            (day + 0.9999999, "dd/mm/yyyy hh:mm", "06/03/2026 00:00"),
            (15.0, "dd/mm/yyyy", "15/01/1900"),
            (61.0, "dd/mm/yyyy", "01/03/1900"),
            (2958465.0, "dd/mm/yyyy", "31/12/9999"),
        ] {
            assert_eq!(shown(value, code).as_deref(), Ok(right), "{code}");
        }
        let mac = Format::parse("dd/mm/yyyy").unwrap();
        let mac = |value| mac.number(value, DateSystem::Since1904);
        assert_eq!(mac(44624.0).as_deref(), Ok("05/03/2026"));
        assert_eq!(mac(0.0).as_deref(), Ok("01/01/1904"));
    }

    #[test]
    fn what_is_not_known_is_refused() {
        use Refusal::{Date, Language, NotFinite, System};
        for (value, code, why) in [
            (46086.0, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", System),
            (0.5, "[$-F400]h:mm:ss AM/PM", System),
            (-1.0, "dd/mm/yyyy", Date),
            (-0.5, "[h]:mm", Date),
            (0.0, "dd/mm/yyyy", Date),
            (60.0, "dd/mm/yyyy", Date),
            (2958466.0, "dd/mm/yyyy", Date),
            (f64::NAN, "0", NotFinite),
            (f64::INFINITY, "General", NotFinite),
            (46086.0, "[$-804]dddd", Language),
            (5.0, "[$-D000000]0", Language),
            (46086.0, "[$-1070000]yyyy", Language),
        ] {
            assert_eq!(shown(value, code), Err(why), "{code}");
        }
    }

    #[test]
    fn text_has_its_section() {
        let text = |code: &str| Format::parse(code).unwrap().text("An");
        assert_eq!(text("General"), "An");
        assert_eq!(text("0"), "An");
        assert_eq!(text("0;-0;0;\"ông \"@"), "ông An");
        assert_eq!(text(";;;"), "");
        assert_eq!(text("@\" (nữ)\""), "An (nữ)");
        assert_eq!(
            text("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)").trim(),
            "An"
        );
    }

    #[test]
    fn no_code_is_too_odd() {
        let rng = &mut fastrand::Rng::with_seed(7);
        let alphabet = "0#?.,%Ee+-/\\\"_*@;[]$<>=dmyhsAMPbgnrl 5đ₫'!&~{}()";
        let alphabet: Vec<char> = alphabet.chars().collect();
        for _ in 0..30_000 {
            let length = rng.usize(1..14);
            let code: String = (0..length)
                .map(|_| alphabet[rng.usize(..alphabet.len())])
                .collect();
            if let Ok(format) = Format::parse(&code) {
                for value in [0.0, -1.5, 46086.5, 1e300, 1e-300, -2e15] {
                    let _ = format.number(value, DateSystem::Since1900);
                }
                format.text("An");
            }
        }
    }
}
