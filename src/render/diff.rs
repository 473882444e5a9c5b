//! A change of a text as a unified diff, which `patch` and `git apply` read.

use std::borrow::Cow;
use std::fmt::Write;
use std::path::Path;

use similar::{ChangeTag, TextDiff};

use super::terminal::{is_unsafe, shown};

const RED: &str = "\u{1b}[31m";
const GREEN: &str = "\u{1b}[32m";
const CYAN: &str = "\u{1b}[36m";
const PLAIN: &str = "\u{1b}[0m";

/// Whom a diff is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// A program that applies it: the texts as they are.
    Patch,
    /// A person at a terminal, which the texts must not drive.
    Terminal {
        /// Whether the lines are coloured.
        color: bool,
    },
}

/// What changes between two texts of the file at `path`, with three lines around each change;
/// empty when nothing does.
pub fn diff(path: &Path, old: &str, new: &str, to: To) -> String {
    let color = to == To::Terminal { color: true };
    let safe = |text| match to {
        To::Patch => Cow::Borrowed(text),
        To::Terminal { .. } => shown(text),
    };
    let mut out = String::new();
    let lines = TextDiff::from_lines(old, new);
    for hunk in lines.unified_diff().iter_hunks() {
        if out.is_empty() {
            let name = name(path);
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
            let words = safe(words);
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

/// A file's name in a diff; one with characters that are unsafe as git quotes it, which
/// `patch` and `git apply` read: `"a\033.yaml"`.
fn name(path: &Path) -> String {
    let name = path.to_string_lossy();
    let is_quoted = |c| c == '\n' || c == '\t' || is_unsafe(c);
    if !name.contains(is_quoted) {
        return name.into_owned();
    }
    let mut out = String::from('"');
    for c in name.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if is_quoted(c) => {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    let _ = write!(out, "\\{byte:03o}");
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
