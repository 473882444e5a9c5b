//! How many lines a paragraph takes in a column.

use super::{Face, Length, UNITS_PER_EM, advance};

/// How many lines `runs`, set in `size`, take in a column `width` wide; at least one.
///
/// Lines are filled one after the other and break at spaces, tabs and `\n`; a word wider
/// than the column is broken where it must be. Programs also break after a hyphen or a
/// slash, which hardly changes the number of lines.
pub fn line_count<'a>(
    runs: impl IntoIterator<Item = (&'a str, Face)>,
    size: Length,
    width: Length,
) -> usize {
    let room = f64::from(UNITS_PER_EM) * width.to_pt() / size.to_pt();
    let mut lines = Wrapped {
        // A column narrower than a character still holds one.
        room: room.max(f64::from(UNITS_PER_EM)),
        lines: 1,
        line: 0.0,
        word: 0.0,
    };
    for (text, face) in runs {
        for c in text.chars() {
            let width = f64::from(advance(c, face));
            match c {
                '\n' => {
                    lines.end_word();
                    lines.lines += 1;
                    lines.line = 0.0;
                }
                // A tab is at most one stop wide: about four digits.
                '\t' => {
                    lines.end_word();
                    lines.line += width * 4.0;
                }
                ' ' => {
                    lines.end_word();
                    lines.line += width;
                }
                _ => lines.word += width,
            }
        }
    }
    lines.end_word();
    lines.lines
}

/// The lines so far, and the width used on the last one.
struct Wrapped {
    /// Width of a line; this and the others in units of the font.
    room: f64,
    lines: usize,
    /// Width used on the last line, including the space at its end.
    line: f64,
    /// Width of the word being read.
    word: f64,
}

impl Wrapped {
    /// Puts the word on the last line, or on the next ones.
    fn end_word(&mut self) {
        if self.word == 0.0 {
            return;
        }
        if self.line > 0.0 && self.line + self.word > self.room {
            self.lines += 1;
            self.line = 0.0;
        }
        let more = (self.word / self.room).ceil() - 1.0;
        if more > 0.0 {
            self.lines += more as usize;
            self.word -= more * self.room;
        }
        self.line += self.word;
        self.word = 0.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: Length) -> usize {
        line_count([(text, Face::Regular)], Length::pt(10.0), width)
    }

    /// A column that fits this many digits of 5 pt, and a little more.
    fn digits(count: u32) -> Length {
        Length::pt(5.0 * f64::from(count) + 0.1)
    }

    #[test]
    fn words_go_to_the_next_line_when_they_do_not_fit() {
        assert_eq!(lines("", digits(4)), 1);
        assert_eq!(lines("1234", digits(4)), 1);
        assert_eq!(lines("1 34 12", digits(5)), 2);
        assert_eq!(lines("1234 1234 1234", digits(5)), 3);
        assert_eq!(lines("1234 1234 1234", digits(15)), 1);
    }

    #[test]
    fn breaks_that_were_asked_for_count() {
        assert_eq!(lines("1\n2\n3", digits(9)), 3);
        assert_eq!(lines("1\n\n3\n", digits(9)), 4);
    }

    #[test]
    fn a_word_wider_than_the_column_is_broken() {
        assert_eq!(lines("12345678", digits(4)), 2);
        assert_eq!(lines("1 123456789 1", digits(4)), 4);
        assert_eq!(lines("123", Length::ZERO), 2);
    }

    #[test]
    fn a_word_may_change_its_face_within() {
        let runs = [("12", Face::Regular), ("34 12", Face::Bold)];
        assert_eq!(line_count(runs, Length::pt(10.0), digits(5)), 2);
    }
}
