//! The inside of one paragraph: runs, fields, tracked changes, drawings.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::delta::RunDelta;
use super::drawing;
use super::flow::FlowRun;
use super::format::RunFormat;
use super::numbering::bullet;
use super::styles::Style;
use super::walker::{Field, Walker, choice};
use crate::package::xml::Element;
use crate::source::nfc;

/// The styles that a paragraph's runs start from.
#[derive(Clone, Copy)]
pub(super) struct Look<'s> {
    pub(super) table: Option<(&'s Style, bool)>,
    pub(super) paragraph: Option<&'s Style>,
}

/// The content of a paragraph.
#[derive(Default)]
pub(super) struct Content {
    pub(super) text: String,
    pub(super) runs: Vec<FlowRun>,
    pub(super) page_number: Option<RunFormat>,
    pub(super) page_break: bool,
    pub(super) inserted: bool,
    pub(super) deleted: bool,
    pub(super) commented: bool,
    /// Has a field other than a page number.
    pub(super) field: bool,
    /// Whether its text was not in NFC.
    pub(super) decomposed: bool,
    pub(super) notes: usize,
}

/// Collects a paragraph's content.
pub(super) struct Builder<'s, 't> {
    look: Look<'s>,
    content: Content,
    pub(super) drawings: Vec<drawing::Found<'t>>,
    links: usize,
}

impl<'s, 't> Builder<'s, 't> {
    pub(super) fn new(look: Look<'s>) -> Builder<'s, 't> {
        Builder {
            look,
            content: Content::default(),
            drawings: Vec::new(),
            links: 0,
        }
    }

    /// Whether it has neither words nor drawings, in which case its number is not printed.
    pub(super) fn is_silent(&self) -> bool {
        self.content.text.trim().is_empty() && self.drawings.is_empty() && self.content.deleted
    }

    /// Adds the content of `parent`: a paragraph, or any element around its runs.
    pub(super) fn inline(&mut self, walker: &mut Walker<'s>, parent: Element<'t>) {
        for e in parent.children() {
            match e.name() {
                "r" => self.run(walker, e),
                "hyperlink" => {
                    self.links += 1;
                    self.inline(walker, e);
                    self.links -= 1;
                }
                "ins" | "moveTo" => {
                    self.content.inserted = true;
                    self.inline(walker, e);
                }
                "del" | "moveFrom" => self.content.deleted = true,
                "sdt" => {
                    if let Some(content) = e.child("sdtContent") {
                        self.inline(walker, content);
                    }
                }
                "fldSimple" => {
                    let instruction = e.attr("instr").unwrap_or_default().into_owned();
                    self.begin_field(walker, &instruction, e);
                    if !is_page_number(&instruction) {
                        self.inline(walker, e);
                    }
                }
                "smartTag" | "customXml" | "dir" | "bdo" => self.inline(walker, e),
                "commentRangeStart" => self.content.commented = true,
                "oMath" | "oMathPara" => self.formula(walker, e),
                "AlternateContent" => {
                    if let Some(choice) = choice(e) {
                        self.inline(walker, choice);
                    }
                }
                _ => {}
            }
        }
    }

    fn begin_field(&mut self, walker: &Walker<'s>, instruction: &str, around: Element<'t>) {
        if is_page_number(instruction) {
            let run = around.child("r").and_then(|r| r.child("rPr"));
            let direct = walker.styles.run_delta(run);
            self.page_number(self.format(walker, run, &direct));
        } else {
            self.content.field = true;
        }
    }

    fn page_number(&mut self, format: RunFormat) {
        self.content.page_number.get_or_insert(format);
    }

    fn format(
        &self,
        walker: &Walker<'s>,
        properties: Option<Element<'_>>,
        direct: &RunDelta,
    ) -> RunFormat {
        let character = properties
            .and_then(|p| p.child("rStyle"))
            .and_then(Element::val)
            .and_then(|id| walker.styles.get(&id));
        walker
            .styles
            .run(self.look.table, self.look.paragraph, character, direct)
    }

    fn run(&mut self, walker: &mut Walker<'s>, e: Element<'t>) {
        let properties = e.child("rPr");
        let direct = walker.styles.run_delta(properties);
        let format = self.format(walker, properties, &direct);
        if stands_for_space(e) {
            self.push(" ", &direct, &format);
        } else {
            self.run_content(walker, e, &direct, &format);
        }
    }

    fn run_content(
        &mut self,
        walker: &mut Walker<'s>,
        parent: Element<'t>,
        direct: &RunDelta,
        format: &RunFormat,
    ) {
        for e in parent.children() {
            match e.name() {
                "fldChar" => self.field_mark(walker, e, format),
                "instrText" => {
                    if let Some(field) = walker.fields.last_mut() {
                        field.instruction.push_str(&e.text());
                    }
                }
                "pgNum" => self.page_number(format.clone()),
                "drawing" => drawing::drawing(e, &mut self.drawings),
                "pict" | "object" => drawing::vml(e, &mut self.drawings),
                "AlternateContent" => {
                    if let Some(choice) = choice(e) {
                        self.run_content(walker, choice, direct, format);
                    }
                }
                "footnoteReference" | "endnoteReference" => self.content.notes += 1,
                "commentReference" => self.content.commented = true,
                "delText" => self.content.deleted = true,
                "lastRenderedPageBreak" => {}
                "br" if matches!(e.attr("type").as_deref(), Some("page")) => {
                    self.content.page_break = true;
                }
                _ if hides_text(&walker.fields) => {}
                "t" => {
                    let text = e.text();
                    let keep = e.attr("space").as_deref() == Some("preserve");
                    let words = if keep {
                        &*text
                    } else {
                        text.trim_matches([' ', '\t', '\n', '\r'])
                    };
                    // In XML a line end is only a space.
                    if words.contains(['\n', '\r', '\t']) {
                        let words = words.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ");
                        self.push(&words, direct, format);
                    } else {
                        self.push(words, direct, format);
                    }
                }
                "tab" | "ptab" => self.push("\t", direct, format),
                "br" | "cr" => self.push("\n", direct, format),
                "noBreakHyphen" => self.push("\u{2011}", direct, format),
                "softHyphen" => self.push("\u{AD}", direct, format),
                "sym" => {
                    let code = e
                        .attr("char")
                        .and_then(|c| u32::from_str_radix(&c, 16).ok());
                    if let Some(c) = code.and_then(char::from_u32) {
                        self.push(bullet(c).encode_utf8(&mut [0; 4]), direct, format);
                    }
                }
                _ => {}
            }
        }
    }

