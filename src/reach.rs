//! Which files a content file may name: those below its office's folder.
//!
//! A content file may come from anybody, by e-mail say. It must not print files of this computer
//! that are none of its writer's business: a path (`tep`, `tron`) must lead into the folder of the
//! nearest `vanthu.yaml`, or of the content file itself if there is none; links are followed to
//! their end. Other folders are allowed only on the command line.

use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::catalogue;
use crate::content::DataFile;
use crate::data_file::{Part, Purpose, Table};
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::files::on_disk;
use crate::source::{SourceId, SourceRole, Sources};

/// Why there is no file for a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreached {
    /// Nothing is there.
    Missing,
    /// It leads elsewhere. Whether anything is there is not revealed.
    Outside,
}

/// The folders below which the data files of one office may be, and the files that were read from
/// there, each once per run.
#[derive(Debug, Default)]
pub struct Reach {
    roots: Vec<PathBuf>,
    read: Mutex<HashMap<Wanted, Arc<Checked<Arc<Table>>>>>,
}

/// A part of a file, and its purpose.
type Wanted = (PathBuf, Part, Purpose);

/// The most tables that are kept; a folder has few that several documents use.
const MOST_KEPT: usize = 8;

impl Reach {
    /// What is below any of `roots`.
    pub fn new(roots: Vec<PathBuf>) -> Reach {
        Reach {
            roots,
            read: Mutex::default(),
        }
    }

    /// The file that `name`, counted from `folder`, leads to. A name typed in composed
    /// letters finds a file whose name is decomposed, as macOS writes them.
    ///
    /// # Errors
    /// When it is not there, or outside.
    pub fn find(&self, folder: &Path, name: &str) -> Result<PathBuf, Unreached> {
        let path = folder.join(name);
        let straight = |path: &Path| straightened(&std::path::absolute(path).ok()?);
        let wanted = straight(&path).ok_or(Unreached::Outside)?;
        let below = |root: &PathBuf| {
            let real = fs::canonicalize(root).ok();
            let roots = [straight(root), real];
            roots
                .into_iter()
                .flatten()
                .any(|root| wanted.starts_with(root))
        };
        if !self.roots.iter().any(below) {
            return Err(Unreached::Outside);
        }
        let path = on_disk(&folder.join(name)).into_owned();
        let real = fs::canonicalize(&path).map_err(|_| Unreached::Missing)?;
        let ends_below =
            |root: &PathBuf| fs::canonicalize(root).is_ok_and(|root| real.starts_with(root));
        match self.roots.iter().any(ends_below) {
            true => Ok(path),
            false => Err(Unreached::Outside),
        }
    }

    /// Where the data file is that the content file at `content` names; says why it is not.
    pub fn path(
        &self,
        content: &Path,
        file: &DataFile,
        problems: &mut Problems,
    ) -> Option<PathBuf> {
        let folder = content.parent().unwrap_or(Path::new(""));
        let name = file.path.value.trim();
        let why = match self.find(folder, name) {
            Ok(path) => return Some(path),
            Err(Unreached::Missing) => &catalogue::NO_SUCH_FILE,
            Err(Unreached::Outside) => &catalogue::OUTSIDE_OFFICE,
        };
        problems.push(Diagnostic::new(why, file.path.span, [name]));
        None
    }

    /// The table that the content file at `content` names; says what is wrong with it.
    pub fn table(
        &self,
        content: &Path,
        file: &DataFile,
        purpose: Purpose,
        sources: &mut Sources,
        problems: &mut Problems,
    ) -> Option<(SourceId, Arc<Table>)> {
        let path = self.path(content, file, problems)?;
        let checked = self.read(path, file.part.clone(), purpose);
        hand_on(&checked, file, sources, problems);
        let table = checked.value.as_ref()?;
        Some((
            sources.intern(SourceRole::Data, table.source()),
            Arc::clone(table),
        ))
    }

