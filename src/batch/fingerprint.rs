//! What a document was made from, as recorded in its own file.
//!
//! ```text
//! vanthu 1 0.1.0; parts 5f0e…; content bao-cao.yaml 89ab…; office_file 1c…; fragment mo-dau 77…
//! ```
//!
//! A fragment is recorded by the name by which it was called, so that one added nearer to the
//! content file is noticed; no path leads out of the content file's folder, so that the same input
//! has the same fingerprint on any machine.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use xxhash_rust::xxh3::xxh3_64;

use crate::content::data_files;
use crate::files::{read_bytes, read_source};
use crate::office::Office;
use crate::rows::Row;
use crate::source::{Source, SourceRole, Sources, nfc};

use super::Reason;

/// Version of this text format. A stamp with another number is not parsed; its file counts as
/// foreign.
const FORMAT: &str = "1";

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Hash of an input's bytes.
pub fn hash(bytes: &[u8]) -> u64 {
    xxh3_64(bytes)
}

/// All that a document was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint {
    /// Version of the tool.
    pub version: String,
    /// Name of the content file, without its folder.
    pub content: String,
    /// Hash of the content file's bytes.
    pub content_hash: u64,
    /// Hash of the row that a merge filled in.
    pub row: Option<u64>,
    /// Hash of the name pattern given on the command line.
    pub name: Option<u64>,
    /// Hash of the name that a pattern gave the file: a copy under another name is not the
    /// document, although its content is the same.
    pub file: Option<u64>,
    /// Hash of `vanthu.yaml`.
    pub office_file: Option<u64>,
    /// Fragments by name, in the order in which they were first used.
    pub fragments: Vec<(String, u64)>,
    /// Data files, as the content file names them.
    pub data: Vec<(String, u64)>,
}

/// What a document would be made from now, apart from the fragments and data files that the content
/// file names.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// The content file.
    pub path: &'a Path,
    /// Hash of its bytes.
    pub hash: u64,
    /// The row of a merge.
    pub row: Option<&'a Row>,
    /// Hash of a name pattern that was given with the command.
    pub name: Option<u64>,
    /// Its office.
    pub office: &'a Office,
}

impl Fingerprint {
    /// The fingerprint of a document that was made from `origin` and these sources.
    pub fn new(origin: &Origin, sources: &Sources) -> Fingerprint {
        let mut fingerprint = Fingerprint {
            version: VERSION.to_owned(),
            content: file_name(origin.path),
            content_hash: origin.hash,
            row: origin.row.map(Row::hash),
            name: origin.name,
            file: None,
            office_file: origin.office.file_source().map(source_hash),
            fragments: Vec::new(),
            data: Vec::new(),
        };
        let folder = origin.path.parent().unwrap_or(Path::new(""));
        for source in sources.of_role(SourceRole::Fragment) {
            let name = origin.office.templates.name_of(source).unwrap_or_default();
            let entry = (name.to_owned(), source_hash(source));
            fingerprint.fragments.push(entry);
        }
        for source in sources.of_role(SourceRole::Data) {
            let entry = (data_name(folder, source.path()), source_hash(source));
            // two sheets of one workbook are one file
            if !fingerprint.data.contains(&entry) {
                fingerprint.data.push(entry);
            }
        }
        fingerprint
    }

    /// The text that the file carries; `parts` is the digest of its parts.
    pub fn text(&self, parts: u128) -> String {
        let mut text = format!("vanthu {FORMAT} {}; parts {parts:032x}", self.version);
        let mut add = |what: &str, name: &str, hash: u64| {
            // Writing to a string does not fail.
            let _ = match name {
                "" => write!(text, "; {what} {hash:016x}"),
                name => write!(text, "; {what} {} {hash:016x}", escaped(name)),
            };
        };
        add("content", &self.content, self.content_hash);
        for (what, hash) in [
            ("row", self.row),
            ("name", self.name),
            ("file", self.file),
            ("profile", self.office_file),
        ] {
            if let Some(hash) = hash {
                add(what, "", hash);
            }
        }
        for (name, hash) in &self.fragments {
            add("fragment", name, *hash);
        }
        for (name, hash) in &self.data {
            add("data", name, *hash);
        }
        text
    }

    /// Reads what [`Fingerprint::text`] wrote: the fingerprint, and the digest of the parts
    /// as they were written. `None` for any other text.
    pub fn parse(text: &str) -> Option<(Fingerprint, u128)> {
        let mut fields = text.split("; ");
        let mut head = fields.next()?.split(' ');
        let (Some("vanthu"), Some(FORMAT), Some(version), None) =
            (head.next(), head.next(), head.next(), head.next())
        else {
            return None;
        };
        let parts = fields.next()?.strip_prefix("parts ")?;
        let parts = u128::from_str_radix(parts, 16).ok()?;
        let mut fingerprint = Fingerprint {
            version: version.to_owned(),
            content: String::new(),
            content_hash: 0,
            row: None,
            name: None,
            file: None,
            office_file: None,
            fragments: Vec::new(),
            data: Vec::new(),
        };
        for field in fields {
            let (rest, hash) = field.rsplit_once(' ')?;
            let hash = u64::from_str_radix(hash, 16).ok()?;
            let (what, name) = rest.split_once(' ').unwrap_or((rest, ""));
            let name = unescaped(name);
            match what {
                "content" => {
                    fingerprint.content = name;
                    fingerprint.content_hash = hash;
                }
                "row" => fingerprint.row = Some(hash),
                "name" => fingerprint.name = Some(hash),
                "file" => fingerprint.file = Some(hash),
                "profile" => fingerprint.office_file = Some(hash),
                "fragment" => fingerprint.fragments.push((name, hash)),
                "data" => fingerprint.data.push((name, hash)),
                _ => return None,
            }
        }
        Some((fingerprint, parts))
    }