    fn field_mark(&mut self, walker: &mut Walker<'s>, e: Element<'_>, format: &RunFormat) {
        match e.attr("fldCharType").as_deref() {
            Some("begin") => walker.fields.push(Field {
                format: format.clone(),
                ..Field::default()
            }),
            Some("separate") => {
                if let Some(field) = walker.fields.last_mut() {
                    field.in_result = true;
                }
            }
            Some("end") => {
                if let Some(field) = walker.fields.pop() {
                    if is_page_number(&field.instruction) {
                        self.page_number(field.format);
                    } else {
                        self.content.field = true;
                    }
                }
            }
            _ => {}
        }
    }

    /// The letters of a formula; its layout is not read.
    fn formula(&mut self, walker: &Walker<'s>, parent: Element<'t>) {
        let direct = RunDelta::default();
        let format = self.format(walker, None, &direct);
        self.letters(parent, &direct, &format);
    }

    fn letters(&mut self, parent: Element<'t>, direct: &RunDelta, format: &RunFormat) {
        for e in parent.children() {
            if e.name() == "t" {
                self.push(&e.text(), direct, format);
            } else {
                self.letters(e, direct, format);
            }
        }
    }

    fn push(&mut self, words: &str, direct: &RunDelta, format: &RunFormat) {
        if words.is_empty() {
            return;
        }
        let start = self.content.text.len();
        if format.caps {
            self.content.text.push_str(&words.to_uppercase());
        } else {
            self.content.text.push_str(words);
        }
        let end = self.content.text.len();
        let link = self.links > 0;
        match self.content.runs.last_mut() {
            Some(last)
                if last.format == *format
                    && last.own_bold == direct.bold
                    && last.own_italic == direct.italic
                    && last.link == link =>
            {
                last.range.end = end;
            }
            _ => self.content.runs.push(FlowRun {
                range: start..end,
                format: format.clone(),
                own_bold: direct.bold,
                own_italic: direct.italic,
                link,
            }),
        }
    }

    /// The collected content, in NFC.
    pub(super) fn finish(mut self) -> Content {
        if matches!(nfc(&self.content.text), Cow::Owned(_)) {
            self.content.decomposed = true;
            self.compose();
        }
        self.content
    }

    /// Composes the text run by run. A combining mark at the start of a run belongs to the
    /// letter before it, so it is moved there first.
    fn compose(&mut self) {
        let old = std::mem::take(&mut self.content.text);
        let mut runs = std::mem::take(&mut self.content.runs);
        for i in 1..runs.len() {
            let words = old.get(runs[i].range.clone()).unwrap_or("");
            let marks = words
                .find(|c| canonical_combining_class(c) == 0)
                .unwrap_or(words.len());
            runs[i - 1].range.end += marks;
            runs[i].range.start += marks;
        }
        runs.retain(|run| !run.range.is_empty());
        for run in &mut runs {
            let start = self.content.text.len();
            let words = old.get(run.range.clone()).unwrap_or("");
            self.content.text.extend(words.nfc());
            run.range = start..self.content.text.len();
        }
        // Letters that compose across runs in other ways are put into one run.
        if let Cow::Owned(whole) = nfc(&self.content.text) {
            runs.truncate(1);
            if let Some(run) = runs.first_mut() {
                run.range = 0..whole.len();
            }
            self.content.text = whole;
        }
        self.content.runs = runs;
    }
}

/// Whether this is a field's instruction, or the stale result of a page number.
fn hides_text(fields: &[Field]) -> bool {
    fields
        .iter()
        .any(|f| !f.in_result || is_page_number(&f.instruction))
}

fn is_page_number(instruction: &str) -> bool {
    instruction
        .split_whitespace()
        .next()
        .is_some_and(|name| name.eq_ignore_ascii_case("PAGE"))
}
/// Whether a run only holds what the writer puts in place of a typed space to keep a number on
/// one line; such a run is excluded from spelling checks.
fn stands_for_space(run: Element<'_>) -> bool {
    let unchecked = run.child("rPr").and_then(|p| p.switch("noProof"));
    if unchecked != Some(true) {
        return false;
    }
    let mut content = run.children().filter(|e| e.name() != "rPr");
    let (first, second, more) = (content.next(), content.next(), content.next());
    let text = first.filter(|e| e.name() == "t").map(|e| e.text());
    match (text.as_deref(), second, more) {
        (Some("\u{a0}"), None, None) => true,
        (Some(" "), Some(second), None) => second.name() == "br",
        _ => false,
    }
}
