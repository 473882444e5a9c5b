//! Which files are content files.
//!
//! A file named by the user is one. In a folder, a content file is a `.yaml` or `.yml` file that is
//! neither hidden nor an office's `vanthu.yaml`, is not in a `templates` folder, and has a content
//! file's keys at its top level, or was meant to have them ([`super::slip`]). What looks like a
//! content file but is not is reported; other YAML files are counted.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use globset::{Glob, GlobSet, GlobSetBuilder};
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::fingerprint::hash;
use super::slip::{Meant, has_content_key, meant};
use crate::catalogue;
use crate::diagnostic::{Checked, Diagnostic, FileProblem};
use crate::error::Error;
use crate::files;
use crate::files::read_bytes;
use crate::office::{OFFICE_FILE, TEMPLATES_NAME};
use crate::source::{Sources, nfc};

/// Which files of a folder are wanted. A glob without `/` matches names, one with `/` matches
/// paths below the folder.
#[derive(Debug, Clone, Default)]
pub struct Globs {
    include: Option<GlobSet>,
    exclude: Option<GlobSet>,
}

impl Globs {
    /// Files that match one of `include` (all, if it is empty) and none of `exclude`.
    ///
    /// # Errors
    /// If a pattern is not a valid glob.
    pub fn new(include: &[String], exclude: &[String]) -> Result<Globs, globset::Error> {
        Ok(Globs {
            include: set(include)?,
            exclude: set(exclude)?,
        })
    }

    fn wants(&self, below: &Path) -> bool {
        self.include.as_ref().is_none_or(|set| matches(set, below)) && !self.excludes(below)
    }

    fn excludes(&self, below: &Path) -> bool {
        self.exclude.as_ref().is_some_and(|set| matches(set, below))
    }
}

/// Letters match however the disk spells them (composed or decomposed).
fn matches(set: &GlobSet, below: &Path) -> bool {
    set.is_match(below)
        || below
            .to_str()
            .is_some_and(|below| !below.is_ascii() && set.is_match(&*nfc(below)))
}

fn set(globs: &[String]) -> Result<Option<GlobSet>, globset::Error> {
    if globs.is_empty() {
        return Ok(None);
    }
    let mut set = GlobSetBuilder::new();
    for glob in globs {
        let glob = &*nfc(glob);
        if glob.contains('/') {
            set.add(Glob::new(glob.trim_start_matches("./"))?);
        } else {
            set.add(Glob::new(&format!("**/{glob}"))?);
        }
    }
    set.build().map(Some)
}

/// A content file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// The file.
    pub path: PathBuf,
    /// The folder in which it was found, if a folder was named.
    pub root: Option<PathBuf>,
    /// Hash of its bytes; `None` when it could not be read.
    pub hash: Option<u64>,
    /// Whether it may have the key `tron`; only then is it read for that.
    pub may_merge: bool,
}

/// What a search found.
#[derive(Debug, Default)]
pub struct Found {
    /// Content files, in the order of the arguments, those of a folder by name.
    pub inputs: Vec<Input>,
    /// YAML files that are not content files.
    pub passed_over: usize,
    /// Folders that could not be searched, and files that look as if they were meant to be
    /// content files.
    pub problems: Vec<FileProblem>,
}

impl Found {
    /// The problems, by place, as messages.
    pub fn checked(&self) -> Checked<()> {
        let (mut diagnostics, mut sources) = (Vec::new(), Sources::default());
        for problem in &self.problems {
            problem.clone().push_to(&mut diagnostics, &mut sources);
        }
        let failed = diagnostics.iter().any(Diagnostic::is_error);
        Checked {
            value: (!failed).then_some(()),
            diagnostics,
            sources,
        }
    }
}

/// Finds the content files among `paths`: files, and folders with all that is below them. A file
/// that is reached twice is listed once.
///
/// # Errors
/// If one of `paths` does not exist, or is a folder that cannot be listed.
pub fn find(paths: &[PathBuf], globs: &Globs) -> Result<Found, Error> {
    let mut found = Found::default();
    let mut candidates = Vec::new();
    for path in paths {
        let metadata = fs::metadata(path).map_err(|e| Error::io(path, e))?;
        if metadata.is_dir() {
            let mut below = files(path, globs, is_candidate)?;
            found.problems.append(&mut below.problems);
            let files = below.files.into_iter();
            candidates.extend(files.map(|file| (file, Some(path.clone()))));
        } else {
            candidates.push((path.clone(), None));
        }
    }
    if paths.len() > 1 {
        let mut seen = HashSet::new();
        candidates.retain(|(path, _)| match fs::canonicalize(path) {
            Ok(real) => seen.insert(real),
            Err(_) => true,
        });
    }
    let looks: Vec<Look> = candidates
        .par_iter()
        .map(|(path, root)| look(path, root.is_some()))
        .collect();
    for ((path, root), look) in candidates.into_iter().zip(looks) {
        match look {
            Look::Content { hash, may_merge } => found.inputs.push(Input {
                path,
                root,
                hash,
                may_merge,
            }),
            Look::Problem(problem) => found.problems.push(problem),
            Look::Other => found.passed_over += 1,
            Look::Nothing => {}
        }
    }
    Ok(found)
}

