//! SARIF 2.1.0, which code hosts and editors read: one log for a whole run.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::{place, severity};
use crate::diagnostic::{Diagnostic, Entry, Fix, Lang};
use crate::source::{Sources, Span};

/// The results of a run; those of each file are kept, their sources are not.
#[derive(Debug, Default)]
pub struct Log {
    entries: BTreeMap<&'static str, &'static Entry>,
    results: Vec<Json>,
}

impl Log {
    /// The results of one file.
    pub fn of(found: &[Diagnostic], sources: &Sources, lang: Lang) -> Log {
        Log {
            entries: found.iter().map(|d| (d.entry.code, d.entry)).collect(),
            results: found.iter().map(|d| result(d, sources, lang)).collect(),
        }
    }

    /// Adds the results of more files.
    pub fn append(&mut self, mut other: Log) {
        self.entries.append(&mut other.entries);
        self.results.append(&mut other.results);
    }

    /// The log as text.
    pub fn render(mut self, lang: Lang) -> String {
        let index: BTreeMap<&str, usize> = self.entries.keys().copied().zip(0..).collect();
        for result in &mut self.results {
            let rule = result["ruleId"].as_str().and_then(|code| index.get(code));
            result["ruleIndex"] = json!(rule);
        }
        let rules: Vec<Json> = self.entries.values().map(|e| rule(e, lang)).collect();
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
                "results": self.results,
            }],
        });
        format!("{log:#}\n")
    }
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

fn result(diagnostic: &Diagnostic, sources: &Sources, lang: Lang) -> Json {
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
    let mut result = json!({
        "ruleId": diagnostic.entry.code,
        "level": severity(diagnostic),
        "message": { "text": text },
        "locations": [location(diagnostic.span, sources)],
        "relatedLocations": related.collect::<Vec<Json>>(),
    });
    if let Some(fix) = &diagnostic.fix {
        result["fixes"] = json!([{ "artifactChanges": [change(fix, sources)] }]);
    }
    result
}

fn location(span: Span, sources: &Sources) -> Json {
    let (artifact, region) = artifact(span, sources);
    json!({ "physicalLocation": { "artifactLocation": artifact, "region": region } })
}

fn change(fix: &Fix, sources: &Sources) -> Json {
    let (artifact, region) = artifact(fix.span, sources);
    json!({
        "artifactLocation": artifact,
        "replacements": [{
            "deletedRegion": region,
            "insertedContent": { "text": fix.text },
        }],
    })
}

/// The file of a place, and the place in it.
fn artifact(span: Span, sources: &Sources) -> (Json, Json) {
    let (path, start, end) = place(span, sources);
    let region = json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    });
    (json!({ "uri": uri(&path) }), region)
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
