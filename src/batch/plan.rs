//! Decides where each document goes; no two may have the same path.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::decide::{Standing, standing};
use super::drafts::is_word;
use super::fingerprint::{Fingerprint, Origin, hash, name_hash};
use super::listed::Listed;
use super::merged::rows_of_input;
use super::names::{document_field, safe};
use super::{Batch, DOCUMENT_FIELDS, FILE_FIELDS, Input, NotAPattern, Pattern, Target};
use crate::catalogue;
use crate::content::{OfficeFile, Str};
use crate::diagnostic::{Checked, Diagnostic, FileProblem};
use crate::document::Document;
use crate::files::{folder_of, identity, is_backup, read_source};
use crate::guard::guarded;
use crate::office::Office;
use crate::rows::{Row, Table};
use crate::source::{Source, SourceId, SourceRole, Sources, Span, nfc};

/// One document to make.
#[derive(Debug, Clone)]
pub struct Job {
    /// The content file.
    pub content: PathBuf,
    /// Hash of its bytes as they were when it was found.
    pub hash: Option<u64>,
    /// The row of a merge.
    pub row: Option<Row>,
    /// The file to write. `None` when its name depends on a document that cannot be made;
    /// the run then says why.
    pub output: Option<PathBuf>,
    /// Whether a pattern gives the file its name.
    pub by_pattern: bool,
    /// Why there is no document: the table of the content file cannot be used.
    pub refused: Option<Arc<Checked<Vec<Row>>>>,
}

impl Job {
    fn new(input: &Input, row: Option<Row>) -> Job {
        Job {
            content: input.path.clone(),
            hash: input.hash,
            row,
            output: None,
            by_pattern: false,
            refused: None,
        }
    }

    /// Whether it is refused because no row is left in its table.
    fn table_is_empty(&self) -> bool {
        let is_empty = |d: &Diagnostic| std::ptr::eq(d.message, &raw const catalogue::ROWS_EMPTY);
        let refused = self.refused.as_ref();
        refused.is_some_and(|refused| refused.diagnostics.iter().any(is_empty))
    }
}

impl Batch {
    /// Plans one document for every input, or for every row of the table that it is merged with. No
    /// value if two would have the same path.
    pub fn plan(&self, inputs: Vec<Input>) -> Checked<Vec<Job>> {
        let mut places = Checked {
            value: None,
            diagnostics: Vec::new(),
            sources: Sources::default(),
        };
        let mut all = Vec::with_capacity(inputs.len());
        let mut emptied = Vec::new();
        for input in inputs {
            let jobs = self.jobs(&input, &mut places);
            if let [job] = &jobs[..]
                && job.table_is_empty()
            {
                let folder = self.folder(&job.content, input.root.as_deref());
                emptied.push((job.content.clone(), folder));
            }
            all.extend(jobs.into_iter().map(|job| (job, input.root.clone())));
        }
        let stamped = Stamped::default();
        self.place(all, &stamped, &mut places);
        self.gone(&stamped, &emptied, &mut places);
        places
    }

    /// The documents of an input, without their paths. Warnings about a table that can be used go
    /// to `places`.
    pub(super) fn jobs<T>(&self, input: &Input, places: &mut Checked<T>) -> Vec<Job> {
        let rows = guarded(&input.path, || rows_of_input(input, &self.offices));
        // where this fails, compiling the document fails too, and that is reported
        let Ok(Some(checked)) = rows else {
            return vec![Job::new(input, None)];
        };
        let Some(rows) = &checked.value else {
            return vec![Job {
                refused: Some(Arc::new(checked)),
                ..Job::new(input, None)
            }];
        };
        let found = checked.found_in(&mut places.sources);
        places.diagnostics.extend(found);
        let rows = rows.iter().cloned();
        rows.map(|row| Job::new(input, Some(row))).collect()
    }

    /// Plans one document for every row of a table.
    pub fn plan_rows(&self, input: &Input, table: &Arc<Table>) -> Checked<Vec<Job>> {
        let mut places = Checked {
            value: None,
            diagnostics: Vec::new(),
            sources: Sources::default(),
        };
        let jobs = table.rows().map(|row| (Job::new(input, Some(row)), None));
        self.place(jobs.collect(), &Stamped::default(), &mut places);
        places
    }

