//! Makes the documents of a plan, on all cores, and reports each in the order of the plan.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{fs, io};

use rayon::prelude::*;

use super::decide::{Decision, Kept, Reason, decide, is_untouched};
use super::drafts::{is_word, other_format};
use super::fingerprint::{Fingerprint, Origin, hash, name_hash};
use super::{Batch, Input, Job};
use crate::catalogue;
use crate::diagnostic::{Checked, Diagnostic, FileProblem};
use crate::document::Document;
use crate::docx;
use crate::files::{
    Expected, Holder, Seen, cannot_write, folder_of, holder, not_a_file, read_bytes, read_source,
    unreadable,
};
use crate::guard::guarded;
use crate::office::{OFFICE_FILE, Office};
use crate::rows::Row;
use crate::rules::Selection;
use crate::source::{Source, Sources};

/// How many documents per thread are processed before the first of them is reported: bounds memory
/// by the chunk, not by the folder.
const CHUNK: usize = 48;

/// Called for each compiled document with its input, the number of the row that it is merged with,
/// and the document.
type Tell<'t> = dyn FnMut(&Input, Option<usize>, Checked<Document>) + 't;

/// What became of one document.
#[derive(Debug)]
pub struct Outcome {
    /// The content file.
    pub content: PathBuf,
    /// The number of the row that a merge filled in, from 1.
    pub row: Option<usize>,
    /// The file that was, or would be, written.
    pub output: Option<PathBuf>,
    /// What was done.
    pub ending: Ending,
    /// Problems of its inputs or of its output.
    pub diagnostics: Vec<Diagnostic>,
    /// What their places point into.
    pub sources: Sources,
}

/// What was done about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// Written, and why; the path is that of the copy kept of what was there.
    Built(Reason, Option<PathBuf>),
    /// A dry run: it would be written.
    Stale(Reason),
    /// Nothing to do.
    UpToDate,
    /// Left alone, because of a person's work in it.
    Kept(Kept),
    /// Nothing was written; the diagnostics say why.
    Failed,
    /// The run was stopped before its turn.
    NotReached,
}

impl Outcome {
    fn new(job: &Job) -> Outcome {
        Outcome {
            content: job.content.clone(),
            row: job.row.as_ref().map(Row::number),
            output: job.output.clone(),
            ending: Ending::Failed,
            diagnostics: Vec::new(),
            sources: Sources::default(),
        }
    }

    /// The named data files that do not exist: they may still be added.
    pub fn missing_files(&self) -> impl Iterator<Item = PathBuf> {
        let missing = self.diagnostics.iter();
        let missing =
            missing.filter(|d| std::ptr::eq(d.message, &raw const catalogue::NO_SUCH_FILE));
        missing.filter_map(|diagnostic| {
            let source = self.sources.get(diagnostic.span.source)?;
            Some(folder_of(source.path()).join(diagnostic.args.first()?))
        })
    }

    /// Keeps what was found, and gives the document.
    fn take(&mut self, checked: Checked<Document>) -> Option<Document> {
        self.diagnostics = checked.diagnostics;
        self.sources = checked.sources;
        checked.value
    }

    fn add(&mut self, problem: FileProblem) {
        problem.push_to(&mut self.diagnostics, &mut self.sources);
    }
}

/// Compiles and checks the document of a job; with it, the hash of the content file's bytes.
fn compile_job(job: &Job, office: &Office) -> (Checked<Document>, u64) {
    let bytes = match read_bytes(&job.content) {
        Ok(bytes) => bytes,
        Err(problem) => return (problem.into_checked(), 0),
    };
    let hashed = hash(&bytes);
    let source = match Source::from_bytes(&job.content, &bytes) {
        Ok(source) => Arc::new(source),
        Err(why) => return (unreadable(&job.content, why).into_checked(), hashed),
    };
    let row = job.row.as_ref();
    let (mut checked, _) = crate::compile::check_row(&source, office, row, &Selection::default());
    if let Some(row) = row {
        row.label(&mut checked.diagnostics, &mut checked.sources);
    }
    (checked, hashed)
}

impl Batch {
    /// Makes every document of a plan and reports each, in the order of the plan. Once `stop` is
    /// set, the documents in hand are finished and the rest are not reached.
    pub fn run(&self, jobs: &[Job], stop: &AtomicBool, tell: &mut dyn FnMut(Outcome)) {
        in_order(jobs, |job| self.make(job, stop), tell);
        self.saver.sync();
    }

