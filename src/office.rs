//! What all content files of a folder share: the office's `vanthu.yaml` and the folders of
//! fragments.
//!
//! Both are searched for in the folder itself and in those above it. As git does, the search ends
//! at the root of a repository (a folder with `.git`), at the user's home folder, and below a
//! folder of another owner: nobody else can slip text into an office's documents. The nearest
//! `vanthu.yaml` is used; of the `templates` folders, nearer ones add to and override farther ones.
//! A file that exists but cannot be read is an error: shipped fragments must not silently replace
//! the office's.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use crate::catalogue;
use crate::content::OfficeFile;
use crate::diagnostic::FileProblem;
use crate::files::read_source;
use crate::narrative::Templates;
use crate::reach::Reach;
use crate::source::{Overlay, Source};

/// The file name of an office's constants.
pub const OFFICE_FILE: &str = "vanthu.yaml";

/// The name of a folder with fragments.
pub const TEMPLATES_NAME: &str = "templates";

/// What the content files of one folder share.
///
/// The default office has no `vanthu.yaml`, the shipped fragments, and no data files.
#[derive(Debug, Clone)]
pub struct Office {
    /// The nearest `vanthu.yaml`.
    pub office_file: Option<Arc<OfficeFile>>,
    /// The fragments that can be called.
    pub templates: Arc<Templates>,
    /// Where its data files may be.
    pub reach: Arc<Reach>,
    /// What looks like a file of the office but is not used.
    pub unused: Vec<FileProblem>,
}

impl Default for Office {
    fn default() -> Office {
        Office {
            office_file: None,
            templates: Arc::new(Templates::shipped()),
            reach: Arc::default(),
            unused: Vec::new(),
        }
    }
}

impl Office {
    /// The file of the nearest `vanthu.yaml`.
    pub fn file_source(&self) -> Option<&Arc<Source>> {
        self.office_file
            .as_ref()
            .map(|office_file| office_file.source())
    }

    /// The office with some of its files replaced by other texts.
    pub fn with(self: &Arc<Office>, texts: &Overlay) -> Arc<Office> {
        if texts.is_empty() {
            return Arc::clone(self);
        }
        let other = |office_file: &Arc<OfficeFile>| match texts.get(office_file.source().path()) {
            Some(source) => Arc::new(OfficeFile::read(Arc::clone(source))),
            None => Arc::clone(office_file),
        };
        Arc::new(Office {
            office_file: self.office_file.as_ref().map(other),
            templates: Arc::new(self.templates.with(texts)),
            reach: Arc::clone(&self.reach),
            unused: self.unused.clone(),
        })
    }

    /// Whether `source` is a file of the office's own: its `vanthu.yaml` or a fragment that
    /// is not a shipped one.
    pub fn owns(&self, source: &Arc<Source>) -> bool {
        let is_office_file = self.file_source().is_some_and(|p| Arc::ptr_eq(p, source));
        let fragment = || self.templates.name_of(source);
        is_office_file || fragment().is_some_and(|name| self.templates.path_of(name).is_some())
    }
}

/// The offices of many folders; each of their files is read once. Later changes on the disk are not
/// seen: a new run makes new offices.
#[derive(Debug, Default)]
pub struct Offices {
    extra: Vec<PathBuf>,
    /// Folders outside offices where data files may be.
    outside: Vec<PathBuf>,
    cache: Mutex<Cache>,
}

#[derive(Debug, Default)]
struct Cache {
    folders: HashMap<PathBuf, Result<Arc<Office>, FileProblem>>,
    surroundings: HashMap<PathBuf, Surroundings>,
    office_files: HashMap<PathBuf, Result<Arc<OfficeFile>, FileProblem>>,
    templates: HashMap<Vec<PathBuf>, Result<Arc<Templates>, FileProblem>>,
    reaches: HashMap<PathBuf, Arc<Reach>>,
}

/// The files that make up the office of a folder.
#[derive(Debug, Clone, Default)]
struct Surroundings {
    office_file: Option<PathBuf>,
    /// Farthest first.
    templates: Vec<PathBuf>,
    /// What is where the search ends, in a folder of another owner.
    others: Vec<PathBuf>,
}

impl Offices {
    /// Offices whose fragments are overridden by those in the folders `extra`, the last of
    /// them first.
    pub fn new(extra: Vec<PathBuf>) -> Offices {
        Offices {
            extra,
            outside: Vec::new(),
            cache: Mutex::default(),
        }
    }

