//! What a file parses to, so that a fix can be checked to change nothing else.

use super::edit::Edit;
use super::{edit, quote, tree};
use crate::diagnostic::{Diagnostic, Problems};
use crate::source::{Source, SourceId};
use crate::yaml::{self, Node};

/// A file as parsed.
pub(super) struct Reading {
    /// `None` for a fragment.
    tree: Option<Node>,
    /// What is wrong with its YAML.
    pub(super) faults: Vec<Diagnostic>,
}

impl Reading {
    pub(super) fn of(source: &Source) -> Reading {
        let mut problems = Problems::default();
        let is_fragment = source.path().extension().is_some_and(|e| e == "hbs");
        let tree = match is_fragment {
            true => None,
            false => yaml::parse(source, SourceId::default(), &mut problems),
        };
        let mut faults = problems.into_sorted();
        faults.retain(Diagnostic::is_error);
        Reading { tree, faults }
    }

    /// The edits that the fixes of findings make in `source`, which was parsed like this.
    pub(super) fn edits(&self, source: &Source, fixed: &[&Diagnostic]) -> Vec<Edit> {
        let edits = fixed.iter().filter_map(|d| edit(d, source)).collect();
        match &self.tree {
            Some(tree) if self.faults.is_empty() => quote::quoted(edits, tree, source),
            _ => edits,
        }
    }

    /// Whether a text that had no errors still has none, and parses as before except for the edits.
    pub(super) fn is_kept(&self, after: &Reading, edits: &[Edit]) -> bool {
        after.faults.is_empty()
            && match (&self.tree, &after.tree) {
                (Some(before), Some(after)) => tree::is_kept(before, after, edits),
                (None, None) => true,
                _ => false,
            }
    }
}
