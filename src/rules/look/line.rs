//! The lines drawn below components: which line belongs to which component, and how long it
//! must be.
//!
//! A line is anchored in some paragraph near its text. It certainly belongs to a component if
//! it is anchored in it or in the empty paragraphs below it; if the anchor is elsewhere,
//! nothing is reported.

use std::ops::{Range, RangeInclusive};

use super::width::{room_of, widths};
use crate::components::Component;
use crate::layout::allowed;
use crate::measure::Length;
use crate::reader::{Flow, Para, Place, Placed, Reading, Shape, ShapeKind};
use crate::rules::framework::lengths::decimal;
use crate::rules::{Check, Findings, Rule, Verdict};

/// The kinds of component with a line below them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Tiêu ngữ.
    Motto,
    /// An issuing body.
    Issuer,
    /// The subject, or the title if there is no subject.
    Subject,
}

/// A component that has a line below it.
struct Lined<'a> {
    what: What,
    parts: Vec<(&'a Placed, &'a Para)>,
    /// Its own paragraphs and the empty ones below it.
    zone: Range<usize>,
}

/// What is known about a component's line.
enum Below<'a> {
    /// It is drawn; which drawing it is is known only if it is the only one.
    Drawn(Option<&'a Shape>),
    /// There is none.
    Nothing,
    /// There are lines, but it is unknown which components they belong to.
    Unknown,
}

/// Reports every component without a drawn line below it.
pub(super) fn drawn(reading: &Reading, found: &mut Findings<'_>, what: What) -> Verdict {
    judge(reading, what, |lined, below, _| match below {
        Below::Drawn(_) => true,
        Below::Unknown => false,
        Below::Nothing => {
            if let Some((placed, para)) = lined.parts.last() {
                found.at(para.place_of(placed.range.clone()), []);
            }
            true
        }
    })
}

/// Reports every drawn line that is not as long as it must be, with its length in per cent of
/// the text's.
pub(super) fn length(
    reading: &Reading,
    found: &mut Findings<'_>,
    what: What,
    shares: RangeInclusive<f64>,
) -> Verdict {
    judge(reading, what, |lined, below, flow| {
        let (Below::Drawn(Some(shape)), Some(widths)) = (below, lined.widths(flow)) else {
            return false;
        };
        let (Some(last), false) = (widths.last(), shape.width == Length::ZERO) else {
            return false;
        };
        let share = |width: &Length| shape.width.to_pt() / width.to_pt();
        // The decree leaves open which of several lines is meant.
        let least = widths.iter().map(share).fold(f64::INFINITY, f64::min);
        let most = widths.iter().map(share).fold(0.0, f64::max);
        let wrong = most < *shares.start() || least > *shares.end();
        if let Some((placed, para)) = lined.parts.last().filter(|_| wrong) {
            let hundredths = decimal((share(last) * 100.0).round());
            found.at(para.place_of(placed.range.clone()), [&hundredths]);
        }
        true
    })
}

/// Applies a check, which returns whether it could judge, to every component of a kind.
fn judge(
    reading: &Reading,
    what: What,
    mut judged: impl FnMut(&Lined<'_>, Below<'_>, &Flow) -> bool,
) -> Verdict {
    let all = lined(reading);
    let mut verdict = Verdict::NotApplicable;
    for one in all.iter().filter(|one| one.what == what) {
        if judged(one, below(reading, &all, one), &reading.flow) {
            verdict = Verdict::Applied;
        } else if verdict == Verdict::NotApplicable {
            verdict = Verdict::NotJudged;
        }
    }
    verdict
}

