//! The fragments that the files of a folder can call: the shipped ones and the office's own.

mod folder;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use handlebars::template::Template;
use handlebars::{TemplateError, TemplateErrorReason};

use super::budget::MOST_PARSED;
use crate::catalogue::{
    BACKSLASH_AT_BRACES, BLOCK_CLOSED_AS_OTHER, BLOCK_NOT_CLOSED, NOT_A_TEMPLATE,
    TAG_NOT_SUPPORTED, TEMPLATE_TOO_DEEP, TEMPLATE_TOO_LONG,
};
use crate::diagnostic::{FileProblem, Message};
use crate::files::read_source;
use crate::source::{Overlay, Source, nfc};

/// The fragments of a folder, each compiled once for all its files.
#[derive(Default)]
pub struct Templates {
    fragments: BTreeMap<String, Arc<Fragment>>,
    /// Texts of content files that were compiled, at most [`MOST_TEXTS`].
    texts: Mutex<HashMap<String, Arc<Script>>>,
}

/// The most texts that are kept for other files with the same text: those of a few content files.
const MOST_TEXTS: usize = 256;

/// A fragment.
pub(super) struct Fragment {
    pub(super) read: Result<Readable, FileProblem>,
    /// Where it was read from; `None` for a shipped one.
    path: Option<PathBuf>,
}

/// A fragment whose file could be read.
pub(super) struct Readable {
    pub(super) source: Arc<Source>,
    /// Compiled when it is first called: most fragments never are.
    script: OnceLock<Result<Script, Fault>>,
}

impl Readable {
    /// The compiled text.
    pub(super) fn script(&self) -> &Result<Script, Fault> {
        self.script
            .get_or_init(|| Script::compile(self.source.text()))
    }
}

/// A compiled text.
pub(super) struct Script {
    pub(super) template: Template,
    /// First byte of every line.
    lines: Vec<usize>,
}

/// Why a text is not a template, and where.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) message: &'static Message,
    pub(super) args: Vec<String>,
    pub(super) at: Range<usize>,
}

/// The texts of the shipped fragments, inside the binary.
static SHIPPED: [(&str, &str); 18] = [
    (
        "bien-ban-ket-thuc",
        include_str!("../../../templates/bien-ban-ket-thuc.hbs"),
    ),
    (
        "bien-ban-mo-dau",
        include_str!("../../../templates/bien-ban-mo-dau.hbs"),
    ),
    (
        "dau-moi-lien-he",
        include_str!("../../../templates/dau-moi-lien-he.hbs"),
    ),
    (
        "de-nghi-gui-ket-qua",
        include_str!("../../../templates/de-nghi-gui-ket-qua.hbs"),
    ),
    (
        "de-nghi-phoi-hop",
        include_str!("../../../templates/de-nghi-phoi-hop.hbs"),
    ),
    (
        "dieu-khoan-thi-hanh",
        include_str!("../../../templates/dieu-khoan-thi-hanh.hbs"),
    ),
    (
        "gioi-thieu",
        include_str!("../../../templates/gioi-thieu.hbs"),
    ),
    (
        "hieu-luc-thi-hanh",
        include_str!("../../../templates/hieu-luc-thi-hanh.hbs"),
    ),
    ("ket-thuc", include_str!("../../../templates/ket-thuc.hbs")),
    ("kinh-moi", include_str!("../../../templates/kinh-moi.hbs")),
    (
        "kinh-trinh",
        include_str!("../../../templates/kinh-trinh.hbs"),
    ),
    ("mo-dau", include_str!("../../../templates/mo-dau.hbs")),
    (
        "phan-cong-thuc-hien",
        include_str!("../../../templates/phan-cong-thuc-hien.hbs"),
    ),
    (
        "thong-bao-ket-thuc",
        include_str!("../../../templates/thong-bao-ket-thuc.hbs"),
    ),
    (
        "to-chuc-thuc-hien",
        include_str!("../../../templates/to-chuc-thuc-hien.hbs"),
    ),
    (
        "to-trinh-mo-dau",
        include_str!("../../../templates/to-trinh-mo-dau.hbs"),
    ),
    (
        "tra-loi-cong-van",
        include_str!("../../../templates/tra-loi-cong-van.hbs"),
    ),
    (
        "trach-nhiem-thi-hanh",
        include_str!("../../../templates/trach-nhiem-thi-hanh.hbs"),
    ),
];

