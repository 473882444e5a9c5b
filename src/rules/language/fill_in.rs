//! Space left on a form to be filled in by hand: `........`, `…`, `____`, `…/…/2026`,
//! `ngày ... tháng ... năm ...`. Its dots are not punctuation, and no fix touches them.

use std::ops::Range;

use crate::rules::language::words::{first_word, head, last_word, small, tail};

/// How far around a place a gap is searched for, in characters. A longer gap is recognised by
/// the part within that distance.
const NEAR: usize = 64;

/// Number of dots that make a gap on their own, whatever is around them; `…` counts as three.
/// An ellipsis has three.
const LONG: usize = 4;

/// Whether the bytes `range` of `plain` overlap a gap, or are right next to one.
pub(in crate::rules) fn touches(plain: &str, range: Range<usize>) -> bool {
    let Some((window, base)) = around(plain, &range) else {
        return false;
    };
    let (start, end) = (range.start - base, range.end - base);
    gaps(window).any(|gap| gap.start <= end && start <= gap.end)
}

/// Whether the bytes `range` of `plain` overlap a gap.
pub(in crate::rules) fn overlaps(plain: &str, range: Range<usize>) -> bool {
    let Some((window, base)) = around(plain, &range) else {
        return false;
    };
    let (start, end) = (range.start - base, range.end - base);
    gaps(window).any(|gap| gap.start < end && start < gap.end)
}

/// Boxes to be ticked on a form.
const BOXES: [&str; 9] = ["[ ]", "[x]", "[X]", "[v]", "[V]", "☐", "☑", "☒", "□"];

/// Whether a box to be ticked begins at byte `at`: before its label, which begins with a
/// capital, or on its own. `Tổng số [ ] triệu` is a forgotten gap.
pub(in crate::rules) fn is_box(plain: &str, at: usize) -> bool {
    let rest = plain.get(at..).unwrap_or_default();
    let Some(label) = BOXES.iter().find_map(|sign| rest.strip_prefix(sign)) else {
        return false;
    };
    let label = label.trim_start();
    let has_label = label.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let is_alone = plain.trim().len() == rest.trim_end().len() && label.is_empty();
    !rest.starts_with('[') || has_label || is_alone
}

/// The part of `plain` around a place, and where it begins.
fn around<'p>(plain: &'p str, range: &Range<usize>) -> Option<(&'p str, usize)> {
    let before = tail(plain.get(..range.start)?, NEAR).len();
    let after = head(plain.get(range.end..)?, NEAR).len();
    let base = range.start - before;
    Some((plain.get(base..range.end + after)?, base))
}

/// A piece of what may be a gap.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A number of dots.
    Dots(usize),
    Slash,
    /// A figure of a date, between slashes.
    Figure,
}

/// The gaps of a text, in order.
fn gaps(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some((parts, range)) = group(text, from) {
            from = range.end;
            if is_gap(&parts, &text[..range.start], &text[range.end..]) {
                return Some(range);
            }
        }
        None
    })
}

/// The next run of dots, and of the parts that a date to be filled in has between them.
fn group(text: &str, from: usize) -> Option<(Vec<Part>, Range<usize>)> {
    let first = from + text.get(from..)?.find(is_leader)?;
    // a day or month that is already there: 05/…/2026
    let before = &text[from..first];
    let date = before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '/' | ' '));
    let date = before[date.len()..].trim_start();
    let start = match date.trim_end().ends_with('/') {
        true => first - date.len(),
        false => first,
    };
    let mut parts = Vec::new();
    let mut end = start;
    let mut at = start;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let len = match c {
            ' ' | '\u{a0}' => {
                at += c.len_utf8();
                continue;
            }
            '/' => {
                parts.push(Part::Slash);
                1
            }
            c if c.is_ascii_digit() && (parts.is_empty() || parts.last() == Some(&Part::Slash)) => {
                let len = rest.bytes().take_while(u8::is_ascii_digit).count();
                if rest[len..].starts_with(char::is_alphabetic) {
                    break;
                }
                parts.push(Part::Figure);
                len
            }
            c if is_leader(c) => {
                let run = rest.len() - rest.trim_start_matches(is_leader).len();
                parts.push(Part::Dots(rest[..run].chars().map(weight).sum()));
                run
            }
            _ => break,
        };
        at += len;
        end = at;
    }
    // a slash that belongs to the text after it: …/BC-SNV
    let leader = text[first..].chars().next().map_or(0, char::len_utf8);
    Some((parts, start..end.max(first + leader)))
}

fn is_leader(c: char) -> bool {
    matches!(c, '.' | '…' | '_' | '‥' | '⋯')
}

/// How many dots a character counts as.
fn weight(c: char) -> usize {
    match c {
        '…' | '⋯' => 3,
        '_' | '‥' => 2,
        _ => 1,
    }
}