/// Everything that has a line below it, in page order.
fn lined(reading: &Reading) -> Vec<Lined<'_>> {
    let mut out: Vec<Lined<'_>> = Vec::new();
    let has_subject = reading.of(Component::Subject).next().is_some();
    let mut ended = true;
    for placed in &reading.placed {
        let Some(para) = reading.flow.paragraphs.get(placed.para) else {
            continue;
        };
        let what = match placed.slot {
            Component::Motto => What::Motto,
            Component::Issuer => What::Issuer,
            Component::Subject if placed.annex.is_none() => What::Subject,
            Component::Title if placed.annex.is_none() && !has_subject => What::Subject,
            Component::Line | Component::Parent => {
                ended = true;
                continue;
            }
            _ => continue,
        };
        let goes_on = |last: &&mut Lined<'_>| {
            let before = last.parts.last();
            let same =
                before.is_some_and(|(p, q)| p.annex == placed.annex && q.place == para.place);
            last.what == what && same && !ended
        };
        match out
            .iter_mut()
            .rfind(|last| last.what == what)
            .filter(goes_on)
        {
            Some(last) => last.parts.push((placed, para)),
            None => out.push(Lined {
                what,
                parts: vec![(placed, para)],
                zone: 0..0,
            }),
        }
        ended = false;
    }
    for one in &mut out {
        one.zone = zone(reading, one);
    }
    out
}

/// The paragraphs of a component and the empty ones below it in the same place.
fn zone(reading: &Reading, lined: &Lined<'_>) -> Range<usize> {
    let (Some((first, _)), Some((last, para))) = (lined.parts.first(), lined.parts.last()) else {
        return 0..0;
    };
    let below = reading.flow.paragraphs.iter().skip(last.para + 1);
    let blank = below
        .take_while(|p| {
            let in_box = matches!(p.place, Place::TextBox { .. });
            in_box || (p.place == para.place && p.is_blank())
        })
        .count();
    first.para..last.para + 1 + blank
}

fn below<'a>(reading: &'a Reading, all: &[Lined<'_>], one: &Lined<'_>) -> Below<'a> {
    let lines_in = |range: Range<usize>| {
        let paragraphs = reading.flow.paragraphs.get(range).unwrap_or_default();
        let shapes = paragraphs.iter().flat_map(|para| &para.shapes);
        shapes.filter(|shape| is_line(shape))
    };
    let sharers = all.iter().filter(|other| meet(&other.zone, &one.zone));
    let sharers = sharers.count();
    let own: Vec<&Shape> = lines_in(one.zone.clone()).collect();
    match own[..] {
        [only] if sharers == 1 => Below::Drawn(Some(only)),
        // Lines that begin at the same height on a page without a table.
        [_, ..] if own.len() >= sharers => Below::Drawn(None),
        [_, ..] => Below::Unknown,
        [] if has_solid_line(reading, one) => Below::Drawn(None),
        [] => {
            let head = head(reading, one);
            let claimed = all.iter().map(|other| other.zone.clone());
            let claimed: usize = claimed.map(|zone| lines_in(zone).count()).sum();
            match lines_in(head).count() > claimed {
                true => Below::Unknown,
                false => Below::Nothing,
            }
        }
    }
}

/// Whether a component is followed by a line of underscores, as in the decree's own forms in
/// Word. Dashes do not form a continuous line.
fn has_solid_line(reading: &Reading, one: &Lined<'_>) -> bool {
    let Some((last, above)) = one.parts.last() else {
        return false;
    };
    let typed = |placed: &&Placed| {
        let Some(para) = reading.flow.paragraphs.get(placed.para) else {
            return false;
        };
        let text = para.text.get(placed.range.clone()).unwrap_or_default();
        let solid = text.contains('_') && text.chars().all(|c| c == '_' || c.is_whitespace());
        placed.slot == Component::Line && para.place == above.place && solid
    };
    let after = reading
        .placed
        .iter()
        .filter(|placed| (placed.para, placed.range.start) > (last.para, last.range.start));
    // In a letterhead without a table the other column's words are in between.
    after.take(SLOTS_ON_A_ROW).any(|placed| typed(&placed))
}

/// Two columns: the text beside a component, and the two lines below both.
const SLOTS_ON_A_ROW: usize = 3;

