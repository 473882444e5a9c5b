//! What the decree allows, where the rest of [`crate::layout`] says what vanthu writes.

use std::ops::RangeInclusive;

use super::{PAGE_LONG, PAGE_SHORT};
use crate::measure::{Allowed, Length, near};

/// Top margin (mục I, khoản 3).
pub const TOP: Allowed = Allowed::mm(20.0, 25.0);
/// Bottom margin (mục I, khoản 3).
pub const BOTTOM: Allowed = Allowed::mm(20.0, 25.0);
/// Left margin (mục I, khoản 3).
pub const LEFT: Allowed = Allowed::mm(30.0, 35.0);
/// Right margin (mục I, khoản 3).
pub const RIGHT: Allowed = Allowed::mm(15.0, 20.0);

/// How far a table may reach into a margin on each side: the blank beside the text of its
/// cells, so that this text is at the margin, and what programs round by.
pub const TABLE_OVERHANG: Length = Length::mm(3.0);

/// How many times a page, or a line, is surely too much for one: programs differ by less in
/// how they break lines and pages.
pub const CERTAINLY_MORE: f64 = 1.1;

/// A row that takes more than this part of a page may be split: moved whole to the next page
/// it would leave half of one empty, and below a repeated heading it might not fit on any.
pub const ROW_KEPT_WHOLE: f64 = 0.5;

/// Nor is one kept whole that takes more than this part of a page together with the heading
/// repeated above it: measured from below, it might not fit.
pub const ROW_WITH_HEADING: f64 = 0.75;

/// Likewise a heading that takes more than this part of a page need not be repeated.
pub const HEADING_REPEATED: f64 = 0.5;

/// Whether a paper of these sides is A4 (mục I, khoản 1).
pub fn is_a4(short: Length, long: Length) -> bool {
    near(short, PAGE_SHORT, PAPER_TOLERANCE) && near(long, PAGE_LONG, PAPER_TOLERANCE)
}

/// What programs round the sides of a paper by.
const PAPER_TOLERANCE: Length = Length::mm(0.5);

/// From so far on, an indent moves a line and does not only keep it off an edge.
pub const SHIFT: Length = Length::mm(2.0);

/// A drawing up to this height is a line, whatever it was made of.
pub const LINE_HEIGHT: Length = Length::mm(1.0);

/// The line below Tiêu ngữ, as a part of the text: as long as it (mục II, khoản 1). Word
/// draws lines by hand, and real documents miss it by up to a tenth.
pub const MOTTO_LINE: RangeInclusive<f64> = 0.9..=1.1;

/// The line below the issuing body or the subject, as a part of the text: one third to one
/// half (mục II, khoản 2 and 5), measured with a tolerance of 5 %.
pub const SHORT_LINE: RangeInclusive<f64> = 0.95 / 3.0..=1.05 / 2.0;

/// Pitch of the lines of the content, in single lines (mục II, khoản 6), with what Word's
/// 240ths are rounded by.
pub const LINES: RangeInclusive<f64> = 0.99..=1.51;

/// A pitch up to this, in single lines, is Word's single spacing or looks like it.
pub const SINGLE: f64 = 1.2;

/// What the first line of a paragraph may miss its place by: rulers show quarters of a
/// centimetre.
pub const INDENT_TOLERANCE: Length = Length::mm(0.3);

/// What a dash may miss its place under a colon by: it is put there by eye, and the decree's
/// own form misses it by 8 mm.
pub const UNDER_COLON: Length = Length::mm(10.0);

/// What the sides of a mark's frame may miss theirs by.
pub const FRAME_TOLERANCE: Length = Length::mm(1.0);

/// A line of so much of its room fills it, so that its alignment is not seen.
pub const FULL_LINE: f64 = 0.9;
