//! What all content files of a folder share: the office's `vanthu.yaml` and the folders of
//! fragments.
//!
//! Both are looked for in the folder itself and in those above it, up to the root of the
//! file system or of a repository (a folder with `.git`). The nearest `vanthu.yaml` counts;
//! of the `templates` folders, nearer ones add to and override farther ones.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::narrative::Templates;
use crate::read::{FileProblem, read_source};
use crate::source::Source;

/// The name of an office's constants.
pub const PROFILE_NAME: &str = "vanthu.yaml";

/// The name of a folder of fragments.
pub const TEMPLATES_NAME: &str = "templates";

/// What the content files of one folder share.
#[derive(Debug, Clone)]
pub struct Office {
    /// The nearest `vanthu.yaml`.
    pub profile: Option<Arc<Source>>,
    /// The fragments that can be called.
    pub templates: Arc<Templates>,
}

/// The offices of many folders, each file of them read once. What changes on the disk after
/// that is not seen: a new run makes new ones.
#[derive(Debug, Default)]
pub struct Offices {
    extra: Vec<PathBuf>,
    cache: Mutex<Cache>,
}

#[derive(Debug, Default)]
struct Cache {
    folders: HashMap<PathBuf, Result<Arc<Office>, FileProblem>>,
    surroundings: HashMap<PathBuf, Surroundings>,
    profiles: HashMap<PathBuf, Result<Arc<Source>, FileProblem>>,
    templates: HashMap<Vec<PathBuf>, Result<Arc<Templates>, FileProblem>>,
}

/// The files of an office that count in a folder.
#[derive(Debug, Clone, Default)]
struct Surroundings {
    profile: Option<PathBuf>,
    /// Farthest first.
    templates: Vec<PathBuf>,
}

impl Offices {
    /// Offices whose fragments are overridden by those in the folders `extra`, the last of
    /// them first.
    pub fn new(extra: Vec<PathBuf>) -> Offices {
        Offices {
            extra,
            cache: Mutex::default(),
        }
    }

    /// The office of the content files in `folder`.
    ///
    /// # Errors
    /// When a file of it cannot be read.
    pub fn of(&self, folder: &Path) -> Result<Arc<Office>, FileProblem> {
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(office) = cache.folders.get(folder) {
            return office.clone();
        }
        let office = self.look_around(&mut cache, folder);
        cache.folders.insert(folder.to_owned(), office.clone());
        office
    }

    fn look_around(&self, cache: &mut Cache, folder: &Path) -> Result<Arc<Office>, FileProblem> {
        let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let mut surroundings = surroundings(&mut cache.surroundings, &absolute);
        surroundings.templates.extend(self.extra.iter().cloned());
        let profile = match surroundings.profile {
            None => None,
            Some(path) => {
                let read = || read_source(&shortened(&path, folder)).map(Arc::new);
                let profile = cache.profiles.entry(path.clone()).or_insert_with(read);
                Some(profile.clone()?)
            }
        };
        let dirs = surroundings.templates;
        let templates = match cache.templates.get(&dirs) {
            Some(known) => known.clone()?,
            None => {
                let loaded = Templates::load(&dirs).map(Arc::new);
                cache.templates.insert(dirs, loaded.clone());
                loaded?
            }
        };
        Ok(Arc::new(Office { profile, templates }))
    }

    /// Every folder in which a file would change the office of `folder`: the folder itself,
    /// those above it, and the folders of fragments.
    pub fn watched_folders(&self, folder: &Path) -> Vec<PathBuf> {
        let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let mut folders: Vec<PathBuf> = reach(&absolute).map(Path::to_owned).collect();
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        folders.extend(surroundings(&mut cache.surroundings, &absolute).templates);
        folders.extend(self.extra.iter().cloned());
        folders
    }
}

/// The folder and those above it that may hold files of its office.
fn reach(folder: &Path) -> impl Iterator<Item = &Path> {
    let mut ended = false;
    folder.ancestors().take_while(move |f| {
        let within = !ended;
        ended = f.join(".git").exists();
        within
    })
}

/// Looks from `folder` upwards; what is known of a folder on the way ends the search.
fn surroundings(known: &mut HashMap<PathBuf, Surroundings>, folder: &Path) -> Surroundings {
    if let Some(known) = known.get(folder) {
        return known.clone();
    }
    let above = match folder.parent() {
        Some(parent) if !folder.join(".git").exists() => surroundings(known, parent),
        _ => Surroundings::default(),
    };
    let mut found = above;
    let profile = folder.join(PROFILE_NAME);
    if profile.is_file() {
        found.profile = Some(profile);
    }
    let templates = folder.join(TEMPLATES_NAME);
    if templates.is_dir() {
        found.templates.push(templates);
    }
    known.insert(folder.to_owned(), found.clone());
    found
}

/// An absolute path as a person who works in `folder` would write it: messages show it.
fn shortened(path: &Path, folder: &Path) -> PathBuf {
    let absolute = std::path::absolute(folder).unwrap_or_default();
    let Some(parent) = path.parent() else {
        return path.to_owned();
    };
    match absolute.strip_prefix(parent) {
        Ok(below) if folder.ends_with(below) => {
            let depth = below.components().count();
            let above = folder.ancestors().nth(depth).unwrap_or(folder);
            let name = path.file_name().unwrap_or_default();
            above.strip_prefix(".").unwrap_or(above).join(name)
        }
        _ => path.to_owned(),
    }
}
