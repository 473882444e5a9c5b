//! Which backslashes are printed: all except those that escape a character or break a line.
//!
//! CommonMark removes the backslash before every punctuation mark. Here it is removed only before a
//! character that could be markup, and never within a file path (`D:\_chung\*.docx`,
//! `\\may1\chung`), where people do not think of markup.

/// The characters that a backslash escapes.
const SIGNS: &str = "*_#-+>`~^[]<{}=|\\";

/// The same after digits at the start of a line, where they make the number of an item: `1\.`
const BEHIND_FIGURES: &str = ".)";

/// How far back the beginning of a path is searched for, in bytes.
const LONGEST_PATH: usize = 400;

/// Whether the backslash at a byte of the text is printed, although it is before a punctuation
/// mark.
pub(super) fn is_printed(text: &str, at: usize) -> bool {
    let mut behind = text[at + 1..].chars();
    let sign = behind.next();
    let next = behind.next().unwrap_or('\n');
    match sign {
        // before a backslash that would break the line
        Some('\\') if matches!(next, '\n' | '\r') => false,
        _ if is_in_path(text, at) => true,
        Some('\\') => !SIGNS.contains(next),
        Some(sign) if BEHIND_FIGURES.contains(sign) => {
            let figures = text[..at].trim_end_matches(|c: char| c.is_ascii_digit());
            let before = figures.trim_end_matches([' ', '-', '\u{A0}']);
            figures.len() == at || !(before.is_empty() || before.ends_with('\n'))
        }
        Some(sign) => !SIGNS.contains(sign),
        None => true,
    }
}

/// Whether the backslash at a byte belongs to a path of Windows: it is in the word that a
/// path begins with, or joins two names further on (`D:\tài liệu\_cũ`).
pub(super) fn is_in_path(text: &str, at: usize) -> bool {
    let from = text.floor_char_boundary(at.saturating_sub(LONGEST_PATH));
    let before = &text[from..at];
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let Some(start) = path_start(&before[line..], &text[at..]) else {
        return false;
    };
    let path = &before[line + start..];
    if !path.contains(char::is_whitespace) {
        return true;
    }
    let mut behind = text[at + 1..].chars();
    let joins = path.ends_with(char::is_alphanumeric)
        && match behind.next() {
            // a star is a wildcard only at the beginning of a name: not in `30\*40`
            Some('*') => behind.next() == Some('.'),
            _ => behind.next().is_some_and(char::is_alphanumeric),
        };
    joins && !path.contains([',', ';', '"', '”', '<', '>', '|', ')'])
}

/// Where the last path of a line begins: `D:\`, or `\\` and a name. The line continues with `rest`.
fn path_start(line: &str, rest: &str) -> Option<usize> {
    let drive = || {
        let at = match line.ends_with(':') && rest.starts_with('\\') {
            true => line.len() - 1,
            false => line.rfind(":\\")?,
        };
        let before = line[..at].strip_suffix(|c: char| c.is_ascii_alphabetic())?;
        (!before.ends_with(char::is_alphanumeric)).then_some(before.len())
    };
    let share = || {
        // the backslash in question may be the first of the two
        let at = match rest.starts_with("\\\\") {
            true => line.len(),
            false => line.rfind("\\\\")?,
        };
        let name = match at == line.len() {
            true => &rest[2..],
            false => &line[at + 2..],
        };
        let is_word = line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '\\');
        (name.starts_with(char::is_alphanumeric) && !is_word).then_some(at)
    };
    drive().max(share())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_keeps_its_backslashes() {
        for (text, at, printed) in [
            (r"D:\_a", 2, true),
            (r"tại D:\*.docx", "tại D:".len(), true),
            (r"D:\tài liệu\_cũ", r"D:\tài liệu".len(), true),
            (r"D:\tài liệu\*.docx", r"D:\tài liệu".len(), true),
            (r"\\may1\chung", 0, true),
            (r"\\may1\_chung", r"\\may1".len(), true),
            (r"\(a\)", 0, true),
            (r#"\"a\""#, 0, true),
            (r"D:\a, 30\*40", r"D:\a, 30".len(), false),
            (r"D:\a và 30\*40", r"D:\a và 30".len(), false),
            (r"van\_thu@x.vn", 3, false),
            (r"1\.", 1, false),
            ("a\n- 1\\)", 5, false),
            (r"\(1\)", 3, true),
            (r"\\*", 0, false),
            ("a\\\\\nb", 1, false),
            (r"giao: \*", "giao: ".len(), false),
            ("ở:\\*", "ở:".len(), false),
        ] {
            assert_eq!(is_printed(text, at), printed, "{text}");
        }
    }
}
