//! Names of outputs: a pattern such as `{so}-{ky_hieu}-{trich_yeu:slug}`, filled and made safe for
//! every file system that offices use.

use std::ops::Range;

use crate::document::{Document, Heading};
use crate::source::nfc;
use crate::text::slug;

/// The longest name without its extension, in bytes of UTF-8: a file system allows 255 in
/// all, and `.bak-12.docx` and a lock file's `.~lock.…#` need room too.
const MAX_BYTES: usize = 200;

/// Fields that the document itself fills.
pub const DOCUMENT_FIELDS: [&str; 8] = [
    "so",
    "ky_hieu",
    "trich_yeu",
    "loai",
    "ten_loai",
    "ngay",
    "thang",
    "nam",
];

/// Fields that are known without reading the content: the content file's name without its
/// extension, and the row's number.
pub const FILE_FIELDS: [&str; 2] = ["tep", "hang"];

/// A pattern for the names of outputs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    text: String,
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Literal(String),
    Field {
        name: String,
        form: Form,
        at: Range<usize>,
    },
}

/// How a field is printed: as it is, `{x:slug}`, `{x:03}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    AsIs,
    Slug,
    Padded(usize),
}

/// Why a text is not a pattern; the range is in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAPattern {
    /// A `{` without its `}`, or a `}` without its `{`.
    Brace(Range<usize>),
    /// Neither `slug` nor a width such as `03` after the colon.
    Form(Range<usize>),
    /// No field at all: every output would have the same name.
    Constant,
    /// A slash: a pattern names a file, not a folder.
    Separator(Range<usize>),
}

impl Pattern {
    /// Reads a pattern. A `.docx` at its end is allowed and left out.
    ///
    /// # Errors
    /// If it is not a valid pattern, and where.
    pub fn parse(text: &str) -> Result<Pattern, NotAPattern> {
        let text = &*nfc(text.strip_suffix(".docx").unwrap_or(text));
        let mut pieces = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            let open = rest.find('{').unwrap_or(rest.len());
            let literal = &rest[..open];
            if let Some(i) = literal.find('}') {
                return Err(NotAPattern::Brace(at + i..at + i + 1));
            }
            if let Some(i) = literal.find(['/', '\\']) {
                return Err(NotAPattern::Separator(at + i..at + i + 1));
            }
            if !literal.is_empty() {
                pieces.push(Piece::Literal(literal.to_owned()));
            }
            at += open;
            if open == rest.len() {
                break;
            }
            let Some(length) = text[at..].find('}') else {
                return Err(NotAPattern::Brace(at..text.len()));
            };
            let inside = at + 1..at + length;
            pieces.push(field(&text[inside.clone()], inside)?);
            at += length + 1;
        }
        if pieces.iter().any(|p| matches!(p, Piece::Field { .. })) {
            Ok(Pattern {
                text: text.to_owned(),
                pieces,
            })
        } else {
            Err(NotAPattern::Constant)
        }
    }

    /// The pattern as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The names of its fields, and their places in it.
    pub fn fields(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        self.pieces.iter().filter_map(|p| match p {
            Piece::Field { name, at, .. } => Some((name.as_str(), at.clone())),
            Piece::Literal(_) => None,
        })
    }

    /// The name, without extension, that the pattern gives; empty when all its fields are. An empty
    /// field takes the dash before it along, or the one after it when it comes first.
    pub fn fill(&self, value: impl Fn(&str) -> Option<String>) -> String {
        let mut name = String::new();
        let mut blank_before = false;
        for piece in &self.pieces {
            match piece {
                Piece::Literal(text) if blank_before => {
                    name.push_str(text.trim_start_matches(SEPARATORS));
                    blank_before = false;
                }
                Piece::Literal(text) => name.push_str(text),
                Piece::Field {
                    name: field, form, ..
                } => {
                    let text = written(&value(field).unwrap_or_default(), *form);
                    if text.is_empty() {
                        name.truncate(name.trim_end_matches(SEPARATORS).len());
                        blank_before = name.is_empty();
                    } else {
                        name.push_str(&text);
                        blank_before = false;
                    }
                }
            }
        }
        safe(&name)
    }
}

const SEPARATORS: [char; 5] = ['-', '_', '.', ' ', ','];

fn field(text: &str, at: Range<usize>) -> Result<Piece, NotAPattern> {
    let (name, form) = match text.split_once(':') {
        None => (text, Form::AsIs),
        Some((name, "slug")) => (name, Form::Slug),
        Some((name, width)) if width.starts_with('0') && width.len() == 2 => match width.parse() {
            Ok(width) => (name, Form::Padded(width)),
            Err(_) => return Err(NotAPattern::Form(at)),
        },
        Some(_) => return Err(NotAPattern::Form(at)),
    };
    Ok(Piece::Field {
        name: name.trim().to_owned(),
        form,
        at,
    })
}

fn written(text: &str, form: Form) -> String {
    match form {
        Form::AsIs => safe_text(text),
        Form::Slug => slug(text),
        Form::Padded(width) if text.bytes().all(|b| b.is_ascii_digit()) && !text.is_empty() => {
            format!("{text:0>width$}")
        }
        Form::Padded(_) => safe_text(text),
    }
}

