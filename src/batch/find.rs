//! Which files are content files.
//!
//! A file that is named is one. In a folder, a content file is a `.yaml` or `.yml` file that
//! is neither hidden nor an office's `vanthu.yaml`, does not lie in a `templates` folder, and
//! has a content file's keys at its top level.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use globset::{Glob, GlobSet, GlobSetBuilder};
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::error::Error;
use crate::office::{PROFILE_NAME, TEMPLATES_NAME};
use crate::read::read_bytes;

use super::fingerprint::hash;

/// Which files of a folder are wanted. A glob without a stroke speaks of names, one with a
/// stroke of paths below the folder.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    include: Option<GlobSet>,
    exclude: Option<GlobSet>,
}

impl Selection {
    /// Files that match one of `include` (all, when there is none) and none of `exclude`.
    ///
    /// # Errors
    /// When a glob is none.
    pub fn new(include: &[String], exclude: &[String]) -> Result<Selection, globset::Error> {
        Ok(Selection {
            include: set(include)?,
            exclude: set(exclude)?,
        })
    }

    fn wants(&self, below: &Path) -> bool {
        self.include.as_ref().is_none_or(|set| set.is_match(below)) && !self.excludes(below)
    }

    fn excludes(&self, below: &Path) -> bool {
        self.exclude.as_ref().is_some_and(|set| set.is_match(below))
    }
}

fn set(globs: &[String]) -> Result<Option<GlobSet>, globset::Error> {
    if globs.is_empty() {
        return Ok(None);
    }
    let mut set = GlobSetBuilder::new();
    for glob in globs {
        if glob.contains('/') {
            set.add(Glob::new(glob.trim_start_matches("./"))?);
        } else {
            set.add(Glob::new(&format!("**/{glob}"))?);
        }
    }
    set.build().map(Some)
}

/// A content file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// The file.
    pub path: PathBuf,
    /// The folder that it was found in, when a folder was named.
    pub root: Option<PathBuf>,
    /// Hash of its bytes; `None` when it could not be read.
    pub hash: Option<u64>,
}

/// What a search found.
#[derive(Debug, Default)]
pub struct Found {
    /// Content files, in the order of the arguments, those of a folder by name.
    pub inputs: Vec<Input>,
    /// YAML files that are not content files.
    pub passed_over: usize,
}

/// Finds the content files among `paths`: files, and folders with all that is below them.
/// One that is reached twice counts once.
///
/// # Errors
/// When one of `paths` is not there, or a folder cannot be listed.
pub fn find(paths: &[PathBuf], selection: &Selection) -> Result<Found, Error> {
    let mut candidates = Vec::new();
    for path in paths {
        let metadata = fs::metadata(path).map_err(|e| Error::io(path, e))?;
        if metadata.is_dir() {
            let files = files(path, selection, is_yaml)?.into_iter();
            candidates.extend(files.map(|file| (file, Some(path.clone()))));
        } else {
            candidates.push((path.clone(), None));
        }
    }
    if paths.len() > 1 {
        let mut seen = HashSet::new();
        candidates.retain(|(path, _)| seen.insert(fs::canonicalize(path).ok()));
    }
    let looks: Vec<Look> = candidates
        .par_iter()
        .map(|(path, root)| look(path, root.is_some()))
        .collect();
    let mut found = Found::default();
    for ((path, root), look) in candidates.into_iter().zip(looks) {
        match look {
            Look::Content(hash) => found.inputs.push(Input { path, root, hash }),
            Look::Other => found.passed_over += 1,
        }
    }
    Ok(found)
}

/// The files below a folder that are wanted and of the right sort, by name.
pub(super) fn files(
    root: &Path,
    selection: &Selection,
    is_sort: fn(&Path) -> bool,
) -> Result<Vec<PathBuf>, Error> {
    let below = |entry: &DirEntry| {
        entry
            .path()
            .strip_prefix(root)
            .unwrap_or(entry.path())
            .to_owned()
    };
    let entries = WalkDir::new(root)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|e| e.depth() == 0 || is_open(e) && !selection.excludes(&below(e)));
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|e| {
            let path = e.path().unwrap_or(root).to_owned();
            Error::io(&path, e.into())
        })?;
        let is_file =
            entry.file_type().is_file() || entry.path_is_symlink() && entry.path().is_file();
        if is_file && is_sort(entry.path()) && selection.wants(&below(&entry)) {
            let path = entry.path();
            files.push(path.strip_prefix("./").unwrap_or(path).to_owned());
        }
    }
    Ok(files)
}

