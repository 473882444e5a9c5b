//! Which mends are done: as many as help.

use std::collections::BTreeMap;

use super::edit::Edit;
use super::{edit, quote, tree};
use crate::diagnostic::{Diagnostic, Problems};
use crate::source::{Source, SourceId};
use crate::yaml::{self, Node};

/// How often a text is checked anew while the mends that do not help are looked for.
const MAX_TRIALS: usize = 64;

/// How many findings there are of each code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tally(BTreeMap<&'static str, usize>);

impl Tally {
    pub(super) fn of<'a>(found: impl IntoIterator<Item = &'a Diagnostic>) -> Tally {
        let mut tally = Tally::default();
        for diagnostic in found {
            *tally.0.entry(diagnostic.entry.code).or_default() += 1;
        }
        tally
    }

    pub(super) fn add(&mut self, other: &Tally) {
        for (code, count) in &other.0 {
            *self.0.entry(code).or_default() += count;
        }
    }
}

/// Whether the findings `mended` have gone, each, and no others have come.
pub(super) fn lessens(before: &Tally, after: &Tally, mended: &[&Diagnostic]) -> bool {
    let mut needed = Tally::of(mended.iter().copied());
    needed.add(after);
    let had = |code| before.0.get(code).copied().unwrap_or(0);
    needed.0.iter().all(|(code, count)| *count <= had(code))
}

/// How a file is read before its words count: a YAML file as a tree.
pub(super) struct Reading {
    /// `None` for a fragment.
    tree: Option<Node>,
    /// What is wrong with its YAML.
    faults: Tally,
}

impl Reading {
    pub(super) fn of(source: &Source) -> Reading {
        let mut problems = Problems::default();
        let is_fragment = source.path().extension().is_some_and(|e| e == "hbs");
        let tree = match is_fragment {
            true => None,
            false => yaml::parse(source, SourceId::default(), &mut problems),
        };
        Reading {
            tree,
            faults: Tally::of(&problems.into_sorted()),
        }
    }

    /// What the mends of findings change in `source`, which was read so.
    pub(super) fn edits(&self, source: &Source, mended: &[&Diagnostic]) -> Vec<Edit> {
        let edits = mended.iter().filter_map(|d| edit(d)).collect();
        match &self.tree {
            Some(tree) if self.faults == Tally::default() => quote::quoted(edits, tree, source),
            _ => edits,
        }
    }

    /// Whether the edits lead to a better text. Where YAML was at fault, nothing is known of
    /// the rest; else the tree has to be the same and the words, as `lessens` says, better.
    pub(super) fn leads_to(
        &self,
        after: &Reading,
        mended: &[&Diagnostic],
        edits: &[Edit],
        lessens_words: impl FnOnce() -> bool,
    ) -> bool {
        if self.faults != Tally::default() {
            return lessens(&self.faults, &after.faults, mended);
        }
        let same_tree = match (&self.tree, &after.tree) {
            (Some(before), Some(after)) => tree::is_kept(before, after, edits),
            (None, None) => true,
            _ => false,
        };
        after.faults == Tally::default() && same_tree && lessens_words()
    }
}

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
    for candidate in candidates {
        let clashes = |other: &&Diagnostic| match (edit(candidate), edit(other)) {
            (Some(a), Some(b)) => a.clashes(&b),
            _ => true,
        };
        if !more.iter().any(clashes) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;
    use crate::source::Span;

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
