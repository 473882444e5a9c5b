//! The YAML tree of a content file, joined with its office's → [`Content`].

use super::fields::{Fields, blank, data_file, items, text};
use super::keys::Place;
use super::office_file::{Constants, OfficeFile};
use super::parts::{citations, indent, issuers, recipients, signatory, sizes};
use super::{
    Appendix, Content, DataFile, Issued, Signatory, Spanned, Str, WrittenDate, body, kinds_demand,
};
use crate::catalogue;
use crate::components::{Circulation, Secrecy, Urgency};
use crate::diagnostic::{Diagnostic, Message, Problems};
use crate::kinds::{self, KINDS, Kind};
use crate::layout::Style;
use crate::source::{Source, SourceId};
use crate::text::{listed, nearest, slug};
use crate::yaml::{self, Node, Value};

/// Reads a content file, joined with its office's `vanthu.yaml`. All problems go to `problems`; the
/// content is returned unless even its kind is unknown.
pub fn read(
    source: &Source,
    id: SourceId,
    office_file: Option<&OfficeFile>,
    problems: &mut Problems,
) -> Option<Content> {
    let office = office_file.map(|office_file| office_file.constants(problems));
    let office = office.unwrap_or_default();
    let node = yaml::parse(source, id, problems)?;
    if node.value == Value::Null {
        problems.push(Diagnostic::new(&catalogue::EMPTY_FILE, node.span, []));
        return None;
    }
    let is_unread = office_file.is_some_and(OfficeFile::is_unread);
    let content = document(node, office, problems);
    if !is_unread {
        return content;
    }
    for diagnostic in std::mem::take(problems).into_sorted() {
        if !OF_OFFICE.contains(&diagnostic.message) {
            problems.push(diagnostic);
        }
    }
    // without the office's file it is not known what else may be missing on the page
    None
}

/// Keys that are missing because the office's file could not be read: the cause is reported there.
static OF_OFFICE: [&Message; 6] = [
    &catalogue::LACKS_ISSUER,
    &catalogue::LACKS_DATELINE,
    &catalogue::LACKS_RECIPIENTS,
    &catalogue::TOO_FEW_SIGNATORIES,
    &catalogue::NO_SIGNATORIES,
    &catalogue::UNKNOWN_SIGNATORY,
];

fn document(node: Node, office: Constants, problems: &mut Problems) -> Option<Content> {
    let mut fields = Fields::new("loai", node, Place::Document, problems)?;
    let kind = kind(&mut fields, problems);
    let content = content(&mut fields, kind, office, problems);
    if let Some(content) = &content {
        kinds_demand::check(&fields, content, problems);
    }
    fields.finish(problems);
    content
}

/// The paths of all data files that a content file names. There may be others among them: whatever
/// has the key of a data file.
pub fn data_files(source: &Source) -> Vec<String> {
    let mut files = Vec::new();
    let mut open: Vec<Node> = yaml::parse(source, SourceId(0), &mut Problems::default())
        .into_iter()
        .collect();
    while let Some(node) = open.pop() {
        match node.value {
            Value::Map(entries) => {
                for (key, node) in entries {
                    match node.value {
                        Value::Scalar { text, .. } if matches!(&*key.text, "tep" | "tron") => {
                            files.push(text.trim().to_owned());
                        }
                        _ => open.push(node),
                    }
                }
            }
            Value::List(items) => open.extend(items),
            Value::Scalar { .. } | Value::Null => {}
        }
    }
    files
}

/// The table that a content file says it is merged with (`tron`). Problems with the name of the
/// table go to `problems`; the rest of the file is not read.
pub fn merged_with(source: &Source, problems: &mut Problems) -> Option<DataFile> {
    let node = yaml::parse(source, SourceId(0), &mut Problems::default())?;
    let Value::Map(entries) = node.value else {
        return None;
    };
    let (_, node) = entries.into_iter().find(|(key, _)| key.text == "tron")?;
    data_file("tron", node, problems)
}

