//! Fills texts with the data and reads their markup.
//!
//! A text of the content file, or a fragment that it calls, is compiled (`fragments`) and filled
//! with values that cannot act as markup (`fill`, `helpers`, `reserved`), and every name in it is
//! checked against the data (`data`, `names`). Its markup is read into paragraphs (`markup`), its
//! citations are written out, in full at the first mention (`citation`), and each paragraph keeps
//! the place where it was written (`place`).
//!
//! What counts as true to `{{#if}}` and its like is one table (`truth`).
//!
//! What was typed as in Word and would be read differently is reported (`typed`).
//!
//! Most texts have neither placeholders nor markup and pass through untouched.

mod blank;
mod budget;
mod citation;
mod data;
mod fill;
mod fragments;
mod helpers;
mod labels;
mod markup;
mod names;
mod number_words;
mod place;
mod reserved;
mod review;
#[cfg(test)]
mod tests;
mod truth;
mod typed;
mod undeclared;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use handlebars::Context;
use serde_json::Value as Json;

use crate::catalogue::{
    CALLED_HERE, CALLS_ITSELF, DOCUMENT_TOO_LONG, FILE_WITHOUT_NAME, MELTED_IN_LINE, MELTED_LINES,
    NO_FRAGMENT, NOT_A_DAY, NOT_ONE_LINE, SINGLE_BRACES,
};
use crate::content::{Content, Data, DataFile, Spanned, Str, WrittenDate};
use crate::data_file::{Purpose, Table};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Message, Problems};
use crate::document::{Origin, Paragraph, Text};
use crate::reach::Reach;
use crate::rows;
use crate::source::{SourceId, SourceRole, Sources, Span};
use crate::text::bare;

use budget::Budget;
use citation::{Form, Mark, Parts};
use fill::GAP;
use fragments::Script;
use markup::Piece;
use place::{Filled, Home, Places, Spot, Unit};

pub use fragments::Templates;
pub use helpers::{HELPERS, HelperDoc};
pub use typed::number_of_heading;
pub use undeclared::{on_other_sheet, undeclared};

/// Fills the texts of one document. Its methods are called in the order of the page, because
/// the first mention of a citation differs from the later ones.
pub struct Filler<'a> {
    templates: &'a Templates,
    reach: &'a Reach,
    content: &'a Content,
    sources: &'a mut Sources,
    context: Context,
    citations: Citations,
    /// Problems of texts that others name; [`Filler::finish`] reports those that were not reported
    /// at their place on the page.
    unsaid: Vec<Diagnostic>,
    /// The names of the data, at any depth; collected when first needed.
    names: OnceCell<BTreeSet<String>>,
    budget: Budget,
    /// The data files whose rows are visible to single calls of fragments.
    tables: BTreeMap<SourceId, Arc<Table>>,
}

/// What is known of the document's citations, by their index.
#[derive(Default)]
struct Citations {
    /// Their texts filled, for those that were mentioned.
    parts: BTreeMap<usize, Parts>,
    /// Those that were written out with date and issuer.
    introduced: Vec<usize>,
    /// Those being written, each inside the one before.
    open: Vec<usize>,
}

