//! The head of a page: issuing body and motto, number and date, and the components under the
//! number (cells 1 to 4, 5b, 10 and 11).

use docx_rs::{Paragraph, TableCell, VAlignType};

use super::lines::{balanced, broken};
use super::shapes::{self, Colour};
use super::story::{Story, cell, layout_table, paragraph_of, paragraph_of_words, space_before};
use crate::components::{Circulation, Component};
use crate::date::BLANK;
use crate::document::{Dateline, Document, Heading, Issuer, Letterhead, Marks, Number, Text};
use crate::layout;
use crate::measure::{Face, Length, break_name, text_width};

/// The letterhead of the document itself.
pub(super) fn write(story: &mut Story, document: &Document) {
    let columns = Columns::of(story);
    let mut rows = vec![bodies_and_motto(story, &document.letterhead, columns)];
    if document.number.is_some() || document.dateline.is_some() {
        let number = document
            .number
            .iter()
            .map(|n| paragraph_of_words(Component::Number, &number_text(n)))
            .collect();
        let dateline = document
            .dateline
            .iter()
            .map(|d| paragraph_of(Component::Dateline, &dateline_text(d)))
            .collect();
        rows.push(vec![level(cell(number)), level(cell(dateline))]);
    }
    let left = under_number(story, document, columns);
    let right = circulation(story, document.marks.circulation);
    if !left.is_empty() || !right.is_empty() {
        rows.push(vec![cell(left), cell(right)]);
    }
    columns.write(story, rows);
}

/// The letterhead of an annex: without number and date.
pub(super) fn write_bare(story: &mut Story, letterhead: &Letterhead) {
    let columns = Columns::of(story);
    let row = bodies_and_motto(story, letterhead, columns);
    columns.write(story, vec![row]);
}

/// The widths of the two columns.
#[derive(Clone, Copy)]
struct Columns {
    left: Length,
    right: Length,
}

impl Columns {
    /// The motto's column certainly fits the motto; the issuing body has the rest.
    fn of(story: &Story) -> Columns {
        let nation = text_width(
            Letterhead::NATION,
            Component::Nation.size(story.sizes),
            Face::Bold,
        );
        let motto = text_width(
            Letterhead::MOTTO,
            Component::Motto.size(story.sizes),
            Face::Bold,
        );
        let least = nation.max(motto) + layout::MOTTO_SLACK;
        let right = least.max(story.width * layout::MOTTO_SHARE);
        Columns {
            left: story.width + layout::LETTERHEAD_OVERHANG - right,
            right,
        }
    }

    /// The widest line in the left column.
    fn line(self) -> Length {
        self.left - layout::LETTERHEAD_GAP
    }

    fn write(self, story: &mut Story, rows: Vec<Vec<TableCell>>) {
        let table = layout_table(&[self.left, self.right], layout::LETTERHEAD_OVERHANG, rows);
        story.table(table);
    }
}

fn bodies_and_motto(
    story: &mut Story,
    letterhead: &Letterhead,
    columns: Columns,
) -> Vec<TableCell> {
    let mut bodies = Vec::new();
    for (i, issuer) in letterhead.issuers.iter().enumerate() {
        let start = bodies.len();
        issuing_body(story, issuer, columns.line(), &mut bodies);
        if i > 0
            && let Some(first) = bodies.get_mut(start)
        {
            *first = space_before(first.clone(), layout::LIST_GAP);
        }
    }
    let width = text_width(
        Letterhead::MOTTO,
        Component::Motto.size(story.sizes),
        Face::Bold,
    );
    let motto = vec![
        paragraph_of_words(Component::Nation, Letterhead::NATION),
        paragraph_of_words(Component::Motto, Letterhead::MOTTO),
        shapes::line(story, width, "Nét kẻ dưới tiêu ngữ"),
    ];
    vec![cell(bodies), cell(motto)]
}

/// One issuing body: its parent body, its name, the line.
fn issuing_body(story: &mut Story, issuer: &Issuer, max: Length, out: &mut Vec<Paragraph>) {
    let size = Component::Issuer.size(story.sizes);
    if let Some(parent) = &issuer.parent {
        let lines = break_name(&parent.to_plain(), size, Face::Regular, max, false);
        let lines = broken(parent, size, Face::Regular, &lines);
        out.push(lines.paragraph(Component::Parent));
    }
    let lone = issuer.parent.is_none();
    let lines = break_name(&issuer.name.to_plain(), size, Face::Bold, max, lone);
    let lines = broken(&issuer.name, size, Face::Bold, &lines);
    out.push(lines.paragraph(Component::Issuer));
    let length = lines.last * layout::SHORT_LINE_SHARE;
    out.push(shapes::line(
        story,
        length,
        "Nét kẻ dưới tên cơ quan ban hành",
    ));
}

fn number_text(number: &Number) -> String {
    match &number.number {
        Some(n) => format!("Số: {n}/{}", number.symbol),
        None => format!("Số:{BLANK}/{}", number.symbol),
    }
}

fn dateline_text(dateline: &Dateline) -> Text {
    let mut text = dateline.place.clone();
    text.push(format!(", {}", dateline.date.long()), false, false);
    text
}

/// A cell of the row that number and date share: they have a common baseline, whatever their
/// sizes.
fn level(cell: TableCell) -> TableCell {
    cell.vertical_align(VAlignType::Bottom)
}

/// `V/v`, then the boxed marks, in the order of the decree's diagram.
fn under_number(story: &mut Story, document: &Document, columns: Columns) -> Vec<Paragraph> {
    let mut out = Vec::new();
    if let Heading::Regarding(subject) = &document.heading {
        let lines = balanced(
            subject,
            Component::Regarding.size(story.sizes),
            Face::Regular,
            columns.line(),
        );
        out.push(lines.paragraph(Component::Regarding));
    }
    let Marks {
        secrecy,
        urgency,
        draft,
        circulation: _,
    } = document.marks;
    if let Some(secrecy) = secrecy {
        out.push(mark(story, secrecy.words(), Colour::Red));
    }
    if let Some(urgency) = urgency {
        let width = layout::urgency_width(urgency);
        out.push(shapes::boxed(story, urgency.words(), width, Colour::Red));
    }
    if draft {
        out.push(mark(story, "DỰ THẢO", Colour::Black));
    }
    out
}

fn circulation(story: &mut Story, circulation: Option<Circulation>) -> Vec<Paragraph> {
    circulation
        .map(|c| mark(story, c.words(), Colour::Black))
        .into_iter()
        .collect()
}

/// A mark whose frame fits its words.
fn mark(story: &mut Story, words: &str, colour: Colour) -> Paragraph {
    let width =
        text_width(words, Component::Mark.size(story.sizes), Face::Bold) + layout::MARK_PADDING;
    shapes::boxed(story, words, width, colour)
}
