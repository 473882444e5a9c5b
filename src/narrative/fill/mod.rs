//! Fills a compiled text.
//!
//! Handlebars parses a text, resolves its names and runs its helpers. The parsed tree is walked
//! here, because Handlebars' own walk stops at the first missing name, takes a missing name in a
//! condition for false, and reports few places. This one also visits branches that are not taken,
//! so that one run reports every missing name, at its place and with the calls that led there.

mod blocks;
mod report;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use handlebars::template::{HelperTemplate, Parameter, Template, TemplateElement};
use handlebars::{
    BlockContext, BlockParamHolder, Context, Handlebars, JsonRender, JsonValue as Json, Path,
    PathAndJson, RenderContext, RenderError, RenderErrorReason, Renderable,
};

use super::budget::Budget;
use super::fragments::Templates;
use super::helpers::{self, HelperDoc, Refusal};
use super::names::{nearest, raw};
use super::place::{Filled, Spot, Unit};
use super::reserved::protect;
use crate::catalogue::{
    BLANK_VALUE, DOCUMENT_TOO_LONG, FILLED_TOO_LONG, HELPER_FAILED, HELPER_IS_BLOCK,
    HELPER_NEEDS_VALUES, HELPER_OPTION, NO_HELPER, NOT_PRINTABLE, TAG_NOT_SUPPORTED,
};
use crate::diagnostic::Problems;
use crate::source::{Source, Sources, Span};

/// How deep fragments may call one another.
const MAX_CALLS: usize = 16;
/// How many elements one text may fill, including branches that are not taken.
const MAX_STEPS: usize = 200_000;

/// Printed in place of what could not be filled in.
pub(super) const GAP: &str = "…";

/// The blocks there are. Each takes one value.
const BLOCKS: [&str; 4] = ["if", "unless", "each", "with"];

/// Whether `{{#name …}}` is a block, or the word between its branches.
pub(super) fn is_block(name: &str) -> bool {
    name == "else" || BLOCKS.contains(&name)
}

pub(in crate::narrative) use report::{faulty, unread};

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
    /// Names visible only to this call, and their values.
    pub(super) with: &'r [(&'r str, Json)],
    /// The value of the content file that calls a fragment.
    pub(super) via: Option<Span>,
    /// What remains of the document's budget.
    pub(super) budget: &'r Budget,
}

/// Fills `unit`. Sources of the fragments that it calls are added to `sources`. A missing value is
/// replaced by `…`, so that the surrounding markup can still be checked.
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
    call.budget.fill(walk.filled.text.len());
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
    /// Walks the elements of a template. `outer` is the place of an element for which Handlebars
    /// records none: an `{{else if}}`.
    fn template(&mut self, template: &'r Template, outer: Spot) {
        for (i, element) in template.elements.iter().enumerate() {
            self.steps += 1;
            self.call.budget.step();
            let spot = match template.mapping.get(i) {
                Some(place) => Spot::Line(place.0, place.1),
                None => outer,
            };
            if self.steps > MAX_STEPS || self.filled.text.len() > Source::MAX_BYTES {
                self.report_tag(&FILLED_TOO_LONG, [], spot);
                return;
            }
            if self.call.budget.is_spent() {
                if self.call.budget.is_news() {
                    self.report_tag(&DOCUMENT_TOO_LONG, [], spot);
                }
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
            // a name of the data takes precedence over a helper of the same name
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

    /// Adds the words of the tag at `spot`, if they are printed.
    fn put(&mut self, words: &str, spot: Spot) {
        if self.live {
            self.filled.value(self.unit, spot);
            self.filled.text.push_str(words);
        }
    }

    /// Lets Handlebars run a helper; its words are added if they are printed.
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
            self.report(refusal.message, refusal.args.clone(), self.tag(spot));
        } else {
            self.report_tag(&HELPER_FAILED, [&error.reason().to_string()], spot);
        }
    }

    /// Whether a helper and its values exist; reports what does not.
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

    /// The value of a name; `None` if the data lacks it.
    fn look_up(&mut self, name: &'r Parameter) -> Option<PathAndJson<'r>> {
        let context = self.call.context;
        let value = name.expand(&HANDLEBARS, context, &mut self.render).ok()?;
        (!value.is_value_missing()).then_some(value)
    }

    /// The value of a block; `None` if it is missing, was refused, or comes from a helper in a
    /// branch that is not taken.
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
}

/// Whether all arguments of a helper are literals of the template.
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
