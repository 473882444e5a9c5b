//! Comments that switch a rule off at a place: `# vanthu: bỏ qua T301 (lý do)` in a content
//! file, `{{!-- vanthu: bỏ qua T301 (lý do) --}}` in a fragment.
//!
//! Before any content the comment applies to the whole file; otherwise to the entry on its line
//! or, alone on its line, to the next one, with everything indented below it. In a fragment an
//! entry is a paragraph.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use super::selection::{NotACode, Prefix, Selection};
use crate::catalogue::{self, NO_REASON, NOT_A_RULE, UNKNOWN_CODE, UNUSED};
use crate::diagnostic::Diagnostic;
use crate::source::{Source, SourceId, Sources, Span};

/// One comment.
struct Ignore {
    at: Span,
    codes: Vec<Prefix>,
    /// What it applies to.
    region: Span,
}

/// The words that every such comment begins with.
const MARK: &str = "vanthu:";

/// The codes and the reason of a comment: `vanthu: bỏ qua T101 (số cũ)`.
fn parts(comment: &str) -> Option<(&str, Option<&str>)> {
    comment.match_indices(MARK).find_map(|(at, _)| {
        let rest = comment[at + MARK.len()..].trim_start();
        let rest = rest.strip_prefix("bỏ qua")?;
        if !rest.starts_with(char::is_whitespace) {
            return None;
        }
        let Some((codes, reason)) = rest.split_once('(') else {
            return Some((rest.trim(), None));
        };
        let reason = reason.trim_end().strip_suffix(')')?;
        (!reason.contains(')')).then_some((codes.trim(), Some(reason)))
    })
}

/// Removes from `found` what comments switch off, and adds what is wrong with the comments.
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
    let hidden = hiding(&found, &ignores);
    for (diagnostic, hidden) in found.into_iter().zip(hidden) {
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
            .filter(|d| selection.selects(d.message.code)),
    );
    out
}

/// For each finding the first comment that hides it: in one pass over the places, keeping the
/// comments that apply there, by the codes that they name.
fn hiding(found: &[Diagnostic], ignores: &[Ignore]) -> Vec<Option<usize>> {
    let mut by_place: Vec<usize> = (0..found.len()).collect();
    by_place.sort_by_key(|&i| (found[i].span.source, found[i].span.start));
    let start = |i: usize| (ignores[i].region.source, ignores[i].region.start);
    let end = |i: usize| (ignores[i].region.source, ignores[i].region.end);
    let mut starts: Vec<usize> = (0..ignores.len()).collect();
    let mut ends = starts.clone();
    starts.sort_by_key(|&i| start(i));
    ends.sort_by_key(|&i| end(i));
    let (mut starts, mut ends) = (starts.into_iter().peekable(), ends.into_iter().peekable());

    let mut holding: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    let mut out = vec![None; found.len()];
    for i in by_place {
        let Diagnostic { span, message, .. } = &found[i];
        let here = (span.source, span.start);
        while let Some(begun) = starts.next_if(|&i| start(i) <= here) {
            for code in &ignores[begun].codes {
                holding.entry(code.as_str()).or_default().insert(begun);
            }
        }
        // an empty region ends where it begins, so this comes second
        while let Some(over) = ends.next_if(|&i| end(i) <= here) {
            for code in &ignores[over].codes {
                if let Some(holding) = holding.get_mut(code.as_str()) {
                    holding.remove(&over);
                }
            }
        }
        out[i] = (1..=message.code.len())
            .filter_map(|length| holding.get(message.code.get(..length)?)?.first().copied())
            .min();
    }
    out
}

/// The delimiters of comments in a file of this name; a Word file has no comments.
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
    if !source.text().contains(MARK) {
        return;
    }
    let lines = Lines::of(source.text(), open);
    for (i, &(start, line)) in lines.all.iter().enumerate() {
        // most lines have no such comment, and this is the cheapest check
        if !line.contains(MARK) {
            continue;
        }
        let Some((before, comment)) = line.split_once(open).filter(|(_, c)| c.contains(MARK))
        else {
            continue;
        };
        let comment = comment.trim_end();
        let comment = comment.strip_suffix(close).unwrap_or(comment);
        let Some((named, reason)) = parts(comment.trim_end()) else {
            continue;
        };
        let at = Span::new(id, start + before.len(), start + line.trim_end().len());
        let mut codes = Vec::new();
        for code in named.split([',', ' ']) {
            match code.parse() {
                Ok(prefix) => codes.push(prefix),
                Err(NotACode(code)) if code.is_empty() => {}
                Err(NotACode(code)) => {
                    let other = catalogue::by_code(&code.to_uppercase());
                    let (why, code) = match other {
                        Some(message) => (&NOT_A_RULE, message.code),
                        None => (&UNKNOWN_CODE, &*code),
                    };
                    wrong.push(Diagnostic::new(why, at, [code]));
                }
            }
        }
        if codes.is_empty() {
            continue;
        }
        if reason.is_none_or(|reason| reason.trim().is_empty()) {
            let names: Vec<&str> = codes.iter().map(Prefix::as_str).collect();
            wrong.push(Diagnostic::new(&NO_REASON, at, [&names.join(", ")]));
        }
        let region = lines.region(i, before, open != "#");
        ignores.push(Ignore {
            at,
            codes,
            region: Span::new(id, region.0, region.1),
        });
    }
}

