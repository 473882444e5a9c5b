//! From a range of a text on the page back to the range of the source that it came from.
//!
//! Between the two are folded lines, markup, filled placeholders and capitals that the assembly
//! set, so the offending words are searched for in the source with some of their neighbours: in
//! one pass over the source, from where the last finding was. Words that the source spells
//! differently (YAML escapes, values of placeholders) are never found, so all the searches of a
//! rule share one [`Effort`].

use std::cell::Cell;
use std::ops::Range;

use crate::rules::language::words::{head, small, tail};
use crate::source::Span;

/// The place where something was found.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::rules) struct Located {
    /// The place; the start of the text's origin when it could not be found.
    pub span: Span,
    /// Whether the words were found there.
    pub exact: bool,
    /// Whether the source has them character for character.
    pub literal: bool,
}

/// How many characters of context help to tell equal words apart.
const CONTEXT: usize = 24;

/// How many characters the searches of one rule may still look at. When none are left, words
/// are searched for only as far after the last finding as they are after it on the page.
#[derive(Debug)]
pub(in crate::rules) struct Effort(Cell<usize>);

impl Effort {
    /// Many times what any document written by a person needs.
    const MOST: usize = 4 << 20;

    /// The least distance that a search covers when nothing is left.
    const LEAST: usize = 512;

    pub(in crate::rules) fn new() -> Effort {
        Effort(Cell::new(Effort::MOST))
    }

    pub(in crate::rules) fn is_spent(&self) -> bool {
        self.0.get() == 0
    }

    pub(in crate::rules) fn spend(&self, characters: usize) {
        self.0.set(self.0.get().saturating_sub(characters));
    }
}

/// Where the last finding in a text was located, from which the next one is searched for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct From {
    /// Its offset in the source, in bytes.
    pub at: usize,
    /// Where the words of that finding began on the page, in bytes.
    pub passed: usize,
}

impl From {
    /// How many characters of the source are examined for a finding at byte `start` of the page
    /// when the effort is used up: all findings of a text together then take about one pass
    /// over it.
    fn as_far_as(self, start: usize) -> usize {
        let far = start.saturating_sub(self.passed);
        far.saturating_mul(LONGEST_SPELLING)
            .saturating_add(Effort::LEAST)
    }
}

/// How many bytes of the source one byte of the page may take, with escapes and markup.
const LONGEST_SPELLING: usize = 8;

/// Finds the bytes `range` of `plain` in `raw`, the source text at `origin`; the search begins
/// at byte `from` of `raw` and wraps around.
pub(in crate::rules) fn locate(
    raw: &str,
    origin: Span,
    plain: &str,
    range: Range<usize>,
    from: From,
    effort: &Effort,
) -> Located {
    let start = Located {
        span: Span {
            end: origin.start,
            ..origin
        },
        ..Located::default()
    };
    let (Some(needle), Some(before), Some(after)) = (
        plain.get(range.clone()),
        plain.get(..range.start),
        plain.get(range.end..),
    ) else {
        return start;
    };
    if needle.is_empty() {
        return start;
    }
    let is_spent = effort.is_spent();
    // the effort may run out in the middle: the place of this finding is then still within reach
    let most = effort.0.get().max(from.as_far_as(range.start));
    let look =
        |before, after, fold| search(raw, [before, needle, after], from.at, fold, most, effort);
    // the page may have words that the source does not
    if look("", "", true).is_none() {
        return start;
    }
    let before = tail(before, CONTEXT);
    let after = head(after, CONTEXT);
    let around = |n| (tail(before, n), head(after, n));
    let near = around(CONTEXT / 4);
    let contexts = match is_spent {
        // the context alone would match places far away
        true => [
            (before, after),
            near,
            around(CONTEXT / 12),
            around(1),
            ("", ""),
        ],
        false => [(before, after), near, (before, ""), ("", after), ("", "")],
    };
    for fold in [false, true] {
        for (before, after) in contexts {
            if let Some(found) = look(before, after, fold) {
                let base = origin.start as usize;
                return Located {
                    span: Span::new(origin.source, base + found.start, base + found.end),
                    exact: true,
                    literal: raw.get(found) == Some(needle),
                };
            }
        }
    }
    start
}

/// The range of the needle at the first place from `from` on, or else the first of all, where
/// the three follow one another. Looks at no more than about `most` characters.
fn search(
    raw: &str,
    [before, needle, after]: [&str; 3],
    from: usize,
    fold: bool,
    most: usize,
    effort: &Effort,
) -> Option<Range<usize>> {
    let from = if raw.is_char_boundary(from) { from } else { 0 };
    let looked_at = Cell::new(0);
    let try_at = |at: usize| -> Option<Range<usize>> {
        let start = follow(raw, at, before, fold, &looked_at)?;
        let end = follow(raw, start, needle, fold, &looked_at)?;
        follow(raw, end, after, fold, &looked_at)?;
        Some(start..end)
    };
    let first = before.chars().chain(needle.chars()).next();
    let may_begin = |c| first.is_some_and(|first| same(c, first, fold) || matches!(c, '\n' | '\\'));
    // a context may begin a little before the place of the last finding
    let from = from - tail(&raw[..from], 2 * CONTEXT).len();
    let mut starts = (raw[from..].char_indices())
        .map(|(i, c)| (from + i, c))
        .chain(raw[..from].char_indices());
    let found = starts
        .by_ref()
        .take_while(|_| {
            looked_at.set(looked_at.get() + 1);
            looked_at.get() <= most
        })
        .filter(|(_, c)| may_begin(*c))
        .find_map(|(at, _)| try_at(at));
    effort.spend(looked_at.get());
    found
}