    fn read(&self, path: PathBuf, part: Part, purpose: Purpose) -> Arc<Checked<Arc<Table>>> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let wanted = (path, part, purpose);
        if let Some(known) = read.get(&wanted) {
            return Arc::clone(known);
        }
        let checked = Table::read(&wanted.0, &wanted.1, purpose);
        let checked = Arc::new(Checked {
            value: checked.value.map(Arc::new),
            diagnostics: checked.diagnostics,
            sources: checked.sources,
        });
        if read.len() == MOST_KEPT {
            read.clear();
        }
        read.insert(wanted, Arc::clone(&checked));
        checked
    }
}

/// Reports, for the content file that names a data file, what was found in it.
pub fn hand_on<T>(
    checked: &Checked<T>,
    file: &DataFile,
    sources: &mut Sources,
    problems: &mut Problems,
) {
    for diagnostic in checked.found_in(sources) {
        let whole = diagnostic.span.start == diagnostic.span.end;
        problems.push(match whole {
            true => diagnostic.also(file.path.span, &catalogue::DATA_NAMED_HERE),
            false => diagnostic,
        });
    }
}

/// An absolute path without `.` and `..`.
fn straightened(path: &Path) -> Option<PathBuf> {
    let mut straight = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                if !straight.pop() {
                    return None;
                }
            }
            other => straight.push(other),
        }
    }
    Some(straight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_below_the_office() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("coquan");
        let content = root.join("2026");
        fs::create_dir_all(&content).unwrap();
        for file in ["coquan/chung.csv", "coquan/2026/a.csv", "ngoai.csv"] {
            fs::write(folder.path().join(file), "a\n1\n").unwrap();
        }
        // "số" in decomposed letters, as macOS writes it
        fs::write(content.join("so\u{302}\u{301}.csv"), "a\n1\n").unwrap();
        let reach = Reach::new(vec![root.clone()]);
        let find = |name: &str| reach.find(&content, name).map(|_| ());
        assert_eq!(find("a.csv"), Ok(()));
        assert_eq!(find("./a.csv"), Ok(()));
        assert_eq!(find("../chung.csv"), Ok(()));
        assert_eq!(find(root.join("chung.csv").to_str().unwrap()), Ok(()));
        assert_eq!(find("số.csv"), Ok(()));
        assert_eq!(find("khac.csv"), Err(Unreached::Missing));
        assert_eq!(find("khác.csv"), Err(Unreached::Missing));
        for outside in [
            "../../ngoai.csv",
            "../../khong-co.csv",
            "/etc/hostname",
            "/khong-co",
        ] {
            assert_eq!(find(outside), Err(Unreached::Outside), "{outside}");
        }
        let wider = Reach::new(vec![root, folder.path().to_owned()]);
        assert!(wider.find(&content, "../../ngoai.csv").is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_counts_by_where_it_ends() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("coquan");
        fs::create_dir_all(&root).unwrap();
        fs::write(root.join("a.csv"), "a\n").unwrap();
        fs::write(folder.path().join("ngoai.csv"), "a\n").unwrap();
        symlink("a.csv", root.join("trong.csv")).unwrap();
        symlink("../ngoai.csv", root.join("lien-ket.csv")).unwrap();
        symlink(folder.path(), root.join("thu-muc")).unwrap();
        // the office itself may be reached through a link
        symlink(&root, folder.path().join("loi-vao")).unwrap();
        let reach = Reach::new(vec![root.clone()]);
        assert!(reach.find(&root, "trong.csv").is_ok());
        for outside in ["lien-ket.csv", "thu-muc/ngoai.csv"] {
            assert_eq!(reach.find(&root, outside), Err(Unreached::Outside));
        }
        let entrance = folder.path().join("loi-vao");
        let reach = Reach::new(vec![entrance.clone()]);
        assert!(reach.find(&entrance, "a.csv").is_ok());
    }
}
