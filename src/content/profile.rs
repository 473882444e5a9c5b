//! The office's `vanthu.yaml`: what its documents have in common.

use super::fields::Fields;
use super::keys::Place;
use super::read::{citations, indent, issuers, recipients, signatory, sizes};
use super::{Citation, Issuer, Recipient, Signatory, Str};
use crate::catalogue;
use crate::diagnostic::{Diagnostic, Problems};
use crate::document::{Indent, Sizes};
use crate::source::{Source, SourceId, Span};
use crate::yaml::{self, Value};

/// The constants of an office; the content file's own values override them.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile {
    pub(super) issuers: Vec<Issuer>,
    pub(super) place: Option<Str>,
    /// Usual signatories by the names that `nguoi_ky` calls them.
    pub(super) signatories: Vec<(Str, Signatory)>,
    pub(super) archive: Vec<Str>,
    pub(super) recipients: Vec<Recipient>,
    pub(super) citations: Vec<Citation>,
    pub(super) address: Vec<Str>,
    pub(super) sizes: Option<Sizes>,
    pub(super) indent: Option<Indent>,
}

/// Reads `vanthu.yaml`.
pub(super) fn read(source: &Source, id: SourceId, problems: &mut Problems) -> Profile {
    let Some(node) = yaml::parse(source, id, problems) else {
        return Profile::default();
    };
    if node.value == Value::Null {
        return Profile::default();
    }
    let Some(mut fields) = Fields::new("vanthu.yaml", node, Place::Profile, problems) else {
        return Profile::default();
    };
    let mut signatories = Vec::new();
    if let Some(node) = fields.take("nguoi_ky") {
        match node.value {
            Value::Map(entries) => {
                for (key, node) in entries {
                    let name = super::fields::named(key);
                    signatories.extend(signatory(node, problems).map(|s| (name, s)));
                }
            }
            _ => problems.push(Diagnostic::new(
                &catalogue::NOT_KEYS,
                node.span,
                ["nguoi_ky", "`tên-gọi: { quyen_han, chuc_vu, ho_ten }`"],
            )),
        }
    }
    let profile = Profile {
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
    };
    // read where files are named and where rules are chosen
    fields.take("ten_tep");
    if let Some(node) = fields.take("kiem_tra")
        && let Some(mut rules) = Fields::new("kiem_tra", node, Place::Rules, problems)
    {
        rules.texts("chon", problems);
        rules.texts("bo_qua", problems);
        rules.finish(problems);
    }
    fields.finish(problems);
    profile
}

/// The pattern that `ten_tep` of a `vanthu.yaml` gives for the names of files.
pub fn name_pattern(source: &Source) -> Option<(String, Span)> {
    let node = yaml::parse(source, SourceId::default(), &mut Problems::default())?;
    let Value::Map(entries) = node.value else {
        return None;
    };
    let (_, node) = entries.into_iter().find(|(key, _)| key.text == "ten_tep")?;
    match node.value {
        Value::Scalar { text, .. } => Some((text, node.span)),
        _ => None,
    }
}

/// The rules that `kiem_tra` of a `vanthu.yaml` selects (`chon`) and leaves out (`bo_qua`).
pub fn rule_codes(source: &Source) -> (Vec<String>, Vec<String>) {
    let problems = &mut Problems::default();
    let node = yaml::parse(source, SourceId::default(), problems);
    let Some(Value::Map(entries)) = node.map(|node| node.value) else {
        return Default::default();
    };
    let Some((_, node)) = entries.into_iter().find(|(key, _)| key.text == "kiem_tra") else {
        return Default::default();
    };
    let Some(mut fields) = Fields::new("kiem_tra", node, Place::Rules, problems) else {
        return Default::default();
    };
    let mut codes = |name| {
        let texts = fields.texts(name, problems).into_iter();
        texts.map(|text| text.value).collect()
    };
    (codes("chon"), codes("bo_qua"))
}
