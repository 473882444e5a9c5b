//! A Word file that anybody made, changed in place: texts are inserted into a few parts, every
//! other byte of them and every other entry of the archive stays as it was.
//!
//! So far it puts findings into the file as comments (ISO/IEC 29500-1, 17.13.4).

mod splice;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::Path;

use quick_xml::escape::partial_escape;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::catalogue;
use crate::catalogue::commands::check::{CLAUSE, TO_DO};
use crate::diagnostic::{Diagnostic, FileProblem, Lang};
use crate::package::xml::{Tree, on};
use crate::package::{Package, Refusal};
use crate::reader::{self, LIMITS};

use splice::{Inside, Root, Splice, greatest_id, paragraphs, spliced};

/// The author of the comments.
const AUTHOR: &str = "vanthu";
const CONTENT_TYPES: &str = "[Content_Types].xml";
const COMMENTS_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
/// The namespace of the strict form of OOXML begins so; its relationships have other types.
const STRICT: &str = "http://purl.oclc.org/ooxml/";
const RELATIONSHIP: &str = "officeDocument/relationships/comments";
const TRANSITIONAL_RELATIONSHIP: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

/// Why a file is not changed.
enum Unchanged {
    Signed,
    Protected,
    /// The part that cannot be changed without touching the rest.
    Part(String),
    Unread(Refusal),
}

impl From<Refusal> for Unchanged {
    fn from(refusal: Refusal) -> Unchanged {
        Unchanged::Unread(refusal)
    }
}

impl Unchanged {
    fn problem(&self, path: &Path) -> FileProblem {
        match self {
            Unchanged::Signed => FileProblem::new(&catalogue::SIGNED, path, []),
            Unchanged::Protected => FileProblem::new(&catalogue::PROTECTED, path, []),
            Unchanged::Part(name) => FileProblem::new(&catalogue::NOT_SPLICED, path, [name]),
            Unchanged::Unread(refusal) => FileProblem {
                path: path.to_owned(),
                diagnostic: Box::new(refusal.diagnostic(Default::default())),
            },
        }
    }
}

/// The Word file at `path` with each finding as a comment at its paragraph; what is not in a
/// paragraph of the page (headers, properties) is at the first one.
///
/// # Errors
/// If the file is signed, protected against changes, or made so that nothing can be inserted.
pub fn commented(
    path: &Path,
    bytes: &[u8],
    found: &[Diagnostic],
    lang: Lang,
) -> Result<Vec<u8>, FileProblem> {
    with_comments(path, bytes, found, lang).map_err(|why| why.problem(path))
}

/// A part as text; none with a byte order mark or in UTF-16, of which places would be others.
fn part(package: &mut Package<'_>, name: &str) -> Result<Option<String>, Unchanged> {
    let Some(text) = package.text(name)? else {
        return Ok(None);
    };
    let start = package.beginning(name, 2)?.unwrap_or_default();
    match text.as_bytes().starts_with(&start) {
        true => Ok(Some(text)),
        false => Err(Unchanged::Part(name.to_owned())),
    }
}

