//! Where page numbers stand: in which header or footer, on which pages.

use crate::reader::{PageParts, Para, Reading, RunFormat, SectionInfo};

/// A page number in a header or footer.
#[derive(Clone, Copy)]
pub(super) struct PageNumber<'a> {
    /// The paragraph that it stands in.
    pub(super) para: &'a Para,
    /// How it looks.
    pub(super) look: &'a RunFormat,
    /// In a header; else in a footer.
    pub(super) header: bool,
}

/// Every page number that some page shows, each once.
pub(super) fn all(reading: &Reading) -> Vec<PageNumber<'_>> {
    let sections = reading.flow.sections.iter();
    let mut stories: Vec<usize> = sections
        .flat_map(|section| [(section, section.headers), (section, section.footers)])
        .flat_map(|(section, parts)| {
            let first = parts.first.filter(|_| section.title_page);
            let even = parts.even.filter(|_| reading.flow.facts.even_and_odd);
            [parts.default, first, even]
        })
        .flatten()
        .collect();
    stories.sort_unstable();
    stories.dedup();
    let shown = stories.into_iter().map(|story| of(reading, Some(story)));
    shown.flatten().collect()
}

/// The page number that a section shows on its pages after the first; none where only every
/// other page has one.
pub(super) fn after_first<'a>(
    reading: &'a Reading,
    section: &SectionInfo,
) -> Option<PageNumber<'a>> {
    let shown = |of_parts: fn(&PageParts) -> Option<usize>| {
        of(reading, of_parts(&section.headers)).or_else(|| of(reading, of_parts(&section.footers)))
    };
    let odd = shown(|parts| parts.default)?;
    match reading.flow.facts.even_and_odd {
        true => shown(|parts| parts.even),
        false => Some(odd),
    }
}

/// The page number that a section shows on its first page.
pub(super) fn on_first<'a>(reading: &'a Reading, section: &SectionInfo) -> Option<PageNumber<'a>> {
    let parts = |parts: &PageParts| match section.title_page {
        true => parts.first,
        false => parts.default,
    };
    of(reading, parts(&section.headers)).or_else(|| of(reading, parts(&section.footers)))
}

/// The page number in a header or footer.
fn of(reading: &Reading, story: Option<usize>) -> Option<PageNumber<'_>> {
    let story = reading.flow.stories.get(story?)?;
    let paragraphs = reading.flow.paragraphs.get(story.paragraphs.clone())?;
    paragraphs.iter().find_map(|para| {
        Some(PageNumber {
            para,
            look: para.page_number.as_ref()?,
            header: story.header,
        })
    })
}