/// The lines of a file, indexed so that the entry of a comment is found quickly.
struct Lines<'t> {
    /// Every line with the offset of its start.
    all: Vec<(usize, &'t str)>,
    /// For each line, the first line from it on that is not empty; the number of lines if there
    /// is none.
    filled: Vec<usize>,
    /// The end of the last entry examined, and the line that it begins in.
    last: Cell<(usize, usize)>,
}

impl<'t> Lines<'t> {
    /// `open` is what opens a comment. A line with only a comment counts as empty.
    fn of(text: &'t str, open: &str) -> Lines<'t> {
        let mut start = 0;
        let all: Vec<(usize, &str)> = text
            .split_inclusive('\n')
            .map(|line| {
                let at = start;
                start += line.len();
                (at, line)
            })
            .collect();
        let mut filled = vec![all.len(); all.len() + 1];
        for (i, (_, line)) in all.iter().enumerate().rev() {
            let line = line.trim_start();
            filled[i] = match line.is_empty() || line.starts_with(open) {
                true => filled[i + 1],
                false => i,
            };
        }
        Lines {
            all,
            filled,
            last: Cell::new((usize::MAX, 0)),
        }
    }

    /// What a comment in line `i` applies to, as offsets; `before` is the text before it.
    fn region(&self, i: usize, before: &str, is_fragment: bool) -> (usize, usize) {
        let offset = |line: usize| self.all.get(line).map_or(usize::MAX, |&(start, _)| start);
        if i < self.filled[0] {
            return (0, usize::MAX);
        }
        let first = match before.trim().is_empty() {
            true => self.filled[i + 1],
            false => i,
        };
        if first == self.all.len() {
            return (offset(i), usize::MAX);
        }
        // consecutive comments apply to one entry
        if self.last.get().0 != first {
            self.last.set((first, self.end(first, is_fragment)));
        }
        (offset(first), offset(self.last.get().1))
    }

    /// The line after the entry that begins in line `first`.
    fn end(&self, first: usize, is_fragment: bool) -> usize {
        let line = self.all[first].1;
        let (indent, is_item) = (indent(line), line.trim_start().starts_with("- "));
        let goes_on = |&end: &usize| {
            let line = self.all[end].1;
            if is_fragment {
                return !line.trim().is_empty();
            }
            // a list may be level with its key
            self.filled[end] != end
                || self::indent(line) > indent
                || (self::indent(line) == indent && !is_item && line.trim_start().starts_with("- "))
        };
        let below = first + 1..self.all.len();
        first + 1 + below.take_while(goes_on).count()
    }
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diagnostic::Message;
    use crate::source::SourceRole;

    /// The lines on which a finding of `T101` survives, and the codes of what is wrong with
    /// the comments.
    fn survivors(path: &str, text: &str) -> (Vec<usize>, Vec<&'static str>) {
        static ENTRY: Message = Message {
            code: "T101",
            ..UNUSED
        };
        let source = Arc::new(Source::new(path, text));
        let mut sources = Sources::default();
        let id = sources.add(SourceRole::Content, Arc::clone(&source));
        let found = text
            .match_indices("sai")
            .map(|(i, _)| Diagnostic::new(&ENTRY, Span::new(id, i, i), ["x"]))
            .collect();
        let out = apply(found, &sources, &Selection::default());
        let (mine, theirs): (Vec<_>, Vec<_>) =
            out.into_iter().partition(|d| d.message.code == "T101");
        (
            mine.iter()
                .map(|d| source.position(d.span.start as usize).line)
                .collect(),
            theirs.iter().map(|d| d.message.code).collect(),
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
        let text = "x: 1\na: sai # vanthu: bỏ qua y102 (thử)\n";
        assert_eq!(survivors("a.yaml", text), (vec![2], vec!["R004"]));
    }
}
