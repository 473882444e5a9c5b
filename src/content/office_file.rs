//! The office's `vanthu.yaml`: what its documents have in common.

use std::sync::Arc;

use super::fields::{Fields, named, names};
use super::keys::Place;
use super::parts::{citations, indent, issuers, recipients, signatory, sizes};
use super::{Citation, Issuer, Recipient, Signatory, Str};
use crate::components::Sizes;
use crate::diagnostic::{Diagnostic, Problems};
use crate::layout::Indent;
use crate::source::{Source, SourceId};
use crate::yaml::{self, Value};

/// An office's `vanthu.yaml`, read once for all its documents.
#[derive(Debug)]
pub struct OfficeFile {
    source: Arc<Source>,
    constants: Constants,
    /// Whether an error kept it from being read, so that its content is unknown.
    is_unread: bool,
    problems: Vec<Diagnostic>,
}

impl OfficeFile {
    /// The file among the sources of every document: it comes right after the content file.
    pub const ID: SourceId = SourceId(1);

    /// Reads the file.
    pub fn read(source: Arc<Source>) -> OfficeFile {
        let mut problems = Problems::default();
        let constants = read(&source, OfficeFile::ID, &mut problems);
        OfficeFile {
            source,
            is_unread: constants.is_none(),
            constants: constants.unwrap_or_default(),
            problems: problems.into_sorted(),
        }
    }

    /// The file.
    pub fn source(&self) -> &Arc<Source> {
        &self.source
    }

    /// The rules that `kiem_tra` selects, also for documents without a content file. Its problems
    /// are reported when one is compiled.
    pub fn rules(&self) -> &RuleChoice {
        &self.constants.rules
    }

    /// The pattern that `ten_tep` gives for the names of files.
    pub fn name_pattern(&self) -> Option<&Str> {
        self.constants.name_pattern.as_ref()
    }

    /// Whether an error kept it from being read, so that what it gives is not known.
    pub(super) fn is_unread(&self) -> bool {
        self.is_unread
    }

    /// Its values for one document, which its problems are reported with.
    pub(super) fn constants(&self, problems: &mut Problems) -> Constants {
        for problem in &self.problems {
            problems.push(problem.clone());
        }
        self.constants.clone()
    }
}

/// `kiem_tra`: which rules an office selects (`chon`) and which it leaves out (`bo_qua`), as
/// their codes were written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleChoice {
    /// Only these; none means all.
    pub select: Vec<Str>,
    /// Not these.
    pub ignore: Vec<Str>,
}

/// The constants of an office; the content file's own values override them.
#[derive(Debug, Clone, Default)]
pub(super) struct Constants {
    pub(super) issuers: Vec<Issuer>,
    pub(super) place: Option<Str>,
    /// Usual signatories, by the names that `nguoi_ky` gives them.
    pub(super) signatories: Vec<(Str, Signatory)>,
    pub(super) archive: Vec<Str>,
    pub(super) recipients: Vec<Recipient>,
    pub(super) citations: Vec<Citation>,
    pub(super) address: Vec<Str>,
    pub(super) sizes: Option<Sizes>,
    pub(super) indent: Option<Indent>,
    pub(super) rules: RuleChoice,
    pub(super) name_pattern: Option<Str>,
}

fn read(source: &Source, id: SourceId, problems: &mut Problems) -> Option<Constants> {
    let node = yaml::parse(source, id, problems)?;
    if node.value == Value::Null {
        return Some(Constants::default());
    }
    let mut fields = Fields::new("vanthu.yaml", node, Place::OfficeFile, problems)?;
    let mut signatories = Vec::new();
    if let Some(node) = fields.take("nguoi_ky") {
        for (key, node) in names("nguoi_ky", node, problems) {
            signatories.extend(signatory(node, problems).map(|s| (named(key), s)));
        }
    }
    let constants = Constants {
        issuers: issuers(&mut fields, problems),
        place: fields.line("dia_danh", problems),
        signatories,
        archive: fields.texts("luu", problems),
        recipients: fields
            .take("noi_nhan")
            .map_or_else(Vec::new, |node| recipients(node, problems)),
        citations: fields
            .take("vien_dan")
            .map_or_else(Vec::new, |node| citations(node, problems)),
        address: fields.texts("dia_chi", problems),
        sizes: sizes(&mut fields, problems),
        indent: indent(&mut fields, problems),
        rules: rules(&mut fields, problems),
        name_pattern: fields.line("ten_tep", problems),
    };
    fields.finish(problems);
    Some(constants)
}

/// `kiem_tra`: the rules that the office selects (`chon`) and leaves out (`bo_qua`).
fn rules(fields: &mut Fields, problems: &mut Problems) -> RuleChoice {
    let Some(mut fields) = fields
        .take("kiem_tra")
        .and_then(|node| Fields::new("kiem_tra", node, Place::Rules, problems))
    else {
        return RuleChoice::default();
    };
    let choice = RuleChoice {
        select: fields.texts("chon", problems),
        ignore: fields.texts("bo_qua", problems),
    };
    fields.finish(problems);
    choice
}
