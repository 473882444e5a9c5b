//! The first sheet of an XLSX file, as the CSV text that it would be saved as.
//!
//! A row of the sheet is a record, so that places in the text are rows of the sheet. Numbers
//! are written as documents write them, with a decimal comma and without grouping; what is
//! shown in percent is in percent. Dates are `05/3/2026`. Of a formula it is the value that
//! was saved. Nothing about the file is trusted: what is read is counted.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::{Cursor, Read, copy, sink};
use std::path::Path;

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::catalogue;
use crate::data_file::Part;
use crate::date::Date;
use crate::read::{FileProblem, unreadable};
use crate::source::{Source, Unreadable};

/// The most that the parts of a workbook may inflate to, in bytes.
const MAX_INFLATED: u64 = 64 << 20;

/// What a sheet may have of rows and of columns; Excel's own limits.
const MAX_ROWS: u32 = 1 << 20;
const MAX_COLUMNS: u32 = 1 << 14;

/// The cells that hold anything, by row and column, both from 0.
type Cells = BTreeMap<u32, BTreeMap<u32, String>>;

/// The text of the workbook at `path` (the path is only its name).
pub(super) fn csv(path: &Path, bytes: &[u8], part: &Part) -> Result<String, FileProblem> {
    let broken = |why: &dyn Display| {
        let why = why.to_string();
        FileProblem::new(&catalogue::ROWS_BROKEN, path, [&why])
    };
    let too_large = || unreadable(path, Unreadable::TooLarge);
    if inflated(bytes).map_err(|e| broken(&e))? > MAX_INFLATED {
        return Err(too_large());
    }
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
    let mut names = book.sheet_names().into_iter();
    let asked = |name: &String| part.sheet.as_ref().is_none_or(|sheet| sheet == name);
    let Some(first) = names.find(asked) else {
        return Ok(String::new());
    };
    let mut reader = book
        .worksheet_cells_reader(&first)
        .map_err(|e| broken(&e))?;
    let mut cells = Cells::new();
    let mut length = 0;
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|e| broken(&e))? {
        let (row, column) = cell.get_position();
        let format = reader.styles().get(style);
        let format = format.and_then(|style| style.number_format.as_ref());
        let in_percent = format.is_some_and(|format| format.format_code.contains('%'));
        let text = match cell.get_value() {
            DataRef::Empty => continue,
            DataRef::Int(n) => number(*n as f64, in_percent),
            DataRef::Float(n) => number(*n, in_percent),
            DataRef::String(text) => text.clone(),
            DataRef::SharedString(text) => (*text).to_owned(),
            DataRef::Bool(truth) => truth.to_string().to_uppercase(),
            DataRef::DateTime(moment) => written(moment),
            DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
            DataRef::Error(error) => {
                let args = [&*name(row, column), &*error.to_string()];
                return Err(FileProblem::new(&catalogue::CELL_ERROR, path, args));
            }
        };
        length += text.len();
        if length > Source::MAX_BYTES || row >= MAX_ROWS || column >= MAX_COLUMNS {
            return Err(too_large());
        }
        if !text.is_empty() {
            cells.entry(row).or_default().insert(column, text);
        }
    }
    laid_out(&cells).ok_or_else(too_large)
}

/// How large the parts are when they are inflated; what is beyond the limit is not counted.
fn inflated(bytes: &[u8]) -> Result<u64, ZipError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut sum = 0;
    for index in 0..archive.len() {
        let part = archive.by_index(index)?;
        sum += copy(&mut part.take(MAX_INFLATED + 1), &mut sink())?;
        if sum > MAX_INFLATED {
            break;
        }
    }
    Ok(sum)
}

/// The records, from the first column that holds anything, each as wide as the first at
/// least; a blank row is a blank line. `None` when that is more than a source may be.
fn laid_out(cells: &Cells) -> Option<String> {
    let columns = cells.values().flat_map(BTreeMap::keys).copied();
    let first = columns.min().unwrap_or(0);
    let last_of = |row: &BTreeMap<u32, String>| row.keys().next_back().copied().unwrap_or(0);
    let last_named = cells.values().next().map_or(0, last_of);
    let mut text = String::new();
    let mut next = 0;
    for (row, cells) in cells {
        text.extend((next..*row).map(|_| '\n'));
        next = row + 1;
        for column in first..=last_of(cells).max(last_named) {
            if column > first {
                text.push(',');
            }
            text.push_str(&quoted(cells.get(&column).map_or("", String::as_str)));
        }
        text.push('\n');
        if text.len() > Source::MAX_BYTES {
            return None;
        }
    }
    Some(text)
}

/// A cell of CSV (RFC 4180).
fn quoted(text: &str) -> String {
    match text.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}

