//! Ranges of allowed lengths, compared as exactly as Word can store them.

use super::Length;

/// From one length to another, both allowed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Allowed {
    /// The least.
    pub least: Length,
    /// The most.
    pub most: Length,
}

/// By how much a length may miss a limit: Word stores lengths in twips, and its dialogs show
/// two decimals of a centimetre.
const TOLERANCE: Length = Length::mm(0.1);

impl Allowed {
    /// In millimetres.
    pub const fn mm(least: f64, most: f64) -> Allowed {
        Allowed {
            least: Length::mm(least),
            most: Length::mm(most),
        }
    }

    /// In points.
    pub const fn pt(least: f64, most: f64) -> Allowed {
        Allowed {
            least: Length::pt(least),
            most: Length::pt(most),
        }
    }

    /// Whether a length is allowed, as exactly as Word can store it.
    pub fn allows(&self, length: Length) -> bool {
        length >= self.least - TOLERANCE && length <= self.most + TOLERANCE
    }
}

/// Whether a length is at least the minimum, as exactly as Word can store it.
pub fn reaches(length: Length, least: Length) -> bool {
    length >= least - TOLERANCE
}

/// Whether two lengths differ by no more than a tolerance.
pub fn near(a: Length, b: Length, tolerance: Length) -> bool {
    a >= b - tolerance && a <= b + tolerance
}
