//! Renders diagnostics for people, editors and machines.

mod diff;
mod excerpt;
pub mod sarif;
pub mod taken_for;
pub mod terminal;

pub use diff::{To, diff};

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde_json::{Value as Json, json};

use crate::catalogue::report::MORE;
use crate::diagnostic::{Diagnostic, Lang, Severity};
use crate::source::{Position, Source, SourceId, Sources, Span};
use terminal::{json_line, one_line, shown, shown_with};

/// The most diagnostics shown to a person at a time.
const MOST: usize = 200;

/// For people: with the lines that a message is about, what to do, and the decree's clause; of very
/// many diagnostics only the first, and the number of the others.
pub fn human(diagnostics: &[Diagnostic], sources: &Sources, lang: Lang, color: bool) -> String {
    let renderer = match color {
        true => Renderer::styled(),
        false => Renderer::plain(),
    };
    let mut out = String::new();
    for diagnostic in diagnostics.iter().take(MOST) {
        let shown = renderer.render(&[group(diagnostic, sources, lang)]);
        out.push_str(&with_places(shown, diagnostic, sources));
        out.push_str("\n\n");
    }
    if let Some(rest @ [_, ..]) = diagnostics.get(MOST..) {
        let errors = rest.iter().filter(|d| d.is_error()).count();
        let counts = [errors, rest.len() - errors].map(|n| n.to_string());
        out.push_str(&MORE.fill(lang, &counts));
        out.push('\n');
    }
    out
}

/// Replaces the column that the renderer counts in the excerpt by the real place: the column of the
/// whole line, or the cell of a workbook.
fn with_places(mut shown: String, diagnostic: &Diagnostic, sources: &Sources) -> String {
    let spans = std::iter::once(diagnostic.span).chain(diagnostic.labels.iter().map(|l| l.span));
    let mut starts: Vec<(SourceId, u32)> = Vec::new();
    for span in spans {
        match starts.iter_mut().find(|(id, _)| *id == span.source) {
            // the place itself is in its source, the first label in another
            Some((id, start)) if *id != diagnostic.span.source => *start = span.start.min(*start),
            Some(_) => {}
            None => starts.push((span.source, span.start)),
        }
    }
    for (id, start) in starts {
        let Some(source) = sources.get(id) else {
            continue;
        };
        let path = format!("{}:", named(source));
        let Some(at) = shown.find(&path).map(|at| at + path.len()) else {
            continue;
        };
        let is_place = |c: char| c.is_ascii_digit() || c == ':';
        let length = shown[at..]
            .find(|c| !is_place(c))
            .unwrap_or(shown.len() - at);
        if length > 0 {
            let start = start as usize;
            let place = source.cell(start).unwrap_or_else(|| {
                let Position { line, column } = source.position(start);
                format!("{line}:{column}")
            });
            shown.replace_range(at..at + length, &place);
        }
    }
    shown
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources, lang: Lang) -> Group<'a> {
    let severity = diagnostic.message.severity;
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::INFO,
    };
    let (help, clause) = match lang {
        Lang::Vi => ("gợi ý", "căn cứ"),
        Lang::En => ("help", "clause"),
    };
    let title = level
        .with_name(severity.name().in_lang(lang))
        .primary_title(shown(&diagnostic.message(lang)).into_owned())
        .id(diagnostic.message.code);
    let mut group = Group::with_title(title);
    // one snippet per source, the place itself in the first
    let mut ids: Vec<SourceId> = Vec::new();
    let spans = std::iter::once(diagnostic.span).chain(diagnostic.labels.iter().map(|l| l.span));
    for id in spans.map(|span| span.source) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    for id in ids {
        let Some(source) = sources.get(id) else {
            continue;
        };
        group = if source.is_only_named() {
            // The message is about the file as a whole.
            group.element(Origin::path(named(source)))
        } else {
            group.element(snippet(diagnostic, id, source, lang))
        };
    }
    if let Some(hint) = diagnostic.hint(lang) {
        group = group.element(
            Level::HELP
                .with_name(help)
                .message(shown(&hint).into_owned()),
        );
    }
    if let Some(text) = diagnostic.message.clause {
        group = group.element(Level::NOTE.with_name(clause).message(text));
    }
    group
}

/// The name of a source's file, safe to show.
fn named(source: &Source) -> String {
    one_line(&source.path().to_string_lossy()).into_owned()
}