/// The kind that `loai` names. If it is misspelt, the rest is read as the kind that is probably
/// meant, so that one run reports all problems.
pub(super) fn kind(fields: &mut Fields, problems: &mut Problems) -> Option<Spanned<&'static Kind>> {
    let Spanned { value, span } = fields.required("loai", problems);
    if value.is_empty() {
        return None;
    }
    let named = kinds::by_key(&slug(&value)).or_else(|| {
        let like = nearest(&value, KINDS.iter().map(|k| k.key));
        problems.push(match like {
            Some(like) => Diagnostic::new(&catalogue::MISSPELT_KIND, span, [&value, like]),
            None => Diagnostic::new(&catalogue::UNKNOWN_KIND, span, [&value]),
        });
        like.and_then(kinds::by_key)
    });
    named.map(|kind| Spanned { value: kind, span })
}

fn content(
    fields: &mut Fields,
    kind: Option<Spanned<&'static Kind>>,
    office: Constants,
    problems: &mut Problems,
) -> Option<Content> {
    let or = |own: Vec<Str>, usual: Vec<Str>| if own.is_empty() { usual } else { own };
    let scheme = kind.map(|kind| kind.value);
    let mut issuers = issuers(fields, problems);
    if issuers.is_empty() {
        issuers = office.issuers;
    }
    let number = fields.line("so", problems);
    let symbol = fields.line("ky_hieu", problems);
    let place = fields.line("dia_danh", problems).or(office.place);
    let date = fields.date("ngay", problems).unwrap_or(Spanned {
        value: WrittenDate::default(),
        span: fields.head(),
    });
    let subject = fields.text("trich_yeu", problems);
    let authority = fields.texts("tham_quyen", problems);
    let legal_bases = fields.texts("can_cu", problems);
    let addressees = fields.texts("kinh_gui", problems);
    let body = match (fields.take("noi_dung"), scheme) {
        (Some(node), Some(kind)) => body::entries(node, kind, problems),
        _ => Vec::new(),
    };
    let mut citations = fields
        .take("vien_dan")
        .map_or_else(Vec::new, |node| citations(node, problems));
    let own: std::collections::HashSet<String> =
        citations.iter().map(|c| c.key.value.clone()).collect();
    let usual = office.citations.into_iter();
    citations.extend(usual.filter(|c| !own.contains(&c.key.value)));
    let data = fields.data("so_lieu", problems).unwrap_or_default();
    let merged = fields.data_file("tron", problems);
    let mut recipients = fields
        .take("noi_nhan")
        .map_or_else(Vec::new, |node| recipients(node, problems));
    if recipients.is_empty() {
        recipients = office.recipients;
    }
    let archive = or(fields.texts("luu", problems), office.archive);
    let signatories = fields.take("nguoi_ky").map_or_else(Vec::new, |node| {
        signatories(node, &office.signatories, problems)
    });
    let appendices = fields
        .take("phu_luc")
        .map_or_else(Vec::new, |node| appendices(node, problems));
    let issued = fields
        .take("kem_theo")
        .map_or_else(Vec::new, |node| issued(node, problems));
    let secrecy = fields.choice(
        "do_mat",
        &[
            ("tuyet-mat", Secrecy::TopSecret),
            ("toi-mat", Secrecy::Secret),
            ("mat", Secrecy::Confidential),
        ],
        problems,
    );
    let urgency = fields.choice(
        "do_khan",
        &[
            ("hoa-toc", Urgency::Express),
            ("thuong-khan", Urgency::VeryUrgent),
            ("khan", Urgency::Urgent),
        ],
        problems,
    );
    let circulation = fields.choice(
        "luu_hanh",
        &[
            ("xem-xong-tra-lai", Circulation::ReturnAfterReading),
            ("luu-hanh-noi-bo", Circulation::Internal),
        ],
        problems,
    );
    let draft = fields.flag("du_thao", problems);
    let address = or(fields.texts("dia_chi", problems), office.address);
    let confirmation = fields.text("xac_nhan", problems);
    let style = Style {
        sizes: sizes(fields, problems).or(office.sizes).unwrap_or_default(),
        indent: indent(fields, problems)
            .or(office.indent)
            .unwrap_or_default(),
    };
    Some(Content {
        kind: kind?,
        issuers,
        number,
        symbol,
        place,
        date,
        subject,
        authority,
        legal_bases,
        addressees,
        body,
        citations,
        data,
        merged,
        recipients,
        archive,
        signatories,
        appendices,
        issued,
        secrecy,
        urgency,
        circulation,
        draft,
        address,
        confirmation,
        style,
    })
}

