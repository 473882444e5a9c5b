//! Putting a file in its place so that whoever looks, and whatever is killed, sees the old
//! one or the whole new one.
//!
//! The bytes go to a temporary file in the same folder, reach the disk, and take the name by
//! one rename. A temporary file is locked for as long as its writer lives, so a later run
//! tells what a killed run left behind from what another run is still writing.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::catalogue;
use crate::read::FileProblem;

const TEMPORARY_PREFIX: &str = ".vanthu-";
const TEMPORARY_SUFFIX: &str = ".tmp";

/// Another run may take a temporary file for a dead one in the moment before it is locked.
const ATTEMPTS: usize = 3;

/// Writes `bytes` to the file at `path`, making its folder where there is none. The
/// permissions of a file that is replaced are kept; one that is marked read-only is not
/// replaced.
///
/// The content is on the disk before the name points to it; [`sync_folder`] makes the name
/// itself durable.
///
/// # Errors
/// Whatever the system says; the file at `path` is then what it was.
pub fn save(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = &real(path)?;
    let folder = folder_of(path);
    fs::create_dir_all(folder)?;
    let permissions = match fs::metadata(path) {
        Ok(old) if old.permissions().readonly() => {
            return Err(io::Error::from(io::ErrorKind::ReadOnlyFilesystem));
        }
        Ok(old) => Some(old.permissions()),
        Err(e) if e.kind() == io::ErrorKind::NotFound => None,
        Err(e) => return Err(e),
    };
    let mut attempt = 1;
    loop {
        let mut file = temporary(folder)?;
        file.as_file_mut().write_all(bytes)?;
        if let Some(permissions) = &permissions {
            file.as_file().set_permissions(permissions.clone())?;
        }
        file.as_file().sync_data()?;
        match file.persist(path) {
            Ok(_) => return Ok(()),
            Err(e) if e.error.kind() == io::ErrorKind::NotFound && attempt < ATTEMPTS => {
                attempt += 1;
            }
            Err(e) => return Err(e.error),
        }
    }
}

/// A new temporary file, locked.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(TEMPORARY_PREFIX).suffix(TEMPORARY_SUFFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Like any new file: what the umask leaves of this.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    // The bare error: the temporary name in it would mean nothing to anybody.
    let bare = |e: io::Error| match e.kind() {
        io::ErrorKind::Other => e,
        kind => io::Error::from(kind),
    };
    let file = builder.tempfile_in(folder).map_err(bare)?;
    // Where the file system knows no locks, nothing is swept either.
    let _ = file.as_file().try_lock();
    Ok(file)
}

/// Removes the temporary files in `folder` whose writers are dead. What cannot be removed
/// stays: it is hidden, and does no harm.
pub fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(TEMPORARY_PREFIX) && name.ends_with(TEMPORARY_SUFFIX) {
            let path = entry.path();
            if OpenOptions::new()
                .write(true)
                .open(&path)
                .is_ok_and(|f| f.try_lock().is_ok())
            {
                let _ = fs::remove_file(&path);
            }
        }
    }
}

/// Makes the renames in a folder durable. A system that cannot do that for folders does it
/// by itself.
pub fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// Keeps a copy of the file at `path` beside it, as `NAME.bak.docx`, or `NAME.bak2.docx`,
/// `NAME.bak3.docx`… when those names are taken, and gives the copy's name.
///
/// # Errors
/// Whatever the system says; no file is ever overwritten.
pub fn back_up(path: &Path) -> io::Result<PathBuf> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    let mut number = 1;
    loop {
        let suffix = if number == 1 {
            String::new()
        } else {
            number.to_string()
        };
        let copy = path.with_file_name(format!("{stem}.bak{suffix}.{extension}"));
        match keep_as(path, &copy) {
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(e) => return Err(e),
            Ok(()) => return Ok(copy),
        }
    }
}

/// Keeps `bytes`, what the file at `path` held before it was changed, beside it as
/// `NAME.yaml.bak`, and gives the copy's name. A copy of that name with other bytes, of an
/// earlier change, stays as it is: the new one is then `NAME.yaml.bak2`, `NAME.yaml.bak3`…
///
/// # Errors
/// Whatever the system says; no file is ever overwritten, and no half copy is left.
pub fn keep_original(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let folder = folder_of(path);
    let permissions = fs::metadata(path)?.permissions();
    // save() refuses it, so there is nothing to keep
    if permissions.readonly() {
        return Err(io::Error::from(io::ErrorKind::ReadOnlyFilesystem));
    }
    let mut number = 1;
    loop {
        let suffix = if number == 1 {
            String::new()
        } else {
            number.to_string()
        };
        let copy = path.with_file_name(format!("{name}.bak{suffix}"));
        // an equal length is asked for first, so that a huge file of that name is not read
        if fs::metadata(&copy).is_ok_and(|m| m.is_file() && m.len() == bytes.len() as u64)
            && fs::read(&copy)? == bytes
        {
            return Ok(copy);
        }
        if fs::symlink_metadata(&copy).is_err() {
            let mut file = temporary(folder)?;
            file.as_file_mut().write_all(bytes)?;
            file.as_file().set_permissions(permissions.clone())?;
            file.as_file().sync_data()?;
            match file.persist_noclobber(&copy) {
                Ok(_) => return Ok(copy),
                // another program took the name since, or swept the temporary file
                Err(e) if e.error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(e) => return Err(e.error),
            }
        }
        number += 1;
    }
}

