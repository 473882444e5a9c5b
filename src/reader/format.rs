//! Effective formatting: what a run or a paragraph finally looks like, after defaults, styles,
//! themes, numbering and direct formatting.

use std::sync::Arc;

use crate::components::Alignment;
use crate::measure::Length;

/// The formatting of a run (17.3.2).
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
    /// Underlined, in any way.
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
    /// Not shown (17.3.2.41). The text is still in the flow.
    pub hidden: bool,
    /// Raised or lowered.
    pub shifted: bool,
    /// Its language (17.3.2.20), as `vi-VN`; `None` if the file names none.
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

/// The fonts of a run by slot (17.3.2.26), themes resolved. `None` if the file names none, so
/// that the displaying program chooses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fonts {
    /// ASCII letters.
    pub ascii: Option<Arc<str>>,
    /// Other Latin letters, including Vietnamese ones.
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
    /// Parses `FF0000`; `None` for `auto` and anything that is not a colour.
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

/// The formatting of a paragraph (17.3.1).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ParaFormat {
    /// Its alignment.
    pub align: Alignment,
    /// Indent from the left edge of the text area.
    pub left: Length,
    /// Indent from the right edge of the text area.
    pub right: Length,
    /// Indent of the first line relative to the others; negative if it hangs.
    pub first_line: Length,
    /// Space above.
    pub before: Length,
    /// Space below.
    pub after: Length,
    /// No space between paragraphs of the same style (17.3.1.9).
    pub contextual_spacing: bool,
    /// Line spacing.
    pub line: LineSpacing,
    /// Kept on one page with the next paragraph.
    pub keep_next: bool,
    /// All its lines kept on one page.
    pub keep_lines: bool,
    /// Starts a new page.
    pub page_break_before: bool,
    /// Depth in the outline, 1 to 9; `None` for body text.
    pub outline: Option<u8>,
    /// Lines drawn as borders.
    pub borders: Borders,
    /// The alignment of the frame that it is in, whatever `align` says (17.3.1.11): older
    /// versions of Word put page numbers in one.
    pub frame: Option<Alignment>,
}

/// Line spacing (17.3.1.33).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LineSpacing {
    /// A multiple of a line: 1 is single.
    Multiple(f64),
    /// An exact height, whatever is in the line.
    Exactly(Length),
    /// A minimum, more if the line needs it.
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
    /// On the left.
    pub left: bool,
    /// On the right.
    pub right: bool,
    /// Between paragraphs with the same borders, or between the rows of a table.
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
