//! Exact decimal numbers as Vietnamese documents write them: `1.234.567,5`.
//!
//! The one rule of reading: a comma separates the fraction, points separate groups of three digits
//! or are left out. What a program wrote (`1234567.5`) is read where data is.
//!
//! Figures are text until something computes with them; this is that something. No binary
//! floating point: what adds up on paper adds up here.

use std::fmt;
use std::ops::{Add, Sub};

/// A decimal number, `mantissa × 10^-scale`.
#[derive(Debug, Clone, Copy)]
pub struct Decimal {
    mantissa: i128,
    /// Digits after the comma, at most [`Decimal::MAX_SCALE`].
    scale: u32,
}

impl Decimal {
    /// The most digits after the comma.
    pub const MAX_SCALE: u32 = 12;
    /// The most digits in all: the sum of a million such numbers, brought to the longest
    /// fraction, still fits (18 + 6 + 12 of 38 digits).
    const MAX_DIGITS: usize = 18;

    /// Zero.
    pub const ZERO: Decimal = Decimal {
        mantissa: 0,
        scale: 0,
    };

    /// Reads a number written the Vietnamese way: `1.234`, `1234,5`, `-3`, `+100`. Points must
    /// separate groups of three digits. `None` for anything else.
    pub fn parse(text: &str) -> Option<Decimal> {
        let text = text.trim();
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = match digits.split_once(',') {
            Some((_, "")) => return None,
            Some((whole, fraction)) => (whole, fraction),
            None => (digits, ""),
        };
        let mut groups = whole.split('.');
        let first = groups.next()?;
        let grouped = whole.contains('.');
        if first.is_empty() || (grouped && (first.len() > 3 || first == "0")) {
            return None;
        }
        if groups.any(|g| g.len() != 3) {
            return None;
        }
        Decimal::from_digits(negative, whole.bytes().filter(|b| *b != b'.'), fraction)
    }

    /// Reads a number with a decimal point and no grouping, as programs write it: `1234567.5`.
    pub fn parse_plain(text: &str) -> Option<Decimal> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((_, "")) => return None,
            Some((whole, fraction)) => (whole, fraction),
            None => (digits, ""),
        };
        if whole.is_empty() {
            return None;
        }
        Decimal::from_digits(negative, whole.bytes(), fraction)
    }

    /// Reads a number written the English way, `1,234.5`: points and commas change places. Only
    /// to find out what else a text may mean.
    pub fn parse_english(text: &str) -> Option<Decimal> {
        let swap = |c| match c {
            '.' => ',',
            ',' => '.',
            c => c,
        };
        Decimal::parse(&text.chars().map(swap).collect::<String>())
    }

    fn from_digits(
        negative: bool,
        whole: impl Iterator<Item = u8>,
        fraction: &str,
    ) -> Option<Decimal> {
        let scale = u32::try_from(fraction.len()).ok()?;
        if scale > Decimal::MAX_SCALE {
            return None;
        }
        let mut mantissa: i128 = 0;
        for (count, byte) in whole.chain(fraction.bytes()).enumerate() {
            if !byte.is_ascii_digit() || count == Decimal::MAX_DIGITS {
                return None;
            }
            mantissa = mantissa * 10 + i128::from(byte - b'0');
        }
        Some(Decimal {
            mantissa: if negative { -mantissa } else { mantissa },
            scale,
        })
    }

    /// The smallest step of numbers with `scale` digits after the comma: `0,01`.
    pub fn step(scale: u32) -> Decimal {
        Decimal {
            mantissa: 1,
            scale: scale.min(Decimal::MAX_SCALE),
        }
    }

    /// The whole number that it is, if it has no fraction.
    pub fn to_integer(self) -> Option<i128> {
        let unit = 10_i128.pow(self.scale);
        (self.mantissa % unit == 0).then(|| self.mantissa / unit)
    }

    /// Digits after the comma.
    pub fn scale(self) -> u32 {
        self.scale
    }

    /// The same number rounded half away from zero to `scale` digits after the comma, or
    /// with zeros added up to it.
    #[must_use]
    pub fn with_scale(self, scale: u32) -> Decimal {
        let scale = scale.min(Decimal::MAX_SCALE);
        if scale >= self.scale {
            return Decimal {
                mantissa: self.mantissa * 10_i128.pow(scale - self.scale),
                scale,
            };
        }
        let unit = 10_i128.pow(self.scale - scale);
        let half = if self.mantissa < 0 {
            -unit / 2
        } else {
            unit / 2
        };
        Decimal {
            mantissa: (self.mantissa + half) / unit,
            scale,
        }
    }

    /// `self / whole` in per cent, rounded to `scale` digits after the comma; `None` when
    /// `whole` is zero.
    pub fn percent_of(self, whole: Decimal, scale: u32) -> Option<Decimal> {
        let common = self.scale.max(whole.scale);
        let part = self.with_scale(common).mantissa;
        let whole = whole.with_scale(common).mantissa;
        if whole == 0 {
            return None;
        }
        let scale = scale.min(Decimal::MAX_SCALE);
        let dividend = part.checked_mul(10_i128.pow(scale + 3))? / whole;
        Some(
            Decimal {
                mantissa: dividend,
                scale: scale + 1,
            }
            .with_scale(scale),
        )
    }
}

