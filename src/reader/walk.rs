//! From the XML of a part to its [`Flow`]: every paragraph with its effective formatting.

use std::sync::Arc;

use super::delta::{ParaDelta, alignment, read_borders};
use super::flow::{
    CellInfo, Edges, Flow, Merge, Para, Place, RowInfo, SectionInfo, Shape, Story, TableInfo,
};
use super::numbering::Counters;
use super::paragraph::{Builder, Look};
use super::styles::Style;
use super::walker::{SectionParts, Walker, choice};
use super::{drawing, units};
use crate::measure::Length;
use crate::package::Refusal;
use crate::package::xml::{Element, on};
use crate::source::Span;

/// The largest number of paragraphs in a file: those of some 10,000 pages.
pub const MAX_PARAGRAPHS: usize = 300_000;

/// The surroundings of a paragraph.
#[derive(Clone, Copy)]
struct Around<'s> {
    place: Place,
    /// The table's style, and whether its first-row formatting applies here.
    table: Option<(&'s Style, bool)>,
}

impl<'s> Walker<'s> {
    /// Walks the main part.
    pub(super) fn body(&mut self, root: Element<'_>, text: &'s str) {
        self.main = Some(text);
        let around = Around {
            place: Place::Body,
            table: None,
        };
        if let Some(body) = root.child("body") {
            self.blocks(body, around);
            let last = body.children().filter(|e| e.name() == "sectPr").last();
            if last.is_some() || self.flow.sections.is_empty() {
                self.end_section(last);
            }
        } else {
            self.end_section(None);
        }
        self.flow.body = self.flow.paragraphs.len();
    }

    /// Walks a header or footer that `section` is the first to show; returns its index.
    pub(super) fn story(&mut self, root: Element<'_>, header: bool, section: usize) -> usize {
        let index = self.flow.stories.len();
        self.main = None;
        let start = self.flow.paragraphs.len();
        self.section = section;
        self.counters = Counters::default();
        self.fields.clear();
        let around = Around {
            place: Place::Story(index),
            table: None,
        };
        self.blocks(root, around);
        self.flow.stories.push(Story {
            header,
            paragraphs: start..self.flow.paragraphs.len(),
        });
        index
    }

    fn blocks(&mut self, parent: Element<'_>, around: Around<'s>) {
        for e in parent.children() {
            match e.name() {
                "p" => self.paragraph(e, around),
                "tbl" => self.table(e, around),
                "sdt" => {
                    if let Some(content) = e.child("sdtContent") {
                        self.blocks(content, around);
                    }
                }
                "ins" | "moveTo" | "customXml" | "smartTag" => self.blocks(e, around),
                "AlternateContent" => {
                    if let Some(choice) = choice(e) {
                        self.blocks(choice, around);
                    }
                }
                _ => {}
            }
        }
    }

    /// The result of the walk.
    pub(super) fn finish(self) -> Result<Flow, Refusal> {
        match self.overflows {
            true => Err(Refusal::TooLarge(
                format!("> {MAX_PARAGRAPHS} paragraphs"),
                MAX_PARAGRAPHS.to_string(),
            )),
            false => Ok(self.flow),
        }
    }

    fn paragraph(&mut self, e: Element<'_>, around: Around<'s>) {
        if self.flow.paragraphs.len() >= MAX_PARAGRAPHS {
            self.overflows = true;
            return;
        }
        let properties = e.child("pPr");
        let named = properties
            .and_then(|p| p.child("pStyle"))
            .and_then(Element::val);
        let styles = self.styles;
        let id = styles.paragraph_id(named.as_deref());
        let style = id.and_then(|id| styles.get(id));
        let direct = ParaDelta::read(properties);

        let of_style = style.map(|s| s.para.number).unwrap_or_default();
        let list = direct.number.0.or(of_style.0).filter(|list| *list != 0);
        let level = direct.number.1.or(of_style.1).unwrap_or(0);
        let numbering = list.and_then(|list| self.lists.para(list, level));
        let table = around.table.map(|(style, _)| style);
        let format = styles.paragraph(table, style, numbering, &direct);

        let mark = styles.run_delta(properties.and_then(|p| p.child("rPr")));
        let look = Look {
            table: around.table,
            paragraph: style,
        };
        let mark = styles.run(look.table, look.paragraph, None, &mark);
        let mut builder = Builder::new(look);
        builder.inline(self, e);
        let label = list
            .filter(|_| !builder.is_silent())
            .and_then(|list| self.lists.label(&mut self.counters, list, level));

        let index = self.flow.paragraphs.len();
        let drawings = std::mem::take(&mut builder.drawings);
        let content = builder.finish();
        self.flow.facts.notes += content.notes;
        self.flow.facts.decomposed += usize::from(content.decomposed);
        self.flow.facts.fields += usize::from(content.field);
        self.flow.paragraphs.push(Para {
            text: content.text,
            at: self.main.map(|text| e.offset(text)),
            runs: content.runs,
            label,
            style: id.cloned().unwrap_or_else(|| Arc::from("")),
            style_name: style.map_or_else(|| Arc::from(""), |s| Arc::clone(&s.name)),
            format,
            mark,
            place: around.place,
            section: self.section,
            shapes: Vec::new(),
            page_number: content.page_number,
            page_break: content.page_break,
            inserted: content.inserted,
            deleted: content.deleted,
            commented: content.commented,
            span: Span::default(),
        });
        let shapes = self.boxes(drawings, index);
        if let Some(para) = self.flow.paragraphs.get_mut(index) {
            para.shapes = shapes;
        }
        let section = properties.and_then(|p| p.child("sectPr"));
        if section.is_some() && around.place == Place::Body {
            self.end_section(section);
        }
    }