/// Where `text` ends in `raw` when it begins at `at`: a space matches the end of a folded line,
/// and markup between letters is skipped. Counts the characters it looks at.
fn follow(raw: &str, at: usize, text: &str, fold: bool, looked_at: &Cell<usize>) -> Option<usize> {
    let mut pos = at;
    for wanted in text.chars() {
        loop {
            looked_at.set(looked_at.get() + 1);
            let found = raw[pos..].chars().next()?;
            if same(found, wanted, fold) {
                pos += found.len_utf8();
                break;
            }
            if wanted == ' ' && found == '\n' {
                pos += raw[pos..].len() - raw[pos..].trim_start().len();
                break;
            }
            if let Some(length) = spelled(raw, pos, wanted, fold) {
                pos += length;
                break;
            }
            if !matches!(found, '*' | '\\') || pos == at {
                return None;
            }
            pos += found.len_utf8();
        }
    }
    Some(pos)
}

/// How many bytes at `pos` spell `wanted` as a YAML escape between double quotes: `\u0020`,
/// `\xA0`, `\t`. Elsewhere these are literal, which was tried before.
fn spelled(raw: &str, pos: usize, wanted: char, fold: bool) -> Option<usize> {
    let escape = raw.get(pos..)?.strip_prefix('\\')?;
    let kind = escape.chars().next()?;
    let (read, length) = match kind {
        'x' | 'u' | 'U' => {
            let digits = match kind {
                'x' => 2,
                'u' => 4,
                _ => 8,
            };
            let code = u32::from_str_radix(escape.get(1..=digits)?, 16).ok()?;
            (char::from_u32(code)?, digits + 2)
        }
        't' => ('\t', 2),
        'n' => ('\n', 2),
        '_' => ('\u{A0}', 2),
        '"' | '/' => (kind, 2),
        _ => return None,
    };
    same(read, wanted, fold).then_some(length)
}

fn same(a: char, b: char, fold: bool) -> bool {
    a == b || (fold && small(a) == small(b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceId;

    fn found<'r>(raw: &'r str, plain: &str, needle: &str, nth: usize) -> (&'r str, usize, bool) {
        let at = plain.match_indices(needle).nth(nth).unwrap().0;
        let origin = Span::new(SourceId(0), 0, raw.len());
        let effort = Effort::new();
        let range = at..at + needle.len();
        let located = locate(raw, origin, plain, range, From::default(), &effort);
        (
            &raw[located.span.range()],
            located.span.start as usize,
            located.literal,
        )
    }

    #[test]
    fn words_are_found_across_folded_lines_and_markup() {
        let raw = "|\n  Một **hai** ba\n  bốn ,năm";
        assert_eq!(
            found(raw, "Một hai ba bốn ,năm", "ba bốn", 0).0,
            "ba\n  bốn"
        );
        assert_eq!(found(raw, "Một hai ba bốn ,năm", " ,", 0).0, " ,");
    }

    #[test]
    fn neighbours_tell_equal_words_apart() {
        let raw = "của các bên , của các xã , của các tỉnh , hết";
        let (_, at, literal) = found(raw, raw, " ,", 1);
        assert_eq!(at, raw.match_indices(" ,").nth(1).unwrap().0);
        assert!(literal);
    }

    #[test]
    fn capitals_that_the_assembly_set_are_found_but_not_literal() {
        let (slice, _, literal) = found("KT Giám đốc", "KT GIÁM ĐỐC", "GIÁM", 0);
        assert_eq!((slice, literal), ("Giám", false));
    }

    #[test]
    fn searches_in_vain_come_to_an_end() {
        let raw = "a".repeat(1 << 16);
        let origin = Span::new(SourceId(0), 0, raw.len());
        let effort = Effort::new();
        let located = |plain: &str, at| {
            let from = From { at, passed: 0 };
            locate(&raw, origin, plain, 0..plain.len(), from, &effort)
        };
        for _ in 0..Effort::MOST / raw.len() {
            assert!(!effort.is_spent());
            assert!(!located("b", 0).exact);
        }
        assert!(effort.is_spent());
        // a place nearby is still found
        assert!(located("aaa", 1 << 12).exact);
    }

    #[test]
    fn the_search_that_spends_the_effort_still_finds_its_place() {
        let raw: String = (0..40).map(|i| format!("việc ,thứ {i} xong ")).collect();
        let commas: Vec<usize> = raw.match_indices(" ,").map(|(at, _)| at).collect();
        let origin = Span::new(SourceId(0), 0, raw.len());
        for left in 0..400 {
            let effort = Effort(Cell::new(left));
            let [last, this] = [commas[30], commas[31]];
            let from = From {
                at: last,
                passed: last,
            };
            let located = locate(&raw, origin, &raw, this..this + 2, from, &effort);
            assert_eq!(located.span.start as usize, this, "{left}");
        }
    }

    #[test]
    fn what_yaml_escapes_is_found_where_it_is_spelled() {
        let raw = r#""hoà\u0020\u0020b, việc\x20,c""#;
        let plain = "hoà  b, việc ,c";
        assert_eq!(found(raw, plain, "  ", 0), (r"\u0020\u0020", 5, false));
        assert_eq!(found(raw, plain, " ,", 0).0, r"\x20,");
    }

    #[test]
    fn what_is_not_there_is_the_start() {
        assert_eq!(found("{{x}}", "ba", "ba", 0), ("", 0, false));
    }
}
