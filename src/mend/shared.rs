//! Mends of files that several documents share.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::choose::{Reading, Tally, choose, lessens};
use super::{MAX_ROUNDS, Mended, fixable, rewrite};
use crate::batch::save::folder_of;
use crate::diagnostic::Diagnostic;
use crate::office::{Offices, Overlay};
use crate::read::{read_bytes, read_source};
use crate::rules::Selection;
use crate::source::{Source, SourceId, Sources, Span};

/// Mends, in memory, the fragments and `vanthu.yaml` files that lie in `folders` and are the
/// offices' own, where that helps the documents of the content files `inputs` and makes none
/// of them worse. Shipped fragments and data files stay as they are.
///
/// Gives the files in the order of their names, and the texts to check the content files with.
pub fn shared(
    inputs: &[PathBuf],
    folders: &[PathBuf],
    offices: &Offices,
    selection: &Selection,
) -> (Vec<Mended>, Overlay) {
    let run = Run {
        inputs,
        folders: folders
            .iter()
            .filter_map(|f| f.canonicalize().ok())
            .collect(),
        offices,
        selection,
    };
    let mut files: BTreeMap<PathBuf, Mended> = BTreeMap::new();
    let mut texts = Overlay::new();
    for _ in 0..MAX_ROUNDS {
        let mut any = false;
        for (path, found) in run.fixable(&texts) {
            let file = match files.remove(&path) {
                Some(file) => file,
                None => match read_bytes(&path) {
                    Ok(bytes) => Mended::new(&path, bytes),
                    Err(_) => continue, // it is gone since
                },
            };
            let (file, better) = run.mend(file, &found, &mut texts);
            any |= better;
            files.insert(path, file);
        }
        if !any {
            break;
        }
    }
    files.retain(|_, file| !file.rounds.is_empty());
    (files.into_values().collect(), texts)
}

struct Run<'a> {
    inputs: &'a [PathBuf],
    folders: Vec<PathBuf>,
    offices: &'a Offices,
    selection: &'a Selection,
}

/// What can be mended in one file, for all documents that use it.
#[derive(Default)]
struct Fixable {
    /// Their places count in the file as source 0.
    found: Vec<Diagnostic>,
    source: Option<Arc<Source>>,
    /// Which of the inputs use it.
    users: Vec<usize>,
}

/// What one content file's document has to do with shared files.
struct Use {
    /// Those that may be mended.
    files: Vec<(Arc<Source>, Vec<Diagnostic>)>,
    tally: Tally,
}

impl Run<'_> {
    /// Every file that has something to mend.
    fn fixable(&self, texts: &Overlay) -> BTreeMap<PathBuf, Fixable> {
        let all: Vec<usize> = (0..self.inputs.len()).collect();
        let mut files: BTreeMap<PathBuf, Fixable> = BTreeMap::new();
        for (user, used) in all.iter().zip(self.check(&all, texts)) {
            for (source, found) in used.map_or_else(Vec::new, |used| used.files) {
                let file = files.entry(source.path().to_owned()).or_default();
                file.users.push(*user);
                file.source.get_or_insert(source);
                file.found.extend(found);
            }
        }
        for file in files.values_mut() {
            file.found
                .sort_by_key(|d| (d.span.start, d.span.end, d.entry.code));
            file.found
                .dedup_by(|a, b| a.entry == b.entry && a.fix == b.fix);
        }
        files.retain(|path, file| !file.found.is_empty() && self.may_touch(path));
        files
    }

    fn may_touch(&self, path: &Path) -> bool {
        let path = path.canonicalize().unwrap_or_default();
        self.folders.iter().any(|folder| path.starts_with(folder))
    }

    /// Does one round of mends in a file; whether it did any.
    fn mend(&self, mut file: Mended, fixable: &Fixable, texts: &mut Overlay) -> (Mended, bool) {
        let Some(source) = &fixable.source else {
            return (file, false);
        };
        let unchanged = Source::from_bytes(&file.path, &file.after)
            .is_ok_and(|now| now.text() == source.text());
        if !unchanged {
            return (file, false);
        }
        let tallies = |texts: &Overlay| -> Vec<Tally> {
            let used = self.check(&fixable.users, texts).into_iter();
            used.map(|used| used.map_or_else(Tally::default, |used| used.tally))
                .collect()
        };
        let (reading, before) = (Reading::of(source), tallies(texts));
        let candidates: Vec<&Diagnostic> = fixable.found.iter().collect();
        let mut best = None;
        let done = choose(&candidates, &mut |chosen| {
            let edits = reading.edits(source, chosen);
            let bytes = rewrite(&file.after, &edits);
            let Ok(mended) = Source::from_bytes(&file.path, &bytes).map(Arc::new) else {
                return false;
            };
            let mut changed = texts.clone();
            changed.insert(file.path.clone(), Arc::clone(&mended));
            let helps = reading.leads_to(&Reading::of(&mended), chosen, &edits, || {
                let after = tallies(&changed);
                let (mut all_before, mut all_after) = (Tally::default(), Tally::default());
                before.iter().for_each(|t| all_before.add(t));
                after.iter().for_each(|t| all_after.add(t));
                before.iter().zip(&after).all(|(b, a)| lessens(b, a, &[]))
                    && lessens(&all_before, &all_after, chosen)
            });
            if helps {
                best = Some((bytes, changed));
            }
            helps
        });
        let Some((bytes, changed)) = best else {
            return (file, false);
        };
        let mut sources = Sources::default();
        sources.add(Arc::clone(source));
        file.rounds
            .push((done.into_iter().cloned().collect(), sources));
        file.after = bytes;
        *texts = changed;
        (file, true)
    }

    /// Checks the inputs of these numbers; `None` for one that cannot be read.
    fn check(&self, users: &[usize], texts: &Overlay) -> Vec<Option<Use>> {
        let check = |user: &usize| {
            let path = self.inputs.get(*user)?;
            let office = self.offices.of(folder_of(path)).ok()?.with(texts);
            let source = Arc::new(read_source(path).ok()?);
            let (checked, _) = crate::check(&source, &office, None, self.selection);
            let mut files = Vec::new();
            for (id, source) in (0..).map(SourceId).zip(checked.sources.iter()) {
                if office.owns(source) {
                    let found = fixable(&checked.diagnostics, id).into_iter();
                    files.push((Arc::clone(source), found.map(alone).collect()));
                }
            }
            Some(Use {
                files,
                tally: Tally::of(&checked.diagnostics),
            })
        };
        users.par_iter().map(check).collect()
    }
}

/// A finding as it is told where its file stands alone.
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
