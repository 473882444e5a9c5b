//! Comments that switch a rule off at a place: `# vanthu: bỏ qua T301 (lý do)` in a content
//! file, `{{!-- vanthu: bỏ qua T301 (lý do) --}}` in a fragment.
//!
//! Before any content the comment holds for the whole file; else for the entry on its line
//! or, alone on its line, for the next one, with all that is indented below it. In a fragment
//! the entry is the paragraph.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern;
use super::selection::{NotACode, Prefix, Selection};
use crate::diagnostic::{Diagnostic, Entry, Severity, Words};
use crate::source::{Source, SourceId, Sources, Span};

/// The letter of the codes below.
pub(super) const LETTER: &str = "R";

pub(super) static NO_REASON: Entry = Entry {
    code: "R001",
    severity: Severity::Warning,
    message: Words {
        vi: "chú thích bỏ qua {0} chưa có lý do",
        en: "the comment that ignores {0} gives no reason",
    },
    hint: Some(Words {
        vi: "ghi lý do trong ngoặc đơn sau mã: `vanthu: bỏ qua {0} (lý do)`",
        en: "write the reason in brackets after the code: `vanthu: bỏ qua {0} (lý do)`",
    }),
    clause: None,
};

pub(super) static UNKNOWN_CODE: Entry = Entry {
    code: "R002",
    severity: Severity::Warning,
    message: Words {
        vi: "không có quy tắc nào mang mã “{0}”",
        en: "no rule has the code “{0}”",
    },
    hint: Some(Words {
        vi: "xem các mã bằng lệnh `vanthu rule`",
        en: "`vanthu rule` lists the codes",
    }),
    clause: None,
};

pub(super) static UNUSED: Entry = Entry {
    code: "R003",
    severity: Severity::Warning,
    message: Words {
        vi: "chú thích bỏ qua {0} không còn che lỗi nào",
        en: "the comment that ignores {0} hides nothing any more",
    },
    hint: Some(Words {
        vi: "xóa chú thích",
        en: "delete the comment",
    }),
    clause: None,
};

/// One comment.
struct Ignore {
    at: Span,
    codes: Vec<Prefix>,
    /// What it holds for.
    region: Span,
}

static COMMENT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"vanthu:\s*bỏ qua\s+([^(\n]*?)\s*(?:\(([^)\n]*)\))?\s*$"));

/// `found` without what comments switch off, and with what is wrong with the comments.
pub(super) fn apply(
    found: Vec<Diagnostic>,
    sources: &Sources,
    selection: &Selection,
) -> Vec<Diagnostic> {
    let mut wrong = Vec::new();
    let mut ignores = Vec::new();
    for (id, source) in (0..).map(SourceId).zip(sources.iter()) {
        collect(id, source, &mut ignores, &mut wrong);
    }
    if ignores.is_empty() && wrong.is_empty() {
        return found;
    }
    let mut used = vec![false; ignores.len()];
    let mut out = Vec::with_capacity(found.len());
    for diagnostic in found {
        let hidden = ignores
            .iter()
            .position(|ignore: &Ignore| ignore.hides(&diagnostic));
        match hidden {
            Some(i) => used[i] = true,
            None => out.push(diagnostic),
        }
    }
    for (ignore, used) in ignores.iter().zip(used) {
        let judged = ignore.codes.iter().all(|c| selection.selects(c.as_str()));
        if !used && judged {
            let codes: Vec<&str> = ignore.codes.iter().map(Prefix::as_str).collect();
            wrong.push(Diagnostic::new(&UNUSED, ignore.at, [&codes.join(", ")]));
        }
    }
    out.extend(
        wrong
            .into_iter()
            .filter(|d| selection.selects(d.entry.code)),
    );
    out
}

impl Ignore {
    fn hides(&self, diagnostic: &Diagnostic) -> bool {
        let at = diagnostic.span;
        at.source == self.region.source
            && (self.region.start..self.region.end).contains(&at.start)
            && self
                .codes
                .iter()
                .any(|code| code.matches(diagnostic.entry.code))
    }
}

/// How a comment is opened and closed in a file of this name; a Word file has none.
fn marks(source: &Source) -> Option<(&'static str, &'static str)> {
    match source.path().extension()?.to_str()? {
        "yaml" | "yml" => Some(("#", "")),
        "hbs" => Some(("{{!--", "--}}")),
        _ => None,
    }
}

