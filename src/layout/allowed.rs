//! What the decree allows; the rest of [`crate::layout`] says what vanthu writes.

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

/// How far a table may reach into a margin on each side: the padding of its cells, so that
/// their text is at the margin, plus the rounding of programs.
pub const TABLE_OVERHANG: Length = Length::mm(3.0);

/// Safety factor: what measures more than this many pages (lines) surely does not fit on one,
/// whatever program lays it out.
pub const CERTAINLY_MORE: f64 = 1.1;

/// A row that takes more than this part of a page may be split: moved whole to the next page it
/// would leave half a page empty, and below a repeated heading it might not fit at all.
pub const ROW_KEPT_WHOLE: f64 = 0.5;

/// A row that takes more than this part of a page together with the repeated heading may be
/// split too: heights are measured as lower bounds, so it might not fit.
pub const ROW_WITH_HEADING: f64 = 0.75;

/// A heading that takes more than this part of a page need not be repeated.
pub const HEADING_REPEATED: f64 = 0.5;

/// Whether a paper of these sides is A4 (mục I, khoản 1).
pub fn is_a4(short: Length, long: Length) -> bool {
    near(short, PAGE_SHORT, PAPER_TOLERANCE) && near(long, PAGE_LONG, PAPER_TOLERANCE)
}

/// By how much programs round the sides of the paper.
const PAPER_TOLERANCE: Length = Length::mm(0.5);

/// The smallest indent that is meant to move a line, not only to keep it off an edge.
pub const SHIFT: Length = Length::mm(2.0);

/// A drawing up to this height is a line, whatever shape it is made of.
pub const LINE_HEIGHT: Length = Length::mm(1.0);

/// The line below Tiêu ngữ, relative to the text: equally long (mục II, khoản 1). Lines are
/// drawn by hand in Word, and those of real documents are off by up to a tenth.
pub const MOTTO_LINE: RangeInclusive<f64> = 0.9..=1.1;

/// The line below the issuing body or the subject, relative to the text: one third to one half
/// (mục II, khoản 2 and 5), measured with a tolerance of 5 %.
pub const SHORT_LINE: RangeInclusive<f64> = 0.95 / 3.0..=1.05 / 2.0;

/// Pitch of the lines of the content, in single lines (mục II, khoản 6), with a tolerance for
/// Word's rounding to 240ths.
pub const LINES: RangeInclusive<f64> = 0.99..=1.51;

/// A pitch up to this, in single lines, is Word's single spacing or looks like it.
pub const SINGLE: f64 = 1.2;

/// By how much the first line of a paragraph may be off: rulers show quarters of a centimetre.
pub const INDENT_TOLERANCE: Length = Length::mm(0.3);

/// By how much a dash may be off its place under a colon: it is placed by eye, and in the
/// decree's own form it is off by 8 mm.
pub const UNDER_COLON: Length = Length::mm(10.0);

/// By how much the sides of a mark's frame may be off.
pub const FRAME_TOLERANCE: Length = Length::mm(1.0);

/// A line that takes this part of its width fills it, so that its alignment cannot be seen.
pub const FULL_LINE: f64 = 0.9;
