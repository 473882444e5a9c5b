//! The content: paragraphs, headings, tables (cell 6).

use docx_rs::{Paragraph, RunProperty};

use super::heading::DASH;
use super::story::{
    Story, add_text, paragraph, paragraph_of, paragraph_of_words, run, space_after,
};
use super::table;
use crate::components::{Component, Role};
use crate::document::{self, Block, Text};
use crate::layout;
use crate::measure::{Face, text_width};

/// What follows the content.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Then {
    /// Recipients and signatures, which must not be alone on a page.
    Closing,
    /// The end of the section.
    End,
}

/// Writes the content; `about` names it for those who cannot see its tables.
pub(super) fn write(story: &mut Story, blocks: &[Block], about: &str, then: Then) {
    for (i, block) in blocks.iter().enumerate() {
        let closes = then == Then::Closing && i + 1 == blocks.len();
        match block {
            Block::Paragraph(p) => {
                let before_table =
                    matches!(blocks.get(i + 1), Some(Block::Table(t)) if t.unit.is_none());
                write_paragraph(story, p, before_table, closes);
            }
            Block::Table(t) => {
                table::write(story, t, about, closes);
            }
        }
    }
}

fn write_paragraph(
    story: &mut Story,
    source: &document::Paragraph,
    before_table: bool,
    closes: bool,
) {
    if let Some(number) = source.number.as_ref().filter(|_| source.role.is_division()) {
        let component = Component::DivisionNumber(source.role);
        story.paragraph(paragraph_of_words(component, number));
        if source.text.is_empty() {
            return;
        }
    }
    let mut out = set(source);
    if before_table {
        out = space_after(out, layout::PARAGRAPH_GAP);
    }
    if closes {
        let length = text_width(
            &source.text.to_plain(),
            Component::Body(source.role).size(story.sizes),
            Face::Regular,
        );
        let short = length <= story.width * layout::KEPT_WHOLE_LINES;
        out = out.keep_next(true);
        if short {
            out = out.keep_lines(true);
        }
    }
    story.paragraph(out);
}

/// The paragraph with its number or dash before its text.
fn set(source: &document::Paragraph) -> Paragraph {
    let component = Component::Body(source.role);
    let plain = RunProperty::new();
    let lead = match (source.role, &source.number) {
        (Role::Dash, _) => DASH.to_owned(),
        (Role::Plus, _) => PLUS.to_owned(),
        (role, Some(number)) if !role.is_division() => match source.text.is_empty() {
            true => number.clone(),
            false => format!("{number} "),
        },
        _ => return paragraph_of(component, &source.text),
    };
    if source.role == Role::Article {
        // Its number is bold, its text is not (mục II, khoản 6).
        let number = paragraph(component).add_run(run(&lead, RunProperty::new().bold()));
        return add_text(number, &source.text, &plain);
    }
    let mut text = Text::fixed(lead);
    for part in source.text.runs() {
        text.push(part.text.as_str(), part.bold, part.italic);
    }
    add_text(paragraph(component), &text, &plain)
}

/// The character that opens an item below a dash.
const PLUS: &str = "+ ";
