//! Which Word files of a folder are to be checked: what people typed or edited.
//!
//! A file named by the user is one. In a folder, lock files, the copies that a build keeps and the
//! documents that a build would leave as they are do not count: their content files are checked
//! already. Documents in other formats cannot be checked; they are counted.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::decide::{Standing, is_undamaged, standing};
use super::find::{Globs, Input, files};
use super::fingerprint::{DataFiles, Fingerprint, Origin};
use super::merged::rows_of_input;
use crate::catalogue;
use crate::diagnostic::FileProblem;
use crate::error::Error;
use crate::files::{folder_of, is_backup, is_lock};
use crate::guard::guarded;
use crate::office::Offices;
use crate::rows::Row;

/// Whether a file of this name is a Word file.
pub fn is_word(path: &Path) -> bool {
    path.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("docx"))
}

/// Document formats other than .docx, by extension.
const OTHER_FORMATS: [&str; 14] = [
    "doc", "docm", "dot", "dotm", "dotx", "fodt", "odt", "ott", "pages", "pdf", "rtf", "sxw",
    "wps", "wpt",
];

/// The extension of a document in a format other than .docx: `odt`.
pub fn other_format(path: &Path) -> Option<&'static str> {
    let extension = path.extension()?;
    let mut formats = OTHER_FORMATS.into_iter();
    formats.find(|format| extension.eq_ignore_ascii_case(format))
}

/// Word files, and what cannot be checked.
#[derive(Debug, Default)]
pub struct Drafts {
    /// The Word files.
    pub files: Vec<PathBuf>,
    /// Documents in other formats: one message for each that was named, and one with the count for
    /// a folder.
    pub problems: Vec<FileProblem>,
}

/// Finds the Word files among `paths` and in the folders among them, in their order, those of
/// a folder by name. `inputs` are the content files that are checked in the same run.
///
/// # Errors
/// If one of `paths` does not exist, or a folder cannot be listed.
pub fn drafts(
    paths: &[PathBuf],
    globs: &Globs,
    inputs: &[Input],
    offices: &Offices,
) -> Result<Drafts, Error> {
    let mut made: HashMap<String, Vec<Maker>> = HashMap::new();
    for input in inputs {
        let rows = guarded(&input.path, || rows_of_input(input, offices));
        let rows = rows.ok().flatten().and_then(|rows| rows.value);
        let rows = rows.unwrap_or_default().into_iter();
        let maker = Maker {
            input,
            rows: rows.map(|row| (row.hash(), row)).collect(),
        };
        let name = input.path.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        made.entry(name).or_default().push(maker);
    }
    let data = DataFiles::default();
    let is_output = |path: &PathBuf| match standing(path) {
        Ok(Standing::Ours {
            fingerprint,
            edited: false,
        }) => made.get(&fingerprint.content).is_some_and(|makers| {
            makers
                .iter()
                .any(|maker| maker.gives(&fingerprint, offices, &data))
                && is_undamaged(path).unwrap_or(false)
        }),
        // What cannot be read is reported when it is checked.
        _ => false,
    };
    let mut found = Drafts::default();
    for path in paths {
        if fs::metadata(path).map_err(|e| Error::io(path, e))?.is_dir() {
            // what cannot be searched is reported by the search for content files
            let below = files(path, globs, is_draft)?.files;
            let (below, others): (Vec<_>, Vec<_>) =
                below.into_iter().partition(|file| is_word(file));
            found.problems.extend(uncheckable(path, &below, &others));
            found.files.par_extend(below.into_par_iter().filter(|file| {
                // one that makes this panic is checked, and reported there
                !guarded(file, || is_output(file)).unwrap_or(false)
            }));
        } else if is_word(path) {
            found.files.push(path.clone());
        } else if let Some(format) = other_format(path) {
            let problem = FileProblem::new(&catalogue::NOT_DOCX, path, [format]);
            found.problems.push(problem);
        }
    }
    let mut seen = HashSet::new();
    if paths.len() > 1 {
        found
            .files
            .retain(|path| seen.insert(fs::canonicalize(path).ok()));
    }
    Ok(found)
}

/// One message for the documents of a folder that cannot be checked. One that has a Word file
/// beside it was saved as .docx already, or was made from it.
fn uncheckable(folder: &Path, word: &[PathBuf], others: &[PathBuf]) -> Option<FileProblem> {
    let checked: HashSet<PathBuf> = word.iter().map(|file| file.with_extension("")).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for other in others {
        if let Some(format) = other_format(other)
            && !checked.contains(&other.with_extension(""))
        {
            *counts.entry(format).or_default() += 1;
        }
    }
    let all: usize = counts.values().sum();
    let each: Vec<String> = counts
        .iter()
        .map(|(format, count)| format!(".{format}: {count}"))
        .collect();
    let args = [&*all.to_string(), &*each.join(", ")];
    (all > 0).then(|| FileProblem::new(&catalogue::NOT_DOCX_IN_FOLDER, folder, args))
}

/// A document of any format that a person works on.
fn is_draft(path: &Path) -> bool {
    (is_word(path) || other_format(path).is_some()) && !is_lock(path) && !is_backup(path)
}

/// A content file, and the hashes of the rows that it is merged with.
struct Maker<'a> {
    input: &'a Input,
    rows: HashMap<u64, Row>,
}

impl Maker<'_> {
    /// Whether a document with this fingerprint is one that the content file gives now.
    fn gives(&self, document: &Fingerprint, offices: &Offices, data: &DataFiles) -> bool {
        let path = &self.input.path;
        let (Some(hash), Ok(office)) = (self.input.hash, offices.of(folder_of(path))) else {
            return false;
        };
        let origin = Origin {
            path,
            hash,
            row: document.row.and_then(|row| self.rows.get(&row)),
            // its name does not change its content
            name: document.name,
            office: &office,
        };
        document.outdated(&origin, data).is_none()
    }
}
