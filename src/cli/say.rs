//! Writing to the terminal. A reader that went away (`vanthu … | head`) is no error.

use std::io::{self, IsTerminal, Write};

/// A line for standard output.
pub(super) fn out(line: &str) {
    let _ = writeln!(io::stdout().lock(), "{line}");
}

/// Text as it is, for standard error.
pub(super) fn err(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Whether messages may be coloured.
pub(super) fn color() -> bool {
    io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}