impl<'a> Filler<'a> {
    /// A filler for `content`; the sources of fragments that it uses are added to `sources`.
    pub fn new(
        templates: &'a Templates,
        reach: &'a Reach,
        content: &'a Content,
        sources: &'a mut Sources,
    ) -> Filler<'a> {
        let mut filler = Filler {
            templates,
            reach,
            content,
            sources,
            context: Context::from(Json::Object(data::figures(content))),
            citations: Citations::default(),
            unsaid: Vec::new(),
            names: OnceCell::new(),
            budget: Budget::default(),
            tables: BTreeMap::new(),
        };
        filler.know_own_keys();
        filler
    }

    /// Makes the document's own keys known to all texts. They may name one another in any order, as
    /// long as none leads back to itself: each is filled as soon as all that it names is known. A
    /// text that cannot be filled becomes `…`, so that a mistake is not reported again wherever the
    /// key is named.
    fn know_own_keys(&mut self) {
        let content = self.content;
        let mut date_waits = true;
        let mut waiting: Vec<usize> = (0..data::TEXTS.len()).collect();
        loop {
            let before = waiting.len() + usize::from(date_waits);
            let mut unsaid = Problems::default();
            if date_waits {
                let mut problems = Problems::default();
                let date = self.date(&content.date, &mut problems);
                date_waits = !problems.is_empty();
                if !date_waits {
                    self.know(data::of_date(date));
                }
                unsaid.extend(problems);
            }
            let mut filled = Vec::new();
            waiting.retain(|key| {
                let (name, value) = data::TEXTS[*key];
                let mut problems = Problems::default();
                let value = value(content, &mut |text| self.value(text, &mut problems).into());
                let waits = !problems.is_empty();
                match waits {
                    true => filled.push((name, value)),
                    false => self.know([(name, value)]),
                }
                unsaid.extend(problems);
                waits
            });
            let left = waiting.len() + usize::from(date_waits);
            if left == 0 {
                return;
            }
            if left == before {
                for key in filled {
                    self.know([key]);
                }
                if date_waits {
                    self.know(data::of_date(Date::default()).map(|(key, _)| (key, GAP.into())));
                }
                self.unsaid = unsaid.into_sorted();
                return;
            }
        }
    }

    /// Reports what is wrong with texts that others name but that are not on the page themselves.
    /// To be called once the whole page is filled.
    pub fn finish(&mut self, problems: &mut Problems) {
        problems.extend_new(std::mem::take(&mut self.unsaid));
    }

    /// The cells of the data files that were opened for single calls of fragments, each with
    /// its place: placeholders can put them into texts, as they can the content's own values.
    pub fn values(&self) -> Vec<Str> {
        let tables = self.tables.iter();
        tables
            .flat_map(|(id, table)| rows::cells(table, *id))
            .collect()
    }

    fn know<const N: usize>(&mut self, keys: [(&str, Json); N]) {
        if let Json::Object(root) = self.context.data_mut() {
            data::add(root, keys);
        }
    }

    /// A text of one paragraph: a title, a subject, a cell. Emphasis is read; marks of lists and
    /// headings are plain characters.
    pub fn text(&mut self, written: &Str, problems: &mut Problems) -> Text {
        self.text_as(markup::line, Some(&MELTED_IN_LINE), written, problems)
    }

    /// The text of a cell; its paragraphs and items become lines.
    pub fn cell(&mut self, written: &Str, problems: &mut Problems) -> Text {
        self.text_as(markup::cell, Some(&MELTED_LINES), written, problems)
    }

    /// A text read by `read`; `melted` warns of lines that are printed in one paragraph.
    fn text_as(
        &mut self,
        read: fn(&str) -> (Option<markup::Piece>, Vec<markup::Fault>),
        melted: Option<&'static Message>,
        written: &Str,
        problems: &mut Problems,
    ) -> Text {
        let before = problems.len();
        let script = self.compiled(written, problems);
        let filled = self.filled(written, script.as_deref(), problems);
        let (piece, faults) = read(&filled.text);
        self.refuse(&faults, &filled, None, &[], problems);
        let origin = Origin::from(written.span);
        if problems.len() > before {
            return Text::plain(written.value.trim(), origin);
        }
        if let Some(message) = melted {
            if filled.text.trim().contains('\n') {
                let (pieces, _) = markup::blocks(&filled.text);
                self.warn_of_melted(message, &pieces, &filled, None, problems);
            }
            self.warn_of_folded(message, written, problems);
        }
        match piece {
            Some(piece) => self.finished(piece, origin, problems),
            None => Text::empty(origin),
        }
    }

    /// A value of one line that is printed as it is, without markup: a number, a symbol. `name` is
    /// its key.
    pub fn line(&mut self, name: &str, written: &Str, problems: &mut Problems) -> String {
        if !written.value.contains("{{") {
            return written.value.clone();
        }
        let before = problems.len();
        let filled = self.value(written, problems);
        if problems.len() > before {
            return filled;
        }
        let line = self.cited(&filled, problems);
        if line.trim().contains('\n') {
            problems.push(Diagnostic::new(&NOT_ONE_LINE, written.span, [name]));
        }
        line.trim().to_owned()
    }

    /// A date, its placeholders filled; empty, and reported, if it is not a date.
    pub fn date(&mut self, written: &Spanned<WrittenDate>, problems: &mut Problems) -> Date {
        let text = match &written.value {
            WrittenDate::Date(date) => return *date,
            WrittenDate::Text(text) => text.clone(),
        };
        let span = written.span;
        let before = problems.len();
        let text = self.line("ngay", &Spanned { value: text, span }, problems);
        if problems.len() > before {
            return Date::default();
        }
        helpers::read_date(&text).unwrap_or_else(|| {
            problems.push(Diagnostic::new(&NOT_A_DAY, span, [&text]));
            Date::default()
        })
    }

    /// The paragraphs of a `van_ban`.
    pub fn blocks(&mut self, written: &Str, problems: &mut Problems) -> Vec<Paragraph> {
        let script = self.compiled(written, problems);
        let filled = self.filled(written, script.as_deref(), problems);
        self.warn_of_folded(&MELTED_LINES, written, problems);
        self.paragraphs(&filled, None, &[], problems)
    }

    /// The paragraphs of a fragment, which sees `with` beside the document's data.
    pub fn fragment(
        &mut self,
        name: &Str,
        with: Option<&Spanned<Data>>,
        problems: &mut Problems,
    ) -> Vec<Paragraph> {
        let before = problems.len();
        let with = self.with(with, problems);
        let templates = self.templates;
        let Some(fragment) = templates.get(&name.value) else {
            let known = names::nearest(&name.value, templates.names());
            let args = [name.value.as_str(), &known];
            problems.push(Diagnostic::new(&NO_FRAGMENT, name.span, args));
            return Vec::new();
        };
        let readable = match &fragment.read {
            Ok(readable) => readable,
            Err(problem) => {
                problems.push(fill::unread(problem, name.span));
                return Vec::new();
            }
        };
        let id = self.sources.intern(SourceRole::Fragment, &readable.source);
        crate::yaml::check_characters(&readable.source, id, problems);
        let unit = Unit {
            text: readable.source.text(),
            script: readable.script().as_ref().ok(),
            home: Home::File(id),
        };
        if let Err(fault) = readable.script() {
            let diagnostic = fill::faulty(fault, unit, self.sources);
            problems.push(diagnostic.also(name.span, &CALLED_HERE));
        }
        if problems.len() > before {
            return Vec::new();
        }
        let call = fill::Call {
            templates,
            context: &self.context,
            with: &with,
            via: Some(name.span),
            budget: &self.budget,
        };
        let filled = fill::fill(unit, &call, self.sources, problems);
        self.paragraphs(&filled, Some(name.span), &with, problems)
    }

    /// Opens a data file that the content file names.
    pub fn open(
        &mut self,
        file: &DataFile,
        purpose: Purpose,
        problems: &mut Problems,
    ) -> Option<(SourceId, Arc<Table>)> {
        let content = Arc::clone(self.sources.content()?);
        let sources = &mut *self.sources;
        self.reach
            .table(content.path(), file, purpose, sources, problems)
    }

    /// The data visible to only one call of a fragment. Its texts may have placeholders.
    fn with<'d>(
        &mut self,
        with: Option<&'d Spanned<Data>>,
        problems: &mut Problems,
    ) -> Vec<(&'d str, Json)> {
        if let Some(Spanned {
            value: Data::File(file),
            ..
        }) = with
        {
            let args = [file.path.value.as_str()];
            problems.push(Diagnostic::new(&FILE_WITHOUT_NAME, file.path.span, args));
        }
        let Some(Data::Map(entries)) = with.map(|with| &with.value) else {
            return Vec::new();
        };
        let entries = entries.iter();
        entries
            .map(|(name, value)| (name.value.as_str(), self.filled_data(value, problems)))
            .collect()
    }

    fn filled_data(&mut self, data: &Spanned<Data>, problems: &mut Problems) -> Json {
        match &data.value {
            Data::Text { text, .. } if text.contains("{{") => {
                let written = Spanned {
                    value: text.clone(),
                    span: data.span,
                };
                self.value(&written, problems).into()
            }
            Data::List(items) => {
                let items = items.iter();
                items.map(|item| self.filled_data(item, problems)).collect()
            }
            Data::Map(entries) => {
                let entries = entries.iter();
                entries
                    .map(|(name, value)| (name.value.clone(), self.filled_data(value, problems)))
                    .collect()
            }
            Data::File(file) => match self.open(file, Purpose::Records, problems) {
                Some((id, table)) => {
                    let rows = data::to_json(&rows::list(&table, id));
                    self.tables.insert(id, table);
                    rows
                }
                None => Json::Null,
            },
            other => data::to_json(other),
        }
    }

    /// A text as a value for others: filled, citations still as marks, markup unread; what is
    /// missing becomes `…`.
    fn value(&mut self, written: &Str, problems: &mut Problems) -> String {
        if !written.value.contains("{{") {
            return written.value.clone();
        }
        let Some(script) = self.compiled(written, problems) else {
            return GAP.to_owned();
        };
        let filled = self.filled(written, Some(&script), problems);
        reserved::restore(&filled.text)
    }

    /// A text of the content file, compiled if it has placeholders.
    fn compiled(&self, written: &Str, problems: &mut Problems) -> Option<Arc<Script>> {
        if !written.value.contains("{{") {
            return None;
        }
        let unit = unit(written, None);
        self.budget.parse(&written.value);
        if self.budget.is_spent() {
            if self.budget.is_news() {
                problems.push(Diagnostic::new(&DOCUMENT_TOO_LONG, written.span, []));
            }
            // no more work than a missing value
            return Script::compile(GAP).ok().map(Arc::new);
        }
        let compiled = self.templates.compile(&written.value);
        compiled
            .map_err(|fault| problems.push(fill::faulty(&fault, unit, self.sources)))
            .ok()
    }

    fn filled<'t>(
        &mut self,
        written: &'t Str,
        script: Option<&'t Script>,
        problems: &mut Problems,
    ) -> Filled<'t>
    where
        'a: 't,
    {
        let unit = unit(written, script);
        if script.is_none() {
            let mut filled = Filled::new(unit);
            filled.copy(&written.value, 0, Spot::Byte(0));
            return filled;
        }
        let call = fill::Call {
            templates: self.templates,
            context: &self.context,
            with: &[],
            via: None,
            budget: &self.budget,
        };
        fill::fill(unit, &call, self.sources, problems)
    }

    /// The paragraphs of a filled text.
    fn paragraphs(
        &mut self,
        filled: &Filled<'_>,
        via: Option<Span>,
        with: &[(&str, Json)],
        problems: &mut Problems,
    ) -> Vec<Paragraph> {
        let (pieces, faults) = markup::blocks(&filled.text);
        self.refuse(&faults, filled, via, with, problems);
        if faults.is_empty() {
            self.warn_of_melted(&MELTED_LINES, &pieces, filled, via, problems);
        }
        let mut places = Places::new(filled, self.sources);
        let origins: Vec<Origin> = pieces
            .iter()
            .map(|piece| Origin {
                at: Some(places.span(&piece.at)),
                via,
            })
            .collect();
        let pieces = pieces.into_iter().zip(origins);
        pieces
            .map(|(piece, origin)| Paragraph {
                role: piece.role,
                number: None,
                text: self.finished(piece, origin, problems),
            })
            .collect()
    }

    fn refuse(
        &self,
        faults: &[markup::Fault],
        filled: &Filled<'_>,
        via: Option<Span>,
        with: &[(&str, Json)],
        problems: &mut Problems,
    ) {
        let mut places = Places::new(filled, self.sources);
        for fault in faults {
            let words = filled.text.get(fault.at.clone()).unwrap_or("");
            let inside = words.trim_matches(['{', '}', ' ', '«', '»']);
            let mut known = Some(inside.to_owned());
            if fault.message == &SINGLE_BRACES && !self.is_known(words, with) {
                known = self.meant_by(inside, with);
            }
            let Some(known) = known else { continue };
            let args = [words, known.as_str()];
            let diagnostic = Diagnostic::new(fault.message, places.span(&fault.at), args);
            problems.push(match via {
                Some(via) => diagnostic.also(via, &CALLED_HERE),
                None => diagnostic,
            });
        }
    }

    /// Whether what is in single braces begins with a helper, a block or a name of the data.
    fn is_known(&self, braces: &str, with: &[(&str, Json)]) -> bool {
        let Some(name) = markup::name_in_braces(braces) else {
            return false;
        };
        let own = with.iter().any(|(own, _)| *own == name);
        own || self.data_names().contains(name)
            || helpers::by_name(name).is_some()
            || fill::is_block(name)
    }

    fn data_names(&self) -> &BTreeSet<String> {
        self.names.get_or_init(|| {
            let mut names = BTreeSet::new();
            names::gather(self.context.data(), &mut names);
            names
        })
    }

    /// The name of the data meant by another spelling: `Số đến` and `SO_DEN` mean `so_den`. A
    /// single word may not be a placeholder.
    fn meant_by(&self, words: &str, with: &[(&str, Json)]) -> Option<String> {
        let folded = |name: &str| name.split(['_', ' ', '.']).map(bare).collect::<String>();
        let wanted = folded(words);
        let own = with.iter().map(|(own, _)| *own);
        let names = own.chain(self.data_names().iter().map(String::as_str));
        let mut named = names.filter(|name| name.contains('_') && folded(name) == wanted);
        named.next().map(str::to_owned)
    }

    /// A paragraph's words, its citations written out and protected characters back in place.
    fn finished(&mut self, piece: Piece, origin: Origin, problems: &mut Problems) -> Text {
        let mut text = Text::empty(origin);
        for words in piece.runs {
            let plain = match reserved::is_in(&words.text) {
                true => self.cited(&reserved::restore(&words.text), problems),
                false => words.text,
            };
            text.push(plain, words.bold, words.italic);
        }
        self.warn_of_blank(&text, problems);
        text
    }

    /// A text with its citations written out, in their order.
    fn cited(&mut self, text: &str, problems: &mut Problems) -> String {
        let mut out = String::with_capacity(text.len() + 128);
        for c in text.chars() {
            match Mark::from_char(c) {
                Some(mark) => out.push_str(&self.citation(mark, problems)),
                None => out.push(c),
            }
        }
        out
    }

    /// A citation in words.
    fn citation(&mut self, mark: Mark, problems: &mut Problems) -> String {
        let index = mark.index;
        let content = self.content;
        let Some(citation) = content.citations.get(index) else {
            return String::new();
        };
        if self.citations.open.contains(&index) {
            let key = &citation.key;
            problems.push(Diagnostic::new(&CALLS_ITSELF, key.span, [&key.value]));
            return String::new();
        }
        if !self.citations.parts.contains_key(&index) {
            let date = citation.date.as_ref();
            let date = date.map(|date| self.date(date, problems));
            let parts = Parts::new(citation, date, |text| self.value(text, problems));
            self.check_citation(citation, &parts, problems);
            self.citations.parts.insert(index, parts);
        }
        let is_first = !self.citations.introduced.contains(&index);
        let form = match mark.form {
            Form::Decree if !is_first => Form::Short,
            form => form,
        };
        if form != Form::Short && is_first {
            self.citations.introduced.push(index);
        }
        let parts = self.citations.parts.get(&index);
        let written = parts.map_or_else(String::new, |parts| parts.written(form));
        self.citations.open.push(index);
        let written = match reserved::is_in(&written) {
            true => Cow::Owned(self.cited(&written, problems)),
            false => Cow::Borrowed(written.as_str()),
        };
        self.citations.open.pop();
        citation::recase(&written, mark.case)
    }
}

fn unit<'t>(written: &'t Str, script: Option<&'t Script>) -> Unit<'t> {
    Unit {
        text: &written.value,
        script,
        home: Home::Value(written.span),
    }
}
