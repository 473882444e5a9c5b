//! The lengths of OOXML, each in the unit of its attribute.

use crate::measure::Length;

/// A twentieth of a point (17.18.93, ST_TwipsMeasure), or a number with a unit.
pub(super) fn twips(value: &str) -> Option<Length> {
    scaled(value, 20.0)
}

/// Half a point (17.18.42, ST_HpsMeasure), or a number with a unit.
pub(super) fn half_points(value: &str) -> Option<Length> {
    scaled(value, 2.0)
}

/// English metric units, 12,700 to the point (20.1.10.16, ST_Coordinate).
pub(super) fn emu(value: &str) -> Option<Length> {
    scaled(value, 12_700.0)
}

/// A length of VML's style attribute: `97.5pt`, `1in`; bare numbers are pixels.
pub(super) fn css(value: &str) -> Option<Length> {
    scaled(value, 96.0 / 72.0)
}

/// A number of fractions of a point, or one with its own unit (22.9.2.15, ST_UniversalMeasure).
fn scaled(value: &str, per_point: f64) -> Option<Length> {
    let value = value.trim();
    let split = value
        .find(|c: char| c.is_ascii_alphabetic())
        .unwrap_or(value.len());
    let (number, unit) = value.split_at(split);
    let number: f64 = number.trim().parse().ok()?;
    let points = match unit {
        "" => number / per_point,
        "pt" => number,
        "mm" => return Some(Length::mm(number)),
        "cm" => return Some(Length::mm(number * 10.0)),
        "in" => number * 72.0,
        "pc" | "pi" => number * 12.0,
        "px" => number * 72.0 / 96.0,
        _ => return None,
    };
    points.is_finite().then(|| Length::pt(points))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_numbers_count_in_the_unit_of_their_attribute() {
        assert_eq!(twips("240"), Some(Length::pt(12.0)));
        assert_eq!(half_points("28"), Some(Length::pt(14.0)));
        assert_eq!(emu("12700"), Some(Length::pt(1.0)));
        assert_eq!(css("96"), Some(Length::pt(72.0)));
    }

    #[test]
    fn a_unit_is_heeded_and_nonsense_is_not_a_length() {
        assert_eq!(twips("12pt"), Some(Length::pt(12.0)));
        assert_eq!(twips("2cm"), Some(Length::mm(20.0)));
        assert_eq!(twips("-5mm"), Some(Length::mm(-5.0)));
        for value in ["", "x", "12furlongs", "NaN", "inf"] {
            assert_eq!(twips(value), None, "{value}");
        }
    }
}
