//! Which Word files of a folder are to be checked: what people typed or edited.
//!
//! A file that is named is one. In a folder, left out are lock files, the copies that a build
//! keeps, and the documents that a build would leave as they are: their content files are
//! checked already.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::decide::{Standing, is_undamaged, standing};
use super::find::{Input, Selection, files};
use super::fingerprint::{DataFiles, Fingerprint, Origin};
use crate::error::Error;
use crate::files::{folder_of, is_backup, is_lock};
use crate::guard::guarded;
use crate::office::Offices;

/// Whether a file of this name is a Word file.
pub fn is_word(path: &Path) -> bool {
    path.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("docx"))
}

/// Finds the Word files among `paths` and in the folders among them, in their order, those of
/// a folder by name. `inputs` are the content files that are checked in the same run.
///
/// # Errors
/// When one of `paths` is not there, or a folder cannot be listed.
pub fn drafts(
    paths: &[PathBuf],
    selection: &Selection,
    inputs: &[Input],
    offices: &Offices,
) -> Result<Vec<PathBuf>, Error> {
    let mut made: HashMap<String, Vec<&Input>> = HashMap::new();
    for input in inputs {
        let name = input.path.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        made.entry(name).or_default().push(input);
    }
    let data = DataFiles::default();
    let is_output = |path: &PathBuf| match standing(path) {
        Ok(Standing::Ours {
            fingerprint,
            edited: false,
        }) => made.get(&fingerprint.content).is_some_and(|inputs| {
            inputs
                .iter()
                .any(|i| gives(i, &fingerprint, offices, &data))
                && is_undamaged(path).unwrap_or(false)
        }),
        // What cannot be read is told of when it is checked.
        _ => false,
    };
    let mut found = Vec::new();
    for path in paths {
        if fs::metadata(path).map_err(|e| Error::io(path, e))?.is_dir() {
            let files = files(path, selection, is_draft)?;
            found.par_extend(files.into_par_iter().filter(|file| {
                // one that makes this panic is checked, and told of there
                !guarded(file, || is_output(file)).unwrap_or(false)
            }));
        } else if is_word(path) {
            found.push(path.clone());
        }
    }
    let mut seen = std::collections::HashSet::new();
    if paths.len() > 1 {
        found.retain(|path| seen.insert(fs::canonicalize(path).ok()));
    }
    Ok(found)
}

fn is_draft(path: &Path) -> bool {
    is_word(path) && !is_lock(path) && !is_backup(path)
}

/// Whether a document with this fingerprint is what a content file gives now.
fn gives(input: &Input, document: &Fingerprint, offices: &Offices, data: &DataFiles) -> bool {
    let (Some(hash), Ok(office)) = (input.hash, offices.of(folder_of(&input.path))) else {
        return false;
    };
    let origin = Origin {
        path: &input.path,
        hash,
        row: None,
        // how it is named does not change what it says
        name: document.name,
        office: &office,
    };
    document.outdated(&origin, data).is_none()
}
