//! Fixes files that several documents share.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::rounds::{Look, rounds};
use super::tally::Tally;
use super::{Fixed, in_source};
use crate::batch::merged::rows_of;
use crate::diagnostic::{Diagnostic, FileProblem};
use crate::files::{folder_of, read_bytes, read_source};
use crate::guard::guarded;
use crate::office::Offices;
use crate::rules::Selection;
use crate::source::{Overlay, Source, SourceId, SourceRole, Sources, Span, Unreadable};

/// Fixes, in memory, the offices' own fragments and `vanthu.yaml` files in `folders`, if that helps
/// the documents of the content files `inputs` and makes none of them worse. Shipped fragments and
/// data files are left alone.
///
/// Returns the files in the order of their names, the internal errors that they caused, and the
/// texts to check the content files with.
pub fn shared(
    inputs: &[PathBuf],
    folders: &[PathBuf],
    offices: &Offices,
    selection: &Selection,
) -> (Vec<Result<Fixed, FileProblem>>, Overlay) {
    let mut files = Vec::new();
    let mut texts = Overlay::new();
    if folders.is_empty() {
        return (files, texts);
    }
    let run = Run {
        inputs,
        offices,
        selection,
    };
    let folders: Vec<PathBuf> = folders
        .iter()
        .filter_map(|f| f.canonicalize().ok())
        .collect();
    let lies_within = |path: &Path| {
        let path = path.canonicalize().unwrap_or_default();
        folders.iter().any(|folder| path.starts_with(folder))
    };
    for (path, users) in run.users() {
        // a file that has been removed since has nothing to fix
        let Ok(before) = read_bytes(&path) else {
            continue;
        };
        if !lies_within(&path) {
            continue;
        }
        let look = |bytes: &[u8]| run.look(&path, bytes, &users, &texts);
        let fixed = match guarded(&path, || rounds(&before, &look)) {
            Ok(Ok(fixed)) => fixed,
            Ok(Err(_)) => continue,
            Err(fault) => {
                files.push(Err(fault));
                continue;
            }
        };
        if fixed.done.is_empty() {
            continue;
        }
        texts.insert(path.clone(), fixed.last.source);
        files.push(Ok(Fixed {
            path,
            before,
            after: fixed.bytes,
            rounds: fixed.done,
            is_cut_short: fixed.is_cut_short,
        }));
    }
    (files, texts)
}

struct Run<'a> {
    inputs: &'a [PathBuf],
    offices: &'a Offices,
    selection: &'a Selection,
}

/// How the document of one content file uses shared files.
#[derive(Default)]
struct Use {
    /// The offices' own files that it uses, each with its findings.
    files: Vec<(PathBuf, Vec<Diagnostic>)>,
    tally: Tally,
}

impl Run<'_> {
    /// The shared files that have something to fix, each with the numbers of the inputs that
    /// use it.
    fn users(&self) -> BTreeMap<PathBuf, Vec<usize>> {
        let all: Vec<usize> = (0..self.inputs.len()).collect();
        let mut files: BTreeMap<PathBuf, (bool, Vec<usize>)> = BTreeMap::new();
        for (user, used) in self.check(&all, &Overlay::new()).into_iter().enumerate() {
            for (path, found) in used.files {
                let (any, users) = files.entry(path).or_default();
                *any |= found.iter().any(|d| d.fix.is_some());
                users.push(user);
            }
        }
        let files = files.into_iter().filter(|(_, (any, _))| *any);
        files.map(|(path, (_, users))| (path, users)).collect()
    }

    /// Checks all users of the file at `path` as if it had these `bytes`.
    fn look(
        &self,
        path: &Path,
        bytes: &[u8],
        users: &[usize],
        texts: &Overlay,
    ) -> Result<Look<()>, Unreadable> {
        let source = Arc::new(Source::from_bytes(path, bytes)?);
        let mut texts = texts.clone();
        texts.insert(path.to_owned(), Arc::clone(&source));
        let mut found = Vec::new();
        let mut tallies = Vec::new();
        for used in self.check(users, &texts) {
            tallies.push(used.tally);
            let files = used.files.into_iter().filter(|(file, _)| file == path);
            found.extend(files.flat_map(|(_, found)| found));
        }
        found.sort_by_key(|d: &Diagnostic| (d.span.start, d.span.end, d.message.code));
        found.dedup_by(|a, b| {
            a.message == b.message && a.fix == b.fix && (a.fix.is_some() || a.span == b.span)
        });
        let mut sources = Sources::default();
        sources.add(SourceRole::Office, Arc::clone(&source));
        Ok(Look {
            source,
            found,
            sources,
            tallies,
            rest: (),
        })
    }

    /// Checks the inputs of these numbers. One that cannot be read, or whose check panics, uses
    /// nothing; that is reported when it is checked on its own.
    fn check(&self, users: &[usize], texts: &Overlay) -> Vec<Use> {
        let used = |path: &PathBuf| {
            let office = self.offices.of(folder_of(path)).ok()?.with(texts);
            let source = Arc::new(read_source(path).ok()?);
            let rows = rows_of(&source, &office).and_then(|rows| rows.value);
            let row = rows.as_ref().and_then(|rows| rows.first());
            let (checked, _) = crate::compile::judged(&source, &office, row, self.selection);
            let mut files = Vec::new();
            for (id, source) in (0..).map(SourceId).zip(checked.sources.iter()) {
                if office.owns(source) {
                    let found = in_source(&checked.diagnostics, id).map(alone);
                    files.push((source.path().to_owned(), found.collect()));
                }
            }
            Some(Use {
                files,
                tally: Tally::of_document(&checked),
            })
        };
        let check = |user: &usize| {
            let path = self.inputs.get(*user)?;
            guarded(path, || used(path)).ok().flatten()
        };
        users
            .par_iter()
            .map(|user| check(user).unwrap_or_default())
            .collect()
    }
}

/// A finding as reported for its file alone.
fn alone(finding: &Diagnostic) -> Diagnostic {
    let here = |span: Span| Span {
        source: SourceId(0),
        ..span
    };
    let mut out = finding.clone();
    out.span = here(finding.span);
    out.labels.clear();
    if let Some(fix) = &mut out.fix {
        fix.span = here(fix.span);
    }
    out
}