    /// Walks the text boxes among the drawings of the paragraph `anchor`.
    fn boxes(&mut self, drawings: Vec<drawing::Found<'_>>, anchor: usize) -> Vec<Shape> {
        let around = Around {
            place: Place::TextBox { anchor },
            table: None,
        };
        drawings
            .into_iter()
            .map(|(mut shape, content)| {
                let start = self.flow.paragraphs.len();
                if let Some(content) = content {
                    self.blocks(content, around);
                }
                shape.paragraphs = start..self.flow.paragraphs.len();
                shape
            })
            .collect()
    }

    fn table(&mut self, e: Element<'_>, around: Around<'s>) {
        let properties = e.child("tblPr");
        let property = |name: &str| properties.and_then(|p| p.child(name));
        let styles = self.styles;
        let id = styles.table_id(property("tblStyle").and_then(Element::val).as_deref());
        let style = id.and_then(|id| styles.get(id));
        let first_row_differs = property("tblLook").is_some_and(first_row_look);
        let table = self.flow.tables.len();
        let start = self.flow.paragraphs.len();
        let table_around = self.flow.table_around(around.place);
        self.flow.tables.push(TableInfo {
            around: table_around,
            style: id.cloned().unwrap_or_else(|| Arc::from("")),
            columns: e.child("tblGrid").map_or_else(Vec::new, |grid| {
                grid.children()
                    .filter(|c| c.name() == "gridCol")
                    .map(|c| measure(Some(c)))
                    .collect()
            }),
            align: property("jc")
                .and_then(Element::val)
                .map_or_else(Default::default, |v| alignment(&v)),
            indent: measure(property("tblInd")),
            borders: property("tblBorders")
                .map(read_borders)
                .or_else(|| style.and_then(|s| s.table_borders))
                .unwrap_or_default(),
            rows: Vec::new(),
            paragraphs: start..start,
        });
        let mut rows = Vec::new();
        self.rows(e, style, first_row_differs, table, &mut rows);
        let end = self.flow.paragraphs.len();
        if let Some(info) = self.flow.tables.get_mut(table) {
            info.rows = rows;
            info.paragraphs.end = end;
        }
    }

    fn rows(
        &mut self,
        parent: Element<'_>,
        style: Option<&'s Style>,
        first_row_differs: bool,
        table: usize,
        rows: &mut Vec<RowInfo>,
    ) {
        for e in parent.children() {
            match e.name() {
                "tr" => {
                    let first = rows.is_empty() && first_row_differs;
                    let place = Place::Cell {
                        table,
                        row: rows.len(),
                        cell: 0,
                    };
                    let inside = Around {
                        place,
                        table: style.map(|s| (s, first)),
                    };
                    let row = self.row(e, inside);
                    rows.push(row);
                }
                "sdt" => {
                    if let Some(content) = e.child("sdtContent") {
                        self.rows(content, style, first_row_differs, table, rows);
                    }
                }
                "ins" | "moveTo" | "customXml" => {
                    self.rows(e, style, first_row_differs, table, rows);
                }
                _ => {}
            }
        }
    }

    fn row(&mut self, e: Element<'_>, inside: Around<'s>) -> RowInfo {
        let properties = e.child("trPr");
        let height = properties.and_then(|p| p.child("trHeight"));
        let before = properties
            .and_then(|p| p.child("gridBefore"))
            .and_then(count);
        let switch = |name: &str| properties.and_then(|p| p.switch(name)).unwrap_or(false);
        let mut row = RowInfo {
            header: switch("tblHeader"),
            cant_split: switch("cantSplit"),
            height: height.and_then(Element::val).and_then(|v| units::twips(&v)),
            exact: height.is_some_and(|h| h.attr("hRule").as_deref() == Some("exact")),
            cells: Vec::new(),
        };
        let mut column = before.unwrap_or(0);
        self.cells(e, inside, &mut column, &mut row.cells);
        row
    }

