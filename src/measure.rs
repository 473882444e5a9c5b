//! Lengths with units.

/// A length; made from millimetres or points, asked for in whichever unit a format wants.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Length {
    points: f64,
}

impl Length {
    /// From millimetres.
    pub const fn mm(mm: f64) -> Length {
        Length {
            points: mm * 72.0 / 25.4,
        }
    }

    /// From points (1/72 inch).
    pub const fn pt(points: f64) -> Length {
        Length { points }
    }
}
