//! Runs the rules over a document.

use super::{RULES, Selection, Subject, Verdict, ignore};
use crate::diagnostic::{Diagnostic, Problems};
use crate::reader::Class;
use crate::rules::Findings;

/// Which rules applied: every selected rule is in exactly one list, sorted by code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Rules that had something to judge, and judged it.
    pub applied: Vec<&'static str>,
    /// Rules about things that the document does not have, or not in force at its date.
    pub not_applicable: Vec<&'static str>,
    /// Rules that could not judge what is there, or that need something only a Word file has.
    pub not_judged: Vec<&'static str>,
    /// What a Word file was taken for; `None` for a content file.
    pub taken_for: Option<TakenFor>,
}

/// What a Word file was taken for, and whether it was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenFor {
    /// `None` if the file could not be read.
    pub class: Option<Class>,
    /// The key of its kind, if its title or `V/v` shows one.
    pub kind: Option<&'static str>,
    /// Whether the rules judged it.
    pub checked: bool,
    /// Why it was not checked, or only in part.
    pub reason: Option<Diagnostic>,
}

/// The coverage of a document that cannot be judged at all.
pub fn none_judged(selection: &Selection) -> Coverage {
    let selected = RULES.iter().filter(|r| selection.selects(r.code()));
    Coverage {
        not_judged: selected.map(|r| r.code()).collect(),
        ..Coverage::default()
    }
}

/// Judges a document by the selected rules. The findings are sorted by place; those that a
/// comment in the source switches off are left out.
pub fn judge(subject: &Subject<'_>, selection: &Selection) -> (Vec<Diagnostic>, Coverage) {
    let mut coverage = Coverage::default();
    let mut found = Vec::new();
    for rule in RULES.iter().filter(|r| selection.selects(r.code())) {
        let mut findings = Findings::new(subject, &rule.message);
        let verdict = if !rule.in_force.covers(subject.document.properties.date) {
            Verdict::NotApplicable
        } else {
            rule.judge(subject, &mut findings)
        };
        match verdict {
            Verdict::Applied => coverage.applied.push(rule.code()),
            Verdict::NotApplicable => coverage.not_applicable.push(rule.code()),
            Verdict::NotJudged => coverage.not_judged.push(rule.code()),
        }
        found.extend(findings.into_found());
    }
    let mut problems = Problems::default();
    for diagnostic in ignore::apply(found, subject.sources, selection) {
        problems.push(diagnostic);
    }
    (problems.into_sorted(), coverage)
}
