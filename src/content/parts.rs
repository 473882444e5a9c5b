//! Reads the keys that a content file and an office's `vanthu.yaml` have in common.

use super::fields::{Fields, colon, items, named, names, text};
use super::keys::Place;
use super::{Citation, Issuer, Recipient, Signatory, WrittenDate};
use crate::catalogue;
use crate::components::Sizes;
use crate::diagnostic::{Diagnostic, Problems};
use crate::layout::Indent;
use crate::yaml::{Node, Value};

pub(super) fn sizes(fields: &mut Fields, problems: &mut Problems) -> Option<Sizes> {
    let words = [("14", Sizes::Set14), ("13", Sizes::Set13)];
    fields.choice("co_chu", &words, problems).map(|s| s.value)
}

pub(super) fn indent(fields: &mut Fields, problems: &mut Problems) -> Option<Indent> {
    let words = [
        ("1.27", Indent::Wide),
        ("1,27", Indent::Wide),
        ("1", Indent::Narrow),
    ];
    fields
        .choice("thut_dong", &words, problems)
        .map(|s| s.value)
}

/// `co_quan`: one body, or a list for a joint document; a text is a name alone.
pub(super) fn issuers(fields: &mut Fields, problems: &mut Problems) -> Vec<Issuer> {
    let Some(node) = fields.take("co_quan") else {
        return Vec::new();
    };
    items("co_quan", node, problems)
        .into_iter()
        .filter_map(|item| {
            if let Value::Scalar { .. } = item.value {
                return text("co_quan", item, problems).map(|name| Issuer {
                    parent: None,
                    name,
                    symbol: None,
                });
            }
            let mut fields = Fields::new("co_quan", item, Place::Issuer, problems)?;
            let issuer = Issuer {
                parent: fields.line("chu_quan", problems),
                name: fields.required("ten", problems),
                symbol: fields.line("ky_hieu", problems),
            };
            fields.finish(problems);
            Some(issuer)
        })
        .collect()
}

/// `vien_dan`: a map of citations.
pub(super) fn citations(node: Node, problems: &mut Problems) -> Vec<Citation> {
    names("vien_dan", node, problems)
        .into_iter()
        .filter_map(|(key, node)| {
            let mut fields = Fields::new(&key.text, node, Place::Citation, problems)?;
            let citation = Citation {
                kind: fields.required("loai", problems),
                number: fields.line("so", problems),
                date: fields.date("ngay", problems),
                issuer: fields.text("cua", problems),
                subject: fields.text("ve", problems),
                key: named(key),
            };
            blanks_of(&citation, &fields, problems);
            fields.finish(problems);
            Some(citation)
        })
        .collect()
}

/// Warns of a cited document whose number or day is left to be filled in: it would be cited
/// with a gap.
fn blanks_of(citation: &Citation, fields: &Fields, problems: &mut Problems) {
    let number = citation.number.as_ref();
    let has_number = number.is_some_and(|n| !n.value.trim_start().starts_with(['/', '.', '…']));
    let has_day = match &citation.date {
        Some(date) => match &date.value {
            WrittenDate::Date(date) => date.day.is_some(),
            WrittenDate::Text(_) => true,
        },
        None => false,
    };
    for (key, is_there) in [("so", has_number), ("ngay", has_day)] {
        if let (Some(at), false) = (fields.key(key), is_there) {
            let args = [citation.key.value.as_str(), key];
            problems.push(Diagnostic::new(&catalogue::CITATION_BLANK, at, args));
        }
    }
}

/// `noi_nhan`: texts, or texts with a note.
pub(super) fn recipients(node: Node, problems: &mut Problems) -> Vec<Recipient> {
    items("noi_nhan", node, problems)
        .into_iter()
        .filter_map(|item| match item.value {
            Value::Map(_) if colon(&item).is_none() => {
                let mut fields = Fields::new("noi_nhan", item, Place::Recipient, problems)?;
                let recipient = Recipient {
                    name: fields.required("ten", problems),
                    note: fields.text("de", problems),
                };
                fields.finish(problems);
                Some(recipient)
            }
            _ => text("noi_nhan", item, problems).map(|name| Recipient { name, note: None }),
        })
        .collect()
}

/// One signatory.
pub(super) fn signatory(node: Node, problems: &mut Problems) -> Option<Signatory> {
    let mut fields = Fields::new("nguoi_ky", node, Place::Signatory, problems)?;
    let signatory = Signatory {
        capacity: fields.texts("quyen_han", problems),
        position: fields.line("chuc_vu", problems),
        post: fields.line("chuc_danh", problems),
        name: fields.line("ho_ten", problems),
    };
    let blank = signatory.capacity.is_empty() && signatory.position.is_none();
    if blank && signatory.name.is_none() {
        let entry = &catalogue::MISSING_KEY;
        problems.push(Diagnostic::new(entry, fields.head(), ["chuc_vu"]));
    }
    fields.finish(problems);
    Some(signatory)
}