    fn place(
        &self,
        jobs: Vec<(Job, Option<PathBuf>)>,
        stamped: &Stamped,
        places: &mut Checked<Vec<Job>>,
    ) {
        let patterns = self.patterns(&jobs, places);
        if places.has_errors() {
            return;
        }
        let listed = Listed::default();
        let jobs: Vec<Job> = jobs
            .into_par_iter()
            .map(|(mut job, root)| {
                let pattern = self.pattern(&job, &patterns);
                job.by_pattern = pattern.is_some();
                let named = guarded(&job.content, || {
                    self.output(&job, root.as_deref(), pattern, stamped)
                });
                // the run compiles the whole document, and reports what is wrong
                let named = named.unwrap_or_default();
                job.output = named.map(|output| listed.on_disk(output));
                job
            })
            .collect();
        clashes(&jobs, places);
        if !places.has_errors() {
            places.value = Some(jobs);
        }
    }

    /// The name patterns of the offices, by the folders of their content files; each is
    /// checked once.
    fn patterns(
        &self,
        jobs: &[(Job, Option<PathBuf>)],
        places: &mut Checked<Vec<Job>>,
    ) -> HashMap<PathBuf, Pattern> {
        // a row of each table, for its columns
        let rows = jobs.iter().filter_map(|(job, _)| job.row.as_ref());
        let tables: Vec<&Row> = rows.filter(|row| row.number() == 1).collect();
        // the columns of one that cannot be used are unknown
        let refused = jobs.iter().any(|(job, _)| job.refused.is_some());
        let tables = (!refused).then_some(&tables[..]);
        let mut patterns = HashMap::new();
        if let Some(pattern) = &self.settings.name {
            if let Err(mut unknown) = known_fields(pattern, tables) {
                let argument = Arc::new(Source::new("--name", pattern.as_str()));
                unknown.span.source = places.sources.add(SourceRole::Argument, argument);
                places.diagnostics.push(unknown);
            }
            return patterns;
        }
        let mut read: Vec<(Arc<OfficeFile>, Option<Pattern>)> = Vec::new();
        let mut last: Option<&Path> = None;
        for (job, _) in jobs {
            let folder = folder_of(&job.content);
            if last == Some(folder) || patterns.contains_key(folder) {
                continue;
            }
            last = Some(folder);
            let Ok(office) = self.offices.of(folder) else {
                continue;
            };
            let Some(office_file) = &office.office_file else {
                continue;
            };
            let known = read.iter().find(|(p, _)| Arc::ptr_eq(p, office_file));
            let pattern = match known {
                Some((_, pattern)) => pattern.clone(),
                None => {
                    let pattern = pattern_of(office_file, tables, places);
                    read.push((Arc::clone(office_file), pattern.clone()));
                    pattern
                }
            };
            if let Some(pattern) = pattern {
                patterns.insert(folder.to_owned(), pattern);
            }
        }
        patterns
    }

    /// The pattern that names the file of a job.
    fn pattern<'a>(
        &'a self,
        job: &Job,
        patterns: &'a HashMap<PathBuf, Pattern>,
    ) -> Option<&'a Pattern> {
        match (&self.settings.target, &self.settings.name) {
            (Target::File(_), _) => None,
            (_, Some(name)) => Some(name),
            (_, None) => patterns.get(folder_of(&job.content)),
        }
    }

    /// The folder that the documents of a content file go to.
    fn folder(&self, content: &Path, root: Option<&Path>) -> PathBuf {
        match &self.settings.target {
            Target::File(path) => folder_of(path).to_owned(),
            Target::Beside => content.parent().unwrap_or(Path::new("")).to_owned(),
            Target::Folder(out) => match root.map(|root| folder_of(content).strip_prefix(root)) {
                Some(Ok(below)) => out.join(below),
                _ => out.clone(),
            },
        }
    }

    fn output(
        &self,
        job: &Job,
        root: Option<&Path>,
        pattern: Option<&Pattern>,
        stamped: &Stamped,
    ) -> Option<PathBuf> {
        if let Target::File(path) = &self.settings.target {
            return Some(path.clone());
        }
        let folder = self.folder(&job.content, root);
        let stem = job.content.file_stem().unwrap_or_default();
        let Some(pattern) = pattern else {
            let mut name = stem.to_owned();
            if let Some(row) = &job.row {
                name.push(format!("-{:03}", row.number()));
            }
            name.push(".docx");
            return Some(folder.join(name));
        };
        let needs_document = pattern
            .fields()
            .any(|(field, _)| DOCUMENT_FIELDS.contains(&field));
        let fill = |document: Option<&Document>| {
            let name = pattern.fill(|field| field_of(job, document, field));
            let name = if name.is_empty() {
                safe(&stem.to_string_lossy())
            } else {
                name
            };
            folder.join(format!("{name}.docx"))
        };
        if !needs_document {
            return Some(fill(None));
        }
        let office = self.offices.of(folder_of(&job.content)).ok()?;
        if let Some(known) = self.known_output(job, &office, &folder, stamped) {
            return Some(known);
        }
        let source = Arc::new(read_source(&job.content).ok()?);
        let head = crate::compile::head(&source, &office, job.row.as_ref())?;
        Some(fill(Some(&head)))
    }

    /// The document that was made from this very input by an earlier run: its name need not
    /// be worked out again.
    fn known_output(
        &self,
        job: &Job,
        office: &Office,
        folder: &Path,
        stamped: &Stamped,
    ) -> Option<PathBuf> {
        let origin = Origin {
            path: &job.content,
            hash: job.hash?,
            row: job.row.as_ref(),
            name: self.name_hash(),
            office,
        };
        let content = job.content.file_name()?;
        stamped
            .of(folder)
            .iter()
            .filter(|(_, fingerprint)| OsStr::new(&fingerprint.content) == content)
            .filter(|(path, fingerprint)| fingerprint.file == Some(name_hash(path)))
            .find(|(_, fingerprint)| fingerprint.outdated(&origin, &self.data).is_none())
            .map(|(path, _)| path.clone())
    }

    pub(super) fn name_hash(&self) -> Option<u64> {
        let name = self.settings.name.as_ref()?;
        Some(hash(name.as_str().as_bytes()))
    }
}

