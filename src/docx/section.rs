//! Sections: page, margins, page numbers, the footer of page 1 (ECMA-376 part 1, 17.6).

use docx_rs::{
    BuildXML, Footer, FooterReference, HeaderReference, PageMargin, PageNumType,
    PageOrientationType, PageSize, SectionProperty, SectionType,
};

use super::parts::{PAGE_NUMBER_HEADER, footer_relationship};
use super::story::{paragraph_of, unsigned};
use crate::components::Component;
use crate::document::Text;
use crate::layout::{FOOTER_DISTANCE, HEADER_DISTANCE, MARGINS, PAGE_LONG, PAGE_SHORT};
use crate::measure::Length;

/// The orientation of a page.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Page {
    Portrait,
    Landscape,
}

impl Page {
    fn size(self) -> (Length, Length) {
        match self {
            Page::Portrait => (PAGE_SHORT, PAGE_LONG),
            Page::Landscape => (PAGE_LONG, PAGE_SHORT),
        }
    }

    /// Width and height between the margins.
    pub(super) fn room(self) -> (Length, Length) {
        let (width, height) = self.size();
        (
            width - MARGINS.left - MARGINS.right,
            height - MARGINS.top - MARGINS.bottom,
        )
    }
}

/// The footer of a section's first page.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Foot {
    /// Nothing, in a document that has no address.
    None,
    /// The issuer's address.
    Address,
    /// An explicit empty footer; without it this section would inherit the address of the one
    /// before.
    Empty,
}

impl Foot {
    /// Which footer of the package, counted from 0.
    fn footer(self) -> Option<usize> {
        match self {
            Foot::None => None,
            Foot::Address => Some(0),
            Foot::Empty => Some(1),
        }
    }

    /// From the paper's edge to the footer. The address is inside the margins (mục IV, cell
    /// 13); an empty footer must not take room from the text.
    fn distance(self) -> Length {
        match self {
            Foot::Address => MARGINS.bottom,
            Foot::None | Foot::Empty => FOOTER_DISTANCE,
        }
    }
}

/// A section that begins on a new page and counts its pages from 1, the first number hidden
/// (mục I, khoản 6; mục III, khoản 1).
pub(super) fn properties(page: Page, foot: Foot) -> SectionProperty {
    let (width, height) = page.size();
    let size = PageSize::new().size(unsigned(width), unsigned(height));
    let margins = PageMargin {
        top: MARGINS.top.twips(),
        left: MARGINS.left.twips(),
        bottom: MARGINS.bottom.twips(),
        right: MARGINS.right.twips(),
        header: HEADER_DISTANCE.twips(),
        footer: foot.distance().twips(),
        gutter: 0,
    };
    SectionProperty {
        page_size: match page {
            Page::Portrait => size,
            Page::Landscape => size.orient(PageOrientationType::Landscape),
        },
        page_margin: margins,
        title_pg: true,
        header_reference: Some(HeaderReference::new("default", PAGE_NUMBER_HEADER)),
        first_footer_reference: foot
            .footer()
            .map(|n| FooterReference::new("first", footer_relationship(n))),
        section_type: Some(SectionType::NextPage),
        page_num_type: Some(PageNumType::new().start(1)),
        ..SectionProperty::new()
    }
}

/// The footer of page 1: the issuer's address, line by line.
pub(super) fn footer(address: &[Text]) -> Vec<u8> {
    address
        .iter()
        .fold(Footer::new(), |footer, line| {
            footer.add_paragraph(paragraph_of(Component::Address, line))
        })
        .build()
}
