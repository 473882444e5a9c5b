//! The content of a document: headings numbered by the tool, paragraphs, tables.

use super::table;
use crate::catalogue::{NOTHING_RUNS_IN, NUMBER_TYPED, OUT_OF_LETTERS};
use crate::components::{POINT_LETTERS, Role};
use crate::content::{HeadingKey, Item};
use crate::diagnostic::{Diagnostic, Problems};
use crate::document::{Block, Paragraph, Text};
use crate::kinds::Scheme;
use crate::narrative::{Filler, number_of_heading};
use crate::number::roman;

/// The position in the numbering. Numbers below a heading start again with it; Điều and Chương are
/// numbered through (Phụ lục I, mục II, khoản 6).
#[derive(Debug, Clone)]
pub(super) struct Outline {
    scheme: Scheme,
    part: usize,
    chapter: usize,
    section: usize,
    subsection: usize,
    article: usize,
    clause: usize,
    point: usize,
    /// Counters of `I.`, `1.`, `a)`.
    levels: [usize; 3],
}

impl Outline {
    /// The start of a content divided by `scheme`.
    pub(super) fn new(scheme: Scheme) -> Outline {
        Outline {
            scheme,
            part: 0,
            chapter: 0,
            section: 0,
            subsection: 0,
            article: 0,
            clause: 0,
            point: 0,
            levels: [0; 3],
        }
    }

    /// The role and number of the next heading of kind `key`, `depth` headings of that kind
    /// deep; `titled` when its text is a title and not the text itself. `None` when the
    /// alphabet has no more letters.
    fn next(&mut self, key: HeadingKey, depth: usize, titled: bool) -> Option<(Role, String)> {
        Some(match key {
            HeadingKey::Part => {
                self.part += 1;
                self.levels = [0; 3];
                (Role::Part, format!("Phần {}", roman(self.part)))
            }
            HeadingKey::Chapter => {
                self.chapter += 1;
                self.section = 0;
                self.subsection = 0;
                (Role::Chapter, format!("Chương {}", roman(self.chapter)))
            }
            HeadingKey::Heading if self.scheme == Scheme::Regulation => {
                self.section += 1;
                self.subsection = 0;
                (Role::Section, format!("Mục {}", self.section))
            }
            HeadingKey::Subsection => {
                self.subsection += 1;
                (Role::Subsection, format!("Tiểu mục {}", self.subsection))
            }
            HeadingKey::Article => {
                self.article += 1;
                self.clause = 0;
                self.point = 0;
                let role = if titled {
                    Role::ArticleTitle
                } else {
                    Role::Article
                };
                (role, format!("Điều {}.", self.article))
            }
            HeadingKey::Clause => {
                self.clause += 1;
                self.point = 0;
                let role = if titled {
                    Role::ClauseTitle
                } else {
                    Role::Clause
                };
                (role, format!("{}.", self.clause))
            }
            HeadingKey::Point => {
                self.point += 1;
                (Role::Point, format!("{})", letter(self.point)?))
            }
            HeadingKey::Heading => {
                let level = depth.min(2);
                self.levels[level] += 1;
                self.levels[level + 1..].fill(0);
                let n = self.levels[level];
                match (level, titled) {
                    (0, _) => (Role::Level1, format!("{}.", roman(n))),
                    (1, true) => (Role::Level2, format!("{n}.")),
                    (1, false) => (Role::Clause, format!("{n}.")),
                    (_, true) => (Role::Level3, format!("{})", letter(n)?)),
                    (_, false) => (Role::Point, format!("{})", letter(n)?)),
                }
            }
        })
    }
}

/// The blocks of `entries`, in reading order.
pub(super) fn blocks(
    entries: &[Item],
    outline: &mut Outline,
    filler: &mut Filler<'_>,
    problems: &mut Problems,
) -> Vec<Block> {
    let mut out = Vec::new();
    for entry in entries {
        push(entry, 0, outline, filler, problems, &mut out);
    }
    out
}

