//! The end of a document: recipients and signatures, which stay on one page, together with
//! the end of the content (cells 7 and 9b).

use docx_rs::{LineSpacing, Paragraph};

use super::heading::{DASH, dashed, hanging};
use super::story::{Face, Story, balanced, cell, layout_table, paragraph_of, space_before};
use super::styles::id;
use crate::document::{Closing, Recipients, Signature};
use crate::layout;
use crate::measure::{Length, text_width};

/// Recipients, signatures and confirmation.
pub(super) fn write(story: &mut Story, closing: &Closing) {
    match &closing.signatures[..] {
        [one] => level(story, closing, Some(one)),
        [] => level(story, closing, None),
        several => {
            side_by_side(story, several);
            for line in recipients(story, closing.recipients.as_ref()) {
                story.paragraph(line);
            }
        }
    }
}

/// Recipients left, the signature level with them at the right.
fn level(story: &mut Story, closing: &Closing, one: Option<&Signature>) {
    let widths = [
        layout::RECIPIENTS_WIDTH,
        story.width - layout::RECIPIENTS_WIDTH,
    ];
    let left = recipients(story, closing.recipients.as_ref());
    let right = one.map_or_else(Vec::new, |s| signature(story, s, widths[1]));
    let mut rows = vec![vec![cell(first_lower(left)), cell(first_lower(right))]];
    if let Some(confirmation) = &closing.confirmation {
        let max = layout::RECIPIENTS_WIDTH - layout::COLUMN_SLACK;
        let lines = balanced(confirmation, story.sizes.body, Face::Bold, max);
        let text = paragraph_of(id::CONFIRMATION, &lines.text);
        rows.push(vec![cell(vec![text]), cell(Vec::new())]);
    }
    let table = layout_table(&widths, Length::ZERO, rows);
    story.table(table);
}

/// Signatures of equal right.
fn side_by_side(story: &mut Story, signatures: &[Signature]) {
    let width = story.width * (1.0 / signatures.len() as f64);
    let cells = signatures
        .iter()
        .map(|s| cell(first_lower(signature(story, s, width))))
        .collect();
    let widths = vec![width; signatures.len()];
    let table = layout_table(&widths, Length::ZERO, vec![cells]);
    story.table(table);
}

fn recipients(story: &Story, recipients: Option<&Recipients>) -> Vec<Paragraph> {
    let Some(recipients) = recipients else {
        return Vec::new();
    };
    let dash = text_width(DASH, story.sizes.recipients, Face::Regular);
    let list = recipients
        .list
        .iter()
        .map(|r| hanging(dashed(id::RECIPIENT, r), dash, dash));
    std::iter::once(paragraph_of(id::RECIPIENTS, &recipients.label))
        .chain(list)
        .collect()
}

/// Capacity and position, room to sign, the name.
fn signature(story: &Story, signature: &Signature, width: Length) -> Vec<Paragraph> {
    let size = story.sizes.signature;
    let max = width - layout::COLUMN_SLACK;
    let set = |style, text| paragraph_of(style, &balanced(text, size, Face::Bold, max).text);
    let mut out: Vec<Paragraph> = signature
        .lines
        .iter()
        .map(|line| set(id::CAPACITY, line))
        .collect();
    let name = set(id::NAME, &signature.name);
    match &signature.post {
        Some(post) => {
            out.push(set(id::POST, post));
            out.push(name.line_spacing(LineSpacing::new().before(0)));
        }
        None => out.push(name),
    }
    out
}

/// The first line of a cell stands off the content.
fn first_lower(mut paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    if let Some(first) = paragraphs.first_mut() {
        *first = space_before(first.clone(), layout::CLOSING_GAP);
    }
    paragraphs
}
