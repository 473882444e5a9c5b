//! Turns a range of the flow into a [`Text`]: its words, its emphasis, its place.

use super::flow::{Flow, Para};
use super::placed::Placed;
use crate::document::Text;

/// The text of a range. Bold that comes from one of vanthu's styles, or that the decree
/// prescribes for the slot, is not emphasis: only bold beyond that is recorded.
pub(super) fn text(flow: &Flow, placed: &Placed) -> Text {
    let Some(para) = flow.paragraphs.get(placed.para) else {
        return Text::default();
    };
    let range = if placed.styled {
        placed.range.clone()
    } else {
        trimmed(para, placed)
    };
    let mut out = Text::empty(para.place_of(range.clone()));
    let mut previous = None;
    for run in &para.runs {
        let start = run.range.start.max(range.start);
        let end = run.range.end.min(range.end);
        let Some(words) = para.text.get(start..end).filter(|w| !w.is_empty()) else {
            continue;
        };
        let (bold, italic) = if placed.styled {
            (run.own_bold == Some(true), run.own_italic == Some(true))
        } else {
            (
                run.format.bold && !placed.slot.facts().bold,
                run.format.italic && !placed.slot.facts().italic,
            )
        };
        if placed.slot.facts().balanced && words.contains('\n') {
            out.push(unbroken(words, previous, placed.styled), bold, italic);
        } else {
            out.push(words, bold, italic);
        }
        previous = words.chars().last();
    }
    out
}

/// Several ranges as one text, separated by spaces.
pub(super) fn joined<'p>(
    flow: &Flow,
    placed: impl IntoIterator<Item = &'p Placed>,
) -> Option<Text> {
    let mut texts = placed.into_iter().map(|p| text(flow, p));
    let mut out = texts.next()?;
    for text in texts {
        append(&mut out, " ", &text);
    }
    Some(out)
}

/// Appends `more` to `out`, separated by `between`; the place grows to cover both.
pub(super) fn append(out: &mut Text, between: &str, more: &Text) {
    if !out.is_empty() && !more.is_empty() {
        out.push_plain(between);
    }
    out.append(more);
    if let (Some(at), Some(then)) = (&mut out.origin.at, more.origin.at) {
        at.end = at.end.max(then.end);
    }
}

/// The words without the line breaks that are only layout. Vanthu breaks a line after the space
/// that was there; a break without a space was typed. In a file made by hand any break is
/// layout.
fn unbroken(words: &str, before: Option<char>, styled: bool) -> String {
    let mut previous = before;
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        let after_blank = previous.is_some_and(char::is_whitespace);
        match c {
            '\n' if after_blank => {}
            '\n' if !styled => out.push(' '),
            c => out.push(c),
        }
        previous = Some(c);
    }
    out
}

fn trimmed(para: &Para, placed: &Placed) -> std::ops::Range<usize> {
    let text = para.text.get(placed.range.clone()).unwrap_or("");
    let lead = text.len() - text.trim_start().len();
    let start = placed.range.start + lead;
    start..start + text.trim().len()
}
