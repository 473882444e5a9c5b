//! Every name in a template against the data, before it is filled: all that is missing is
//! found in one run, in the branches that are not taken too.

use handlebars::template::{HelperTemplate, Parameter, Template, TemplateElement};
use handlebars::{Path, PathSeg};
use serde_json::Value as Json;

use super::data::CITATION_KEYS;
use super::helpers::{self, HELPERS};
use super::{At, Templates};
use crate::catalogue::{
    BLANK_VALUE, CALLED_HERE, CALLS_ITSELF, HELPER_REFUSES, NO_CITATION, NO_FRAGMENT, NO_HELPER,
    NO_NAME,
};
use crate::content::Content;
use crate::diagnostic::{Diagnostic, Entry, Problems};
use crate::source::{Sources, Span};

/// How deep fragments may call one another.
const MAX_DEPTH: usize = 16;

/// Helpers that Handlebars brings along.
const BUILT_IN: [&str; 18] = [
    "if", "unless", "each", "with", "lookup", "eq", "ne", "gt", "gte", "lt", "lte", "and", "or",
    "not", "len", "log", "raw", "inline",
];

/// What a template is checked against.
pub(super) struct Check<'a> {
    pub(super) templates: &'a Templates,
    pub(super) content: &'a Content,
    pub(super) sources: &'a Sources,
    pub(super) at: At<'a>,
}

/// The place of a line and column of a text: exact in a fragment, found by its words in a
/// value of the content file, whose lines YAML may have folded or indented.
pub(super) fn span_of(at: At<'_>, line: usize, column: usize, sources: &Sources) -> Span {
    let Some(whole) = at.origin.at else {
        return Span::default();
    };
    let start = at
        .text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    let rest = at.text.get(start..).unwrap_or("");
    let start = start
        + rest
            .char_indices()
            .nth(column.saturating_sub(1))
            .map_or(0, |(i, _)| i);
    let rest = at.text.get(start..).unwrap_or("");
    let length = rest.find("}}").map_or(0, |i| i + 2);
    let words = rest.get(..length).unwrap_or("");
    let raw = sources.slice(whole);
    if raw.len() == at.text.len() && raw == at.text {
        let start = whole.start as usize + start;
        return Span::new(whole.source, start, start + length);
    }
    // the same words may stand several times: take the one of the same rank
    let rank = at.text.get(..start).unwrap_or("").matches(words).count();
    match raw.match_indices(words).nth(rank) {
        Some((i, _)) if !words.is_empty() => {
            let start = whole.start as usize + i;
            Span::new(whole.source, start, start + length)
        }
        _ => whole,
    }
}

/// What names mean at a point of a template.
#[derive(Clone)]
struct Scope<'j> {
    /// `this`, and those of the blocks around, innermost last.
    this: Vec<&'j Json>,
    /// Block parameters.
    locals: Vec<(String, &'j Json)>,
    root: &'j Json,
    depth: usize,
    /// Where the outermost template called the one that is being read.
    outer: Option<Span>,
}

static NULL: Json = Json::Null;

