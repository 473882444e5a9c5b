//! From defaults, themes and styles to effective formatting (17.7.2).
//!
//! Every level says only some things: a [`RunDelta`] or [`ParaDelta`]. Levels are laid over
//! one another in the standard's order: document defaults, table style, numbering,
//! paragraph style, character style, direct formatting. A style's chain of `basedOn` is
//! one level, laid together once when the styles are read.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::format::{Alignment, Borders, Colour, Fonts, LineSpacing, ParaFormat, RunFormat};
use super::units;
use super::xml::{Element, on};
use crate::measure::Length;

/// What one level says of runs.
#[derive(Debug, Clone, Default)]
pub(super) struct RunDelta {
    fonts: Fonts,
    size: Option<Length>,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    underline: Option<bool>,
    strike: Option<bool>,
    colour: Option<Option<Colour>>,
    highlight: Option<bool>,
    caps: Option<bool>,
    small_caps: Option<bool>,
    hidden: Option<bool>,
    shifted: Option<bool>,
}

/// What one level says of paragraphs.
#[derive(Debug, Clone, Default)]
pub(super) struct ParaDelta {
    align: Option<Alignment>,
    left: Option<Length>,
    right: Option<Length>,
    first_line: Option<Length>,
    before: Option<Length>,
    after: Option<Length>,
    contextual_spacing: Option<bool>,
    line: Option<LineSpacing>,
    keep_next: Option<bool>,
    keep_lines: Option<bool>,
    page_break_before: Option<bool>,
    outline: Option<Option<u8>>,
    borders: Option<Borders>,
    frame: Option<Option<Alignment>>,
    /// Numbering: id and level, each where it is said.
    pub(super) number: (Option<u32>, Option<u8>),
}

/// `over.$field` where it says something, else `self.$field`.
fn lay<T: Clone>(under: &mut Option<T>, over: &Option<T>) {
    if over.is_some() {
        under.clone_from(over);
    }
}

impl RunDelta {
    /// Lays another level over this one.
    pub(super) fn lay(&mut self, over: &RunDelta) {
        lay(&mut self.fonts.ascii, &over.fonts.ascii);
        lay(&mut self.fonts.h_ansi, &over.fonts.h_ansi);
        lay(&mut self.fonts.east_asia, &over.fonts.east_asia);
        lay(&mut self.fonts.cs, &over.fonts.cs);
        lay(&mut self.size, &over.size);
        lay(&mut self.bold, &over.bold);
        lay(&mut self.italic, &over.italic);
        lay(&mut self.underline, &over.underline);
        lay(&mut self.strike, &over.strike);
        lay(&mut self.colour, &over.colour);
        lay(&mut self.highlight, &over.highlight);
        lay(&mut self.caps, &over.caps);
        lay(&mut self.small_caps, &over.small_caps);
        lay(&mut self.hidden, &over.hidden);
        lay(&mut self.shifted, &over.shifted);
    }
}

impl ParaDelta {
    /// Lays another level over this one.
    pub(super) fn lay(&mut self, over: &ParaDelta) {
        lay(&mut self.align, &over.align);
        lay(&mut self.left, &over.left);
        lay(&mut self.right, &over.right);
        lay(&mut self.first_line, &over.first_line);
        lay(&mut self.before, &over.before);
        lay(&mut self.after, &over.after);
        lay(&mut self.contextual_spacing, &over.contextual_spacing);
        lay(&mut self.line, &over.line);
        lay(&mut self.keep_next, &over.keep_next);
        lay(&mut self.keep_lines, &over.keep_lines);
        lay(&mut self.page_break_before, &over.page_break_before);
        lay(&mut self.outline, &over.outline);
        lay(&mut self.borders, &over.borders);
        lay(&mut self.frame, &over.frame);
        lay(&mut self.number.0, &over.number.0);
        lay(&mut self.number.1, &over.number.1);
    }

    fn effective(&self) -> ParaFormat {
        ParaFormat {
            align: self.align.unwrap_or_default(),
            left: self.left.unwrap_or_default(),
            right: self.right.unwrap_or_default(),
            first_line: self.first_line.unwrap_or_default(),
            before: self.before.unwrap_or_default(),
            after: self.after.unwrap_or_default(),
            contextual_spacing: self.contextual_spacing.unwrap_or_default(),
            line: self.line.unwrap_or_default(),
            keep_next: self.keep_next.unwrap_or_default(),
            keep_lines: self.keep_lines.unwrap_or_default(),
            page_break_before: self.page_break_before.unwrap_or_default(),
            outline: self.outline.unwrap_or_default(),
            borders: self.borders.unwrap_or_default(),
            frame: self.frame.unwrap_or_default(),
        }
    }
}

