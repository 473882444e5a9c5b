//! Counts findings, to decide whether a fix helps.

use std::collections::BTreeMap;

use crate::catalogue::MELTED_LINES;
use crate::components::Component;
use crate::diagnostic::{Checked, Diagnostic};
use crate::document::{Document, walk};

type Counts = BTreeMap<&'static str, usize>;

/// How many findings of each code a document has, and its texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tally {
    all: Counts,
    /// Those that have no fix.
    stuck: Counts,
    /// The component of each text; `None` if the document could not be assembled.
    texts: Option<Vec<Component>>,
}

impl Tally {
    pub(super) fn of_document(checked: &Checked<Document>) -> Tally {
        let texts = |document| walk::texts(document).into_iter().map(|text| text.component);
        Tally {
            texts: checked
                .value
                .as_ref()
                .map(|document| texts(document).collect()),
            ..Tally::of(&checked.diagnostics)
        }
    }

    pub(super) fn of<'a>(found: impl IntoIterator<Item = &'a Diagnostic>) -> Tally {
        let mut tally = Tally::default();
        for diagnostic in found {
            let code = diagnostic.message.code;
            *tally.all.entry(code).or_default() += 1;
            if diagnostic.fix.is_none() {
                *tally.stuck.entry(code).or_default() += 1;
            }
        }
        tally
    }

    fn sum(tallies: &[Tally]) -> Counts {
        let mut sum = Counts::new();
        for (code, count) in tallies.iter().flat_map(|tally| &tally.all) {
            *sum.entry(code).or_default() += count;
        }
        sum
    }
}

/// What a fix may add.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Allowed {
    /// Findings that have fixes, for the next round: `Một ,hai` becomes `Một,hai`, then `Một, hai`.
    Fixable,
    /// No finding of a new kind.
    Nothing,
}

/// Whether the findings `fixed` have disappeared from some of the documents, and none has become
/// worse.
pub(super) fn helps(
    before: &[Tally],
    after: &[Tally],
    fixed: &[&Diagnostic],
    allowed: Allowed,
) -> bool {
    let gone = Tally::of(fixed.iter().copied()).all;
    let (had, has) = (Tally::sum(before), Tally::sum(after));
    // a fix of these makes paragraphs of lines
    let splits = gone.contains_key(MELTED_LINES.code);
    let none_worse = before.iter().zip(after).all(|(before, after)| {
        // a dash and a no-break space begin a paragraph, a dash and a space an item
        let same_texts = splits || before.texts.is_none() || before.texts == after.texts;
        same_texts
            && match allowed {
                Allowed::Fixable => within(&after.stuck, &before.stuck),
                Allowed::Nothing => within(&after.all, &before.all),
            }
    });
    none_worse
        && gone
            .iter()
            .all(|(code, gone)| count(&has, code) + gone <= count(&had, code))
}

/// Whether no document has become worse and one has become better.
pub(super) fn is_better(before: &[Tally], after: &[Tally]) -> bool {
    let none_worse = before
        .iter()
        .zip(after)
        .all(|(b, a)| within(&a.all, &b.all));
    none_worse && Tally::sum(before) != Tally::sum(after)
}

fn count(counts: &Counts, code: &str) -> usize {
    counts.get(code).copied().unwrap_or(0)
}

fn within(counts: &Counts, limits: &Counts) -> bool {
    counts.iter().all(|(code, n)| *n <= count(limits, code))
}
