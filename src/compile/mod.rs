//! Compiles a content file, or a Word file, into a document and everything that is wrong with it.

mod once;

use std::path::Path;
use std::sync::Arc;

use crate::assemble::assemble;
use crate::content::{self, Content, DataFile, Str};
use crate::data_file::Purpose;
use crate::diagnostic::{Checked, Diagnostic, Problems};
use crate::document::Document;
use crate::narrative::{self, Filler};
use crate::office::Office;
use crate::reader::{self, Class, Classified};
use crate::rows::{self, Row};
use crate::rules::{self, Coverage, MISSING_COMPONENTS, Selection, Subject, TakenFor};
use crate::source::{Source, SourceRole, Sources, Span};

/// Compiles one content file: reads it, fills its texts, assembles the document. The result
/// carries every problem that was found, sorted by place, and every file that was read; its
/// value is there only when none of the problems is an error.
pub fn compile(source: &Arc<Source>, office: &Office) -> Checked<Document> {
    compile_row(source, office, None)
}

/// Compiles one content file with the columns of a row besides its own data.
pub fn compile_row(source: &Arc<Source>, office: &Office, row: Option<&Row>) -> Checked<Document> {
    compile_for(source, office, row, |_| {}).checked
}

/// The document of one content file without its content and annexes, in a fraction of the time:
/// everything that its name needs is there. `None` when something is wrong with the rest of it.
pub fn head(source: &Arc<Source>, office: &Office, row: Option<&Row>) -> Option<Document> {
    let shorten = |content: &mut Content| {
        content.body.clear();
        content.appendices.clear();
        content.issued.clear();
    };
    compile_for(source, office, row, shorten).checked.value
}

/// A document, and what else in its content file rules need.
struct Compiled {
    checked: Checked<Document>,
    /// The rules that the office selects for it.
    selection: Selection,
    /// The texts that placeholders put into others.
    values: Vec<Str>,
}

/// Compiles what `change` makes of the content.
fn compile_for(
    source: &Arc<Source>,
    office: &Office,
    row: Option<&Row>,
    change: impl FnOnce(&mut Content),
) -> Compiled {
    let mut problems = Problems::default();
    let mut sources = Sources::default();
    let id = sources.add(SourceRole::Content, Arc::clone(source));
    let office_file = office.office_file.as_deref();
    if let Some(office_file) = office_file {
        // as OfficeFile::ID requires
        sources.add(SourceRole::Office, Arc::clone(office_file.source()));
    }
    let selection =
        office_file.map(|office_file| Selection::read(office_file.rules(), &mut problems));
    let content = content::read(source, id, office_file, &mut problems).map(|mut content| {
        let mut open = |file: &DataFile, problems: &mut Problems| {
            let purpose = Purpose::Records;
            let path = source.path();
            office
                .reach
                .table(path, file, purpose, &mut sources, problems)
        };
        rows::read_in(&mut content.data, &mut open, &mut problems);
        if let Some(row) = row {
            let id = sources.add(SourceRole::Row, Arc::clone(row.source()));
            content.data.value.extend(row.data(id));
        }
        change(&mut content);
        content
    });
    let assembled = content.map(|content| {
        let reach = &office.reach;
        let mut filler = Filler::new(&office.templates, reach, &content, &mut sources);
        let document = assemble(&content, &mut filler, &mut problems);
        let mut values = content.values();
        values.extend(filler.values());
        (document, (content, values))
    });
    let (document, content) = assembled.unzip();
    let (content, values) = content.unzip();
    let diagnostics = once::without_quotes_of_errors(problems.into_sorted());
    let mut diagnostics = once::without_split_rows(diagnostics);
    if let Some(content) = &content {
        diagnostics = narrative::undeclared(
            diagnostics,
            content,
            row.is_some() || content.merged.is_some(),
        );
    }
    diagnostics = narrative::on_other_sheet(diagnostics, row.and_then(Row::sheets));
    for unused in &office.unused {
        unused.clone().push_to(&mut diagnostics, &mut sources);
    }
    let failed = diagnostics.iter().any(Diagnostic::is_error);
    let checked = Checked {
        value: document.filter(|_| !failed),
        diagnostics,
        sources,
    };
    Compiled {
        checked,
        values: values.unwrap_or_default(),
        selection: selection.unwrap_or_default(),
    }
}

