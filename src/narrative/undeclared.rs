//! Recognises a content file that names figures missing from the data: probably a template of a
//! merge.

use std::collections::HashSet;

use crate::catalogue::{NO_DATA, NO_NAME, OTHER_SHEETS, WRONG_SHEET};
use crate::content::{Content, Data};
use crate::diagnostic::{Diagnostic, Message};

/// How a figure is named.
const FIGURE: &str = "so_lieu.";

/// This many missing figures beside others are not typing mistakes but the columns of a table.
const MANY: usize = 3;

/// How many of the missing names a message lists.
const NAMED: usize = 5;

/// What was found, with one error in place of one for each name of `so_lieu` that the data lacks,
/// if there is no data at all or much of it is missing. `merged`: the columns of a row are in the
/// data, so that each missing name is a separate mistake.
pub fn undeclared(found: Vec<Diagnostic>, content: &Content, merged: bool) -> Vec<Diagnostic> {
    let is_figure = |d: &Diagnostic| {
        let name = d.args.first().map_or("", String::as_str);
        d.message.code == NO_NAME.code && name.starts_with(FIGURE)
    };
    // the file of all figures could not be read, which is reported where it is named
    if let Data::File(_) = content.data.value {
        return found.into_iter().filter(|d| !is_figure(d)).collect();
    }
    let (names, count) = named(found.iter().filter(|d| is_figure(d)));
    let has_data = content.data.value != Data::Blank;
    if merged || count == 0 || (has_data && count < MANY) {
        return found;
    }
    let args = vec![names, count.to_string()];
    as_one(found, is_figure, &NO_DATA, args)
}

/// What was found, with one error in the place of those for each name that the sheet of a
/// workbook lacks, where that was taken because no other was asked for. `taken`: the sheet and
/// its others, as [`OTHER_SHEETS`] has them, of the row that fills the document; without it that
/// is looked for among what was found.
pub fn on_other_sheet(mut found: Vec<Diagnostic>, taken: Option<&[String]>) -> Vec<Diagnostic> {
    let of_sheet = |d: &Diagnostic| d.message.code == OTHER_SHEETS.code;
    let in_found = found.iter().find(|d| of_sheet(d));
    let taken = taken.or(in_found.map(|d| &*d.args));
    let Some([sheet, others]) = taken else {
        return found;
    };
    let (sheet, others) = (sheet.clone(), others.clone());
    let is_column = |d: &Diagnostic| {
        let name = d.args.first().map_or("", String::as_str);
        let column = name.strip_prefix(FIGURE).unwrap_or(name);
        d.message.code == NO_NAME.code && !column.contains('.')
    };
    let (names, count) = named(found.iter().filter(|d| is_column(d)));
    if count > 0 {
        found.retain(|d| !of_sheet(d));
    }
    as_one(found, is_column, &WRONG_SHEET, vec![sheet, names, others])
}

/// The names that messages are about, the first few, and how many there are.
fn named<'d>(found: impl Iterator<Item = &'d Diagnostic>) -> (String, usize) {
    let mut known: HashSet<&str> = HashSet::new();
    let names = found.filter_map(|d| d.args.first().map(String::as_str));
    let mut names: Vec<&str> = names.filter(|name| known.insert(name)).collect();
    let count = names.len();
    let more = if count > NAMED { ", …" } else { "" };
    names.truncate(NAMED);
    (format!("{}{more}", names.join(", ")), count)
}

/// What was found, with one message in the place of those that it is `about`.
fn as_one(
    found: Vec<Diagnostic>,
    about: impl Fn(&Diagnostic) -> bool,
    message: &'static Message,
    args: Vec<String>,
) -> Vec<Diagnostic> {
    let mut told = false;
    let one = |diagnostic: Diagnostic| match about(&diagnostic) {
        false => Some(diagnostic),
        true if std::mem::replace(&mut told, true) => None,
        true => Some(Diagnostic {
            message,
            args: args.clone(),
            ..diagnostic
        }),
    };
    found.into_iter().filter_map(one).collect()
}