fn push(
    entry: &Item,
    depth: usize,
    outline: &mut Outline,
    filler: &mut Filler<'_>,
    problems: &mut Problems,
    out: &mut Vec<Block>,
) {
    // a number without text: the first paragraph below runs in after it
    let mut runs_in = None;
    if let Some((key, text)) = &entry.heading {
        let titled = text.is_some() && is_title(*key, entry, outline.scheme);
        match outline.next(*key, depth, titled) {
            None => problems.push(Diagnostic::new(&OUT_OF_LETTERS, entry.span, [])),
            Some((role, number)) => match text {
                Some(text) => {
                    let mut text = filler.title(text, problems);
                    if role.is_division() || role == Role::Level1 {
                        text = text.to_upper();
                    }
                    out.push(Block::Paragraph(Paragraph {
                        role,
                        number: Some(number),
                        text,
                    }));
                }
                None => runs_in = Some((role, number)),
            },
        }
    }
    let before = problems.len();
    let mut paragraphs = Vec::new();
    if let Some(text) = &entry.text {
        paragraphs = filler.blocks(text, problems);
    }
    if let Some(name) = &entry.fragment {
        paragraphs.extend(filler.fragment(name, entry.with.as_ref(), problems));
    }
    if let Some((role, number)) = runs_in {
        match paragraphs.first_mut() {
            Some(first) if first.role == Role::Body => {
                if let Some(number) = number_of_heading(&first.text.to_plain()) {
                    let at = first.text.origin.at.unwrap_or(entry.span);
                    let number = number.trim_end();
                    problems.push(Diagnostic::new(&NUMBER_TYPED, at, [number]));
                }
                first.role = role;
                first.number = Some(number);
            }
            // nothing is there because it was refused
            None if problems.len() > before => {}
            _ => {
                problems.push(Diagnostic::new(&NOTHING_RUNS_IN, entry.span, [&number]));
                out.push(Block::Paragraph(Paragraph {
                    role,
                    number: Some(number),
                    text: Text::empty(entry.span),
                }));
            }
        }
    }
    out.extend(paragraphs.into_iter().map(Block::Paragraph));
    if let Some(table) = &entry.table {
        out.push(Block::Table(table::table(table, filler, problems)));
    }
    let below = match entry.heading {
        Some((HeadingKey::Heading, _)) => depth + 1,
        _ => depth,
    };
    for child in &entry.children {
        push(child, below, outline, filler, problems, out);
    }
}

/// Whether a heading's text is its title, bold and on a line of its own: headings always,
/// an article of a regulation always, other articles and clauses when text of their own
/// follows below.
fn is_title(key: HeadingKey, entry: &Item, scheme: Scheme) -> bool {
    let has_text = entry.text.is_some() || entry.fragment.is_some();
    match key {
        HeadingKey::Part | HeadingKey::Chapter | HeadingKey::Heading | HeadingKey::Subsection => {
            true
        }
        HeadingKey::Article => scheme == Scheme::Regulation || has_text,
        HeadingKey::Clause => has_text,
        HeadingKey::Point => false,
    }
}

fn letter(n: usize) -> Option<&'static str> {
    POINT_LETTERS.get(n.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_below_begin_anew() {
        let mut outline = Outline::new(Scheme::Outline);
        let mut next = |depth| outline.next(HeadingKey::Heading, depth, true).unwrap().1;
        let numbers: Vec<String> = [0, 1, 1, 2, 2, 0, 1].into_iter().map(&mut next).collect();
        assert_eq!(numbers, ["I.", "1.", "2.", "a)", "b)", "II.", "1."]);
    }

    #[test]
    fn articles_are_numbered_through_and_points_know_the_letter_d_with_stroke() {
        let mut outline = Outline::new(Scheme::Regulation);
        let mut next = |key| outline.next(key, 0, true).unwrap().1;
        assert_eq!(next(HeadingKey::Chapter), "Chương I");
        assert_eq!(next(HeadingKey::Article), "Điều 1.");
        assert_eq!(next(HeadingKey::Chapter), "Chương II");
        assert_eq!(next(HeadingKey::Article), "Điều 2.");
        next(HeadingKey::Clause);
        let points: Vec<String> = (0..6).map(|_| next(HeadingKey::Point)).collect();
        assert_eq!(points, ["a)", "b)", "c)", "d)", "đ)", "e)"]);
    }
}
