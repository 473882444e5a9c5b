//! Tags around other text: `{{#if}}`, `{{#each}}`, `{{#with}}`, and calls of fragments.

use handlebars::template::{BlockParam, DecoratorTemplate, HelperTemplate, Parameter, Template};
use handlebars::{BlockContext, BlockParamHolder, JsonRender, JsonValue as Json, PathAndJson};

use super::super::names::nearest;
use super::super::place::{Home, Spot, Unit};
use super::super::truth;
use super::report::unread;
use super::{BLOCKS, MAX_CALLS, Walk};
use crate::catalogue::{
    CALLS_ITSELF, HELPER_NEEDS_VALUES, HELPER_OPTION, NO_FRAGMENT, NOT_A_BLOCK, NOT_A_LIST,
};
use crate::source::SourceRole;

impl<'r, 't: 'r> Walk<'_, 'r, 't> {
    pub(super) fn block(&mut self, block: &'r HelperTemplate, spot: Spot) {
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
                let holds = value.map(|v| truth::holds(v.value()) == (name == "if"));
                self.branch(block.template.as_ref(), holds == Some(true), spot);
                self.otherwise(block, holds == Some(false), spot);
            }
        }
    }

    /// Walks one branch of a block; it is printed if the block is and it is `taken`.
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

    /// Walks the body of a block whose value is missing.
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
            Some(value) if truth::holds(value.value()) => {
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
    pub(super) fn partial(&mut self, call: &'r DecoratorTemplate, spot: Spot) {
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
        let id = self.sources.intern(SourceRole::Fragment, &readable.source);
        let home = Home::File(id);
        let known = self.filled.units.iter().position(|unit| unit.home == home);
        let script = readable.script().as_ref();
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
            Err(fault) => self.report(fault.message, fault.args.clone(), fault.at.clone()),
        }
        self.calls.pop();
        self.unit = outer;
    }

    /// The block of a called fragment: the value given to it, else the block of the call.
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

    /// Where the next `{{else …}}` of the block at `spot` is.
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
}

/// A block whose `this` is `value`, with its path in the data (and its key there) if it has one.
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

/// Gives a block's value and key the names that it declares: `as |value key|`.
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
