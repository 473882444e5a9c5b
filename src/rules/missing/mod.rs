//! Rules about what must be in a Word file, and in which words.
//!
//! A content file cannot lack a component that its kind requires. In a Word file one can be
//! missing, or so unlike what the decree prescribes that it was not recognised.

pub(super) mod components;
pub(super) mod date_padding;
pub(super) mod date_words;
pub(super) mod kind;
pub(super) mod month_padding;
pub(super) mod motto_words;
pub(super) mod nation_words;
pub(super) mod number_label;
pub(super) mod place_comma;
pub(super) mod signature;
pub(super) mod title_kind;

use std::ops::Range;

use regex::Regex;

use super::{Findings, Verdict};
use crate::components::Component;
use crate::kinds::{Kind, Need};
use crate::reader::{Known, Para, Reading};
use crate::source::Span;

/// Reports a missing component at the first of its neighbours that is there.
fn absent(
    reading: &Reading,
    found: &mut Findings<'_>,
    there: impl FnOnce(&Known) -> bool,
    neighbours: &[Component],
) -> Verdict {
    if !there(&reading.known) {
        found.at(beside(reading, neighbours), []);
    }
    Verdict::Applied
}

/// The same for a component that only some kinds require, and that a document issued with a
/// quyết định never has. For an unknown kind it cannot be judged.
fn absent_of_kind(
    reading: &Reading,
    found: &mut Findings<'_>,
    required: impl FnOnce(&Kind) -> bool,
    there: impl FnOnce(&Known) -> bool,
    neighbours: &[Component],
) -> Verdict {
    if !reading.known.kind {
        return Verdict::NotJudged;
    }
    if !required(reading.document.kind) || is_issued(reading) {
        return Verdict::NotApplicable;
    }
    absent(reading, found, there, neighbours)
}

/// Whether a kind requires something.
fn is_required(need: Need) -> bool {
    need == Need::Required
}

/// Where a missing component is reported: at the first of its neighbours that is there.
fn beside(reading: &Reading, neighbours: &[Component]) -> Span {
    let place = neighbours.iter().find_map(|slot| reading.of(*slot).next());
    match place {
        Some((placed, para)) => para.place_of(placed.range.clone()),
        None => reading.first_words(0..reading.flow.body),
    }
}

/// Whether the file contains only a document issued with a quyết định, which repeats the
/// letterhead, without number, date and signature (Phụ lục III, mẫu 1.3).
fn is_issued(reading: &Reading) -> bool {
    let own = reading.parts.first().cloned().unwrap_or_default();
    let paragraphs = reading.flow.paragraphs.get(own).unwrap_or(&[]);
    reading.document.kind.issuable
        && paragraphs.iter().any(|para| {
            let text = para.text.trim_start().to_lowercase();
            text.starts_with("(kèm theo") || text.starts_with("(ban hành kèm theo")
        })
}

/// The text typed in a slot of the document, line by line, without the spaces around it.
fn typed(reading: &Reading, slot: Component) -> impl Iterator<Item = (&Para, Range<usize>)> {
    reading.of(slot).filter_map(|(placed, para)| {
        let text = para.text.get(placed.range.clone())?;
        let start = placed.range.start + text.len() - text.trim_start().len();
        let end = start + text.trim().len();
        (start < end).then_some((para, start..end))
    })
}

/// Reports the text typed in a slot if it is not `right`.
fn words(
    reading: &Reading,
    found: &mut Findings<'_>,
    slot: Component,
    right: impl Fn(&str) -> bool,
) -> Verdict {
    let mut any = false;
    for (para, range) in typed(reading, slot) {
        any = true;
        let text = &para.text[range.clone()];
        if !right(text) {
            found.at(para.place_of(range), [text]);
        }
    }
    Verdict::applied_if(any)
}

/// Reports the parts of the date, as typed, that `wrong` picks, with what they must be.
fn date_parts(
    reading: &Reading,
    found: &mut Findings<'_>,
    wrong: impl Fn(&DateText<'_>) -> Vec<(Range<usize>, String)>,
) -> Verdict {
    let mut any = false;
    for (para, range) in typed(reading, Component::Dateline) {
        let Some(date) = DateText::read(&para.text[range.clone()]) else {
            continue;
        };
        any = true;
        for (part, right) in wrong(&date) {
            let part = range.start + part.start..range.start + part.end;
            let said = &para.text[part.clone()];
            found.at(para.place_of(part), [said, &right]);
        }
    }
    Verdict::applied_if(any)
}

/// A date as typed: the ranges of its day and month.
struct DateText<'t> {
    text: &'t str,
    day: Range<usize>,
    month: Range<usize>,
}

impl<'t> DateText<'t> {
    /// Reads `ngày 05 tháng 3 năm 2023`; `None` for any other form.
    fn read(text: &'t str) -> Option<DateText<'t>> {
        let found = DATE.captures(text)?;
        Some(DateText {
            text,
            day: found.get(1)?.range(),
            month: found.get(2)?.range(),
        })
    }

    fn part(&self, range: &Range<usize>) -> &'t str {
        &self.text[range.clone()]
    }
}

static DATE: std::sync::LazyLock<Regex> = std::sync::LazyLock::new(|| {
    super::pattern(r"ngày\s*(\d*)[\s.…]*tháng\s*(\d*)[\s.…]*năm\s*(\d*)[\s.…]*$")
});
