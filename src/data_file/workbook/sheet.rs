//! A sheet of a workbook (ECMA-376-1, 18.3), read row by row.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};
use quick_xml::events::BytesStart;

use super::Refusal;
use super::parts::{Package, Xml, attribute};
use super::strings::{MAX_TEXT, Strings, Texts, unescaped};
use super::styles::Styles;
use crate::area::{Area, CellRef, SHEET_COLUMNS, SHEET_ROWS};
use crate::catalogue;
use crate::data_file::format::{self, DateSystem, Format};
use crate::data_file::grid::{Cell, Grid, Kind, MAX_CELLS, Why, offset, slice};
use crate::source::{Sheet, Source, nfc};

/// The most merged areas that are kept.
const MAX_MERGED: usize = 100_000;
/// The most cells whose fault is kept.
const MAX_REFUSED: usize = 1_000;

/// What stands between two cells where a row is shown in a message.
const BETWEEN: &str = " | ";

/// What the cells of a sheet are read with.
pub(super) struct Context<'a> {
    pub(super) path: &'a Path,
    pub(super) name: &'a str,
    pub(super) strings: &'a Strings,
    pub(super) styles: &'a Styles,
    pub(super) system: DateSystem,
    /// Hash of the file's bytes.
    pub(super) digest: u64,
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    kind: String,
    style: Option<usize>,
    value: Option<String>,
    in_value: bool,
    formula: bool,
    inline: Option<String>,
}

/// A cell as it is shown.
enum Shown {
    Text(String),
    Number(String),
    Date(String),
    Refused(String, Why),
}

/// Reads the cells of the part `name`.
pub(super) fn read(
    package: &mut Package<'_>,
    name: &str,
    context: &Context<'_>,
) -> Result<Grid, Refusal> {
    let broken = || Refusal::Broken(name.to_owned());
    let mut sheet = Builder::default();
    let mut at = CellRef { row: 0, column: 0 };
    let mut open: Option<Open> = None;
    let mut texts = Texts::default();
    let mut xml = package.xml(name)?;
    while let Some(event) = xml.next()? {
        if let (Some(cell), Some(text)) = (&mut open, texts.take(&event)) {
            cell.inline = Some(text);
        }
        match event {
            Xml::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    let row = attribute(&element, "r")?;
                    let row = row.map_or(Some(at.row + 1), |row| row.parse().ok());
                    let row = row.filter(|row| (at.row + 1..=SHEET_ROWS).contains(row));
                    let row = row.ok_or_else(broken)?;
                    at = CellRef { row, column: 0 };
                    if is_true(&element, "hidden")? {
                        sheet.hidden.push(row);
                    }
                }
                "c" => {
                    let place = attribute(&element, "r")?;
                    let place = match place {
                        Some(place) => CellRef::parse(&place).ok_or_else(broken)?,
                        None => CellRef {
                            row: at.row,
                            column: at.column + 1,
                        },
                    };
                    if place.row != at.row
                        || place.column <= at.column
                        || place.column > SHEET_COLUMNS
                    {
                        return Err(broken());
                    }
                    at = place;
                    open = Some(Open {
                        kind: attribute(&element, "t")?.unwrap_or_default(),
                        style: attribute(&element, "s")?.and_then(|s| s.parse().ok()),
                        ..Open::default()
                    });
                }
                "v" => {
                    if let Some(cell) = &mut open {
                        cell.value = Some(String::new());
                        cell.in_value = true;
                    }
                }
                "f" => {
                    if let Some(cell) = &mut open {
                        cell.formula = true;
                    }
                }
                "mergeCell" => {
                    let area = attribute(&element, "ref")?.and_then(|a| Area::parse(&a));
                    if sheet.merged.len() < MAX_MERGED {
                        sheet.merged.extend(area);
                    }
                }
                "col" if is_true(&element, "hidden")? => {
                    let number = |name: &str| -> Result<Option<u32>, Refusal> {
                        Ok(attribute(&element, name)?.and_then(|n| n.parse().ok()))
                    };
                    if let (Some(first), Some(last)) = (number("min")?, number("max")?)
                        && sheet.hidden_columns.len() < SHEET_COLUMNS as usize
                    {
                        sheet.hidden_columns.push((first, last));
                    }
                }
                _ => {}
            },
            Xml::Text(text) => {
                if let Some(cell) = open.as_mut().filter(|cell| cell.in_value) {
                    cell.value.get_or_insert_default().push_str(&text);
                }
            }
            Xml::End(name) => match &*name {
                "v" => {
                    if let Some(cell) = &mut open {
                        cell.in_value = false;
                    }
                }
                "c" => {
                    if let Some(cell) = open.take() {
                        sheet.push(at, shown(&cell, context).ok_or_else(broken)?)?;
                    }
                }
                _ => {}
            },
        }
    }
    Ok(sheet.finish(context))
}

fn is_true(element: &BytesStart<'_>, name: &str) -> Result<bool, Refusal> {
    let value = attribute(element, name)?;
    Ok(value.is_some_and(|value| matches!(&*value, "1" | "true" | "on")))
}

