//! Doing the work again whenever an input changes.
//!
//! What depends on what needs no graph: every document says itself what it was made from,
//! so a further run of the whole batch rebuilds just what the edit touches. Editors that
//! write a new file and rename it, folders that come and go, and many events for one edit
//! are all the same to that.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant, SystemTime};

use notify::event::ModifyKind;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::error::Error;

/// An edit is over when nothing has happened for so long.
const QUIET: Duration = Duration::from_millis(60);
/// Work starts at the latest so long after the first event.
const LONGEST_WAIT: Duration = Duration::from_millis(400);
/// How often `stop` is looked at.
const TICK: Duration = Duration::from_millis(100);
/// After so many ticks without an event the watched folders are looked at: one that went or
/// came back does not always say so.
const TICKS_A_LOOK: u32 = 5;

/// What a round of work depends on beside the folders that are searched.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// Folders in which a file that is added, changed or removed may count.
    pub folders: HashSet<PathBuf>,
    /// Files of any name that were read, or that would have been if they were there.
    pub files: HashSet<PathBuf>,
}

/// Does `round`, and does it again whenever an input may have changed, until `stop` is set.
/// `paths` are files, and folders that are watched with all that is below them; each round
/// says what else it depends on, in absolute paths. What is removed is watched again when it
/// comes back.
///
/// # Errors
/// When the system cannot watch one of `paths`.
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
    /// Every folder with what it was when it was last looked at; `None`: it was not there.
    folders: HashMap<PathBuf, Option<Identity>>,
}

/// What tells a folder from another that came later under its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Identity {
    /// A number may be given again.
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

    /// Sees to it that a folder is watched as soon as it is there, unless it lies below one
    /// that is watched as a whole.
    fn want(&mut self, folder: &Path) {
        let mut above = folder.ancestors();
        if !above.any(|f| self.roots.contains(f)) && !self.folders.contains_key(folder) {
            self.folders.insert(folder.to_owned(), None);
        }
    }

    /// The folders that are not what they were when they were last looked at.
    fn changed(&self) -> Vec<PathBuf> {
        let is_changed =
            |(folder, known): &(&PathBuf, &Option<Identity>)| Identity::of(folder) != **known;
        let changed = self.folders.iter().filter(is_changed);
        changed.map(|(folder, _)| folder.clone()).collect()
    }

    /// Watches anew what came, came back, or is another folder now; whether there was any.
    fn renew(&mut self) -> bool {
        let mut any = false;
        for folder in self.changed() {
            let _ = self.watcher.unwatch(&folder);
            // What cannot be watched is at least looked at now and then.
            let _ = self.add(&folder);
            any |= folder.is_dir();
        }
        any
    }

    /// What lay at or below a path that went is to be watched anew.
    fn forget(&mut self, path: &Path) {
        for (folder, known) in &mut self.folders {
            if folder.starts_with(path) {
                *known = None;
            }
        }
    }
}

/// What a round depended on, to tell what matters to the next.
struct Inputs {
    /// Folders in which a file may count.
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

/// Waits for a change and for the end of the edit that it belongs to; false when `stop` was
/// set instead.
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

/// Where a folder that is watched, or one above it, goes or gets another name, the system no
/// longer watches what will have its name.
fn note_removal(event: &notify::Result<Event>, inputs: &Inputs, watched: &mut Watched) {
    for path in removed(event) {
        if inputs.above.contains(path) || watched.folders.contains_key(path) {
            watched.forget(path);
        }
    }
}

/// What is no longer under its name.
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

/// Whether an event may change an input. The documents that are written, temporary files and
/// mere reading do not count, or the work would wake itself.
fn matters(event: &notify::Result<Event>, inputs: &Inputs) -> bool {
    let Ok(known) = event else {
        // Events were lost: look at everything.
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

/// A path without `..`, which would hide what it lies below: `goc/../so-lieu` is not below `goc`.
fn straight(path: &Path) -> PathBuf {
    let mut straight = PathBuf::new();
    for component in path.components() {
        match component {
            // a link leads away from the folder that it is in
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