/// Not hidden, not a folder of fragments.
fn is_open(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    !(name.starts_with('.') || entry.file_type().is_dir() && name == TEMPLATES_NAME)
}

fn is_yaml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("yaml") || e.eq_ignore_ascii_case("yml"))
        && path.file_name().is_some_and(|n| n != PROFILE_NAME)
}

enum Look {
    /// A content file and its hash.
    Content(Option<u64>),
    Other,
}

/// Reads a file and tells whether it is a content file. What cannot be read, or is no text,
/// counts as one, so that its fault is reported and not passed over.
fn look(path: &Path, in_folder: bool) -> Look {
    match read_bytes(path) {
        Ok(bytes) if in_folder && !has_content_keys(&bytes) => Look::Other,
        Ok(bytes) => Look::Content(Some(hash(&bytes))),
        Err(_) => Look::Content(None),
    }
}

/// Keys of which a content file has one, and other YAML files none, at the top level. `loai`
/// alone would pass over the file in which just that was forgotten or misspelt.
const CONTENT_KEYS: [&str; 6] = [
    "loai",
    "trich_yeu",
    "noi_dung",
    "noi_nhan",
    "nguoi_ky",
    "vien_dan",
];

/// Whether a text has one of [`CONTENT_KEYS`] at the start of a line. Anything that is not
/// UTF-8 is let through.
fn has_content_keys(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return true;
    };
    text.trim_start_matches('\u{FEFF}').lines().any(|line| {
        let line = line.trim_start_matches(['{', '"', '\'']);
        CONTENT_KEYS.iter().any(|key| {
            line.strip_prefix(key)
                .is_some_and(|rest| rest.trim_start_matches(['"', '\'', ' ']).starts_with(':'))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(root: &Path, path: &str, text: &str) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn found(root: &Path, include: &[&str], exclude: &[&str]) -> Vec<String> {
        let strings = |s: &[&str]| s.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        let selection = Selection::new(&strings(include), &strings(exclude)).unwrap();
        let found = find(&[root.to_owned()], &selection).unwrap();
        found
            .inputs
            .iter()
            .map(|i| {
                i.path
                    .strip_prefix(root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .replace('\\', "/")
            })
            .collect()
    }

    #[test]
    fn only_content_files_are_found() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        write(root, "b.yaml", "loai: bao-cao\n");
        write(root, "2023/a.yml", "# quý I\nso: 1\n'loai' : bao-cao\n");
        write(root, "2023/json.yaml", "{\"loai\": \"bao-cao\"}");
        write(root, "quen-loai.yaml", "trich_yeu: Kết quả\n");
        write(root, "utf16.yaml", "\u{0}");
        fs::write(root.join("utf16.yaml"), [0xFF, 0xFE, 0x6C, 0]).unwrap();
        write(root, "vanthu.yaml", "loai: bao-cao\n");
        write(root, "ci.yaml", "jobs:\n  loai: x\n");
        write(root, "rong.yaml", "");
        write(root, ".an/a.yaml", "loai: bao-cao\n");
        write(root, ".a.yaml", "loai: bao-cao\n");
        write(root, "templates/a.yaml", "loai: bao-cao\n");
        write(root, "a.docx", "loai: bao-cao\n");
        let all = [
            "2023/a.yml",
            "2023/json.yaml",
            "b.yaml",
            "quen-loai.yaml",
            "utf16.yaml",
        ];
        assert_eq!(found(root, &[], &[]), all);
        assert_eq!(found(root, &["2023/*"], &["*.yml"]), ["2023/json.yaml"]);
        assert_eq!(found(root, &[], &["2023", "[qu]*.yaml"]), ["b.yaml"]);
    }

    #[test]
    fn a_named_file_is_taken_once_whatever_it_holds() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        write(root, "a.yaml", "loai: bao-cao\n");
        write(root, "x.txt", "");
        let paths = [root.join("x.txt"), root.to_owned(), root.join("a.yaml")];
        let found = find(&paths, &Selection::default()).unwrap();
        assert_eq!(found.inputs.len(), 2);
        assert!(find(&[root.join("none")], &Selection::default()).is_err());
    }
}
