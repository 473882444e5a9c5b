//! Filling a compiled text.
//!
//! Handlebars parses a text, resolves its names and runs its helpers. The walk over what it
//! parsed is done here, because its own stops at the first name that is missing, takes one
//! that is missing in a condition for false, and says little of places. This one goes through
//! the branches that are not taken too, so that one run reports every name that the data
//! lacks, each where it stands and with the calls that led there.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use handlebars::template::{
    BlockParam, DecoratorTemplate, HelperTemplate, Parameter, Template, TemplateElement,
};
use handlebars::{
    BlockContext, BlockParamHolder, Context, Handlebars, JsonRender, JsonTruthy, JsonValue as Json,
    Path, PathAndJson, RenderContext, RenderError, RenderErrorReason, Renderable,
};

use super::fragments::{Fault, Templates};
use super::helpers::{self, HelperDoc, Refusal};
use super::names::{lacking, nearest, raw};
use super::place::{Filled, Home, Spot, Unit};
use super::reserved::protect;
use crate::catalogue::{
    BLANK_VALUE, CALLED_HERE, CALLS_ITSELF, FILLED_TOO_LONG, HELPER_FAILED, HELPER_IS_BLOCK,
    HELPER_NEEDS_VALUES, HELPER_OPTION, NO_FRAGMENT, NO_HELPER, NO_NAME, NOT_A_BLOCK, NOT_A_LIST,
    NOT_PRINTABLE, TAG_NOT_SUPPORTED,
};
use crate::diagnostic::{Diagnostic, Entry, Problems};
use crate::read::FileProblem;
use crate::source::{Source, Sources, Span};

/// How deep fragments may call one another.
const MAX_CALLS: usize = 16;
/// How many elements one text may fill, branches that are not taken included.
const MAX_STEPS: usize = 200_000;

/// Stands for what could not be filled in.
const GAP: &str = "…";

/// The blocks there are. Each takes one value.
const BLOCKS: [&str; 4] = ["if", "unless", "each", "with"];

static HANDLEBARS: LazyLock<Handlebars<'static>> = LazyLock::new(|| {
    let mut handlebars = Handlebars::new();
    handlebars.register_escape_fn(protect);
    helpers::register(&mut handlebars);
    handlebars
});

/// What a text is filled from, and where it is called.
pub(super) struct Call<'r, 't> {
    pub(super) templates: &'t Templates,
    pub(super) context: &'r Context,
    /// Names that only this call sees, and their values.
    pub(super) with: &'r [(&'r str, Json)],
    /// The value of the content file that calls a fragment.
    pub(super) via: Option<Span>,
}

/// Fills `unit`. Sources of the fragments that it calls are added to `sources`. Where a value
/// is wanting an ellipsis stands for it, so that the markup around it can still be judged.
pub(super) fn fill<'r, 't: 'r>(
    unit: Unit<'t>,
    call: &Call<'r, 't>,
    sources: &mut Sources,
    problems: &mut Problems,
) -> Filled<'t> {
    let mut render = RenderContext::new(None);
    if !call.with.is_empty() {
        let mut own = BlockContext::new();
        for (name, value) in call.with {
            own.set_block_param(name, BlockParamHolder::value(value.clone()));
        }
        render.push_block(own);
    }
    let mut walk = Walk {
        call,
        sources,
        problems,
        render,
        filled: Filled::new(unit),
        unit: 0,
        calls: Vec::new(),
        live: true,
        blind: false,
        steps: 0,
        reported: BTreeSet::new(),
    };
    if let Some(script) = unit.script {
        walk.template(&script.template, Spot::Byte(0));
    }
    walk.filled
}

struct Walk<'w, 'r, 't> {
    call: &'w Call<'r, 't>,
    sources: &'w mut Sources,
    problems: &'w mut Problems,
    /// Handlebars' own record of the blocks that are open.
    render: RenderContext<'r, 'r>,
    filled: Filled<'t>,
    /// Index of the unit that is being walked.
    unit: usize,
    /// The tags that called it: their units and places.
    calls: Vec<(usize, Spot)>,
    /// Whether what is walked will be printed.
    live: bool,
    /// Whether it is unknown what names mean here: inside a block of a value that is missing.
    blind: bool,
    steps: usize,
    reported: BTreeSet<(usize, usize, &'static str)>,
}