    fn cells(
        &mut self,
        parent: Element<'_>,
        inside: Around<'s>,
        column: &mut usize,
        cells: &mut Vec<CellInfo>,
    ) {
        for e in parent.children() {
            match e.name() {
                "tc" => {
                    let properties = e.child("tcPr");
                    let property = |name: &str| properties.and_then(|p| p.child(name));
                    let span = property("gridSpan").and_then(count).unwrap_or(1).max(1);
                    let merge = match property("vMerge") {
                        None => Merge::None,
                        Some(m) if m.val().as_deref() == Some("restart") => Merge::Start,
                        Some(_) => Merge::Continued,
                    };
                    let mut around = inside;
                    if let Place::Cell { cell, .. } = &mut around.place {
                        *cell = cells.len();
                    }
                    let start = self.flow.paragraphs.len();
                    self.blocks(e, around);
                    cells.push(CellInfo {
                        column: *column,
                        span,
                        merge,
                        borders: property("tcBorders").map(read_borders),
                        paragraphs: start..self.flow.paragraphs.len(),
                    });
                    *column = column.saturating_add(span);
                }
                "sdt" => {
                    if let Some(content) = e.child("sdtContent") {
                        self.cells(content, inside, column, cells);
                    }
                }
                "ins" | "moveTo" | "customXml" => self.cells(e, inside, column, cells),
                _ => {}
            }
        }
    }

    fn end_section(&mut self, properties: Option<Element<'_>>) {
        let start = self.flow.sections.last().map_or(0, |s| s.paragraphs.end);
        let (info, parts) = read_section(properties, start..self.flow.paragraphs.len());
        self.flow.sections.push(info);
        self.parts.push(parts);
        self.section = self.flow.sections.len();
    }
}

fn read_section(
    properties: Option<Element<'_>>,
    paragraphs: std::ops::Range<usize>,
) -> (SectionInfo, SectionParts) {
    let property = |name: &str| properties.and_then(|p| p.child(name));
    let length = |e: Option<Element<'_>>, name: &str| {
        e.and_then(|e| e.attr(name))
            .and_then(|v| units::twips(&v))
            .unwrap_or_default()
    };
    let size = property("pgSz");
    let margins = property("pgMar");
    let numbers = property("pgNumType");
    let named = properties
        .into_iter()
        .flat_map(Element::children)
        .filter_map(|e| {
            let header = match e.name() {
                "headerReference" => true,
                "footerReference" => false,
                _ => return None,
            };
            let pages = e
                .attr("type")
                .map_or_else(|| "default".to_owned(), |t| t.into_owned());
            Some((header, pages, e.attr("id")?.into_owned()))
        })
        .collect();
    let info = SectionInfo {
        paragraphs,
        width: length(size, "w"),
        height: length(size, "h"),
        landscape: size.is_some_and(|s| s.attr("orient").as_deref() == Some("landscape")),
        margins: Edges {
            top: length(margins, "top"),
            right: length(margins, "right"),
            bottom: length(margins, "bottom"),
            // The gutter for binding is empty as well (17.6.11).
            left: length(margins, "left") + length(margins, "gutter"),
            header: length(margins, "header"),
            footer: length(margins, "footer"),
        },
        title_page: properties
            .and_then(|p| p.switch("titlePg"))
            .unwrap_or(false),
        page_start: numbers
            .and_then(|n| n.attr("start"))
            .and_then(|v| v.parse().ok()),
        page_format: numbers.and_then(|n| n.attr("fmt")).map(|f| f.into_owned()),
        continuous: property("type").and_then(Element::val).as_deref() == Some("continuous"),
        ..SectionInfo::default()
    };
    (info, SectionParts { named })
}

/// A width of the `w:w` attribute.
fn measure(e: Option<Element<'_>>) -> Length {
    e.and_then(|e| e.attr("w"))
        .and_then(|v| units::twips(&v))
        .unwrap_or_default()
}

/// A number of columns; forged ones are capped at what Word allows.
fn count(e: Element<'_>) -> Option<usize> {
    e.val()?.parse::<usize>().ok().map(|n| n.min(63))
}

/// Whether the first row has its own formatting (17.4.56): an attribute of its own, or a bit of
/// the older mask.
fn first_row_look(e: Element<'_>) -> bool {
    match e.attr("firstRow") {
        Some(value) => on(Some(&value)),
        None => e
            .val()
            .and_then(|mask| u32::from_str_radix(&mask, 16).ok())
            .is_some_and(|mask| mask & 0x20 != 0),
    }
}
