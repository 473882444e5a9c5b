//! Which part of a line is quoted: a line may be as long as its file, and is quoted around each of
//! many places.

use std::ops::Range;

/// Characters kept before the start of a place: with those after it, no more than the renderer
/// leaves untrimmed.
const BEFORE: usize = 50;

/// Characters kept from the start of a place on.
const AFTER: usize = 80;

/// Shown in place of what is left out.
const LEFT_OUT: char = '…';

/// The lines of a text with what is around each of `places`, in bytes of the text, which are moved
/// to where they are in the result. A place is within one line. Of lines without a place only the
/// line ends are kept, so that lines keep their numbers.
pub(super) fn around(text: &str, places: &mut [Range<usize>]) -> String {
    let mut out = String::new();
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|i| places[*i].start);
    let mut order = order.into_iter().peekable();
    let mut start = 0;
    let mut is_after_place = false;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let end = start + line.len();
        let holds = |at: usize, end: usize, is_last: bool| at < end || is_last;
        let is_last = lines.peek().is_none();
        let next_end = end + lines.peek().map_or(0, |next| next.len());
        let mut kept: Vec<Range<usize>> = Vec::new();
        let mut here = Vec::new();
        while let Some(i) = order.next_if(|i| holds(places[*i].start, end, is_last)) {
            let window = window(text, &places[i], start..end);
            match kept.last_mut() {
                Some(last) if window.start <= last.end => last.end = last.end.max(window.end),
                _ => kept.push(window),
            }
            here.push(i);
        }
        let is_before_place = order.peek().is_some_and(|i| places[*i].start < next_end);
        if here.is_empty() && (is_after_place || is_before_place) {
            // a single line between two places is shown whole
            kept.push(window(text, &(start..start), start..end));
        }
        is_after_place = !here.is_empty();
        push(&mut out, text, start..end, &kept, places, &here);
        start = end;
    }
    out
}

/// The part of a line kept around a place; all of a line that fits into a terminal.
fn window(text: &str, place: &Range<usize>, line: Range<usize>) -> Range<usize> {
    let mut characters = text[line.clone()].chars();
    if characters.nth(BEFORE + AFTER).is_none() {
        return line;
    }
    let start = text.floor_char_boundary(place.start);
    let mut before = text[line.start..start].char_indices().rev();
    let from = before
        .nth(BEFORE - 1)
        .map_or(line.start, |(at, _)| line.start + at);
    let mut after = text[start..line.end].char_indices();
    let to = after.nth(AFTER).map_or(line.end, |(at, _)| start + at);
    from..to
}

/// Writes the kept part of a line, and moves the places in it.
fn push(
    out: &mut String,
    text: &str,
    line: Range<usize>,
    kept: &[Range<usize>],
    places: &mut [Range<usize>],
    here: &[usize],
) {
    let mut here = here.iter().peekable();
    let mut read_to = line.start;
    for window in kept {
        if window.start > read_to {
            out.push(LEFT_OUT);
        }
        let moved = |at: usize| at.min(window.end) - window.start + out.len();
        while let Some(i) = here.next_if(|i| places[**i].start <= window.end) {
            let place = places[*i].clone();
            places[*i] = moved(place.start)..moved(place.end);
        }
        out.push_str(&text[window.clone()]);
        read_to = window.end;
    }
    let rest = &text[read_to..line.end];
    // one line end: a file may consist of carriage returns
    let text = rest.strip_suffix('\n').unwrap_or(rest);
    let line_end = rest.len() - text.strip_suffix('\r').unwrap_or(text).len();
    if rest.len() > line_end && !kept.is_empty() {
        out.push(LEFT_OUT);
    }
    out.push_str(&rest[rest.len() - line_end..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_line_of_returns_no_more_is_kept_than_of_another() {
        for text in ["\r".repeat(100_000), "\r".repeat(100_000) + "\n"] {
            let mut places = vec![0..5, 7..text.len()];
            let shown = around(&text, &mut places);
            assert!(shown.len() < 200, "{}", shown.len());
        }
    }

    #[test]
    fn short_lines_are_kept_whole() {
        let text = "một\r\nhai\nba";
        let mut places = [7..10, 0..5, text.len()..text.len()];
        let before = places.clone();
        assert_eq!(around(text, &mut places), text);
        assert_eq!(places, before);
    }

    #[test]
    fn a_long_line_is_cut_around_each_place() {
        let long = "ế ".repeat(100_000);
        let text = format!("a\nb\nc\n{long}15{long}16/KH{long}\nd\ne\nf\n17\n");
        let at = |word: &str| {
            let start = text.find(word).unwrap();
            start..start + word.len()
        };
        let mut places = [at("16/KH"), at("15"), at("17")];
        let shown = around(&text, &mut places);
        let words = places.clone().map(|place| &shown[place]);
        assert_eq!(words, ["16/KH", "15", "17"]);
        assert!(shown.len() < 2000, "{}", shown.len());
        assert_eq!(shown.matches('\n').count(), text.matches('\n').count());
        assert!(shown.starts_with("\n\nc\n…"), "{}", &shown[..20]);
        assert!(shown.ends_with("…\nd\n\nf\n17\n"), "{shown}");
    }

    #[test]
    fn a_long_place_is_cut_as_well() {
        let text = "ế".repeat(100_000);
        let mut places = [0..text.len(), 3..6];
        let shown = around(&text, &mut places);
        assert!(shown.len() < 300 && places[0].end < shown.len());
        assert!(shown.get(places[0].clone()).is_some());
    }
}