impl<'r, 't: 'r> Walk<'_, 'r, 't> {
    /// Walks the elements of a template. `outer` is the place of one that Handlebars gives
    /// none: an `{{else if}}`.
    fn template(&mut self, template: &'r Template, outer: Spot) {
        for (i, element) in template.elements.iter().enumerate() {
            self.steps += 1;
            let spot = match template.mapping.get(i) {
                Some(place) => Spot::Line(place.0, place.1),
                None => outer,
            };
            if self.steps > MAX_STEPS || self.filled.text.len() > Source::MAX_BYTES {
                self.report_tag(&FILLED_TOO_LONG, [], spot);
                return;
            }
            match element {
                TemplateElement::RawString(words) if self.live => {
                    self.filled.copy(words, self.unit, spot);
                }
                TemplateElement::RawString(_) | TemplateElement::Comment(_) => {}
                TemplateElement::Expression(helper) | TemplateElement::HtmlExpression(helper) => {
                    self.expression(element, helper, spot);
                }
                TemplateElement::HelperBlock(helper) => self.block(helper, spot),
                TemplateElement::PartialExpression(call) => self.partial(call, spot),
                TemplateElement::PartialBlock(_) => {
                    self.report_tag(&TAG_NOT_SUPPORTED, ["{{#>…}}"], spot);
                }
                TemplateElement::DecoratorExpression(_) | TemplateElement::DecoratorBlock(_) => {
                    self.report_tag(&TAG_NOT_SUPPORTED, ["{{*…}}"], spot);
                }
                _ => self.report_tag(&TAG_NOT_SUPPORTED, ["{{…}}"], spot),
            }
        }
    }

    /// `{{name}}` or `{{helper value…}}`; `{{{…}}}` inserts it as markup.
    fn expression(&mut self, element: &'r TemplateElement, helper: &'r HelperTemplate, spot: Spot) {
        match &helper.name {
            // a name of the data goes before a helper of the same name
            Parameter::Path(path) if helper.params.is_empty() && helper.hash.is_empty() => {
                let is_markup = matches!(element, TemplateElement::HtmlExpression(_));
                self.name(&helper.name, path, is_markup, spot);
            }
            Parameter::Subexpression(inner) => {
                if let TemplateElement::Expression(helper) = inner.as_element() {
                    self.expression(inner.as_element(), helper, spot);
                }
            }
            _ => {
                if !self.is_callable(helper, spot) {
                    self.put(GAP, spot);
                } else if self.live || is_constant(helper) {
                    self.run(element, spot);
                }
            }
        }
    }

    fn name(&mut self, parameter: &'r Parameter, path: &'r Path, is_markup: bool, spot: Spot) {
        let name = raw(path);
        let value = self.look_up(parameter);
        let words = match value.as_ref().map(PathAndJson::value) {
            None => {
                match helpers::by_name(name) {
                    Some(doc) => self.needs_values(doc, 0, spot),
                    None => self.missing(path, spot),
                }
                GAP.to_owned()
            }
            Some(Json::Null) if self.live => {
                self.report_name(&BLANK_VALUE, [name], name, spot);
                GAP.to_owned()
            }
            Some(Json::Array(_) | Json::Object(_)) if !self.blind => {
                self.report_name(&NOT_PRINTABLE, [name], name, spot);
                GAP.to_owned()
            }
            Some(value) if is_markup => value.render(),
            Some(value) => protect(&value.render()),
        };
        self.put(&words, spot);
    }

    /// Adds the words of the tag at `spot`, if they are wanted on the page.
    fn put(&mut self, words: &str, spot: Spot) {
        if self.live {
            self.filled.value(self.unit, spot);
            self.filled.text.push_str(words);
        }
    }

    /// Has Handlebars run a helper, its words going to the page if they are wanted there.
    fn run(&mut self, element: &'r TemplateElement, spot: Spot) {
        let before = self.filled.text.len();
        if self.live {
            self.filled.value(self.unit, spot);
        }
        let context = self.call.context;
        let ran = element.render(&HANDLEBARS, context, &mut self.render, &mut self.filled);
        if !self.live {
            self.filled.text.truncate(before);
        }
        if let Err(error) = ran {
            self.refused(&error, spot);
            self.put(GAP, spot);
        }
    }

