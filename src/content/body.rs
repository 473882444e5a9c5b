//! `noi_dung`: entries with headings, their order and their levels.

use super::fields::{Fields, colon, items, text};
use super::keys::Place;
use super::{HeadingKey, Item, Str, table};
use crate::catalogue;
use crate::diagnostic::{Diagnostic, Problems};
use crate::kinds::{self, Kind, Scheme};
use crate::source::Span;
use crate::text::listed;
use crate::yaml::{Node, Value};

/// The heading keys, outermost first.
const HEADINGS: [(&str, HeadingKey); 7] = [
    ("phan", HeadingKey::Part),
    ("chuong", HeadingKey::Chapter),
    ("muc", HeadingKey::Heading),
    ("tieu_muc", HeadingKey::Subsection),
    ("dieu", HeadingKey::Article),
    ("khoan", HeadingKey::Clause),
    ("diem", HeadingKey::Point),
];

/// `I.`, `1.`, `a)`.
const MOST_LEVELS: usize = 3;

/// How deep entries may be nested; the keys limit it, this limits the recursion.
const MAX_DEPTH: usize = 12;

/// An appendix is divided like the usual kind.
pub(super) fn appendix_kind() -> &'static Kind {
    kinds::by_key("bao-cao").unwrap_or(&kinds::KINDS[0])
}

/// The entries of a `noi_dung`: a text alone is one entry.
pub(super) fn entries(node: Node, kind: &Kind, problems: &mut Problems) -> Vec<Item> {
    list("noi_dung", node, kind, None, 0, problems)
}

fn list(
    name: &str,
    node: Node,
    kind: &Kind,
    above: Option<(&'static str, HeadingKey)>,
    levels: usize,
    problems: &mut Problems,
) -> Vec<Item> {
    let mut first: Option<(HeadingKey, Span)> = None;
    let mut entries = Vec::new();
    for item in items(name, node, problems) {
        let Some((entry, place)) = entry(item, kind, above, levels, problems) else {
            continue;
        };
        if let (Some((key, _)), Some(place)) = (&entry.heading, place) {
            let (before, at) = *first.get_or_insert((*key, place));
            if before != *key {
                let args = [key_of(*key), key_of(before)];
                problems.push(
                    Diagnostic::new(&catalogue::MIXED_HEADINGS, place, args)
                        .also(at, &catalogue::FIRST_HEADING),
                );
            }
        }
        entries.push(entry);
    }
    entries
}

fn key_of(heading: HeadingKey) -> &'static str {
    let row = HEADINGS.iter().find(|(_, key)| *key == heading);
    row.map_or("", |(name, _)| name)
}

