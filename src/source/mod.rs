//! The text of one input, and places in it.
//!
//! A [`Source`] is a file as it was read: UTF-8, without a byte order mark, in Unicode
//! normal form C (a letter typed as base and combining mark is the same letter as the
//! composed one). A [`Span`] names a stretch of it by byte offsets; lines and columns are
//! worked out only when a message is shown.
//!
//! A Word file is a source too: its text has one paragraph per line, so that a place in it is
//! "paragraph, character" with the same arithmetic.

mod letters;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use self::letters::Letters;
use crate::area::CellRef;

/// Which source of a [`Sources`] a span is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SourceId(pub u32);

/// A stretch of a source, in bytes of its text; `start == end` is a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The source that the offsets count in.
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The bytes `start..end` of `source`.
    pub fn new(source: SourceId, start: usize, end: usize) -> Span {
        Span {
            source,
            start: clamp(start),
            end: clamp(end),
        }
    }

    /// The same stretch as a range of byte offsets.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

fn clamp(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// Line and column as people count them: both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line (in a Word file: paragraph), from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// One input file: its name and its text.
#[derive(Debug, Clone)]
pub struct Source {
    path: PathBuf,
    text: String,
    /// First byte of every line.
    lines: Vec<u32>,
    /// Characters before every [`STRIDE`]-th byte: a line may be as long as the file.
    characters: Vec<u32>,
    /// Bytes of the file before the text: those of a byte order mark.
    mark: usize,
    /// For a file that spells letters in another way: where they are in it.
    letters: Option<Letters>,
    /// For a text that shows a sheet of a workbook.
    sheet: Option<Sheet>,
    digest: Option<u64>,
}

/// Which cells of a workbook a text shows: its lines are the sheet's rows.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The sheet's name.
    pub name: String,
    /// First byte of each cell, in the order of the text.
    pub cells: Vec<(u32, CellRef)>,
}

impl Sheet {
    /// The cell that a byte of the text belongs to.
    fn cell(&self, offset: usize) -> Option<CellRef> {
        let after = self.cells.partition_point(|(at, _)| *at as usize <= offset);
        self.cells.get(after.checked_sub(1)?).map(|(_, cell)| *cell)
    }
}

const STRIDE: usize = 1024;

/// Why bytes cannot be a source at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Not UTF-8 from this byte on.
    NotUtf8 {
        /// Offset of the first bad byte.
        offset: usize,
    },
    /// UTF-16, as some editors save ("Unicode" in old Notepad).
    Utf16,
    /// Binary data: a Word or Excel file, a picture, an archive.
    Binary,
    /// Larger than [`Source::MAX_BYTES`].
    TooLarge,
}

/// What other kinds of files begin with: ZIP (Word, Excel), the compound files of Office 97, PDF,
/// PNG, JPEG, GIF, gzip, RAR, 7z.
const NO_TEXT: [&[u8]; 9] = [
    b"PK\x03\x04",
    b"\xD0\xCF\x11\xE0",
    b"%PDF",
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"\x1F\x8B",
    b"Rar!",
    b"7z\xBC\xAF",
];

impl Source {
    /// The largest text that is read, in bytes (16 MiB).
    pub const MAX_BYTES: usize = 16 << 20;