    fn refused(&mut self, error: &RenderError, spot: Spot) {
        if let RenderErrorReason::NestedError(inner) = error.reason()
            && let Some(refusal) = inner.downcast_ref::<Refusal>()
        {
            self.report(refusal.entry, refusal.args.clone(), self.tag(spot));
        } else {
            self.report_tag(&HELPER_FAILED, [&error.reason().to_string()], spot);
        }
    }

    /// Whether a helper exists and its values are there; reports what is not.
    fn is_callable(&mut self, helper: &'r HelperTemplate, spot: Spot) -> bool {
        let name = helper.name.as_name().unwrap_or("");
        let values = helper.params.iter().chain(helper.hash.values());
        let mut there = true;
        for value in values {
            there &= self.is_there(value, spot);
        }
        let Some(doc) = helpers::by_name(name) else {
            if BLOCKS.contains(&name) {
                self.report_tag(&HELPER_IS_BLOCK, [name], spot);
            } else {
                let known = nearest(name, helpers::HELPERS.iter().map(|doc| doc.name));
                self.report_name(&NO_HELPER, [name, &known], name, spot);
            }
            return false;
        };
        let mut options: Vec<&str> = helper.hash.keys().map(String::as_str).collect();
        options.retain(|option| !doc.options.contains(option));
        options.sort_unstable();
        for option in &options {
            self.report_name(&HELPER_OPTION, [name, option, doc.usage], option, spot);
        }
        let count = helper.params.len();
        if count < doc.values.0 || count > doc.values.1 {
            self.needs_values(doc, count, spot);
            return false;
        }
        there && options.is_empty()
    }

    fn needs_values(&mut self, doc: &HelperDoc, count: usize, spot: Spot) {
        let args = [doc.name, &count.to_string(), doc.usage];
        self.report_tag(&HELPER_NEEDS_VALUES, args, spot);
    }

    /// Whether a value of a helper or block has a name that the data has.
    fn is_there(&mut self, value: &'r Parameter, spot: Spot) -> bool {
        match value {
            Parameter::Path(path) => {
                let there = self.look_up(value).is_some();
                if !there {
                    self.missing(path, spot);
                }
                there
            }
            Parameter::Subexpression(inner) => match inner.as_element() {
                TemplateElement::Expression(helper) => self.is_callable(helper, spot),
                _ => false,
            },
            _ => true,
        }
    }