fn meet(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// The paragraphs above the content of the document, including its first one: a line anchored
/// in it may be drawn above it.
fn head(reading: &Reading, one: &Lined<'_>) -> Range<usize> {
    let of_body = |placed: &&Placed| matches!(placed.slot, Component::Body(_));
    let annex = one.parts.first().and_then(|(placed, _)| placed.annex);
    let same = reading.placed.iter().filter(|placed| placed.annex == annex);
    let start = match annex {
        None => 0,
        Some(_) => same.clone().map(|placed| placed.para).min().unwrap_or(0),
    };
    let end = same.clone().find(of_body).map(|placed| placed.para + 1);
    start..end.unwrap_or(reading.flow.body).max(start)
}

/// Whether a drawing is a horizontal line, however it was made.
fn is_line(shape: &Shape) -> bool {
    let level = shape.height <= shape.width;
    level && (shape.kind == ShapeKind::Line || shape.height <= allowed::LINE_HEIGHT)
}

impl Lined<'_> {
    /// The widths of its lines; `None` if the displaying program breaks one of them.
    fn widths(&self, flow: &Flow) -> Option<Vec<Length>> {
        let mut out = Vec::new();
        for (placed, para) in &self.parts {
            let widths = widths(placed, para);
            if let Some(room) = room_of(flow, para)
                && widths.iter().any(|width| *width > room)
            {
                return None;
            }
            out.extend(widths);
        }
        Some(out)
    }
}

/// A solid line is below Tiêu ngữ.
pub(in crate::rules) static MOTTO_LINE: Rule = Rule::row(
    "T806",
    "Phụ lục I, mục II, khoản 1, điểm b",
    [
        ["nét kẻ dưới Tiêu ngữ", "a drawn line below Tiêu ngữ"],
        ["dưới Tiêu ngữ không có đường kẻ nét liền (gạch chân, viền hay gạch nối không thay được)", "there is no solid line below Tiêu ngữ (an underline, a border or dashes will not do)"],
        ["Dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ. Chữ gạch chân, viền ô hay dấu gạch gõ tay không thay được.", "Below Tiêu ngữ there is a horizontal, solid line, as long as the text. An underline, a border or typed dashes will not do."],
    ],
    ["gạch chân, hoặc gõ “-------”", "đường kẻ vẽ bằng Insert, Shapes"],
    Check::Layout(|reading, found| drawn(reading, found, What::Motto)),
)
.hint(["vẽ đường kẻ (Insert, Shapes, Line)", "draw a line (Insert, Shapes, Line)"]);

/// The line below Tiêu ngữ is as long as the text.
pub(in crate::rules) static MOTTO_LINE_LENGTH: Rule = Rule::row(
    "T807",
    "Phụ lục I, mục II, khoản 1, điểm b",
    [
        [
            "nét kẻ dưới Tiêu ngữ dài bằng dòng chữ",
            "the line below Tiêu ngữ is as long as the text",
        ],
        [
            "nét kẻ dưới Tiêu ngữ dài {0} % dòng chữ, phải dài bằng dòng chữ",
            "the line below Tiêu ngữ is {0} % of the text, and must be as long as the text",
        ],
        [
            "Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ và đặt cân đối so với dòng chữ.",
            "The line below Tiêu ngữ is as long as the text, centred below it.",
        ],
    ],
    ["nét kẻ dài nửa dòng chữ", "nét kẻ dài bằng dòng chữ"],
    Check::Layout(|reading, found| length(reading, found, What::Motto, allowed::MOTTO_LINE)),
);

/// A solid line is below the issuing body.
pub(in crate::rules) static ISSUER_LINE: Rule = Rule::row(
    "T814",
    "Phụ lục I, mục II, khoản 2, điểm b",
    [
        ["nét kẻ dưới tên cơ quan ban hành", "a drawn line below the issuing body"],
        ["dưới tên cơ quan ban hành không có đường kẻ nét liền (gạch chân, viền hay gạch nối không thay được)", "there is no solid line below the issuing body (an underline, a border or dashes will not do)"],
        ["Dưới tên cơ quan ban hành có đường kẻ ngang, nét liền, dài bằng 1/3 đến 1/2 dòng chữ. Chữ gạch chân, viền ô hay dấu gạch gõ tay không thay được.", "Below the issuing body there is a horizontal, solid line, 1/3 to 1/2 as long as the text. An underline, a border or typed dashes will not do."],
    ],
    ["gạch chân, hoặc gõ “-------”", "đường kẻ vẽ bằng Insert, Shapes"],
    Check::Layout(|reading, found| drawn(reading, found, What::Issuer)),
)
.hint(["vẽ đường kẻ (Insert, Shapes, Line)", "draw a line (Insert, Shapes, Line)"]);

