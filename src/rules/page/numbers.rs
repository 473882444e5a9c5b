//! Page numbers: in which header or footer, on which pages.

use crate::reader::{PageParts, Para, Reading, RunFormat, SectionInfo, Story};

/// A page number in a header or footer.
#[derive(Clone, Copy)]
pub(super) struct PageNumber<'a> {
    /// The paragraph that it is in.
    pub(super) para: &'a Para,
    /// Its formatting.
    pub(super) look: &'a RunFormat,
    /// Whether it is in a header; otherwise in a footer.
    pub(super) header: bool,
}

/// The page numbers of a file.
pub(super) struct Numbers<'a> {
    reading: &'a Reading,
    /// The page number of each header and footer.
    of_story: Vec<Option<PageNumber<'a>>>,
}

impl<'a> Numbers<'a> {
    pub(super) fn of(reading: &'a Reading) -> Numbers<'a> {
        let stories = reading.flow.stories.iter();
        Numbers {
            reading,
            of_story: stories.map(|story| in_story(reading, story)).collect(),
        }
    }

    /// Every page number that some page shows, each once.
    pub(super) fn all(&self) -> Vec<PageNumber<'a>> {
        let sections = self.reading.flow.sections.iter();
        let mut stories: Vec<usize> = sections
            .flat_map(|section| [(section, section.headers), (section, section.footers)])
            .flat_map(|(section, parts)| {
                let first = parts.first.filter(|_| section.title_page);
                let even = parts.even.filter(|_| self.tells_even_pages());
                [parts.default, first, even]
            })
            .flatten()
            .collect();
        stories.sort_unstable();
        stories.dedup();
        let shown = stories.into_iter().map(|story| self.shown(Some(story)));
        shown.flatten().collect()
    }

    /// The page number that a section shows on its pages after the first; `None` if only every
    /// other page has one.
    pub(super) fn after_first(&self, section: &SectionInfo) -> Option<PageNumber<'a>> {
        let odd = self.on(section, |parts| parts.default)?;
        match self.tells_even_pages() {
            true => self.on(section, |parts| parts.even),
            false => Some(odd),
        }
    }

    /// The page number that a section shows on its first page.
    pub(super) fn on_first(&self, section: &SectionInfo) -> Option<PageNumber<'a>> {
        match section.title_page {
            true => self.on(section, |parts| parts.first),
            false => self.on(section, |parts| parts.default),
        }
    }

    /// The page number in a section's header, or else in its footer.
    fn on(
        &self,
        section: &SectionInfo,
        pages: fn(&PageParts) -> Option<usize>,
    ) -> Option<PageNumber<'a>> {
        self.shown(pages(&section.headers))
            .or_else(|| self.shown(pages(&section.footers)))
    }

    fn shown(&self, story: Option<usize>) -> Option<PageNumber<'a>> {
        *self.of_story.get(story?)?
    }

    fn tells_even_pages(&self) -> bool {
        self.reading.flow.facts.even_and_odd
    }
}

fn in_story<'a>(reading: &'a Reading, story: &Story) -> Option<PageNumber<'a>> {
    let paragraphs = reading.flow.paragraphs.get(story.paragraphs.clone())?;
    paragraphs.iter().find_map(|para| {
        Some(PageNumber {
            para,
            look: para.page_number.as_ref()?,
            header: story.header,
        })
    })
}
