//! A number with the fifteen digits that Excel keeps of it, as a decimal: rounding it is
//! exact, so that 0.285 in whole per cent is 29% as in Excel and not 28%.

use super::Refusal;

/// `0.d₁d₂d₃… × 10^point`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Exact {
    pub(super) negative: bool,
    /// Without zeros at either end; none for zero.
    digits: Vec<u8>,
    /// How many digits are before the decimal mark, if there are that many.
    point: i32,
}

/// A number without a format, not negative: its fifteen digits as they were typed, none of them
/// added. From 16 digits on Excel shows six, which say all of some (`1E+21`) and are a refusal
/// of others: the rest may be wrong already.
pub(super) fn general(value: f64) -> Result<String, Refusal> {
    const MOST: f64 = 1e15;
    const SHOWN: usize = 6;
    if value.fract() == 0.0 && value < MOST {
        // the same, in a small part of the time: most numbers of most lists
        return Ok((value as u64).to_string());
    }
    let exact = Exact::new(value);
    match value >= MOST && exact.digits.len() > SHOWN {
        true => Err(Refusal::Digits),
        false => Ok(exact.plain()),
    }
}

impl Exact {
    /// The fifteen digits of a finite number.
    pub(super) fn new(value: f64) -> Exact {
        let text = format!("{:.14e}", value.abs());
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let digits = mantissa.bytes().filter(u8::is_ascii_digit);
        let mut exact = Exact {
            negative: value.is_sign_negative() && value != 0.0,
            digits: digits.map(|b| b - b'0').collect(),
            point: exponent.parse::<i32>().unwrap_or(0) + 1,
        };
        exact.trim();
        exact
    }

    fn trim(&mut self) {
        let kept = self.digits.iter().rposition(|d| *d != 0);
        self.digits.truncate(kept.map_or(0, |last| last + 1));
        let zeros = self.digits.iter().take_while(|d| **d == 0).count();
        self.digits.drain(..zeros);
        self.point -= zeros as i32;
        if self.digits.is_empty() {
            self.point = 0;
        }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// The power of ten of its first digit: 0 for 1 to 9.
    pub(super) fn exponent(&self) -> i32 {
        match self.is_zero() {
            true => 0,
            false => self.point - 1,
        }
    }

    /// The number times `10^power`.
    pub(super) fn scaled(mut self, power: i32) -> Exact {
        if !self.is_zero() {
            self.point += power;
        }
        self
    }

    /// Rounded half away from zero to so many digits after the decimal mark.
    pub(super) fn rounded(mut self, places: usize) -> Exact {
        let kept = self.point + i32::try_from(places).unwrap_or(i32::MAX / 2);
        if kept < 0 {
            self.digits.clear();
        }
        let kept = usize::try_from(kept).unwrap_or(0);
        let up = self.digits.get(kept).is_some_and(|d| *d >= 5);
        self.digits.truncate(kept);
        if up {
            let mut i = kept;
            loop {
                if i == 0 {
                    self.digits.insert(0, 1);
                    self.point += 1;
                    break;
                }
                i -= 1;
                if self.digits[i] < 9 {
                    self.digits[i] += 1;
                    break;
                }
                self.digits[i] = 0;
            }
        }
        self.trim();
        self
    }

    /// The digits before the decimal mark (none below 1), and those after it.
    pub(super) fn parts(&self) -> (String, String) {
        let digit = |d: &u8| char::from(b'0' + d);
        if self.point <= 0 {
            let zeros = (0..-self.point).map(|_| '0');
            return (
                String::new(),
                zeros.chain(self.digits.iter().map(digit)).collect(),
            );
        }
        let point = self.point as usize;
        let before = self.digits.iter().take(point).map(digit);
        let zeros = (self.digits.len()..point).map(|_| '0');
        let after = self.digits.iter().skip(point).map(digit);
        (before.chain(zeros).collect(), after.collect())
    }

    /// As typed, with a decimal comma and no grouping: `-1234567,5`.
    pub(super) fn plain(&self) -> String {
        let sign = if self.negative { "-" } else { "" };
        if (-10..15).contains(&self.exponent()) {
            let (before, after) = self.parts();
            let before = if before.is_empty() { "0" } else { &before };
            let comma = if after.is_empty() { "" } else { "," };
            return format!("{sign}{before}{comma}{after}");
        }
        let exponent = self.exponent();
        let mantissa = self.clone().scaled(-exponent);
        let mark = if exponent < 0 { '-' } else { '+' };
        let digits = exponent.unsigned_abs();
        format!("{}E{mark}{digits:02}", mantissa.plain())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_that_of_paper() {
        let rounded = |value: f64, places| Exact::new(value).rounded(places).plain();
        assert_eq!(rounded(0.285 * 100.0, 0), "29");
        assert_eq!(rounded(1.005, 2), "1,01");
        assert_eq!(rounded(2.5, 0), "3");
        assert_eq!(rounded(-2.5, 0), "-3");
        assert_eq!(rounded(999.995, 2), "1000");
        assert_eq!(rounded(0.04, 1), "0");
        assert_eq!(rounded(0.5, 0), "1");
        assert_eq!(rounded(0.0004, 2), "0");
        assert_eq!(rounded(9.99, 1), "10");
    }

    #[test]
    fn general_is_as_typed() {
        let plain = |value: f64| Exact::new(value).plain();
        assert_eq!(plain(0.1 + 0.2), "0,3");
        assert_eq!(plain(-1234567.5), "-1234567,5");
        assert_eq!(plain(912345678.0), "912345678");
        assert_eq!(plain(123456789012.0), "123456789012");
        assert_eq!(plain(0.0), "0");
        assert_eq!(plain(-0.0), "0");
        assert_eq!(plain(1e25), "1E+25");
        assert_eq!(plain(1.5e-12), "1,5E-12");
        assert_eq!(plain(0.00001), "0,00001");
        assert_eq!(
            general(999_999_999_999_999.0).as_deref(),
            Ok("999999999999999")
        );
        assert_eq!(general(1e15).as_deref(), Ok("1E+15"));
        assert_eq!(general(1.5e21).as_deref(), Ok("1,5E+21"));
        assert_eq!(general(1_088_012_345_678_901.0), Err(Refusal::Digits));
    }
}
