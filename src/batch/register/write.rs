//! Writes a book as CSV and as a workbook.

use std::path::Path;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError,
};

use crate::catalogue::report::{REGISTER_COLUMNS, REGISTER_SHEET, REGISTER_UNNUMBERED};
use crate::diagnostic::Lang;

use super::super::spreadsheet;
use super::Book;
use super::read::Column;

/// Whether a register at this path is a workbook.
pub fn is_workbook(path: &Path) -> bool {
    path.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("xlsx"))
}

/// The rows of a book, headings first; those without a number at the end, below a line that says
/// so.
fn rows(book: &Book, lang: Lang) -> Vec<Vec<&str>> {
    let headings = book.columns.iter().map(|column| match column {
        Column::Own(own) => REGISTER_COLUMNS[*own].in_lang(lang),
        Column::Extra(heading) => heading,
    });
    let mut rows = vec![headings.collect::<Vec<&str>>()];
    let mut apart = false;
    for entry in &book.entries {
        if entry.ordinal().is_none() && !apart {
            apart = true;
            let mut line = vec![""; book.columns.len()];
            if let Some(first) = line.first_mut() {
                *first = REGISTER_UNNUMBERED.in_lang(lang);
            }
            rows.push(line);
        }
        let mut extra = entry.extra.iter();
        let cells = book.columns.iter().map(|column| match column {
            Column::Own(own) => entry.cells[*own].as_str(),
            Column::Extra(_) => extra.next().map_or("", String::as_str),
        });
        rows.push(cells.collect());
    }
    rows
}

/// A book as CSV that spreadsheets open as it is.
pub fn to_csv(book: &Book, lang: Lang) -> String {
    spreadsheet::csv(&rows(book, lang))
}

/// Widths of our columns, in characters.
const WIDTHS: [f64; REGISTER_COLUMNS.len()] = [
    18.0, 12.0, 48.0, 20.0, 36.0, 18.0, 9.0, 9.0, 20.0, 24.0, 24.0,
];

/// The width of a column that a person added, in characters.
const EXTRA_WIDTH: f64 = 16.0;

/// A4 in Excel's numbering of paper sizes.
const A4: u8 = 9;

/// A book as a workbook for Excel, made to be printed; every cell is text, so that nothing is
/// taken for a date, a number or a formula.
///
/// # Errors
/// If the book is larger than a sheet of Excel.
pub fn to_xlsx(book: &Book, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // the same register gives the same bytes
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let text = Format::new()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin);
    let bold = text.clone().set_bold();
    let sheet = workbook.add_worksheet();
    sheet.set_name(REGISTER_SHEET.in_lang(lang))?;
    sheet.set_landscape().set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_freeze_panes(1, 0)?;
    for (i, column) in (0_u16..).zip(&book.columns) {
        let width = match column {
            Column::Own(own) => WIDTHS[*own],
            Column::Extra(_) => EXTRA_WIDTH,
        };
        sheet.set_column_width(i, width)?;
    }
    for (r, row) in (0_u32..).zip(rows(book, lang)) {
        let format = if r == 0 { &bold } else { &text };
        for (c, cell) in (0_u16..).zip(row) {
            sheet.write_string_with_format(r, c, cell, format)?;
        }
    }
    workbook.save_to_buffer()
}