/// What is below a folder.
pub(super) struct Below {
    /// The wanted files of the right kind, by name.
    pub(super) files: Vec<PathBuf>,
    /// What could not be searched.
    pub(super) problems: Vec<FileProblem>,
}

/// The wanted files of the right kind below a folder. A folder in it that cannot be listed does not
/// stop the search.
pub(super) fn files(
    root: &Path,
    globs: &Globs,
    is_sort: fn(&Path) -> bool,
) -> Result<Below, Error> {
    let below = |entry: &DirEntry| {
        entry
            .path()
            .strip_prefix(root)
            .unwrap_or(entry.path())
            .to_owned()
    };
    let entries = WalkDir::new(root)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|e| e.depth() == 0 || is_open(e) && !globs.excludes(&below(e)));
    let mut found = Below {
        files: Vec::new(),
        problems: Vec::new(),
    };
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(root).to_owned();
                let is_root = error.depth() == 0;
                let error = error.into();
                if is_root {
                    return Err(Error::io(&path, error));
                }
                found.problems.push(files::unread(shown(&path), &error));
                continue;
            }
        };
        let path = shown(entry.path());
        if entry.depth() > 0 && entry.path_is_symlink() && entry.path().is_dir() {
            if !leads_into(path, root) && entry.file_name() != TEMPLATES_NAME {
                let problem = FileProblem::new(&catalogue::LINKED_FOLDER, path, []);
                found.problems.push(problem);
            }
            continue;
        }
        // a link that leads nowhere is a file that cannot be read, and is reported as such
        let is_file = entry.file_type().is_file()
            || entry.path_is_symlink() && fs::metadata(path).map_or(true, |m| m.is_file());
        if is_file && is_sort(path) && globs.wants(&below(&entry)) {
            found.files.push(path.to_owned());
        }
    }
    Ok(found)
}

/// A path without the leading `./`.
fn shown(path: &Path) -> &Path {
    path.strip_prefix("./").unwrap_or(path)
}

/// Whether a link leads to a place below `root`, which is searched anyway.
fn leads_into(link: &Path, root: &Path) -> bool {
    match (fs::canonicalize(link), fs::canonicalize(root)) {
        (Ok(real), Ok(root)) => real.starts_with(root),
        _ => false,
    }
}

/// Whether a folder is searched: not hidden, not a folder of fragments.
fn is_open(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    !(name.starts_with('.') || entry.file_type().is_dir() && name == TEMPLATES_NAME)
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    let extension = path.extension().unwrap_or_default();
    extensions.iter().any(|e| extension.eq_ignore_ascii_case(e))
}

/// Misspellings of the extensions `.yaml` and `.yml`.
const ALMOST_YAML: [&str; 6] = ["yalm", "yam", "yamll", "yl", "ymal", "ymll"];

fn is_yaml(path: &Path) -> bool {
    has_extension(path, &["yaml", "yml"])
}

/// Whether a file is a YAML file, or may have another extension by mistake.
fn is_candidate(path: &Path) -> bool {
    let is_text = has_extension(path, &["txt"]) || has_extension(path, &ALMOST_YAML);
    (is_yaml(path) || is_text) && path.file_name().is_some_and(|n| n != OFFICE_FILE)
}

/// The right name of a file that has not the extension of a YAML file. Editors append `.txt`, which
/// the system may not show.
fn as_yaml(path: &Path) -> PathBuf {
    let bare = path.with_extension("");
    match is_yaml(&bare) {
        true => bare,
        false => path.with_extension("yaml"),
    }
}

/// What a file is.
enum Look {
    /// A content file, as [`Input`] has it.
    Content { hash: Option<u64>, may_merge: bool },
    /// Not a content file, which should be reported.
    Problem(FileProblem),
    /// Another YAML file.
    Other,
    /// Nothing to do with YAML.
    Nothing,
}

