//! Diagnostics as a person, an editor or a machine reads them.

use std::fmt::Write;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde_json::{Value as Json, json};

use crate::diagnostic::{Diagnostic, Lang, Severity};
use crate::source::{Position, Sources, Span};

/// With the lines that a message speaks of, what to do, and the decree's clause.
pub fn human(diagnostics: &[Diagnostic], sources: &Sources, lang: Lang, color: bool) -> String {
    let renderer = match color {
        true => Renderer::styled(),
        false => Renderer::plain(),
    };
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&renderer.render(&[group(diagnostic, sources, lang)]));
        out.push_str("\n\n");
    }
    out
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources, lang: Lang) -> Group<'a> {
    let (level, name) = match (diagnostic.entry.severity, lang) {
        (Severity::Error, Lang::Vi) => (Level::ERROR, "lỗi"),
        (Severity::Error, Lang::En) => (Level::ERROR, "error"),
        (Severity::Warning, Lang::Vi) => (Level::WARNING, "cảnh báo"),
        (Severity::Warning, Lang::En) => (Level::WARNING, "warning"),
    };
    let (help, clause) = match lang {
        Lang::Vi => ("gợi ý", "căn cứ"),
        Lang::En => ("help", "clause"),
    };
    let title = level
        .with_name(name)
        .primary_title(diagnostic.message(lang))
        .id(diagnostic.entry.code);
    let mut group = Group::with_title(title);
    // one snippet a source, the place itself in the first
    let mut shown = vec![diagnostic.span.source];
    shown.extend(diagnostic.labels.iter().map(|l| l.span.source));
    shown.dedup();
    for (i, id) in shown.iter().enumerate() {
        let Some(source) = sources.get(*id) else {
            continue;
        };
        if source.text().is_empty() {
            // The message is about the file as a whole.
            group = group.element(Origin::path(source.path().to_string_lossy()));
            continue;
        }
        let inside = |span: Span| {
            let end = source.text().len();
            let range = span.range();
            range.start.min(end)..range.end.min(end)
        };
        let mut snippet = Snippet::source(source.text()).path(source.path().to_string_lossy());
        if i == 0 {
            snippet = snippet.annotation(AnnotationKind::Primary.span(inside(diagnostic.span)));
        }
        for label in diagnostic.labels.iter().filter(|l| l.span.source == *id) {
            let words = label.words.fill(lang, &diagnostic.args);
            let span = inside(label.span);
            snippet = snippet.annotation(AnnotationKind::Context.span(span).label(words));
        }
        group = group.element(snippet);
    }
    if let Some(hint) = diagnostic.hint(lang) {
        group = group.element(Level::HELP.with_name(help).message(hint));
    }
    if let Some(text) = diagnostic.entry.clause {
        group = group.element(Level::NOTE.with_name(clause).message(text));
    }
    group
}

/// `file:line:column: CODE message`, one a line.
pub fn short(diagnostics: &[Diagnostic], sources: &Sources, lang: Lang) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let (path, start, _) = place(diagnostic.span, sources);
        let code = diagnostic.entry.code;
        let message = diagnostic.message(lang);
        let Position { line, column } = start;
        let _ = writeln!(out, "{path}:{line}:{column}: {code} {message}");
    }
    out
}

/// One JSON object a line.
pub fn json(diagnostics: &[Diagnostic], sources: &Sources, lang: Lang) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let _ = writeln!(out, "{}", record(diagnostic, sources, lang));
    }
    out
}

/// The object of one diagnostic.
pub fn record(diagnostic: &Diagnostic, sources: &Sources, lang: Lang) -> Json {
    let (path, start, end) = place(diagnostic.span, sources);
    json!({
        "file": path,
        "line": start.line,
        "column": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "code": diagnostic.entry.code,
        "severity": severity(diagnostic),
        "message": diagnostic.message(lang),
        "hint": diagnostic.hint(lang),
        "clause": diagnostic.entry.clause,
    })
}

/// GitHub's workflow commands, one a line.
pub fn github(diagnostics: &[Diagnostic], sources: &Sources, lang: Lang) -> String {
    let escaped = |text: &str| {
        text.replace('%', "%25")
            .replace('\r', "%0D")
            .replace('\n', "%0A")
    };
    let mut out = String::new();
    for diagnostic in diagnostics {
        let (path, start, _) = place(diagnostic.span, sources);
        let path = escaped(&path).replace(',', "%2C").replace(':', "%3A");
        let _ = writeln!(
            out,
            "::{} file={path},line={},col={},title={}::{}",
            severity(diagnostic),
            start.line,
            start.column,
            diagnostic.entry.code,
            escaped(&diagnostic.message(lang)),
        );
    }
    out
}

fn severity(diagnostic: &Diagnostic) -> &'static str {
    match diagnostic.entry.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
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