    /// Compiles every input and reports each document, and the number of the row that it is merged
    /// with, in the order of the inputs; those not reached before `stop` is set are left out.
    pub fn read(&self, inputs: &[Input], stop: &AtomicBool, tell: &mut Tell<'_>) {
        let compile = |job: &Job| {
            if let Some(problem) = not_content(&job.content) {
                return problem.into_checked();
            }
            if let Some(refused) = &job.refused {
                return Checked {
                    value: None,
                    diagnostics: refused.diagnostics.clone(),
                    sources: refused.sources.clone(),
                };
            }
            let office = self.offices.of(folder_of(&job.content));
            let row = job.row.as_ref();
            let mut checked = match (office, read_source(&job.content)) {
                (Ok(office), Ok(source)) => {
                    crate::compile::compile_row(&Arc::new(source), &office, row)
                }
                (Err(problem), _) | (_, Err(problem)) => problem.into_checked(),
            };
            if let Some(row) = row {
                row.label(&mut checked.diagnostics, &mut checked.sources);
            }
            checked
        };
        // warnings about tables are for those who build
        let mut unsaid: Checked<()> = Checked {
            value: None,
            diagnostics: Vec::new(),
            sources: Sources::default(),
        };
        let mut jobs = Vec::with_capacity(inputs.len());
        for input in inputs {
            let of_input = self.jobs(input, &mut unsaid).into_iter();
            jobs.extend(of_input.map(|job| (input, job)));
        }
        let read = |(input, job): &(&Input, Job)| {
            let reached = !stop.load(Ordering::Relaxed);
            let compiled = || {
                let done = guarded(&job.content, || compile(job));
                done.unwrap_or_else(FileProblem::into_checked)
            };
            let input = (*input).clone();
            (
                input,
                job.row.as_ref().map(Row::number),
                reached.then(compiled),
            )
        };
        in_order(&jobs, read, &mut |(input, row, checked)| {
            if let Some(checked) = checked {
                tell(&input, row, checked);
            }
        });
    }

    fn make(&self, job: &Job, stop: &AtomicBool) -> Outcome {
        let mut outcome = Outcome::new(job);
        if stop.load(Ordering::Relaxed) {
            outcome.ending = Ending::NotReached;
            return outcome;
        }
        match guarded(&job.content, || self.attempt(job, &mut outcome)).flatten() {
            Ok(ending) => outcome.ending = ending,
            Err(problem) => outcome.add(problem),
        }
        outcome
    }

    fn attempt(&self, job: &Job, outcome: &mut Outcome) -> Result<Ending, FileProblem> {
        if let Some(problem) = not_content(&job.content) {
            return Err(problem);
        }
        if let Some(refused) = &job.refused {
            outcome.diagnostics.clone_from(&refused.diagnostics);
            outcome.sources = refused.sources.clone();
            return Ok(Ending::Failed);
        }
        let office = self.offices.of(folder_of(&job.content))?;
        let (Some(output), Some(known)) = (&job.output, job.hash) else {
            outcome.take(compile_job(job, &office).0);
            return Ok(Ending::Failed);
        };
        let origin = |hash| Origin {
            path: &job.content,
            hash,
            row: job.row.as_ref(),
            name: self.name_hash(),
            office: &office,
        };
        if let Some(problem) = not_a_file(output) {
            outcome.take(compile_job(job, &office).0);
            return Err(problem);
        }
        let cannot = |e: io::Error| cannot_write(output, &e);
        let decide =
            |hash| decide(output, &origin(hash), &self.settings, &self.data).map_err(cannot);
        if !self.settings.dry_run {
            self.saver.visit(output);
        }
        let decision = decide(known)?;
        if matches!(decision, Decision::UpToDate | Decision::Keep(Kept::Edited)) {
            return Ok(settled(decision, output, outcome));
        }
        let (checked, hashed) = compile_job(job, &office);
        let Some(document) = outcome.take(checked) else {
            return Ok(Ending::Failed);
        };
        if let Decision::Keep(_) = decision {
            return Ok(settled(decision, output, outcome));
        }
        let bytes = if self.settings.dry_run {
            Vec::new()
        } else {
            let mut fingerprint = Fingerprint::new(&origin(hashed), &outcome.sources);
            fingerprint.file = job.by_pattern.then(|| name_hash(output));
            docx::write_stamped(&document, &|parts| fingerprint.text(parts))
                .map_err(|e| cannot(io::Error::other(e)))?
        };
        drop(document);
        // Another run, or a person, may have changed the file since.
        let seen = Seen::at(output).map_err(cannot)?;
        match decide(hashed)? {
            Decision::Build(reason) if self.settings.dry_run => Ok(Ending::Stale(reason)),
            Decision::Build(reason) => self
                .put(output, &bytes, seen, &reason)
                .map(|copy| Ending::Built(reason, copy)),
            decision => Ok(settled(decision, output, outcome)),
        }
    }

