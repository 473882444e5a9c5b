//! What the decree allows, where the rest of [`crate::layout`] says what vanthu writes.

use super::{PAGE_LONG, PAGE_SHORT};
use crate::measure::Length;

/// From one length to another, both allowed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Allowed {
    /// The least.
    pub least: Length,
    /// The most.
    pub most: Length,
}

/// What a length may miss a limit by: Word stores lengths in twips, its dialogs show two
/// digits of a centimetre.
const TOLERANCE: Length = Length::mm(0.1);

impl Allowed {
    const fn mm(least: f64, most: f64) -> Allowed {
        Allowed {
            least: Length::mm(least),
            most: Length::mm(most),
        }
    }

    /// Whether a length is allowed, as exactly as Word can say it.
    pub fn allows(&self, length: Length) -> bool {
        length >= self.least - TOLERANCE && length <= self.most + TOLERANCE
    }
}

/// Top margin (mục I, khoản 3).
pub const TOP: Allowed = Allowed::mm(20.0, 25.0);
/// Bottom margin (mục I, khoản 3).
pub const BOTTOM: Allowed = Allowed::mm(20.0, 25.0);
/// Left margin (mục I, khoản 3).
pub const LEFT: Allowed = Allowed::mm(30.0, 35.0);
/// Right margin (mục I, khoản 3).
pub const RIGHT: Allowed = Allowed::mm(15.0, 20.0);

/// Whether a paper of these sides is A4 (mục I, khoản 1).
pub fn is_a4(short: Length, long: Length) -> bool {
    let near = |side: Length| Allowed {
        least: side - PAPER_TOLERANCE,
        most: side + PAPER_TOLERANCE,
    };
    near(PAGE_SHORT).allows(short) && near(PAGE_LONG).allows(long)
}

/// What programs round the sides of a paper by.
const PAPER_TOLERANCE: Length = Length::mm(0.5);
