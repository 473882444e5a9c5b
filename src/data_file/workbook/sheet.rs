//! A sheet of a workbook (ECMA-376-1, 18.3), read row by row.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use super::strings::{MAX_TEXT, Strings, Texts, too_long, unescaped};
use super::styles::Styles;
use super::{MAX_TAGS, Refusal, text};
use crate::area::{Area, CellRef, SHEET_COLUMNS, SHEET_ROWS};
use crate::catalogue;
use crate::data_file::format::{self, DateSystem, Format};
use crate::data_file::grid::{Cell, Grid, Kind, MAX_CELLS, Why, offset, slice};
use crate::package::{Events, Package, Xml, attribute, attributes};
use crate::source::{Sheet, Source, nfc};

/// The most merged areas that are kept.
const MAX_MERGED: usize = 100_000;
/// The most cells whose problem is recorded.
const MAX_REFUSED: usize = 1_000;

/// The separator of cells when a message shows a row.
const BETWEEN: &str = " | ";

/// What reading the cells of a sheet needs.
pub(super) struct Context<'a> {
    pub(super) path: &'a Path,
    pub(super) name: &'a str,
    pub(super) strings: &'a Strings,
    pub(super) styles: &'a Styles,
    pub(super) system: DateSystem,
    /// Hash of the file's bytes.
    pub(super) digest: u64,
}

/// What the value of a cell is (18.18.11).
#[derive(Clone, Copy, Default)]
enum Type {
    Boolean,
    Date,
    Error,
    Inline,
    #[default]
    Number,
    Shared,
    Text,
}

impl Type {
    fn parse(name: &str) -> Option<Type> {
        Some(match name {
            "b" => Type::Boolean,
            "d" => Type::Date,
            "e" => Type::Error,
            "inlineStr" => Type::Inline,
            "" | "n" => Type::Number,
            "s" => Type::Shared,
            "str" => Type::Text,
            _ => return None,
        })
    }
}

/// A cell being read; reused for the next one, with its buffers.
#[derive(Default)]
struct Open {
    is_open: bool,
    kind: Type,
    style: Option<usize>,
    value: String,
    has_value: bool,
    in_value: bool,
    formula: bool,
    inline: Option<String>,
}

impl Open {
    fn begin(&mut self, kind: Type, style: Option<usize>) {
        self.is_open = true;
        self.kind = kind;
        self.style = style;
        self.value.clear();
        self.has_value = false;
        self.in_value = false;
        self.formula = false;
        self.inline = None;
    }
}

/// A cell as shown.
enum Shown<'c> {
    Text(Cow<'c, str>),
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
    let mut cell = Open::default();
    let mut texts = Texts::default();
    let text = text(package, name)?;
    // counted before anything is built from them; an empty cell has no closing tag
    let cells = text.as_bytes().windows(4).filter(|tag| tag == b"</c>");
    if cells.count() > MAX_CELLS {
        return Err(Refusal::TooMany);
    }
    let mut xml = Events::new(name, &text, MAX_TAGS)?;
    while let Some(event) = xml.next()? {
        if cell.is_open
            && let Some(text) = texts.take(&event)
        {
            cell.inline = Some(text);
        }
        match event {
            Xml::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    let [row, hidden, height] = attributes(&element, ["r", "hidden", "ht"])?;
                    let row = row.map_or(Some(at.row + 1), |row| row.parse().ok());
                    let row = row.filter(|row| (at.row + 1..=SHEET_ROWS).contains(row));
                    let row = row.ok_or_else(broken)?;
                    at = CellRef { row, column: 0 };
                    if is_true(hidden.as_deref()) || is_zero(height.as_deref()) {
                        sheet.hidden.push(row);
                    }
                }
                "c" => {
                    let [place, kind, style] = attributes(&element, ["r", "t", "s"])?;
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
                    let kind = Type::parse(kind.as_deref().unwrap_or("")).ok_or_else(broken)?;
                    cell.begin(kind, style.and_then(|s| s.parse().ok()));
                }
                "v" if cell.is_open => {
                    cell.value.clear();
                    cell.has_value = true;
                    cell.in_value = true;
                }
                "f" if cell.is_open => cell.formula = true,
                "mergeCell" => {
                    let area = attribute(&element, "ref")?.and_then(|a| Area::parse(&a));
                    if sheet.merged.len() < MAX_MERGED {
                        sheet.merged.extend(area);
                    }
                }
                "col" => {
                    let names = ["hidden", "width", "min", "max"];
                    let [hidden, width, first, last] = attributes(&element, names)?;
                    let hidden = is_true(hidden.as_deref()) || is_zero(width.as_deref());
                    let number = |text: Option<Cow<'_, str>>| text?.parse().ok();
                    if let (Some(first), Some(last)) = (number(first), number(last))
                        && hidden
                        && sheet.hidden_columns.len() < SHEET_COLUMNS as usize
                    {
                        sheet.hidden_columns.push((first, last));
                    }
                }
                _ => {}
            },
            Xml::Text(text) if cell.in_value => cell.value.push_str(&text),
            Xml::Text(_) => {}
            Xml::End(element) => match element.local_name().as_ref() {
                "v" => {
                    cell.in_value = false;
                    if let (Type::Text, Cow::Owned(text)) = (cell.kind, unescaped(&cell.value)) {
                        cell.value = text;
                    }
                }
                "c" if cell.is_open => {
                    cell.is_open = false;
                    let shown = shown(&cell, context).ok_or_else(broken)?;
                    sheet.push(at, shown, name)?;
                }
                _ => {}
            },
        }
    }
    Ok(sheet.finish(context))
}