/// Reads a file and says what it is. A file that cannot be read, or is not text, counts as a
/// content file, so that this is reported.
fn look(path: &Path, in_folder: bool) -> Look {
    let Ok(bytes) = read_bytes(path) else {
        if in_folder && !is_yaml(path) {
            return Look::Nothing;
        }
        return Look::Content {
            hash: None,
            may_merge: false,
        };
    };
    let text = std::str::from_utf8(&bytes).ok();
    let meant = match text {
        Some(text) if in_folder => meant(text),
        _ => Meant::Content,
    };
    let problem = |entry, arg: &str| Look::Problem(FileProblem::new(entry, path, [arg]));
    if in_folder && !is_yaml(path) {
        let name = as_yaml(path);
        let Some(text) = text else {
            return Look::Nothing;
        };
        // plain text may have sentences that look like keys
        let is_plain = has_extension(path, &["txt"]) && !is_yaml(&path.with_extension(""));
        if is_named_as_profile(&name) && (!is_plain || text.lines().any(is_of_profile)) {
            return problem(&catalogue::OFFICE_FILE_MISNAMED, OFFICE_FILE);
        }
        let is_content = match is_plain {
            true => has_content_key(text),
            false => meant == Meant::Content,
        };
        let name = name.file_name().unwrap_or_default().to_string_lossy();
        return match is_content {
            true => problem(&catalogue::NAME_HIDES, &name),
            false => Look::Nothing,
        };
    }
    if in_folder && is_misnamed_office_file(path) {
        return problem(&catalogue::OFFICE_FILE_MISNAMED, OFFICE_FILE);
    }
    match meant {
        Meant::Content => Look::Content {
            hash: Some(hash(&bytes)),
            may_merge: text.is_some_and(may_merge),
        },
        Meant::Empty => problem(&catalogue::EMPTY_IN_FOLDER, ""),
        Meant::Other => Look::Other,
    }
}

/// Whether `tron` comes before a colon or at the end of a line that is not a comment, as the key
/// does in every style of YAML, unlike the common word `trong`. Only then is the whole file parsed,
/// before it is known whether its documents are up to date.
fn may_merge(text: &str) -> bool {
    const KEY: &str = "tron";
    let has_key = |line: &str| {
        line.match_indices(KEY).any(|(at, _)| {
            let rest = &line[at + KEY.len()..];
            let rest = rest.strip_prefix(['"', '\'']).unwrap_or(rest);
            let after = rest.trim_start().chars().next();
            matches!(after, None | Some(':'))
        })
    };
    let is_comment = |line: &&str| line.trim_start().starts_with('#');
    text.split(['\n', '\r'])
        .filter(|line| !is_comment(line))
        .any(has_key)
}

/// Whether a file's name is almost the office file's, on a disk where that is a different name.
fn is_misnamed_office_file(path: &Path) -> bool {
    let same =
        || fs::canonicalize(path).ok() == fs::canonicalize(path.with_file_name(OFFICE_FILE)).ok();
    is_named_as_profile(path) && !same()
}

fn is_named_as_profile(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    ["vanthu.yaml", "vanthu.yml"]
        .iter()
        .any(|office_file| name.eq_ignore_ascii_case(office_file))
}

