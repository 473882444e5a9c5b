//! A book: the rows of one issuing body, new entries joined with what is already there.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use super::read::{Column, Old};
use super::{BODY, DATE, Entry, FILE, NOTE, NUMBER, OWN, sort};
use crate::catalogue::{self, report::REGISTER_COLUMNS};
use crate::date::Date;
use crate::diagnostic::{FileProblem, Lang};
use crate::source::nfc;
use crate::text::slug;

/// A register of one issuing body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// In the order in which they are.
    pub columns: Vec<Column>,
    /// In the order of the register, those without a number last.
    pub entries: Vec<Entry>,
    /// Cells that a document now fills differently.
    pub changes: Vec<Change>,
}

/// A cell of the old register that is replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which of our columns.
    pub column: usize,
    /// The document's file.
    pub file: String,
    /// What was there.
    pub old: String,
    /// What the document says.
    pub new: String,
}

/// The books of these entries, by the file that each is to be written to: `path` itself for one
/// issuing body, else a file for each (`so-van-ban-di-ubnd-xa-a.csv`). `read` gives the register
/// that is at a path, `exists` says whether a document's file still exists.
///
/// # Errors
/// Those of `read`.
pub fn books<E>(
    path: &Path,
    entries: Vec<Entry>,
    read: &mut dyn FnMut(&Path) -> Result<Option<Old>, E>,
    exists: &dyn Fn(&str) -> bool,
) -> Result<BTreeMap<PathBuf, Book>, E> {
    let mut by_body: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        let body = by_body.entry(entry.cells[BODY].clone()).or_default();
        body.push(entry);
    }
    let common = read(path)?;
    let mut old: BTreeMap<String, Old> = BTreeMap::new();
    if let Some(common) = common {
        for (body, part) in common.by_body(&by_body) {
            by_body.entry(body.clone()).or_default();
            old.insert(body, part);
        }
    }
    if by_body.is_empty() {
        by_body.insert(String::new(), Vec::new());
    }
    let several = by_body.len() > 1;
    let mut books = BTreeMap::new();
    for (body, entries) in by_body {
        let own = own_path(path, &body);
        let (place, old) = match read(&own)?.filter(|_| !body.is_empty()) {
            Some(book) => (own, Some(book)),
            None if several => (own, old.remove(&body)),
            None => (path.to_owned(), old.remove(&body)),
        };
        books.insert(place, Book::new(old.unwrap_or_default(), entries, exists));
    }
    Ok(books)
}

/// `so.csv` of the body "Sở Y tế" → `so-so-y-te.csv`.
fn own_path(path: &Path, body: &str) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push("-");
    name.push(slug(body));
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    path.with_file_name(name)
}

