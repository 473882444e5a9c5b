//! Copies of what is replaced: `NAME.bak.docx`, then `NAME.bak-2.docx`, `NAME.bak-3.docx`…, never
//! over an existing copy. For a file that the tool would take for an input under such a name,
//! `.bak` comes last: `NAME.yaml.bak`, `NAME.yaml.bak-2`…; such a file is changed again and again,
//! so an existing equal copy serves as the new one.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::Seen;
use super::place::real;

const MARK: &str = ".bak";

/// Keeps a copy of the file at `path` beside it and returns the copy's name. For a link, what it
/// leads to is copied, and the copy is beside the link.
///
/// # Errors
/// Any error of the system; no file is ever overwritten.
pub fn back_up(path: &Path) -> io::Result<PathBuf> {
    keep_as_backup(&real(path)?, path)
}

/// Keeps the file at `from` as a copy of what was at `path`.
pub(super) fn keep_as_backup(from: &Path, path: &Path) -> io::Result<PathBuf> {
    let mut number = 1;
    loop {
        let copy = backup_name(path, number);
        match keep_as(from, &copy) {
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {
                if !is_output(path) && is_equal(from, &copy) {
                    return Ok(copy);
                }
                number += 1;
            }
            Err(e) => return Err(e),
            Ok(()) => return Ok(copy),
        }
    }
}

/// The name of the `number`th copy, from 1.
fn backup_name(path: &Path, number: usize) -> PathBuf {
    let mark = match number {
        1 => MARK.to_owned(),
        n => format!("{MARK}-{n}"),
    };
    let mut name;
    if is_output(path) {
        name = path.file_stem().unwrap_or_default().to_owned();
        name.push(mark);
        name.push(".");
        name.push(path.extension().unwrap_or_default());
    } else {
        name = path.file_name().unwrap_or_default().to_owned();
        name.push(mark);
    }
    path.with_file_name(name)
}

fn is_output(path: &Path) -> bool {
    path.extension().is_some_and(|extension| {
        let is = |e: &&str| extension.eq_ignore_ascii_case(e);
        ["docx", "pdf", "csv", "xlsx"].iter().any(is)
    })
}

fn is_equal(one: &Path, other: &Path) -> bool {
    // a link is not a copy: it may lead to the very file that is about to change
    let length = |path| {
        fs::symlink_metadata(path)
            .ok()
            .filter(|m| m.is_file())
            .map(|m| m.len())
    };
    // a huge file of that name is not read
    let same_length = length(one).is_some_and(|l| length(other) == Some(l));
    same_length && matches!((Seen::at(one), Seen::at(other)), (Ok(a), Ok(b)) if a == b)
}

/// Whether a file of this name is a copy that [`back_up`] keeps. Earlier versions wrote the
/// number without its dash.
pub fn is_backup(path: &Path) -> bool {
    let is_marked = |name: Option<&OsStr>| {
        let name = name.unwrap_or_default().to_string_lossy();
        name.rsplit_once(MARK).is_some_and(|(_, number)| {
            let number = number.strip_prefix('-').unwrap_or(number);
            number.bytes().all(|b| b.is_ascii_digit())
        })
    };
    is_marked(path.file_stem()) || is_marked(path.file_name())
}

/// Gives the file a second name, so that a program still writing to it writes to the copy; copies
/// it if the file system has no such links.
fn keep_as(from: &Path, copy: &Path) -> io::Result<()> {
    match fs::hard_link(from, copy) {
        Ok(()) => Ok(()),
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists => Err(e),
        Err(_) => {
            let mut from = File::open(from)?;
            let mut to = File::create_new(copy)?;
            let copied = io::copy(&mut from, &mut to).and_then(|_| to.sync_all());
            if copied.is_err() {
                let _ = fs::remove_file(copy);
            }
            copied
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_link_to_the_file_is_no_copy_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.yaml");
        fs::write(&file, "so: 5").unwrap();
        std::os::unix::fs::symlink("a.yaml", folder.path().join("a.yaml.bak")).unwrap();
        let copy = back_up(&file).unwrap();
        assert_eq!(copy, folder.path().join("a.yaml.bak-2"));
        assert!(!copy.is_symlink());
    }

    #[test]
    fn a_backup_never_takes_a_name_that_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        for (file, names) in [
            ("a.docx", ["a.bak.docx", "a.bak-2.docx", "a.bak-3.docx"]),
            ("a.pdf", ["a.bak.pdf", "a.bak-2.pdf", "a.bak-3.pdf"]),
            ("a.xlsx", ["a.bak.xlsx", "a.bak-2.xlsx", "a.bak-3.xlsx"]),
            ("a.yaml", ["a.yaml.bak", "a.yaml.bak-2", "a.yaml.bak-3"]),
        ] {
            let path = folder.path().join(file);
            for name in names {
                let _ = fs::remove_file(&path);
                fs::write(&path, name).unwrap();
                assert_eq!(back_up(&path).unwrap(), folder.path().join(name));
            }
            for name in names {
                let text = fs::read_to_string(folder.path().join(name)).unwrap();
                assert_eq!(text, name);
            }
        }
    }

    #[test]
    fn backups_are_known_by_their_names() {
        for name in [
            "a.bak.docx",
            "a.bak-2.docx",
            "a.bak2.docx",
            "a.yaml.bak",
            "a.yaml.bak-2",
        ] {
            assert!(is_backup(Path::new(name)), "{name}");
        }
        for name in ["a.docx", "a.bakery.docx", "a.bak-x.docx"] {
            assert!(!is_backup(Path::new(name)), "{name}");
        }
    }

    #[test]
    fn an_equal_copy_of_an_input_serves_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("báo cáo.yaml");
        for (bytes, name) in [
            ("one", "báo cáo.yaml.bak"),
            ("two", "báo cáo.yaml.bak-2"),
            ("one", "báo cáo.yaml.bak"),
            ("three", "báo cáo.yaml.bak-3"),
        ] {
            let _ = fs::remove_file(&path);
            fs::write(&path, bytes).unwrap();
            let copy = back_up(&path).unwrap();
            assert_eq!(copy, folder.path().join(name));
            assert_eq!(fs::read_to_string(copy).unwrap(), bytes);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4);
    }

    #[cfg(unix)]
    #[test]
    fn the_copy_of_a_link_holds_what_the_link_led_to() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("real")).unwrap();
        let real = folder.path().join("real/a.docx");
        fs::write(&real, "edited").unwrap();
        let link = folder.path().join("b.docx");
        std::os::unix::fs::symlink(&real, &link).unwrap();
        let copy = back_up(&link).unwrap();
        assert_eq!(copy, folder.path().join("b.bak.docx"));
        fs::remove_file(&real).unwrap();
        assert_eq!(fs::read_to_string(&copy).unwrap(), "edited");
        assert!(!copy.is_symlink());
    }
}