impl Check<'_> {
    /// Reports every name of `template` that `data` does not have.
    pub(super) fn template(&self, template: &Template, data: &Json, problems: &mut Problems) {
        let scope = Scope {
            this: vec![data],
            locals: Vec::new(),
            root: data,
            depth: 0,
            outer: None,
        };
        self.walk(template, &scope, problems);
    }

    fn walk(&self, template: &Template, scope: &Scope<'_>, problems: &mut Problems) {
        for (i, element) in template.elements.iter().enumerate() {
            let place = scope.outer.unwrap_or_else(|| {
                let (line, column) = template.mapping.get(i).map_or((1, 1), |m| (m.0, m.1));
                span_of(self.at, line, column, self.sources)
            });
            match element {
                TemplateElement::Expression(call) | TemplateElement::HtmlExpression(call) => {
                    self.expression(call, scope, place, problems);
                }
                TemplateElement::HelperBlock(call) => self.block(call, scope, place, problems),
                TemplateElement::PartialExpression(call) | TemplateElement::PartialBlock(call) => {
                    self.partial(&call.name, scope, place, problems);
                }
                _ => {}
            }
        }
    }

    fn push<const N: usize>(
        &self,
        entry: &'static Entry,
        place: Span,
        args: [&str; N],
        problems: &mut Problems,
    ) {
        let diagnostic = Diagnostic::new(entry, place, args);
        problems.push(match self.at.origin.via {
            Some(via) => diagnostic.also(via, &CALLED_HERE),
            None => diagnostic,
        });
    }

    fn expression(
        &self,
        call: &HelperTemplate,
        scope: &Scope<'_>,
        place: Span,
        problems: &mut Problems,
    ) {
        if call.params.is_empty() && call.hash.is_empty() {
            let name = match &call.name {
                Parameter::Name(name) => Path::parse(name).ok(),
                Parameter::Path(path) => Some(path.clone()),
                _ => None,
            };
            if let Some(path) = name {
                match self.resolve(&path, scope) {
                    Some(Json::Null) => {
                        self.push(&BLANK_VALUE, place, [raw(&path)], problems);
                    }
                    Some(_) => {}
                    None if helpers::by_name(raw(&path)).is_some() => {
                        self.push(&HELPER_REFUSES, place, [raw(&path), "?"], problems);
                    }
                    None => self.missing(&path, scope, place, problems),
                }
                return;
            }
        }
        self.call(call, scope, place, problems);
    }

    /// A call of a helper: its name, its values.
    fn call(&self, call: &HelperTemplate, scope: &Scope<'_>, place: Span, problems: &mut Problems) {
        let name = match &call.name {
            Parameter::Name(name) => name.as_str(),
            Parameter::Path(path) => raw(path),
            _ => "",
        };
        for value in call.params.iter().chain(call.hash.values()) {
            self.parameter(value, scope, place, problems);
        }
        match helpers::by_name(name) {
            Some(doc) => {
                let n = call.params.len();
                if n < doc.params.0 || n > doc.params.1 {
                    self.push(&HELPER_REFUSES, place, [name, doc.example], problems);
                } else if name == "vien_dan" {
                    self.citation(&call.params[0], scope, place, problems);
                }
            }
            None if BUILT_IN.contains(&name) => {}
            None => {
                let known: Vec<&str> = HELPERS.iter().map(|h| h.name).collect();
                self.push(&NO_HELPER, place, [name, &known.join(", ")], problems);
            }
        }
    }

    fn citation(&self, key: &Parameter, scope: &Scope<'_>, place: Span, problems: &mut Problems) {
        let key = match key {
            Parameter::Literal(value) => helpers::text_of(value),
            Parameter::Path(path) => self.resolve(path, scope).and_then(helpers::text_of),
            Parameter::Name(name) => Path::parse(name)
                .ok()
                .and_then(|path| helpers::text_of(self.resolve(&path, scope)?)),
            Parameter::Subexpression(_) => None,
            _ => None,
        };
        let citations = &self.content.citations;
        let Some(key) = key.filter(|key| citations.iter().all(|c| c.key.value != *key)) else {
            return;
        };
        let known: Vec<&str> = citations.iter().map(|c| c.key.value.as_str()).collect();
        self.push(&NO_CITATION, place, [&key, &known.join(", ")], problems);
    }

    fn parameter(
        &self,
        value: &Parameter,
        scope: &Scope<'_>,
        place: Span,
        problems: &mut Problems,
    ) {
        match value {
            Parameter::Path(path) if self.resolve(path, scope).is_none() => {
                self.missing(path, scope, place, problems);
            }
            Parameter::Name(name) => {
                if let Ok(path) = Path::parse(name)
                    && self.resolve(&path, scope).is_none()
                {
                    self.missing(&path, scope, place, problems);
                }
            }
            Parameter::Subexpression(inner) => {
                if let TemplateElement::Expression(call) = inner.as_element() {
                    self.call(call, scope, place, problems);
                }
            }
            _ => {}
        }
    }

    fn block(
        &self,
        call: &HelperTemplate,
        scope: &Scope<'_>,
        place: Span,
        problems: &mut Problems,
    ) {
        self.call(call, scope, place, problems);
        let name = match &call.name {
            Parameter::Name(name) => name.as_str(),
            Parameter::Path(path) => raw(path),
            _ => "",
        };
        let subject = match call.params.first() {
            Some(Parameter::Path(path)) => self.resolve(path, scope),
            _ => None,
        };
        let inner = |value, scope: &Scope<'_>, problems: &mut Problems| {
            let Some(body) = &call.template else { return };
            let mut scope = Scope {
                this: scope.this.clone(),
                locals: scope.locals.clone(),
                ..*scope
            };
            scope.this.push(value);
            if let Some(name) = block_param(call) {
                scope.locals.push((name, value));
            }
            self.walk(body, &scope, problems);
        };
        match (name, subject) {
            ("each", Some(Json::Array(items))) => {
                items.iter().for_each(|item| inner(item, scope, problems));
            }
            ("each", Some(Json::Object(map))) => {
                map.values().for_each(|item| inner(item, scope, problems));
            }
            ("with", Some(value)) if !value.is_null() => inner(value, scope, problems),
            ("each" | "with", _) => {}
            _ => {
                if let Some(body) = &call.template {
                    self.walk(body, scope, problems);
                }
            }
        }
        if let Some(other) = &call.inverse {
            self.walk(other, scope, problems);
        }
    }

    fn partial(&self, name: &Parameter, scope: &Scope<'_>, place: Span, problems: &mut Problems) {
        let name = match name {
            Parameter::Name(name) => name.as_str(),
            Parameter::Path(path) => raw(path),
            _ => return,
        };
        let fragment = self.templates.get(name);
        match fragment.and_then(|f| f.template.as_ref().ok()) {
            None => {
                let known: Vec<&str> = self.templates.names().collect();
                self.push(&NO_FRAGMENT, place, [name, &known.join(", ")], problems);
            }
            Some(_) if scope.depth >= MAX_DEPTH => {
                self.push(&CALLS_ITSELF, place, [name], problems);
            }
            Some(template) => {
                let scope = Scope {
                    depth: scope.depth + 1,
                    outer: Some(place),
                    ..scope.clone()
                };
                self.walk(template, &scope, problems);
            }
        }
    }

    fn missing(&self, path: &Path, scope: &Scope<'_>, place: Span, problems: &mut Problems) {
        let mut known: Vec<&str> = match scope.this.last() {
            Some(Json::Object(map)) => map.keys().map(String::as_str).collect(),
            _ => Vec::new(),
        };
        known.retain(|name| *name != CITATION_KEYS);
        let name = raw(path);
        known.sort_by_key(|k| (strsim::damerau_levenshtein(k, name), *k));
        known.truncate(8);
        self.push(&NO_NAME, place, [name, &known.join(", ")], problems);
    }

    /// The value of a path; `None` when the data has no such name.
    fn resolve<'j>(&self, path: &Path, scope: &Scope<'j>) -> Option<&'j Json> {
        let (segments, raw) = match path {
            // @index, @first, @key, @last: of any block
            Path::Local(_) => return Some(scope.root),
            Path::Relative((segments, raw)) => (segments, raw.as_str()),
        };
        let names = segments.iter().filter_map(|s| match s {
            PathSeg::Named(name) => Some(name.as_str()),
            _ => None,
        });
        let mut names = names.peekable();
        let mut value = if raw.starts_with("@root") {
            scope.root
        } else {
            let up = raw.matches("../").count();
            let local = names
                .peek()
                .and_then(|first| scope.locals.iter().rev().find(|(n, _)| n == first));
            match local {
                Some((_, value)) if up == 0 => {
                    names.next();
                    value
                }
                _ => scope.this.iter().rev().nth(up).copied()?,
            }
        };
        for name in names {
            value = match value {
                Json::Object(map) => map.get(name)?,
                Json::Array(items) => items.get(name.parse::<usize>().ok()?)?,
                Json::Null => return Some(&NULL),
                _ => return None,
            };
        }
        Some(value)
    }
}

fn block_param(call: &HelperTemplate) -> Option<String> {
    use handlebars::template::BlockParam;
    let first = match call.block_param.as_ref()? {
        BlockParam::Single(name) | BlockParam::Pair((name, _)) => name,
        _ => return None,
    };
    match first {
        Parameter::Name(name) => Some(name.clone()),
        Parameter::Path(path) => Some(raw(path).to_owned()),
        _ => None,
    }
}

fn raw(path: &Path) -> &str {
    match path {
        Path::Relative((_, raw)) => raw,
        Path::Local((_, _, raw)) => raw,
    }
}