/// Prefix of a column of the row that has the same name as a field of the document.
const COLUMN: &str = "so_lieu.";

/// The value of a field of a pattern. The document's own fields take precedence; a column of the
/// same name is `{so_lieu.so}`, and fills `{so}` only where the document has none.
fn field_of(job: &Job, document: Option<&Document>, field: &str) -> Option<String> {
    let row = job.row.as_ref();
    let column = |name: &str| row?.value(name).map(str::to_owned);
    match field.strip_prefix(COLUMN) {
        Some(name) => column(name),
        None if field == "tep" => Some(job.content.file_stem()?.to_string_lossy().into_owned()),
        None if field == "hang" => Some(row?.number().to_string()),
        None => document
            .and_then(|document| document_field(document, field))
            .filter(|value| !value.is_empty())
            .or_else(|| column(field)),
    }
}

/// The Word files of folders that carry a fingerprint, each folder read once.
#[derive(Default)]
struct Stamped(Mutex<HashMap<PathBuf, Arc<Made>>>);

/// Word files with what they were made from.
type Made = Vec<(PathBuf, Fingerprint)>;

impl Stamped {
    fn of(&self, folder: &Path) -> Arc<Made> {
        let mut folders = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = folders.entry(folder.to_owned());
        Arc::clone(entry.or_insert_with(|| Arc::new(stamped_in(folder))))
    }
}

fn stamped_in(folder: &Path) -> Made {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries
        .flatten()
        .map(|e| folder.join(e.file_name()))
        .filter(|p| is_word(p) && p.is_file())
        .collect();
    paths.sort();
    paths
        .into_iter()
        .filter_map(|path| match standing(&path) {
            Ok(Standing::Ours { fingerprint, .. }) => Some((path, fingerprint)),
            _ => None,
        })
        .collect()
}

impl Batch {
    /// Reports the documents of earlier runs whose row is gone from its table. They are left alone:
    /// whether they are still needed is for a person to decide. `emptied` are content files whose
    /// tables have no row left, and the folders of their documents.
    fn gone(
        &self,
        stamped: &Stamped,
        emptied: &[(PathBuf, PathBuf)],
        places: &mut Checked<Vec<Job>>,
    ) {
        let jobs = places.value.as_deref().unwrap_or_default();
        let merged = jobs.iter().filter(|job| job.row.is_some());
        // if a document has no name yet, any of the existing ones may be it
        let unnamed = merged.clone().filter(|job| job.output.is_none());
        let unnamed: HashSet<&Path> = unnamed.map(|job| &*job.content).collect();
        let outputs = jobs.iter().filter_map(|job| job.output.as_ref());
        let outputs: HashSet<PathBuf> = outputs.map(|output| identity(output)).collect();
        let of_rows =
            merged.filter_map(|job| Some((&*job.content, folder_of(job.output.as_ref()?))));
        let of_none = emptied
            .iter()
            .map(|(content, folder)| (&**content, &**folder));
        let mut looked: HashSet<(&Path, &Path)> = HashSet::new();
        let mut problems = Vec::new();
        for (content, folder) in of_rows.chain(of_none) {
            if unnamed.contains(content) || !looked.insert((content, folder)) {
                continue;
            }
            for (path, made) in stamped.of(folder).iter() {
                let of_this = Some(OsStr::new(&made.content)) == content.file_name();
                let is_document = of_this && made.row.is_some() && !is_backup(path);
                if is_document && !outputs.contains(&identity(path)) {
                    let args = [&*path.to_string_lossy()];
                    problems.push(FileProblem::new(&catalogue::ROW_GONE, path, args));
                }
            }
        }
        for problem in problems {
            problem.push_to(&mut places.diagnostics, &mut places.sources);
        }
    }
}

