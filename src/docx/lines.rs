//! Centred texts whose lines are broken here and not by Word, because the length of a drawn
//! line depends on the last of them.

use docx_rs::{Paragraph, RunProperty};

use super::story::{emphasised, paragraph, run};
use crate::components::Component;
use crate::document::Text;
use crate::layout;
use crate::measure::{Face, Length, break_balanced, text_width};

/// A text in lines.
pub(super) struct Lines {
    /// The text with its breaks: [`COMPUTED`] ones, and those that the author typed.
    text: Text,
    /// Width of its last line.
    pub(super) last: Length,
}

/// A computed break. The space before it distinguishes it from a typed one, and keeps the words
/// apart where a program drops the break.
const COMPUTED: &str = " \n";

/// Breaks `text` into lines no wider than `max`, as even as possible; typed breaks are kept.
pub(super) fn balanced(text: &Text, size: Length, face: Face, max: Length) -> Lines {
    let lines = break_balanced(&text.to_plain(), size, face, max);
    broken(text, size, face, &lines)
}

/// Puts `text` into the lines that its words were broken into.
pub(super) fn broken(text: &Text, size: Length, face: Face, lines: &[String]) -> Lines {
    Lines {
        text: with_breaks(text, lines),
        last: lines
            .last()
            .map_or(Length::ZERO, |line| text_width(line, size, face)),
    }
}

impl Lines {
    /// A paragraph of a style that holds the lines. The space before a computed break is set so
    /// small that it does not push its line off the centre.
    pub(super) fn paragraph(&self, component: Component) -> Paragraph {
        let mut out = paragraph(component);
        let tiny = usize::try_from(layout::TINY.half_points()).unwrap_or(0);
        for part in self.text.runs() {
            let format = emphasised(RunProperty::new(), part);
            for (i, line) in part.text.split(COMPUTED).enumerate() {
                if i > 0 {
                    out = out.add_run(run(COMPUTED, format.clone().size(tiny)));
                }
                if !line.is_empty() {
                    out = out.add_run(run(line, format.clone()));
                }
            }
        }
        out
    }
}

/// `text` with a break after the white space at the end of each line but the last.
fn with_breaks(text: &Text, lines: &[String]) -> Text {
    let letters = |line: &String| line.chars().filter(|c| !c.is_whitespace()).count();
    let mut lines = lines.iter().map(letters).filter(|n| *n > 0).peekable();
    let mut left = lines.next().unwrap_or(0);
    let mut broken = false;
    let mut out = Text::empty(text.origin);
    for run in text.runs() {
        let mut words = String::with_capacity(run.text.len() + 2);
        let mut rest = run.text.chars().peekable();
        while let Some(c) = rest.next() {
            words.push(c);
            if !c.is_whitespace() {
                if left == 0 {
                    left = lines.next().unwrap_or(0);
                    broken = false;
                }
                left = left.saturating_sub(1);
            } else if c == '\n' {
                broken = true;
            } else if left == 0 && !broken && lines.peek().is_some() {
                // The last of several spaces; a typed break may follow them.
                broken = rest.peek().is_none_or(|c| !c.is_whitespace());
                if broken {
                    words.push('\n');
                }
            }
        }
        out.push(words, run.bold, run.italic);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(words: &[&str]) -> Vec<String> {
        words.iter().map(|w| (*w).to_owned()).collect()
    }

    /// The text that a reader recovers from the breaks.
    fn read_back(text: &Text) -> String {
        text.to_plain().replace(COMPUTED, " ")
    }

    #[test]
    fn breaks_keep_emphasis_and_read_back() {
        let mut text = Text::fixed("SỞ NÔNG ");
        text.push("NGHIỆP VÀ", true, false);
        text.push(" MÔI\nTRƯỜNG", false, false);
        let broken = with_breaks(&text, &lines(&["SỞ NÔNG NGHIỆP", "VÀ MÔI", "TRƯỜNG"]));
        let runs: Vec<&str> = broken.runs().iter().map(|r| r.text.as_str()).collect();
        assert_eq!(runs, ["SỞ NÔNG ", "NGHIỆP \nVÀ", " MÔI\nTRƯỜNG"]);
        assert_eq!(read_back(&broken), text.to_plain());
    }

    #[test]
    fn blanks_in_a_row_stay() {
        let text = Text::fixed("một  hai\n\nba");
        let broken = with_breaks(&text, &lines(&["một", "hai", "", "ba"]));
        assert_eq!(broken.to_plain(), "một  \nhai\n\nba");
        assert_eq!(read_back(&broken), text.to_plain());
    }

    #[test]
    fn a_text_of_one_line_is_left_alone() {
        let text = Text::fixed("BÁO CÁO ");
        assert_eq!(with_breaks(&text, &lines(&["BÁO CÁO"])), text);
    }
}
