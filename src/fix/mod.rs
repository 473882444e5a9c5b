//! Makes certain fixes in the files themselves.
//!
//! A fix is made only if it is shown to help: the text is fixed in memory and checked again, and a
//! fix that does not remove exactly the findings that it is for, or changes how YAML reads anything
//! else, is not made. Only the stretches that are fixed change; comments, layout, line ends and a
//! byte order mark stay.
//!
//! A content file is fixed on its own ([`content_file`]). A file that several documents share, a
//! fragment or `vanthu.yaml`, is fixed if that helps and harms none of them (`shared`).

mod blame;
mod choose;
mod edit;
mod quote;
mod reading;
mod rounds;
mod shared;
mod tally;
mod tree;

pub use shared::shared;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use edit::Edit;
use rounds::{Look, rounds};
use tally::Tally;

use crate::batch::merged::rows_of;
use crate::catalogue;
use crate::diagnostic::{Checked, Diagnostic, FileProblem};
use crate::document::Document;
use crate::files::{Expected, Saver, Seen, identity, read_bytes, unreadable};
use crate::office::Office;
use crate::rules::{Coverage, Selection};
use crate::source::{Source, SourceId, Sources, Unreadable};

/// A file and its fixed form.
#[derive(Debug, Clone)]
pub struct Fixed {
    /// The file.
    pub path: PathBuf,
    /// Its bytes.
    pub before: Vec<u8>,
    /// Its bytes with all fixes made.
    pub after: Vec<u8>,
    /// The findings that are fixed, round by round, each round with the sources that its
    /// places point into.
    pub rounds: Vec<(Vec<Diagnostic>, Sources)>,
    /// Whether it was given up before every fix was tried: the remaining fixes are then not known
    /// to break anything.
    pub is_cut_short: bool,
}

impl Fixed {
    /// Checks that the file is not a link out of all of `folders`, which are real paths: files
    /// elsewhere are not changed through a link.
    ///
    /// # Errors
    /// If it is one and would change.
    pub fn lies_within(&self, folders: &[PathBuf]) -> Result<(), FileProblem> {
        let real = identity(&self.path);
        if self.after == self.before || folders.iter().any(|folder| real.starts_with(folder)) {
            return Ok(());
        }
        let args = [&*self.path.to_string_lossy(), &*real.to_string_lossy()];
        Err(FileProblem::new(&catalogue::LINK_OUT, &self.path, args))
    }

    /// Writes the file, unless nothing changes or somebody else has written it since. Returns the
    /// name of the copy of the original, if it was written.
    ///
    /// # Errors
    /// What prevents it; the file is then unchanged.
    pub fn write(&self, saver: &Saver) -> Result<Option<PathBuf>, FileProblem> {
        if self.after == self.before {
            return Ok(None);
        }
        let now = read_bytes(&self.path)?;
        if now == self.after {
            return Ok(None); // by another name of it
        }
        if now != self.before {
            let name = &*self.path.to_string_lossy();
            let entry = &catalogue::CHANGED_MEANWHILE;
            return Err(FileProblem::new(entry, &self.path, [name]));
        }
        let expected = Expected {
            keep: true,
            ..Expected::to_be(Seen::read(&self.before))
        };
        saver.save(&self.path, &self.after, &expected)
    }

    /// How many findings are fixed.
    pub fn count(&self) -> usize {
        self.rounds.iter().map(|(found, _)| found.len()).sum()
    }
}

/// The result of checking a content file.
pub type Inspected = (Checked<Document>, Coverage);

/// Fixes the content file at `path`, in memory: returns the fixed file, and what is still found in
/// it. Findings in other files are left to `shared`.
pub fn content_file(
    path: &Path,
    bytes: Vec<u8>,
    office: &Office,
    selection: &Selection,
) -> (Fixed, Inspected) {
    // for a merged content file, its first document represents all
    let first = Source::from_bytes(path, &bytes).ok();
    let rows = first.and_then(|source| rows_of(&Arc::new(source), office));
    let row = rows.and_then(|rows| rows.value?.into_iter().next());
    let look = |bytes: &[u8]| -> Result<Look<Inspected>, Unreadable> {
        let source = Arc::new(Source::from_bytes(path, bytes)?);
        let (checked, coverage) = crate::compile::judged(&source, office, row.as_ref(), selection);
        let found = &checked.diagnostics;
        Ok(Look {
            source,
            found: in_source(found, SourceId(0)).cloned().collect(),
            sources: checked.sources.clone(),
            tallies: vec![Tally::of_document(&checked)],
            rest: (checked, coverage),
        })
    };
    let mut fixed = Fixed {
        path: path.to_owned(),
        after: bytes.clone(),
        before: bytes,
        rounds: Vec::new(),
        is_cut_short: false,
    };
    match rounds(&fixed.before, &look) {
        Ok(rounds) => {
            fixed.after = rounds.bytes;
            fixed.rounds = rounds.done;
            fixed.is_cut_short = rounds.is_cut_short;
            let (mut checked, coverage) = rounds.last.rest;
            if checked.has_errors() {
                checked.value = None;
            }
            (fixed, (checked, coverage))
        }
        Err(why) => {
            let problem = unreadable(path, why);
            (fixed, (problem.into_checked(), Coverage::default()))
        }
    }
}

/// The findings with a fix in this source, or without one but in it.
fn in_source(found: &[Diagnostic], source: SourceId) -> impl Iterator<Item = &Diagnostic> {
    found.iter().filter(move |d| {
        let place = d.fix.as_ref().map_or(d.span, |fix| fix.span);
        place.source == source
    })
}

/// The edit that fixes a finding in `source`, in the line ends of that file.
fn edit(finding: &Diagnostic, source: &Source) -> Option<Edit> {
    let fix = finding.fix.as_ref()?;
    let place = fix.span.range();
    let text = match fix.text.contains('\n') && has_crlf(source.text()) {
        true => fix.text.replace("\r\n", "\n").replace('\n', "\r\n"),
        false => fix.text.clone(),
    };
    let returns = |text: &str| text.matches('\r').count().cast_signed();
    let old = source.text().get(place.clone()).unwrap_or("");
    Some(Edit {
        returns: returns(&text) - returns(old),
        start: place.start,
        end: place.end,
        text,
        value: None,
    })
}

/// Whether the first line of a text ends as on Windows.
fn has_crlf(text: &str) -> bool {
    let first = text.find('\n').and_then(|end| text.get(..end));
    first.is_some_and(|line| line.ends_with('\r'))
}