fn collect(id: SourceId, source: &Source, ignores: &mut Vec<Ignore>, wrong: &mut Vec<Diagnostic>) {
    let Some((open, close)) = marks(source) else {
        return;
    };
    if !source.text().contains("vanthu:") {
        return;
    }
    let lines = lines(source.text());
    for (i, &(start, line)) in lines.iter().enumerate() {
        let Some((before, comment)) = line.split_once(open).filter(|(_, c)| c.contains("vanthu:"))
        else {
            continue;
        };
        let comment = comment.trim_end();
        let comment = comment.strip_suffix(close).unwrap_or(comment);
        let Some(parts) = COMMENT.captures(comment.trim_end()) else {
            continue;
        };
        let at = Span::new(id, start + before.len(), start + line.trim_end().len());
        let mut codes = Vec::new();
        for code in parts.get(1).map_or("", |m| m.as_str()).split([',', ' ']) {
            match code.parse() {
                Ok(prefix) => codes.push(prefix),
                Err(NotACode(code)) if code.is_empty() => {}
                Err(NotACode(code)) => wrong.push(Diagnostic::new(&UNKNOWN_CODE, at, [&code])),
            }
        }
        if codes.is_empty() {
            continue;
        }
        if parts
            .get(2)
            .is_none_or(|reason| reason.as_str().trim().is_empty())
        {
            let names: Vec<&str> = codes.iter().map(Prefix::as_str).collect();
            wrong.push(Diagnostic::new(&NO_REASON, at, [&names.join(", ")]));
        }
        let region = region(&lines, i, before, open);
        ignores.push(Ignore {
            at,
            codes,
            region: Span::new(id, region.0, region.1),
        });
    }
}

/// Every line with the offset of its start.
fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let at = start;
            start += line.len();
            (at, line)
        })
        .collect()
}

/// What a comment in line `i` holds for, as offsets.
fn region(lines: &[(usize, &str)], i: usize, before: &str, open: &str) -> (usize, usize) {
    let end_of = |i: usize| lines.get(i).map_or(usize::MAX, |&(start, _)| start);
    let is_empty = |line: &str| line.trim().is_empty() || line.trim_start().starts_with(open);
    if lines[..=i].iter().all(|(_, line)| is_empty(line)) {
        return (0, usize::MAX);
    }
    let first = if before.trim().is_empty() {
        match (i + 1..lines.len()).find(|&n| !is_empty(lines[n].1)) {
            Some(next) => next,
            None => return (end_of(i), usize::MAX),
        }
    } else {
        i
    };
    let indent = indent(lines[first].1);
    let is_item = lines[first].1.trim_start().starts_with("- ");
    let is_fragment = open != "#";
    let mut end = first + 1;
    while let Some((_, line)) = lines.get(end) {
        let below = if is_fragment {
            !line.trim().is_empty()
        } else {
            // a list may stand level with its key
            is_empty(line)
                || self::indent(line) > indent
                || (self::indent(line) == indent && !is_item && line.trim_start().starts_with("- "))
        };
        if !below {
            break;
        }
        end += 1;
    }
    (end_of(first), end_of(end))
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    /// The lines on which a finding of `T101` survives, and the codes of what is wrong with
    /// the comments.
    fn survivors(path: &str, text: &str) -> (Vec<usize>, Vec<&'static str>) {
        static ENTRY: Entry = Entry {
            code: "T101",
            ..UNUSED
        };
        let source = Arc::new(Source::new(path, text));
        let mut sources = Sources::default();
        let id = sources.add(Arc::clone(&source));
        let found = text
            .match_indices("sai")
            .map(|(i, _)| Diagnostic::new(&ENTRY, Span::new(id, i, i), ["x"]))
            .collect();
        let out = apply(found, &sources, &Selection::default());
        let (mine, theirs): (Vec<_>, Vec<_>) =
            out.into_iter().partition(|d| d.entry.code == "T101");
        (
            mine.iter()
                .map(|d| source.position(d.span.start as usize).line)
                .collect(),
            theirs.iter().map(|d| d.entry.code).collect(),
        )
    }

    #[test]
    fn a_comment_holds_for_the_next_entry_and_what_is_below_it() {
        let text = "so: sai\n# vanthu: bỏ qua T101 (thử)\nmuc:\n  a: sai\n  b: sai\nd: sai\n";
        assert_eq!(survivors("a.yaml", text), (vec![1, 6], vec![]));
        let text = "so: sai\na: sai # vanthu: bỏ qua T1 (thử)\nb: sai\n";
        assert_eq!(survivors("a.yaml", text), (vec![1, 3], vec![]));
        let text = "x: 1\n# vanthu: bỏ qua T101 (thử)\nds:\n- sai\n- sai\nb: sai\n";
        assert_eq!(survivors("a.yaml", text), (vec![6], vec![]));
    }

    #[test]
    fn before_any_content_it_holds_for_the_file() {
        let text = "# đầu\n# vanthu: bỏ qua T101 (thử)\na: sai\nb:\n  - sai\n";
        assert_eq!(survivors("a.yaml", text), (vec![], vec![]));
    }

    #[test]
    fn in_a_fragment_it_holds_for_the_paragraph() {
        let text = "Câu sai.\n\n{{!-- vanthu: bỏ qua T101 (thử) --}}\nDòng sai\nsai\n\nsai\n";
        assert_eq!(survivors("a.hbs", text), (vec![1, 7], vec![]));
    }

    #[test]
    fn comments_without_reason_or_use_or_with_unknown_codes_are_warned_of() {
        let text = "x: 1\na: sai # vanthu: bỏ qua T101\nb: 1 # vanthu: bỏ qua T101 (thử)\n";
        assert_eq!(survivors("a.yaml", text).1, vec!["R001", "R003"]);
        let text = "x: 1\na: sai # vanthu: bỏ qua Q999 (thử)\n";
        assert_eq!(survivors("a.yaml", text), (vec![2], vec!["R002"]));
    }
}
