//! How a file is read before its words count: a YAML file as a tree.

use super::edit::Edit;
use super::{edit, quote, tree};
use crate::diagnostic::{Diagnostic, Problems};
use crate::source::{Source, SourceId};
use crate::yaml::{self, Node};

/// A file as it is read.
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

    /// What the fixes of findings change in `source`, which was read so.
    pub(super) fn edits(&self, source: &Source, fixed: &[&Diagnostic]) -> Vec<Edit> {
        let edits = fixed.iter().filter_map(|d| edit(d, source)).collect();
        match &self.tree {
            Some(tree) if self.faults.is_empty() => quote::quoted(edits, tree, source),
            _ => edits,
        }
    }

    /// Whether a text that was without faults still is, and is read as before but for the
    /// edits.
    pub(super) fn is_kept(&self, after: &Reading, edits: &[Edit]) -> bool {
        after.faults.is_empty()
            && match (&self.tree, &after.tree) {
                (Some(before), Some(after)) => tree::is_kept(before, after, edits),
                (None, None) => true,
                _ => false,
            }
    }
}
