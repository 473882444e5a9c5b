//! Making the documents of a plan, on all cores, each told of in the order of the plan.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};

use rayon::prelude::*;

use super::decide::{Decision, Kept, Reason, decide};
use super::fingerprint::{Fingerprint, Origin, hash};
use super::save::{back_up, folder_of, holder, is_sharing_violation, save, sync_folder};
use super::{Batch, Job};
use crate::diagnostic::{Checked, Diagnostic};
use crate::document::Document;
use crate::docx;
use crate::error::Error;
use crate::office::Office;
use crate::read::{read_bytes, unreadable};
use crate::rows::Row;
use crate::rules::Selection;
use crate::source::{Source, Sources};

/// So many documents are under way before the first of them is told of: bounds the memory
/// of a run by the chunk and not by the folder.
const CHUNK: usize = 128;

/// What became of one document.
#[derive(Debug)]
pub struct Outcome {
    /// The content file.
    pub content: PathBuf,
    /// The file that was, or would be, written.
    pub output: Option<PathBuf>,
    /// What was done.
    pub verdict: Verdict,
    /// What is wrong with its inputs.
    pub diagnostics: Vec<Diagnostic>,
    /// What their places point into.
    pub sources: Sources,
}

/// What was done about a document.
#[derive(Debug)]
pub enum Verdict {
    /// Written, and why; a copy of what stood there was left at the path.
    Built(Reason, Option<PathBuf>),
    /// A dry run: it would be written.
    Stale(Reason),
    /// Nothing to do.
    UpToDate,
    /// What stands there is left, because of a person's work in it.
    Kept(Kept),
    /// Its inputs are wrong; nothing was written.
    Refused,
    /// It is open in Word or another program.
    InUse(PathBuf),
    /// The system refused.
    Failed(Error),
}

impl Verdict {
    /// Whether the run is to end with an error because of it.
    pub fn is_failure(&self) -> bool {
        matches!(
            self,
            Verdict::Refused | Verdict::InUse(_) | Verdict::Failed(_)
        )
    }
}

/// Compiles and checks the document of a job; with it, the hash of the content file's bytes.
pub(super) fn compile_job(job: &Job, office: &Office) -> (Checked<Document>, u64) {
    let bytes = match read_bytes(&job.content) {
        Ok(bytes) => bytes,
        Err(problem) => return (problem.into_checked(), 0),
    };
    let hashed = hash(&bytes);
    match Source::from_bytes(&job.content, &bytes) {
        Ok(source) => (
            crate::check(
                &Arc::new(source),
                office,
                job.row.as_ref(),
                &Selection::default(),
            )
            .0,
            hashed,
        ),
        Err(why) => (unreadable(&job.content, why).into_checked(), hashed),
    }
}

impl Batch {
    /// Makes every document of a plan and tells of each, in the order of the plan. Ends
    /// early, between chunks, when `tell` says so.
    pub fn run(&self, jobs: &[Job], tell: &mut dyn FnMut(Outcome) -> bool) {
        for chunk in jobs.chunks(CHUNK) {
            let outcomes: Vec<Outcome> = chunk.par_iter().map(|job| self.make(job)).collect();
            for outcome in outcomes {
                if !tell(outcome) {
                    self.finish();
                    return;
                }
            }
        }
        self.finish();
    }

    /// Makes the names of what was written durable.
    fn finish(&self) {
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        for folder in folders.drain() {
            sync_folder(&folder);
        }
    }

    fn make(&self, job: &Job) -> Outcome {
        let mut outcome = Outcome {
            content: job.content.clone(),
            output: job.output.clone(),
            verdict: Verdict::Refused,
            diagnostics: Vec::new(),
            sources: Sources::default(),
        };
        let refused = |outcome: Outcome, checked: Checked<Document>| Outcome {
            diagnostics: checked.diagnostics,
            sources: checked.sources,
            ..outcome
        };
        let office = match self.offices.of(folder_of(&job.content)) {
            Ok(office) => office,
            Err(problem) => return refused(outcome, problem.into_checked()),
        };
        let Some(output) = &job.output else {
            let (checked, _) = compile_job(job, &office);
            return refused(outcome, checked);
        };
        match self.make_at(job, output, &office, &mut outcome) {
            Ok(verdict) => outcome.verdict = verdict,
            Err(Error::Io { source, .. }) if is_sharing_violation(&source) => {
                outcome.verdict = Verdict::InUse(output.clone());
            }
            Err(error) => outcome.verdict = Verdict::Failed(error),
        }
        outcome
    }

    fn make_at(
        &self,
        job: &Job,
        output: &Path,
        office: &Office,
        outcome: &mut Outcome,
    ) -> Result<Verdict, Error> {
        let io = |source: io::Error| Error::Io {
            path: output.to_owned(),
            source,
        };
        let known = match job.hash {
            Some(hash) => hash,
            None => match fs::read(&job.content) {
                Ok(bytes) => hash(&bytes),
                Err(source) => {
                    return Err(Error::Io {
                        path: job.content.clone(),
                        source,
                    });
                }
            },
        };
        let origin = |hash| Origin {
            path: &job.content,
            hash,
            row: job.row.as_ref().map(Row::hash),
            name: self.name_hash(),
            office,
        };
        let reason = match decide(output, &origin(known), &self.settings, &self.data).map_err(io)? {
            Decision::UpToDate => return Ok(Verdict::UpToDate),
            Decision::Keep(kept) => return Ok(Verdict::Kept(kept)),
            Decision::Build(reason) => reason,
        };
        let (checked, hashed) = compile_job(job, office);
        outcome.diagnostics = checked.diagnostics;
        outcome.sources = checked.sources;
        let Some(document) = checked.value else {
            return Ok(Verdict::Refused);
        };
        if self.settings.dry_run {
            return Ok(Verdict::Stale(reason));
        }
        if let Some((_, lock)) = holder(output) {
            return Ok(Verdict::InUse(lock));
        }
        let fingerprint = Fingerprint::new(&origin(hashed), &outcome.sources);
        let bytes = docx::write_stamped(&document, &|parts| fingerprint.text(parts))?;
        let copy = match reason.replaces_work() {
            true => Some(back_up(output).map_err(io)?),
            false => None,
        };
        save(output, &bytes).map_err(io)?;
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        folders.insert(folder_of(output).to_owned());
        Ok(Verdict::Built(reason, copy))
    }
}
