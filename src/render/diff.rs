//! Shows changes of a text as a unified diff, which `patch` and `git apply` read.

use std::borrow::Cow;
use std::fmt::Write;
use std::path::Path;

use similar::udiff::UnifiedHunkHeader;
use similar::{Algorithm, ChangeTag, DiffOp, capture_diff_slices, group_diff_ops};

use super::terminal::{is_unsafe, shown};

const RED: &str = "\u{1b}[31m";
const GREEN: &str = "\u{1b}[32m";
const CYAN: &str = "\u{1b}[36m";
const PLAIN: &str = "\u{1b}[0m";

/// Whom a diff is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// A program that applies it: texts unchanged.
    Patch,
    /// A person at a terminal: texts escaped, so that they cannot control it.
    Terminal {
        /// Whether the lines are coloured.
        color: bool,
    },
}

/// Lines of context around each change.
const AROUND: usize = 3;

/// Up to this many lines the shortest difference is searched for; the time grows with the square of
/// the difference.
const SHORT: usize = 1000;

/// How far ahead the next equal lines are searched for in longer texts.
const AHEAD: usize = 16;

/// The changes between two texts of the file at `path`, with three lines around each; empty if
/// there are none.
pub fn diff(path: &Path, old: &str, new: &str, to: To) -> String {
    let color = to == To::Terminal { color: true };
    let safe = |text| match to {
        To::Patch => Cow::Borrowed(text),
        To::Terminal { .. } => shown(text),
    };
    let mut out = String::new();
    let [old, new] = [old, new].map(|text| text.split_inclusive('\n').collect::<Vec<&str>>());
    for hunk in group_diff_ops(changes(&old, &new), AROUND) {
        if out.is_empty() {
            let name = name(path);
            out = format!("--- {name}\n+++ {name}\n");
        }
        let header = UnifiedHunkHeader::new(&hunk);
        // Writing to a string does not fail.
        let _ = match color {
            true => writeln!(out, "{CYAN}{header}{PLAIN}"),
            false => writeln!(out, "{header}"),
        };
        for change in hunk
            .iter()
            .flat_map(|op| op.iter_changes(&old[..], &new[..]))
        {
            let line = change.value();
            let words = line.trim_end_matches(['\r', '\n']);
            let (words, end) = line.split_at(words.len());
            let words = safe(words);
            let _ = match change.tag() {
                ChangeTag::Delete if color => write!(out, "{RED}-{words}{PLAIN}{end}"),
                ChangeTag::Insert if color => write!(out, "{GREEN}+{words}{PLAIN}{end}"),
                tag => write!(out, "{tag}{words}{end}"),
            };
            if !line.ends_with('\n') {
                out.push_str("\n\\ No newline at end of file\n");
            }
        }
    }
    out
}

/// The differences of two texts by line.
fn changes(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    if old.len().max(new.len()) <= SHORT {
        return capture_diff_slices(Algorithm::Myers, old, new);
    }
    let mut ops = Vec::new();
    let (mut at, mut to) = (0, 0);
    while at < old.len() || to < new.len() {
        let equal = (old[at..].iter().zip(&new[to..]))
            .take_while(|(a, b)| a == b)
            .count();
        if equal > 0 {
            ops.push(DiffOp::Equal {
                old_index: at,
                new_index: to,
                len: equal,
            });
            (at, to) = (at + equal, to + equal);
            continue;
        }
        let start = (at, to);
        loop {
            let (old_rest, new_rest) = (&old[at..], &new[to..]);
            if old_rest.is_empty() || new_rest.is_empty() {
                (at, to) = (old.len(), new.len());
                break;
            }
            if let Some((removed, added)) = next_equal(old_rest, new_rest) {
                (at, to) = (at + removed, to + added);
                break;
            }
            (at, to) = (at + 1, to + 1);
        }
        ops.push(DiffOp::Replace {
            old_index: start.0,
            old_len: at - start.0,
            new_index: start.1,
            new_len: to - start.1,
        });
    }
    ops
}

/// How many lines of each are before the next ones that are equal, as few as possible.
fn next_equal(old: &[&str], new: &[&str]) -> Option<(usize, usize)> {
    (0..AHEAD).find_map(|sum| {
        let mut splits = (0..=sum).map(|removed| (removed, sum - removed));
        splits.find(|(removed, added)| {
            let line = old.get(*removed);
            line.is_some() && line == new.get(*added)
        })
    })
}

/// A file's name in a diff; one with unsafe characters is quoted as by git, which `patch` and
/// `git apply` read: `"a\033.yaml"`.
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