/// Only the lines of one source that a diagnostic is about: a long file costs no more than a short
/// one. In a place of several lines the first is underlined.
fn snippet<'a>(
    diagnostic: &'a Diagnostic,
    id: SourceId,
    source: &'a Source,
    lang: Lang,
) -> Snippet<'a, Annotation<'a>> {
    let text = source.text();
    let first_line = |span: Span| {
        let start = span.range().start.min(text.len());
        let end = span.range().end.clamp(start, text.len());
        let words = text.get(start..end).unwrap_or("");
        let line = words.lines().next().unwrap_or("");
        start..start + line.len()
    };
    let mut marks = Vec::new();
    if diagnostic.span.source == id {
        let range = first_line(diagnostic.span);
        marks.push((AnnotationKind::Primary, range, None));
    }
    for label in diagnostic.labels.iter().filter(|l| l.span.source == id) {
        let words = shown(&diagnostic.label(label, lang)).into_owned();
        marks.push((AnnotationKind::Context, first_line(label.span), Some(words)));
    }
    let start = marks.iter().map(|(_, range, _)| range.start).min();
    let end = marks.iter().map(|(_, range, _)| range.end).max();
    let line = source.position(start.unwrap_or(0)).line;
    let start = source.line_start(line);
    let end = source.line_start(source.position(end.unwrap_or(0)).line + 1);
    let mut places: Vec<Range<usize>> = marks
        .iter()
        .map(|(_, range, _)| range.start - start..range.end - start)
        .collect();
    let lines = excerpt::around(&text[start..end], &mut places);
    let lines = shown_with(&lines, &mut places).into_owned();
    let marks = marks.into_iter().zip(places);
    Snippet::source(lines)
        .line_start(line)
        .path(named(source))
        .annotations(marks.map(|((kind, _, words), place)| kind.span(place).label(words)))
}

/// `file:line:column: CODE message`, one per line.
pub fn short(diagnostics: &[Diagnostic], sources: &Sources, lang: Lang) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let (path, start, _) = place(diagnostic.span, sources);
        let code = diagnostic.message.code;
        let message = diagnostic.message(lang);
        let [path, message] = [&path, &message].map(|text| one_line(text));
        let Position { line, column } = start;
        let _ = match cell(diagnostic.span, sources) {
            Some(cell) => writeln!(out, "{path}:{cell}: {code} {message}"),
            None => writeln!(out, "{path}:{line}:{column}: {code} {message}"),
        };
    }
    out
}

/// One JSON object per line.
pub fn json(diagnostics: &[Diagnostic], sources: &Sources, lang: Lang) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let _ = writeln!(out, "{}", json_line(&record(diagnostic, sources, lang)));
    }
    out
}

/// The object of one diagnostic.
pub fn record(diagnostic: &Diagnostic, sources: &Sources, lang: Lang) -> Json {
    let (path, start, end) = place(diagnostic.span, sources);
    let mut record = json!({
        "file": path,
        "line": start.line,
        "column": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "code": diagnostic.message.code,
        "severity": severity(diagnostic),
        "message": diagnostic.message(lang),
        "hint": diagnostic.hint(lang),
        "clause": diagnostic.message.clause,
        "labels": labels(diagnostic, sources, lang),
        "fix": diagnostic.fix.as_ref().map(|fix| {
            let mut record = region(fix.span, sources);
            record["text"] = json!(fix.text);
            record
        }),
    });
    if let Some(cell) = cell(diagnostic.span, sources) {
        record["cell"] = json!(cell);
    }
    record
}

/// The cell of a workbook that a place is in: `Sheet1!C5`.
fn cell(span: Span, sources: &Sources) -> Option<String> {
    sources.get(span.source)?.cell(span.start as usize)
}

fn labels(diagnostic: &Diagnostic, sources: &Sources, lang: Lang) -> Vec<Json> {
    let labels = diagnostic.labels.iter().map(|label| {
        let mut record = region(label.span, sources);
        record["message"] = json!(diagnostic.label(label, lang));
        record
    });
    labels.collect()
}

fn region(span: Span, sources: &Sources) -> Json {
    let (path, start, end) = place(span, sources);
    json!({
        "file": path,
        "line": start.line,
        "column": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// GitHub's workflow commands, one per line; a note is a `notice`.
pub fn github(diagnostics: &[Diagnostic], sources: &Sources, lang: Lang) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let (path, start, _) = place(diagnostic.span, sources);
        let path = command_property(&path);
        let _ = writeln!(
            out,
            "::{} file={path},line={},col={},title={}::{}",
            match severity(diagnostic) {
                "note" => "notice",
                other => other,
            },
            start.line,
            start.column,
            diagnostic.message.code,
            command_text(&diagnostic.message(lang)),
        );
    }
    out
}

/// A text as GitHub's workflow commands take it.
fn command_text(text: &str) -> String {
    shown(text)
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property of a workflow command.
fn command_property(text: &str) -> String {
    command_text(text).replace(',', "%2C").replace(':', "%3A")
}

fn severity(diagnostic: &Diagnostic) -> &'static str {
    match diagnostic.message.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn place(span: Span, sources: &Sources) -> (String, Position, Position) {
    match sources.get(span.source) {
        Some(source) => (
            source.path().to_string_lossy().into_owned(),
            source.position(span.start as usize),
            source.position(span.end as usize),
        ),
        None => {
            let start = Position { line: 1, column: 1 };
            (String::new(), start, start)
        }
    }
}

#[cfg(test)]
mod tests;