/// Whether a row has no height, or a column no width: Excel shows it no more than a hidden one.
fn is_zero(value: Option<&str>) -> bool {
    value.is_some_and(|value| value.parse() == Ok(0.0))
}

fn is_true(value: Option<&str>) -> bool {
    matches!(value, Some("1" | "true" | "on"))
}

/// What a cell shows; `None` if the sheet contradicts itself.
fn shown<'c>(cell: &'c Open, context: &'c Context<'_>) -> Option<Shown<'c>> {
    let written = cell.style.and_then(|style| context.styles.get(style));
    let format = written.map(|written| written.format.as_ref());
    let text = |text: &'c str| match format {
        Some(Ok(format)) => Shown::Text(trimmed(format.text(text))),
        _ => Shown::Text(Cow::Borrowed(text.trim())),
    };
    let value = cell.has_value.then_some(cell.value.trim());
    let number = |value: f64| match format {
        None => general(value),
        Some(Ok(format)) => by_format(value, format, context.system, code(written)),
        Some(Err(why)) => refused(value.to_string(), *why, code(written)),
    };
    Some(match (cell.kind, value) {
        (Type::Inline, _) => text(cell.inline.as_deref().unwrap_or("")),
        (Type::Shared, Some(index)) => text(context.strings.get(index.parse().ok()?)?),
        (Type::Text, Some(_)) => text(&cell.value),
        (Type::Error, value) => {
            let error = value.unwrap_or("#N/A").to_owned();
            let why: Why = (&catalogue::CELL_ERROR, vec![error.clone()]);
            Shown::Refused(error, why)
        }
        (_, None | Some("")) if cell.formula => {
            let why: Why = (&catalogue::NO_CACHED_VALUE, Vec::new());
            Shown::Refused("=…".to_owned(), why)
        }
        (_, None | Some("")) => Shown::Text(Cow::Borrowed("")),
        (Type::Boolean, Some("1" | "true")) => Shown::Number("ĐÚNG".to_owned()),
        (Type::Boolean, Some("0" | "false")) => Shown::Number("SAI".to_owned()),
        (Type::Date, Some(value)) => number(serial(value, context.system)?),
        (Type::Number, Some(value)) => number(value.parse().ok()?),
        (Type::Boolean, Some(_)) => return None,
    })
}

fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

fn code(written: Option<&super::styles::Written>) -> &str {
    written.map_or("General", |written| &written.code)
}

fn general(value: f64) -> Shown<'static> {
    match format::general(value) {
        Ok(text) => Shown::Number(text),
        Err(why) => refused(value.to_string(), why, "General"),
    }
}

fn by_format(value: f64, format: &Format, system: DateSystem, code: &str) -> Shown<'static> {
    match format.number(value, system) {
        Ok(text) if format.is_date() => Shown::Date(text),
        Ok(text) => Shown::Number(text),
        Err(why) => refused(value.to_string(), why, code),
    }
}

fn refused(text: String, why: format::Refusal, code: &str) -> Shown<'static> {
    use format::Refusal;
    let entry = match why {
        Refusal::NotFinite => &catalogue::NOT_FINITE,
        Refusal::Date => &catalogue::NO_DAY,
        Refusal::System => &catalogue::SYSTEM_FORMAT,
        Refusal::Language => &catalogue::FOREIGN_FORMAT,
        Refusal::Format => &catalogue::UNKNOWN_FORMAT,
        Refusal::Digits => &catalogue::TOO_MANY_DIGITS,
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
    /// The current row of the text.
    row: u32,
    merged: Vec<Area>,
    hidden: Vec<u32>,
    hidden_columns: Vec<(u32, u32)>,
    refused: HashMap<usize, Why>,
}

impl Builder {
    /// Adds a cell of the part `name`.
    fn push(&mut self, at: CellRef, shown: Shown<'_>, name: &str) -> Result<(), Refusal> {
        let (text, kind) = match shown {
            Shown::Text(text) => (text, Kind::Text),
            Shown::Number(text) => (text.into(), Kind::Number),
            Shown::Date(text) => (text.into(), Kind::Date),
            Shown::Refused(text, why) => {
                if self.refused.len() < MAX_REFUSED {
                    self.refused.insert(self.cells.len(), why);
                }
                (text.into(), Kind::Refused)
            }
        };
        if text.is_empty() && kind != Kind::Refused {
            return Ok(());
        }
        if self.cells.len() >= MAX_CELLS {
            return Err(Refusal::TooMany);
        }
        if self.text.len() + self.values.len() > 2 * MAX_TEXT {
            return Err(too_long(name));
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
        match text.contains('\n') {
            true => self.text.push_str(&text.replace('\n', " ")),
            false => self.text.push_str(&text),
        }
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
        let source = Source::of_sheet(context.path, self.text, sheet);
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