/// A style, its chain laid together.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    /// As the user sees it.
    pub(super) name: Arc<str>,
    pub(super) run: RunDelta,
    pub(super) para: ParaDelta,
    /// Of a table: what its first row says beyond that.
    first_row: RunDelta,
    /// Of a table: its borders.
    pub(super) table_borders: Option<Borders>,
}

/// The fonts of the theme (20.1.4.1.18).
#[derive(Debug, Clone, Default)]
pub(super) struct Theme {
    major: [Option<Arc<str>>; 3],
    minor: [Option<Arc<str>>; 3],
}

impl Theme {
    /// From the theme part.
    pub(super) fn read(root: Element<'_>) -> Theme {
        let Some(scheme) = root.descendant("fontScheme") else {
            return Theme::default();
        };
        let fonts = |name: &str| {
            ["latin", "ea", "cs"].map(|slot| {
                let face = scheme.child(name)?.child(slot)?.attr("typeface")?;
                (!face.is_empty()).then(|| Arc::from(&*face))
            })
        };
        Theme {
            major: fonts("majorFont"),
            minor: fonts("minorFont"),
        }
    }

    /// The font of a slot such as `minorHAnsi` (17.18.96, ST_Theme).
    fn font(&self, slot: &str) -> Option<Arc<str>> {
        let fonts = if slot.starts_with("major") {
            &self.major
        } else {
            &self.minor
        };
        let [latin, east_asia, complex] = fonts;
        match slot.trim_start_matches("major").trim_start_matches("minor") {
            "EastAsia" => east_asia.clone(),
            "Bidi" => complex.clone(),
            _ => latin.clone(),
        }
    }
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
    language: Option<String>,
}

/// The longest chain of `basedOn` that is followed; loops end there.
const MAX_CHAIN: usize = 32;

impl Styles {
    /// Of a file without a style part.
    pub(super) fn bare(theme: Theme) -> Styles {
        Styles {
            theme,
            ..Styles::default()
        }
    }

    /// From the style part.
    pub(super) fn read(root: Element<'_>, theme: Theme) -> Styles {
        let mut out = Styles::bare(theme);
        if let Some(defaults) = root.child("docDefaults") {
            let properties = |outer, inner| defaults.child(outer).and_then(|e| e.child(inner));
            out.language = properties("rPrDefault", "rPr")
                .and_then(|e| e.child("lang"))
                .and_then(Element::val)
                .map(|lang| lang.into_owned());
            out.default_run = out.run_delta(properties("rPrDefault", "rPr"));
            out.default_para = out.para_delta(properties("pPrDefault", "pPr"));
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

    /// Lays together a style and all that it is based on.
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
            style.para.lay(&self.para_delta(element.child("pPr")));
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

    /// The language of the defaults.
    pub(super) fn language(&self) -> Option<String> {
        self.language.clone()
    }

    /// A style by its id.
    pub(super) fn get(&self, id: &str) -> Option<&Style> {
        self.styles.get(id)
    }

    /// The id of a paragraph's style: the named one if there is such, else the default.
    pub(super) fn paragraph_id(&self, named: Option<&str>) -> Option<&Arc<str>> {
        named
            .and_then(|id| self.styles.get_key_value(id))
            .map(|(id, _)| id)
            .or(self.default_paragraph.as_ref())
    }

    /// The id of a table's style, likewise.
    pub(super) fn table_id(&self, named: Option<&str>) -> Option<&Arc<str>> {
        named
            .and_then(|id| self.styles.get_key_value(id))
            .map(|(id, _)| id)
            .or(self.default_table.as_ref())
    }

    /// What `rPr` says.
    pub(super) fn run_delta(&self, properties: Option<Element<'_>>) -> RunDelta {
        let mut out = RunDelta::default();
        let Some(properties) = properties else {
            return out;
        };
        for e in properties.children() {
            let value = e.val();
            let value = value.as_deref();
            match e.name() {
                "rFonts" => out.fonts = self.fonts(e),
                "sz" => out.size = value.and_then(units::half_points),
                "b" => out.bold = Some(on(value)),
                "i" => out.italic = Some(on(value)),
                "u" => out.underline = Some(value != Some("none")),
                "strike" | "dstrike" => {
                    out.strike = Some(out.strike.unwrap_or(false) || on(value));
                }
                "color" => out.colour = Some(value.and_then(Colour::parse)),
                "highlight" => out.highlight = Some(value != Some("none")),
                "caps" => out.caps = Some(on(value)),
                "smallCaps" => out.small_caps = Some(on(value)),
                "vanish" | "webHidden" => out.hidden = Some(on(value)),
                "vertAlign" => out.shifted = Some(!matches!(value, Some("baseline"))),
                _ => {}
            }
        }
        out
    }

    fn fonts(&self, e: Element<'_>) -> Fonts {
        // A theme's font goes before a named one (17.3.2.26).
        let font = |theme: &str, named: &str| {
            e.attr(theme)
                .and_then(|slot| self.theme.font(&slot))
                .or_else(|| e.attr(named).map(|face| Arc::from(&*face)))
        };
        Fonts {
            ascii: font("asciiTheme", "ascii"),
            h_ansi: font("hAnsiTheme", "hAnsi"),
            east_asia: font("eastAsiaTheme", "eastAsia"),
            cs: font("cstheme", "cs"),
        }
    }

    /// What `pPr` says.
    pub(super) fn para_delta(&self, properties: Option<Element<'_>>) -> ParaDelta {
        let mut out = ParaDelta::default();
        let Some(properties) = properties else {
            return out;
        };
        for e in properties.children() {
            let value = e.val();
            let value = value.as_deref();
            match e.name() {
                "jc" => out.align = value.map(alignment),
                "ind" => read_indent(e, &mut out),
                "spacing" => read_spacing(e, &mut out),
                "contextualSpacing" => out.contextual_spacing = Some(on(value)),
                "keepNext" => out.keep_next = Some(on(value)),
                "keepLines" => out.keep_lines = Some(on(value)),
                "pageBreakBefore" => out.page_break_before = Some(on(value)),
                "outlineLvl" => {
                    let level = value.and_then(|v| v.parse::<u8>().ok());
                    out.outline = Some(level.filter(|l| *l < 9).map(|l| l + 1));
                }
                "framePr" => out.frame = Some(e.attr("xAlign").map(|v| alignment(&v))),
                "pBdr" => out.borders = Some(read_borders(e)),
                "numPr" => {
                    let number = |name| e.child(name).and_then(Element::val);
                    out.number = (
                        number("numId").and_then(|v| v.parse().ok()),
                        number("ilvl").and_then(|v| v.parse().ok()),
                    );
                }
                _ => {}
            }
        }
        out
    }

    /// How a paragraph of a style stands, in a table or not, with its own formatting.
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
        // A list that the style names gives way to the style; one that the paragraph names
        // itself does not.
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

    /// How a run looks. Bold and the like in several styles cancel each other out, unless
    /// the defaults or the run itself decide (17.7.3).
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
            size: all.size.unwrap_or(DEFAULT_SIZE),
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
        }
    }
}

