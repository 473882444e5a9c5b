//! Temporary files, and the ones that killed runs leave behind.
//!
//! A temporary file is locked for as long as its writer lives, so that a later run can tell what a
//! killed run left behind from what another run is still writing. While it is written it is
//! `.vanthu-XXXXXX.tmp`. When it is whole and about to be exchanged with the file that it replaces,
//! its name says what it may contain that can be discarded: `.vanthu-XXXXXX-SEEN-NEW-NAME.tmp`, the
//! digests of what was seen there and of the new bytes. Anything else found there is somebody's
//! work saved in between, and is kept as a copy of `NAME`.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use tempfile::{Builder, NamedTempFile, TempDir};

use super::Seen;
use super::backup::keep_as_backup;

const PREFIX: &str = ".vanthu-";
const SUFFIX: &str = ".tmp";

/// A new temporary file, locked.
pub(super) fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As for any new file: reduced by the umask.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    // The bare error: the temporary name would mean nothing to the user.
    let bare = |e: io::Error| match e.kind() {
        io::ErrorKind::Other => e,
        kind => io::Error::from(kind),
    };
    let file = builder.tempfile_in(folder).map_err(bare)?;
    // Where the file system has no locks, nothing is removed either.
    let _ = file.as_file().try_lock();
    Ok(file)
}

/// The name under which `file`, with bytes of digest `new`, is exchanged with `target`, of which
/// `disposable` may be discarded.
#[cfg(any(target_os = "linux", target_os = "macos", test))]
pub(super) fn exchange_name(
    file: &Path,
    target: &Path,
    disposable: Option<u64>,
    new: u64,
) -> std::path::PathBuf {
    // Most bytes of the target's name in that of a temporary file; the whole must not be
    // longer than the 255 that file systems allow.
    const MOST_NAME: usize = 190;
    let own = file.file_name().unwrap_or_default().to_string_lossy();
    let own = own.strip_suffix(SUFFIX).unwrap_or(&own);
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let extension = target.extension().unwrap_or_default().to_string_lossy();
    let name = match name.len() <= MOST_NAME {
        true => name.into_owned(),
        false => format!(
            "{}.{extension}",
            &name[..name.floor_char_boundary(MOST_NAME)]
        ),
    };
    let disposable = disposable.unwrap_or(new);
    target.with_file_name(format!("{own}-{disposable:016x}-{new:016x}-{name}{SUFFIX}"))
}

/// The digests that a temporary file's name declares discardable, and the name of what it replaces;
/// `None` while the file is being written.
fn read_name(name: &str) -> Option<([u64; 2], &str)> {
    let inside = name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
    let mut fields = inside.splitn(4, '-').skip(1);
    let mut digest = || {
        let field = fields.next().filter(|field| field.len() == 16)?;
        u64::from_str_radix(field, 16).ok()
    };
    let digests = [digest()?, digest()?];
    Some((digests, fields.next()?))
}

/// Removes the temporary files in `folder` whose writers are dead; what somebody else wrote in one
/// of them becomes a copy beside its file. What cannot be removed stays: it is hidden, and
/// harmless.
pub(super) fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        // A pipe of such a name is not a temporary file, and opening it would block.
        let is_temporary = name.starts_with(PREFIX)
            && name.ends_with(SUFFIX)
            && entry.file_type().is_ok_and(|t| t.is_file());
        if !is_temporary {
            continue;
        }
        let path = entry.path();
        let is_dead = || File::open(&path).is_ok_and(|file| file.try_lock().is_ok());
        if is_dead() && is_kept(&path, &name) {
            let _ = fs::remove_file(&path);
        }
    }
}

/// A folder for work in progress, in the system's temporary folder, removed on drop; leftovers of
/// killed runs are removed when the next one starts.
#[derive(Debug)]
pub struct Stage {
    // Before the folder: Windows does not remove a folder in which a file is open.
    _lock: File,
    folder: TempDir,
}

const STAGE_PREFIX: &str = "vanthu-";
const STAGE_LOCK: &str = ".lock";

