//! Decides which fixes of a trial are at fault, by mapping what is found after it back to them.

use std::collections::{BTreeMap, BTreeSet};

use super::edit::Edit;
use super::tally::Allowed;
use super::tree::Moves;
use crate::diagnostic::Diagnostic;

/// How far from a fix its effects may be, in bytes.
const NEAR: usize = 16;

/// Those of `tried`, by number, at whose places the same, or something new, is found; `edits` are
/// theirs, in the order of their places.
pub(super) fn blamed(
    tried: &[&Diagnostic],
    edits: &[Edit],
    before: &[Diagnostic],
    after: &[Diagnostic],
    allowed: Allowed,
) -> Vec<usize> {
    let mut edits = edits.to_vec();
    edits.sort_by_key(|edit| (edit.start, edit.end));
    let moves = Moves::of(&edits);
    // where each finding would be if nothing had changed
    let known: BTreeSet<(&str, usize)> = before
        .iter()
        .map(|d| (d.message.code, moves.moved(d.span).start))
        .collect();
    let mut places: BTreeMap<usize, Vec<(usize, &str)>> = BTreeMap::new();
    for (number, finding) in tried.iter().enumerate() {
        if let Some(fix) = &finding.fix {
            let place = moves.moved(fix.span).start;
            places
                .entry(place)
                .or_default()
                .push((number, finding.message.code));
        }
    }
    let mut out = BTreeSet::new();
    for finding in after {
        let (code, range) = (finding.message.code, finding.span.range());
        let is_known = known.contains(&(code, range.start));
        let near = range.start.saturating_sub(NEAR)..range.end.saturating_add(NEAR);
        if !is_known && finding.fix.is_some() && allowed == Allowed::Fixable {
            continue;
        }
        // a finding about a whole text does not show which fix caused it
        if range.len() > 8 * NEAR {
            continue;
        }
        for (_, here) in places.range(near) {
            let same = here.iter().filter(|(_, fixed)| !is_known || *fixed == code);
            out.extend(same.map(|(number, _)| *number));
        }
    }
    out.into_iter().collect()
}
