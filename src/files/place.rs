//! Where a path leads: its folder, its real path, whether a file can be there.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::catalogue;
use crate::diagnostic::FileProblem;

/// The folder of a file; `.` for a bare name.
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// The end of a link: the link stays, and what it points to is replaced.
pub(super) fn real(path: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(path) {
        Ok(m) if m.file_type().is_symlink() => fs::canonicalize(path),
        _ => Ok(path.to_owned()),
    }
}

/// The real path of a file or folder, whether or not it exists, through whatever links it is
/// reached.
pub fn identity(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut there = path.as_path();
    let mut missing: Vec<OsString> = Vec::new();
    loop {
        if let Ok(real) = fs::canonicalize(there) {
            return missing.iter().rev().fold(real, |mut path, name| {
                match name == ".." {
                    true => drop(path.pop()),
                    false => path.push(name),
                }
                path
            });
        }
        match (there.components().next_back(), there.parent()) {
            (Some(Component::Normal(name)), Some(parent)) => {
                missing.push(name.to_owned());
                there = parent;
            }
            (Some(Component::ParentDir), Some(parent)) => {
                missing.push("..".into());
                there = parent;
            }
            _ => return path,
        }
    }
}

/// The problem with a path that leads to a folder, a device or a pipe, or is a link that leads
/// nowhere, where a file should be written; nothing is opened, because a pipe would block.
pub fn not_a_file(path: &Path) -> Option<FileProblem> {
    let name = &*path.to_string_lossy();
    let Ok(metadata) = fs::metadata(path) else {
        if path.is_symlink() {
            return Some(FileProblem::new(&catalogue::LEADS_NOWHERE, path, [name]));
        }
        // the nearest existing path above, which is not a folder
        let mut above = path.ancestors().skip(1);
        let folder = above.find(|folder| folder.symlink_metadata().is_ok())?;
        let args = [name, &*folder.to_string_lossy()];
        return match fs::metadata(folder) {
            Ok(metadata) if metadata.is_dir() => None,
            Ok(_) => Some(FileProblem::new(&catalogue::BELOW_A_FILE, path, args)),
            Err(_) => Some(FileProblem::new(&catalogue::LEADS_NOWHERE, path, [args[1]])),
        };
    };
    (!metadata.is_file()).then(|| FileProblem::new(&catalogue::NOT_A_FILE, path, [name]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_place_is_the_same_by_whatever_link_it_is_reached() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        fs::create_dir(root.join("a")).unwrap();
        std::os::unix::fs::symlink("a", root.join("b")).unwrap();
        for path in ["a/x/y.docx", "b/x/y.docx", "b/x/z/../y.docx"] {
            assert_eq!(identity(&root.join(path)), root.join("a/x/y.docx"));
        }
        fs::write(root.join("a/t.docx"), "").unwrap();
        std::os::unix::fs::symlink("a/t.docx", root.join("l.docx")).unwrap();
        assert_eq!(identity(&root.join("l.docx")), root.join("a/t.docx"));
        assert!(not_a_file(&root.join("b")).is_some());
        assert!(not_a_file(&root.join("l.docx")).is_none());
        assert!(not_a_file(&root.join("none")).is_none());
        std::os::unix::fs::symlink("gone", root.join("g.docx")).unwrap();
        let code = |name| not_a_file(&root.join(name)).map(|p| p.diagnostic.message.code);
        assert_eq!(code("g.docx"), Some("W353"));
        assert_eq!(code("b"), Some("W310"));
        assert_eq!(code("a/t.docx/x/y.docx"), Some("W358"));
        assert_eq!(code("a/x/y.docx"), None);
        assert_eq!(code("g.docx/y.docx"), Some("W353"));
    }
}
