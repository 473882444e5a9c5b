//! An Excel workbook (.xlsx, .xlsm; ECMA-376-1, 18) → the cells of one of its sheets, each as
//! Excel shows it.
//!
//! Read here and not by a crate, because what a cell shows depends on what none hands on
//! together: number formats, the state of sheets, hidden rows, merged cells, whether a
//! formula has a saved value. Nothing about the file is trusted: parts are read in a stream
//! and counted as they inflate.

mod parts;
mod sheet;
mod strings;
mod styles;

use std::path::Path;

use xxhash_rust::xxh3::xxh3_64;

use super::Part;
use super::format::DateSystem;
use super::grid::{Grid, Reports};
use crate::catalogue;
use crate::diagnostic::{Diagnostic, Entry};
use crate::read::FileProblem;
use crate::source::{SourceId, Span, nfc};

use parts::{Package, Xml, attribute};

/// Why a workbook is not read.
#[derive(Debug)]
pub(super) enum Refusal {
    /// Not a zip, or a part that is not well-formed, or missing: its name.
    Broken(String),
    /// A part inflates to more than it may.
    TooLarge,
    /// More cells than are taken.
    TooMany,
    /// Something that a message is about.
    Told(FileProblem),
}

/// A sheet as the workbook lists it (18.2.19).
struct Listed {
    name: String,
    /// Id of its relationship.
    relation: String,
    hidden: bool,
}

/// Reads the sheet of a workbook that `part` asks for.
pub(super) fn read(path: &Path, bytes: &[u8], part: &Part) -> Result<Grid, Refusal> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part()?;
    let (sheets, system) = listed(&mut package, &main)?;
    let relations = package.relations(&main)?;
    let sheet = choose(path, &sheets, part)?;
    let target = relations
        .iter()
        .find(|relation| relation.id == sheet.relation)
        .ok_or_else(|| Refusal::Broken(main.clone()))?;
    let of_kind = |kind: &str| {
        let found = relations.iter().find(|relation| relation.kind == kind);
        found.map(|relation| relation.target.clone())
    };
    let strings = match of_kind("sharedStrings") {
        Some(name) => strings::read(&mut package, &name)?,
        None => strings::Strings::default(),
    };
    let styles = match of_kind("styles") {
        Some(name) => styles::read(&mut package, &name)?,
        None => styles::Styles::default(),
    };
    let context = sheet::Context {
        path,
        name: &sheet.name,
        strings: &strings,
        styles: &styles,
        system,
        digest: xxh3_64(bytes),
    };
    sheet::read(&mut package, &target.target, &context)
}

/// The sheets, and which day the workbook counts from.
fn listed(package: &mut Package<'_>, main: &str) -> Result<(Vec<Listed>, DateSystem), Refusal> {
    let mut sheets = Vec::new();
    let mut system = DateSystem::Since1900;
    let mut xml = package.xml(main)?;
    while let Some(event) = xml.next()? {
        let Xml::Start(element) = event else {
            continue;
        };
        match element.local_name().as_ref() {
            "workbookPr" => {
                let since_1904 = attribute(&element, "date1904")?;
                if since_1904.is_some_and(|v| matches!(&*v, "1" | "true" | "on")) {
                    system = DateSystem::Since1904;
                }
            }
            "sheet" => sheets.push(Listed {
                name: attribute(&element, "name")?.unwrap_or_default(),
                relation: attribute(&element, "id")?.unwrap_or_default(),
                hidden: attribute(&element, "state")?.is_some_and(|state| state != "visible"),
            }),
            _ => {}
        }
    }
    Ok((sheets, system))
}

/// The sheet that is asked for, else the first that is not hidden.
fn choose<'a>(path: &Path, sheets: &'a [Listed], part: &Part) -> Result<&'a Listed, Refusal> {
    let told =
        |entry: &'static Entry, args: [&str; 2]| Refusal::Told(FileProblem::new(entry, path, args));
    let open = || sheets.iter().filter(|sheet| !sheet.hidden);
    let names = || {
        let names: Vec<String> = open().take(20).map(|s| format!("“{}”", s.name)).collect();
        names.join(", ")
    };
    let Some(asked) = &part.sheet else {
        return open()
            .next()
            .ok_or_else(|| told(&catalogue::NO_OPEN_SHEET, ["", ""]));
    };
    let folded = |name: &str| nfc(name.trim()).to_lowercase();
    let found = sheets.iter().find(|s| folded(&s.name) == folded(asked));
    match found {
        None => Err(told(&catalogue::NO_SUCH_SHEET, [asked, &names()])),
        Some(sheet) if sheet.hidden => Err(told(&catalogue::SHEET_HIDDEN, [asked, &names()])),
        Some(sheet) => Ok(sheet),
    }
}

impl Refusal {
    /// The refusal as a message about the file at `path`.
    pub(super) fn problem(self, path: &Path) -> FileProblem {
        match self {
            Refusal::Broken(part) => FileProblem::new(&catalogue::WORKBOOK_BROKEN, path, [&part]),
            Refusal::TooLarge => {
                let limit = (parts::MAX_PART >> 20).to_string();
                FileProblem::new(&catalogue::WORKBOOK_TOO_LARGE, path, [&limit])
            }
            Refusal::TooMany => {
                let mut reports = Reports::default();
                super::csv::too_many(SourceId(0), 0, &mut reports);
                let first = reports.diagnostics.into_iter().next();
                let diagnostic = first.unwrap_or_else(|| {
                    Diagnostic::new(&catalogue::TOO_MANY_CELLS, Span::default(), [""])
                });
                FileProblem {
                    path: path.to_owned(),
                    diagnostic: Box::new(diagnostic),
                }
            }
            Refusal::Told(problem) => problem,
        }
    }
}