    /// Puts a document in its place; returns the copy of what was there, if one is kept.
    fn put(
        &self,
        output: &Path,
        bytes: &[u8],
        seen: Seen,
        reason: &Reason,
    ) -> Result<Option<PathBuf>, FileProblem> {
        if let Some((holder, lock)) = holder(output) {
            let program = match holder {
                Holder::Word => "Word",
                Holder::LibreOffice => "LibreOffice",
            };
            let name = &*output.to_string_lossy();
            let args = [name, program, &*lock.to_string_lossy()];
            return Err(FileProblem::new(&catalogue::OPEN_ELSEWHERE, output, args));
        }
        if fs::metadata(output).is_ok_and(|m| m.permissions().readonly()) {
            let name = &*output.to_string_lossy();
            return Err(FileProblem::new(&catalogue::READ_ONLY, output, [name]));
        }
        let expected = Expected {
            seen,
            keep: reason.replaces_work(),
            is_ours: &is_untouched,
        };
        self.saver.save(output, bytes, &expected)
    }
}

/// Tables that content files use, by extension.
const TABLES: [&str; 7] = ["csv", "ods", "tsv", "xls", "xlsb", "xlsm", "xlsx"];

/// The message that a file is not a content file: a document, or something that content files share
/// or use.
pub fn not_content(path: &Path) -> Option<FileProblem> {
    let format = match is_word(path) {
        true => Some("docx"),
        false => other_format(path),
    };
    if let Some(format) = format {
        return Some(FileProblem::new(&catalogue::NOT_CONTENT, path, [format]));
    }
    if path.file_name().is_some_and(|name| name == OFFICE_FILE) {
        let folder = &*folder_of(path).to_string_lossy();
        let problem = FileProblem::new(&catalogue::OFFICE_FILE_NOT_CONTENT, path, [folder]);
        return Some(problem);
    }
    let end = path.extension()?.to_str()?.to_ascii_lowercase();
    if end == "hbs" {
        return Some(FileProblem::new(&catalogue::FRAGMENT_NOT_CONTENT, path, []));
    }
    let is_table = TABLES.contains(&&*end);
    is_table.then(|| FileProblem::new(&catalogue::DATA_NOT_CONTENT, path, [&end]))
}

/// Does `work` for every item on all cores and passes on the results in the order of the items; the
/// results of one chunk are in memory at a time.
pub fn in_order<'a, I: Sync, R: Send>(
    items: &'a [I],
    work: impl Fn(&'a I) -> R + Sync,
    tell: &mut dyn FnMut(R),
) {
    for chunk in items.chunks(CHUNK * rayon::current_num_threads()) {
        let results: Vec<R> = chunk.par_iter().with_max_len(1).map(&work).collect();
        results.into_iter().for_each(&mut *tell);
    }
}

/// The ending where nothing is to be built, with what must be reported about it.
fn settled(decision: Decision, output: &Path, outcome: &mut Outcome) -> Ending {
    let name = &*output.to_string_lossy();
    let Decision::Keep(kept) = decision else {
        return Ending::UpToDate;
    };
    let entry = match kept {
        Kept::Foreign => &catalogue::FOREIGN,
        Kept::Damaged => &catalogue::OUTPUT_DAMAGED,
        Kept::Edited => &catalogue::EDITED,
        Kept::EditedAndStale(_) => &catalogue::EDITED_AND_STALE,
    };
    outcome.add(FileProblem::new(entry, output, [name]));
    Ending::Kept(kept)
}