fn with_comments(
    path: &Path,
    bytes: &[u8],
    found: &[Diagnostic],
    lang: Lang,
) -> Result<Vec<u8>, Unchanged> {
    let reading = reader::read(path, bytes)?;
    let mut package = Package::open(bytes, &LIMITS)?;
    if package
        .names()
        .any(|name| name.starts_with("_xmlsignatures/"))
    {
        return Err(Unchanged::Signed);
    }
    let unchanged = |name: &str| Unchanged::Part(name.to_owned());
    let root = package.relationships("")?;
    let main = root.into_values();
    let main = main.filter(|r| r.kind == "officeDocument" && !r.external);
    let main = main.map(|r| r.target).next().ok_or(Refusal::NoMainPart)?;
    let relationships = package.relationships(&main)?;
    let of_kind = |kind: &str| {
        let found = relationships
            .values()
            .find(|r| r.kind == kind && !r.external);
        found.map(|r| r.target.clone())
    };
    if let Some(name) = of_kind("settings")
        && let Some(text) = package.text(&name)?
        && let Some(protection) = Tree::parse(&name, &text)?
            .root()
            .child("documentProtection")
        && protection.attr("enforcement").is_some_and(|v| on(Some(&v)))
    {
        return Err(Unchanged::Protected);
    }

    let text = part(&mut package, &main)?.ok_or(Refusal::NoMainPart)?;
    let outer = Root::of(&text).ok_or_else(|| unchanged(&main))?;
    let prefix = outer.prefix.as_str();
    let inside = paragraphs(&text, prefix).ok_or_else(|| unchanged(&main))?;
    // attributes need a prefix, and a comment a paragraph
    let Some(first) = inside.keys().next().filter(|_| !prefix.is_empty()) else {
        return Err(unchanged(&main));
    };
    let mut changed: BTreeMap<String, String> = BTreeMap::new();

    let existing = of_kind("comments");
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let beside = |name: &str| {
        format!("{folder}/{name}")
            .trim_start_matches('/')
            .to_owned()
    };
    let names = ["comments.xml", "comments-vanthu.xml"];
    let new = names.into_iter().find(|name| !package.has(&beside(name)));
    let name = match (&existing, new) {
        (Some(name), _) => name.clone(),
        (None, Some(new)) => beside(new),
        (None, None) => return Err(unchanged(&main)),
    };
    let comments = match &existing {
        Some(_) => part(&mut package, &name)?.ok_or_else(|| unchanged(&name))?,
        None => format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <{prefix}comments xmlns:{}=\"{}\"/>",
            prefix.trim_end_matches(':'),
            outer.namespace
        ),
    };
    let list = Root::of(&comments).ok_or_else(|| unchanged(&name))?;
    if list.prefix.is_empty() {
        return Err(unchanged(&name));
    }
    // Ids go on after the greatest, also of marks whose comment is missing. Word takes none beyond a signed
    // number of 32 bits, which a forged one may be close to.
    let greatest = greatest_id(&comments).max(greatest_id(&text));
    let next = u32::try_from(greatest.map_or(0, |id| i64::from(id) + 1)).unwrap_or(0);
    let is_room = u32::try_from(found.len())
        .ok()
        .and_then(|count| next.checked_add(count))
        .is_some_and(|end| i32::try_from(end).is_ok());
    if !is_room {
        return Err(unchanged(&name));
    }

    let mut elements = String::new();
    let mut at_paragraph: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
    let paras = &reading.flow.paragraphs;
    for (id, diagnostic) in (next..).zip(found) {
        let start = diagnostic.span.range().start;
        let index = paras.partition_point(|para| para.span.range().start <= start);
        let at = index.checked_sub(1).and_then(|i| paras.get(i)?.at);
        // of a text box the paragraph to which it is anchored: the last one before it
        let at = at.and_then(|at| Some(inside.range(..=at).next_back()?.0));
        at_paragraph
            .entry(*at.unwrap_or(first))
            .or_default()
            .push(id);
        elements.push_str(&comment(&list.prefix, id, diagnostic, lang));
    }
    let splices = at_paragraph
        .iter()
        .filter_map(|(at, ids)| Some(marks(prefix, *inside.get(at)?, ids)))
        .flatten()
        .collect();
    let put = |name: &str, text: &str, splices: Vec<Splice>| {
        let text = spliced(text, splices).ok_or_else(|| unchanged(name))?;
        Ok::<_, Unchanged>((name.to_owned(), text))
    };
    changed.extend([put(&main, &text, splices)?]);
    changed.extend([put(&name, &comments, vec![list.append(&elements)])?]);
    if existing.is_none() {
        let rels = beside(&format!("_rels/{file}.rels"));
        let text = part(&mut package, &rels)?.ok_or_else(|| unchanged(&rels))?;
        let outer_rels = Root::of(&text).ok_or_else(|| unchanged(&rels))?;
        let id = (1..).map(|n| format!("rIdVanthu{n}"));
        let id = id.into_iter().find(|id| !relationships.contains_key(id));
        let kind = match outer.namespace.starts_with(STRICT) {
            true => format!("{STRICT}{RELATIONSHIP}"),
            false => TRANSITIONAL_RELATIONSHIP.to_owned(),
        };
        let relationship = format!(
            "<{}Relationship Id=\"{}\" Type=\"{kind}\" Target=\"{}\"/>",
            outer_rels.prefix,
            id.unwrap_or_default(),
            new.unwrap_or_default()
        );
        changed.extend([put(&rels, &text, vec![outer_rels.append(&relationship)])?]);

        let text = part(&mut package, CONTENT_TYPES)?.ok_or_else(|| unchanged(CONTENT_TYPES))?;
        let types = Root::of(&text).ok_or_else(|| unchanged(CONTENT_TYPES))?;
        let kind = format!(
            "<{}Override PartName=\"/{name}\" ContentType=\"{COMMENTS_TYPE}\"/>",
            types.prefix
        );
        changed.extend([put(CONTENT_TYPES, &text, vec![types.append(&kind)])?]);
    }
    repacked(bytes, changed).ok_or_else(|| unchanged("zip"))
}

