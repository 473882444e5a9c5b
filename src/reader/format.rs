//! Effective formatting: what a run or a paragraph finally looks like, whichever of
//! defaults, styles, themes, numbering and direct formatting said so.

use std::sync::Arc;

use crate::components::Alignment;
use crate::measure::Length;

/// How a stretch of text looks (17.3.2).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RunFormat {
    /// Its fonts.
    pub fonts: Fonts,
    /// Its size.
    pub size: Length,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined, in whichever manner.
    pub underline: bool,
    /// Struck through, once or twice.
    pub strike: bool,
    /// Its colour; `None` is automatic, which is black on paper.
    pub colour: Option<Colour>,
    /// Marked with a highlighter, or shaded.
    pub highlight: bool,
    /// Shown in capitals. The text of the flow is in capitals already.
    pub caps: bool,
    /// Shown in small capitals.
    pub small_caps: bool,
    /// Not shown (17.3.2.41). The text is in the flow all the same.
    pub hidden: bool,
    /// Raised or lowered.
    pub shifted: bool,
    /// Its language (17.3.2.20), as `vi-VN`; `None` where nothing in the file says one.
    pub language: Option<Arc<str>>,
}

impl RunFormat {
    /// Whether it is printed black.
    pub fn is_black(&self) -> bool {
        matches!(
            self.colour,
            None | Some(Colour {
                red: 0,
                green: 0,
                blue: 0
            })
        )
    }
}

/// The fonts of a run by slot (17.3.2.26); themes are resolved. `None` where nothing in the
/// file names one, so that the reading program chooses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fonts {
    /// Letters of ASCII.
    pub ascii: Option<Arc<str>>,
    /// Other Latin letters, Vietnamese ones among them.
    pub h_ansi: Option<Arc<str>>,
    /// East Asian characters.
    pub east_asia: Option<Arc<str>>,
    /// Complex scripts.
    pub cs: Option<Arc<str>>,
}

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl Colour {
    /// From `FF0000`; `None` for `auto` and what is no colour.
    pub fn parse(hex: &str) -> Option<Colour> {
        let hex = hex.trim_start_matches('#');
        if hex.len() != 6 || !hex.is_ascii() {
            return None;
        }
        let value = u32::from_str_radix(hex, 16).ok()?;
        let [_, red, green, blue] = value.to_be_bytes();
        Some(Colour { red, green, blue })
    }
}

/// How a paragraph is (17.3.1).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ParaFormat {
    /// Its alignment.
    pub align: Alignment,
    /// From the left edge of the text area.
    pub left: Length,
    /// From the right edge of the text area.
    pub right: Length,
    /// First line against the others; negative when it hangs.
    pub first_line: Length,
    /// Space above.
    pub before: Length,
    /// Space below.
    pub after: Length,
    /// No space between paragraphs of the same style (17.3.1.9).
    pub contextual_spacing: bool,
    /// From line to line.
    pub line: LineSpacing,
    /// On one page with the next paragraph.
    pub keep_next: bool,
    /// All its lines on one page.
    pub keep_lines: bool,
    /// Starts a page.
    pub page_break_before: bool,
    /// Depth in the outline, 1 to 9; `None` for body text.
    pub outline: Option<u8>,
    /// Lines drawn as borders.
    pub borders: Borders,
    /// Is in a frame that is aligned so, whatever `align` says (17.3.1.11): Word once
    /// put page numbers there.
    pub frame: Option<Alignment>,
}

/// Distance of lines (17.3.1.33).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LineSpacing {
    /// So many times a line: 1 is single.
    Multiple(f64),
    /// Exactly so much, whatever is in the line.
    Exactly(Length),
    /// So much, or more where the line needs it.
    AtLeast(Length),
}

impl Default for LineSpacing {
    fn default() -> LineSpacing {
        LineSpacing::Multiple(1.0)
    }
}

/// Which borders are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Borders {
    /// Above.
    pub top: bool,
    /// Below.
    pub bottom: bool,
    /// At the left.
    pub left: bool,
    /// At the right.
    pub right: bool,
    /// Between paragraphs of the same borders, or between the rows of a table.
    pub inside_horizontal: bool,
    /// Between the columns of a table.
    pub inside_vertical: bool,
}

impl Borders {
    /// Whether any is drawn.
    pub fn any(&self) -> bool {
        *self != Borders::default()
    }
}