impl Book {
    /// Joins the entries of this run with the register that is there.
    pub fn new(old: Old, new: Vec<Entry>, exists: &dyn Fn(&str) -> bool) -> Book {
        let Old {
            mut columns,
            entries: mut rest,
            ..
        } = old;
        for own in 0..OWN {
            if !columns.contains(&Column::Own(own)) {
                columns.push(Column::Own(own));
            }
        }
        let extra = columns.iter().filter(|c| !matches!(c, Column::Own(_)));
        let extra = extra.count();
        let mut by_file: HashMap<String, usize> = HashMap::new();
        let mut moved: HashMap<(String, u16), usize> = HashMap::new();
        for (i, entry) in rest.iter().enumerate() {
            match entry.file() {
                "" => {}
                file => {
                    by_file.entry(nfc(file).into_owned()).or_insert(i);
                }
            }
        }
        let is_new: std::collections::HashSet<&str> = new.iter().map(Entry::file).collect();
        for (i, entry) in rest.iter().enumerate() {
            let gone = !entry.file().is_empty() && !is_new.contains(entry.file());
            if gone && entry.ordinal().is_some() && !exists(entry.file()) {
                moved.entry(entry.identity()).or_insert(i);
            }
        }
        // the rows of a merge move when others are added or removed: match by document number first
        let is_now: std::collections::HashSet<_> = new.iter().filter_map(Entry::in_merge).collect();
        let mut rows: HashMap<(String, String, u16), Option<usize>> = HashMap::new();
        for (i, entry) in rest.iter().enumerate() {
            if let Some(row) = entry.in_merge() {
                let one = rows.entry(row).and_modify(|known| *known = None);
                one.or_insert(Some(i));
            }
        }
        let elsewhere = |i: usize| {
            let row = rest.get(i).and_then(Entry::in_merge);
            row.is_some_and(|row| matches!(rows.get(&row), Some(Some(_))) && is_now.contains(&row))
        };
        let elsewhere: Vec<bool> = (0..rest.len()).map(elsewhere).collect();
        let mut taken = vec![false; rest.len()];
        let mut changes = Vec::new();
        let mut entries = Vec::with_capacity(new.len() + rest.len());
        for mut entry in new {
            let row = entry.in_merge();
            let known = row.and_then(|row| rows.get(&row)?.as_ref());
            let by_file = by_file.get(&*nfc(entry.file()));
            let known = known.or_else(|| by_file.filter(|i| !elsewhere[**i]));
            let known = known.or_else(|| moved.get(&entry.identity())).copied();
            match known.filter(|i| !taken[*i]) {
                Some(i) => {
                    taken[i] = true;
                    entry.take_over(&rest[i], &mut changes);
                }
                None => entry.extra = vec![String::new(); extra],
            }
            entries.push(entry);
        }
        let mut index = 0;
        rest.retain(|_| {
            index += 1;
            !taken[index - 1]
        });
        entries.extend(rest);
        sort(&mut entries);
        Book {
            columns,
            entries,
            changes,
        }
    }
}

impl Book {
    /// Reports the cells that were replaced; `register` is the book's file.
    pub fn changed(&self, register: &Path, lang: Lang) -> Vec<FileProblem> {
        let problem = |change: &Change| {
            let column = REGISTER_COLUMNS[change.column].in_lang(lang);
            let args = [&*change.file, column, &*change.old, &*change.new];
            FileProblem::new(&catalogue::REGISTER_CHANGED, register, args)
        };
        self.changes.iter().map(problem).collect()
    }
}

impl Entry {
    /// Number, symbol and year: what stays the same when the file is renamed.
    fn identity(&self) -> (String, u16) {
        (plain(&self.cells[NUMBER]), self.year())
    }

    /// The content file and the identity of a numbered row of a merge.
    fn in_merge(&self) -> Option<(String, String, u16)> {
        let content = self.merged().filter(|_| self.ordinal().is_some())?;
        let (number, year) = self.identity();
        Some((nfc(content).into_owned(), number, year))
    }

    /// Keeps what a person wrote into the row of the same document.
    fn take_over(&mut self, old: &Entry, changes: &mut Vec<Change>) {
        self.extra.clone_from(&old.extra);
        let numbered = self.ordinal().is_some();
        let old_is_numbered = old.ordinal().is_some();
        for (column, old) in old.cells.iter().enumerate() {
            let is_empty = match column {
                NUMBER => !numbered && old_is_numbered,
                _ => self.cells[column].is_empty(),
            };
            let new = &mut self.cells[column];
            if column == NOTE || (is_empty && !old.trim().is_empty()) {
                new.clone_from(old);
            } else if column != FILE && !is_same(column, old, new) {
                changes.push(Change {
                    column,
                    file: self.cells[FILE].clone(),
                    old: old.clone(),
                    new: self.cells[column].clone(),
                });
            }
        }
    }
}

/// Whether a cell still has the same content, however a spreadsheet rewrote it. An empty one has
/// none to lose.
fn is_same(column: usize, old: &str, new: &str) -> bool {
    if old.trim().is_empty() {
        return true;
    }
    let date = |text: &str| Date::parse(text).ok().filter(Date::is_full);
    if column == DATE && date(old).is_some() {
        return date(old) == date(new);
    }
    plain(old) == plain(new)
}

/// A cell without the details that spreadsheets change: zeros before a number, repeated spaces.
fn plain(cell: &str) -> String {
    let cell = nfc(cell);
    let words: Vec<&str> = cell.split_whitespace().collect();
    words.join(" ").trim_start_matches('0').to_owned()
}