    /// Why a document with this fingerprint is not what `now` would give; `None` when it is.
    pub fn outdated(&self, now: &Origin, data: &DataFiles) -> Option<Reason> {
        if self.content_hash != now.hash || self.content != file_name(now.path) {
            return Some(Reason::Content);
        }
        if self.row != now.row.map(Row::hash) {
            return Some(Reason::Row);
        }
        if self.office_file != now.office.file_source().map(source_hash) {
            return Some(Reason::OfficeFile);
        }
        let templates = &now.office.templates;
        let changed = |(name, hash): &&(String, u64)| {
            templates.source_of(name).map(source_hash) != Some(*hash)
        };
        if let Some((name, _)) = self.fragments.iter().find(changed) {
            return Some(Reason::Fragment(name.clone()));
        }
        if let Some(name) = self.changed_data(now, data) {
            return Some(Reason::Data(name));
        }
        if self.name != now.name {
            return Some(Reason::Name);
        }
        if self.version != VERSION {
            return Some(Reason::Version(self.version.clone()));
        }
        None
    }

    /// The first data file that has changed. The fingerprint only says what its hash was: a file is
    /// opened only because the content file names it, below its office's folder, never because a
    /// document does.
    fn changed_data(&self, now: &Origin, data: &DataFiles) -> Option<String> {
        if self.data.is_empty() {
            return None;
        }
        let folder = now.path.parent().unwrap_or(Path::new(""));
        let named = read_source(now.path).map(|source| data_files(&source));
        let reach = &now.office.reach;
        let mut files = HashMap::new();
        for name in named.unwrap_or_default() {
            if let Ok(path) = reach.find(folder, &name) {
                files.insert(data_name(folder, &path), path);
            }
        }
        let changed = |(name, hash): &&(String, u64)| {
            let path = files.get(name);
            path.and_then(|path| data.hash(path)) != Some(*hash)
        };
        let (name, _) = self.data.iter().find(changed)?;
        Some(name.clone())
    }
}

/// Hash of the file that was read, or of the text that was compiled.
fn source_hash(source: &Arc<Source>) -> u64 {
    let of_text = || hash(source.text().as_bytes());
    source.digest().unwrap_or_else(of_text)
}

/// The path of a data file as recorded in a fingerprint: relative to the content file's folder.
fn data_name(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    nfc(&below.to_string_lossy()).replace('\\', "/")
}

/// Hash of a file's name, however its letters are composed.
pub fn name_hash(path: &Path) -> u64 {
    hash(nfc(&file_name(path)).as_bytes())
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// A name with the bytes that separate fields, or that XML does not allow, percent-encoded.
fn escaped(name: &str) -> String {
    let is_plain = |c: char| !matches!(c, '%' | ';' | '\u{FFFE}' | '\u{FFFF}') && !c.is_control();
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        match is_plain(c) {
            true => out.push(c),
            false => {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    // Writing to a string does not fail.
                    let _ = write!(out, "%{byte:02X}");
                }
            }
        }
    }
    out
}

fn unescaped(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        let byte = after
            .get(..2)
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(byte.unwrap_or(b'%'));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Hashes of data files, each read once a run.
#[derive(Debug, Default)]
pub struct DataFiles(Mutex<HashMap<PathBuf, Option<u64>>>);

impl DataFiles {
    /// Hash of the bytes of the file at `path`; `None` when it cannot be read.
    fn hash(&self, path: &Path) -> Option<u64> {
        let known = |files: &Self| {
            let files = files.0.lock().unwrap_or_else(PoisonError::into_inner);
            files.get(path).copied()
        };
        if let Some(hash) = known(self) {
            return hash;
        }
        let read = read_bytes(path).ok().map(|bytes| hash(&bytes));
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(path.to_owned(), read);
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_read_as_it_was_written() {
        let fingerprint = Fingerprint {
            version: "0.1.0".to_owned(),
            content: "báo cáo; 100%3B\u{1b}\u{9b}\n.yaml".to_owned(),
            content_hash: 1,
            row: Some(2),
            name: None,
            file: Some(9),
            office_file: Some(u64::MAX),
            fragments: vec![("chung/mo dau".to_owned(), 3), ("b".to_owned(), 4)],
            data: vec![("so-lieu/2023.csv".to_owned(), 5)],
        };
        let text = fingerprint.text(u128::MAX - 7);
        assert!(!text.contains(char::is_control), "{text}");
        assert_eq!(
            Fingerprint::parse(&text),
            Some((fingerprint, u128::MAX - 7))
        );
        for other in ["", "vanthu 2 0.1.0; parts 0", "vanthu 1 0.1.0", "x; y; z"] {
            assert_eq!(Fingerprint::parse(other), None, "{other}");
        }
    }
}
