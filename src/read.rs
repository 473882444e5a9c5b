//! A file of the disk → a source, or a diagnostic that says why it is none.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::catalogue;
use crate::diagnostic::{Checked, Diagnostic, Entry};
use crate::reader::MAX_PACKAGE;
use crate::source::{Source, Sources, Span, Unreadable};

/// A message about a file as a whole, not about a place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it; its place is the start of source 0.
    pub diagnostic: Box<Diagnostic>,
}

impl FileProblem {
    /// A message of kind `entry` about the file at `path`.
    pub fn new<const N: usize>(entry: &'static Entry, path: &Path, args: [&str; N]) -> FileProblem {
        FileProblem {
            path: path.to_owned(),
            diagnostic: Box::new(Diagnostic::new(entry, Span::default(), args)),
        }
    }

    /// Why the system does not give the file, or the folder, at `path`.
    pub fn unread(path: &Path, why: &io::Error) -> FileProblem {
        match why.kind() {
            io::ErrorKind::NotFound => FileProblem::new(&catalogue::NO_FILE, path, []),
            io::ErrorKind::InvalidInput => FileProblem::new(&catalogue::NOT_REGULAR, path, []),
            io::ErrorKind::PermissionDenied => FileProblem::new(&catalogue::NOT_ALLOWED, path, []),
            _ => FileProblem::new(&catalogue::CANNOT_READ, path, [&why.to_string()]),
        }
    }

    /// Adds the message to others.
    pub fn push_to(self, diagnostics: &mut Vec<Diagnostic>, sources: &mut Sources) {
        let id = sources.add(Arc::new(Source::new(self.path, "")));
        let mut diagnostic = *self.diagnostic;
        diagnostic.span = Span::new(id, 0, 0);
        diagnostics.push(diagnostic);
    }

    /// The message alone, with a source that has the file's name and no text.
    pub fn into_checked<T>(self) -> Checked<T> {
        let mut checked = Checked {
            value: None,
            diagnostics: Vec::new(),
            sources: Sources::default(),
        };
        self.push_to(&mut checked.diagnostics, &mut checked.sources);
        checked
    }
}

/// Reads the file at `path`.
///
/// # Errors
/// When the system does not give it, it is too large, or it is not UTF-8.
pub fn read_source(path: &Path) -> Result<Source, FileProblem> {
    let bytes = read_bytes(path)?;
    Source::from_bytes(path, &bytes).map_err(|e| unreadable(path, e))
}

/// Reads the bytes of a file that is not larger than a source may be.
///
/// # Errors
/// When the system does not give it, or it is too large.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, FileProblem> {
    let bytes = read_up_to(path, Source::MAX_BYTES)?;
    match bytes.len() > Source::MAX_BYTES {
        true => Err(unreadable(path, Unreadable::TooLarge)),
        false => Ok(bytes),
    }
}

/// Reads the bytes of a Word file; of one that is larger than its reader takes, one byte more
/// than that.
///
/// # Errors
/// When the system does not give it.
pub fn read_word(path: &Path) -> Result<Vec<u8>, FileProblem> {
    read_up_to(path, MAX_PACKAGE)
}

/// Reads the bytes of a regular file; of one that has more than `most` bytes, one byte more
/// than that.
fn read_up_to(path: &Path, most: usize) -> Result<Vec<u8>, FileProblem> {
    let mut bytes = Vec::new();
    let file = open(path).map_err(|e| FileProblem::unread(path, &e))?;
    file.take(most as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| FileProblem::unread(path, &e))?;
    Ok(bytes)
}

/// Opens a regular file, the only kind that is ever read: a pipe would wait for its writer,
/// a device never end.
///
/// # Errors
/// Those of the system; of kind [`io::ErrorKind::InvalidInput`] for anything else than a
/// regular file.
pub fn open(path: &Path) -> io::Result<fs::File> {
    // looked at before it is opened: opening a pipe waits
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    fs::File::open(path)
}

/// The message for bytes that are no source.
pub fn unreadable(path: &Path, why: Unreadable) -> FileProblem {
    match why {
        Unreadable::NotUtf8 { offset } => {
            FileProblem::new(&catalogue::NOT_UTF8, path, [&offset.to_string()])
        }
        Unreadable::Utf16 => FileProblem::new(&catalogue::UTF16, path, []),
        Unreadable::TooLarge => {
            let limit = Source::MAX_BYTES >> 20;
            FileProblem::new(&catalogue::TOO_LARGE, path, [&limit.to_string()])
        }
    }
}
