//! Doing the work again whenever an input changes.
//!
//! What depends on what needs no graph: every document says itself what it was made from,
//! so a further run of the whole batch rebuilds just what the edit touches. Editors that
//! write a new file and rename it, folders that come and go, and many events for one edit
//! are all the same to that.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::error::Error;

/// An edit is over when nothing has happened for so long.
const QUIET: Duration = Duration::from_millis(60);
/// Work starts at the latest so long after the first event.
const LONGEST_WAIT: Duration = Duration::from_millis(400);
/// How often `stop` is looked at.
const TICK: Duration = Duration::from_millis(100);

/// What a round of work depends on beside the folders that are searched.
#[derive(Debug, Default)]
pub struct Surroundings {
    /// Folders in which a file that is added, changed or removed may count.
    pub folders: HashSet<PathBuf>,
    /// Files of any name that were read.
    pub files: HashSet<PathBuf>,
}

/// Does `round`, and does it again whenever an input may have changed, until `stop` is set.
/// `paths` are files, and folders that are watched with all that is below them; each round
/// tells what else it depends on.
///
/// # Errors
/// When the system cannot watch one of `paths`.
pub fn watch(
    paths: &[PathBuf],
    stop: &AtomicBool,
    mut round: impl FnMut() -> Surroundings,
) -> Result<(), Error> {
    let (sender, events) = channel();
    let mut watcher =
        notify::recommended_watcher(sender).map_err(|e| refused(Path::new("."), e))?;
    let mut watched = HashSet::new();
    for path in paths {
        let (folder, mode) = match path.is_dir() {
            true => (path.as_path(), RecursiveMode::Recursive),
            false => (crate::files::folder_of(path), RecursiveMode::NonRecursive),
        };
        if watched.insert(absolute(folder)) {
            watcher
                .watch(folder, mode)
                .map_err(|e| refused(folder, e))?;
        }
    }
    while !stop.load(Ordering::Relaxed) {
        let surroundings = round();
        let files: HashSet<PathBuf> = surroundings.files.iter().map(|f| absolute(f)).collect();
        let folders = surroundings.folders.iter().map(|f| absolute(f));
        let holding = files.iter().filter_map(|f| f.parent().map(Path::to_owned));
        for folder in folders.chain(holding) {
            add(&mut watcher, &mut watched, folder);
        }
        if !wait(&events, &files, stop) {
            break;
        }
    }
    Ok(())
}

/// Watches one more folder, if it is there and not below one that is watched as a whole.
fn add(watcher: &mut RecommendedWatcher, watched: &mut HashSet<PathBuf>, folder: PathBuf) {
    if !watched.contains(&folder) && watcher.watch(&folder, RecursiveMode::NonRecursive).is_ok() {
        watched.insert(folder);
    }
}

/// Waits for a change and for the end of the edit that it belongs to; false when `stop` was
/// set instead.
fn wait(
    events: &Receiver<notify::Result<Event>>,
    files: &HashSet<PathBuf>,
    stop: &AtomicBool,
) -> bool {
    loop {
        match events.recv_timeout(TICK) {
            _ if stop.load(Ordering::Relaxed) => return false,
            Ok(event) if matters(&event, files) => break,
            Ok(_) | Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
    let latest = Instant::now() + LONGEST_WAIT;
    while Instant::now() < latest {
        match events.recv_timeout(QUIET) {
            Ok(_) => {}
            Err(_) => break,
        }
    }
    true
}

/// Whether an event may change an input. The documents that are written, temporary files and
/// mere reading do not count, or the work would wake itself.
fn matters(event: &notify::Result<Event>, files: &HashSet<PathBuf>) -> bool {
    let Ok(event) = event else {
        // Events were lost: look at everything.
        return true;
    };
    let is_input = |path: &PathBuf| {
        files.contains(path)
            || path
                .extension()
                .is_some_and(|e| ["yaml", "yml", "hbs", "csv"].iter().any(|i| e == *i))
            || path.is_dir()
    };
    !matches!(event.kind, EventKind::Access(_))
        && (event.need_rescan() || event.paths.iter().any(is_input))
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

fn refused(path: &Path, error: notify::Error) -> Error {
    Error::io(path, std::io::Error::other(error))
}
