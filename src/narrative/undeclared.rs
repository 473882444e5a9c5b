//! A content file that names figures which no data has: most likely a template of a merge.

use std::collections::HashSet;

use crate::catalogue::{NO_DATA, NO_NAME};
use crate::content::{Content, Data};
use crate::diagnostic::Diagnostic;

/// How a figure is named.
const FIGURE: &str = "so_lieu.";

/// So many figures that are missing beside others are no slips of the pen: the columns of a
/// table are.
const MANY: usize = 3;

/// So many of the missing names are in the message.
const NAMED: usize = 5;

/// What was found, with one error in the place of those for each name of `so_lieu` that the
/// data lacks, where there is no data at all or much of it is missing. `merged`: the columns
/// of a row are in the data, so that each name that is missing is a mistake of its own.
pub fn undeclared(found: Vec<Diagnostic>, content: &Content, merged: bool) -> Vec<Diagnostic> {
    let is_figure = |d: &Diagnostic| {
        let name = d.args.first().map_or("", String::as_str);
        d.message.code == NO_NAME.code && name.starts_with(FIGURE)
    };
    // the file of all figures could not be read, which was reported where it is named
    if let Data::File(_) = content.data.value {
        return found.into_iter().filter(|d| !is_figure(d)).collect();
    }
    let mut names: Vec<&str> = Vec::new();
    let mut known: HashSet<&str> = HashSet::new();
    for diagnostic in found.iter().filter(|d| is_figure(d)) {
        if let Some(name) = diagnostic.args.first()
            && known.insert(name)
        {
            names.push(name);
        }
    }
    let has_data = content.data.value != Data::Blank;
    if merged || names.is_empty() || (has_data && names.len() < MANY) {
        return found;
    }
    let count = names.len().to_string();
    let more = if names.len() > NAMED { ", …" } else { "" };
    names.truncate(NAMED);
    let args = [format!("{}{more}", names.join(", ")), count];
    let mut told = false;
    let one = |diagnostic: Diagnostic| match is_figure(&diagnostic) {
        false => Some(diagnostic),
        true if std::mem::replace(&mut told, true) => None,
        true => Some(Diagnostic {
            message: &NO_DATA,
            args: args.to_vec(),
            ..diagnostic
        }),
    };
    found.into_iter().filter_map(one).collect()
}