    /// The same, but content files may also name data files below these folders.
    #[must_use]
    pub fn allowing(mut self, outside: Vec<PathBuf>) -> Offices {
        self.outside = outside;
        self
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
        let root = surroundings.office_file.as_deref().and_then(Path::parent);
        let root = root.unwrap_or(&absolute).to_owned();
        let reach = cache.reaches.entry(root.clone()).or_insert_with(|| {
            let outside = self.outside.iter().cloned();
            Arc::new(Reach::new(std::iter::once(root).chain(outside).collect()))
        });
        let reach = Arc::clone(reach);
        let office_file = match surroundings.office_file {
            None => None,
            Some(path) => {
                let read = || {
                    let source = read_source(&shortened(&path, folder))?;
                    Ok(Arc::new(OfficeFile::read(Arc::new(source))))
                };
                let office_file = cache.office_files.entry(path.clone()).or_insert_with(read);
                Some(office_file.clone()?)
            }
        };
        let dirs = surroundings.templates;
        let templates = match cache.templates.get(&dirs) {
            Some(known) => known.clone(),
            None => {
                let loaded = Templates::load(&dirs).map(Arc::new);
                cache.templates.insert(dirs, loaded.clone());
                loaded
            }
        }?;
        let unused = surroundings.others.iter().map(|path| {
            let args = [&*path.to_string_lossy()];
            FileProblem::new(&catalogue::OTHERS_OFFICE, path, args)
        });
        Ok(Arc::new(Office {
            office_file,
            templates,
            reach,
            unused: unused.collect(),
        }))
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

/// The folder and those above it that may have files of its office.
fn reach(folder: &Path) -> impl Iterator<Item = &Path> {
    std::iter::successors(Some(folder), |folder| match above(folder, &SYSTEM) {
        Above::Same(parent) => Some(parent),
        Above::Others(_) | Above::Nothing => None,
    })
}

/// The parts of the system that decide how far up an office reaches.
struct System {
    home: Option<PathBuf>,
    /// The user id of a folder's owner; `None` if there is none or it is not known.
    owner: fn(&Path) -> Option<u32>,
}

static SYSTEM: LazyLock<System> = LazyLock::new(|| System {
    home: std::env::home_dir().and_then(|home| home.canonicalize().ok()),
    owner,
});

#[cfg(unix)]
fn owner(folder: &Path) -> Option<u32> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(folder)
        .ok()
        .map(|metadata| metadata.uid())
}

#[cfg(not(unix))]
fn owner(_: &Path) -> Option<u32> {
    None
}

/// What is above a folder.
#[derive(Debug, PartialEq, Eq)]
enum Above<'a> {
    /// A folder that may belong to the same office.
    Same(&'a Path),
    /// A folder of another owner.
    Others(&'a Path),
    /// Nothing that matters.
    Nothing,
}

fn above<'a>(folder: &'a Path, system: &System) -> Above<'a> {
    let is_home = || {
        let home = system.home.as_deref();
        home.is_some_and(|home| folder == home || folder.canonicalize().is_ok_and(|f| f == home))
    };
    let Some(parent) = folder.parent() else {
        return Above::Nothing;
    };
    if folder.join(".git").exists() || is_home() {
        return Above::Nothing;
    }
    match (system.owner)(folder) == (system.owner)(parent) {
        true => Above::Same(parent),
        false => Above::Others(parent),
    }
}

/// Looks from `folder` upwards; a folder whose result is already known ends the search.
fn surroundings(known: &mut HashMap<PathBuf, Surroundings>, folder: &Path) -> Surroundings {
    if let Some(known) = known.get(folder) {
        return known.clone();
    }
    let mut found = match above(folder, &SYSTEM) {
        Above::Same(parent) => surroundings(known, parent),
        Above::Others(parent) => {
            let Surroundings {
                office_file,
                templates,
                ..
            } = in_folder(parent);
            Surroundings {
                others: office_file.into_iter().chain(templates).collect(),
                ..Surroundings::default()
            }
        }
        Above::Nothing => Surroundings::default(),
    };
    let own = in_folder(folder);
    found.office_file = own.office_file.or(found.office_file);
    found.templates.extend(own.templates);
    known.insert(folder.to_owned(), found.clone());
    found
}

