//! SARIF 2.1.0, which code hosts and editors read: one log for a whole run.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value as Json, json};

use super::taken_for::properties;
use super::terminal::json_line;
use super::{place, severity};
use crate::diagnostic::{Diagnostic, Fix, Lang, Message};
use crate::rules::{TakenFor, by_code};
use crate::source::{Sources, Span};

/// The results of one file.
#[derive(Debug, Default)]
pub struct Results {
    found: Vec<(&'static Message, Json)>,
    /// The file and what it was taken for, if it is a Word file.
    artifact: Option<Json>,
}

impl Results {
    /// What was found, as results.
    pub fn of(found: &[Diagnostic], sources: &Sources, lang: Lang) -> Results {
        let results = found.iter().map(|d| (d.message, result(d, sources, lang)));
        Results {
            found: results.collect(),
            artifact: None,
        }
    }

    /// Adds what the Word file was taken for (SARIF 2.1.0, 3.24 and 3.8).
    pub fn describe(&mut self, taken: &TakenFor, path: &Path, lang: Lang) {
        self.artifact = Some(json!({
            "location": { "uri": uri(&path.to_string_lossy()) },
            "properties": properties(taken, lang),
        }));
    }
}

/// The log of one run, written during the run so that it need not be kept in memory: rules are
/// numbered as they appear and listed at the end.
#[derive(Debug, Default)]
pub struct Log {
    rules: Vec<&'static Message>,
    index: BTreeMap<&'static str, usize>,
    artifacts: Vec<Json>,
}

const BEGIN: &str = concat!(
    r#"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","#,
    r#""runs":[{"columnKind":"unicodeCodePoints","results":["#,
);

impl Log {
    /// The text that adds the results of another file.
    pub fn add(&mut self, results: Results) -> String {
        let mut text = String::new();
        self.artifacts.extend(results.artifact);
        for (message, mut result) in results.found {
            text.push_str(match self.rules.is_empty() {
                true => BEGIN,
                false => ",",
            });
            let rule = *self.index.entry(message.code).or_insert_with(|| {
                self.rules.push(message);
                self.rules.len() - 1
            });
            result["ruleIndex"] = json!(rule);
            text.push('\n');
            text.push_str(&json_line(&result));
        }
        text
    }

    /// The text that ends it.
    pub fn end(self, lang: Lang) -> String {
        let begin = match self.rules.is_empty() {
            true => BEGIN,
            false => "",
        };
        let rules: Vec<Json> = self.rules.iter().map(|e| rule(e, lang)).collect();
        let tool = json!({ "driver": {
            "name": env!("CARGO_PKG_NAME"),
            "version": env!("CARGO_PKG_VERSION"),
            "rules": rules,
        }});
        let artifacts = match self.artifacts.is_empty() {
            true => String::new(),
            false => format!(",\"artifacts\":{}", json_line(&Json::from(self.artifacts))),
        };
        format!("{begin}\n],\"tool\":{tool}{artifacts}}}]}}\n")
    }
}

fn rule(message: &Message, lang: Lang) -> Json {
    let (short, help) = match by_code(message.code) {
        Some(rule) => (rule.name(lang), Some(rule.why(lang))),
        None => {
            let hint = message.hint.map(|hint| hint.in_lang(lang).to_owned());
            (message.text.in_lang(lang).to_owned(), hint)
        }
    };
    let mut rule = json!({
        "id": message.code,
        "shortDescription": { "text": short },
    });
    if let Some(help) = help {
        rule["help"] = json!({ "text": help });
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
        location["message"] = json!({ "text": diagnostic.label(label, lang) });
        location
    });
    let mut result = json!({
        "ruleId": diagnostic.message.code,
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

/// A file as a whole has no region (SARIF 2.1.0, 3.29.4).
fn location(span: Span, sources: &Sources) -> Json {
    let (artifact, region) = artifact(span, sources);
    let mut location = json!({ "artifactLocation": artifact });
    if !sources.get(span.source).is_none_or(|s| s.is_only_named()) {
        location["region"] = region;
    }
    json!({ "physicalLocation": location })
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
