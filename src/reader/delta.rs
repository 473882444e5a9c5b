//! What one level of formatting says: a style, the document's defaults, a paragraph or run
//! itself (17.3.1, 17.3.2). Levels are laid over one another; what one leaves open is taken
//! from the one below it.

use std::sync::Arc;

use super::format::{Borders, Colour, Fonts, LineSpacing, ParaFormat};
use super::units;
use crate::components::Alignment;
use crate::measure::{self, Length};
use crate::package::xml::{Element, on};

/// The formatting that one level gives runs.
#[derive(Debug, Clone, Default)]
pub(super) struct RunDelta {
    pub(super) fonts: Fonts,
    pub(super) size: Option<Length>,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) underline: Option<bool>,
    pub(super) strike: Option<bool>,
    pub(super) colour: Option<Option<Colour>>,
    pub(super) highlight: Option<bool>,
    pub(super) caps: Option<bool>,
    pub(super) small_caps: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) shifted: Option<bool>,
    pub(super) language: Option<Arc<str>>,
}

/// The formatting that one level gives paragraphs.
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
    /// Numbering: id and level, each if given.
    pub(super) number: (Option<u32>, Option<u8>),
}

/// Replaces `under` by `over` if that says something.
pub(super) fn lay<T: Clone>(under: &mut Option<T>, over: &Option<T>) {
    if over.is_some() {
        under.clone_from(over);
    }
}

impl RunDelta {
    /// Reads `rPr`, theme fonts replaced by their names.
    pub(super) fn read(properties: Option<Element<'_>>, theme: &Theme) -> RunDelta {
        let mut out = RunDelta::default();
        let Some(properties) = properties else {
            return out;
        };
        for e in properties.children() {
            let value = e.val();
            let value = value.as_deref();
            match e.name() {
                "rFonts" => out.fonts = fonts(e, theme),
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
                "vanish" => out.hidden = Some(on(value)),
                "lang" => out.language = value.map(Arc::from),
                "vertAlign" => out.shifted = Some(!matches!(value, Some("baseline"))),
                _ => {}
            }
        }
        out
    }

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
        lay(&mut self.language, &over.language);
    }
}

impl ParaDelta {
    /// Reads `pPr`.
    pub(super) fn read(properties: Option<Element<'_>>) -> ParaDelta {
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

    pub(super) fn effective(&self) -> ParaFormat {
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

/// The fonts of the theme (20.1.4.1.18).
#[derive(Debug, Clone, Default)]
pub(super) struct Theme {
    major: [Option<Arc<str>>; 3],
    minor: [Option<Arc<str>>; 3],
}

impl Theme {
    /// Reads the theme part. `language` is that of Latin text in the settings (`themeFontLang`,
    /// 17.15.1.88): where the theme has a font for Vietnamese, that one takes the place of the Latin one.
    pub(super) fn read(root: Element<'_>, language: Option<&str>) -> Theme {
        let Some(scheme) = root.descendant("fontScheme") else {
            return Theme::default();
        };
        let is_vietnamese = language
            .and_then(|language| language.split('-').next())
            .is_some_and(|language| language.eq_ignore_ascii_case("vi"));
        let face = |e: Element<'_>| {
            let face = e.attr("typeface")?;
            (!face.is_empty()).then(|| Arc::from(&*face))
        };
        let fonts = |name: &str| {
            let fonts = scheme.child(name);
            let slots = ["latin", "ea", "cs"].map(|slot| face(fonts?.child(slot)?));
            let [latin, east_asia, complex] = slots;
            let vietnamese = fonts.filter(|_| is_vietnamese).and_then(|fonts| {
                let is_viet = |e: &Element<'_>| {
                    e.name() == "font" && e.attr("script").as_deref() == Some("Viet")
                };
                face(fonts.children().find(is_viet)?)
            });
            [vietnamese.or(latin), east_asia, complex]
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

fn fonts(e: Element<'_>, theme: &Theme) -> Fonts {
    // A theme's font takes precedence over a named one (17.3.2.26).
    let font = |slot: &str, named: &str| {
        e.attr(slot)
            .and_then(|slot| theme.font(&slot))
            .or_else(|| e.attr(named).map(|face| Arc::from(&*face)))
    };
    Fonts {
        ascii: font("asciiTheme", "ascii"),
        h_ansi: font("hAnsiTheme", "hAnsi"),
        east_asia: font("eastAsiaTheme", "eastAsia"),
        cs: font("cstheme", "cs"),
    }
}

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
            return Some(measure::AUTOMATIC_GAP);
        }
        units::twips(&e.attr(name)?)
    };
    out.before = gap("beforeAutospacing", "before");
    out.after = gap("afterAutospacing", "after");
    out.line = e.attr("line").and_then(|line| {
        Some(match e.attr("lineRule").as_deref() {
            Some("exact") => LineSpacing::Exactly(units::twips(&line)?),
            Some("atLeast") => LineSpacing::AtLeast(units::twips(&line)?),
            // In 240ths of a line.
            _ => LineSpacing::Multiple(line.parse::<f64>().ok().filter(|l| l.is_finite())? / 240.0),
        })
    });
}

/// The borders that `pBdr`, `tblBorders` or `tcBorders` draws.
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