    /// What a name stands for; `None` when the data lacks it.
    fn look_up(&mut self, name: &'r Parameter) -> Option<PathAndJson<'r>> {
        let context = self.call.context;
        let value = name.expand(&HANDLEBARS, context, &mut self.render).ok()?;
        (!value.is_value_missing()).then_some(value)
    }

    /// The value of a block; `None` when it is missing, was refused, or is that of a helper
    /// in a branch that is not taken.
    fn value(&mut self, value: &'r Parameter, spot: Spot) -> Option<PathAndJson<'r>> {
        if !self.is_there(value, spot) {
            return None;
        }
        if matches!(value, Parameter::Subexpression(_)) && !self.live {
            return None;
        }
        let context = self.call.context;
        match value.expand(&HANDLEBARS, context, &mut self.render) {
            Ok(value) => Some(value),
            Err(error) => {
                self.refused(&error, spot);
                None
            }
        }
    }

    fn block(&mut self, block: &'r HelperTemplate, spot: Spot) {
        let name = block.name.as_name().unwrap_or("");
        if !BLOCKS.contains(&name) {
            return self.report_tag(&NOT_A_BLOCK, [name, &BLOCKS.join(", ")], spot);
        }
        let [value] = &block.params[..] else {
            let usage = format!("{{{{#{name} …}}}}");
            let count = block.params.len().to_string();
            return self.report_tag(&HELPER_NEEDS_VALUES, [name, &count, &usage], spot);
        };
        if let Some(option) = block.hash.keys().min() {
            let usage = format!("{{{{#{name} …}}}}");
            return self.report_name(&HELPER_OPTION, [name, option, &usage], option, spot);
        }
        let value = self.value(value, spot);
        match name {
            "each" => self.each(block, value, spot),
            "with" => self.with(block, value, spot),
            _ => {
                let holds = value.map(|v| v.value().is_truthy(false) == (name == "if"));
                self.branch(block.template.as_ref(), holds == Some(true), spot);
                self.otherwise(block, holds == Some(false), spot);
            }
        }
    }

    /// Walks one branch of a block; it is printed when the block is and `taken`.
    fn branch(&mut self, branch: Option<&'r Template>, taken: bool, spot: Spot) {
        let live = self.live;
        self.live &= taken;
        if let Some(branch) = branch {
            self.template(branch, spot);
        }
        self.live = live;
    }

    /// Walks the `{{else}}` of a block.
    fn otherwise(&mut self, block: &'r HelperTemplate, taken: bool, spot: Spot) {
        let spot = match &block.inverse {
            Some(chained) if chained.mapping.is_empty() => self.else_of(spot),
            _ => spot,
        };
        self.branch(block.inverse.as_ref(), taken, spot);
    }

    /// Walks the body of a block whose value is not there.
    fn unknown(&mut self, block: &'r HelperTemplate, spot: Spot) {
        let blind = self.blind;
        self.blind = true;
        self.branch(block.template.as_ref(), false, spot);
        self.blind = blind;
    }

    fn each(&mut self, block: &'r HelperTemplate, list: Option<PathAndJson<'r>>, spot: Spot) {
        let items: Vec<(Json, &Json)> = match list.as_ref().map(PathAndJson::value) {
            Some(Json::Array(items)) => items
                .iter()
                .enumerate()
                .map(|(i, v)| (i.into(), v))
                .collect(),
            Some(Json::Object(map)) => map.iter().map(|(k, v)| (k.as_str().into(), v)).collect(),
            Some(Json::Null) | None => Vec::new(),
            Some(_) => {
                self.report_tag(&NOT_A_LIST, [&words_of(&block.params)], spot);
                Vec::new()
            }
        };
        let is_empty = items.is_empty() && list.is_some();
        let path = list.as_ref().and_then(PathAndJson::context_path);
        for (i, (key, item)) in items.iter().enumerate() {
            let mut inner = block_of(path.map(|path| (path, Some(key))), item);
            inner.set_local_var("index", i.into());
            inner.set_local_var("key", key.clone());
            inner.set_local_var("first", (i == 0).into());
            inner.set_local_var("last", (i + 1 == items.len()).into());
            name_values(block, &mut inner, item, Some(key));
            self.render.push_block(inner);
            self.branch(block.template.as_ref(), true, spot);
            self.render.pop_block();
        }
        if items.is_empty() {
            self.unknown(block, spot);
        }
        self.otherwise(block, is_empty, spot);
    }

    fn with(&mut self, block: &'r HelperTemplate, value: Option<PathAndJson<'r>>, spot: Spot) {
        match &value {
            Some(value) if value.value().is_truthy(false) => {
                let path = value.context_path().map(|path| (path, None));
                let mut inner = block_of(path, value.value());
                self.inherit_locals(&mut inner);
                name_values(block, &mut inner, value.value(), None);
                self.render.push_block(inner);
                self.branch(block.template.as_ref(), true, spot);
                self.render.pop_block();
                self.otherwise(block, false, spot);
            }
            _ => {
                self.unknown(block, spot);
                self.otherwise(block, value.is_some(), spot);
            }
        }
    }

    fn inherit_locals(&self, inner: &mut BlockContext<'r>) {
        if let Some(outer) = self.render.block() {
            inner
                .local_variables_mut()
                .clone_from(outer.local_variables());
        }
    }

    /// `{{> fragment value name=value…}}`.
    fn partial(&mut self, call: &'r DecoratorTemplate, spot: Spot) {
        let values = call.params.iter().chain(call.hash.values());
        let mut there = true;
        for value in values {
            there &= self.is_there(value, spot);
        }
        let name = match &call.name {
            Parameter::Subexpression(_) => {
                let name = self.value(&call.name, spot);
                name.map(|name| name.render())
            }
            name => name.as_name().map(str::to_owned),
        };
        let (Some(name), true) = (name, there) else {
            return;
        };
        let templates = self.call.templates;
        let Some(fragment) = templates.get(&name) else {
            let known = nearest(&name, templates.names());
            return self.report_name(&NO_FRAGMENT, [&name, &known], &name, spot);
        };
        if self.calls.len() >= MAX_CALLS {
            return self.report_tag(&CALLS_ITSELF, [&name], spot);
        }
        let readable = match &fragment.read {
            Ok(readable) => readable,
            Err(problem) => {
                let diagnostic = unread(problem, self.span(self.unit, self.tag(spot)));
                return self.push(diagnostic);
            }
        };
        let id = self.sources.intern(&readable.source);
        let home = Home::File(id);
        let known = self.filled.units.iter().position(|unit| unit.home == home);
        let script = readable.script.as_ref();
        let unit = known.unwrap_or_else(|| {
            self.filled.units.push(Unit {
                text: readable.source.text(),
                script: script.ok(),
                home,
            });
            self.filled.units.len() - 1
        });
        let mut inner = self.context_of(call, spot);
        self.inherit_locals(&mut inner);
        for (name, value) in &call.hash {
            if let Some(value) = self.value(value, spot) {
                inner.set_block_param(name, BlockParamHolder::value(value.value().clone()));
            }
        }
        let outer = std::mem::replace(&mut self.unit, unit);
        self.calls.push((outer, spot));
        if known.is_none() {
            crate::yaml::check_characters(&readable.source, id, self.problems);
        }
        match script {
            Ok(script) => {
                self.render.push_block(inner);
                self.template(&script.template, Spot::Byte(0));
                self.render.pop_block();
            }
            Err(fault) => self.report(fault.entry, fault.args.clone(), fault.at.clone()),
        }
        self.calls.pop();
        self.unit = outer;
    }

    /// The block of a called fragment: the value that it is given, else where it is called.
    fn context_of(&mut self, call: &'r DecoratorTemplate, spot: Spot) -> BlockContext<'r> {
        if let Some(value) = call.params.first().and_then(|p| self.value(p, spot)) {
            let path = value.context_path().map(|path| (path, None));
            return block_of(path, value.value());
        }
        let mut inner = BlockContext::new();
        if let Some(outer) = self.render.block() {
            inner.base_path_mut().clone_from(outer.base_path());
            if let Some(value) = outer.base_value() {
                inner.set_base_value(value.clone());
            }
        }
        inner
    }

    fn missing(&mut self, path: &Path, spot: Spot) {
        if self.blind && !raw(path).starts_with("@root") {
            return;
        }
        let extra: Vec<&str> = self.call.with.iter().map(|(name, _)| *name).collect();
        let (name, known) = lacking(path, &self.render, self.call.context, &extra);
        self.report_name(&NO_NAME, [&name, &known], raw(path), spot);
    }

    fn unit(&self) -> &Unit<'t> {
        &self.filled.units[self.unit]
    }

    fn tag(&self, spot: Spot) -> Range<usize> {
        self.unit().tag(spot)
    }

    /// Where the next `{{else …}}` of the block at `spot` stands.
    fn else_of(&self, spot: Spot) -> Spot {
        let start = self.tag(spot).end;
        let text = self.unit().text;
        let mut depth = 0_usize;
        for (i, _) in text.get(start..).unwrap_or("").match_indices("{{") {
            let inside = text[start + i + 2..].trim_start_matches(['~', ' ']);
            match inside.as_bytes().first() {
                Some(b'#') => depth += 1,
                Some(b'/') => depth = depth.saturating_sub(1),
                Some(b'^') if depth == 0 => return Spot::Byte(start + i),
                _ if depth == 0 && inside.starts_with("else") => return Spot::Byte(start + i),
                _ => {}
            }
        }
        spot
    }

    fn report_tag<const N: usize>(&mut self, entry: &'static Entry, args: [&str; N], spot: Spot) {
        let args = args.iter().map(|a| (*a).to_owned()).collect();
        self.report(entry, args, self.tag(spot));
    }

    /// Reports at a name inside a tag.
    fn report_name<const N: usize>(
        &mut self,
        entry: &'static Entry,
        args: [&str; N],
        name: &str,
        spot: Spot,
    ) {
        let tag = self.tag(spot);
        let inside = self.unit().text.get(tag.clone()).unwrap_or("");
        let part_of_name = |c: char| c.is_alphanumeric() || "_-@".contains(c);
        let stands_alone = |at: usize| {
            !inside[..at].ends_with(part_of_name)
                && !inside[at + name.len()..].starts_with(part_of_name)
        };
        let mut places = inside.match_indices(name).map(|(i, _)| i);
        let at = match places.find(|i| !name.is_empty() && stands_alone(*i)) {
            Some(i) => tag.start + i..tag.start + i + name.len(),
            None => tag,
        };
        let args = args.iter().map(|a| (*a).to_owned()).collect();
        self.report(entry, args, at);
    }

    fn report(&mut self, entry: &'static Entry, args: Vec<String>, at: Range<usize>) {
        if self.reported.insert((self.unit, at.start, entry.code)) {
            let mut diagnostic = Diagnostic::new(entry, self.span(self.unit, at), []);
            diagnostic.args = args;
            self.push(diagnostic);
        }
    }

    /// Adds a problem, with the calls that led to it.
    fn push(&mut self, mut diagnostic: Diagnostic) {
        for (unit, spot) in self.calls.iter().rev() {
            let tag = self.filled.units[*unit].tag(*spot);
            diagnostic = diagnostic.also(self.span(*unit, tag), &CALLED_HERE);
        }
        if let Some(via) = self.call.via {
            diagnostic = diagnostic.also(via, &CALLED_HERE);
        }
        self.problems.push(diagnostic);
    }

    fn span(&self, unit: usize, at: Range<usize>) -> Span {
        self.filled.units[unit].span(at, self.sources)
    }
}

/// Why a fragment's file could not be read, said where the fragment is called.
pub(super) fn unread(problem: &FileProblem, at: Span) -> Diagnostic {
    let mut diagnostic = Diagnostic::clone(&problem.diagnostic);
    diagnostic.span = at;
    diagnostic
}

/// What is wrong with a text that does not compile, at its place in `unit`.
pub(super) fn faulty(fault: &Fault, unit: Unit<'_>, sources: &Sources) -> Diagnostic {
    let span = unit.span(fault.at.clone(), sources);
    let mut diagnostic = Diagnostic::new(fault.entry, span, []);
    diagnostic.args.clone_from(&fault.args);
    diagnostic
}

/// Whether a helper is called with nothing but what stands in the template.
fn is_constant(helper: &HelperTemplate) -> bool {
    let mut values = helper.params.iter().chain(helper.hash.values());
    values.all(|value| match value {
        Parameter::Literal(_) => true,
        Parameter::Subexpression(inner) => match inner.as_element() {
            TemplateElement::Expression(helper) => is_constant(helper),
            _ => false,
        },
        _ => false,
    })
}

/// A block whose `this` is `value`, by its path in the data (and its key there) if it has one.
fn block_of<'r>(path: Option<(&Vec<String>, Option<&Json>)>, value: &Json) -> BlockContext<'r> {
    let mut block = BlockContext::new();
    match path {
        Some((path, key)) => {
            let base = block.base_path_mut();
            base.clone_from(path);
            base.extend(key.map(JsonRender::render));
        }
        None => block.set_base_value(value.clone()),
    }
    block
}

/// Gives a block's value and key the names that it asks for: `as |value key|`.
fn name_values<'r>(
    block: &'r HelperTemplate,
    inner: &mut BlockContext<'r>,
    value: &Json,
    key: Option<&Json>,
) {
    let (first, second) = match &block.block_param {
        Some(BlockParam::Single(first)) => (Some(first), None),
        Some(BlockParam::Pair((first, second))) => (Some(first), Some(second)),
        _ => (None, None),
    };
    for (name, value) in [(first, Some(value)), (second, key)] {
        if let (Some(Parameter::Name(name)), Some(value)) = (name, value) {
            inner.set_block_param(name, BlockParamHolder::value(value.clone()));
        }
    }
}

/// The name in a block's tag.
fn words_of(params: &[Parameter]) -> String {
    let name = params.first().and_then(Parameter::as_name);
    name.unwrap_or("…").to_owned()
}