impl Stage {
    /// A new, empty folder.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn new() -> io::Result<Stage> {
        sweep_stages(&std::env::temp_dir());
        let folder = Builder::new().prefix(STAGE_PREFIX).tempdir()?;
        let lock = File::create_new(folder.path().join(STAGE_LOCK))?;
        let _ = lock.try_lock();
        Ok(Stage {
            _lock: lock,
            folder,
        })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

fn sweep_stages(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let is_stage = entry
            .file_name()
            .to_string_lossy()
            .starts_with(STAGE_PREFIX)
            && entry.file_type().is_ok_and(|t| t.is_dir());
        let lock = entry.path().join(STAGE_LOCK);
        let is_file = || fs::symlink_metadata(&lock).is_ok_and(|m| m.is_file());
        let is_dead = || File::open(&lock).is_ok_and(|lock| lock.try_lock().is_ok());
        if is_stage && is_file() && is_dead() {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether a temporary file can be removed without loss, if necessary after keeping a copy.
fn is_kept(path: &Path, name: &str) -> bool {
    let Some((digests, target)) = read_name(name) else {
        return true;
    };
    match Seen::at(path) {
        Ok(Seen::File(digest)) if digests.contains(&digest) => true,
        Ok(Seen::File(_)) => keep_as_backup(path, &path.with_file_name(target)).is_ok(),
        Ok(Seen::Nothing) | Err(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leftovers_of_the_dead_are_swept_and_those_of_the_living_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let dead = folder.path().join(".vanthu-abc123.tmp");
        fs::write(&dead, "half a doc").unwrap();
        let other = folder.path().join(".other.tmp");
        fs::write(&other, "").unwrap();
        let living = temporary(folder.path()).unwrap();
        sweep(folder.path());
        assert!(!dead.exists());
        assert!(living.path().exists() && other.exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_or_a_folder_of_such_a_name_does_not_stop_the_sweep() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join(".vanthu-pipe.tmp");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.unwrap().success());
        fs::create_dir(folder.path().join(".vanthu-dir.tmp")).unwrap();
        let dead = folder.path().join(".vanthu-abc123.tmp");
        fs::write(&dead, "").unwrap();
        sweep(folder.path());
        assert!(!dead.exists() && fs::symlink_metadata(&pipe).is_ok());
    }

    #[test]
    fn stages_of_the_dead_are_removed_and_those_of_the_living_are_not() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["vanthu-dead", "vanthu-living", "vanthu-other", "khac"] {
            fs::create_dir(folder.path().join(name)).unwrap();
            if name != "vanthu-other" {
                fs::write(folder.path().join(name).join(STAGE_LOCK), "").unwrap();
            }
        }
        let lock = File::open(folder.path().join("vanthu-living/.lock")).unwrap();
        lock.try_lock().unwrap();
        sweep_stages(folder.path());
        let left = |name: &str| folder.path().join(name).exists();
        assert!(!left("vanthu-dead"));
        assert!(left("vanthu-living") && left("vanthu-other") && left("khac"));
        let stage = Stage::new().unwrap();
        assert!(Stage::new().is_ok() && stage.path().exists());
    }

    #[test]
    fn work_that_a_killed_run_exchanged_away_is_kept_as_a_copy() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("báo-cáo 1.docx");
        let [seen, new, edit] = ["seen", "new", "an edit"];
        for (n, (lies, copies)) in [(seen, 0), (new, 0), (edit, 1)].into_iter().enumerate() {
            let own = folder.path().join(format!(".vanthu-abc{n}.tmp"));
            let digest = |text: &str| super::super::save::digest(text.as_bytes());
            let left = exchange_name(&own, &target, Some(digest(seen)), digest(new));
            fs::write(&left, lies).unwrap();
            sweep(folder.path());
            assert!(!left.exists());
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), copies);
        }
        let copy = folder.path().join("báo-cáo 1.bak.docx");
        assert_eq!(fs::read_to_string(copy).unwrap(), edit);
    }

    #[test]
    fn the_longest_name_has_room() {
        let target = Path::new("/x").join(format!("{}.docx", "ế".repeat(83)));
        let name = exchange_name(Path::new("/x/.vanthu-abcdef.tmp"), &target, None, 1);
        let name = name.file_name().unwrap().to_str().unwrap();
        assert!(name.len() <= 255, "{}", name.len());
        assert!(read_name(name).unwrap().1.ends_with("ế.docx"));
    }
}
