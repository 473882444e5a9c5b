//! Writing to the terminal. What comes from files is written so that it cannot drive the
//! terminal; what cannot be written is noted, and the command then ends with a code that
//! says so ([`end`]).

use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, OnceLock, PoisonError};

use vanthu::catalogue::commands::say as words;
use vanthu::diagnostic::{Diagnostic, FileProblem, Lang, Words};
use vanthu::error::Error;
use vanthu::files;
use vanthu::render::{self, To, terminal};
use vanthu::source::Sources;

use super::codes::NOT_RUN;

/// Why standard output, or else standard error, first refused to be written.
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

/// The code that a command ends with: `code`, unless something that it said was lost, because
/// the disk is full or the reader went away.
pub(super) fn end(code: u8, lang: Lang) -> u8 {
    let refused = REFUSED
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .take();
    let Some((words, error)) = refused else {
        return code;
    };
    // a reader that went away (`vanthu … | head`) wants to hear no more
    if error.kind() != io::ErrorKind::BrokenPipe {
        let text = words.fill(lang, &[error.to_string()]);
        write_err(&format!("{text}\n"));
    }
    NOT_RUN
}

/// Notes what became of text that another part of the program wrote to standard output.
pub(super) fn wrote(written: io::Result<()>) {
    note(&words::OUT, written.and_then(|()| io::stdout().flush()));
}

/// A line for standard output.
pub(super) fn out(line: &str) {
    write_out(&format!("{}\n", terminal::shown(line)));
}

/// What was rendered for standard output, colours and all.
pub(super) fn rendered_out(text: &str) {
    write_out(text);
}

/// Data for a program or a file; at a terminal it is shown like any other text.
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

/// What was rendered for standard error, colours and all.
pub(super) fn rendered_err(text: &str) {
    write_err(text);
}

/// What was found, with its places, for people.
pub(super) fn problems(found: &[Diagnostic], sources: &Sources, lang: Lang) {
    rendered_err(&render::human(found, sources, lang, color()));
}

/// What is wrong with a file as a whole.
pub(super) fn file_problem(problem: FileProblem, lang: Lang) {
    let checked = problem.into_checked::<()>();
    problems(&checked.diagnostics, &checked.sources, lang);
}

/// What the machine refused.
pub(super) fn failure(error: &Error, lang: Lang) {
    match error {
        Error::Io { path, source } => file_problem(files::unread(path, source), lang),
        Error::Package { .. } => err(&format!("{error}\n")),
    }
}

/// Says what the machine refused, for which the command cannot run.
pub(super) fn failed(error: &Error, lang: Lang) -> u8 {
    failure(error, lang);
    NOT_RUN
}

/// Says why the command cannot run.
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

/// Whom a diff on standard output is for: `--color always` is for a person, too.
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
