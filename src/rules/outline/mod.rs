//! Rules of how the content is divided, numbered and ended.

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

use crate::document::{Block, Paragraph, Role};

/// The letters of the Vietnamese alphabet.
const ALPHABET: [&str; 29] = [
    "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ",
    "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y",
];

/// Those that practice leaves out in numbering points.
const SKIPPED: [&str; 6] = ["ă", "â", "ê", "ô", "ơ", "ư"];

/// The paragraphs of a content.
fn paragraphs(body: &[Block]) -> impl Iterator<Item = &Paragraph> {
    body.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Table(_) => None,
    })
}

/// How deep a heading stands, 0 outermost; `None` for what is not numbered.
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

/// The number in `Chương II`, `Điều 3.`, `1.`, as a number; `None` for letters and for what
/// is no such number.
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

/// The value of a Roman number in capitals, up to 3,999 and in its usual form.
pub(super) fn from_roman(text: &str) -> Option<usize> {
    const SIGNS: [(&str, usize); 13] = [
        ("M", 1000),
        ("CM", 900),
        ("D", 500),
        ("CD", 400),
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    let mut rest = text;
    let mut value = 0;
    for (sign, worth) in SIGNS {
        let most = if sign.len() == 1 && worth.to_string().starts_with('1') {
            3
        } else {
            1
        };
        for _ in 0..most {
            let Some(after) = rest.strip_prefix(sign) else {
                break;
            };
            rest = after;
            value += worth;
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

/// The first word of a paragraph, where a fault of its number is shown.
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