impl Add for Decimal {
    type Output = Decimal;

    fn add(self, other: Decimal) -> Decimal {
        let scale = self.scale.max(other.scale);
        Decimal {
            mantissa: self
                .with_scale(scale)
                .mantissa
                .saturating_add(other.with_scale(scale).mantissa),
            scale,
        }
    }
}

impl Sub for Decimal {
    type Output = Decimal;

    fn sub(self, other: Decimal) -> Decimal {
        self + Decimal {
            mantissa: -other.mantissa,
            scale: other.scale,
        }
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Decimal) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Decimal) -> std::cmp::Ordering {
        let scale = self.scale.max(other.scale);
        self.with_scale(scale)
            .mantissa
            .cmp(&other.with_scale(scale).mantissa)
    }
}

impl fmt::Display for Decimal {
    /// The Vietnamese way: points between thousands, a comma before the fraction.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_u128.pow(self.scale);
        let size = self.mantissa.unsigned_abs();
        let whole = (size / unit).to_string();
        if self.mantissa < 0 {
            f.write_str("-")?;
        }
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                f.write_str(".")?;
            }
            write!(f, "{digit}")?;
        }
        if self.scale > 0 {
            write!(f, ",{:0width$}", size % unit, width = self.scale as usize)?;
        }
        Ok(())
    }
}

/// A Roman number; for 0 and numbers past 3,999 the Arabic one.
pub fn roman(n: usize) -> String {
    if n == 0 || n > 3999 {
        return n.to_string();
    }
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = n;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            out.push_str(sign);
            rest -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(n: Option<Decimal>) -> String {
        n.map_or_else(|| "-".to_owned(), |n| n.to_string())
    }

    #[test]
    fn vietnamese_numbers_are_read_and_written() {
        for (typed, printed) in [
            ("1234567,5", "1.234.567,5"),
            ("1.234.567,50", "1.234.567,50"),
            ("-3", "-3"),
            ("+100", "100"),
            ("0,05", "0,05"),
            ("1.5", "-"),
            ("1,2,3", "-"),
            ("abc", "-"),
            ("", "-"),
            ("1,", "-"),
            (",5", "-"),
        ] {
            assert_eq!(text(Decimal::parse(typed)), printed, "{typed}");
        }
        assert_eq!(text(Decimal::parse_plain("1234567.5")), "1.234.567,5");
    }

    #[test]
    fn sums_are_exact() {
        let sum = ["0,1", "0,2", "1.000"]
            .iter()
            .filter_map(|t| Decimal::parse(t))
            .fold(Decimal::ZERO, Decimal::add);
        assert_eq!(sum.to_string(), "1.000,3");
        assert_eq!(sum, Decimal::parse("1000,30").unwrap());
    }

    #[test]
    fn rounding_goes_away_from_zero() {
        let n = |t| Decimal::parse(t).unwrap();
        assert_eq!(n("2,5").with_scale(0).to_string(), "3");
        assert_eq!(n("-2,5").with_scale(0).to_string(), "-3");
        assert_eq!(n("1").percent_of(n("3"), 1).unwrap().to_string(), "33,3");
        assert_eq!(n("2").percent_of(n("3"), 0).unwrap().to_string(), "67");
        assert!(n("2").percent_of(Decimal::ZERO, 0).is_none());
    }

    #[test]
    fn roman_numbers() {
        assert_eq!(roman(4), "IV");
        assert_eq!(roman(19), "XIX");
        assert_eq!(roman(2026), "MMXXVI");
    }
}