    /// A source from the bytes of the file at `path` (the path is only its name).
    pub fn from_bytes(path: impl Into<PathBuf>, bytes: &[u8]) -> Result<Source, Unreadable> {
        if bytes.len() > Source::MAX_BYTES {
            return Err(Unreadable::TooLarge);
        }
        if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
            return Err(Unreadable::Utf16);
        }
        let unmarked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = std::str::from_utf8(unmarked).map_err(|e| {
            match NO_TEXT.iter().any(|mark| unmarked.starts_with(mark)) {
                true => Unreadable::Binary,
                false => Unreadable::NotUtf8 {
                    offset: e.valid_up_to(),
                },
            }
        })?;
        let mut source = Source::new(path, text);
        source.mark = bytes.len() - unmarked.len();
        Ok(source)
    }

    /// A source from text that is already in memory.
    pub fn new(path: impl Into<PathBuf>, text: &str) -> Source {
        match nfc(text) {
            Cow::Borrowed(text) => Source::of_text(path.into(), text.to_owned()),
            Cow::Owned(normal) => {
                let mut source = Source::of_text(path.into(), normal);
                source.letters = Some(Letters::of(text));
                source
            }
        }
    }

    fn of_text(path: PathBuf, text: String) -> Source {
        let mut lines = vec![0];
        lines.extend(
            text.bytes()
                .enumerate()
                .filter(|(_, b)| *b == b'\n')
                .map(|(i, _)| clamp(i + 1)),
        );
        let mut characters = vec![0];
        let strides = text.as_bytes().chunks(STRIDE);
        characters.extend(strides.scan(0, |before, stride| {
            *before += clamp(characters_in(stride));
            Some(*before)
        }));
        Source {
            path,
            text,
            lines,
            characters,
            mark: 0,
            letters: None,
            sheet: None,
            digest: None,
        }
    }

    /// A file of which only the name is known, or matters: messages about it are about the file as
    /// a whole.
    pub fn named(path: impl Into<PathBuf>) -> Source {
        Source::new(path, "")
    }

    /// Whether there are no places in it.
    pub fn is_only_named(&self) -> bool {
        self.text.is_empty()
    }

    /// The text, in NFC, of a sheet of the workbook at `path`; places in it are cells.
    pub fn of_sheet(path: impl Into<PathBuf>, text: String, sheet: Sheet) -> Source {
        let mut source = Source::of_text(path.into(), text);
        source.sheet = Some(sheet);
        source
    }

    /// The same, made from a file whose bytes hash to `digest`.
    #[must_use]
    pub fn with_digest(mut self, digest: u64) -> Source {
        self.digest = Some(digest);
        self
    }

    /// Hash of the file's bytes, where the text is not all of the file.
    pub fn digest(&self) -> Option<u64> {
        self.digest
    }

    /// The cell of a workbook that a byte of the text belongs to: `Sheet1!C5`.
    pub fn cell(&self, offset: usize) -> Option<String> {
        let sheet = self.sheet.as_ref()?;
        let is_plain = |c: char| c.is_alphanumeric() || c == '_';
        let quote = if sheet.name.chars().all(is_plain) {
            ""
        } else {
            "'"
        };
        let name = sheet.name.replace('\'', "''");
        let cell = sheet.cell(offset)?;
        Some(format!("{quote}{name}{quote}!{cell}"))
    }

    /// The file's name, as it was given.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the file held letters that NFC spells in another way.
    pub fn was_renormalized(&self) -> bool {
        self.letters.is_some()
    }

    /// Where a stretch of the text is in the bytes of its file. `None` when the file spells a
    /// letter in several characters and the stretch cuts it.
    pub fn in_file(&self, range: Range<usize>) -> Option<Range<usize>> {
        let place = |offset| match &self.letters {
            Some(letters) => letters.typed(offset),
            None => Some(offset),
        };
        Some(self.mark + place(range.start)?..self.mark + place(range.end)?)
    }

    /// The text of a span of this source; empty when the span does not fit it.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// Line and column of a byte offset; of a workbook row and column of the sheet.
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line = self.lines.partition_point(|&l| l as usize <= offset);
        let cell = self.sheet.as_ref().and_then(|sheet| sheet.cell(offset));
        if let Some(cell) = cell.filter(|cell| cell.row as usize == line) {
            return Position {
                line,
                column: cell.column as usize,
            };
        }
        let start = self.lines[line - 1] as usize;
        let column = self.characters_before(offset) - self.characters_before(start);
        Position {
            line,
            column: column + 1,
        }
    }

    /// How many characters begin before a byte of the text.
    fn characters_before(&self, offset: usize) -> usize {
        let stride = offset / STRIDE;
        let counted = self.characters.get(stride).map_or(0, |n| *n as usize);
        counted + characters_in(&self.text.as_bytes()[stride * STRIDE..offset])
    }

    /// Byte offset of the start of a line (from 1); the text's end when there is no such line.
    pub fn line_start(&self, line: usize) -> usize {
        match self.lines.get(line.saturating_sub(1)) {
            Some(&l) => l as usize,
            None => self.text.len(),
        }
    }

    /// Byte offset of a line and column, both from 1; kept inside the text.
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let start = self.line_start(line);
        let rest = &self.text[start..];
        rest.char_indices()
            .nth(column.saturating_sub(1))
            .map_or(self.text.len(), |(i, _)| start + i)
    }
}

fn characters_in(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| (**b & 0xC0) != 0x80).count()
}

/// Text in Unicode normal form C; borrowed when it already is.
pub fn nfc(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_composed) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        let normal: String = text.nfc().collect();
        if normal == text {
            Cow::Borrowed(text)
        } else {
            Cow::Owned(normal)
        }
    }
}

