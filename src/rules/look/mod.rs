//! Rules of how each component looks: size, weight, slant, case, alignment, its line.

pub(super) mod issuer_bold;

use super::{Findings, Subject, Verdict};
use crate::reader::{Para, Placed, Reading, RunFormat, Slot};

/// What stands in a slot, in the document and in its annexes.
fn of(reading: &Reading, slot: Slot) -> impl Iterator<Item = (&Placed, &Para)> {
    reading
        .placed
        .iter()
        .filter(move |placed| placed.slot == slot)
        .filter_map(|placed| Some((placed, reading.flow.paragraphs.get(placed.para)?)))
}

/// Reports every paragraph of a slot in which a word does not look as it must, at the words
/// that do not.
fn words_of(
    subject: &Subject<'_>,
    found: &mut Findings<'_>,
    slot: Slot,
    right: fn(&RunFormat) -> bool,
) -> Verdict {
    let Some(reading) = subject.layout else {
        return Verdict::NotJudged;
    };
    let mut any = false;
    for (placed, para) in of(reading, slot) {
        any = true;
        let mut wrong = words(placed, para)
            .filter(|(_, format)| !right(format))
            .map(|(range, _)| range);
        if let Some(first) = wrong.next() {
            let end = wrong.last().map_or(first.end, |last| last.end);
            found.at(para.place_of(first.start..end), []);
        }
    }
    Verdict::applied_if(any)
}

/// The stretches of a slot that look the same throughout; those of blanks only, and the
/// raised marks of notes, left out.
fn words<'a>(
    placed: &'a Placed,
    para: &'a Para,
) -> impl Iterator<Item = (std::ops::Range<usize>, &'a RunFormat)> {
    para.runs.iter().filter_map(|run| {
        let start = run.range.start.max(placed.range.start);
        let end = run.range.end.min(placed.range.end);
        let words = para.text.get(start..end)?;
        let counts = !run.format.shifted && !words.trim().is_empty();
        counts.then_some((start..end, &run.format))
    })
}
