//! Rules about how the content is divided, numbered and ended.

pub(super) mod articles;
pub(super) mod division_case;
pub(super) mod division_title;
pub(super) mod empty_heading;
pub(super) mod ending;
pub(super) mod ending_glued;
pub(super) mod ending_within;
pub(super) mod levels;
pub(super) mod number_form;
pub(super) mod numbering;
pub(super) mod plus_without_dash;
pub(super) mod points;
pub(super) mod single_child;
pub(super) mod title_stop;

use std::ops::Range;

use crate::components::Role;
use crate::document::{Block, Paragraph};
use crate::number::roman;

/// The letters of the Vietnamese alphabet.
const ALPHABET: [&str; 29] = [
    "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ",
    "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y",
];

/// The paragraphs of a content.
fn paragraphs(body: &[Block]) -> impl Iterator<Item = &Paragraph> {
    body.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Table(_) => None,
    })
}

/// How deep a heading is, 0 outermost; `None` if it is not numbered.
fn rank(role: Role) -> Option<usize> {
    match role {
        Role::Part => Some(0),
        Role::Chapter => Some(1),
        Role::Section | Role::Level1 => Some(2),
        Role::Subsection => Some(3),
        Role::ArticleTitle | Role::Article => Some(4),
        Role::ClauseTitle | Role::Clause | Role::Level2 => Some(5),
        Role::Point | Role::Level3 => Some(6),
        Role::Body | Role::Dash | Role::Plus => None,
    }
}

/// One more than the deepest rank.
const RANKS: usize = 7;

/// The value of the number in `Chương II`, `Điều 3.`, `1.`; `None` for letters and anything
/// else.
fn ordinal(number: &str) -> Option<usize> {
    let last = number
        .trim_end_matches(['.', ')', ':'])
        .rsplit(' ')
        .next()?;
    if last.bytes().all(|b| b.is_ascii_digit()) {
        last.parse().ok()
    } else {
        from_roman(last)
    }
}

/// The value of a Roman number in capitals, below 100 and in standard form.
pub(super) fn from_roman(text: &str) -> Option<usize> {
    (1..100).find(|&n| roman(n) == text)
}

/// The first word of a paragraph, where a mistake in its number is shown.
fn first_word(paragraph: &Paragraph) -> Range<usize> {
    let text = paragraph.text.to_plain();
    0..text.find(' ').unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_headings_are_read() {
        assert_eq!(ordinal("Chương XIV"), Some(14));
        assert_eq!(ordinal("Điều 12."), Some(12));
        assert_eq!(ordinal("III."), Some(3));
        assert_eq!(ordinal("b)"), None);
        assert_eq!(from_roman("IIII"), None);
        assert_eq!(from_roman("VX"), None);
    }
}
