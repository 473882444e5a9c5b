//! What a Word file was taken for and whether it was checked, for editors and machines: a clean
//! file and one that was not checked never look alike.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::terminal::{json_line, one_line};
use super::{command_property, command_text};
use crate::catalogue::report::{IS_CHECKED, IS_NOT_CHECKED};
use crate::diagnostic::Lang;
use crate::rules::TakenFor;

/// `class` of a file that could not be read.
const UNREADABLE: &str = "unreadable";

/// The summary record: `class`, `kind`, `checked`, `reason`.
pub(super) fn properties(taken: &TakenFor, lang: Lang) -> Json {
    json!({
        "class": class(taken),
        "kind": taken.kind,
        "checked": taken.checked,
        "reason": taken.reason.as_ref().map(|reason| reason.message(lang)),
    })
}

/// A JSON object on a line of its own, with the `file`.
pub fn json(taken: &TakenFor, path: &Path, lang: Lang) -> String {
    let mut record = properties(taken, lang);
    record["file"] = json!(path.to_string_lossy());
    format!("{}\n", json_line(&record))
}

/// `file: checked: official, bao-cao`.
pub fn short(taken: &TakenFor, path: &Path, lang: Lang) -> String {
    let path = path.to_string_lossy();
    format!("{}: {}\n", one_line(&path), in_words(taken, lang))
}

/// GitHub's `notice`, titled with the class.
pub fn github(taken: &TakenFor, path: &Path, lang: Lang) -> String {
    format!(
        "::notice file={},title={}::{}\n",
        command_property(&path.to_string_lossy()),
        class(taken),
        command_text(&in_words(taken, lang)),
    )
}

fn class(taken: &TakenFor) -> &'static str {
    taken.class.map_or(UNREADABLE, |class| class.key())
}

/// The reason of what was not checked is a message of its own.
fn in_words(taken: &TakenFor, lang: Lang) -> String {
    let words = match taken.checked {
        true => &IS_CHECKED,
        false => &IS_NOT_CHECKED,
    };
    let what = match taken.kind {
        Some(kind) => format!("{}, {kind}", class(taken)),
        None => class(taken).to_owned(),
    };
    words.fill(lang, &[what])
}
