//! Rules of letters: font, colour, size, and what the decree's pages never show.

pub(super) mod body_size;
pub(super) mod colour;
pub(super) mod face;
pub(super) mod flags;
pub(super) mod one_size;
pub(super) mod together;

use super::look::words;
use super::{Findings, Verdict};
use crate::components::{Component, Role};
use crate::measure::Length;
use crate::reader::{FlowRun, Para, Place, Placed, Reading};
use crate::rules::framework::tally::{Fault, Tally};

/// Words that look the same throughout, and where they are.
struct Stretch<'a> {
    reading: &'a Reading,
    /// Index of the paragraph.
    index: usize,
    para: &'a Para,
    run: &'a FlowRun,
}

impl<'a> Stretch<'a> {
    /// What is in the paragraph.
    fn slots(&self) -> impl Iterator<Item = Component> + use<'a> {
        let (placed, index) = (&self.reading.placed, self.index);
        let first = placed.partition_point(|p| p.para < index);
        let of_paragraph = placed.iter().skip(first);
        of_paragraph
            .take_while(move |p| p.para == index)
            .map(|p| p.slot)
    }

    /// Whether it is running text or a table's, and no component that the decree prescribes
    /// the words or the look of.
    fn is_content(&self) -> bool {
        self.slots().all(|slot| {
            matches!(
                slot,
                Component::Body(_)
                    | Component::LegalBasis
                    | Component::Unit
                    | Component::HeadCell
                    | Component::Cell(_)
            )
        })
    }

    /// Whether it is something below which a line must be drawn: an underline in its place
    /// is told of as a missing line.
    fn has_line(&self) -> bool {
        let mut slots = self.slots();
        slots.any(|slot| {
            matches!(
                slot,
                Component::Motto | Component::Issuer | Component::Subject
            )
        })
    }
}

/// Tells of what is wrong with words anywhere in the file: of each thing once, where it is
/// met first, with what it is and in how many paragraphs.
fn anywhere(
    reading: &Reading,
    found: &mut Findings<'_>,
    wrong: impl Fn(&Stretch<'_>) -> Option<String>,
) -> Verdict {
    tallied(reading, wrong, |fault| {
        found.at(fault.at, [&fault.what, &fault.count()]);
    })
}

fn tallied(
    reading: &Reading,
    wrong: impl Fn(&Stretch<'_>) -> Option<String>,
    report: impl FnMut(Fault),
) -> Verdict {
    let mut faults = Tally::default();
    for (index, para) in reading.flow.paragraphs.iter().enumerate() {
        let first = words(para, &(0..para.text.len())).find_map(|(range, run)| {
            let stretch = Stretch {
                reading,
                index,
                para,
                run,
            };
            Some((range, wrong(&stretch)?))
        });
        if let Some((range, what)) = first {
            faults.add(&what, para.place_of(range));
        }
    }
    faults.into_faults().into_iter().for_each(report);
    Verdict::Applied
}

/// Tells of words anywhere in the file that show what they must not: once, where they are met
/// first, with the number of paragraphs.
fn flagged(
    reading: &Reading,
    found: &mut Findings<'_>,
    shows: fn(&Stretch<'_>) -> bool,
) -> Verdict {
    tallied(
        reading,
        |words| shows(words).then(String::new),
        |fault| {
            found.at(fault.at, [&fault.count()]);
        },
    )
}

/// The paragraphs of the content that have the size of the body: those on the page by
/// themselves, headings in capitals left out.
fn body(reading: &Reading) -> impl Iterator<Item = (&Placed, &Para)> {
    let all = reading.placed.iter();
    all.filter_map(|placed| {
        let para = reading.flow.paragraphs.get(placed.para)?;
        let of_body = match placed.slot {
            Component::LegalBasis => true,
            Component::Body(role) => !role.is_division() && role != Role::Level1,
            _ => false,
        };
        (of_body && para.place == Place::Body).then_some((placed, para))
    })
}

/// The size of most words among some, of those that count.
fn most_common(sizes: impl Iterator<Item = (Length, usize)>) -> Option<Length> {
    let mut counts: Vec<(Length, usize)> = Vec::new();
    for (size, letters) in sizes {
        match counts.iter_mut().find(|(known, _)| *known == size) {
            Some((_, count)) => *count += letters,
            None => counts.push((size, letters)),
        }
    }
    counts
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map(|(size, _)| size)
}
