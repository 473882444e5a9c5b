//! An Excel workbook (.xlsx, .xlsm; ECMA-376-1, 18) → the cells of one of its sheets, each as
//! Excel shows it.
//!
//! Not read by a crate, because what a cell shows depends on things that none provides together:
//! number formats, the state of sheets, hidden rows, merged cells, whether a formula has a saved
//! value. Its parts are read event by event, within [`LIMITS`].

mod sheet;
mod strings;
mod styles;

use std::path::Path;

use xxhash_rust::xxh3::xxh3_64;

use super::Part;
use super::format::DateSystem;
use super::grid::{Grid, MAX_CELLS, Reports};
use crate::catalogue;
use crate::diagnostic::{Diagnostic, FileProblem, Message};
use crate::package::{self, Events, Limits, Package, Xml, attribute, attributes};
use crate::source::{Source, SourceId, Span, nfc};

/// The limits of reading a workbook: a sheet of [`MAX_CELLS`] cells as Excel writes it has some 50
/// MB.
pub const LIMITS: Limits = Limits {
    package: Source::MAX_BYTES,
    entries: 5_000,
    part: 64 << 20,
    inflated: 128 << 20,
};
/// The most tags of a part: as many as [`MAX_CELLS`] cells have, each with a formula and its
/// value, and the rows around them.
const MAX_TAGS: usize = 7 * MAX_CELLS;
/// The most sheets named in a message.
const MAX_NAMED: usize = 20;
/// How much of a sheet is examined to find out whether it has cells, in bytes.
const LOOKED_AT: usize = 1 << 16;
/// The most sheets.
const MAX_SHEETS: usize = 10_000;

/// Why a workbook is not read.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The package, or one of its parts.
    Package(package::Refusal),
    /// A part that is missing or contradicts itself: its name.
    Broken(String),
    /// More cells than are read.
    TooMany,
    /// Something that a message is about.
    Told(FileProblem),
}

impl From<package::Refusal> for Refusal {
    fn from(refusal: package::Refusal) -> Refusal {
        Refusal::Package(refusal)
    }
}

/// The text of a required part.
fn text(package: &mut Package<'_>, name: &str) -> Result<String, Refusal> {
    let text = package.text(name)?;
    text.ok_or_else(|| Refusal::Broken(name.to_owned()))
}

/// A sheet as the workbook lists it (18.2.19).
struct Listed {
    name: String,
    /// Id of its relationship.
    relation: String,
    hidden: bool,
}

/// Reads the sheet of a workbook that `part` asks for; if it asks for none and there is a choice,
/// reports which one is used.
pub(super) fn read(
    path: &Path,
    bytes: &[u8],
    part: &Part,
    id: SourceId,
    reports: &mut Reports,
) -> Result<Grid, Refusal> {
    let mut package = Package::open(bytes, &LIMITS)?;
    let mut root = package.relationships("")?.into_values();
    let main = root.find(|relation| relation.kind == "officeDocument");
    let main = main.ok_or_else(|| Refusal::Broken("_rels/.rels".to_owned()))?;
    let main = main.target;
    let (sheets, system) = listed(&mut package, &main)?;
    let relations = package.relationships(&main)?;
    let sheet = choose(path, &sheets, part)?;
    let target = relations
        .get(&sheet.relation)
        .ok_or_else(|| Refusal::Broken(main.clone()))?;
    let of_kind = |kind: &str| {
        let found = relations.values().find(|relation| relation.kind == kind);
        found.map(|relation| relation.target.clone())
    };
    if part.sheet.is_none() {
        let others = sheets.iter().filter(|other| !other.hidden);
        let others = others.filter(|other| !std::ptr::eq(*other, sheet));
        let mut filled = Vec::new();
        for other in others.take(MAX_NAMED) {
            if let Some(relation) = relations.get(&other.relation)
                && has_cells(&mut package, &relation.target)?
            {
                filled.push(format!("“{}”", other.name));
            }
        }
        if !filled.is_empty() {
            let args = [&*sheet.name, &*filled.join(", ")];
            let span = Span::new(id, 0, 0);
            reports.push(Diagnostic::new(&catalogue::OTHER_SHEETS, span, args));
        }
    }
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

/// Whether a sheet has a cell with a value near its beginning; one with only formats has none.
fn has_cells(package: &mut Package<'_>, name: &str) -> Result<bool, Refusal> {
    let Some(beginning) = package.beginning(name, LOOKED_AT)? else {
        return Ok(false);
    };
    let mut tags = beginning.split(|b| *b == b'<');
    Ok(tags.any(|tag| {
        let name = tag.split(|b| matches!(b, b'>' | b' ' | b'/')).next();
        let local = name.and_then(|name| name.rsplit(|b| *b == b':').next());
        matches!(local, Some(b"v" | b"is" | b"f"))
    }))
}

/// The sheets, and which day the workbook counts from.
fn listed(package: &mut Package<'_>, main: &str) -> Result<(Vec<Listed>, DateSystem), Refusal> {
    let mut sheets = Vec::new();
    let mut system = DateSystem::Since1900;
    let text = text(package, main)?;
    let mut xml = Events::new(main, &text, MAX_TAGS)?;
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
            "sheet" => {
                let [name, relation, state] = attributes(&element, ["name", "id", "state"])?;
                sheets.push(Listed {
                    name: nfc(&name.unwrap_or_default()).into_owned(),
                    relation: relation.unwrap_or_default().into_owned(),
                    hidden: state.is_some_and(|state| state != "visible"),
                });
                if sheets.len() > MAX_SHEETS {
                    let what = format!("{main} (> {MAX_SHEETS} sheets)");
                    let limit = MAX_SHEETS.to_string();
                    return Err(package::Refusal::TooLarge(what, limit).into());
                }
            }
            _ => {}
        }
    }
    Ok((sheets, system))
}

/// The requested sheet, by default the first that is not hidden.
fn choose<'a>(path: &Path, sheets: &'a [Listed], part: &Part) -> Result<&'a Listed, Refusal> {
    let told = |message: &'static Message, args: [&str; 2]| {
        Refusal::Told(FileProblem::new(message, path, args))
    };
    let open = || sheets.iter().filter(|sheet| !sheet.hidden);
    let names = || {
        let names: Vec<String> = open()
            .take(MAX_NAMED)
            .map(|s| format!("“{}”", s.name))
            .collect();
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
            Refusal::Package(why) => of_package(why, path),
            Refusal::Broken(part) => FileProblem::new(&catalogue::WORKBOOK_BROKEN, path, [&part]),
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

/// Why the package cannot be read, as a message about the file at `path`.
fn of_package(why: package::Refusal, path: &Path) -> FileProblem {
    use package::Refusal::{
        Compound, Damaged, Doctype, Empty, NoMainPart, NotAZip, NotXml, OtherFormat,
        PackedStrangely, Password, TooDeep, TooLarge, ZipBomb,
    };
    let broken = |part: &str| FileProblem::new(&catalogue::WORKBOOK_BROKEN, path, [part]);
    match why {
        TooLarge(what, limit) => {
            FileProblem::new(&catalogue::WORKBOOK_TOO_LARGE, path, [&what, &limit])
        }
        ZipBomb(part) => FileProblem::new(&catalogue::ZIP_BOMB, path, [&part]),
        TooDeep(part) => FileProblem::new(&catalogue::TOO_DEEP, path, [&part]),
        Damaged(part) | NotXml(part) | Doctype(part) | PackedStrangely(part) => broken(&part),
        Empty | NotAZip | OtherFormat | Password | Compound | NoMainPart => broken("zip"),
    }
}