/// The shipped fragments, read once in a process.
static SHIPPED_FRAGMENTS: LazyLock<BTreeMap<String, Arc<Fragment>>> = LazyLock::new(|| {
    let fragments = SHIPPED.iter().map(|(name, text)| {
        let source = Source::new(format!("templates/{name}.hbs"), text);
        (
            (*name).to_owned(),
            Arc::new(Fragment::new(Ok(source), None)),
        )
    });
    fragments.collect()
});

impl std::fmt::Debug for Templates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.fragments.keys()).finish()
    }
}

impl Templates {
    /// The shipped fragments.
    pub fn shipped() -> Templates {
        Templates {
            fragments: SHIPPED_FRAGMENTS.clone(),
            ..Templates::default()
        }
    }

    /// The shipped fragments, and those of `dirs`, each overriding the ones before it. A file
    /// that cannot be read or does not compile is reported when it is called.
    ///
    /// # Errors
    /// If one of the folders, or a folder in it, cannot be listed: its content might
    /// override any other fragment.
    pub fn load(dirs: &[PathBuf]) -> Result<Templates, FileProblem> {
        let mut templates = Templates::shipped();
        for dir in dirs {
            for path in folder::fragment_files(dir)? {
                let below = path.strip_prefix(dir).unwrap_or(&path);
                let name = name_of(below);
                let fragment = Fragment::new(read_source(&path), Some(path));
                templates.fragments.insert(name, Arc::new(fragment));
            }
        }
        Ok(templates)
    }

    /// The same with some of the files replaced by other texts.
    pub(crate) fn with(&self, texts: &Overlay) -> Templates {
        let mut fragments = self.fragments.clone();
        for fragment in fragments.values_mut() {
            if let Some(path) = &fragment.path
                && let Some(source) = texts.get(path)
            {
                let source = Source::clone(source);
                *fragment = Arc::new(Fragment::new(Ok(source), Some(path.clone())));
            }
        }
        Templates {
            fragments,
            ..Templates::default()
        }
    }

    /// A text of a content file, compiled. The files of a folder share many texts, the rows of a
    /// merge share all.
    pub(super) fn compile(&self, text: &str) -> Result<Arc<Script>, Fault> {
        let texts = || self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(script) = texts().get(text) {
            return Ok(Arc::clone(script));
        }
        let script = Arc::new(Script::compile(text)?);
        let mut texts = texts();
        if texts.len() < MOST_TEXTS {
            texts.insert(text.to_owned(), Arc::clone(&script));
        }
        Ok(script)
    }

    /// The fragment with a name.
    pub(super) fn get(&self, name: &str) -> Option<&Fragment> {
        self.fragments.get(name).map(|fragment| &**fragment)
    }

    /// All names, in their order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fragments.keys().map(String::as_str)
    }

    /// The file of a fragment that is not a shipped one.
    pub fn path_of(&self, name: &str) -> Option<&Path> {
        self.fragments.get(name)?.path.as_deref()
    }

    /// The source of a fragment that could be read.
    pub fn source_of(&self, name: &str) -> Option<&Arc<Source>> {
        Some(&self.fragments.get(name)?.read.as_ref().ok()?.source)
    }

    /// The name of the fragment that `source` is.
    pub fn name_of(&self, source: &Arc<Source>) -> Option<&str> {
        self.names()
            .find(|name| self.source_of(name).is_some_and(|s| Arc::ptr_eq(s, source)))
    }
}

impl Fragment {
    fn new(read: Result<Source, FileProblem>, path: Option<PathBuf>) -> Fragment {
        let read = read.map(|source| Readable {
            source: Arc::new(source),
            script: OnceLock::new(),
        });
        Fragment { read, path }
    }
}

/// A fragment's name: its path below the folder, with `/`, without its extension, its letters
/// spelled as in content files.
fn name_of(path: &Path) -> String {
    let path = path.with_extension("");
    let parts = path.components().map(|p| p.as_os_str().to_string_lossy());
    nfc(&parts.collect::<Vec<_>>().join("/")).into_owned()
}