/// The marks of comments around the content of their paragraph (17.13.4.3 to 17.13.4.5).
fn marks(prefix: &str, inside: Inside, ids: &[u32]) -> Vec<Splice> {
    let w = prefix;
    let (mut before, mut after) = (String::new(), String::new());
    for id in ids {
        let _ = write!(before, "<{w}commentRangeStart {w}id=\"{id}\"/>");
        let _ = write!(
            after,
            "<{w}commentRangeEnd {w}id=\"{id}\"/><{w}r><{w}commentReference {w}id=\"{id}\"/></{w}r>"
        );
    }
    inside.around(prefix, before, after)
}

/// A finding as a comment: what is wrong, what to do, and the clause. It has no date, so that the
/// same file gives the same bytes.
fn comment(w: &str, id: u32, diagnostic: &Diagnostic, lang: Lang) -> String {
    let mut lines = vec![format!(
        "{}: {}",
        diagnostic.message.code,
        diagnostic.message(lang)
    )];
    let hint = diagnostic.hint(lang);
    lines.extend(hint.map(|hint| TO_DO.fill(lang, &[hint])));
    let clause = diagnostic.message.clause;
    lines.extend(clause.map(|clause| CLAUSE.fill(lang, &[clause.to_owned()])));
    let mut out = format!("<{w}comment {w}id=\"{id}\" {w}author=\"{AUTHOR}\" {w}initials=\"vt\">");
    for line in lines {
        // what XML cannot carry was never in the file
        let line: String = line.chars().filter(|c| !c.is_control()).collect();
        let line = partial_escape(&line);
        let _ = write!(
            out,
            "<{w}p><{w}r><{w}t xml:space=\"preserve\">{line}</{w}t></{w}r></{w}p>"
        );
    }
    let _ = write!(out, "</{w}comment>");
    out
}

/// The archive with some parts changed or added; all other entries are copied as they are packed.
fn repacked(bytes: &[u8], mut changed: BTreeMap<String, String>) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut out = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let options = options.last_modified_time(zip::DateTime::default());
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).ok()?;
        let name = entry.name().ok()?.into_owned();
        let of_entry = changed.keys().find(|part| part.eq_ignore_ascii_case(&name));
        let Some(text) = of_entry.cloned().and_then(|part| changed.remove(&part)) else {
            out.raw_copy_file(entry).ok()?;
            continue;
        };
        out.start_file(name, options).ok()?;
        out.write_all(text.as_bytes()).ok()?;
    }
    for (name, text) in changed {
        out.start_file(name, options).ok()?;
        out.write_all(text.as_bytes()).ok()?;
    }
    Some(out.finish().ok()?.into_inner())
}
