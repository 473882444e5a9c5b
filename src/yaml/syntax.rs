//! Explains why the parser stopped, for people who do not know YAML.
//!
//! The parser names what it expected; a writer needs to know what to change. So each of its errors
//! becomes one of a few messages of the catalogue, and the place is moved to where the change
//! belongs: for an unclosed bracket to the bracket, not to the line where the parser noticed.

use serde_saphyr::granit_parser::{ErrorKind, ScanError};

use super::MAX_DEPTH;
use super::characters::forbidden;
use super::slips::{Typed, quoted, value_start};
use crate::catalogue;
use crate::diagnostic::Diagnostic;
use crate::source::{Source, SourceId, Span};

/// The diagnostic for an error of the parser; `None` when it stopped at a character that
/// [`super::check_characters`] has reported.
///
/// `open` is the innermost bracket that was still open, `bare` the last bare text.
pub(super) fn explain(
    error: &ScanError,
    source: &Source,
    id: SourceId,
    open: Option<usize>,
    bare: Option<Span>,
) -> Option<Diagnostic> {
    let text = source.text();
    let at = error.marker().byte_offset().unwrap_or(text.len());
    let here = place(text, id, at);
    Some(match error.kind() {
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent => {
            Diagnostic::new(&catalogue::YAML_UNCLOSED_QUOTE, here, [])
        }
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping => {
            unclosed_bracket(text, id, open.unwrap_or(at), None)
        }
        ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::BlockEntryInFlowCollection => match open {
            Some(open) if source.position(open).line < source.position(at).line => {
                unclosed_bracket(text, id, open, Some(here))
            }
            _ => Diagnostic::new(&catalogue::YAML_IN_BRACKETS, here, []),
        },
        ErrorKind::MisplacedFlowCollectionEnd | ErrorKind::MismatchedFlowCollectionEnd { .. } => {
            Diagnostic::new(&catalogue::YAML_EXTRA_BRACKET, here, [source.slice(here)])
        }
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInPlainScalar
        | ErrorKind::InvalidBlockEntryWhitespace
        | ErrorKind::InvalidMappingValueWhitespace => {
            Diagnostic::new(&catalogue::YAML_TAB, tab(text, id, at).unwrap_or(here), [])
        }
        ErrorKind::MappingValueNotAllowed | ErrorKind::MappingKeyNotAllowed => {
            colon(source, id, at, bare)
        }
        ErrorKind::CommentNotSeparated | ErrorKind::CommentInterceptedScalar
            if text[line_start(text, at)..floor(text, at)]
                .trim_end()
                .ends_with(['"', '\'']) =>
        {
            let whole = in_quotes(text, id, at, open);
            Diagnostic::new(&catalogue::YAML_TEXT_AFTER_VALUE, here, [&whole])
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar
        | ErrorKind::FlowMappingValueAdjacentCollection => {
            let whole = in_quotes(text, id, at, open);
            Diagnostic::new(&catalogue::YAML_TEXT_AFTER_VALUE, here, [&whole])
        }
        ErrorKind::UnexpectedCharacter { character } if forbidden(*character).is_some() => {
            return None;
        }
        ErrorKind::UnexpectedCharacter { character } => Diagnostic::new(
            &catalogue::YAML_FIRST_CHARACTER,
            here,
            [&character.to_string(), &in_quotes(text, id, at, open)],
        ),
        ErrorKind::MissingAnchorOrAliasName => {
            Diagnostic::new(&catalogue::YAML_ALIAS, here, [source.slice(here)])
        }
        ErrorKind::UndeclaredTagHandle
        | ErrorKind::InvalidTagTerminator
        | ErrorKind::MissingTagUri
        | ErrorKind::UnclosedVerbatimTag
        | ErrorKind::InvalidTagEscape
        | ErrorKind::ExpectedTagBang
        | ErrorKind::InvalidGlobalTagCharacter => {
            Diagnostic::new(&catalogue::YAML_TAG, here, [source.slice(here)])
        }
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => Diagnostic::new(&catalogue::YAML_ESCAPE, here, []),
        ErrorKind::RecursionLimitExceeded => {
            Diagnostic::new(&catalogue::YAML_TOO_DEEP, here, [&MAX_DEPTH.to_string()])
        }
        ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::PlainScalarStartsWithDashFlowIndicator => {
            Diagnostic::new(&catalogue::YAML_DASH, here, [])
        }
        ErrorKind::SimpleKeyExpected => {
            Diagnostic::new(&catalogue::YAML_NO_KEY, line(text, id, at), [])
        }
        ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent => {
            if text[line_start(text, at)..at].trim().is_empty() {
                Diagnostic::new(&catalogue::YAML_INDENTATION, line(text, id, at), [])
            } else {
                let whole = in_quotes(text, id, at, open);
                Diagnostic::new(&catalogue::YAML_TEXT_AFTER_VALUE, here, [&whole])
            }
        }
        ErrorKind::InvalidBlockScalarHeader | ErrorKind::ZeroBlockScalarIndent => {
            Diagnostic::new(&catalogue::YAML_BLOCK_HEADER, here, [])
        }
        ErrorKind::InvalidDocumentEnd | ErrorKind::MultipleDocumentsUnsupported => {
            Diagnostic::new(&catalogue::YAML_SECOND_DOCUMENT, here, [])
        }
        _ => Diagnostic::new(&catalogue::YAML_UNREADABLE, here, []),
    })
}

/// `: ` where a key cannot be: inside a text, below a value, or after a key without a space.
fn colon(source: &Source, id: SourceId, at: usize, bare: Option<Span>) -> Diagnostic {
    let text = source.text();
    let here = place(text, id, at);
    let whole = in_quotes(text, id, at, None);
    let Some(value) = bare.filter(|bare| bare.end as usize == at) else {
        return Diagnostic::new(&catalogue::YAML_COLON, here, [&whole]);
    };
    let words = source.slice(value);
    let Some(last_line) = words.rfind('\n') else {
        return Diagnostic::new(&catalogue::YAML_COLON, here, [&whole])
            .also(value, &catalogue::YAML_COLON_VALUE);
    };
    // The lines above were taken for one value with this one.
    let start = value.start as usize;
    let first_line = &words[..words.find('\n').unwrap_or(0)];
    let indent = &text[line_start(text, start)..start];
    let begins_line = indent.trim().is_empty();
    if let Some(colon) = first_line.find(':')
        && begins_line
    {
        let colon = start + colon;
        return Diagnostic::new(
            &catalogue::YAML_NO_SPACE,
            Span::new(id, colon, colon + 1),
            [],
        )
        .fixed_by(Span::new(id, colon + 1, colon + 1), " ");
    }
    let last = line(text, id, start + last_line + 1);
    if begins_line && last.start as usize - line_start(text, last.start as usize) == indent.len() {
        // `loai bao-cao` above `so: 07`: a key without its colon
        return Diagnostic::new(&catalogue::YAML_NO_KEY, line(text, id, start), []);
    }
    Diagnostic::new(&catalogue::YAML_INDENTATION, last, [])
}

/// The value on the line of a byte as it must be written: in quotes that can contain those in it.
/// Quotes around all of it were meant as YAML's. For a value between brackets only an example,
/// since it need not end with the line.
fn in_quotes(text: &str, id: SourceId, at: usize, open: Option<usize>) -> String {
    let at = floor(text, at);
    let value = value_start(Typed { text, id }, line_start(text, at));
    let (None, Some(start)) = (open, value.filter(|start| *start <= at)) else {
        return "'…'".to_owned();
    };
    let value = text[start..].split('\n').next().unwrap_or("").trim_end();
    match inside_quotes(value) {
        Some(inside) => quoted(&inside.replace("\\\"", "\"").replace("''", "'")),
        None => quoted(value),
    }
}

/// A value without the quotes around it, if those were meant as YAML's: the next quote opens one
/// within it (`"về "a""`) and does not close the first (`"a" và "b"`).
fn inside_quotes(value: &str) -> Option<&str> {
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inside = &value[1..];
    let next = inside.find(quote)?;
    let opens = next > 0 && inside[..next].ends_with([' ', '(', '=']);
    opens.then(|| inside.strip_suffix(quote).unwrap_or(inside))
}

fn unclosed_bracket(text: &str, id: SourceId, open: usize, came_out: Option<Span>) -> Diagnostic {
    let span = place(text, id, open);
    let bracket = &text[span.range()];
    let closing = if bracket == "{" { "}" } else { "]" };
    let diagnostic = Diagnostic::new(&catalogue::YAML_UNCLOSED_BRACKET, span, [bracket, closing]);
    match came_out {
        Some(span) => diagnostic.also(span, &catalogue::YAML_CAME_OUT),
        None => diagnostic,
    }
}

/// The character at a byte offset; the point after the last character at the end.
fn place(text: &str, id: SourceId, at: usize) -> Span {
    let at = floor(text, at);
    let len = text[at..].chars().next().map_or(0, char::len_utf8);
    Span::new(id, at, at + len)
}

/// The nearest character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |i| i + 1)
}

/// The text of the line of a byte offset, without the spaces around it.
fn line(text: &str, id: SourceId, at: usize) -> Span {
    let at = floor(text, at);
    let start = line_start(text, at);
    let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    let words = &text[start..end];
    let indent = words.len() - words.trim_start().len();
    Span::new(
        id,
        start + indent,
        (start + indent).max(start + words.trim_end().len()),
    )
}

/// The tab on the line of a byte offset that the parser stumbled over.
fn tab(text: &str, id: SourceId, at: usize) -> Option<Span> {
    let at = floor(text, at);
    let start = line_start(text, at);
    let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    // the parser may have stopped at the end of the line above
    let end = match text[start..end].contains('\t') {
        true => end,
        false => text[end..]
            .find(|c| c != '\n' && c != '\r' && c != ' ' && c != '\t')
            .map_or(text.len(), |i| end + i),
    };
    let tab = text[start..end].find('\t')?;
    Some(Span::new(id, start + tab, start + tab + 1))
}
