//! A Word file → [`Document`] and its formatting.
//!
//! ```text
//! bytes ──▶ package ──▶ flow ──▶ slots ──▶ document
//!          (parts,     (what it  (what is
//!           limits)    looks)    what)
//! ```
//!
//! Any Word file can be read, whoever made it. A file made by vanthu gives the document it was
//! written from; in any other file the components are found by position and text, and [`Known`]
//! says which were. The same rules then judge both.

mod assemble;
mod blocks;
mod class;
mod closing;
mod cut;
mod delta;
mod drawing;
mod flow;
mod format;
mod heading;
mod lead;
mod letterhead;
mod look;
mod numbering;
mod opening;
mod paragraph;
mod placed;
mod recognise;
mod refusal;
mod scan;
mod styles;
mod table;
mod units;
mod walk;
mod walker;
mod wording;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use crate::components::Component;
use crate::document::Document;
use crate::package::xml::Tree;
use crate::package::{Limits, Package, Relationship, has_edges};
use crate::source::{Source, SourceId, Span};
use crate::text::fold;

pub use crate::package::Refusal;
pub use class::{Class, Classified};
pub use flow::*;
pub use format::*;
pub use placed::Placed;
pub use walk::MAX_PARAGRAPHS;
pub(crate) use wording::opens_with;

use delta::Theme;
use numbering::Lists;
use scan::{Found, Scan};
use styles::Styles;
use walker::Walker;

/// A Word file as it was read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The document. What the file lacks is empty here: see [`Reading::known`].
    pub document: Document,
    /// Which components were really found.
    pub known: Known,
    /// What the file is.
    pub classified: Classified,
    /// Whether vanthu made it: it has styles of vanthu's own.
    pub ours: bool,
    /// Everything in the file, as it looks.
    pub flow: Flow,
    /// The text of the flow, a paragraph a line; places of the document point into it as
    /// source 0.
    pub source: Arc<Source>,
    /// The contents of the slots, in the order of the flow.
    pub placed: Vec<Placed>,
    /// The paragraphs of the body that belong to the document itself, then those of each annex.
    pub parts: Vec<Range<usize>>,
}

impl Reading {
    /// The place of the first words in a range of the flow, or of its first paragraph if there
    /// are none.
    pub fn first_words(&self, range: Range<usize>) -> Span {
        let all = self.flow.paragraphs.get(range).unwrap_or(&[]);
        let first = all.iter().find(|para| !para.is_blank()).or(all.first());
        first.map_or_else(Span::default, |para| para.span)
    }

    /// The contents of a slot of the document itself.
    pub fn of(&self, slot: Component) -> impl Iterator<Item = (&Placed, &Para)> {
        self.placed
            .iter()
            .filter(move |p| p.slot == slot && p.annex.is_none())
            .filter_map(|p| Some((p, self.flow.paragraphs.get(p.para)?)))
    }
}

/// Which components of a document were found. What was not found is missing, or so unlike
/// what the decree prescribes that it was not recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// The kind, by its title or `V/v`. Otherwise the document's kind is only a guess.
    pub kind: bool,
    /// Quốc hiệu.
    pub nation: bool,
    /// Tiêu ngữ.
    pub motto: bool,
    /// The issuing body.
    pub issuer: bool,
    /// Number and symbol.
    pub number: bool,
    /// Place and date.
    pub dateline: bool,
    /// A title, of any kind.
    pub title: bool,
    /// Subject or `V/v`.
    pub subject: bool,
    /// `Kính gửi:`.
    pub addressees: bool,
    /// Any content.
    pub body: bool,
    /// `Nơi nhận:`.
    pub recipients: bool,
    /// A signature.
    pub signature: bool,
}

impl Known {
    /// Whether the file is recognised as an administrative document at all.
    pub fn any(&self) -> bool {
        self.kind || self.nation || self.motto || self.number
    }
}

/// Reads the Word file at `path` (the path is only its name).
///
/// # Errors
///
/// A [`Refusal`] when the bytes are not a Word file, are damaged, or exceed the limits.
pub fn read(path: &Path, bytes: &[u8]) -> Result<Reading, Refusal> {
    let (mut flow, styles) = read_flow(bytes)?;
    let source = Arc::new(lay_out_source(path, &mut flow));
    // Every Word file has the heading styles; only vanthu's have the others.
    let ours = flow
        .paragraphs
        .iter()
        .any(|p| !p.style.starts_with("Heading") && Component::of_style(&p.style).is_some());
    let parts = cut::cut(&flow, ours);
    let mut found: Vec<(usize, Found)> = parts
        .iter()
        .enumerate()
        .map(|(n, range)| {
            (
                range.start,
                Scan::new(&flow, ours, n > 0).run(range.clone()),
            )
        })
        .collect();
    let annexes = found.split_off(1.min(found.len()));
    let main = found.pop().map_or_else(Found::default, |(_, found)| found);

    let address = address(&flow, ours);
    let style = look::style(&flow, &styles, ours, &main.placed);
    let mut placed = Vec::new();
    let (mut document, known) = assemble::document(&flow, &main, &address, style, &mut placed);
    placed.extend(main.placed);
    placed.extend(address);
    for (n, (first, found)) in annexes.into_iter().enumerate() {
        let before = placed.len();
        let annex = assemble::annex(&flow, &found, first, &mut placed);
        document.annexes.push(annex);
        placed.extend(found.placed);
        for p in placed.iter_mut().skip(before) {
            p.annex = Some(n);
        }
    }
    placed.sort_by_key(|p| (p.para, p.range.start));
    let classified = class::classify(&flow, &known);
    Ok(Reading {
        document,
        known,
        classified,
        ours,
        flow,
        source,
        placed,
        parts,
    })
}