/// A number with the fifteen digits that Excel keeps of it.
fn number(n: f64, in_percent: bool) -> String {
    let kept = |n: f64| format!("{n:.14e}").parse().unwrap_or(n);
    let text = match in_percent {
        true => format!("{}%", kept(kept(n) * 100.0)),
        false => kept(n).to_string(),
    };
    text.replace('.', ",")
}

/// A date as documents write it, with the time of day where there is one; a time alone.
fn written(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let days = moment.as_f64();
    let time = match second {
        0 => format!("{hour:02}:{minute:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}"),
    };
    let date = Date {
        year: Some(year),
        month: Some(month),
        day: Some(day),
    };
    if days < 1.0 {
        time
    } else if (hour, minute, second) == (0, 0, 0) {
        date.short()
    } else {
        format!("{} {time}", date.short())
    }
}

/// A cell as Excel names it: `B3`.
fn name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + (rest % 26) as u8));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::write::{SimpleFileOptions, ZipWriter};

    use super::*;

    /// A workbook with one sheet of these rows.
    fn workbook(rows: &str) -> Vec<u8> {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let package = "http://schemas.openxmlformats.org/package/2006/relationships";
        let related = |kind: &str, target: &str| {
            format!("<Relationship Id=\"{kind}\" Type=\"{office}/{kind}\" Target=\"{target}\"/>")
        };
        let relations =
            |inside: String| format!("<Relationships xmlns=\"{package}\">{inside}</Relationships>");
        let parts = [
            (
                "_rels/.rels",
                relations(related("officeDocument", "xl/workbook.xml")),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relations(
                    related("worksheet", "worksheets/sheet1.xml")
                        + &related("styles", "styles.xml"),
                ),
            ),
            (
                "xl/workbook.xml",
                format!(
                    "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>\
                     <sheet name=\"Khách\" sheetId=\"1\" r:id=\"worksheet\"/></sheets></workbook>"
                ),
            ),
            (
                "xl/styles.xml",
                format!(
                    "<styleSheet xmlns=\"{main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>\
                     <xf numFmtId=\"10\"/></cellXfs></styleSheet>"
                ),
            ),
            (
                "xl/worksheets/sheet1.xml",
                format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
            ),
        ];
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn words(at: &str, text: &str) -> String {
        format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    }

    fn value(at: &str, style: u8, value: &str) -> String {
        format!("<c r=\"{at}\" s=\"{style}\"><v>{value}</v></c>")
    }

    fn read(rows: &[String]) -> Result<String, &'static str> {
        let rows: String = rows.iter().map(|row| format!("<row>{row}</row>")).collect();
        csv(Path::new("k.xlsx"), &workbook(&rows), &Part::default())
            .map_err(|p| p.diagnostic.entry.code)
    }

    #[test]
    fn cells_are_written_as_documents_write_them() {
        let heading = words("B2", "Họ tên") + &words("C2", "Số") + &words("D2", "Ngày");
        let rows = [
            heading,
            words("B3", "Trần, \"B\"") + &value("C3", 0, "15") + &value("D3", 1, "46086"),
            value("C5", 0, "0.30000000000000004") + &value("D5", 1, "46086.354166666664"),
            value("C6", 2, "0.15") + &value("D6", 1, "0.5"),
            value("C7", 0, "-1234567.5") + "<c r=\"D7\" t=\"b\"><v>1</v></c>",
        ];
        assert_eq!(
            read(&rows).unwrap(),
            "\nHọ tên,Số,Ngày\n\"Trần, \"\"B\"\"\",15,05/3/2026\n\n,\"0,3\",05/3/2026 08:30\n\
             ,15%,12:00\n,\"-1234567,5\",TRUE\n"
        );
        assert_eq!(read(&[]).unwrap(), "");
    }

    #[test]
    fn what_cannot_be_trusted_is_refused() {
        let error = "<c r=\"AB3\" t=\"e\"><v>#N/A</v></c>".to_owned();
        assert_eq!(read(&[error]), Err("W306"));
        assert_eq!(
            (name(2, 27), name(0, 0), name(0, 701)),
            ("AB3".into(), "A1".into(), "ZZ1".into())
        );
        assert_eq!(read(&[words("A4294967295", "a")]), Err("W104"));
        assert_eq!(read(&[words("ZZZZ1", "a")]), Err("W104"));
        let long = words("A1", &"từ ".repeat(1 << 21));
        assert_eq!(read(&[long.clone(), long]), Err("W104"));
        let bomb = words("A1", &" ".repeat(1 << 26));
        assert_eq!(read(&[bomb]), Err("W104"));
        let broken = csv(Path::new("k.xlsx"), b"PK", &Part::default()).unwrap_err();
        assert_eq!(broken.diagnostic.entry.code, "W301");
    }
}
