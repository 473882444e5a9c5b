//! Reads a file into a source, or says why it cannot be one.

use std::borrow::Cow;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::catalogue;
use crate::diagnostic::FileProblem;
use crate::source::{Source, Unreadable, nfc};

/// Why the system refuses the file, or the folder, at `path`.
pub fn unread(path: &Path, why: &io::Error) -> FileProblem {
    match why.kind() {
        io::ErrorKind::NotFound if path.is_symlink() => {
            FileProblem::new(&catalogue::LINK_TO_NOTHING, path, [])
        }
        io::ErrorKind::NotFound => FileProblem::new(&catalogue::NO_FILE, path, []),
        io::ErrorKind::InvalidInput => FileProblem::new(&catalogue::NOT_REGULAR, path, []),
        io::ErrorKind::PermissionDenied => FileProblem::new(&catalogue::NOT_ALLOWED, path, []),
        _ => FileProblem::new(&catalogue::CANNOT_READ, path, [&why.to_string()]),
    }
}

/// Reads the file at `path`.
///
/// # Errors
/// If the system refuses it, it is too large, or it is not UTF-8.
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

/// The path of a file as spelled on the disk: if no file has exactly this name, the one with the
/// same letters in another spelling. macOS, and archives made there, spell `ế` with three
/// characters where a keyboard gives one.
pub fn on_disk(path: &Path) -> Cow<'_, Path> {
    let is_ascii = path.as_os_str().as_encoded_bytes().is_ascii();
    if is_ascii || path.symlink_metadata().is_ok() {
        return Cow::Borrowed(path);
    }
    let mut found = PathBuf::new();
    for component in path.components() {
        let as_given = found.join(component);
        found = match component.as_os_str().to_str() {
            Some(name) if !name.is_ascii() && as_given.symlink_metadata().is_err() => {
                same_letters(&found, name).unwrap_or(as_given)
            }
            _ => as_given,
        };
    }
    Cow::Owned(found)
}

/// The first entry of a folder whose name has the same letters as `name`.
fn same_letters(folder: &Path, name: &str) -> Option<PathBuf> {
    let listed = match folder.as_os_str().is_empty() {
        true => Path::new("."),
        false => folder,
    };
    let names = fs::read_dir(listed).ok()?.flatten();
    let same = names
        .map(|entry| entry.file_name())
        .filter(|other| other.to_str().is_some_and(|other| nfc(other) == nfc(name)));
    Some(folder.join(same.min()?))
}

/// Reads the bytes of a regular file, at most one more than `most`.
///
/// # Errors
/// When the system does not give it.
pub fn read_up_to(path: &Path, most: usize) -> Result<Vec<u8>, FileProblem> {
    let mut bytes = Vec::new();
    let file = open(path).map_err(|e| unread(path, &e))?;
    file.take(most as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| unread(path, &e))?;
    Ok(bytes)
}

/// Opens a regular file, the only kind that is ever read: a pipe would wait for its writer, a
/// device would never end.
///
/// # Errors
/// Those of the system; of kind [`io::ErrorKind::InvalidInput`] for anything but a regular
/// file.
pub fn open(path: &Path) -> io::Result<fs::File> {
    let path = &on_disk(path);
    // checked before it is opened: opening a pipe blocks
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    fs::File::open(path)
}

/// The message for bytes that cannot be a source.
pub fn unreadable(path: &Path, why: Unreadable) -> FileProblem {
    match why {
        Unreadable::NotUtf8 { offset } => {
            FileProblem::new(&catalogue::NOT_UTF8, path, [&offset.to_string()])
        }
        Unreadable::Binary => FileProblem::new(&catalogue::NO_TEXT, path, []),
        Unreadable::Utf16 => FileProblem::new(&catalogue::UTF16, path, []),
        Unreadable::TooLarge => {
            let limit = Source::MAX_BYTES >> 20;
            FileProblem::new(&catalogue::TOO_LARGE, path, [&limit.to_string()])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_however_the_disk_spells_its_letters() {
        let composed = ["Kế hoạch", "số liệu.csv"];
        let decomposed = [
            "Ke\u{302}\u{301} hoa\u{323}ch",
            "so\u{302}\u{301} lie\u{323}\u{302}u.csv",
        ];
        for (disk, given) in [(decomposed, composed), (composed, decomposed)] {
            let folder = tempfile::tempdir().unwrap();
            let root = folder.path();
            let there = root.join(disk[0]).join(disk[1]);
            fs::create_dir(root.join(disk[0])).unwrap();
            fs::write(&there, "x").unwrap();
            let named = root.join(given[0]).join(given[1]);
            assert_eq!(*on_disk(&named), there);
            assert_eq!(read_bytes(&named).unwrap(), b"x");
            let new = root.join(given[0]).join("mới.csv");
            assert_eq!(*on_disk(&new), root.join(disk[0]).join("mới.csv"));
            let none = root.join("không có/a.csv");
            assert_eq!(*on_disk(&none), none);
        }
    }
}
