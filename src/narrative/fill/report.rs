//! Reports what is wrong with a text, at its place and with the calls that led there.

use std::ops::Range;

use handlebars::Path;

use super::super::fragments::Fault;
use super::super::names::{lacking, raw};
use super::super::place::{Spot, Unit};
use super::Walk;
use crate::catalogue::{CALLED_HERE, NO_NAME};
use crate::diagnostic::{Diagnostic, FileProblem, Message};
use crate::source::{Sources, Span};

impl<'r, 't: 'r> Walk<'_, 'r, 't> {
    pub(super) fn missing(&mut self, path: &Path, spot: Spot) {
        if self.blind && !raw(path).starts_with("@root") {
            return;
        }
        let extra: Vec<&str> = self.call.with.iter().map(|(name, _)| *name).collect();
        let (name, known) = lacking(path, &self.render, self.call.context, &extra);
        self.report_name(&NO_NAME, [&name, &known], raw(path), spot);
    }

    pub(super) fn unit(&self) -> &Unit<'t> {
        &self.filled.units[self.unit]
    }

    pub(super) fn tag(&self, spot: Spot) -> Range<usize> {
        self.unit().tag(spot)
    }

    pub(super) fn report_tag<const N: usize>(
        &mut self,
        message: &'static Message,
        args: [&str; N],
        spot: Spot,
    ) {
        let args = args.iter().map(|a| (*a).to_owned()).collect();
        self.report(message, args, self.tag(spot));
    }

    /// Reports at a name inside a tag.
    pub(super) fn report_name<const N: usize>(
        &mut self,
        message: &'static Message,
        args: [&str; N],
        name: &str,
        spot: Spot,
    ) {
        let tag = self.tag(spot);
        let inside = self.unit().text.get(tag.clone()).unwrap_or("");
        let part_of_name = |c: char| c.is_alphanumeric() || "_-@".contains(c);
        let stands_alone = |at: usize| {
            !inside[..at].ends_with(part_of_name)
                && !inside[at + name.len()..].starts_with(part_of_name)
        };
        let mut places = inside.match_indices(name).map(|(i, _)| i);
        let at = match places.find(|i| !name.is_empty() && stands_alone(*i)) {
            Some(i) => tag.start + i..tag.start + i + name.len(),
            None => tag,
        };
        let args = args.iter().map(|a| (*a).to_owned()).collect();
        self.report(message, args, at);
    }

    pub(super) fn report(
        &mut self,
        message: &'static Message,
        args: Vec<String>,
        at: Range<usize>,
    ) {
        if self.reported.insert((self.unit, at.start, message.code)) {
            let mut diagnostic = Diagnostic::new(message, self.span(self.unit, at), []);
            diagnostic.args = args;
            self.push(diagnostic);
        }
    }

    /// Adds a problem, with the calls that led to it.
    pub(super) fn push(&mut self, mut diagnostic: Diagnostic) {
        for (unit, spot) in self.calls.iter().rev() {
            let tag = self.filled.units[*unit].tag(*spot);
            diagnostic = diagnostic.also(self.span(*unit, tag), &CALLED_HERE);
        }
        if let Some(via) = self.call.via {
            diagnostic = diagnostic.also(via, &CALLED_HERE);
        }
        self.problems.push(diagnostic);
    }

    pub(super) fn span(&self, unit: usize, at: Range<usize>) -> Span {
        self.filled.units[unit].span(at, self.sources)
    }
}

/// Reports why a fragment's file could not be read, where the fragment is called.
pub(in crate::narrative) fn unread(problem: &FileProblem, at: Span) -> Diagnostic {
    let mut diagnostic = Diagnostic::clone(&problem.diagnostic);
    diagnostic.span = at;
    diagnostic
}

/// What is wrong with a text that does not compile, at its place in `unit`.
pub(in crate::narrative) fn faulty(fault: &Fault, unit: Unit<'_>, sources: &Sources) -> Diagnostic {
    let span = unit.span(fault.at.clone(), sources);
    let mut diagnostic = Diagnostic::new(fault.message, span, []);
    diagnostic.args.clone_from(&fault.args);
    diagnostic
}