/// Compiles one content file and judges the document by the rules that its office selects.
pub fn check(source: &Arc<Source>, office: &Office) -> Checked<Document> {
    check_row(source, office, None, &Selection::default()).0
}

/// The same with the columns of a row beside its own data, by the rules that the office and
/// `selection` select; with it, what was judged.
pub fn check_row(
    source: &Arc<Source>,
    office: &Office,
    row: Option<&Row>,
    selection: &Selection,
) -> (Checked<Document>, Coverage) {
    let (mut checked, coverage) = judged(source, office, row, selection);
    if checked.has_errors() {
        checked.value = None;
    }
    (checked, coverage)
}

/// The same, with the document even where a rule finds an error.
pub(crate) fn judged(
    source: &Arc<Source>,
    office: &Office,
    row: Option<&Row>,
    selection: &Selection,
) -> (Checked<Document>, Coverage) {
    let Compiled {
        mut checked,
        selection: office_rules,
        values,
    } = compile_for(source, office, row, |_| {});
    let mut coverage = Coverage::default();
    if let Some(document) = &checked.value {
        let subject = Subject::new(document, &checked.sources).with_values(&values);
        let (found, judged) = rules::judge(&subject, &selection.within(office_rules));
        let found = once::without_quoted(found, &checked.diagnostics);
        let found = once::without_marks(found, &checked);
        checked.diagnostics.extend(found);
        coverage = judged;
    }
    (checked, coverage)
}

/// Reads a Word file, whoever made it, and judges it by the rules that `selection` selects.
/// The document is there when the file could be read. A file that the decree does not govern
/// gets one note that says what it seems to be, and is judged only where `selection` asks for
/// it all the same.
pub fn check_word(
    path: &Path,
    bytes: &[u8],
    selection: &Selection,
) -> (Checked<Document>, Coverage) {
    let mut sources = Sources::default();
    let reading = match reader::read(path, bytes) {
        Ok(reading) => reading,
        Err(refusal) => {
            let id = sources.add(SourceRole::Named, Arc::new(Source::named(path)));
            let reason = refusal.diagnostic(Span::new(id, 0, 0));
            let coverage = Coverage {
                taken_for: Some(TakenFor {
                    class: None,
                    kind: None,
                    checked: false,
                    reason: Some(reason.clone()),
                }),
                ..Coverage::default()
            };
            let checked = Checked {
                value: None,
                diagnostics: vec![reason],
                sources,
            };
            return (checked, coverage);
        }
    };
    sources.add(SourceRole::Word, Arc::clone(&reading.source));
    let Classified { class, .. } = reading.classified;
    let is_judged = class.is_governed() || (selection.anyway && class != Class::Unknown);
    let selection = match class {
        // what is missing is in the document that it is issued with
        Class::Attachment => &selection.without(MISSING_COMPONENTS),
        _ => selection,
    };
    let (mut diagnostics, mut coverage) = match is_judged {
        true => rules::judge(&Subject::of_word(&reading, &sources), selection),
        false => (Vec::new(), rules::none_judged(selection)),
    };
    // what is judged all the same is not said to be left unchecked
    let is_asked = is_judged && !class.is_governed();
    let note = reading.classified.note(&reading.flow);
    let note = note.filter(|_| !is_asked);
    coverage.taken_for = Some(TakenFor {
        class: Some(class),
        kind: reading.known.kind.then_some(reading.document.kind.key),
        checked: is_judged,
        reason: note.clone(),
    });
    diagnostics.splice(0..0, note);
    let checked = Checked {
        value: Some(reading.document),
        diagnostics,
        sources,
    };
    (checked, coverage)
}