/// Reports every output that an earlier job already has; names that differ only in case are one
/// name to Windows and macOS, and a folder that is reached by a link is the folder itself.
fn clashes(jobs: &[Job], places: &mut Checked<Vec<Job>>) {
    let mut taken: HashMap<String, &Job> = HashMap::new();
    let mut folders: HashMap<&Path, PathBuf> = HashMap::new();
    for job in jobs {
        let Some(output) = &job.output else {
            continue;
        };
        let place = match (output.is_symlink(), output.file_name()) {
            (false, Some(name)) => {
                let folder = folder_of(output);
                let known = folders.entry(folder).or_insert_with(|| identity(folder));
                known.join(name)
            }
            _ => identity(output),
        };
        let key = nfc(&place.to_string_lossy()).to_lowercase();
        match taken.entry(key) {
            Entry::Vacant(place) => {
                place.insert(job);
            }
            Entry::Occupied(first) => {
                let args = [
                    &*described(first.get()),
                    &*described(job),
                    &*output.to_string_lossy(),
                ];
                let problem = FileProblem::new(&catalogue::CLASH, &job.content, args);
                problem.push_to(&mut places.diagnostics, &mut places.sources);
            }
        }
    }
}

/// A job as messages name it: its content file, or the row of a table.
fn described(job: &Job) -> String {
    match &job.row {
        None => job.content.to_string_lossy().into_owned(),
        Some(row) => format!("{}#{}", row.source().path().display(), row.number()),
    }
}

/// The office's `ten_tep`.
fn pattern_of<T>(
    office_file: &OfficeFile,
    tables: Option<&[&Row]>,
    places: &mut Checked<T>,
) -> Option<Pattern> {
    let Str { value: text, span } = office_file.name_pattern()?;
    let checked = Pattern::parse(text)
        .map_err(|fault| not_a_pattern(text, &fault))
        .and_then(|pattern| known_fields(&pattern, tables).map(|()| pattern));
    match checked {
        Ok(pattern) => Some(pattern),
        Err(mut diagnostic) => {
            let source = Arc::clone(office_file.source());
            diagnostic.span = Span {
                source: places.sources.add(SourceRole::Office, source),
                ..*span
            };
            places.diagnostics.push(diagnostic);
            None
        }
    }
}

/// The message for a text that is not a valid pattern.
pub fn not_a_pattern(text: &str, fault: &NotAPattern) -> Diagnostic {
    let at = |range: &Range<usize>| Span::new(SourceId::default(), range.start, range.end);
    match fault {
        NotAPattern::Brace(range) => Diagnostic::new(&catalogue::NAME_BRACE, at(range), [text]),
        NotAPattern::Form(range) => {
            let field = text.get(range.clone()).unwrap_or_default();
            Diagnostic::new(&catalogue::NAME_FORM, at(range), [text, field])
        }
        NotAPattern::Constant => {
            Diagnostic::new(&catalogue::NAME_CONSTANT, at(&(0..text.len())), [text])
        }
        NotAPattern::Separator(range) => {
            Diagnostic::new(&catalogue::NAME_SEPARATOR, at(range), [text])
        }
    }
}

/// Whether all fields of a pattern are known; `tables` has a row of each table. Without it the
/// columns of some are not known, and any field may be one of them.
fn known_fields(pattern: &Pattern, tables: Option<&[&Row]>) -> Result<(), Diagnostic> {
    let Some(tables) = tables else {
        return Ok(());
    };
    let own = DOCUMENT_FIELDS.into_iter().chain(FILE_FIELDS);
    let mut known: Vec<String> = own.map(str::to_owned).collect();
    let own = known.len();
    for column in tables.iter().flat_map(|row| row.columns()) {
        let name = match known[..own].iter().any(|own| own == column) {
            true => format!("{COLUMN}{column}"),
            false => column.to_owned(),
        };
        if !known.contains(&name) {
            known.push(name);
        }
    }
    if tables.is_empty() {
        known.retain(|field| field != "hang");
    }
    for (field, at) in pattern.fields() {
        let is = |name: &String| name == field || field.strip_prefix(COLUMN) == Some(name);
        if !known.iter().any(is) {
            let args = [pattern.as_str(), field, &known.join(", ")];
            let at = Span::new(SourceId::default(), at.start, at.end);
            return Err(Diagnostic::new(&catalogue::NAME_FIELD, at, args));
        }
    }
    Ok(())
}
