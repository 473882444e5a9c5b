//! `vanthu kinds`.

use vanthu::kinds::KINDS;

use crate::cli::prelude::{CLEAN, say};

/// Prints key, abbreviation and name of every kind, one a line.
pub(in crate::cli) fn run() -> u8 {
    for kind in &KINDS {
        let abbreviation = kind.abbreviation.unwrap_or("-");
        say::out(&format!("{:<16} {abbreviation:<4} {}", kind.key, kind.name));
    }
    CLEAN
}
