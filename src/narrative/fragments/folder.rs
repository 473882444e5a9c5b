//! Lists the files of a folder of fragments, following links but never in a circle.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::catalogue::{FRAGMENT_HIDDEN, NOT_A_FOLDER, TOO_MANY_FRAGMENTS};
use crate::diagnostic::FileProblem;
use crate::files;

/// The most files and folders in a folder of fragments; more can only come from a link to some
/// other place.
const MOST_ENTRIES: usize = 10_000;

/// The fragments (`.hbs`) in `dir` and in the folders below it, by name. A link back to a folder on
/// the way is not followed; its files are already listed.
///
/// # Errors
/// If a folder cannot be listed, a link leads nowhere, or there are too many files.
pub(super) fn fragment_files(dir: &Path) -> Result<Vec<PathBuf>, FileProblem> {
    let mut search = Search {
        dir,
        way: Vec::new(),
        entries: 0,
        files: Vec::new(),
    };
    search.folder(dir)?;
    Ok(search.files)
}

struct Search<'a> {
    dir: &'a Path,
    /// The real paths of the folders on the way.
    way: Vec<PathBuf>,
    entries: usize,
    files: Vec<PathBuf>,
}

impl Search<'_> {
    fn folder(&mut self, folder: &Path) -> Result<(), FileProblem> {
        let unread = |e: io::Error| match e.kind() {
            io::ErrorKind::NotADirectory => FileProblem::new(&NOT_A_FOLDER, folder, []),
            _ => files::unread(folder, &e),
        };
        let real = folder.canonicalize().map_err(unread)?;
        if self
            .way
            .iter()
            .any(|on_the_way| on_the_way.starts_with(&real))
        {
            return Ok(());
        }
        let mut paths = Vec::new();
        for entry in fs::read_dir(folder).map_err(unread)? {
            paths.push(entry.map_err(unread)?.path());
            self.entries += 1;
            if self.entries > MOST_ENTRIES {
                let args = [&*MOST_ENTRIES.to_string()];
                return Err(FileProblem::new(&TOO_MANY_FRAGMENTS, self.dir, args));
            }
        }
        paths.sort();
        self.way.push(real);
        for path in paths {
            let is_fragment = path
                .extension()
                .is_some_and(|e| e.eq_ignore_ascii_case("hbs"));
            match fs::metadata(&path) {
                Ok(metadata) if metadata.is_file() && is_hidden_fragment(&path) => {
                    let name = path.with_extension("");
                    let name = name.file_name().unwrap_or_default().to_string_lossy();
                    return Err(FileProblem::new(&FRAGMENT_HIDDEN, &path, [&*name]));
                }
                Ok(metadata) if metadata.is_dir() => self.folder(&path)?,
                Ok(metadata) if is_fragment && metadata.is_file() => self.files.push(path),
                Ok(_) => {}
                // a fragment is reported when it is called
                Err(_) if is_fragment => self.files.push(path),
                // a folder, as far as is known
                Err(e) if path.extension().is_none() => {
                    return Err(files::unread(&path, &e));
                }
                Err(_) => {}
            }
        }
        self.way.pop();
        Ok(())
    }
}

/// Whether a file is a fragment to which an editor appended `.txt`, which systems may hide:
/// `can-cu.hbs.txt`. Otherwise the text that it should replace would be printed.
fn is_hidden_fragment(path: &Path) -> bool {
    let has = |path: &Path, end| {
        path.extension()
            .is_some_and(|e| e.eq_ignore_ascii_case(end))
    };
    has(path, "txt") && has(&path.with_extension(""), "hbs")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(path: &Path) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "x").unwrap();
    }

    fn names(dir: &Path) -> Vec<String> {
        let files = fragment_files(dir).unwrap();
        let below = files.iter().map(|file| file.strip_prefix(dir).unwrap());
        below
            .map(|path| path.to_string_lossy().replace('\\', "/"))
            .collect()
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_but_not_in_a_circle() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("templates");
        for path in ["a.hbs", "sub/b.HBS", "sub/ghi-chu.md", "../chung/c.hbs"] {
            write(&dir.join(path));
        }
        symlink("../chung", dir.join("chung")).unwrap();
        symlink("..", dir.join("len")).unwrap();
        symlink("/", dir.join("goc")).unwrap();
        symlink(".", dir.join("sub/day")).unwrap();
        symlink("../sub", dir.join("sub/lai")).unwrap();
        symlink("gone.hbs", dir.join("treo.hbs")).unwrap();
        symlink("gone.md", dir.join("treo.md")).unwrap();
        assert_eq!(
            names(&dir),
            ["a.hbs", "chung/c.hbs", "sub/b.HBS", "treo.hbs"]
        );
    }

    #[test]
    fn what_is_no_folder_or_hides_its_name_is_reported() {
        let folder = tempfile::tempdir().unwrap();
        let code = |dir: &Path| fragment_files(dir).unwrap_err().diagnostic.message.code;
        let file = folder.path().join("file");
        fs::write(&file, "x").unwrap();
        assert_eq!(code(&file), "W351");
        let dir = folder.path().join("templates");
        write(&dir.join("sub/mo-dau.HBS.txt"));
        assert_eq!(code(&dir), "W352");
        fs::remove_dir_all(dir.join("sub")).unwrap();
        write(&dir.join("ghi-chu.txt"));
        assert!(names(&dir).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn folders_that_lead_to_each_other_end() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path();
        let names: Vec<String> = (0..12).map(|i| format!("f{i}")).collect();
        for (one, other) in names.iter().flat_map(|a| names.iter().map(move |b| (a, b))) {
            fs::create_dir_all(dir.join(one)).unwrap();
            symlink(dir.join(other), dir.join(one).join(other)).unwrap();
        }
        let problem = fragment_files(dir).unwrap_err();
        assert_eq!(problem.diagnostic.message.code, "W267");
    }
}
