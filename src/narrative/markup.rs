//! The markup of a filled text: a small subset of CommonMark, and nothing in silence.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::reserved::{moved, restored};
use crate::catalogue::{CALLED_HERE, NOT_IN_SUBSET};
use crate::diagnostic::{Diagnostic, Problems};
use crate::document::{Origin, Paragraph, Role, Text};
use crate::source::{Sources, Span};

/// The paragraphs of `filled`. What the subset lacks is reported at its place.
pub(super) fn read(
    filled: &str,
    origin: Origin,
    sources: &Sources,
    problems: &mut Problems,
) -> Vec<Paragraph> {
    if is_plain(filled) {
        return vec![body(Text::plain(restore(filled.trim()), origin))];
    }
    // an ampersand is an ampersand: entities are no part of the subset
    let escaped = filled.replace('&', &moved('&').to_string());
    let mut reader = Reader {
        origin,
        out: Vec::new(),
        text: Text::empty(origin),
        bold: 0,
        italic: 0,
        lists: 0,
        refused: Vec::new(),
    };
    for (event, range) in Parser::new(&escaped).into_offset_iter() {
        reader.event(event, range, &escaped);
    }
    for (what, range) in std::mem::take(&mut reader.refused) {
        let line = escaped
            .get(range)
            .unwrap_or("")
            .lines()
            .next()
            .unwrap_or("");
        let span = locate(&restore(line), origin, sources);
        let diagnostic = Diagnostic::new(&NOT_IN_SUBSET, span, [&what]);
        problems.push(match origin.via {
            Some(via) => diagnostic.also(via, &CALLED_HERE),
            None => diagnostic,
        });
    }
    reader.out
}

/// Text that no rule of CommonMark touches.
fn is_plain(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_alphabetic())
        && !text.contains(['\\', '`', '*', '_', '<', '&', '[', '\n', '\r', '\t'])
}

/// The place in a source of words of its text, else the start of the text.
fn locate(words: &str, origin: Origin, sources: &Sources) -> Span {
    let Some(span) = origin.at else {
        return Span::default();
    };
    let words = words.trim();
    match sources.slice(span).find(words) {
        Some(i) if !words.is_empty() => {
            let start = span.start as usize + i;
            Span::new(span.source, start, start + words.len())
        }
        _ => span,
    }
}

fn restore(text: &str) -> String {
    text.chars().map(|c| restored(c).unwrap_or(c)).collect()
}

fn body(text: Text) -> Paragraph {
    Paragraph {
        role: Role::Body,
        number: None,
        text,
    }
}

struct Reader {
    origin: Origin,
    out: Vec<Paragraph>,
    text: Text,
    bold: usize,
    italic: usize,
    lists: usize,
    refused: Vec<(String, Range<usize>)>,
}

impl Reader {
    fn refuse(&mut self, what: &str, range: Range<usize>) {
        self.refused.push((what.to_owned(), range));
    }

    fn say(&mut self, words: &str) {
        self.text
            .push(restore(words), self.bold > 0, self.italic > 0);
    }

    /// Ends the paragraph that was being read.
    fn end(&mut self) {
        let text = std::mem::replace(&mut self.text, Text::empty(self.origin));
        if text.is_empty() {
            return;
        }
        let role = match self.lists {
            0 => Role::Body,
            1 => Role::Dash,
            _ => Role::Plus,
        };
        self.out.push(Paragraph { role, ..body(text) });
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>, text: &str) {
        match event {
            Event::Text(words) => self.say(&words),
            Event::SoftBreak => self.say(" "),
            Event::HardBreak => self.say("\n"),
            Event::Start(Tag::Paragraph) | Event::Start(Tag::Item) => self.end(),
            Event::End(TagEnd::Paragraph | TagEnd::Item) => self.end(),
            Event::Start(Tag::List(start)) => {
                self.end();
                self.lists += 1;
                match text.as_bytes().get(range.start) {
                    _ if start.is_some() => self.refuse("“1.”", range),
                    Some(b'-') if self.lists > 2 => self.refuse("“- ” (3)", range),
                    Some(b'-') => {}
                    _ => self.refuse("“+”, “*”", range),
                }
            }
            Event::End(TagEnd::List(_)) => {
                self.end();
                self.lists = self.lists.saturating_sub(1);
            }
            Event::Start(Tag::Strong) if !text[range.clone()].starts_with('_') => self.bold += 1,
            Event::End(TagEnd::Strong) => self.bold = self.bold.saturating_sub(1),
            Event::Start(Tag::Emphasis) if !text[range.clone()].starts_with('_') => {
                self.italic += 1;
            }
            Event::End(TagEnd::Emphasis) => self.italic = self.italic.saturating_sub(1),
            Event::Start(Tag::Strong | Tag::Emphasis) => self.refuse("“_”", range),
            Event::Start(Tag::Heading { .. }) => self.refuse("“#”", range),
            Event::Start(Tag::BlockQuote(_)) => self.refuse("“>”", range),
            Event::Start(Tag::CodeBlock(_)) => self.refuse("“```”, “    ”", range),
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => self.refuse("“[ ]( )”", range),
            Event::Start(Tag::HtmlBlock) | Event::Html(_) | Event::InlineHtml(_) => {
                self.refuse("“< >”", range);
            }
            Event::Code(_) => self.refuse("“`”", range),
            Event::Rule => self.refuse("“---”", range),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read_text(text: &str) -> (Vec<Paragraph>, usize) {
        let mut problems = Problems::default();
        let out = read(text, Origin::default(), &Sources::default(), &mut problems);
        (out, problems.len())
    }

    #[test]
    fn paragraphs_lists_and_emphasis() {
        let (out, wrong) = read_text("Một **hai**\nba\n\n- *bốn*;\n  - năm\n- sáu &amp; <!\n");
        assert_eq!(wrong, 0);
        let roles: Vec<Role> = out.iter().map(|p| p.role).collect();
        assert_eq!(roles, [Role::Body, Role::Dash, Role::Plus, Role::Dash]);
        assert_eq!(out[0].text.to_plain(), "Một hai ba");
        assert!(out[0].text.runs()[1].bold && out[1].text.runs()[0].italic);
        assert_eq!(out[3].text.to_plain(), "sáu &amp; <!");
    }

    #[test]
    fn what_the_subset_lacks_is_refused() {
        for text in [
            "# a",
            "1. a",
            "+ a",
            "> a",
            "`a`",
            "[a](b)",
            "<b>a</b>",
            "a\n---\n",
            "_a_",
            "    a\n",
            "- a\n  - b\n    - c\n",
            "***\n",
            "<http://a.vn>",
            "```\na\n```",
        ] {
            assert!(read_text(text).1 > 0, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_protected_value_is_never_markup(value in "[^\\p{Co}\\p{Cc}]{1,40}") {
            let filled = format!("Đã có {}.", super::super::reserved::protect(&value));
            let (out, wrong) = read_text(&filled);
            prop_assert_eq!(wrong, 0);
            prop_assert_eq!(out.len(), 1);
            prop_assert_eq!(out[0].text.to_plain(), format!("Đã có {}.", value));
        }
    }
}
