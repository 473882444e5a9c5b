//! Texts filled with the data, their markup read.
//!
//! A text goes through four steps: its names are checked against the data (`names`), it is
//! filled by Handlebars with values that cannot act as markup (`reserved`, `helpers`),
//! its citations are written out, in full at the first mention (`citation`), and its
//! markup is read into paragraphs (`markup`).

mod citation;
mod data;
mod fragments;
mod helpers;
mod markup;
mod names;
mod reserved;
mod words;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use handlebars::template::Template;
use handlebars::{Context, RenderContext, RenderError, Renderable, StringOutput};
use serde_json::{Map, Value as Json};

use crate::catalogue::{CALLED_HERE, HELPER_REFUSES, NO_FRAGMENT, NOT_A_TEMPLATE, ONE_PARAGRAPH};
use crate::content::{Content, Data, Spanned, Str};
use crate::diagnostic::{Diagnostic, Problems};
use crate::document::{Origin, Paragraph, Role, Text};
use crate::source::{Source, SourceId, Sources, Span};

pub use fragments::Templates;
pub use helpers::{HELPERS, HelperDoc};

/// Fills the texts of one document. Its methods are called in the order of the page, because
/// the first mention of a citation differs from the later ones.
pub struct Filler<'a> {
    templates: &'a Templates,
    content: &'a Content,
    sources: &'a mut Sources,
    context: Context,
    /// Citations that were mentioned, by their index.
    mentioned: BTreeSet<usize>,
}

/// Where a text stands that is being filled.
#[derive(Clone, Copy)]
struct At<'t> {
    /// The text as Handlebars sees it.
    text: &'t str,
    origin: Origin,
}

