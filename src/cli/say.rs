//! Writing to the terminal. A reader that went away (`vanthu … | head`) is no error.

use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;

use vanthu::diagnostic::{Diagnostic, Lang};
use vanthu::error::Error;
use vanthu::read::FileProblem;
use vanthu::render;
use vanthu::source::Sources;

/// A line for standard output.
pub(super) fn out(line: &str) {
    let _ = writeln!(io::stdout().lock(), "{line}");
}

/// Text as it is, for standard output.
pub(super) fn text(text: &str) {
    let _ = io::stdout().lock().write_all(text.as_bytes());
}

/// Text as it is, for standard error.
pub(super) fn err(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// What was found, with its places, for people.
pub(super) fn problems(found: &[Diagnostic], sources: &Sources, lang: Lang) {
    err(&render::human(found, sources, lang, color()));
}

/// What is wrong with a file as a whole.
pub(super) fn file_problem(problem: FileProblem, lang: Lang) {
    let checked = problem.into_checked::<()>();
    problems(&checked.diagnostics, &checked.sources, lang);
}

/// What the machine refused.
pub(super) fn failure(error: &Error, lang: Lang) {
    match error {
        Error::Io { path, source } => file_problem(FileProblem::unread(path, source), lang),
        Error::Package { .. } => err(&format!("{error}\n")),
    }
}

/// When messages are coloured.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

static COLOR: OnceLock<Color> = OnceLock::new();

/// Decides for the whole command when messages are coloured.
pub(super) fn set_color(color: Color) {
    let _ = COLOR.set(color);
}

/// Whether messages on standard error are coloured.
pub(super) fn color() -> bool {
    is_colored(io::stderr().is_terminal())
}

/// Whether text on standard output is coloured.
pub(super) fn color_out() -> bool {
    is_colored(io::stdout().is_terminal())
}

fn is_colored(is_terminal: bool) -> bool {
    match COLOR.get() {
        Some(Color::Always) => true,
        Some(Color::Never) => false,
        Some(Color::Auto) | None => is_terminal && std::env::var_os("NO_COLOR").is_none(),
    }
}
