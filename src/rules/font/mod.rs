//! Rules about text: font, colour, size, and formatting that the decree's pages never have.

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

/// Words with the same formatting throughout, and where they are.
struct Stretch<'a> {
    reading: &'a Reading,
    /// Index of the paragraph.
    index: usize,
    para: &'a Para,
    run: &'a FlowRun,
}

impl<'a> Stretch<'a> {
    /// The slots of the paragraph.
    fn slots(&self) -> impl Iterator<Item = Component> + use<'a> {
        let (placed, index) = (&self.reading.placed, self.index);
        let first = placed.partition_point(|p| p.para < index);
        let of_paragraph = placed.iter().skip(first);
        of_paragraph
            .take_while(move |p| p.para == index)
            .map(|p| p.slot)
    }

    /// Whether it is running text or text of a table, and not a component whose words or look
    /// the decree prescribes.
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

    /// Whether a line must be drawn below it: an underline instead is reported as a missing
    /// line.
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

/// Reports what is wrong with words anywhere in the file: each thing once, where it first
/// occurs, with what it is and in how many paragraphs.
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

/// Reports words anywhere in the file with a format that they must not have: once, where they
/// first occur, with the number of paragraphs.
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

/// The paragraphs of the content that have the body's size: those outside tables, without
/// headings in capitals.
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

/// The size of most of the words, of those that count.
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
