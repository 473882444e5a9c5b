//! What the formatting of a file says about the choices that the decree leaves open.

use std::collections::BTreeMap;

use super::delta::{ParaDelta, RunDelta};
use super::flow::Flow;
use super::placed::Placed;
use super::styles::Styles;
use crate::components::{Component, Role, Sizes};
use crate::layout::{Indent, Style, first_line};
use crate::measure::Length;

/// The components of running content, from whose formatting the choices are read.
const BODY: Component = Component::Body(Role::Body);

/// The set of sizes and the indent of the content: as its style says in a file made by vanthu,
/// otherwise as in most of the content.
pub(super) fn style(flow: &Flow, styles: &Styles, ours: bool, placed: &[Placed]) -> Style {
    let body = ours.then(|| styles.get(BODY.style())).flatten();
    let (size, indent) = match body {
        Some(body) => (
            styles
                .run(None, Some(body), None, &RunDelta::default())
                .size,
            styles
                .paragraph(None, Some(body), None, &ParaDelta::default())
                .first_line,
        ),
        None => most_common(flow, placed),
    };
    let between = |a: Length, b: Length| (a + b) * 0.5;
    let sizes = match size {
        s if s == Length::ZERO => Sizes::default(),
        s if s < between(BODY.size(Sizes::Set13), BODY.size(Sizes::Set14)) => Sizes::Set13,
        _ => Sizes::Set14,
    };
    let indent = match indent {
        i if i <= Length::ZERO => Indent::default(),
        i if i < between(first_line(Indent::Narrow), first_line(Indent::Wide)) => Indent::Narrow,
        _ => Indent::Wide,
    };
    Style { sizes, indent }
}

/// Size and first-line indent of most of the running text, weighted by its letters.
fn most_common(flow: &Flow, placed: &[Placed]) -> (Length, Length) {
    let mut sizes: BTreeMap<i32, usize> = BTreeMap::new();
    let mut indents: BTreeMap<i32, usize> = BTreeMap::new();
    let running = placed
        .iter()
        .filter(|p| p.slot == Component::Body(Role::Body));
    for para in running.filter_map(|p| flow.paragraphs.get(p.para)) {
        for run in &para.runs {
            *sizes.entry(run.format.size.twips()).or_default() += run.range.len();
        }
        *indents.entry(para.format.first_line.twips()).or_default() += para.text.len();
    }
    let most = |counts: BTreeMap<i32, usize>| {
        let most = counts.into_iter().max_by_key(|(_, count)| *count);
        most.map_or(Length::ZERO, |(twips, _)| Length::from_twips(twips))
    };
    (most(sizes), most(indents))
}

/// Whether the page of a paragraph is landscape.
pub(super) fn is_landscape(flow: &Flow, paragraph: usize) -> bool {
    let section = flow.paragraphs.get(paragraph).map_or(0, |p| p.section);
    flow.sections
        .get(section)
        .is_some_and(|s| s.landscape || s.width > s.height)
}
