//! Files by their letters, however the disk spells them.
//!
//! An output is named in composed letters. What an archive from macOS left in its place may be
//! named in decomposed ones; it is the same document, not another file beside it.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::files::folder_of;
use crate::source::nfc;

/// The names of folders that are not plain ASCII, by their composed form; each folder is
/// listed once.
#[derive(Default)]
pub(super) struct Listed(Mutex<HashMap<PathBuf, Arc<Names>>>);

type Names = HashMap<String, OsString>;

impl Listed {
    /// The file that is where `path` would go: of its very name, else of the same letters.
    pub(super) fn on_disk(&self, path: PathBuf) -> PathBuf {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            return path;
        };
        if name.is_ascii() || path.symlink_metadata().is_ok() {
            return path;
        }
        match self.of(folder_of(&path)).get(&*nfc(name)) {
            Some(same) => path.with_file_name(same),
            None => path,
        }
    }

    fn of(&self, folder: &Path) -> Arc<Names> {
        let mut folders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = folders.entry(folder.to_owned());
        Arc::clone(entry.or_insert_with(|| Arc::new(names_in(folder))))
    }
}

fn names_in(folder: &Path) -> Names {
    let mut names = Names::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let Some(text) = name.to_str().filter(|text| !text.is_ascii()) else {
            continue;
        };
        let first = names.entry(nfc(text).into_owned());
        // of several the first by its bytes, in whatever order the disk gives them
        let first = first.or_insert_with(|| name.clone());
        if name < *first {
            *first = name;
        }
    }
    names
}