/// How deep blocks, brackets and values in brackets may be nested: deeper than a person can read,
/// well within what the parser's recursion can take.
const MAX_NESTING: usize = 16;

impl Script {
    /// Compiles a text.
    pub(super) fn compile(text: &str) -> Result<Script, Fault> {
        let open = open_blocks(text)?;
        let template = Template::compile(text).map_err(|error| match open.last() {
            Some(Block { name, at }) if !is_mismatch(&error) => Fault {
                message: &BLOCK_NOT_CLOSED,
                args: vec![(*name).to_owned()],
                at: at.clone(),
            },
            _ => fault(&error, text),
        })?;
        Ok(Script {
            template,
            lines: line_starts(text),
        })
    }

    /// Byte offset of a line and column of the text that was compiled, both from 1.
    pub(super) fn offset(&self, text: &str, line: usize, column: usize) -> usize {
        offset(&self.lines, text, line, column)
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    let ends = text.bytes().enumerate().filter(|(_, b)| *b == b'\n');
    std::iter::once(0).chain(ends.map(|(i, _)| i + 1)).collect()
}

fn offset(lines: &[usize], text: &str, line: usize, column: usize) -> usize {
    let start = lines.get(line.saturating_sub(1)).copied().unwrap_or(0);
    let rest = text.get(start..).unwrap_or("");
    rest.char_indices()
        .nth(column.saturating_sub(1))
        .map_or(text.len(), |(i, _)| start + i)
}

fn is_mismatch(error: &TemplateError) -> bool {
    matches!(
        error.reason(),
        TemplateErrorReason::MismatchingClosedHelper(..)
            | TemplateErrorReason::MismatchingClosedDecorator(..)
    )
}

fn fault(error: &TemplateError, text: &str) -> Fault {
    let (line, column) = error.pos().unwrap_or((1, 1));
    let at = offset(&line_starts(text), text, line, column);
    let (message, args) = match error.reason() {
        TemplateErrorReason::MismatchingClosedHelper(open, closed)
        | TemplateErrorReason::MismatchingClosedDecorator(open, closed) => {
            (&BLOCK_CLOSED_AS_OTHER, vec![open.clone(), closed.clone()])
        }
        _ => (&NOT_A_TEMPLATE, Vec::new()),
    };
    Fault {
        message,
        args,
        at: at..at,
    }
}

/// A block's opening tag.
struct Block<'t> {
    name: &'t str,
    at: Range<usize>,
}

/// The blocks that are open at the end of a text. Refuses what would make the parser recurse too
/// deeply or take too long.
fn open_blocks(text: &str) -> Result<Vec<Block<'_>>, Fault> {
    let mut open = Vec::new();
    let mut tags: usize = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find("{{") {
        let start = at + found;
        let inside = &text[start + 2..];
        let end_mark = if inside.starts_with("!--") {
            "--}}"
        } else {
            "}}"
        };
        let length = inside
            .find(end_mark)
            .map_or(inside.len(), |i| i + end_mark.len());
        at = start + 2 + length;
        let tag = start..at;
        let refuse = |message, args: &[&str]| Fault {
            message,
            args: args.iter().map(|a| (*a).to_owned()).collect(),
            at: tag.clone(),
        };
        tags += 1;
        if tags.saturating_mul(text.len()) > MOST_PARSED {
            return Err(refuse(&TEMPLATE_TOO_LONG, &[]));
        }
        if text[..start].ends_with("\\\\") {
            return Err(refuse(&BACKSLASH_AT_BRACES, &[]));
        }
        if inside.starts_with('!') || text[..start].ends_with('\\') {
            continue;
        }
        if inside.starts_with("{{") {
            return Err(refuse(&TAG_NOT_SUPPORTED, &["{{{{…}}}}"]));
        }
        let words = inside[..length].trim_start_matches(['~', ' ']);
        if let Some(rest) = words.strip_prefix('#') {
            let end = rest.find(|c: char| c.is_whitespace() || c == '}' || c == '~');
            open.push(Block {
                name: rest.get(..end.unwrap_or(rest.len())).unwrap_or(""),
                at: tag.clone(),
            });
        } else if words.starts_with('/') {
            open.pop();
        }
        if open.len() > MAX_NESTING || brackets(words) > MAX_NESTING {
            return Err(refuse(&TEMPLATE_TOO_DEEP, &[]));
        }
    }
    Ok(open)
}