/// Whether a character is certainly in NFC, whatever is beside it: true for Latin and Vietnamese
/// letters, without a look into the tables.
fn is_composed(c: char) -> bool {
    matches!(c, ..'\u{300}' | '\u{1EA0}'..'\u{1F00}')
}

/// What a source is to the document that is made from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceRole {
    /// The content file.
    Content,
    /// The `vanthu.yaml` of its office.
    Office,
    /// The table that a row of a merge comes from.
    Row,
    /// A fragment that it calls.
    Fragment,
    /// A table that it names.
    Data,
    /// A Word file that is checked.
    Word,
    /// A file that a message is about as a whole.
    Named,
    /// What was given with the command; its name is the option's.
    Argument,
}

/// Every source that one document was made from, with its role; spans point into it.
#[derive(Debug, Clone, Default)]
pub struct Sources(Vec<(SourceRole, Arc<Source>)>);

impl Sources {
    /// Adds a source and gives its id.
    pub fn add(&mut self, role: SourceRole, source: Arc<Source>) -> SourceId {
        self.0.push((role, source));
        SourceId(clamp(self.0.len() - 1))
    }

    /// The id of `source`, adding it if it is not here yet.
    pub fn intern(&mut self, role: SourceRole, source: &Arc<Source>) -> SourceId {
        match self.0.iter().position(|(_, s)| Arc::ptr_eq(s, source)) {
            Some(i) => SourceId(clamp(i)),
            None => self.add(role, Arc::clone(source)),
        }
    }

    /// The source of an id.
    pub fn get(&self, id: SourceId) -> Option<&Arc<Source>> {
        Some(&self.0.get(id.0 as usize)?.1)
    }

    /// The role of the source of an id.
    pub fn role(&self, id: SourceId) -> Option<SourceRole> {
        Some(self.0.get(id.0 as usize)?.0)
    }

    /// The content file.
    pub fn content(&self) -> Option<&Arc<Source>> {
        self.of_role(SourceRole::Content).next()
    }

    /// Those of a role.
    pub fn of_role(&self, role: SourceRole) -> impl Iterator<Item = &Arc<Source>> {
        self.with_roles()
            .filter(move |(r, _)| *r == role)
            .map(|(_, s)| s)
    }

    /// All of them, in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Source>> {
        self.0.iter().map(|(_, source)| source)
    }

    /// All of them with their roles, in the order of their ids.
    pub fn with_roles(&self) -> impl Iterator<Item = (SourceRole, &Arc<Source>)> {
        self.0.iter().map(|(role, source)| (*role, source))
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.source).map_or("", |s| s.slice(span))
    }
}

/// Texts used in place of files, by the names of their sources.
pub type Overlay = BTreeMap<PathBuf, Arc<Source>>;

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::char::canonical_combining_class;

    #[test]
    fn what_counts_as_composed_is_so() {
        for c in ('\0'..=char::MAX).filter(|c| is_composed(*c)) {
            assert_eq!(is_nfc_quick([c].into_iter()), IsNormalized::Yes, "{c}");
            assert_eq!(canonical_combining_class(c), 0, "{c}");
        }
    }

    #[test]
    fn columns_count_characters() {
        let source = Source::new("a.yaml", "loại: báo cáo\nsố: 1\n");
        let offset = source.text().find("báo").unwrap();
        assert_eq!(source.position(offset), Position { line: 1, column: 7 });
        assert_eq!(source.offset(1, 7), offset);
        assert_eq!(source.position(source.text().len()).line, 3);
    }

    #[test]
    fn columns_are_right_in_the_longest_line() {
        let source = Source::new("a.yaml", &format!("so: 1\n{}", "aế".repeat(STRIDE)));
        let line = source.line_start(2);
        for pairs in [0, 1, 255, 256, 512, STRIDE] {
            let column = source.position(line + pairs * "aế".len()).column;
            assert_eq!(column, 2 * pairs + 1);
        }
    }

    #[test]
    fn decomposed_letters_are_composed() {
        let source = Source::new("a.yaml", "Ha\u{300} Ti\u{303}nh");
        assert_eq!(source.text(), "Hà Tĩnh");
        assert!(source.was_renormalized());
    }

    #[test]
    fn a_byte_order_mark_is_not_text() {
        let source = Source::from_bytes("a.yaml", b"\xEF\xBB\xBFso: 1").unwrap();
        assert_eq!(source.text(), "so: 1");
        assert_eq!(
            Source::from_bytes("a.yaml", &[0xFF, 0xFE, 0x41]).unwrap_err(),
            Unreadable::Utf16
        );
    }
}
