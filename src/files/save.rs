//! Puts a file in its place so that any reader, even after a kill, sees the old one or the whole
//! new one, and so that nothing written in between is lost.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tempfile::NamedTempFile;
use xxhash_rust::xxh3::{Xxh3Default, xxh3_64};

use super::backup::{back_up, keep_as_backup};
use super::place::{folder_of, not_a_file, real};
use super::temporary::{sweep, temporary};
use crate::catalogue;
use crate::diagnostic::FileProblem;

/// Number of attempts: another run may take a temporary file for abandoned in the moment before it
/// is locked, and the target may appear and disappear.
const ATTEMPTS: usize = 5;

/// What was at a path when it was examined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// No file.
    Nothing,
    /// A file with bytes of this digest.
    File(u64),
}

impl Seen {
    /// Examines `path`, through links. It must be a regular file: a pipe would block.
    ///
    /// # Errors
    /// Those of reading, but not that there is no file.
    pub fn at(path: &Path) -> io::Result<Seen> {
        let mut file = match File::open(path) {
            Ok(file) => file,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Seen::Nothing),
            Err(e) => return Err(e),
        };
        let mut hasher = Xxh3Default::new();
        let mut buffer = vec![0; 1 << 16];
        loop {
            match file.read(&mut buffer)? {
                0 => return Ok(Seen::File(hasher.digest())),
                n => hasher.update(&buffer[..n]),
            }
        }
    }

    /// A file that was read, with these bytes.
    pub fn read(bytes: &[u8]) -> Seen {
        Seen::File(digest(bytes))
    }
}

pub(super) fn digest(bytes: &[u8]) -> u64 {
    xxh3_64(bytes)
}

/// What the caller of [`Saver::save`] knows about the target.
pub struct Expected<'a> {
    /// What was there when the decision to write was made.
    pub seen: Seen,
    /// It is somebody's work: a copy is kept before it is replaced.
    pub keep: bool,
    /// Whether a file that has appeared there since can be made again and needs no copy.
    pub is_ours: &'a dyn Fn(&Path) -> bool,
}

impl Expected<'_> {
    /// What was seen may be replaced; anything newer is kept.
    pub fn to_be(seen: Seen) -> Expected<'static> {
        Expected {
            seen,
            keep: false,
            is_ours: &|_| false,
        }
    }
}

/// Saves files; in every folder it first removes what killed runs left.
#[derive(Debug, Default)]
pub struct Saver {
    /// Folders that were swept.
    swept: Mutex<BTreeSet<PathBuf>>,
    /// Folders in which names changed.
    changed: Mutex<BTreeSet<PathBuf>>,
}

impl Saver {
    /// Writes `bytes` to the file at `path`, creating its folder if needed; returns the copy, if
    /// one was kept of what was there. A link stays a link, and what it leads to is replaced. The
    /// permissions of a replaced file are kept.
    ///
    /// The content is on the disk before the name points to it; [`Saver::sync`] makes the
    /// names themselves durable.
    ///
    /// # Errors
    /// If the target is a folder, a device or a pipe, the file is marked read-only, or the
    /// system refuses; the file at `path` is then unchanged.
    pub fn save(
        &self,
        path: &Path,
        bytes: &[u8],
        expected: &Expected,
    ) -> Result<Option<PathBuf>, FileProblem> {
        if let Some(problem) = not_a_file(path) {
            return Err(problem);
        }
        let cannot = |e: io::Error| cannot_write(path, &e);
        let target = real(path).map_err(cannot)?;
        let permissions = match fs::metadata(&target) {
            Ok(old) if old.permissions().readonly() => {
                return Err(cannot(io::ErrorKind::ReadOnlyFilesystem.into()));
            }
            Ok(old) => Some(old.permissions()),
            Err(e) if e.kind() == io::ErrorKind::NotFound => None,
            Err(e) => return Err(cannot(e)),
        };
        let folder = folder_of(&target);
        fs::create_dir_all(folder).map_err(cannot)?;
        self.enter(folder);
        let mut place = Place {
            path,
            target: &target,
            disposable: (!expected.keep).then_some(expected.seen),
            is_ours: expected.is_ours,
            copy: None,
        };
        if expected.keep && permissions.is_some() {
            let copy = back_up(path).map_err(cannot)?;
            self.enter(folder_of(&copy));
            place.disposable = Some(Seen::at(&copy).map_err(cannot)?);
            place.copy = Some(copy);
        }
        let mut attempt = 1;
        loop {
            let put = || -> io::Result<()> {
                let mut file = temporary(folder)?;
                file.as_file_mut().write_all(bytes)?;
                if let Some(permissions) = &permissions {
                    file.as_file().set_permissions(permissions.clone())?;
                }
                file.as_file().sync_data()?;
                place.put(file, digest(bytes))
            };
            let mut put = put;
            match put() {
                Ok(()) => return Ok(place.copy),
                Err(e) if is_passing(&e) && attempt < ATTEMPTS => attempt += 1,
                Err(e) => return Err(cannot(e)),
            }
        }
    }

