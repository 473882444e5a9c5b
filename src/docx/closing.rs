//! The end of a document: recipients and signatures, which stay on one page, together with
//! the end of the content (cells 7 and 9b).

use docx_rs::{Paragraph, VAlignType};

use super::heading::{DASH, dashed, hanging};
use super::lines::balanced;
use super::story::{Story, cell, layout_table, paragraph_of, space_before};
use crate::components::Component;
use crate::document::{Closing, Recipients, Signature, Text};
use crate::layout;
use crate::measure::{Face, Length, text_width};

/// Recipients, signatures and confirmation.
pub(super) fn write(story: &mut Story, closing: &Closing) {
    match &closing.signatures[..] {
        [one] => level(story, closing, Some(one)),
        [] => level(story, closing, None),
        several => {
            side_by_side(story, several);
            let mut below = recipients(story, closing.recipients.as_ref());
            if let Some(first) = below.first_mut() {
                *first = space_before(first.clone(), layout::HEADING_GAP);
            }
            below.into_iter().for_each(|line| story.paragraph(line));
        }
    }
}

/// Recipients at the left, the signature level with them at the right.
fn level(story: &mut Story, closing: &Closing, one: Option<&Signature>) {
    let widths = [
        layout::RECIPIENTS_WIDTH,
        story.width - layout::RECIPIENTS_WIDTH,
    ];
    let left = recipients(story, closing.recipients.as_ref());
    let right = one.map_or_else(Vec::new, |s| {
        let mut right = titles(story, s, widths[1]);
        right.extend(name(story, s, widths[1]));
        right
    });
    let mut rows = vec![vec![cell(first_lower(left)), cell(first_lower(right))]];
    if let Some(confirmation) = &closing.confirmation {
        let max = layout::RECIPIENTS_WIDTH - layout::COLUMN_SLACK;
        let lines = balanced(
            confirmation,
            Component::Confirmation.size(story.sizes),
            Face::Bold,
            max,
        );
        let text = lines.paragraph(Component::Confirmation);
        rows.push(vec![cell(vec![text]), cell(Vec::new())]);
    }
    let table = layout_table(&widths, Length::ZERO, rows);
    story.table(table);
}

/// Signatures in columns of equal width: their titles begin on the same line, and so do the
/// names, which have a row of their own, however many lines the titles take.
fn side_by_side(story: &mut Story, signatures: &[Signature]) {
    let width = story.width * (1.0 / signatures.len() as f64);
    let titles = signatures
        .iter()
        .map(|s| cell(first_lower(titles(story, s, width))))
        .collect();
    let names = signatures
        .iter()
        .map(|s| cell(name(story, s, width)).vertical_align(VAlignType::Bottom))
        .collect();
    let widths = vec![width; signatures.len()];
    let table = layout_table(&widths, Length::ZERO, vec![titles, names]);
    story.table(table);
}

fn recipients(story: &Story, recipients: Option<&Recipients>) -> Vec<Paragraph> {
    let Some(recipients) = recipients else {
        return Vec::new();
    };
    let dash = text_width(DASH, Component::Recipient.size(story.sizes), Face::Regular);
    let list = recipients
        .list
        .iter()
        .map(|r| hanging(dashed(Component::Recipient, r), dash, dash));
    std::iter::once(paragraph_of(Component::Recipients, &recipients.label))
        .chain(list)
        .collect()
}

/// Capacity and position.
fn titles(story: &Story, signature: &Signature, width: Length) -> Vec<Paragraph> {
    let lines = signature.lines.iter();
    lines
        .map(|line| set(story, Component::Capacity, line, width))
        .collect()
}

/// Room to sign, the post in the agency, the name.
fn name(story: &Story, signature: &Signature, width: Length) -> Vec<Paragraph> {
    let name = set(story, Component::Name, &signature.name, width);
    match &signature.post {
        Some(post) => vec![
            set(story, Component::Post, post, width),
            space_before(name, Length::ZERO),
        ],
        None => vec![name],
    }
}

/// A text in bold lines that fit a column.
fn set(story: &Story, component: Component, text: &Text, width: Length) -> Paragraph {
    let max = width - layout::COLUMN_SLACK;
    let lines = balanced(text, component.size(story.sizes), Face::Bold, max);
    lines.paragraph(component)
}

/// The first line of a cell is set off from the content.
fn first_lower(mut paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    if let Some(first) = paragraphs.first_mut() {
        *first = space_before(first.clone(), layout::CLOSING_GAP);
    }
    paragraphs
}