/// The line below the issuing body is one third to one half of the text.
pub(in crate::rules) static ISSUER_LINE_LENGTH: Rule = Rule::row(
    "T815",
    "Phụ lục I, mục II, khoản 2, điểm b",
    [
        [
            "nét kẻ dưới tên cơ quan ban hành dài bằng 1/3 đến 1/2 dòng chữ",
            "the line below the issuing body is 1/3 to 1/2 as long as the text",
        ],
        [
            "nét kẻ dưới tên cơ quan ban hành dài {0} % dòng chữ, phải dài bằng 1/3 đến 1/2 dòng chữ",
            "the line below the issuing body is {0} % of the text, and must be 1/3 to 1/2 of the text",
        ],
        [
            "Đường kẻ dưới tên cơ quan ban hành dài bằng 1/3 đến 1/2 dòng chữ và đặt cân đối so với dòng chữ.",
            "The line below the issuing body is 1/3 to 1/2 as long as the text, centred below it.",
        ],
    ],
    ["nét kẻ dài bằng dòng chữ", "nét kẻ dài 40 % dòng chữ"],
    Check::Layout(|reading, found| length(reading, found, What::Issuer, allowed::SHORT_LINE)),
);

/// A solid line is below the subject.
pub(in crate::rules) static SUBJECT_LINE: Rule = Rule::row(
    "T826",
    "Phụ lục I, mục II, khoản 5",
    [
        ["nét kẻ dưới trích yếu", "a drawn line below the subject"],
        ["dưới trích yếu không có đường kẻ nét liền (gạch chân, viền hay gạch nối không thay được)", "there is no solid line below the subject (an underline, a border or dashes will not do)"],
        ["Dưới trích yếu có đường kẻ ngang, nét liền, dài bằng 1/3 đến 1/2 dòng chữ. Chữ gạch chân, viền ô hay dấu gạch gõ tay không thay được.", "Below the subject there is a horizontal, solid line, 1/3 to 1/2 as long as the text. An underline, a border or typed dashes will not do."],
    ],
    ["gạch chân, hoặc gõ “-------”", "đường kẻ vẽ bằng Insert, Shapes"],
    Check::Layout(|reading, found| drawn(reading, found, What::Subject)),
)
.hint(["vẽ đường kẻ (Insert, Shapes, Line)", "draw a line (Insert, Shapes, Line)"]);

/// The line below the subject is one third to one half of the text.
pub(in crate::rules) static SUBJECT_LINE_LENGTH: Rule = Rule::row(
    "T827",
    "Phụ lục I, mục II, khoản 5",
    [
        [
            "nét kẻ dưới trích yếu dài bằng 1/3 đến 1/2 dòng chữ",
            "the line below the subject is 1/3 to 1/2 as long as the text",
        ],
        [
            "nét kẻ dưới trích yếu dài {0} % dòng chữ, phải dài bằng 1/3 đến 1/2 dòng chữ",
            "the line below the subject is {0} % of the text, and must be 1/3 to 1/2 of the text",
        ],
        [
            "Đường kẻ dưới trích yếu dài bằng 1/3 đến 1/2 dòng chữ và đặt cân đối so với dòng chữ.",
            "The line below the subject is 1/3 to 1/2 as long as the text, centred below it.",
        ],
    ],
    ["nét kẻ dài 20 % dòng chữ", "nét kẻ dài 40 % dòng chữ"],
    Check::Layout(|reading, found| length(reading, found, What::Subject, allowed::SHORT_LINE)),
)
.warning();