/// Text without the characters that Windows refuses in a name; runs of white space are one space.
fn safe_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in nfc(text).chars() {
        match c {
            '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => {
                if !out.ends_with('-') {
                    out.push('-');
                }
            }
            c if c.is_whitespace() || c.is_control() => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out.trim().trim_matches('-').to_owned()
}

/// A whole name made safe: no reserved device name, no dot or space at its ends, not longer
/// than [`MAX_BYTES`] (cut between words where there are any).
pub(super) fn safe(name: &str) -> String {
    let mut name = safe_text(name);
    if name.len() > MAX_BYTES {
        let end = name.floor_char_boundary(MAX_BYTES);
        let end = name[..end].rfind([' ', '-', '_']).unwrap_or(end);
        name.truncate(end);
    }
    let mut name = name.trim_matches(SEPARATORS).to_owned();
    let device = name.split('.').next().unwrap_or_default().trim_end();
    if is_reserved(device) {
        name.insert(0, '_');
    }
    name
}

/// Names that Windows reserves for devices, whatever follows their first dot.
fn is_reserved(stem: &str) -> bool {
    let upper = stem.to_uppercase();
    let numbered = upper
        .strip_prefix("COM")
        .or_else(|| upper.strip_prefix("LPT"))
        .is_some_and(|rest| {
            let mut rest = rest.chars();
            matches!(rest.next(), Some('0'..='9' | '¹' | '²' | '³')) && rest.next().is_none()
        });
    numbered
        || matches!(
            upper.as_str(),
            "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
        )
}

/// What a document puts into one of the [`DOCUMENT_FIELDS`]; `None` if it is empty.
pub(super) fn document_field(document: &Document, field: &str) -> Option<String> {
    let number = document.number.as_ref();
    let date = document.properties.date;
    match field {
        "so" => number?.number.clone(),
        "ky_hieu" => Some(number?.symbol.clone()),
        "trich_yeu" => match &document.heading {
            Heading::Titled { subject, .. } => subject.as_ref().map(|s| s.to_plain()),
            Heading::Regarding(subject) => Some(subject.to_plain()),
            Heading::None => None,
        },
        "loai" => Some(document.kind.key.to_owned()),
        "ten_loai" => Some(document.kind.name.to_owned()),
        "ngay" => Some(date.iso()).filter(|d| !d.is_empty()),
        "thang" => date.month.map(|m| format!("{m:02}")),
        "nam" => date.year.map(|y| y.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
        Pattern::parse(pattern).unwrap().fill(|field| {
            values
                .iter()
                .find(|(name, _)| *name == field)
                .map(|(_, v)| (*v).to_owned())
        })
    }

    #[test]
    fn vietnamese_is_kept_or_folded_as_asked() {
        let values = [
            ("so", "15"),
            ("ky_hieu", "KH-BCĐ389"),
            ("trich_yeu", "Phòng, chống buôn lậu; đợt 2/2023"),
        ];
        assert_eq!(
            fill("{so}-{ky_hieu}-{trich_yeu:slug}.docx", &values),
            "15-KH-BCĐ389-phong-chong-buon-lau-dot-2-2023"
        );
        assert_eq!(
            fill("{so:04} {trich_yeu}", &values),
            "0015 Phòng, chống buôn lậu; đợt 2-2023"
        );
    }

    #[test]
    fn a_blank_takes_its_dash_along() {
        let values = [("ky_hieu", "BC-STTTT"), ("trich_yeu", "kết quả")];
        assert_eq!(
            fill("{so}-{ky_hieu}-{trich_yeu:slug}", &values),
            "BC-STTTT-ket-qua"
        );
        assert_eq!(
            fill("{ky_hieu}-{so}-{trich_yeu:slug}", &values),
            "BC-STTTT-ket-qua"
        );
        assert_eq!(fill("{ky_hieu}_{so}", &values), "BC-STTTT");
        assert_eq!(fill("{so}", &values), "");
    }

    #[test]
    fn names_are_safe_on_windows() {
        for (given, expected) in [
            ("con", "_con"),
            ("Aux.2023", "_Aux.2023"),
            ("COM1", "_COM1"),
            ("lpt²", "_lpt²"),
            ("COM10", "COM10"),
            ("console", "console"),
            ("báo cáo...", "báo cáo"),
            (" . a", "a"),
            ("a<b>c:d\"e/f\\g|h?i*j", "a-b-c-d-e-f-g-h-i-j"),
            ("a\tb\nc\u{7}d", "a b c d"),
            ("Ha\u{300} Ti\u{303}nh", "Hà Tĩnh"),
        ] {
            assert_eq!(safe(given), expected, "{given:?}");
        }
    }

    #[test]
    fn long_names_are_cut_between_words() {
        let name = safe(&"Kế hoạch ".repeat(60));
        assert!(name.len() <= MAX_BYTES);
        assert!(name.ends_with("Kế") || name.ends_with("hoạch"));
        assert!(safe(&"ế".repeat(300)).len() <= MAX_BYTES);
    }

    #[test]
    fn what_is_not_a_pattern_is_refused_with_its_place() {
        use NotAPattern::*;
        for (text, fault) in [
            ("{so", Brace(0..3)),
            ("so}", Brace(2..3)),
            ("{so:x}", Form(1..5)),
            ("{so:0đ}", Form(1..7)),
            ("bao-cao", Constant),
            ("{nam}/{so}", Separator(5..6)),
        ] {
            assert_eq!(Pattern::parse(text), Err(fault), "{text}");
        }
    }
}
