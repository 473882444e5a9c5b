//! Windows paths in double quotes, where YAML reads a backslash and the letter after it as another
//! character: `"D:\tài liệu"` holds a tab, `"\\may1\nam"` one backslash and a line end.

use super::slips::quoted;
use crate::catalogue::YAML_PATH_IN_QUOTES;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// The path in a double-quoted text that is not read as typed; `raw` is the text with its quotes.
pub(super) fn of_path(raw: &str, span: Span) -> Option<Diagnostic> {
    let inside = raw.strip_prefix('"')?.strip_suffix('"')?;
    let mut words = inside.split([' ', '\n', '(', '“', '[']);
    let path = words.find(|word| is_drive(word) || is_share(word))?;
    let meant = match inside.contains(['\n']) || inside.contains("\\\"") {
        true => "'…'".to_owned(),
        false => quoted(inside),
    };
    let diagnostic = Diagnostic::new(&YAML_PATH_IN_QUOTES, span, [path, &meant]);
    Some(match meant == "'…'" {
        true => diagnostic,
        false => diagnostic.fixed_by(span, meant),
    })
}

/// `D:\tài`: one backslash after the drive.
fn is_drive(word: &str) -> bool {
    word.match_indices(":\\").any(|(at, _)| {
        let mut before = word[..at].chars().rev();
        let is_letter = before.next().is_some_and(|c| c.is_ascii_alphabetic());
        let is_word = before.next().is_some_and(char::is_alphanumeric);
        is_letter && !is_word && word[at + 2..].starts_with(char::is_alphanumeric)
    })
}

/// `\\may1\chung`: two backslashes, of which YAML reads one.
fn is_share(word: &str) -> bool {
    word.strip_prefix("\\\\").is_some_and(|rest| {
        let folder = rest.split_once('\\').map(|(_, folder)| folder);
        rest.starts_with(char::is_alphanumeric)
            && folder.is_some_and(|folder| {
                folder.starts_with(|c: char| c == '\\' || c.is_alphanumeric())
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceId;

    #[test]
    fn paths_that_yaml_reads_otherwise() {
        let span = Span::new(SourceId(0), 0, 0);
        let path = |raw| of_path(raw, span).map(|d| d.args[0].clone());
        for (raw, found) in [
            (r#""D:\tài""#, r"D:\tài"),
            (r#""Lưu tại D:\nam\x""#, r"D:\nam\x"),
            (r#""\\may1\nam""#, r"\\may1\nam"),
            (r#""tại \\may1\\chung""#, r"\\may1\\chung"),
        ] {
            assert_eq!(path(raw).as_deref(), Some(found), "{raw}");
        }
        for raw in [
            r#""D:\\tài""#,
            r#""\\\\may1\\chung""#,
            r#""Kết quả:\nMột""#,
            r#""a\\*""#,
            r#""ghi \"x\"""#,
        ] {
            assert_eq!(path(raw), None, "{raw}");
        }
    }
}
