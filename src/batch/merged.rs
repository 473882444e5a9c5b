//! Content files with `tron`: they make a document for each row of a table.
//!
//! The one place where a content file becomes several documents; `build`, `check`, `register`
//! and `watch` all ask here.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::path::PathBuf;
use std::sync::Arc;

use rayon::prelude::*;

use super::Input;
use crate::catalogue;
use crate::content::merged_with;
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::document::Document;
use crate::files::{folder_of, read_source};
use crate::office::{Office, Offices};
use crate::reach::hand_on;
use crate::rows::{Row, Table};
use crate::rules::{Coverage, Selection};
use crate::source::{Source, SourceRole, Sources};

/// The rows that an input is merged with, and what is wrong with their table; `None` for an
/// input that is one document. One that cannot be read counts as one document: what is wrong
/// with it is reported where that is compiled.
pub fn rows_of_input(input: &Input, offices: &Offices) -> Option<Checked<Vec<Row>>> {
    if !input.may_merge {
        return None;
    }
    let source = read_source(&input.path).ok()?;
    let office = offices.of(folder_of(&input.path)).ok()?;
    rows_of(&Arc::new(source), &office)
}

/// The same for the content file `source`, the first of the given sources.
pub fn rows_of(source: &Arc<Source>, office: &Office) -> Option<Checked<Vec<Row>>> {
    let mut problems = Problems::default();
    let mut sources = Sources::default();
    sources.add(SourceRole::Content, Arc::clone(source));
    let file = merged_with(source, &mut problems);
    if file.is_none() && !problems.has_errors() {
        return None;
    }
    let file = file.filter(|_| !problems.has_errors());
    let table = file.and_then(|file| {
        let path = office.reach.path(source.path(), &file, &mut problems)?;
        let table = Table::read(&path, &file.part);
        hand_on(&table, &file, &mut sources, &mut problems);
        table.value
    });
    Some(Checked {
        value: table.map(|table| Arc::new(table).rows().collect()),
        diagnostics: problems.into_sorted(),
        sources,
    })
}

/// How many rows a message points at that is about several.
const MOST_ROWS: usize = 5;

/// Checks every document that the content file `source` makes. What is found in several rows is
/// reported once and points at the first of them; what is found in all of them is about the content
/// file itself. The document, and the coverage, are those of the first row.
pub fn check_all(
    source: &Arc<Source>,
    office: &Office,
    selection: &Selection,
) -> (Checked<Document>, Coverage) {
    let Some(mut table) = rows_of(source, office) else {
        return crate::compile::check_row(source, office, None, selection);
    };
    let rows = table.value.take().unwrap_or_default();
    let mut all = Checked {
        value: None,
        diagnostics: table.diagnostics,
        sources: table.sources,
    };
    let checked: Vec<_> = rows
        .par_iter()
        .map(|row| {
            let (mut checked, coverage) =
                crate::compile::check_row(source, office, Some(row), selection);
            let document = checked.value.take().filter(|_| row.number() == 1);
            (checked, document, coverage)
        })
        .collect();
    let mut coverage = Coverage::default();
    let mut found = Vec::new();
    for (i, (checked, document, judged)) in checked.into_iter().enumerate() {
        if i == 0 {
            (all.value, coverage) = (document, judged);
        }
        found.push(checked.found_in(&mut all.sources));
    }
    let folded = fold(&rows, found, &mut all.sources);
    if folded
        .iter()
        .any(|d| d.message.code == catalogue::WRONG_SHEET.code)
    {
        // it says which sheet was taken as well
        all.diagnostics
            .retain(|d| d.message.code != catalogue::OTHER_SHEETS.code);
    }
    all.diagnostics.extend(folded);
    (all, coverage)
}

/// Where something was found, and what: the file, the byte, the code.
type Place = (PathBuf, u32, &'static str);

/// What was found in each of `rows`, each thing once.
fn fold(rows: &[Row], found: Vec<Vec<Diagnostic>>, sources: &mut Sources) -> Vec<Diagnostic> {
    let place = |d: &Diagnostic, sources: &Sources| -> Place {
        let path = sources.get(d.span.source).map(|s| s.path().to_owned());
        (path.unwrap_or_default(), d.span.start, d.message.code)
    };
    let mut times: HashMap<(Place, Vec<String>), usize> = HashMap::new();
    for diagnostic in found.iter().flatten() {
        let what = (place(diagnostic, sources), diagnostic.args.clone());
        *times.entry(what).or_default() += 1;
    }
    let mut folded: Vec<Diagnostic> = Vec::new();
    let mut known: HashMap<Place, usize> = HashMap::new();
    for (row, mut found) in rows.iter().zip(found) {
        let of_all = |d: &Diagnostic| {
            let what = (place(d, sources), d.args.clone());
            rows.len() > 1 && times.get(&what) >= Some(&rows.len())
        };
        let of_all: Vec<bool> = found.iter().map(of_all).collect();
        let plain = found.clone();
        row.label(&mut found, sources);
        for ((labelled, plain), of_all) in found.into_iter().zip(plain).zip(of_all) {
            let diagnostic = if of_all { plain } else { labelled };
            match known.entry(place(&diagnostic, sources)) {
                Entry::Vacant(new) => {
                    new.insert(folded.len());
                    folded.push(diagnostic);
                }
                Entry::Occupied(first) => {
                    let Some(first) = folded.get_mut(*first.get()) else {
                        continue;
                    };
                    let mut rows = diagnostic.labels.into_iter();
                    let row = rows.find(|l| std::ptr::eq(l.words, &raw const catalogue::THIS_ROW));
                    if first.labels.len() < MOST_ROWS {
                        first.labels.extend(row);
                    }
                }
            }
        }
    }
    folded
}