/// `nguoi_ky`: one, several, or a name that the office's file gives one.
fn signatories(node: Node, known: &[(Str, Signatory)], problems: &mut Problems) -> Vec<Signatory> {
    items("nguoi_ky", node, problems)
        .into_iter()
        .filter_map(|item| match item.value {
            Value::Scalar { .. } => {
                let name = text("nguoi_ky", item, problems)?;
                if let Some((_, signatory)) = known.iter().find(|(n, _)| n.value == name.value) {
                    return Some(signatory.clone());
                }
                problems.push(if known.is_empty() {
                    Diagnostic::new(&catalogue::NO_SIGNATORIES, name.span, [&name.value])
                } else {
                    let names = listed(known.iter().map(|(n, _)| n.value.as_str()));
                    Diagnostic::new(
                        &catalogue::UNKNOWN_SIGNATORY,
                        name.span,
                        [&name.value, &names],
                    )
                });
                // in place of the one that was meant, so that none is reported missing
                Some(Signatory {
                    capacity: Vec::new(),
                    position: None,
                    post: None,
                    name: Some(blank(name.span)),
                })
            }
            _ => signatory(item, problems),
        })
        .collect()
}

fn appendices(node: Node, problems: &mut Problems) -> Vec<Appendix> {
    items("phu_luc", node, problems)
        .into_iter()
        .filter_map(|item| {
            let mut fields = Fields::new("phu_luc", item, Place::Appendix, problems)?;
            let span = fields.span;
            let title = fields.required("tieu_de", problems);
            let words = [("doc", false), ("ngang", true)];
            let landscape = fields.choice("kho", &words, problems);
            let letterhead = fields.flag("tieu_ngu", problems);
            let own = body::direct(&mut fields, problems);
            let mut body = Vec::new();
            if own.text.is_some() || own.fragment.is_some() || own.table.is_some() {
                body.push(own);
            }
            if let Some(node) = fields.take("noi_dung") {
                body.extend(body::entries(node, body::appendix_kind(), problems));
            }
            if body.is_empty() {
                let keys = listed(["van_ban", "manh", "bang", "noi_dung"]);
                problems.push(Diagnostic::new(
                    &catalogue::EMPTY_ENTRY,
                    fields.head(),
                    [&keys],
                ));
            }
            fields.finish(problems);
            Some(Appendix {
                span,
                title,
                landscape: landscape.is_some_and(|l| l.value),
                letterhead,
                body,
            })
        })
        .collect()
}

fn issued(node: Node, problems: &mut Problems) -> Vec<Issued> {
    items("kem_theo", node, problems)
        .into_iter()
        .filter_map(|item| {
            let mut fields = Fields::new("kem_theo", item, Place::Issued, problems)?;
            let span = fields.span;
            let kind = kind(&mut fields, problems);
            let subject = fields.required("trich_yeu", problems);
            let node = fields.take("noi_dung");
            let head = fields.head();
            fields.finish(problems);
            let kind = kind?;
            if !kind.value.issuable {
                let keys = listed(KINDS.iter().filter(|k| k.issuable).map(|k| k.key));
                problems.push(Diagnostic::new(
                    &catalogue::NOT_ISSUABLE,
                    kind.span,
                    [kind.value.name, &keys],
                ));
            }
            let body = match node {
                Some(node) => body::entries(node, kind.value, problems),
                None => {
                    problems.push(Diagnostic::new(&catalogue::MISSING_KEY, head, ["noi_dung"]));
                    Vec::new()
                }
            };
            Some(Issued {
                span,
                kind,
                subject,
                body,
            })
        })
        .collect()
}
