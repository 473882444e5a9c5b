//! Lengths with units, and the room that a text takes.
//!
//! A [`Length`] is the only form in which the program passes a distance or a font size on; each
//! format asks for the unit it wants. [`text_width`] says how wide a line of Times New Roman
//! is, and [`break_balanced`] and [`break_name`] use that to break the centred components of a
//! document.

mod allowed;
mod lines;
mod metrics;
mod words;
mod wrap;

pub use allowed::{Allowed, near, reaches};
pub use lines::{break_balanced, break_name};
pub use metrics::{Face, SINGLE_LINE, UNITS_PER_EM, advance, text_width};
pub use wrap::line_count;

use std::iter::Sum;
use std::ops::{Add, Mul, Sub};

/// Twips in a point (ECMA-376 part 1, 17.18.105).
const TWIPS: f64 = 20.0;
/// English metric units in a point (ECMA-376 part 1, 20.1.10.16).
const EMU: f64 = 12_700.0;
/// Points in a millimetre.
const POINTS_PER_MM: f64 = 72.0 / 25.4;

/// The font size of a Word file that names none: ten points (17.3.2.38).
pub const DEFAULT_SIZE: Length = Length::pt(10.0);

/// The size that programs give "automatic" space between paragraphs (17.3.1.33).
pub const AUTOMATIC_GAP: Length = Length::pt(14.0);

/// A length; made from millimetres or points, and read in whichever unit a format needs.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Length {
    points: f64,
}

impl Length {
    /// Zero.
    pub const ZERO: Length = Length::pt(0.0);

    /// From millimetres.
    pub const fn mm(mm: f64) -> Length {
        Length {
            points: mm * POINTS_PER_MM,
        }
    }

    /// From points (1/72 inch).
    pub const fn pt(points: f64) -> Length {
        Length { points }
    }

    /// From twips (1/20 pt).
    pub const fn from_twips(twips: i32) -> Length {
        Length {
            points: twips as f64 / TWIPS,
        }
    }

    /// In millimetres.
    pub const fn to_mm(self) -> f64 {
        self.points / POINTS_PER_MM
    }

    /// In points (1/72 inch).
    pub const fn to_pt(self) -> f64 {
        self.points
    }

    /// In twips (1/20 pt), rounded: indents, spacing, widths of columns.
    pub fn twips(self) -> i32 {
        (self.points * TWIPS).round() as i32
    }

    /// In half-points, rounded: font sizes (`w:sz`).
    pub fn half_points(self) -> i32 {
        (self.points * 2.0).round() as i32
    }

    /// In eighths of a point, rounded: widths of borders (`w:pBdr`, `w:tblBorders`).
    pub fn eighths_of_point(self) -> i32 {
        (self.points * 8.0).round() as i32
    }

    /// In English metric units (1/12,700 pt), rounded: drawings.
    pub fn emu(self) -> i64 {
        (self.points * EMU).round() as i64
    }

    /// The longer of two.
    #[must_use]
    pub const fn max(self, other: Length) -> Length {
        Length::pt(self.points.max(other.points))
    }

    /// The shorter of two.
    #[must_use]
    pub const fn min(self, other: Length) -> Length {
        Length::pt(self.points.min(other.points))
    }
}

impl Add for Length {
    type Output = Length;

    fn add(self, other: Length) -> Length {
        Length::pt(self.points + other.points)
    }
}

impl Sub for Length {
    type Output = Length;

    fn sub(self, other: Length) -> Length {
        Length::pt(self.points - other.points)
    }
}

impl Mul<f64> for Length {
    type Output = Length;

    fn mul(self, factor: f64) -> Length {
        Length::pt(self.points * factor)
    }
}

impl Sum for Length {
    fn sum<I: Iterator<Item = Length>>(lengths: I) -> Length {
        lengths.fold(Length::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inch_in_every_unit() {
        let inch = Length::mm(25.4);
        assert_eq!(inch.to_pt(), 72.0);
        assert_eq!(inch.twips(), 1440);
        assert_eq!(inch.half_points(), 144);
        assert_eq!(inch.eighths_of_point(), 576);
        assert_eq!(inch.emu(), 914_400);
        assert_eq!(Length::from_twips(1440), inch);
        assert!((inch.to_mm() - 25.4).abs() < 1e-12);
    }

    #[test]
    fn units_are_rounded_not_cut() {
        // A4 is 595.28 × 841.89 pt: 11,906 × 16,838 twips, as Word writes it.
        assert_eq!(Length::mm(210.0).twips(), 11_906);
        assert_eq!(Length::mm(297.0).twips(), 16_838);
        assert_eq!((Length::ZERO - Length::mm(10.0)).twips(), -567);
        assert_eq!(Length::pt(10.5).half_points(), 21);
    }

    #[test]
    fn lengths_add_and_compare() {
        let (a, b) = (Length::pt(3.0), Length::pt(4.5));
        assert_eq!(a + b, Length::pt(7.5));
        assert_eq!(b - a, Length::pt(1.5));
        assert_eq!(b * 2.0, Length::pt(9.0));
        assert_eq!((a.min(b), a.max(b)), (a, b));
        assert_eq!([a, b, a].into_iter().sum::<Length>(), Length::pt(10.5));
    }
}