/// The files of an office in one folder. A link that leads nowhere, or a folder in place of a file,
/// is included: reading it says what is wrong.
fn in_folder(folder: &Path) -> Surroundings {
    let office_file = folder.join(OFFICE_FILE);
    let templates = folder.join(TEMPLATES_NAME);
    Surroundings {
        office_file: office_file
            .symlink_metadata()
            .is_ok()
            .then_some(office_file),
        templates: templates
            .symlink_metadata()
            .is_ok()
            .then_some(templates)
            .into_iter()
            .collect(),
        others: Vec::new(),
    }
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn write(root: &Path, path: &str, text: &str) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn office_file(offices: &Offices, folder: &Path) -> Option<String> {
        let office = offices.of(folder).unwrap();
        Some(office.office_file.as_ref()?.source().text().to_owned())
    }

    #[test]
    fn the_nearest_profile_counts_up_to_the_repository() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        write(root, "vanthu.yaml", "far");
        write(root, "a/b/x.yaml", "");
        write(root, "a/c/vanthu.yaml", "near");
        write(root, "repo/.git/HEAD", "");
        write(root, "repo/d/x.yaml", "");
        let offices = Offices::default();
        assert_eq!(
            office_file(&offices, &root.join("a/b")).as_deref(),
            Some("far")
        );
        assert_eq!(
            office_file(&offices, &root.join("a/c")).as_deref(),
            Some("near")
        );
        assert_eq!(office_file(&offices, &root.join("repo/d")), None);
    }

    #[test]
    fn an_office_ends_at_home_and_below_a_folder_of_another_owner() {
        let system = System {
            home: Some(PathBuf::from("/nha/lan")),
            owner: |folder| Some(if folder.starts_with("/nha/lan") { 7 } else { 0 }),
        };
        let above = |folder| above(Path::new(folder), &system);
        let same = |folder| Above::Same(Path::new(folder));
        assert_eq!(above("/nha/lan/van-ban/2026"), same("/nha/lan/van-ban"));
        assert_eq!(above("/nha/lan/van-ban"), same("/nha/lan"));
        assert_eq!(above("/nha/lan"), Above::Nothing);
        assert_eq!(above("/"), Above::Nothing);
        assert_eq!(above("/nha/chung"), same("/nha"));
        let system = System {
            home: None,
            ..system
        };
        let parent = Path::new("/nha");
        assert_eq!(
            super::above(Path::new("/nha/lan"), &system),
            Above::Others(parent)
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_cannot_be_read_is_an_error_and_not_an_office_without_it() {
        use std::os::unix::fs::symlink;
        let error = |folder: &Path| {
            let problem = Offices::default().of(folder).unwrap_err();
            (problem.path, problem.diagnostic.message.code)
        };
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for (place, name) in [
            ("a", TEMPLATES_NAME),
            ("b", OFFICE_FILE),
            ("c/templates", "x"),
        ] {
            fs::create_dir_all(root.join(place)).unwrap();
            symlink("gone", root.join(place).join(name)).unwrap();
        }
        fs::create_dir_all(root.join("d/vanthu.yaml")).unwrap();
        write(root, "e/templates", "a file where a folder should be");
        assert_eq!(error(&root.join("a")), (root.join("a/templates"), "W359"));
        assert_eq!(error(&root.join("b")).1, "W359");
        assert_eq!(error(&root.join("c")), (root.join("c/templates/x"), "W359"));
        assert_eq!(error(&root.join("d")).1, "S247");
        assert_eq!(error(&root.join("e")), (root.join("e/templates"), "W351"));
        let named = Offices::new(vec![root.join("gone")]).of(root);
        assert_eq!(named.unwrap_err().path, root.join("gone"));
    }

    #[test]
    fn nearer_fragments_override_farther_ones_and_the_asked_for_override_all() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for (path, text) in [
            ("templates/a.hbs", "a far"),
            ("templates/b.hbs", "b far"),
            ("templates/c.hbs", "c far"),
            ("x/templates/b.hbs", "b near"),
            ("x/templates/c.hbs", "c near"),
            ("asked/c.hbs", "c asked"),
        ] {
            write(root, path, text);
        }
        let office = Offices::new(vec![root.join("asked")]).of(&root.join("x"));
        let templates = &office.unwrap().templates;
        let text = |name| templates.source_of(name).map(|s| s.text().to_owned());
        assert_eq!(text("a").as_deref(), Some("a far"));
        assert_eq!(text("b").as_deref(), Some("b near"));
        assert_eq!(text("c").as_deref(), Some("c asked"));
    }

    #[test]
    fn folders_of_one_office_share_what_was_read() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        write(root, "vanthu.yaml", "x");
        write(root, "templates/a.hbs", "a");
        write(root, "m/x", "");
        write(root, "n/x", "");
        let offices = Offices::default();
        let (m, n) = (
            offices.of(&root.join("m")).unwrap(),
            offices.of(&root.join("n")).unwrap(),
        );
        assert!(Arc::ptr_eq(
            m.office_file.as_ref().unwrap(),
            n.office_file.as_ref().unwrap()
        ));
        assert!(Arc::ptr_eq(&m.templates, &n.templates));
    }

    #[test]
    fn a_profile_above_is_named_as_seen_from_where_one_works() {
        let above = std::path::absolute("samples").unwrap().join(OFFICE_FILE);
        let shown = |folder: &str| shortened(&above, Path::new(folder));
        assert_eq!(shown("samples/a/b"), Path::new("samples/vanthu.yaml"));
        assert_eq!(shown("./samples"), Path::new("samples/vanthu.yaml"));
        let outside = Path::new("/vanthu.yaml");
        assert_eq!(shortened(outside, Path::new("samples")), outside);
    }
}
