//! From defaults and styles to effective formatting (17.7.2).
//!
//! Levels are laid over one another in the standard's order: document defaults, table style,
//! numbering, paragraph style, character style, direct formatting. A style's chain of `basedOn`
//! is one level, merged once when the styles are read.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::delta::{ParaDelta, RunDelta, Theme, lay, read_borders};
use super::format::{Borders, ParaFormat, RunFormat};
use crate::measure;
use crate::package::xml::{Element, on};

/// A style, merged with those that it is based on.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    /// Its name as users see it.
    pub(super) name: Arc<str>,
    pub(super) run: RunDelta,
    pub(super) para: ParaDelta,
    /// For a table style: what its first row adds.
    first_row: RunDelta,
    /// For a table style: its borders.
    pub(super) table_borders: Option<Borders>,
}

/// Every style of a file, with its defaults and its theme.
#[derive(Debug, Default)]
pub(super) struct Styles {
    theme: Theme,
    default_run: RunDelta,
    default_para: ParaDelta,
    /// By id.
    styles: BTreeMap<Arc<str>, Style>,
    /// Ids of the default paragraph and table style.
    default_paragraph: Option<Arc<str>>,
    default_table: Option<Arc<str>>,
}

/// The longest chain of `basedOn` that is followed; loops end there.
const MAX_CHAIN: usize = 32;

impl Styles {
    /// The styles of a file without a style part.
    pub(super) fn bare(theme: Theme) -> Styles {
        Styles {
            theme,
            ..Styles::default()
        }
    }

    /// Reads the style part.
    pub(super) fn read(root: Element<'_>, theme: Theme) -> Styles {
        let mut out = Styles::bare(theme);
        if let Some(defaults) = root.child("docDefaults") {
            let properties = |outer, inner| defaults.child(outer).and_then(|e| e.child(inner));
            out.default_run = out.run_delta(properties("rPrDefault", "rPr"));
            out.default_para = ParaDelta::read(properties("pPrDefault", "pPr"));
        }
        let elements: BTreeMap<Arc<str>, Element<'_>> = root
            .children()
            .filter(|e| e.name() == "style")
            .filter_map(|e| Some((Arc::from(&*e.attr("styleId")?), e)))
            .collect();
        for (id, element) in &elements {
            if element.attr("default").is_some_and(|d| on(Some(&d))) {
                match element.attr("type").as_deref() {
                    Some("paragraph") => out.default_paragraph = Some(Arc::clone(id)),
                    Some("table") => out.default_table = Some(Arc::clone(id)),
                    _ => {}
                }
            }
            let style = out.chain(&elements, *element);
            out.styles.insert(Arc::clone(id), style);
        }
        out
    }

    /// Merges a style with all that it is based on.
    fn chain(&self, elements: &BTreeMap<Arc<str>, Element<'_>>, leaf: Element<'_>) -> Style {
        let mut chain = vec![leaf];
        while let Some(base) = chain
            .last()
            .and_then(|e| e.child("basedOn"))
            .and_then(Element::val)
            .and_then(|id| elements.get(&*id))
        {
            if chain.len() == MAX_CHAIN {
                break;
            }
            chain.push(*base);
        }
        let mut style = Style::default();
        for element in chain.into_iter().rev() {
            style.run.lay(&self.run_delta(element.child("rPr")));
            style.para.lay(&ParaDelta::read(element.child("pPr")));
            let borders = element.child("tblPr").and_then(|e| e.child("tblBorders"));
            lay(&mut style.table_borders, &borders.map(read_borders));
            for part in element.children().filter(|e| e.name() == "tblStylePr") {
                if part.attr("type").as_deref() == Some("firstRow") {
                    style.first_row.lay(&self.run_delta(part.child("rPr")));
                }
            }
        }
        style.name = leaf
            .child("name")
            .and_then(Element::val)
            .map_or_else(|| Arc::from(""), |name| Arc::from(&*name));
        style
    }

    /// A style by its id.
    pub(super) fn get(&self, id: &str) -> Option<&Style> {
        self.styles.get(id)
    }

    /// The id of a paragraph's style: the named one if it exists, otherwise the default.
    pub(super) fn paragraph_id(&self, named: Option<&str>) -> Option<&Arc<str>> {
        named
            .and_then(|id| self.styles.get_key_value(id))
            .map(|(id, _)| id)
            .or(self.default_paragraph.as_ref())
    }

    /// The id of a table's style: the named one if it exists, otherwise the default.
    pub(super) fn table_id(&self, named: Option<&str>) -> Option<&Arc<str>> {
        named
            .and_then(|id| self.styles.get_key_value(id))
            .map(|(id, _)| id)
            .or(self.default_table.as_ref())
    }

    /// Reads `rPr`.
    pub(super) fn run_delta(&self, properties: Option<Element<'_>>) -> RunDelta {
        RunDelta::read(properties, &self.theme)
    }

    /// The formatting of a paragraph with a style, in a table or not, and its own formatting.
    /// `numbering` is what the level of its list says.
    pub(super) fn paragraph(
        &self,
        table: Option<&Style>,
        style: Option<&Style>,
        numbering: Option<&ParaDelta>,
        direct: &ParaDelta,
    ) -> ParaFormat {
        let mut level = self.default_para.clone();
        if let Some(table) = table {
            level.lay(&table.para);
        }
        // The style takes precedence over a list that it names itself, but not over one that
        // the paragraph names.
        let named_directly = direct.number.0.is_some();
        if let Some(numbering) = numbering.filter(|_| !named_directly) {
            level.lay(numbering);
        }
        if let Some(style) = style {
            level.lay(&style.para);
        }
        if let Some(numbering) = numbering.filter(|_| named_directly) {
            level.lay(numbering);
        }
        level.lay(direct);
        level.effective()
    }

    /// The formatting of a run. Bold and other toggles in several styles cancel each other out,
    /// unless the defaults or the run itself decide (17.7.3).
    pub(super) fn run(
        &self,
        table: Option<(&Style, bool)>,
        paragraph: Option<&Style>,
        character: Option<&Style>,
        direct: &RunDelta,
    ) -> RunFormat {
        let table_level = table.map(|(style, first_row)| {
            let mut level = style.run.clone();
            if first_row {
                level.lay(&style.first_row);
            }
            level
        });
        let styles = [
            table_level.as_ref(),
            paragraph.map(|s| &s.run),
            character.map(|s| &s.run),
        ];
        let mut all = self.default_run.clone();
        for level in styles.into_iter().flatten() {
            all.lay(level);
        }
        all.lay(direct);
        let toggle = |of: fn(&RunDelta) -> Option<bool>| {
            of(direct).unwrap_or_else(|| {
                of(&self.default_run) == Some(true)
                    || styles
                        .iter()
                        .flatten()
                        .fold(false, |on, level| on ^ of(level).unwrap_or(false))
            })
        };
        RunFormat {
            size: all.size.unwrap_or(measure::DEFAULT_SIZE),
            bold: toggle(|d| d.bold),
            italic: toggle(|d| d.italic),
            underline: all.underline.unwrap_or_default(),
            strike: toggle(|d| d.strike),
            colour: all.colour.flatten(),
            highlight: all.highlight.unwrap_or_default(),
            caps: toggle(|d| d.caps),
            small_caps: toggle(|d| d.small_caps),
            hidden: toggle(|d| d.hidden),
            shifted: all.shifted.unwrap_or_default(),
            fonts: all.fonts,
            language: all.language,
        }
    }
}