/// Limits on what is read from a Word file.
pub const LIMITS: Limits = Limits {
    package: 64 << 20,
    entries: 2_000,
    part: 32 << 20,
    inflated: 64 << 20,
};

/// The part without which no program opens a package (29500-2, 6.2.3.2).
const CONTENT_TYPES: &str = "[Content_Types].xml";

/// Whether these bytes are a damaged Word file: empty, or a package that is cut short, has
/// bytes before its start or after its end, lacks a part that it cannot be opened without, or
/// has one that does not unpack. What was never a Word file does not count as damaged, nor does
/// one that is too large to be examined.
pub fn is_damaged(bytes: &[u8]) -> bool {
    let found = Package::open(bytes, &LIMITS).and_then(|mut package| {
        let root = package.relationships("")?;
        let main = root.values().find(|r| r.kind == "officeDocument");
        let is_package = main.is_some() || package.has(CONTENT_TYPES);
        package.unpack()?;
        if is_package && has_edges(bytes) {
            return Err(Refusal::Damaged("zip".to_owned()));
        }
        let lacks = main.is_none_or(|main| !main.external && !package.has(&main.target));
        match is_package && (lacks || !package.has(CONTENT_TYPES)) {
            true => Err(Refusal::NoMainPart),
            false => Ok(()),
        }
    });
    match found {
        Ok(()) => false,
        // a failed disk leaves zeros, or the tail of a package
        Err(Refusal::NotAZip) => {
            bytes.starts_with(&[0]) || bytes.windows(4).any(|w| w == b"PK\x03\x04")
        }
        Err(why) => matches!(
            why,
            Refusal::Empty | Refusal::Damaged(_) | Refusal::NotXml(_) | Refusal::NoMainPart
        ),
    }
}

fn read_flow(bytes: &[u8]) -> Result<(Flow, Styles), Refusal> {
    let mut package = Package::open(bytes, &LIMITS)?;
    let root = package.relationships("")?;
    let main = root
        .values()
        .find(|r| r.kind == "officeDocument" && !r.external)
        .map(|r| r.target.clone());
    let Some(main) = main else {
        // A zip without relationships is some other archive.
        return Err(match package.has(CONTENT_TYPES) {
            true => Refusal::NoMainPart,
            false => Refusal::OtherFormat,
        });
    };
    if !package.has(CONTENT_TYPES) {
        return Err(Refusal::Damaged(CONTENT_TYPES.to_owned()));
    }
    let text = package.text(&main)?.ok_or(Refusal::NoMainPart)?;
    let tree = Tree::parse(&main, &text)?;
    if tree.root().name() != "document" {
        return Err(Refusal::OtherFormat);
    }
    let relationships = package.relationships(&main)?;
    let part = |kind: &str| {
        let of_kind = |r: &&Relationship| r.kind == kind && !r.external;
        relationships
            .values()
            .find(of_kind)
            .map(|r| r.target.clone())
    };

    let settings = optional(&mut package, part("settings"))?;
    let settings = match &settings {
        Some((name, text)) => Some((name, Tree::parse(name, text)?)),
        None => None,
    };
    let language = settings
        .as_ref()
        .and_then(|(_, tree)| tree.root().child("themeFontLang")?.attr("val"));
    let theme = match optional(&mut package, part("theme"))? {
        Some((name, text)) => Theme::read(Tree::parse(&name, &text)?.root(), language.as_deref()),
        None => Theme::default(),
    };
    let styles = match optional(&mut package, part("styles"))? {
        Some((name, text)) => Styles::read(Tree::parse(&name, &text)?.root(), theme),
        None => Styles::bare(theme),
    };
    let lists = match optional(&mut package, part("numbering"))? {
        Some((name, text)) => Lists::read(&Tree::parse(&name, &text)?),
        None => Lists::default(),
    };
    let mut walker = Walker::new(&styles, &lists);
    walker.body(tree.root(), &text);
    stories(&mut package, &relationships, &mut walker)?;
    let mut flow = walker.finish()?;
    if let Some((name, settings)) = &settings {
        flow.facts.even_and_odd = settings.root().switch("evenAndOddHeaders").unwrap_or(false);
        let compatibility = settings.root().child("compat");
        flow.facts.breaks_unstretched = compatibility
            .and_then(|compat| compat.switch("doNotExpandShiftReturn"))
            .unwrap_or(false);
        external(&package.relationships(name)?, &mut flow.facts);
    }
    let core = root
        .values()
        .find(|r| r.kind == "core-properties" && !r.external)
        .map(|r| r.target.clone());
    if let Some((name, text)) = optional(&mut package, core)? {
        let core = Tree::parse(&name, &text)?;
        let said = |name: &str| {
            core.root()
                .child(name)
                .map_or_else(String::new, |e| e.text())
        };
        flow.facts.title = said("title");
        flow.facts.author = said("creator");
        flow.facts.last_modified_by = said("lastModifiedBy");
        flow.facts.created = said("created");
    }
    flow.facts.macros = package.names().any(|name| name.ends_with("vbaproject.bin"));
    external(&relationships, &mut flow.facts);
    // Word does not open a file with any damaged part, even one that is not read here
    match package.unpack() {
        Err(damaged @ Refusal::Damaged(_)) => Err(damaged),
        _ => Ok((flow, styles)),
    }
}