/// How deep the brackets of a tag are nested.
fn brackets(tag: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for b in tag.bytes() {
        match b {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn refused(text: &str) -> (&'static str, String) {
        let fault = Script::compile(text).map(|_| ()).unwrap_err();
        (fault.message.code, text[fault.at].to_owned())
    }

    #[test]
    fn what_is_wrong_with_a_template_is_said_at_its_place() {
        let open = refused("a {{#if x}} b");
        assert_eq!(open, (BLOCK_NOT_CLOSED.code, "{{#if x}}".to_owned()));
        assert_eq!(refused("{{#if x}} {{/each}}").0, BLOCK_CLOSED_AS_OTHER.code);
        assert_eq!(refused("a {{ b").0, NOT_A_TEMPLATE.code);
        assert_eq!(refused(r"\\{{a}}\b").0, BACKSLASH_AT_BRACES.code);
        assert_eq!(refused("a {{b c=}}").0, NOT_A_TEMPLATE.code);
        assert_eq!(
            refused("{{{{raw}}}} {{{{/raw}}}}").0,
            TAG_NOT_SUPPORTED.code
        );
        let deep = format!("{}{}", "{{#if x}}".repeat(50_000), "{{/if}}".repeat(50_000));
        assert_eq!(refused(&deep).0, TEMPLATE_TOO_DEEP.code);
        let deep = format!("{{{{f {}1{}}}}}", "(f ".repeat(50_000), ")".repeat(50_000));
        assert_eq!(refused(&deep).0, TEMPLATE_TOO_DEEP.code);
        assert_eq!(refused(&"{{a}} ".repeat(100_000)).0, TEMPLATE_TOO_LONG.code);
        assert!(Script::compile(r"a \{{b}} {{!-- }} {{#if --}} {{! x }} {{c}}").is_ok());
    }

    #[test]
    fn every_shipped_fragment_compiles_and_says_what_it_needs() {
        let templates = Templates::load(&[]).unwrap();
        assert!(templates.names().count() >= 12);
        for name in templates.names() {
            let source = templates.source_of(name).unwrap();
            assert!(source.text().starts_with("{{!-- "), "{name}");
            assert!(
                source.text().lines().next().unwrap().contains("Cần: "),
                "{name}"
            );
            let fragment = templates.get(name).unwrap();
            assert!(
                fragment.read.as_ref().is_ok_and(|r| r.script().is_ok()),
                "{name}"
            );
        }
    }

    #[test]
    fn every_file_of_templates_is_shipped() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
        let files = fs::read_dir(folder).unwrap();
        assert_eq!(files.count(), SHIPPED.len());
    }

    #[test]
    fn nearer_folders_override_and_broken_files_wait() {
        let dir = tempfile::tempdir().unwrap();
        let (far, near) = (dir.path().join("xa"), dir.path().join("gan"));
        fs::create_dir_all(far.join("muc")).unwrap();
        fs::create_dir_all(&near).unwrap();
        fs::write(far.join("mo-dau.hbs"), "xa").unwrap();
        fs::write(far.join("muc/hai.hbs"), "hai").unwrap();
        fs::write(far.join("ghi-chu.txt"), "không phải mảnh").unwrap();
        fs::write(near.join("mo-dau.hbs"), "gần").unwrap();
        fs::write(near.join("hong.hbs"), b"\xFF\xFE\xFD").unwrap();
        let missing = Templates::load(&[dir.path().join("khong-co")]);
        assert_eq!(missing.unwrap_err().diagnostic.message.code, "W106");
        let templates = Templates::load(&[far, near.clone()]).unwrap();
        assert_eq!(templates.source_of("mo-dau").unwrap().text(), "gần");
        assert_eq!(
            templates.path_of("mo-dau").unwrap(),
            near.join("mo-dau.hbs")
        );
        assert!(templates.get("muc/hai").is_some() && templates.get("ghi-chu").is_none());
        assert!(templates.get("hong").unwrap().read.is_err());
        assert_eq!(templates.path_of("ket-thuc"), None);
    }
}
