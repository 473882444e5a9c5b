//! Components between letterhead and content: title, subject, addressees, preamble (cells 5a, 6
//! and 9a).

use docx_rs::{AlignmentType, Paragraph, RunProperty, SpecialIndentType};

use super::lines::balanced;
use super::shapes;
use super::story::{Story, add_text, paragraph, paragraph_of, space_after, space_before};
use crate::components::Component;
use crate::document::{
    AddresseeLayout, Addressees, Annex, AnnexHeading, Document, Heading, Preamble, Text,
};
use crate::layout;
use crate::measure::{Face, Length, text_width};

/// Title and subject, addressees, and the preamble of a quyết định.
pub(super) fn write(story: &mut Story, document: &Document) {
    if let Heading::Titled { title, subject } = &document.heading {
        titled(story, title, subject.as_ref());
    }
    if let Some(addressees) = &document.addressees {
        match addressees.layout {
            AddresseeLayout::Letter => letter(story, addressees),
            AddresseeLayout::Telegram => telegram(story, addressees),
        }
    }
    preamble(story, &document.preamble);
}

/// The heading of an appendix, or of a document issued with this one.
pub(super) fn write_annex(story: &mut Story, annex: &Annex) {
    let max = story.width * layout::ANNEX_HEADING_SHARE;
    match &annex.heading {
        AnnexHeading::Appendix { label, title } => {
            let label = paragraph_of(Component::AnnexLabel, label);
            story.paragraph(match annex.letterhead {
                Some(_) => space_before(label, layout::HEADING_GAP),
                None => label,
            });
            centred(story, Component::AnnexTitle, title, Face::Bold, max);
        }
        AnnexHeading::Issued { title, subject } => {
            let max = max.min(layout::HEADING_WIDTH);
            centred(story, Component::Title, title, Face::Bold, max);
            centred(story, Component::Subject, subject, Face::Bold, max);
        }
    }
    let last = centred(
        story,
        Component::Reference,
        &annex.reference,
        Face::Italic,
        max,
    );
    line_below(
        story,
        last * layout::REFERENCE_LINE_SHARE,
        "Nét kẻ dưới phần ghi văn bản kèm theo",
    );
}

fn titled(story: &mut Story, title: &Text, subject: Option<&Text>) {
    let max = layout::HEADING_WIDTH;
    let last = centred(story, Component::Title, title, Face::Bold, max);
    let (last, what) = match subject {
        Some(subject) => (
            centred(story, Component::Subject, subject, Face::Bold, max),
            "Nét kẻ dưới trích yếu",
        ),
        None => (last, "Nét kẻ dưới tên loại"),
    };
    line_below(story, last * layout::SHORT_LINE_SHARE, what);
}

/// Writes a paragraph in even lines; returns the width of the last one.
fn centred(
    story: &mut Story,
    component: Component,
    text: &Text,
    face: Face,
    max: Length,
) -> Length {
    let size = component.size(story.sizes);
    let lines = balanced(text, size, face, max);
    story.paragraph(lines.paragraph(component));
    lines.last
}

fn line_below(story: &mut Story, length: Length, what: &str) {
    let line = shapes::line(story, length, what);
    story.paragraph(space_after(line, layout::PARAGRAPH_GAP));
}

/// `Kính gửi:`, as a block near the middle of the page: one addressee on the label's line,
/// several below it with their dashes under its colon (mục II, khoản 9).
fn letter(story: &mut Story, addressees: &Addressees) {
    let size = Component::Addressees.size(story.sizes);
    let width = |text: &str| text_width(text, size, Face::Regular);
    let label = addressees.label.to_plain();
    let least = layout::first_line(story.style.indent);
    if let [one] = &addressees.list[..] {
        let text = joined(&addressees.label, one);
        let line = paragraph_of(Component::Addressees, &text);
        let hang = width(&format!("{label} "));
        let line = if width(&text.to_plain()) <= story.width {
            line.align(AlignmentType::Center)
        } else {
            hanging(line, least + hang, hang)
        };
        story.paragraph(line);
        return;
    }
    let colon = width(label.trim_end_matches(':'));
    let dash = width(DASH);
    let widest = addressees
        .list
        .iter()
        .map(|a| width(&a.to_plain()))
        .fold(Length::ZERO, Length::max);
    let left = ((story.width - colon - dash - widest) * 0.5).max(least);
    let line = paragraph_of(Component::Addressees, &addressees.label);
    story.paragraph(line.indent(Some(left.twips()), None, None, None));
    for addressee in &addressees.list {
        let line = dashed(Component::Addressee, addressee);
        story.paragraph(hanging(line, left + colon + dash, dash));
    }
}

/// A công điện: label and addressees are paragraphs like those of the content (form 1.6).
fn telegram(story: &mut Story, addressees: &Addressees) {
    let first_line = layout::first_line(story.style.indent).twips();
    let running = |line: Paragraph| {
        line.align(AlignmentType::Both).indent(
            None,
            Some(SpecialIndentType::FirstLine(first_line)),
            None,
            None,
        )
    };
    if let [one] = &addressees.list[..] {
        let text = joined(&addressees.label, one);
        story.paragraph(running(paragraph_of(Component::Addressees, &text)));
        return;
    }
    story.paragraph(running(paragraph_of(
        Component::Addressees,
        &addressees.label,
    )));
    for addressee in &addressees.list {
        story.paragraph(running(dashed(Component::Addressee, addressee)));
    }
}

fn preamble(story: &mut Story, preamble: &Preamble) {
    for (n, line) in preamble.authority.iter().enumerate() {
        let lines = balanced(
            line,
            Component::Authority.size(story.sizes),
            Face::Bold,
            story.width,
        );
        let paragraph = lines.paragraph(Component::Authority);
        story.paragraph(match n {
            0 => paragraph,
            _ => space_before(paragraph, Length::ZERO),
        });
    }
    for basis in &preamble.legal_bases {
        story.paragraph(paragraph_of(Component::LegalBasis, basis));
    }
    if let Some(enacts) = &preamble.enacts {
        story.paragraph(paragraph_of(Component::Enacts, enacts));
    }
}

/// The character that opens an item of a list.
pub(super) const DASH: &str = "- ";

/// A paragraph of a list, with its dash.
pub(super) fn dashed(component: Component, text: &Text) -> Paragraph {
    let mut with_dash = Text::fixed(DASH);
    with_dash.append(text);
    add_text(paragraph(component), &with_dash, &RunProperty::new())
}

/// A paragraph indented by `left`, its first line `by` less.
pub(super) fn hanging(paragraph: Paragraph, left: Length, by: Length) -> Paragraph {
    paragraph.indent(
        Some(left.twips()),
        Some(SpecialIndentType::Hanging(by.twips())),
        None,
        None,
    )
}

fn joined(label: &Text, text: &Text) -> Text {
    let mut out = label.clone();
    out.push_plain(" ");
    out.append(text);
    out
}
