//! SARIF 2.1.0, which code hosts and editors read: one log for a whole run.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::{place, severity};
use crate::diagnostic::{Diagnostic, Entry, Lang};
use crate::source::{Sources, Span};

/// The log of one run, over the diagnostics of all its files.
pub fn sarif(reports: &[(&[Diagnostic], &Sources)], lang: Lang) -> String {
    let all = || reports.iter().flat_map(|(found, _)| found.iter());
    let entries: BTreeMap<&str, &Entry> = all().map(|d| (d.entry.code, d.entry)).collect();
    let index: BTreeMap<&str, usize> = entries.keys().copied().zip(0..).collect();
    let rules: Vec<Json> = entries.values().map(|entry| rule(entry, lang)).collect();
    let results: Vec<Json> = reports
        .iter()
        .flat_map(|(found, sources)| found.iter().map(move |d| (d, *sources)))
        .map(|(d, sources)| result(d, index.get(d.entry.code).copied(), sources, lang))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(entry: &Entry, lang: Lang) -> Json {
    let mut rule = json!({
        "id": entry.code,
        "shortDescription": { "text": entry.message.in_lang(lang) },
    });
    if let Some(hint) = entry.hint {
        rule["help"] = json!({ "text": hint.in_lang(lang) });
    }
    rule
}

fn result(diagnostic: &Diagnostic, rule: Option<usize>, sources: &Sources, lang: Lang) -> Json {
    let mut text = diagnostic.message(lang);
    if let Some(hint) = diagnostic.hint(lang) {
        text.push('\n');
        text.push_str(&hint);
    }
    let related = diagnostic.labels.iter().map(|label| {
        let mut location = location(label.span, sources);
        location["message"] = json!({ "text": label.words.fill(lang, &diagnostic.args) });
        location
    });
    json!({
        "ruleId": diagnostic.entry.code,
        "ruleIndex": rule,
        "level": severity(diagnostic),
        "message": { "text": text },
        "locations": [location(diagnostic.span, sources)],
        "relatedLocations": related.collect::<Vec<Json>>(),
    })
}

fn location(span: Span, sources: &Sources) -> Json {
    let (path, start, end) = place(span, sources);
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&path) },
        "region": {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        },
    }})
}

/// A path as a relative reference of RFC 3986.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            b'\\' => out.push('/'),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