    /// Makes the renames in all written folders durable. Systems that offer no such call for
    /// folders do it on their own.
    pub fn sync(&self) {
        let mut changed = self.changed.lock().unwrap_or_else(PoisonError::into_inner);
        for folder in std::mem::take(&mut *changed) {
            if let Ok(folder) = File::open(folder) {
                let _ = folder.sync_all();
            }
        }
    }

    /// Removes the leftovers of killed runs from the folder of a file that this run would write if
    /// needed: they must not stay only because the file is up to date.
    pub fn visit(&self, path: &Path) {
        if let Ok(target) = real(path) {
            self.sweep_once(folder_of(&target));
        }
    }

    fn sweep_once(&self, folder: &Path) {
        let mut swept = self.swept.lock().unwrap_or_else(PoisonError::into_inner);
        let first = swept.insert(folder.to_owned());
        drop(swept);
        if first {
            sweep(folder);
        }
    }

    fn enter(&self, folder: &Path) {
        self.sweep_once(folder);
        let mut changed = self.changed.lock().unwrap_or_else(PoisonError::into_inner);
        changed.insert(folder.to_owned());
    }
}

fn is_passing(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::AlreadyExists
    )
}

/// Where a file goes.
struct Place<'a> {
    /// The path as the caller gave it.
    path: &'a Path,
    /// Where links lead.
    target: &'a Path,
    /// What was seen there, or is already kept.
    disposable: Option<Seen>,
    is_ours: &'a dyn Fn(&Path) -> bool,
    /// The copy that was kept last.
    copy: Option<PathBuf>,
}

impl Place<'_> {
    /// Keeps a copy of the file `came_out`, unless it is disposable.
    fn keep(&mut self, came_out: &Path, new: u64) -> io::Result<()> {
        let seen = match Seen::at(came_out)? {
            Seen::Nothing => return Ok(()),
            seen => seen,
        };
        let is_known = self.disposable == Some(seen) || seen == Seen::File(new);
        if !is_known && !(self.is_ours)(came_out) {
            self.copy = Some(keep_as_backup(came_out, self.path)?);
        }
        Ok(())
    }

    /// Moves a written file to its place.
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    fn put(&mut self, file: NamedTempFile, new: u64) -> io::Result<()> {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;

        use super::temporary::exchange_name;

        hook::before_rename();
        let (file, own) = file.into_parts();
        let rename = |from: &Path, flags| renameat_with(CWD, from, CWD, self.target, flags);
        match rename(&own, RenameFlags::NOREPLACE) {
            Ok(()) => {
                std::mem::forget(own);
                return Ok(());
            }
            Err(Errno::EXIST) => {}
            // What this file system cannot do in one call takes two.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
                return self.put_over(NamedTempFile::from_parts(file, own), new);
            }
            Err(e) => return Err(e.into()),
        }
        let disposable = match self.disposable {
            Some(Seen::File(digest)) => Some(digest),
            Some(Seen::Nothing) | None => None,
        };
        let name = exchange_name(&own, self.target, disposable, new);
        fs::rename(&own, &name)?;
        std::mem::forget(own);
        let own = tempfile::TempPath::try_from_path(name)?;
        match rename(&own, RenameFlags::EXCHANGE) {
            Ok(()) => {}
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
                return self.put_over(NamedTempFile::from_parts(file, own), new);
            }
            Err(e) => return Err(e.into()),
        }
        // The old file now has the temporary name, and is removed with it.
        let is_file = fs::symlink_metadata(&own).is_ok_and(|m| m.is_file());
        let kept = match is_file {
            true => self.keep(&own, new),
            false => Err(io::Error::from(io::ErrorKind::IsADirectory)),
        };
        if kept.is_err() {
            let back = renameat_with(CWD, &*own, CWD, self.target, RenameFlags::EXCHANGE);
            if back.is_err() {
                let _ = own.keep();
            }
        }
        kept
    }

    #[cfg(not(any(target_os = "linux", target_os = "macos")))]
    fn put(&mut self, file: NamedTempFile, new: u64) -> io::Result<()> {
        hook::before_rename();
        self.put_over(file, new)
    }

    /// Checks once more and renames: a save between the two, within microseconds, is lost on a
    /// system that cannot exchange files.
    fn put_over(&mut self, file: NamedTempFile, new: u64) -> io::Result<()> {
        self.keep(self.target, new)?;
        file.persist(self.target).map(drop).map_err(|e| e.error)
    }
}

