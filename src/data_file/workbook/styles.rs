//! The number formats of a workbook's cells (ECMA-376-1, 18.8).

use std::collections::HashMap;

use super::{MAX_TAGS, Refusal, text};
use crate::data_file::format::{self, Format, built_in};
use crate::package::{self, Events, Package, Xml, attribute, attributes};
use crate::source::nfc;

/// The most format codes; Excel's own limit is 250.
const MAX_CODES: usize = 5_000;

/// The most formats of cells; Excel's own limit is 65,490.
const MAX_STYLES: usize = 1 << 16;

/// The format of each style of cells.
#[derive(Default)]
pub(super) struct Styles {
    /// Index into `formats`.
    cells: Vec<usize>,
    formats: Vec<Written>,
}

/// A format and the code that it was read from.
pub(super) struct Written {
    pub(super) code: String,
    pub(super) format: Result<Format, format::Refusal>,
}

impl Styles {
    /// The format of a style; `None` is General.
    pub(super) fn get(&self, style: usize) -> Option<&Written> {
        self.formats.get(*self.cells.get(style)?)
    }
}

/// Reads the part.
pub(super) fn read(package: &mut Package<'_>, name: &str) -> Result<Styles, Refusal> {
    let mut codes: HashMap<u32, String> = HashMap::new();
    let mut ids: Vec<u32> = Vec::new();
    let mut in_cells = false;
    let text = text(package, name)?;
    let mut xml = Events::new(name, &text, MAX_TAGS)?;
    while let Some(event) = xml.next()? {
        match event {
            Xml::Start(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    let [id, code] = attributes(&element, ["numFmtId", "formatCode"])?;
                    if let (Some(Ok(id)), Some(code)) = (id.map(|id| id.parse()), code) {
                        codes.insert(id, nfc(&code).into_owned());
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = attribute(&element, "numFmtId")?.and_then(|id| id.parse().ok());
                    ids.push(id.unwrap_or(0));
                }
                _ => {}
            },
            Xml::End(element) if element.local_name().as_ref() == "cellXfs" => in_cells = false,
            _ => {}
        }
        for (count, most) in [(codes.len(), MAX_CODES), (ids.len(), MAX_STYLES)] {
            if count > most {
                let what = format!("{name} (> {most} formats)");
                return Err(package::Refusal::TooLarge(what, most.to_string()).into());
            }
        }
    }
    let mut styles = Styles::default();
    let mut known: HashMap<u32, usize> = HashMap::new();
    for id in ids {
        let index = *known.entry(id).or_insert_with(|| {
            // the dates of a workbook saved elsewhere are shown as in Vietnam
            let own = codes.get(&id).filter(|_| !matches!(id, 14 | 22));
            let code = own.map(String::as_str).or_else(|| built_in(id));
            styles.formats.push(Written {
                code: code.unwrap_or_default().to_owned(),
                format: code.map_or(Err(format::Refusal::Format), Format::parse),
            });
            styles.formats.len() - 1
        });
        styles.cells.push(index);
    }
    Ok(styles)
}
