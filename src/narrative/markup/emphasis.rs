//! Decides which stars make words bold or italic, and which are plain characters.
//!
//! CommonMark decides that by Unicode's categories of the neighbours, so that `30*40 và 20*30`
//! loses its stars and `**Ⓐ**` does not become bold. Here a single star between letters or digits
//! is a plain character, and so is one in brackets: `30*40`, `a*b`, `2*(3+4)`, `(*)`. Any other
//! star must have a partner or is refused: a star disappears only as half of a pair.

use super::Words;
use crate::narrative::reserved;

/// A run of unescaped stars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stars {
    /// Its first byte in the paragraph's words.
    pub(super) at: usize,
    /// How many stars.
    pub(super) len: usize,
}

/// What is beside a run of stars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// A space, or the start or end of the paragraph.
    Space,
    Letter,
    Digit,
    /// What a placeholder was filled with.
    Value,
    OpeningBracket,
    ClosingBracket,
    /// Any other character.
    Other,
}

impl Side {
    fn of(c: Option<char>) -> Side {
        match c {
            None => Side::Space,
            Some(c) if reserved::is_of_value(c) => Side::Value,
            Some(c) if c.is_whitespace() => Side::Space,
            Some('(' | '[' | '{' | '“' | '‘' | '«') => Side::OpeningBracket,
            Some(')' | ']' | '}' | '”' | '’' | '»') => Side::ClosingBracket,
            Some(c) if c.is_numeric() => Side::Digit,
            Some(c) if c.is_alphabetic() => Side::Letter,
            Some(_) => Side::Other,
        }
    }

    fn is_word(self) -> bool {
        matches!(self, Side::Letter | Side::Digit | Side::Value)
    }
}

/// What a run of stars can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Plain,
    Mark {
        opens: bool,
        closes: bool,
        /// It is between typed letters or digits.
        within_word: bool,
    },
}

fn part(text: &str, stars: Stars) -> Part {
    let (before, after) = (&text[..stars.at], &text[stars.at + stars.len..]);
    let side = |c: Option<char>| Side::of(c);
    let (left, right) = (side(before.chars().next_back()), side(after.chars().next()));
    let in_brackets = left == Side::OpeningBracket && right == Side::ClosingBracket;
    let alone = before.trim().is_empty() && after.trim().is_empty();
    if in_brackets || alone {
        return Part::Plain;
    }
    let between_brackets = left == Side::ClosingBracket && right == Side::OpeningBracket;
    let (opens, closes) = match stars.len {
        1 => {
            let digit = |c: Option<char>| side(c) == Side::Digit;
            let times = digit(before.trim_end().chars().next_back())
                && digit(after.trim_start().chars().next());
            let opens = right != Side::Space && !left.is_word() && left != Side::ClosingBracket;
            let closes = left != Side::Space && !right.is_word() && right != Side::OpeningBracket;
            let is_mark = opens || closes || (left == Side::Space && right == Side::Space);
            if times || (left.is_word() && right.is_word()) || !is_mark {
                return Part::Plain;
            }
            (opens, closes)
        }
        2 | 3 if between_brackets || (left == Side::Digit && right == Side::Digit) => {
            (false, false)
        }
        2 | 3 => (right != Side::Space, left != Side::Space),
        _ => (false, false),
    };
    let typed = |side: Side| matches!(side, Side::Letter | Side::Digit);
    Part::Mark {
        opens,
        closes,
        within_word: typed(left) && typed(right),
    }
}

/// A run that waits for its partner.
struct Open {
    /// Its index among the runs.
    run: usize,
    /// How many of its stars have no partner yet.
    left: usize,
}

/// How many opening and closing stars can be partners: two, one or none.
fn common(opening: usize, closing: usize) -> usize {
    match (opening >= 2 && closing >= 2, opening & closing & 1) {
        (true, _) => 2,
        (false, odd) => odd,
    }
}