/// What a cell shows; `None` when the sheet contradicts itself.
fn shown(cell: &Open, context: &Context<'_>) -> Option<Shown> {
    let written = cell.style.and_then(|style| context.styles.get(style));
    let format = written.map(|written| written.format.as_ref());
    let text = |text: &str| match format {
        Some(Ok(format)) => Shown::Text(format.text(text).trim().to_owned()),
        _ => Shown::Text(text.trim().to_owned()),
    };
    let value = cell.value.as_deref().map(str::trim);
    let number = |value: f64| match format {
        None => general(value),
        Some(Ok(format)) => by_format(value, format, context.system, code(written)),
        Some(Err(why)) => refused(value.to_string(), *why, code(written)),
    };
    Some(match (&*cell.kind, value) {
        ("inlineStr", _) => text(cell.inline.as_deref().unwrap_or("")),
        ("s", Some(index)) => text(context.strings.get(index.parse().ok()?)?),
        ("str", Some(_)) => text(&unescaped(cell.value.as_deref().unwrap_or(""))),
        ("e", value) => {
            let error = value.unwrap_or("#N/A").to_owned();
            let why: Why = (&catalogue::CELL_ERROR, vec![error.clone()]);
            Shown::Refused(error, why)
        }
        (_, None | Some("")) if cell.formula => {
            let why: Why = (&catalogue::NO_CACHED_VALUE, Vec::new());
            Shown::Refused("=…".to_owned(), why)
        }
        (_, None | Some("")) => Shown::Text(String::new()),
        ("b", Some("1" | "true")) => Shown::Number("ĐÚNG".to_owned()),
        ("b", Some("0" | "false")) => Shown::Number("SAI".to_owned()),
        ("d", Some(value)) => number(serial(value, context.system)?),
        ("" | "n", Some(value)) => number(value.parse().ok()?),
        _ => return None,
    })
}

fn code(written: Option<&super::styles::Written>) -> &str {
    written.map_or("General", |written| &written.code)
}

fn general(value: f64) -> Shown {
    match Format::parse("General").and_then(|f| f.number(value, DateSystem::Since1900)) {
        Ok(text) => Shown::Number(text),
        Err(why) => refused(value.to_string(), why, "General"),
    }
}

fn by_format(value: f64, format: &Format, system: DateSystem, code: &str) -> Shown {
    match format.number(value, system) {
        Ok(text) if format.is_date() => Shown::Date(text),
        Ok(text) => Shown::Number(text),
        Err(why) => refused(value.to_string(), why, code),
    }
}

fn refused(text: String, why: format::Refusal, code: &str) -> Shown {
    use format::Refusal;
    let entry = match why {
        Refusal::NotFinite => &catalogue::NOT_FINITE,
        Refusal::Date => &catalogue::NO_DAY,
        Refusal::System => &catalogue::SYSTEM_FORMAT,
        Refusal::Language => &catalogue::FOREIGN_FORMAT,
        Refusal::Format => &catalogue::UNKNOWN_FORMAT,
    };
    let args = vec![text.clone(), code.to_owned()];
    Shown::Refused(text, (entry, args))
}

/// The serial number of a date in ISO 8601 (18.18.11, `d`).
fn serial(text: &str, system: DateSystem) -> Option<f64> {
    let text = text.trim_end_matches('Z');
    let moment = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").ok();
    let day = || NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let moment = moment.or_else(|| day()?.and_hms_opt(0, 0, 0))?;
    let first = match system {
        DateSystem::Since1900 => NaiveDate::from_ymd_opt(1899, 12, 30)?,
        DateSystem::Since1904 => NaiveDate::from_ymd_opt(1904, 1, 1)?,
    };
    let since = moment - first.and_hms_opt(0, 0, 0)?;
    Some(since.num_milliseconds() as f64 / 86_400_000.0)
}

/// The cells read so far, and the text that messages show.
#[derive(Default)]
struct Builder {
    text: String,
    places: Vec<(u32, CellRef)>,
    cells: Vec<Cell>,
    values: String,
    /// The row that the text has come to.
    row: u32,
    merged: Vec<Area>,
    hidden: Vec<u32>,
    hidden_columns: Vec<(u32, u32)>,
    refused: HashMap<usize, Why>,
}

impl Builder {
    fn push(&mut self, at: CellRef, shown: Shown) -> Result<(), Refusal> {
        let (text, kind) = match shown {
            Shown::Text(text) => (text, Kind::Text),
            Shown::Number(text) => (text, Kind::Number),
            Shown::Date(text) => (text, Kind::Date),
            Shown::Refused(text, why) => {
                if self.refused.len() < MAX_REFUSED {
                    self.refused.insert(self.cells.len(), why);
                }
                (text, Kind::Refused)
            }
        };
        if text.is_empty() && kind != Kind::Refused {
            return Ok(());
        }
        if self.cells.len() >= MAX_CELLS {
            return Err(Refusal::TooMany);
        }
        if self.text.len() + self.values.len() > 2 * MAX_TEXT {
            return Err(Refusal::TooLarge);
        }
        let begun = self.row == at.row;
        let lines = at.row.saturating_sub(self.row.max(1));
        self.text.extend((0..lines).map(|_| '\n'));
        self.row = at.row;
        if begun {
            self.text.push_str(BETWEEN);
        }
        let text = nfc(&text);
        let from = self.text.len();
        let in_line = |c: char| if c == '\n' { ' ' } else { c };
        self.text.extend(text.chars().map(in_line));
        self.places.push((offset(from), at));
        let value = self.values.len();
        self.values.push_str(&text);
        self.cells.push(Cell {
            at,
            place: (offset(from), offset(self.text.len())),
            value: (offset(value), offset(self.values.len())),
            kind,
        });
        Ok(())
    }

    fn finish(mut self, context: &Context<'_>) -> Grid {
        self.text.push('\n');
        debug_assert!(
            self.cells
                .iter()
                .all(|c| !slice(&self.text, c.place).contains('\n'))
        );
        let sheet = Sheet {
            name: context.name.to_owned(),
            cells: self.places,
        };
        let source = Source::of_sheet(context.path, &self.text, sheet);
        Grid {
            source: Arc::new(source.with_digest(context.digest)),
            cells: self.cells,
            values: self.values,
            records: Vec::new(),
            merged: self.merged,
            hidden: self.hidden,
            hidden_columns: self.hidden_columns,
            refused: self.refused,
        }
    }
}
