//! The components of a document, as the table of Phụ lục I, mục V has them.

mod marks;

pub use marks::{Circulation, Secrecy, Urgency};

/// The two coherent sets of font sizes (footnote to the table of Phụ lục I, mục V).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sizes {
    /// Body 14 pt, quốc hiệu 13 pt, tiêu ngữ 14 pt.
    #[default]
    Set14,
    /// Body 13 pt, quốc hiệu 12 pt, tiêu ngữ 13 pt.
    Set13,
}

/// The letters of điểm, in the order of the Vietnamese alphabet; the letters with a hat or a
/// hook are not used.
pub const POINT_LETTERS: [&str; 23] = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t",
    "u", "v", "x", "y",
];
