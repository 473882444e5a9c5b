//! Content files that say that they are merged (`tron`): a document for each row of a table.
//!
//! The one place where a content file becomes several documents; `build`, `check`, `register`
//! and `watch` all ask here.

use std::sync::Arc;

use crate::content::merged_with;
use crate::diagnostic::{Checked, Problems};
use crate::files::folder_of;
use crate::office::{Office, Offices};
use crate::reach::hand_on;
use crate::read::read_source;
use crate::rows::{Row, Table};
use crate::source::{Source, Sources};

use super::Input;

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

/// The same of the content file `source`, which is the first of the sources that are given.
pub fn rows_of(source: &Arc<Source>, office: &Office) -> Option<Checked<Vec<Row>>> {
    let mut problems = Problems::default();
    let mut sources = Sources::default();
    sources.add(Arc::clone(source));
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
