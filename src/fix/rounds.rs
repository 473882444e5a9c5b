//! Fixes one file, round by round.

use std::sync::Arc;

use super::blame::blamed;
use super::choose::{Outcome, Trials, choose};
use super::edit::rewrite;
use super::reading::Reading;
use super::tally::{Allowed, Tally, helps, is_better};
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Sources, Unreadable};

/// The most rounds: fixes make other fixes possible.
const MAX_ROUNDS: usize = 8;

/// The result of checking a file that should be fixed.
pub(super) struct Look<T> {
    /// The file.
    pub(super) source: Arc<Source>,
    /// The findings in it.
    pub(super) found: Vec<Diagnostic>,
    /// What their places point into.
    pub(super) sources: Sources,
    /// The tally of each document that is made from it.
    pub(super) tallies: Vec<Tally>,
    /// What else the check returns.
    pub(super) rest: T,
}

/// Checks a file with these bytes.
pub(super) type Checker<'a, T> = dyn Fn(&[u8]) -> Result<Look<T>, Unreadable> + 'a;

/// A file after some rounds.
pub(super) struct Rounds<T> {
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
    /// What was fixed.
    pub(super) done: Vec<(Vec<Diagnostic>, Sources)>,
    /// The latest check of it.
    pub(super) last: Look<T>,
    /// Whether it was given up before everything was tried.
    pub(super) is_cut_short: bool,
}

/// Fixes a file, checked by `look`, as long as that helps.
pub(super) fn rounds<T>(bytes: &[u8], look: &Checker<T>) -> Result<Rounds<T>, Unreadable> {
    let (rounds, is_better) = run(bytes, look(bytes)?, look, Allowed::Fixable);
    match is_better || rounds.done.is_empty() {
        true => Ok(rounds),
        // what the next round would have fixed was not
        false => Ok(run(bytes, look(bytes)?, look, Allowed::Nothing).0),
    }
}

/// Fixes a file once; returns whether it improved.
fn run<T>(bytes: &[u8], first: Look<T>, look: &Checker<T>, allowed: Allowed) -> (Rounds<T>, bool) {
    let mut rounds = Rounds {
        bytes: bytes.to_vec(),
        done: Vec::new(),
        last: first,
        is_cut_short: true,
    };
    let mut trials = Trials::of(bytes.len());
    // while the YAML does not parse, no rule has run: there is no earlier tally to compare with
    let mut first_tallies = None;
    for _ in 0..MAX_ROUNDS {
        let now = &rounds.last;
        let candidates: Vec<&Diagnostic> = now.found.iter().filter(|d| d.fix.is_some()).collect();
        if candidates.is_empty() {
            rounds.is_cut_short = false;
            break;
        }
        let reading = Reading::of(&now.source);
        if reading.faults.is_empty() {
            first_tallies.get_or_insert_with(|| now.tallies.clone());
        }
        let mut best = None;
        let chosen = choose(&candidates, &mut trials, &mut |chosen| {
            let edits = reading.edits(&now.source, chosen);
            let bytes = rewrite(&now.source, &rounds.bytes, &edits);
            let Ok(then) = look(&bytes) else {
                return Outcome::Fails(Vec::new());
            };
            let after = Reading::of(&then.source);
            let is_good = match &reading.faults[..] {
                [] => {
                    reading.is_kept(&after, &edits)
                        && helps(&now.tallies, &then.tallies, chosen, allowed)
                }
                faults => {
                    let [before, after] = [faults, &after.faults].map(|f| [Tally::of(f)]);
                    helps(&before, &after, chosen, Allowed::Nothing)
                }
            };
            if is_good {
                best = Some((bytes, then));
                return Outcome::Helps;
            }
            Outcome::Fails(blamed(chosen, &edits, &now.found, &then.found, allowed))
        });
        let Some((bytes, then)) = best else {
            rounds.is_cut_short = trials.are_spent();
            break;
        };
        let chosen = chosen.into_iter().cloned().collect();
        rounds.done.push((chosen, now.sources.clone()));
        rounds.bytes = bytes;
        rounds.last = then;
    }
    let is_better = first_tallies.is_none_or(|first| is_better(&first, &rounds.last.tallies));
    (rounds, is_better)
}
