//! Stops on request: Ctrl-C and SIGTERM.
//!
//! The first signal sets a flag: the files in hand are finished, no others are started, and the
//! command ends with the exit code that shells expect, 128 plus the signal's number. The second
//! ends the process at once, which also leaves only whole files.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// Signals and their exit codes.
const CODES: [(i32, u8); 2] = [(SIGINT, 130), (SIGTERM, 143)];

#[derive(Default)]
struct Asked {
    stop: Arc<AtomicBool>,
    /// The exit code of the signal; 0 before any.
    code: Arc<AtomicUsize>,
}

static ASKED: LazyLock<Asked> = LazyLock::new(|| {
    let asked = Asked::default();
    for (signal, code) in CODES {
        // In this order: the first signal does not find the flag set. If the system refuses a
        // handler, the signal simply ends the process.
        let second = flag::register_conditional_shutdown(signal, code.into(), asked.stop.clone());
        let set = second
            .and_then(|_| flag::register_usize(signal, asked.code.clone(), usize::from(code)))
            .and_then(|_| flag::register(signal, asked.stop.clone()));
        drop(set);
    }
    asked
});

/// Set once the command is asked to stop. The first call installs the signal handlers.
pub(super) fn stop() -> &'static AtomicBool {
    &ASKED.stop
}

/// Whether the command was asked to stop.
pub(super) fn is_asked() -> bool {
    stop().load(Ordering::Relaxed)
}

/// The exit code of a command: `code`, unless it was asked to stop.
pub(super) fn end(code: u8) -> u8 {
    match u8::try_from(ASKED.code.load(Ordering::Relaxed)) {
        Ok(asked @ 1..) => asked,
        _ => code,
    }
}
