//! Chooses the fixes to make: as many as help.
//!
//! All are tried at once. If that does not help, those found to be at fault are left out and the
//! rest is tried again; only if none is, halves are tried.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;

/// How often a text is checked again at most while searching for the fixes that do not help.
const MAX_TRIALS: usize = 64;

/// How many bytes are checked again for one file: a short file has all its trials; in a long one,
/// fixes in the way of others are not searched for by halving.
const MAX_BYTES: usize = 2 << 20;

/// The result of a trial.
pub(super) enum Outcome {
    /// The fixes help.
    Helps,
    /// They do not, because of those at these indexes in the set that was tried; empty if it is not
    /// known which.
    Fails(Vec<usize>),
}

/// How many more times a file may be checked with fixes made.
#[derive(Debug)]
pub(super) struct Trials(usize);

impl Trials {
    /// For a file of this many bytes.
    pub(super) fn of(bytes: usize) -> Trials {
        Trials((MAX_BYTES / bytes.max(1)).clamp(3, MAX_TRIALS))
    }

    /// Whether none is left, so that fixes with nothing in their way may remain.
    pub(super) fn are_spent(&self) -> bool {
        self.0 == 0
    }
}

/// The largest part of `candidates` that helps, with the first of any that clash. The last set that
/// helped is returned.
pub(super) fn choose<'a>(
    candidates: &[&'a Diagnostic],
    trials: &mut Trials,
    tried: &mut dyn FnMut(&[&'a Diagnostic]) -> Outcome,
) -> Vec<&'a Diagnostic> {
    let mut chosen = Vec::new();
    grow(candidates, &mut chosen, trials, tried);
    chosen
}

fn grow<'a>(
    candidates: &[&'a Diagnostic],
    chosen: &mut Vec<&'a Diagnostic>,
    trials: &mut Trials,
    tried: &mut dyn FnMut(&[&'a Diagnostic]) -> Outcome,
) {
    let before = chosen.len();
    let mut rest = candidates.to_vec();
    loop {
        let mut more = chosen.clone();
        let mut taken: BTreeMap<usize, usize> = chosen.iter().filter_map(|d| ground(d)).collect();
        for candidate in &rest {
            if let Some((start, end)) = ground(candidate)
                && is_free(&taken, start, end)
            {
                taken.insert(start, end);
                more.push(candidate);
            }
        }
        if more.len() == before || trials.are_spent() {
            return;
        }
        trials.0 -= 1;
        let mut blamed = match tried(&more) {
            Outcome::Helps => {
                *chosen = more;
                return;
            }
            Outcome::Fails(blamed) => blamed,
        };
        blamed.retain(|number| *number >= before);
        if blamed.is_empty() {
            break;
        }
        let mut is_blamed = vec![false; more.len()];
        blamed.iter().for_each(|number| is_blamed[*number] = true);
        let kept = more.into_iter().zip(is_blamed).skip(before);
        rest = kept.filter(|(_, blamed)| !blamed).map(|(d, _)| d).collect();
    }
    if rest.len() > 1 {
        let (first, second) = rest.split_at(rest.len() / 2);
        grow(first, chosen, trials, tried);
        grow(second, chosen, trials, tried);
    }
}

/// From where to where a fix changes the text.
fn ground(finding: &Diagnostic) -> Option<(usize, usize)> {
    let place = finding.fix.as_ref()?.span.range();
    Some((place.start, place.end))
}

/// Whether none of the stretches, sorted by start, begins where this one does or overlaps it.
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
        let mut trials = Trials::of(1);
        let mut all_help = |_: &[&Diagnostic]| Outcome::Helps;
        assert_eq!(
            starts(choose(&all, &mut trials, &mut all_help)),
            [0, 4, 6, 8]
        );
        let mut trials = Trials::of(1);
        let mut tried = |set: &[&Diagnostic]| match set.iter().any(|d| d.span.start == 6) {
            true => Outcome::Fails(Vec::new()),
            false => Outcome::Helps,
        };
        assert_eq!(starts(choose(&all, &mut trials, &mut tried)), [0, 4, 8]);
    }

    #[test]
    fn a_hopeless_file_is_given_up() {
        let found: Vec<Diagnostic> = (0..1000).map(|i| finding(2 * i, 2 * i + 1)).collect();
        let all: Vec<&Diagnostic> = found.iter().collect();
        let mut count = 0;
        let mut trials = Trials::of(1);
        let chosen = choose(&all, &mut trials, &mut |_| {
            count += 1;
            Outcome::Fails(Vec::new())
        });
        assert!(chosen.is_empty() && trials.are_spent() && count <= MAX_TRIALS);
    }

    #[test]
    fn what_is_at_fault_is_left_out_at_once() {
        let found: Vec<Diagnostic> = (0..1000).map(|i| finding(2 * i, 2 * i + 1)).collect();
        let all: Vec<&Diagnostic> = found.iter().collect();
        let mut count = 0;
        let chosen = choose(&all, &mut Trials::of(1 << 30), &mut |set| {
            count += 1;
            let bad = (0..set.len()).filter(|i| set[*i].span.start.is_multiple_of(3));
            match bad.collect::<Vec<usize>>() {
                bad if bad.is_empty() => Outcome::Helps,
                bad => Outcome::Fails(bad),
            }
        });
        assert_eq!((chosen.len(), count), (666, 2));
    }
}
