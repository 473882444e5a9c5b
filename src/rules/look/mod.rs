//! Rules about how each component looks: size, weight, slant, case, alignment, its line.

pub(super) mod addressees_dashes;
pub(super) mod annex_page;
pub(super) mod article_look;
pub(super) mod centred;
pub(super) mod dateline_row;
pub(super) mod first_line;
pub(super) mod frame_size;
pub(super) mod gap;
pub(super) mod heading_kept;
pub(super) mod issuer_bold;
pub(super) mod item_title_look;
pub(super) mod justified;
pub(super) mod level_look;
pub(super) mod line;
pub(super) mod line_spacing;
pub(super) mod looks;
mod mark;
pub(super) mod mark_framed;
pub(super) mod mark_red;
pub(super) mod motto_close;
pub(super) mod parent_regular;
pub(super) mod recipients_level;
pub(super) mod regarding_gap;
mod running;
pub(super) mod signature_centred;
pub(super) mod signature_kept;
pub(super) mod sizes;
mod width;

use std::ops::Range;

use super::{Findings, Verdict};
use crate::components::{Alignment, Component};
use crate::layout::allowed;
use crate::reader::{Flow, FlowRun, Para, Place, Placed, Reading, RunFormat};
use crate::rules::framework::lengths::sizes;

/// Which slots a rule judges.
type Which = fn(Component) -> bool;

/// Whether a format is as required.
type Looks = fn(&str, &RunFormat) -> bool;

/// Upright and bold.
fn bold(_: &str, format: &RunFormat) -> bool {
    format.bold && !format.italic
}

/// Capitals, upright and bold.
fn bold_capitals(words: &str, format: &RunFormat) -> bool {
    bold(words, format) && capitals(words, format)
}

/// Capitals.
fn capitals(words: &str, _: &RunFormat) -> bool {
    !words.chars().any(char::is_lowercase)
}

/// Upright and not bold.
fn regular(_: &str, format: &RunFormat) -> bool {
    !format.bold && !format.italic
}

/// The contents of the slots, in the document and in its annexes.
fn of(reading: &Reading, which: Which) -> impl Iterator<Item = (&Placed, &Para)> {
    reading
        .placed
        .iter()
        .filter(move |placed| which(placed.slot))
        .filter_map(|placed| Some((placed, reading.flow.paragraphs.get(placed.para)?)))
}

/// Judges everything in the slots, one after another.
fn each(reading: &Reading, which: Which, mut judge: impl FnMut(&Placed, &Para)) -> Verdict {
    let mut any = false;
    for (placed, para) in of(reading, which) {
        any = true;
        judge(placed, para);
    }
    Verdict::applied_if(any)
}

/// Reports every paragraph of the slots in which a word does not look as it must.
fn words_of(reading: &Reading, found: &mut Findings<'_>, which: Which, right: Looks) -> Verdict {
    each(reading, which, |placed, para| {
        if let Some((range, _)) = wrong(para, &placed.range, right) {
            found.at(para.place_of(range), []);
        }
    })
}

/// How the case of a component's letters is judged.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    /// They must be capitals if the table of components says so.
    AsTable,
    /// Not judged: another rule does, or the decree leaves it open.
    Any,
}

/// Reports every paragraph of the slots in which a word has another weight or slant, or
/// letters of another case, than the table of components says.
fn set_as(reading: &Reading, found: &mut Findings<'_>, which: Which, case: Case) -> Verdict {
    each(reading, which, |placed, para| {
        let facts = placed.slot.facts();
        let in_capitals = facts.capitals && case == Case::AsTable;
        let right = |words: &str, format: &RunFormat| {
            (format.bold, format.italic) == (facts.bold, facts.italic)
                && (!in_capitals || capitals(words, format))
        };
        if let Some((range, _)) = wrong(para, &placed.range, right) {
            found.at(para.place_of(range), []);
        }
    })
}

/// Reports every paragraph of the slots in which a word has a size that is not allowed there,
/// with that size and the limits, in points.
fn size_of(reading: &Reading, found: &mut Findings<'_>, which: Which) -> Verdict {
    each(reading, which, |placed, para| {
        let allowed = placed.slot.facts().size.allowed;
        let right = |_: &str, format: &RunFormat| allowed.allows(format.size);
        if let Some((range, format)) = wrong(para, &placed.range, right) {
            let said = sizes(format.size, allowed);
            found.at(para.place_of(range), said.each_ref().map(String::as_str));
        }
    })
}

/// Reports every paragraph of the slots that is not centred.
fn centred(reading: &Reading, found: &mut Findings<'_>, which: Which) -> Verdict {
    each(reading, which, |placed, para| {
        if !may_be_centred(&reading.flow, placed, para) {
            found.at(para.place_of(placed.range.clone()), []);
        }
    })
}

/// Whether a paragraph is centred, or may have been put in the middle in some other way: by
/// spaces, tabs, an indent, or because it fills its line.
fn may_be_centred(flow: &Flow, placed: &Placed, para: &Para) -> bool {
    let format = &para.format;
    match format.align {
        Alignment::Center => true,
        Alignment::Right => false,
        Alignment::Left | Alignment::Justify => {
            let moved = format.left > allowed::SHIFT
                || format.first_line > allowed::SHIFT
                || para.text.starts_with(char::is_whitespace)
                || para.text.contains('\t');
            let fills = |room| {
                let mut widths = width::widths(placed, para).into_iter();
                widths.any(|width| width >= room * allowed::FULL_LINE)
            };
            // In a box or a frame, position says nothing of the page.
            moved
                || matches!(para.place, Place::TextBox { .. })
                || placed.range.is_empty()
                || width::room_of(flow, para).is_none_or(fills)
        }
    }
}

/// Whether a paragraph that opens with a number is a heading. In a file made by hand it may be
/// ordinary text, which is long or ends like a sentence.
fn is_heading(placed: &Placed, para: &Para) -> bool {
    let words = para
        .text
        .get(placed.range.clone())
        .unwrap_or_default()
        .trim();
    placed.styled
        || (!words.ends_with(['.', ';', ':', ',', '!', '?'])
            && words.chars().count() <= LONGEST_HEADING)
}

/// Longest heading, in characters; anything longer is taken for a paragraph.
const LONGEST_HEADING: usize = 160;

/// The range from the first word that does not look as it must to the last, and the format of
/// the first.
fn wrong<'a>(
    para: &'a Para,
    range: &Range<usize>,
    right: impl Fn(&str, &RunFormat) -> bool,
) -> Option<(Range<usize>, &'a RunFormat)> {
    let mut wrong = words(para, range).filter(|(range, run)| {
        let words = para.text.get(range.clone()).unwrap_or_default();
        !right(words, &run.format)
    });
    let (first, run) = wrong.next()?;
    let end = wrong.last().map_or(first.end, |(last, _)| last.end);
    Some((first.start..end, &run.format))
}

/// The runs of a paragraph, except those without a letter or digit, whose look nobody sees,
/// hidden ones, and the raised reference marks of notes.
pub(super) fn words<'a>(
    para: &'a Para,
    range: &Range<usize>,
) -> impl Iterator<Item = (Range<usize>, &'a FlowRun)> + use<'a> {
    let within = range.clone();
    para.runs.iter().filter_map(move |run| {
        let start = run.range.start.max(within.start);
        let end = run.range.end.min(within.end);
        let words = para.text.get(start..end)?;
        let counts = !run.format.shifted && !run.format.hidden;
        (counts && words.contains(char::is_alphanumeric)).then_some((start..end, run))
    })
}
