//! Which mends are done: as many as help.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;

/// How often a text is checked anew while the mends that do not help are looked for.
const MAX_TRIALS: usize = 64;

/// The largest part of `candidates` that `helps`, found by halving; of those that clash the
/// first. The last set that `helps` took is the one that is given.
pub(super) fn choose<'a>(
    candidates: &[&'a Diagnostic],
    helps: &mut dyn FnMut(&[&'a Diagnostic]) -> bool,
) -> Vec<&'a Diagnostic> {
    let mut chosen = Vec::new();
    let mut trials = MAX_TRIALS;
    grow(candidates, &mut chosen, &mut trials, helps);
    chosen
}

fn grow<'a>(
    candidates: &[&'a Diagnostic],
    chosen: &mut Vec<&'a Diagnostic>,
    trials: &mut usize,
    helps: &mut dyn FnMut(&[&'a Diagnostic]) -> bool,
) {
    let mut more = chosen.clone();
    let mut taken: BTreeMap<usize, usize> = chosen.iter().filter_map(|d| ground(d)).collect();
    for candidate in candidates {
        if let Some((start, end)) = ground(candidate)
            && is_free(&taken, start, end)
        {
            taken.insert(start, end);
            more.push(candidate);
        }
    }
    if more.len() == chosen.len() || *trials == 0 {
        return;
    }
    *trials -= 1;
    if helps(&more) {
        *chosen = more;
    } else if candidates.len() > 1 {
        let (first, second) = candidates.split_at(candidates.len() / 2);
        grow(first, chosen, trials, helps);
        grow(second, chosen, trials, helps);
    }
}

/// From where to where a mend changes the text.
fn ground(finding: &Diagnostic) -> Option<(usize, usize)> {
    let place = finding.fix.as_ref()?.span.range();
    Some((place.start, place.end))
}

/// Whether none of the stretches, by start, begins where this one does or overlaps it.
fn is_free(taken: &BTreeMap<usize, usize>, start: usize, end: usize) -> bool {
    let before = taken.range(..start).next_back();
    let after = taken.range(start..).next();
    before.is_none_or(|(_, before)| *before <= start)
        && after.is_none_or(|(after, _)| *after > start && *after >= end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;
    use crate::source::{SourceId, Span};

    fn finding(start: usize, end: usize) -> Diagnostic {
        let span = Span::new(SourceId(0), start, end);
        Diagnostic::new(&catalogue::EMPTY_FILE, span, []).fixed_by(span, "x")
    }

    #[test]
    fn all_that_help_are_chosen_and_the_first_of_those_that_clash() {
        let found: Vec<Diagnostic> = [(0, 2), (1, 3), (4, 5), (6, 7), (8, 9)]
            .map(|(start, end)| finding(start, end))
            .into();
        let all: Vec<&Diagnostic> = found.iter().collect();
        let starts = |chosen: Vec<&Diagnostic>| -> Vec<u32> {
            chosen.iter().map(|d| d.span.start).collect()
        };
        assert_eq!(starts(choose(&all, &mut |_| true)), [0, 4, 6, 8]);
        let bad = [0, 6];
        let mut helps = |set: &[&Diagnostic]| set.iter().all(|d| !bad.contains(&d.span.start));
        assert_eq!(starts(choose(&all, &mut helps)), [1, 4, 8]);
    }

    #[test]
    fn a_hopeless_file_is_given_up() {
        let found: Vec<Diagnostic> = (0..1000).map(|i| finding(2 * i, 2 * i + 1)).collect();
        let all: Vec<&Diagnostic> = found.iter().collect();
        let mut trials = 0;
        let chosen = choose(&all, &mut |_| {
            trials += 1;
            false
        });
        assert!(chosen.is_empty() && trials <= MAX_TRIALS);
    }
}