/// The name and text of a part that may be missing.
fn optional(
    package: &mut Package<'_>,
    name: Option<String>,
) -> Result<Option<(String, String)>, Refusal> {
    let Some(name) = name else {
        return Ok(None);
    };
    let text = package.text(&name)?;
    Ok(text.map(|text| (name, text)))
}

/// Headers and footers: each part once, a section without one inherits that of the section
/// before (17.10.5).
fn stories(
    package: &mut Package<'_>,
    relationships: &BTreeMap<String, Relationship>,
    walker: &mut Walker<'_>,
) -> Result<(), Refusal> {
    let mut read: BTreeMap<String, usize> = BTreeMap::new();
    let (mut headers, mut footers) = (PageParts::default(), PageParts::default());
    let parts = std::mem::take(&mut walker.parts);
    for (section, parts) in parts.into_iter().enumerate() {
        for (header, pages, id) in parts.named {
            let Some(relationship) = relationships.get(&id).filter(|r| !r.external) else {
                continue;
            };
            let index = match read.get(&relationship.target) {
                Some(index) => *index,
                None => {
                    let Some(text) = package.text(&relationship.target)? else {
                        continue;
                    };
                    let tree = Tree::parse(&relationship.target, &text)?;
                    let index = walker.story(tree.root(), header, section);
                    read.insert(relationship.target.clone(), index);
                    index
                }
            };
            let slots = if header { &mut headers } else { &mut footers };
            match pages.as_str() {
                "first" => slots.first = Some(index),
                "even" => slots.even = Some(index),
                _ => slots.default = Some(index),
            }
        }
        if let Some(info) = walker.flow.sections.get_mut(section) {
            info.headers = headers;
            info.footers = footers;
        }
    }
    Ok(())
}

/// Notes what a part needs from outside the file, hyperlinks excepted.
fn external(relationships: &BTreeMap<String, Relationship>, facts: &mut Facts) {
    let needed = relationships
        .values()
        .filter(|r| r.external && r.kind != "hyperlink")
        .map(|r| r.target.clone());
    facts.external.extend(needed);
}

/// Lays the paragraphs out as lines of a source and gives each its place there.
fn lay_out_source(path: &Path, flow: &mut Flow) -> Source {
    let mut text = String::new();
    for (index, para) in flow.paragraphs.iter_mut().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        if let Some(label) = &para.label {
            text.push_str(label);
            text.push(' ');
        }
        let start = text.len();
        // A line break is as long as the space that keeps the paragraph on one line.
        text.extend(para.text.chars().map(|c| if c == '\n' { ' ' } else { c }));
        para.span = Span::new(SourceId(0), start, text.len());
    }
    Source::new(path, &text)
}

/// The issuer's address at the foot of page 1: recognised by its style, or a footer by its words.
fn address(flow: &Flow, ours: bool) -> Vec<Placed> {
    const WORDS: [&str; 6] = [
        "địa chỉ",
        "điện thoại",
        "đt:",
        "thư điện tử",
        "email",
        "fax",
    ];
    let words = WORDS.map(fold);
    let mut out = Vec::new();
    for story in flow.stories.iter().filter(|story| !story.header) {
        let lines = || {
            let indexed = |index| Some((index, flow.paragraphs.get(index)?));
            let lines = story.paragraphs.clone().filter_map(indexed);
            lines.filter(|(_, para)| !para.is_blank() && para.page_number.is_none())
        };
        let styled =
            |para: &Para| ours && Component::of_style(&para.style) == Some(Component::Address);
        let known = lines().any(|(_, para)| {
            let said = fold(&para.text);
            words.iter().any(|word| said.contains(word))
        });
        for (index, para) in lines() {
            if known || styled(para) {
                out.push(Placed::whole(Component::Address, index, para, styled(para)));
            }
        }
    }
    out
}
