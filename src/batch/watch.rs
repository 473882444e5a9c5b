//! Repeats the work whenever an input changes.
//!
//! No dependency graph is needed: every document records what it was made from, so another run of
//! the whole batch rebuilds exactly what the edit affects. Editors that write a new file and rename
//! it, folders that come and go, and many events for one edit make no difference.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant, SystemTime};

use notify::event::ModifyKind;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::error::Error;

/// An edit is over when nothing has happened for this long.
const QUIET: Duration = Duration::from_millis(60);
/// Work starts at the latest this long after the first event.
const LONGEST_WAIT: Duration = Duration::from_millis(400);
/// How often `stop` is checked.
const TICK: Duration = Duration::from_millis(100);
/// After this many ticks without an event the watched folders are checked: not every removal or
/// return causes an event.
const TICKS_A_LOOK: u32 = 5;

/// What a round of work depends on besides the searched folders.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// Folders in which an added, changed or removed file may matter.
    pub folders: HashSet<PathBuf>,
    /// Files of any name that were read, or would have been if they existed.
    pub files: HashSet<PathBuf>,
}

/// Does `round`, and does it again whenever an input may have changed, until `stop` is set. `paths`
/// are files, and folders that are watched with all that is below them; each round says what else
/// it depends on, in absolute paths. A removed path is watched again when it comes back.
///
/// # Errors
/// If the system cannot watch one of `paths`.
pub fn watch(
    paths: &[PathBuf],
    stop: &AtomicBool,
    mut round: impl FnMut() -> Surroundings,
) -> Result<(), Error> {
    let (sender, events) = channel();
    let watcher = notify::recommended_watcher(sender).map_err(|e| refused(Path::new("."), e))?;
    let mut watched = Watched {
        watcher,
        roots: HashSet::new(),
        folders: HashMap::new(),
    };
    for path in paths {
        let (folder, mode) = match path.is_dir() {
            true => (path.as_path(), RecursiveMode::Recursive),
            false => (crate::files::folder_of(path), RecursiveMode::NonRecursive),
        };
        let folder = absolute(folder);
        if mode == RecursiveMode::Recursive {
            watched.roots.insert(folder.clone());
        }
        watched.add(&folder).map_err(|e| refused(&folder, e))?;
    }
    while !stop.load(Ordering::Relaxed) {
        let inputs = Inputs::new(round());
        for folder in &inputs.folders {
            watched.want(folder);
        }
        if watched.renew() {
            // What changed since the round began was not seen.
            continue;
        }
        if !wait(&events, &inputs, &mut watched, stop) {
            break;
        }
    }
    Ok(())
}

/// The folders that are watched.
struct Watched {
    watcher: RecommendedWatcher,
    /// Those that are watched with all that is below them.
    roots: HashSet<PathBuf>,
    /// Every folder with its identity when it was last checked; `None`: it did not exist.
    folders: HashMap<PathBuf, Option<Identity>>,
}

/// What distinguishes a folder from a later one of the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Identity {
    /// An inode number may be reused.
    created: Option<SystemTime>,
    #[cfg(unix)]
    number: (u64, u64),
}

impl Identity {
    fn of(folder: &Path) -> Option<Identity> {
        let metadata = fs::metadata(folder).ok().filter(|m| m.is_dir())?;
        Some(Identity {
            created: metadata.created().ok(),
            #[cfg(unix)]
            number: {
                use std::os::unix::fs::MetadataExt;
                (metadata.dev(), metadata.ino())
            },
        })
    }
}

impl Watched {
    /// Watches a folder from now on.
    fn add(&mut self, folder: &Path) -> notify::Result<()> {
        let mode = match self.roots.contains(folder) {
            true => RecursiveMode::Recursive,
            false => RecursiveMode::NonRecursive,
        };
        self.folders.insert(folder.to_owned(), Identity::of(folder));
        self.watcher.watch(folder, mode)
    }

    /// Makes sure that a folder is watched as soon as it exists, unless it is below one that is
    /// watched as a whole.
    fn want(&mut self, folder: &Path) {
        let mut above = folder.ancestors();
        if !above.any(|f| self.roots.contains(f)) && !self.folders.contains_key(folder) {
            self.folders.insert(folder.to_owned(), None);
        }
    }

    /// The folders that have changed identity since they were last checked.
    fn changed(&self) -> Vec<PathBuf> {
        let is_changed =
            |(folder, known): &(&PathBuf, &Option<Identity>)| Identity::of(folder) != **known;
        let changed = self.folders.iter().filter(is_changed);
        changed.map(|(folder, _)| folder.clone()).collect()
    }

