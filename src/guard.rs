//! Catches panics. A panic is a fault of the program, never of what a user wrote: it costs the file
//! in which it happened, and no other.
//!
//! Commands over many files do the work on each file in [`guarded`], which turns a panic into a
//! message with the file's name. A program calls [`quiet`] once, so that the panic itself is not
//! printed beside that message.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::path::Path;

use crate::catalogue;
use crate::diagnostic::{Diagnostic, FileProblem};

thread_local! {
    /// How many calls of [`guarded`] are under way on this thread.
    static GUARDS: Cell<usize> = const { Cell::new(0) };
    /// Where in the program's sources the last panic of this thread happened.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Does the work on the file at `path`.
///
/// Threads share only caches behind locks that a panic does not poison, so it is safe to continue
/// after one.
///
/// # Errors
/// The program's own fault, when the work panics.
pub fn guarded<T>(path: &Path, work: impl FnOnce() -> T) -> Result<T, FileProblem> {
    let tripped = || {
        #[cfg(debug_assertions)]
        trip(path);
        work()
    };
    caught(tripped).map_err(|[version, place]| {
        FileProblem::new(&catalogue::OWN_FAULT, path, [&version, &place])
    })
}

/// Does some work that concerns no file.
///
/// # Errors
/// The program's version and the place in its sources, when the work panics.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, [String; 2]> {
    GUARDS.set(GUARDS.get() + 1);
    let done = catch_unwind(AssertUnwindSafe(work));
    GUARDS.set(GUARDS.get() - 1);
    done.map_err(|_| {
        let place = PLACE.take().unwrap_or_else(|| "?".to_owned());
        [env!("CARGO_PKG_VERSION").to_owned(), place]
    })
}

/// Whether one of these is the program's own fault: the run then counts as failed.
pub fn is_own_fault(found: &[Diagnostic]) -> bool {
    let code = catalogue::OWN_FAULT.code;
    found.iter().any(|d| d.message.code == code)
}

/// Keeps the panics caught here from being printed, for the whole process; with `RUST_BACKTRACE`
/// set they are printed all the same.
pub fn quiet() {
    let loud = take_hook();
    let asked = std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0");
    set_hook(Box::new(move |info| {
        PLACE.set(info.location().map(ToString::to_string));
        if asked || GUARDS.get() == 0 {
            loud(info);
        }
    }));
}

/// The environment variable that makes the work on the file of this name panic. Only in debug
/// builds, for the tests.
#[cfg(debug_assertions)]
pub const TRIP: &str = "VANTHU_PANIC_ON";

#[cfg(debug_assertions)]
fn trip(path: &Path) {
    let tripped = std::env::var_os(TRIP).is_some_and(|name| path.file_name() == Some(&name));
    assert!(!tripped, "asked for by {TRIP}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    #[test]
    fn a_panic_is_a_message_about_its_file() {
        assert_eq!(guarded(Path::new("a.yaml"), || 1), Ok(1));
        let fault = guarded(Path::new("a.yaml"), || panic!("x")).unwrap_err();
        assert_eq!(fault.path, Path::new("a.yaml"));
        assert!(is_own_fault(&[(*fault.diagnostic).clone()]));
        let words = fault.diagnostic.message(Lang::Vi);
        assert!(words.contains(env!("CARGO_PKG_VERSION")), "{words}");
        assert_eq!(GUARDS.get(), 0);
    }
}
