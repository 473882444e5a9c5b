//! Mends that are certain, done in the files themselves.
//!
//! A mend is done only when it is seen to help: the text is mended in memory and checked
//! again, and what does not take away just the findings that it is for, or makes YAML read
//! anything else otherwise, is left undone. Only the stretches that are mended change;
//! comments, layout, line ends and a byte order mark stay.
//!
//! A content file is mended by itself ([`content_file`]). A file that several documents share,
//! a fragment or `vanthu.yaml`, is mended where that helps and harms none of them
//! ([`shared`]).

mod choose;
mod edit;
mod quote;
mod shared;
mod tree;

pub use shared::shared;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::batch::save::{cannot_write, folder_of, save, sync_folder};
use crate::catalogue;
use crate::diagnostic::{Checked, Diagnostic};
use crate::document::Document;
use crate::office::Office;
use crate::read::{FileProblem, read_bytes, unreadable};
use crate::rules::{Coverage, Selection};
use crate::source::{Source, SourceId, Sources};
use choose::{Reading, Tally, choose, lessens};
use edit::{Edit, rewrite};

/// Mends make room for other mends; after so many rounds a file is left as it is then.
const MAX_ROUNDS: usize = 8;

/// A file and what mending makes of it.
#[derive(Debug, Clone)]
pub struct Mended {
    /// The file.
    pub path: PathBuf,
    /// Its bytes.
    pub before: Vec<u8>,
    /// Its bytes with all mends done.
    pub after: Vec<u8>,
    /// The findings that are mended, round by round, each round with the sources that its
    /// places point into.
    pub rounds: Vec<(Vec<Diagnostic>, Sources)>,
}

impl Mended {
    fn new(path: &Path, bytes: Vec<u8>) -> Mended {
        Mended {
            path: path.to_owned(),
            after: bytes.clone(),
            before: bytes,
            rounds: Vec::new(),
        }
    }

    /// Writes the file, unless nothing changes or somebody else has written it since.
    ///
    /// # Errors
    /// What is in the way; the file is then as it was.
    pub fn write(&self) -> Result<(), FileProblem> {
        if self.after == self.before {
            return Ok(());
        }
        if read_bytes(&self.path)? != self.before {
            let name = &*self.path.to_string_lossy();
            let entry = &catalogue::CHANGED_MEANWHILE;
            return Err(FileProblem::new(entry, &self.path, [name]));
        }
        save(&self.path, &self.after).map_err(|e| cannot_write(&self.path, &e))?;
        sync_folder(folder_of(&self.path));
        Ok(())
    }

    /// How many findings are mended.
    pub fn count(&self) -> usize {
        self.rounds.iter().map(|(found, _)| found.len()).sum()
    }
}

/// What a check of a content file gives.
pub type Inspected = (Checked<Document>, Coverage);

/// Mends the content file at `path`, in memory: the mended file, and what is found in it
/// still. Findings in other files are left to [`shared`].
pub fn content_file(
    path: &Path,
    bytes: Vec<u8>,
    office: &Office,
    selection: &Selection,
) -> (Mended, Inspected) {
    let inspect = |bytes: &[u8]| -> Inspected {
        match Source::from_bytes(path, bytes) {
            Ok(source) => crate::check(&Arc::new(source), office, None, selection),
            Err(why) => {
                let problem = unreadable(path, why);
                (problem.into_checked(), Coverage::default())
            }
        }
    };
    let mut mended = Mended::new(path, bytes);
    let mut inspected = inspect(&mended.after);
    for _ in 0..MAX_ROUNDS {
        let checked = &inspected.0;
        let candidates = fixable(&checked.diagnostics, SourceId(0));
        let Some(source) = checked
            .sources
            .get(SourceId(0))
            .filter(|_| !candidates.is_empty())
        else {
            break;
        };
        let (reading, tally) = (Reading::of(source), Tally::of(&checked.diagnostics));
        let mut best = None;
        let done = choose(&candidates, &mut |chosen| {
            let edits = reading.edits(source, chosen);
            let bytes = rewrite(&mended.after, &edits);
            let now = inspect(&bytes);
            let helps = now.0.sources.get(SourceId(0)).is_some_and(|source| {
                reading.leads_to(&Reading::of(source), chosen, &edits, || {
                    lessens(&tally, &Tally::of(&now.0.diagnostics), chosen)
                })
            });
            if helps {
                best = Some((bytes, now));
            }
            helps
        });
        let Some((bytes, now)) = best else {
            break;
        };
        let done = done.into_iter().cloned().collect();
        mended.rounds.push((done, checked.sources.clone()));
        mended.after = bytes;
        inspected = now;
    }
    (mended, inspected)
}

/// The findings that have a mend in this source.
fn fixable(found: &[Diagnostic], source: SourceId) -> Vec<&Diagnostic> {
    let mends = |d: &&Diagnostic| d.fix.as_ref().is_some_and(|fix| fix.span.source == source);
    found.iter().filter(mends).collect()
}

fn edit(finding: &Diagnostic) -> Option<Edit> {
    let fix = finding.fix.as_ref()?;
    let place = fix.span.range();
    Some(Edit {
        start: place.start,
        end: place.end,
        text: fix.text.clone(),
        value: None,
    })
}
