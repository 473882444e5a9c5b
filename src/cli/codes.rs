//! How a command ends.

/// Nothing wrong.
pub(super) const CLEAN: u8 = 0;
/// Problems found.
pub(super) const PROBLEMS: u8 = 1;
/// Could not run, or could not print what it found.
pub(super) const NOT_RUN: u8 = 2;
