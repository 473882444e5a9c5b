//! Writing to the terminal. Text from files is escaped so that it cannot control the terminal;
//! failed writes are remembered, and the command then ends with an exit code that says so
//! ([`end`]).

use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, OnceLock, PoisonError};

use vanthu::catalogue::commands::say as words;
use vanthu::diagnostic::{Diagnostic, FileProblem, Lang, Words};
use vanthu::error::Error;
use vanthu::files;
use vanthu::render::{self, To, terminal};
use vanthu::source::Sources;

use super::codes::NOT_RUN;

/// Why writing to standard output, or else to standard error, first failed.
static REFUSED: Mutex<Option<(&Words, io::Error)>> = Mutex::new(None);

fn note(stream: &'static Words, written: io::Result<()>) {
    if let Err(error) = written {
        let mut refused = REFUSED.lock().unwrap_or_else(PoisonError::into_inner);
        refused.get_or_insert((stream, error));
    }
}

fn write_out(text: &str) {
    let mut out = io::stdout().lock();
    note(
        &words::OUT,
        out.write_all(text.as_bytes()).and_then(|()| out.flush()),
    );
}

fn write_err(text: &str) {
    note(&words::ERR, io::stderr().lock().write_all(text.as_bytes()));
}

/// The exit code of a command: `code`, unless some of its output was lost, because the disk is full
/// or the pipe was closed.
pub(super) fn end(code: u8, lang: Lang) -> u8 {
    let refused = REFUSED
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .take();
    let Some((words, error)) = refused else {
        return code;
    };
    // a closed pipe (`vanthu … | head`) wants no more output
    if error.kind() != io::ErrorKind::BrokenPipe {
        let text = words.fill(lang, &[error.to_string()]);
        write_err(&format!("{text}\n"));
    }
    NOT_RUN
}

/// Records whether text that another part of the program wrote to standard output was written.
pub(super) fn wrote(written: io::Result<()>) {
    note(&words::OUT, written.and_then(|()| io::stdout().flush()));
}

/// A line for standard output.
pub(super) fn out(line: &str) {
    write_out(&format!("{}\n", terminal::shown(line)));
}

/// Rendered text for standard output, with its colours.
pub(super) fn rendered_out(text: &str) {
    write_out(text);
}

/// Data for a program or a file; on a terminal it is shown like any other text.
pub(super) fn data(text: &str) {
    match io::stdout().is_terminal() {
        true => write_out(&terminal::shown(text)),
        false => write_out(text),
    }
}

/// Text for standard error.
pub(super) fn err(text: &str) {
    write_err(&terminal::shown(text));
}

/// Rendered text for standard error, with its colours.
pub(super) fn rendered_err(text: &str) {
    write_err(text);
}

/// Diagnostics with their places, for people.
pub(super) fn problems(found: &[Diagnostic], sources: &Sources, lang: Lang) {
    rendered_err(&render::human(found, sources, lang, color()));
}

/// What is wrong with a file as a whole.
pub(super) fn file_problem(problem: FileProblem, lang: Lang) {
    let checked = problem.into_checked::<()>();
    problems(&checked.diagnostics, &checked.sources, lang);
}

/// A failure of the machine.
pub(super) fn failure(error: &Error, lang: Lang) {
    match error {
        Error::Io { path, source } => file_problem(files::unread(path, source), lang),
        Error::Package { .. } => err(&format!("{error}\n")),
    }
}

/// Reports the failure of the machine because of which the command cannot run.
pub(super) fn failed(error: &Error, lang: Lang) -> u8 {
    failure(error, lang);
    NOT_RUN
}

/// Reports why the command cannot run.
pub(super) fn cannot(why: &str) -> u8 {
    err(&format!("{why}\n"));
    NOT_RUN
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

/// Whom a diff on standard output is for: with `--color always`, also a person.
pub(super) fn diff_to() -> To {
    let is_terminal = io::stdout().is_terminal();
    let color = is_colored(is_terminal);
    match is_terminal || color {
        true => To::Terminal { color },
        false => To::Patch,
    }
}

fn is_colored(is_terminal: bool) -> bool {
    match COLOR.get() {
        Some(Color::Always) => true,
        Some(Color::Never) => false,
        Some(Color::Auto) | None => is_terminal && std::env::var_os("NO_COLOR").is_none(),
    }
}