    /// Watches again what was created, came back, or was replaced; returns whether there was any.
    fn renew(&mut self) -> bool {
        let mut any = false;
        for folder in self.changed() {
            let _ = self.watcher.unwatch(&folder);
            // What cannot be watched is at least checked from time to time.
            let _ = self.add(&folder);
            any |= folder.is_dir();
        }
        any
    }

    /// What was at or below a removed path must be watched again.
    fn forget(&mut self, path: &Path) {
        for (folder, known) in &mut self.folders {
            if folder.starts_with(path) {
                *known = None;
            }
        }
    }
}

/// What a round depended on, to decide what matters to the next.
struct Inputs {
    /// Folders in which a file may matter.
    folders: HashSet<PathBuf>,
    files: HashSet<PathBuf>,
    /// All folders above these.
    above: HashSet<PathBuf>,
}

impl Inputs {
    fn new(surroundings: Surroundings) -> Inputs {
        let straight = |paths: HashSet<PathBuf>| paths.iter().map(|p| straight(p)).collect();
        let mut folders: HashSet<PathBuf> = straight(surroundings.folders);
        let files: HashSet<PathBuf> = straight(surroundings.files);
        folders.extend(files.iter().filter_map(|f| f.parent().map(Path::to_owned)));
        let mut above = HashSet::new();
        for folder in &folders {
            for folder in folder.ancestors() {
                if !above.insert(folder.to_owned()) {
                    break;
                }
            }
        }
        Inputs {
            folders,
            files,
            above,
        }
    }
}

/// Waits for a change and for the end of the edit that it belongs to; false if `stop` was set
/// instead.
fn wait(
    events: &Receiver<notify::Result<Event>>,
    inputs: &Inputs,
    watched: &mut Watched,
    stop: &AtomicBool,
) -> bool {
    let mut ticks = 0;
    loop {
        match events.recv_timeout(TICK) {
            _ if stop.load(Ordering::Relaxed) => return false,
            Ok(event) => {
                note_removal(&event, inputs, watched);
                if matters(&event, inputs) {
                    break;
                }
            }
            Err(RecvTimeoutError::Timeout) => {
                ticks += 1;
                if ticks % TICKS_A_LOOK == 0 && !watched.changed().is_empty() {
                    break;
                }
            }
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
    let latest = Instant::now() + LONGEST_WAIT;
    while Instant::now() < latest {
        match events.recv_timeout(QUIET) {
            Ok(event) => note_removal(&event, inputs, watched),
            Err(_) => break,
        }
    }
    true
}

/// When a watched folder, or one above it, is removed or renamed, the system does not watch what
/// will later have its name.
fn note_removal(event: &notify::Result<Event>, inputs: &Inputs, watched: &mut Watched) {
    for path in removed(event) {
        if inputs.above.contains(path) || watched.folders.contains_key(path) {
            watched.forget(path);
        }
    }
}

/// The paths that an event says are gone from their names.
fn removed(event: &notify::Result<Event>) -> &[PathBuf] {
    match event {
        Ok(Event {
            kind: EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)),
            paths,
            ..
        }) => paths,
        _ => &[],
    }
}

/// Whether an event may change an input. Written documents, temporary files and mere reading do not
/// count, or the work would trigger itself.
fn matters(event: &notify::Result<Event>, inputs: &Inputs) -> bool {
    let Ok(known) = event else {
        // Events were lost: check everything.
        return true;
    };
    let is_input = |path: &PathBuf| {
        inputs.files.contains(path)
            || path.extension().is_some_and(|e| {
                ["yaml", "yml", "hbs", "csv", "xlsx", "xlsm"]
                    .iter()
                    .any(|i| e == *i)
            })
            || path.is_dir()
    };
    let takes_inputs_along = |path: &PathBuf| inputs.above.contains(path);
    !matches!(known.kind, EventKind::Access(_))
        && (known.need_rescan()
            || known.paths.iter().any(is_input)
            || removed(event).iter().any(takes_inputs_along))
}

/// A path without `..`, which would hide what it is below: `goc/../so-lieu` is not below `goc`.
fn straight(path: &Path) -> PathBuf {
    let mut straight = PathBuf::new();
    for component in path.components() {
        match component {
            // a link may lead out of its folder
            Component::ParentDir => {
                straight = fs::canonicalize(&straight).unwrap_or(straight);
                straight.pop();
            }
            component => straight.push(component),
        }
    }
    straight
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

fn refused(path: &Path, error: notify::Error) -> Error {
    Error::io(path, std::io::Error::other(error))
}