/// Whether a line begins with a key that most offices' files have.
fn is_of_profile(line: &str) -> bool {
    ["co_quan:", "dia_danh:"]
        .iter()
        .any(|key| line.starts_with(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(root: &Path, path: &str, text: &str) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn found(root: &Path, include: &[&str], exclude: &[&str]) -> Vec<String> {
        let strings = |s: &[&str]| s.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        let globs = Globs::new(&strings(include), &strings(exclude)).unwrap();
        let found = find(&[root.to_owned()], &globs).unwrap();
        found
            .inputs
            .iter()
            .map(|i| {
                i.path
                    .strip_prefix(root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .replace('\\', "/")
            })
            .collect()
    }

    #[test]
    fn only_content_files_are_found() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        write(root, "b.yaml", "loai: bao-cao\n");
        write(root, "2023/a.yml", "# quý I\nso: 1\n'loai' : bao-cao\n");
        write(root, "2023/json.yaml", "{\"loai\": \"bao-cao\"}");
        write(root, "quen-loai.yaml", "trich_yeu: Kết quả\n");
        write(root, "utf16.yaml", "\u{0}");
        fs::write(root.join("utf16.yaml"), [0xFF, 0xFE, 0x6C, 0]).unwrap();
        write(root, "vanthu.yaml", "loai: bao-cao\n");
        write(root, "ci.yaml", "jobs:\n  loai: x\n");
        write(root, "rong.yaml", "");
        write(root, "hoa.YAML", "Loại: báo cáo\n");
        write(root, "thieu-dau.YML", "loai bao-cao\nso: 07\n");
        write(root, "an.yaml.txt", "loai: bao-cao\n");
        write(root, "an.txt", "loai: bao-cao\n");
        write(root, "an.yam", "trich yeu: Kết quả\nloai: bao-cao\n");
        write(root, "an2.yml.txt", "loai: bao-cao\n");
        write(root, "ghi-chu.txt", "Nội dung: họp\nKính gửi: chị Lan\n");
        write(root, "ghi-chu.yam", "x\n");
        write(root, "vanthu.yaml.txt", "dia_danh: Hà Tĩnh\n");
        write(root, "sub/vanthu.txt", "cách dùng vanthu\n");
        write(root, "sub/vanthu.yml", "dia_danh: Hà Tĩnh\n");
        write(root, ".an/a.yaml", "loai: bao-cao\n");
        write(root, ".a.yaml", "loai: bao-cao\n");
        write(root, "templates/a.yaml", "loai: bao-cao\n");
        write(root, "a.docx", "loai: bao-cao\n");
        let all = [
            "2023/a.yml",
            "2023/json.yaml",
            "b.yaml",
            "hoa.YAML",
            "quen-loai.yaml",
            "thieu-dau.YML",
            "utf16.yaml",
        ];
        assert_eq!(found(root, &[], &[]), all);
        assert_eq!(found(root, &["2023/*"], &["*.yml"]), ["2023/json.yaml"]);
        assert_eq!(
            found(root, &[], &["2023", "[qu]*.yaml", "*.Y*"]),
            ["b.yaml"]
        );
        let all = find(&[root.to_owned()], &Globs::default()).unwrap();
        assert_eq!(all.passed_over, 1, "ci.yaml");
        let problems: Vec<_> = all
            .problems
            .iter()
            .map(|p| {
                (
                    p.path.strip_prefix(root).unwrap(),
                    p.diagnostic.message.code,
                )
            })
            .collect();
        assert_eq!(
            problems,
            [
                (Path::new("an.txt"), "W263"),
                (Path::new("an.yam"), "W263"),
                (Path::new("an.yaml.txt"), "W263"),
                (Path::new("an2.yml.txt"), "W263"),
                (Path::new("rong.yaml"), "W262"),
                (Path::new("sub/vanthu.yml"), "W264"),
                (Path::new("vanthu.yaml.txt"), "W264"),
            ]
        );
        assert!(all.checked().value.is_some(), "warnings");
    }

    #[test]
    fn the_key_of_a_merge_is_told_from_the_word_that_begins_like_it() {
        for merged in [
            "loai: a\ntron: khach.csv\n",
            "tron : { tep: a.xlsx }",
            "{\"loai\": \"a\", \"tron\" : \"a.csv\"}",
            "'tron': a.csv",
            "? tron\n: a.csv",
        ] {
            assert!(may_merge(merged), "{merged}");
        }
        for other in [
            "trich_yeu: Kết quả trong quý: tốt",
            "trong: 1",
            "loai: a\n  # tron: khach.csv\n",
            "tron khach.csv",
        ] {
            assert!(!may_merge(other), "{other}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_or_reported() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let (root, outside) = (folder.path().join("root"), folder.path().join("ngoai"));
        write(&root, "a/a.yaml", "loai: bao-cao\n");
        write(&outside, "b.yaml", "loai: bao-cao\n");
        symlink("a", root.join("trong")).unwrap();
        symlink(&outside, root.join("ngoai")).unwrap();
        symlink(&outside, root.join("templates")).unwrap();
        symlink("gone.yaml", root.join("treo.yaml")).unwrap();
        symlink(outside.join("b.yaml"), root.join("b.yaml")).unwrap();
        assert_eq!(found(&root, &[], &[]), ["a/a.yaml", "b.yaml", "treo.yaml"]);
        let problems = find(std::slice::from_ref(&root), &Globs::default()).unwrap();
        let problems: Vec<_> = problems.problems.iter().map(|p| &*p.path).collect();
        assert_eq!(problems, [root.join("ngoai")]);
    }

    #[test]
    fn globs_match_however_the_disk_spells_letters() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let decomposed = "ke\u{302}\u{301} hoa\u{323}ch.yaml";
        write(root, decomposed, "loai: ke-hoach\n");
        assert_eq!(found(root, &["kế*"], &[]), [decomposed]);
        assert_eq!(found(root, &["ke\u{302}\u{301}*"], &[]), [decomposed]);
        assert!(found(root, &[], &["kế hoạch.yaml"]).is_empty());
    }

    #[test]
    fn a_named_file_is_taken_once_whatever_it_holds() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        write(root, "a.yaml", "loai: bao-cao\n");
        write(root, "x.txt", "");
        let paths = [root.join("x.txt"), root.to_owned(), root.join("a.yaml")];
        let found = find(&paths, &Globs::default()).unwrap();
        assert_eq!(found.inputs.len(), 2);
        assert!(find(&[root.join("none")], &Globs::default()).is_err());
    }
}
