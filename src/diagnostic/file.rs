//! What is wrong with a file as a whole.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Checked, Diagnostic, Message};
use crate::source::{Source, SourceRole, Sources, Span};

/// A message about a file as a whole, not about a place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it; its place is the start of source 0.
    pub diagnostic: Box<Diagnostic>,
}

impl FileProblem {
    /// A message of kind `message` about the file at `path`.
    pub fn new<const N: usize>(
        message: &'static Message,
        path: &Path,
        args: [&str; N],
    ) -> FileProblem {
        FileProblem {
            path: path.to_owned(),
            diagnostic: Box::new(Diagnostic::new(message, Span::default(), args)),
        }
    }

    /// Adds the message to others.
    pub fn push_to(self, diagnostics: &mut Vec<Diagnostic>, sources: &mut Sources) {
        let id = sources.add(SourceRole::Named, Arc::new(Source::named(self.path)));
        let mut diagnostic = *self.diagnostic;
        diagnostic.span = Span::new(id, 0, 0);
        diagnostics.push(diagnostic);
    }

    /// The message alone, about a file that is only named.
    pub fn into_checked<T>(self) -> Checked<T> {
        let mut checked = Checked {
            value: None,
            diagnostics: Vec::new(),
            sources: Sources::default(),
        };
        self.push_to(&mut checked.diagnostics, &mut checked.sources);
        checked
    }
}