/// Ten points: what a run has when nothing says otherwise (17.3.2.38).
const DEFAULT_SIZE: Length = Length::pt(10.0);

/// What programs make of "automatic" space between paragraphs (17.3.1.33).
const AUTOMATIC_GAP: Length = Length::pt(14.0);

pub(super) fn alignment(value: &str) -> Alignment {
    match value {
        "center" => Alignment::Center,
        "right" | "end" => Alignment::Right,
        "both" | "distribute" | "thaiDistribute" => Alignment::Justify,
        _ => Alignment::Left,
    }
}

fn read_indent(e: Element<'_>, out: &mut ParaDelta) {
    let length = |a: &str, b: &str| {
        let value = e.attr(a).or_else(|| e.attr(b))?;
        units::twips(&value)
    };
    out.left = length("left", "start");
    out.right = length("right", "end");
    let hanging = e.attr("hanging").map(|v| format!("-{v}").into());
    let first_line = hanging.or_else(|| e.attr("firstLine"));
    out.first_line = first_line.and_then(|v| units::twips(&v));
}

fn read_spacing(e: Element<'_>, out: &mut ParaDelta) {
    let gap = |automatic: &str, name: &str| {
        if e.attr(automatic).is_some_and(|v| on(Some(&v))) {
            return Some(AUTOMATIC_GAP);
        }
        units::twips(&e.attr(name)?)
    };
    out.before = gap("beforeAutospacing", "before");
    out.after = gap("afterAutospacing", "after");
    out.line = e.attr("line").and_then(|line| {
        Some(match e.attr("lineRule").as_deref() {
            Some("exact") => LineSpacing::Exactly(units::twips(&line)?),
            Some("atLeast") => LineSpacing::AtLeast(units::twips(&line)?),
            // Counted in 240ths of a line.
            _ => LineSpacing::Multiple(line.parse::<f64>().ok().filter(|l| l.is_finite())? / 240.0),
        })
    });
}

/// Which borders `pBdr`, `tblBorders` or `tcBorders` draws.
pub(super) fn read_borders(e: Element<'_>) -> Borders {
    let drawn = |name: &str| {
        e.child(name)
            .is_some_and(|b| !matches!(b.val().as_deref(), None | Some("none" | "nil")))
    };
    Borders {
        top: drawn("top"),
        bottom: drawn("bottom"),
        left: drawn("left") || drawn("start"),
        right: drawn("right") || drawn("end"),
        inside_horizontal: drawn("insideH") || drawn("between"),
        inside_vertical: drawn("insideV"),
    }
}