fn is_gap(parts: &[Part], before: &str, after: &str) -> bool {
    let dots = |part: &Part| match part {
        Part::Dots(dots) => *dots,
        _ => 0,
    };
    // `. . . .` is a row of dots too
    let alone = parts.iter().filter(|part| **part == Part::Dots(1)).count();
    let row = parts.iter().all(|part| *part == Part::Dots(1)) && alone > 2;
    if row || parts.iter().any(|part| dots(part) >= LONG) {
        return true;
    }
    let Some(most) = parts.iter().map(dots).max().filter(|most| *most > 1) else {
        return false;
    };
    // the end mark right after a gap: `Số tờ khai: .../.`
    let ended = most > 2 && parts.ends_with(&[Part::Slash, Part::Dots(1)]);
    let place = |part: &Part| dots(part) > 1 || *part == Part::Figure;
    let date = parts
        .windows(3)
        .any(|w| w[1] == Part::Slash && place(&w[0]) && place(&w[2]));
    let label = last_word(before.trim_end_matches([' ', ':', '\u{a0}']));
    let label: String = label.chars().map(small).collect();
    // "trong năm..." breaks off, "ngày...tháng" and "năm ..." are to be filled in
    let apart = before.ends_with([' ', ':', '\u{a0}'])
        || ["tháng", "năm"].contains(&first_word(after.trim_start()));
    let labelled = apart
        && ["ngày", "tháng", "năm", "số", "giờ", "phút", "lúc", "hồi"].contains(&label.as_str())
        && !matches!(parts.first(), Some(Part::Dots(1)));
    // the number of a document: …/BC-SNV
    let number = most > 2
        && parts.last() == Some(&Part::Slash)
        && after.starts_with(char::is_uppercase)
        && (before.is_empty() || before.ends_with([' ', ':', '(']));
    let year = most > 1
        && ["20", "202", "203"]
            .iter()
            .any(|year| before.ends_with(year));
    ended || date || labelled || number || year
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_stand_before_their_label_or_alone() {
        for (text, at) in [
            ("[ ] Có   [ ] Không", 0),
            ("[ ] Có   [ ] Không", 9),
            ("[ ]", 0),
            ("☐ nam", 0),
        ] {
            assert!(
                is_box(text, text.char_indices().nth(at).map_or(0, |(i, _)| i)),
                "{text}"
            );
        }
        assert!(!is_box("Tổng số [ ] triệu", "Tổng số ".len()));
    }

    fn of(text: &str) -> Vec<&str> {
        gaps(text).map(|gap| text[gap].trim()).collect()
    }

    #[test]
    fn gaps_of_any_length_are_seen() {
        for (text, expected) in [
            ("cấp: …../…../……", "…../…../……"),
            ("tên: .............; sinh", "............."),
            ("cấp: ......./ ......./.......", "......./ ......./......."),
            ("ngày …/…/2026 của", "…/…/2026"),
            ("ngày 05/…/2026 của", "05/…/2026"),
            ("ngày .../3/2026.", ".../3/2026."),
            ("ngày ../../2026", "../../2026"),
            ("họ tên ____________", "____________"),
            ("họ tên . . . . . . ", ". . . . . ."),
            ("họ tên ……………", "……………"),
            ("số .../QĐ-UBND", ".../"),
            ("Số: …/BC-SNV", "…/"),
            ("năm 202…", "…"),
            ("Số tờ khai: .../.", ".../."),
            ("Số tờ khai: … /.", "… /."),
            ("Số tờ khai: ... ./.", "... ./."),
        ] {
            assert_eq!(of(text), [expected], "{text}");
        }
        assert_eq!(of("ngày … tháng … năm …").len(), 3);
        assert_eq!(of("ngày...tháng...năm...").len(), 2);
        assert_eq!(of("Vào lúc ... giờ, ngày ... tháng ... năm 2026").len(), 3);
    }

    #[test]
    fn ellipses_ends_and_paths_are_none() {
        for text in [
            "hàng giả, ... trên môi trường",
            "tỉnh,... và xã...",
            "Hết./.",
            "Hết ./.",
            "Hết. /.",
            "Hết../.",
            "thực hiện.",
            "v.v. và v.v..",
            "TP. Vinh. 05/3/2026. Năm 2026.",
            "1.250.000 đồng/tháng... và",
            "kết quả trong năm..., và",
        ] {
            assert_eq!(of(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn a_place_touches_a_gap_within_it_and_beside_it() {
        let text = "(bà) ........; sinh";
        assert!(touches(text, 5..6) && touches(text, 14..15) && overlaps(text, 5..9));
        assert!(!overlaps(text, 14..15) && !touches(text, 16..18));
        assert!(touches(&".".repeat(1000), 500..501));
    }
}