/// An entry, and where its heading key is.
fn entry(
    node: Node,
    kind: &Kind,
    above: Option<(&'static str, HeadingKey)>,
    levels: usize,
    problems: &mut Problems,
) -> Option<(Item, Option<Span>)> {
    let span = node.span;
    let is_text = matches!(node.value, Value::Scalar { .. });
    if is_text || colon(&node).is_some() {
        let entry = Item {
            span,
            heading: None,
            text: text("noi_dung", node, problems),
            fragment: None,
            with: None,
            table: None,
            children: Vec::new(),
        };
        return Some((entry, None));
    }
    let mut fields = Fields::new("noi_dung", node, Place::Item, problems)?;
    let mut heading: Option<(&'static str, HeadingKey, Option<Str>)> = None;
    for (name, key) in HEADINGS {
        let Some(place) = fields.key(name) else {
            continue;
        };
        let title = fields.text(name, problems);
        if let Some((first, ..)) = &heading {
            let args = [*first, name];
            problems.push(Diagnostic::new(&catalogue::TWO_HEADINGS, place, args));
            continue;
        }
        in_its_place(name, key, kind, above, levels, place, problems);
        heading = Some((name, key, title));
    }
    let deeper = levels + usize::from(matches!(heading, Some((_, HeadingKey::Heading, _))));
    let mut entry = direct(&mut fields, problems);
    let below = heading.as_ref().map(|(name, key, _)| (*name, *key));
    entry.children = match fields.take("cac_muc") {
        None => Vec::new(),
        Some(node) if below.is_none() || levels > MAX_DEPTH => {
            problems.push(Diagnostic::new(
                &catalogue::CHILDREN_WITHOUT_HEADING,
                node.span,
                [],
            ));
            Vec::new()
        }
        Some(node) => list("cac_muc", node, kind, below, deeper, problems),
    };
    let blank = entry.text.is_none() && entry.fragment.is_none() && entry.table.is_none();
    if heading.is_none() && blank {
        let keys = listed(["van_ban", "manh", "bang"]);
        problems.push(Diagnostic::new(
            &catalogue::EMPTY_ENTRY,
            fields.head(),
            [&keys],
        ));
    }
    let place = heading.as_ref().and_then(|(name, ..)| fields.key(name));
    entry.heading = heading.map(|(_, key, title)| (key, title));
    fields.finish(problems);
    Some((entry, place))
}

/// What is directly in an entry: `van_ban`, `manh` with `voi`, `bang`.
pub(super) fn direct(fields: &mut Fields, problems: &mut Problems) -> Item {
    let entry = Item {
        span: fields.span,
        heading: None,
        text: fields.text("van_ban", problems),
        fragment: fields.line("manh", problems),
        with: fields.data("voi", problems),
        table: fields
            .take("bang")
            .and_then(|node| table::table(node, problems)),
        children: Vec::new(),
    };
    if let (Some(with), None) = (&entry.with, &entry.fragment) {
        problems.push(Diagnostic::new(
            &catalogue::DATA_WITHOUT_FRAGMENT,
            with.span,
            [],
        ));
    }
    entry
}

/// Reports a heading that its kind does not have, or that is under one where it cannot be.
fn in_its_place(
    name: &'static str,
    key: HeadingKey,
    kind: &Kind,
    above: Option<(&'static str, HeadingKey)>,
    levels: usize,
    place: Span,
    problems: &mut Problems,
) {
    let own = allowed(kind.scheme, None);
    if !own.contains(&name) {
        let args = [name, kind.name, &listed(own.iter().copied())];
        problems.push(Diagnostic::new(
            &catalogue::HEADING_NOT_OF_KIND,
            place,
            args,
        ));
        return;
    }
    if key == HeadingKey::Heading && kind.scheme == Scheme::Outline && levels >= MOST_LEVELS {
        let most = MOST_LEVELS.to_string();
        problems.push(Diagnostic::new(&catalogue::TOO_MANY_LEVELS, place, [&most]));
        return;
    }
    let (upper, below) = match above {
        Some((upper, upper_key)) => (upper, allowed(kind.scheme, Some(upper_key))),
        None => ("noi_dung", outermost(kind.scheme)),
    };
    if !below.contains(&name) {
        let args = [name, upper, &listed(below.iter().copied())];
        problems.push(Diagnostic::new(
            &catalogue::HEADING_OUT_OF_ORDER,
            place,
            args,
        ));
    }
}

/// The heading keys with which the content of a scheme may begin.
fn outermost(scheme: Scheme) -> &'static [&'static str] {
    match scheme {
        Scheme::Outline => allowed(scheme, None),
        Scheme::Articles => &["dieu"],
        Scheme::Regulation => &["phan", "chuong", "dieu"],
    }
}

/// The heading keys of a scheme, or those that may be under one.
fn allowed(scheme: Scheme, above: Option<HeadingKey>) -> &'static [&'static str] {
    match (scheme, above) {
        (Scheme::Outline, None) => &["phan", "muc", "khoan", "diem"],
        (Scheme::Outline, Some(HeadingKey::Part)) => &["muc"],
        (Scheme::Outline, Some(HeadingKey::Heading)) => &["muc", "khoan", "diem"],
        (Scheme::Articles, None) => &["dieu", "khoan", "diem"],
        (Scheme::Regulation, None) => {
            &["phan", "chuong", "muc", "tieu_muc", "dieu", "khoan", "diem"]
        }
        (_, Some(HeadingKey::Part)) => &["chuong", "dieu"],
        (_, Some(HeadingKey::Chapter)) => &["muc", "dieu"],
        (_, Some(HeadingKey::Heading)) => &["tieu_muc", "dieu"],
        (_, Some(HeadingKey::Subsection)) => &["dieu"],
        (_, Some(HeadingKey::Article)) => &["khoan", "diem"],
        (_, Some(HeadingKey::Clause)) => &["diem"],
        (_, Some(HeadingKey::Point)) => &[],
    }
}