/// Whether a file of this name is a copy that [`back_up`] or [`keep_original`] keeps.
pub fn is_backup(path: &Path) -> bool {
    let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.rsplit_once(".bak").is_some_and(|(_, n)| is_number(n)) {
        return true;
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    stem.rsplit_once(".bak").is_some_and(|(_, n)| is_number(n))
}

/// Gives the file a second name; where the file system cannot, copies it.
fn keep_as(path: &Path, copy: &Path) -> io::Result<()> {
    match fs::hard_link(path, copy) {
        Ok(()) => Ok(()),
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => Err(e),
        Err(_) => {
            let mut to = File::create_new(copy)?;
            let copied = File::open(path)
                .and_then(|mut from| io::copy(&mut from, &mut to))
                .and_then(|_| to.sync_all());
            if copied.is_err() {
                let _ = fs::remove_file(copy);
            }
            copied
        }
    }
}

/// Whether a file of this name is the lock file that Word puts beside a document.
pub fn is_lock(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with("~$"))
}

/// A program that has a file open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// Word, or WPS, which does as Word does.
    Word,
    /// LibreOffice.
    LibreOffice,
}

/// The program that has the file at `path` open, and its lock file, going by the lock files
/// that office programs put beside a document.
pub fn holder(path: &Path) -> Option<(Holder, PathBuf)> {
    let name = path.file_name()?.to_str()?;
    let stem_length = path.file_stem()?.to_str()?.chars().count();
    // Word writes `~$` over the first letters of a long name, and before a short one.
    let covered = stem_length.saturating_sub(6).min(2);
    let rest: String = name.chars().skip(covered).collect();
    [
        (Holder::Word, format!("~${rest}")),
        (Holder::LibreOffice, format!(".~lock.{name}#")),
    ]
    .into_iter()
    .map(|(holder, lock)| (holder, path.with_file_name(lock)))
    .find(|(_, lock)| lock.exists())
}

/// The message for a file that could not be written.
pub fn cannot_write(path: &Path, error: &io::Error) -> FileProblem {
    let name = &*path.to_string_lossy();
    if is_sharing_violation(error) {
        return FileProblem::new(&catalogue::HELD, path, [name]);
    }
    let args = [name, &error.to_string()];
    FileProblem::new(&catalogue::CANNOT_WRITE, path, args)
}

/// Whether the system refused because another program has the file open (Windows:
/// `ERROR_SHARING_VIOLATION`, `ERROR_LOCK_VIOLATION`).
pub fn is_sharing_violation(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

/// The folder that a file lies in; `.` for a bare name.
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Where a link leads: a link stays a link, and what it points to is replaced.
fn real(path: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(path) {
        Ok(m) if m.file_type().is_symlink() => fs::canonicalize(path),
        _ => Ok(path.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn only_the_file_itself_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sub/báo cáo.docx");
        save(&path, b"one").unwrap();
        save(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names(path.parent().unwrap()), ["báo cáo.docx"]);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_are_kept_and_read_only_is_respected() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.docx");
        save(&path, b"one").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        save(&path, b"two").unwrap();
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).unwrap();
        assert!(save(&path, b"three").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names(folder.path()), ["a.docx"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.docx");
        let link = folder.path().join("b.docx");
        fs::write(&target, "one").unwrap();
        std::os::unix::fs::symlink(&target, &link).unwrap();
        save(&link, b"two").unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"two");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }

    #[test]
    fn leftovers_of_the_dead_are_swept_and_those_of_the_living_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let dead = folder.path().join(".vanthu-abc123.tmp");
        fs::write(&dead, "half a doc").unwrap();
        fs::write(folder.path().join(".other.tmp"), "").unwrap();
        let living = temporary(folder.path()).unwrap();
        sweep(folder.path());
        assert!(!dead.exists());
        assert!(living.path().exists());
        assert_eq!(names(folder.path()).len(), 2);
    }

    #[test]
    fn a_backup_never_takes_a_name_that_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.docx");
        for (text, name) in [("one", "a.bak.docx"), ("two", "a.bak2.docx")] {
            save(&path, text.as_bytes()).unwrap();
            assert_eq!(back_up(&path).unwrap(), folder.path().join(name));
            assert!(is_backup(Path::new(name)));
        }
        assert!(!is_backup(&path) && !is_backup(Path::new("a.bakery.docx")));
        save(&path, b"three").unwrap();
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(read("a.bak.docx"), "one");
        assert_eq!(read("a.bak2.docx"), "two");
        assert_eq!(read("a.docx"), "three");
    }

    #[test]
    fn an_original_is_kept_once_and_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("báo cáo.yaml");
        for (bytes, name) in [
            ("one", "báo cáo.yaml.bak"),
            ("two", "báo cáo.yaml.bak2"),
            ("one", "báo cáo.yaml.bak"),
            ("three", "báo cáo.yaml.bak3"),
        ] {
            save(&path, bytes.as_bytes()).unwrap();
            let copy = keep_original(&path, bytes.as_bytes()).unwrap();
            assert_eq!(copy, folder.path().join(name));
            assert_eq!(fs::read_to_string(copy).unwrap(), bytes);
            assert!(is_backup(Path::new(name)));
        }
        assert_eq!(names(folder.path()).len(), 4);
        assert!(!is_backup(&path));
    }

    #[test]
    fn lock_files_of_office_programs_are_known() {
        let folder = tempfile::tempdir().unwrap();
        for (name, lock, holder_expected) in [
            ("abc.docx", "~$abc.docx", Holder::Word),
            ("abcdefg.docx", "~$bcdefg.docx", Holder::Word),
            ("bao-cao-quy.docx", "~$o-cao-quy.docx", Holder::Word),
            ("so.docx", ".~lock.so.docx#", Holder::LibreOffice),
        ] {
            let path = folder.path().join(name);
            assert_eq!(holder(&path), None);
            let lock = folder.path().join(lock);
            fs::write(&lock, "").unwrap();
            assert_eq!(holder(&path), Some((holder_expected, lock)));
        }
    }
}