/// What a test does between the check and the rename.
mod hook {
    #[cfg(test)]
    thread_local! {
        pub(super) static BEFORE_RENAME: std::cell::RefCell<Option<Box<dyn FnMut()>>> =
            const { std::cell::RefCell::new(None) };
    }

    #[cfg(test)]
    pub(super) fn before_rename() {
        BEFORE_RENAME.with_borrow_mut(|hook| {
            if let Some(hook) = hook {
                hook();
            }
        });
    }

    #[cfg(not(test))]
    pub(super) fn before_rename() {}
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
fn is_sharing_violation(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
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

    fn save(path: &Path, bytes: &[u8]) -> Result<Option<PathBuf>, FileProblem> {
        let seen = Seen::at(path).unwrap();
        Saver::default().save(path, bytes, &Expected::to_be(seen))
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
        assert_eq!(names(folder.path()), ["a.docx", "b.docx"]);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe.docx");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.unwrap().success());
        let expected = Expected::to_be(Seen::Nothing);
        for path in [&pipe, folder.path(), Path::new("/dev/null")] {
            let problem = Saver::default().save(path, b"x", &expected).unwrap_err();
            assert_eq!(problem.diagnostic.message.code, catalogue::NOT_A_FILE.code);
        }
        assert_eq!(names(folder.path()), ["pipe.docx"]);
    }

    /// Somebody saves 400 times between the check and the rename, in each of the ways in which
    /// programs save: every save exists afterwards.
    #[test]
    fn no_save_of_400_between_the_look_and_the_rename_is_lost() {
        std::thread::scope(|scope| {
            for thread in 0..10 {
                scope.spawn(move || saves_between(thread * 40..(thread + 1) * 40));
            }
        });
    }

    fn saves_between(numbers: std::ops::Range<usize>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.docx");
        for n in numbers {
            fs::write(&path, format!("seen {n}")).unwrap();
            let seen = Seen::at(&path).unwrap();
            let (at, edit) = (path.clone(), format!("edit {n}"));
            let hook = move || match n % 3 {
                0 => fs::write(&at, &edit).unwrap(),
                1 => {
                    fs::write(at.with_extension("swp"), &edit).unwrap();
                    fs::rename(at.with_extension("swp"), &at).unwrap();
                }
                _ => {
                    fs::remove_file(&at).unwrap();
                    fs::write(&at, &edit).unwrap();
                }
            };
            hook::BEFORE_RENAME.set(Some(Box::new(hook)));
            let copy = Saver::default().save(&path, b"new", &Expected::to_be(seen));
            hook::BEFORE_RENAME.set(None);
            let copy = copy.unwrap().expect("a copy is kept");
            assert_eq!(fs::read_to_string(copy).unwrap(), format!("edit {n}"));
            assert_eq!(fs::read(&path).unwrap(), b"new");
        }
        assert_eq!(names(folder.path()).len(), 41);
    }

    #[test]
    fn what_came_between_is_thrown_away_only_when_it_is_ours() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.docx");
        for (between, is_ours, copies) in [("new", false, 0), ("ours", true, 0), ("x", false, 1)] {
            let at = path.clone();
            hook::BEFORE_RENAME.set(Some(Box::new(move || fs::write(&at, between).unwrap())));
            let expected = Expected {
                seen: Seen::Nothing,
                keep: false,
                is_ours: &|_| is_ours,
            };
            let copy = Saver::default().save(&path, b"new", &expected).unwrap();
            hook::BEFORE_RENAME.set(None);
            assert_eq!(usize::from(copy.is_some()), copies, "{between}");
        }
    }

    #[test]
    fn a_copy_is_kept_of_work_and_of_what_came_after_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.docx");
        let work = |between: Option<&'static str>| {
            fs::write(&path, "work").unwrap();
            let expected = Expected {
                keep: true,
                ..Expected::to_be(Seen::at(&path).unwrap())
            };
            let at = path.clone();
            hook::BEFORE_RENAME.set(between.map(|text| -> Box<dyn FnMut()> {
                Box::new(move || {
                    fs::remove_file(&at).unwrap();
                    fs::write(&at, text).unwrap();
                })
            }));
            let copy = Saver::default().save(&path, b"new", &expected).unwrap();
            hook::BEFORE_RENAME.set(None);
            fs::remove_file(&path).unwrap();
            copy.unwrap()
        };
        assert_eq!(fs::read(work(None)).unwrap(), b"work");
        assert_eq!(names(folder.path()), ["a.bak.docx"]);
        assert_eq!(fs::read(work(Some("later"))).unwrap(), b"later");
        let copy = folder.path().join("a.bak-2.docx");
        assert_eq!(fs::read(copy).unwrap(), b"work");
        assert_eq!(names(folder.path()).len(), 3);
    }
}
