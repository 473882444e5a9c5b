//! Which office program has a file open, according to the lock file beside it.

use std::path::{Path, PathBuf};

/// Whether a file of this name is the lock file that Word puts beside a document.
pub fn is_lock(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with("~$"))
}

/// A program that has a file open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// Word, or WPS, which does the same.
    Word,
    /// LibreOffice.
    LibreOffice,
}

/// The program that has the file at `path` open, and its lock file.
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

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