impl<'a> Filler<'a> {
    /// A filler for `content`; the sources of fragments that it uses are added to `sources`.
    pub fn new(
        templates: &'a Templates,
        content: &'a Content,
        sources: &'a mut Sources,
    ) -> Filler<'a> {
        Filler {
            templates,
            content,
            sources,
            context: Context::from(Json::Object(data::of_content(content))),
            mentioned: BTreeSet::new(),
        }
    }

    /// A text of one paragraph: a title, a subject, a cell.
    pub fn text(&mut self, written: &Str, problems: &mut Problems) -> Text {
        let origin = Origin::from(written.span);
        let filled = self.fill_inline(written, problems);
        let mut paragraphs = markup::read(&filled, origin, self.sources, problems);
        if paragraphs.len() > 1 || paragraphs.iter().any(|p| p.role != Role::Body) {
            problems.push(Diagnostic::new(&ONE_PARAGRAPH, written.span, []));
        }
        match paragraphs.is_empty() {
            true => Text::empty(origin),
            false => paragraphs.swap_remove(0).text,
        }
    }

    /// The paragraphs of a `van_ban`.
    pub fn blocks(&mut self, written: &Str, problems: &mut Problems) -> Vec<Paragraph> {
        let filled = self.fill_inline(written, problems);
        markup::read(&filled, Origin::from(written.span), self.sources, problems)
    }

    /// The paragraphs of a fragment, which sees `with` beside the document's data.
    pub fn fragment(
        &mut self,
        name: &Str,
        with: Option<&Spanned<Data>>,
        problems: &mut Problems,
    ) -> Vec<Paragraph> {
        let Some(fragment) = self.templates.get(&name.value) else {
            let known = self.templates.names().collect::<Vec<_>>().join(", ");
            problems.push(Diagnostic::new(
                &NO_FRAGMENT,
                name.span,
                [&name.value, &known],
            ));
            return Vec::new();
        };
        for source in self.templates.used_by(&name.value) {
            self.sources.intern(source);
        }
        let id = self.sources.intern(&fragment.source);
        let source = Arc::clone(&fragment.source);
        let whole = Span::new(id, 0, source.text().len());
        let origin = Origin {
            at: Some(whole),
            via: Some(name.span),
        };
        crate::yaml::check_characters(&source, id, problems);
        let template = match &fragment.template {
            Ok(template) => template,
            Err(fault) => {
                let at = source.offset(fault.line, fault.column);
                problems.push(
                    Diagnostic::new(&NOT_A_TEMPLATE, Span::new(id, at, at), [&fault.what])
                        .also(name.span, &CALLED_HERE),
                );
                return Vec::new();
            }
        };
        let context = self.with(with, problems);
        let at = At {
            text: source.text(),
            origin,
        };
        let filled = self.render(template, context.as_ref(), at, problems);
        markup::read(&filled, origin, self.sources, problems)
    }

    /// Opens a data file that `path` names, counted from the content file's folder.
    pub fn open(&mut self, path: &str) -> Option<(SourceId, Arc<Source>)> {
        let content = self.sources.get(SourceId(0))?.path().to_owned();
        let path: PathBuf = content.parent().map_or(path.into(), |dir| dir.join(path));
        let bytes = std::fs::read(&path).ok()?;
        let source = Arc::new(Source::from_bytes(&path, &bytes).ok()?);
        Some((self.sources.add(Arc::clone(&source)), source))
    }

    /// The document's data with a fragment's own beside it; the texts of these may hold
    /// placeholders of their own.
    fn with(&mut self, with: Option<&Spanned<Data>>, problems: &mut Problems) -> Option<Context> {
        let Data::Map(entries) = &with?.value else {
            return None;
        };
        let mut map: Map<String, Json> = match self.context.data() {
            Json::Object(map) => map.clone(),
            _ => Map::new(),
        };
        for (name, value) in entries {
            let value = match &value.value {
                Data::Text { text, .. } if text.contains("{{") => {
                    let written = Spanned {
                        value: text.clone(),
                        span: value.span,
                    };
                    Json::String(self.fill_raw(&written, problems).into_owned())
                }
                other => data::to_json(other),
            };
            map.insert(name.value.clone(), value);
        }
        Some(Context::from(Json::Object(map)))
    }

    /// A text of the content file with its placeholders filled and citations written out.
    fn fill_inline<'t>(&mut self, written: &'t Str, problems: &mut Problems) -> Cow<'t, str> {
        match self.fill_raw(written, problems) {
            Cow::Borrowed(text) => Cow::Borrowed(text),
            Cow::Owned(text) => Cow::Owned(self.cite(&text, written.span, 0, problems)),
        }
    }

    /// The same with citations still as marks.
    fn fill_raw<'t>(&mut self, written: &'t Str, problems: &mut Problems) -> Cow<'t, str> {
        if !written.value.contains("{{") {
            return Cow::Borrowed(&written.value);
        }
        let at = At {
            text: &written.value,
            origin: Origin::from(written.span),
        };
        match Template::compile(&written.value) {
            Ok(template) => Cow::Owned(self.render_raw(&template, None, at, problems)),
            Err(error) => {
                let (line, column) = error.pos().unwrap_or((1, 1));
                let span = names::span_of(at, line, column, self.sources);
                let what = fragments::reason(&error);
                problems.push(Diagnostic::new(&NOT_A_TEMPLATE, span, [&what]));
                Cow::Borrowed("")
            }
        }
    }

    fn render(
        &mut self,
        template: &Template,
        context: Option<&Context>,
        at: At<'_>,
        problems: &mut Problems,
    ) -> String {
        let filled = self.render_raw(template, context, at, problems);
        let span = at.origin.via.or(at.origin.at).unwrap_or_default();
        self.cite(&filled, span, 0, problems)
    }

    /// Checks the names of a template and fills it; nothing when a name is wrong.
    fn render_raw(
        &self,
        template: &Template,
        context: Option<&Context>,
        at: At<'_>,
        problems: &mut Problems,
    ) -> String {
        let context = context.unwrap_or(&self.context);
        let before = problems.len();
        let check = names::Check {
            templates: self.templates,
            content: self.content,
            sources: self.sources,
            at,
        };
        check.template(template, context.data(), problems);
        if problems.len() > before {
            return String::new();
        }
        let registry = self.templates.registry();
        let mut render = RenderContext::new(None);
        let mut out = StringOutput::new();
        match template.render(registry, context, &mut render, &mut out) {
            Ok(()) => out.into_string().unwrap_or_default(),
            Err(error) => {
                problems.push(self.refusal(&error, at));
                String::new()
            }
        }
    }

    fn refusal(&self, error: &RenderError, at: At<'_>) -> Diagnostic {
        let line = error.line_no.unwrap_or(1);
        let column = error.column_no.unwrap_or(1);
        let span = names::span_of(at, line, column, self.sources);
        let said = error.reason().to_string();
        let (helper, why) = said.split_once(helpers::SAYS).unwrap_or(("", &said));
        let diagnostic = Diagnostic::new(&HELPER_REFUSES, span, [helper, why]);
        match at.origin.via {
            Some(via) => diagnostic.also(via, &CALLED_HERE),
            None => diagnostic,
        }
    }
}