/// The words of a paragraph in runs of one emphasis, and the stars without a partner: the first of
/// two that were meant to be a pair.
pub(super) fn read(text: &str, all: &[Stars]) -> (Vec<Words>, Vec<Stars>) {
    let parts: Vec<Part> = all.iter().map(|stars| part(text, *stars)).collect();
    let mut open: Vec<Open> = Vec::new();
    // how bold and italic begin and end at each run
    let mut bold = vec![0_i32; all.len()];
    let mut italic = vec![0_i32; all.len()];
    let mut lonely: Vec<usize> = Vec::new();
    for (run, stars) in all.iter().enumerate() {
        let Part::Mark { opens, closes, .. } = parts[run] else {
            continue;
        };
        let mut left = stars.len;
        while closes && left > 0 {
            let partner = open.iter().rposition(|o| common(o.left, left) > 0);
            let Some(partner) = partner.filter(|i| may_pair(text, all, &parts, open[*i].run, run))
            else {
                break;
            };
            lonely.extend(open.drain(partner + 1..).map(|o| o.run));
            let opener = &mut open[partner];
            let count = common(opener.left, left);
            let marks = if count == 2 { &mut bold } else { &mut italic };
            marks[opener.run] += 1;
            marks[run] -= 1;
            opener.left -= count;
            left -= count;
            if opener.left == 0 {
                open.pop();
            }
        }
        let is_open = open.iter().any(|o| common(o.left, left) > 0 || left == 3);
        if left == stars.len && opens && !is_open {
            open.push(Open { run, left });
        } else if left > 0 {
            lonely.push(run);
        }
    }
    lonely.extend(open.iter().map(|o| o.run));
    lonely.sort_unstable();
    lonely.dedup();
    let words = cut(text, all, &parts, &lonely, &bold, &italic);
    (words, first_of_pairs(all, &parts, &lonely))
}

/// Whether two runs can be partners: where both are within words, only around letters of
/// one word, so that `x**2+y**2` keeps its stars.
fn may_pair(text: &str, all: &[Stars], parts: &[Part], opener: usize, closer: usize) -> bool {
    let within_word = |run: usize| {
        matches!(
            parts[run],
            Part::Mark {
                within_word: true,
                ..
            }
        )
    };
    if !within_word(opener) || !within_word(closer) {
        return true;
    }
    let inside = &text[all[opener].at + all[opener].len..all[closer].at];
    inside.chars().all(|c| c.is_alphabetic() || c == '*')
}

/// The words between the runs, including runs that are not marks.
fn cut(
    text: &str,
    all: &[Stars],
    parts: &[Part],
    lonely: &[usize],
    bold: &[i32],
    italic: &[i32],
) -> Vec<Words> {
    let mut out: Vec<Words> = Vec::new();
    let mut push = |words: &str, bold: i32, italic: i32| {
        let (bold, italic) = (bold > 0, italic > 0);
        match out.last_mut() {
            _ if words.is_empty() => {}
            Some(last) if last.bold == bold && last.italic == italic => last.text.push_str(words),
            _ => out.push(Words {
                text: words.to_owned(),
                bold,
                italic,
            }),
        }
    };
    let (mut at, mut is_bold, mut is_italic) = (0, 0, 0);
    for (run, stars) in all.iter().enumerate() {
        if parts[run] == Part::Plain || lonely.binary_search(&run).is_ok() {
            continue;
        }
        push(&text[at..stars.at], is_bold, is_italic);
        at = stars.at + stars.len;
        is_bold += bold[run];
        is_italic += italic[run];
    }
    push(&text[at..], is_bold, is_italic);
    out
}

/// One run of each two that were meant to be a pair: an opening one and the next of its length.
fn first_of_pairs(all: &[Stars], parts: &[Part], lonely: &[usize]) -> Vec<Stars> {
    let mut out = Vec::new();
    let mut rest = lonely.iter().peekable();
    while let Some(run) = rest.next() {
        out.push(all[*run]);
        let opens = matches!(parts[*run], Part::Mark { opens: true, .. });
        if opens
            && rest
                .peek()
                .is_some_and(|next| all[**next].len == all[*run].len)
        {
            rest.next();
        }
    }
    out
}
