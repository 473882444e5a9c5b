//! One mistake, one message: leaves out what one stage says of a place again that another one
//! has reported already.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::catalogue;
use crate::diagnostic::{Checked, Diagnostic};
use crate::document::Document;
use crate::source::{SourceId, Span};

/// The problems, without the number of cells of a row where a decimal comma split one: they are
/// counted again once that is corrected.
pub(super) fn without_split_rows(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is_split = |d: &&Diagnostic| d.message.code == catalogue::YAML_DECIMAL_COMMA.code;
    let split: BTreeSet<(SourceId, u32)> = found
        .iter()
        .filter(is_split)
        .map(|d| (d.span.source, d.span.start))
        .collect();
    found.retain(|d| {
        let (source, Span { start, end, .. }) = (d.span.source, d.span);
        let mut inside = split.range((source, start)..(source, end.max(start)));
        d.message.code != catalogue::ROW_LENGTH.code || inside.next().is_none()
    });
    found
}

/// The problems, without curly quotes around a key or a value that is itself an error with them:
/// they are visible where that is reported, and are not printed.
pub(super) fn without_quotes_of_errors(mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let place = |d: &Diagnostic| (d.span.source, d.span.start, d.span.end);
    let errors: BTreeSet<_> = found.iter().filter(|d| d.is_error()).map(place).collect();
    found.retain(|d| {
        d.message.code != catalogue::YAML_IN_CURLY_QUOTES.code || !errors.contains(&place(d))
    });
    found
}

/// The findings of rules, except within a value whose curly quotes are reported: only the quotes
/// make it wrong.
pub(super) fn without_quoted(
    mut found: Vec<Diagnostic>,
    reported: &[Diagnostic],
) -> Vec<Diagnostic> {
    let is_quoted = |d: &&Diagnostic| d.message.code == catalogue::YAML_IN_CURLY_QUOTES.code;
    let quoted: BTreeSet<(SourceId, u32)> = reported
        .iter()
        .filter(is_quoted)
        .map(|d| (d.span.source, d.span.start))
        .collect();
    found.retain(|d| !quoted.contains(&(d.span.source, d.span.start)));
    found
}

/// What was typed as in Word: lines that run together, numbers and bullets that the tool adds
/// itself.
const TYPED_MARKS: [&str; 4] = [
    catalogue::MELTED_LINES.code,
    catalogue::MELTED_IN_LINE.code,
    catalogue::NUMBER_TYPED.code,
    catalogue::BULLET_TYPED.code,
];

/// What rules say of marks that begin lines: a dash with a space on one side, a small letter.
const OF_MARKS: [&str; 2] = ["V123", "H110"];

/// How far around such a mark its paragraph is looked at, in bytes.
const LONGEST_PARAGRAPH: usize = 4000;

/// What rules found, but for what they say of marks in a paragraph whose marks are reported.
pub(super) fn without_marks(
    mut found: Vec<Diagnostic>,
    checked: &Checked<Document>,
) -> Vec<Diagnostic> {
    let is_mark = |d: &&Diagnostic| TYPED_MARKS.contains(&d.message.code);
    let reported = checked.diagnostics.iter().filter(is_mark);
    // where each begins, and where it ends
    let paragraphs: BTreeMap<(SourceId, u32), u32> = reported
        .filter_map(|d| {
            let text = checked.sources.get(d.span.source)?.text();
            let (start, end) = (d.span.start as usize, d.span.end as usize);
            let first = text.floor_char_boundary(start.saturating_sub(LONGEST_PARAGRAPH));
            let last = text.floor_char_boundary((end + LONGEST_PARAGRAPH).min(text.len()));
            let before = text.get(first..start)?.rfind("\n\n").unwrap_or(0);
            let behind = text.get(end..last)?.find("\n\n");
            let behind = behind.map_or(last, |i| end + i);
            let at = Span::new(d.span.source, first + before, behind);
            Some(((at.source, at.start), at.end))
        })
        .collect();
    let is_marked = |d: &Diagnostic| {
        let place = (d.span.source, d.span.start);
        let before = paragraphs.range(..=place).next_back();
        before.is_some_and(|((source, _), end)| *source == place.0 && place.1 < *end)
    };
    // a label that is printed twice is a repeated word as well, and may be misspelt
    let is_label = |d: &&Diagnostic| d.message.code == catalogue::LABEL_TYPED.code;
    let labels = checked.diagnostics.iter().filter(is_label);
    let words: HashSet<String> = labels.clone().map(label_word).collect();
    let places: BTreeSet<(SourceId, u32)> = labels.map(|d| (d.span.source, d.span.start)).collect();
    let is_at_label = |d: &Diagnostic| places.contains(&(d.span.source, d.span.start));
    // the label of a citation is printed where that is called
    let is_called = |d: &Diagnostic| checked.sources.slice(d.span).starts_with("{{");
    found.retain(|d| match d.message.code {
        "V115" => !((is_at_label(d) || is_called(d)) && words.contains(&label_word(d))),
        "V128" => !is_at_label(d),
        code => !(OF_MARKS.contains(&code) && is_marked(d)),
    });
    found
}

/// The word that a message is about, in lower case.
fn label_word(d: &Diagnostic) -> String {
    let word = d.args.first().map_or("", String::as_str);
    word.trim_end_matches([':', ' ']).to_lowercase()
}
