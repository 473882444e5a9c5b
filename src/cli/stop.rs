//! Ending on request: Ctrl-C and SIGTERM.
//!
//! The first signal sets a flag: the files in hand are finished, no further ones are begun,
//! and the command ends with the code that shells expect, 128 and the signal's number. The
//! second ends the process at once, which leaves whole files as well.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// Signals, and the exit codes that they stand for.
const CODES: [(i32, u8); 2] = [(SIGINT, 130), (SIGTERM, 143)];

#[derive(Default)]
struct Asked {
    stop: Arc<AtomicBool>,
    /// The exit code of the signal; 0 before there is any.
    code: Arc<AtomicUsize>,
}

static ASKED: LazyLock<Asked> = LazyLock::new(|| {
    let asked = Asked::default();
    for (signal, code) in CODES {
        // In this order: the first signal does not find the flag set. Where the system
        // refuses a handler, the signal just ends the process.
        let second = flag::register_conditional_shutdown(signal, code.into(), asked.stop.clone());
        let set = second
            .and_then(|_| flag::register_usize(signal, asked.code.clone(), usize::from(code)))
            .and_then(|_| flag::register(signal, asked.stop.clone()));
        drop(set);
    }
    asked
});

/// Set once the command is asked to end. The first call takes the signals over.
pub(super) fn stop() -> &'static AtomicBool {
    &ASKED.stop
}

/// Whether the command is asked to end.
pub(super) fn is_asked() -> bool {
    stop().load(Ordering::Relaxed)
}

/// The code that a command ends with: `code`, unless it was asked to end.
pub(super) fn end(code: u8) -> u8 {
    match u8::try_from(ASKED.code.load(Ordering::Relaxed)) {
        Ok(asked @ 1..) => asked,
        _ => code,
    }
}
