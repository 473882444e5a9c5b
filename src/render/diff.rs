//! A change of a text as a unified diff, which `patch` and `git apply` read.

use std::fmt::Write;
use std::path::Path;

use similar::{ChangeTag, TextDiff};

const RED: &str = "\u{1b}[31m";
const GREEN: &str = "\u{1b}[32m";
const CYAN: &str = "\u{1b}[36m";
const PLAIN: &str = "\u{1b}[0m";

/// What changes between two texts of the file at `path`, with three lines around each change;
/// empty when nothing does.
pub fn diff(path: &Path, old: &str, new: &str, color: bool) -> String {
    let mut out = String::new();
    let lines = TextDiff::from_lines(old, new);
    for hunk in lines.unified_diff().iter_hunks() {
        if out.is_empty() {
            let name = path.display();
            out = format!("--- {name}\n+++ {name}\n");
        }
        // Writing to a string does not fail.
        let _ = match color {
            true => writeln!(out, "{CYAN}{}{PLAIN}", hunk.header()),
            false => writeln!(out, "{}", hunk.header()),
        };
        for change in hunk.iter_changes() {
            let line = change.value();
            let words = line.trim_end_matches(['\r', '\n']);
            let (words, end) = line.split_at(words.len());
            let _ = match change.tag() {
                ChangeTag::Delete if color => write!(out, "{RED}-{words}{PLAIN}{end}"),
                ChangeTag::Insert if color => write!(out, "{GREEN}+{words}{PLAIN}{end}"),
                tag => write!(out, "{tag}{words}{end}"),
            };
            if change.missing_newline() {
                out.push_str("\n\\ No newline at end of file\n");
            }
        }
    }
    out
}
