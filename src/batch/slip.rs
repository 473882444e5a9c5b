//! Whether a YAML file of a folder was meant to be a content file.
//!
//! A folder may hold other YAML files as well, which is no mistake. They are told apart by the keys
//! at the top level, read line by line so that broken YAML, a tab or a missing colon hides nothing:
//! a key that only content files have, a kind of document given to a key like `loai`, or several
//! keys similar to those of a content file.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::content::keys::{KEYS, Place};
use crate::kinds::KINDS;
use crate::text::slug;

/// What a YAML file of a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    /// A content file, right or not.
    Content,
    /// Nothing but spaces and comments.
    Empty,
    /// Something else.
    Other,
}

/// Keys of which a content file has at least one at the top level, and other YAML files have none.
/// `loai` alone would miss the file in which exactly that was forgotten or misspelt.
const CONTENT_KEYS: [&str; 6] = [
    "loai",
    "trich_yeu",
    "noi_dung",
    "noi_nhan",
    "nguoi_ky",
    "vien_dan",
];

/// Keys that count as much as those, but only beside another key of a content file.
const TELLING_KEYS: [&str; 5] = ["kinh_gui", "can_cu", "tham_quyen", "phu_luc", "kem_theo"];

/// A longer key is similar to none; the time to compare grows with the square of the length.
const LONGEST_KEY: usize = 32;

/// Whether `text` is, or was meant to be, the text of a content file.
pub(super) fn meant(text: &str) -> Meant {
    let text = text.trim_start_matches('\u{FEFF}');
    if has_content_key(text) {
        return Meant::Content;
    }
    let Some(top) = Top::of(text) else {
        return Meant::Empty;
    };
    match top.is_meant() {
        true => Meant::Content,
        false => Meant::Other,
    }
}

/// Whether a line begins with one of [`CONTENT_KEYS`] and a colon.
pub(super) fn has_content_key(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim_start_matches(['{', '"', '\'']);
        CONTENT_KEYS.iter().any(|key| {
            line.strip_prefix(key)
                .is_some_and(|rest| rest.trim_start_matches(['"', '\'', ' ']).starts_with(':'))
        })
    })
}

/// The entries at the top level of a text.
struct Top<'a> {
    entries: Vec<Entry<'a>>,
    /// The first entry's key is repeated: the records of a list, not one document.
    repeats: bool,
}

/// A key and its value, as far as they can be recognised.
struct Entry<'a> {
    /// Folded, without word separators: `Trích yếu` → `trichyeu`.
    key: String,
    value: &'a str,
}

impl<'a> Top<'a> {
    /// `None` if there are only spaces and comments.
    fn of(text: &'a str) -> Option<Top<'a>> {
        let mut lines = text.lines().filter_map(bare).peekable();
        let (column, first) = *lines.peek()?;
        let pieces: Vec<&str> = match first.starts_with('{') {
            true => pieces_of_flow(text),
            false => lines
                .filter(|(at, _)| *at == column)
                .map(|(_, line)| line)
                .collect(),
        };
        let entries: Vec<Entry> = pieces.into_iter().filter_map(entry).collect();
        let first = entries.first().map(|entry| entry.key.clone());
        let repeats = entries
            .iter()
            .skip(1)
            .any(|e| Some(&e.key) == first.as_ref());
        Some(Top { entries, repeats })
    }

    fn is_meant(&self) -> bool {
        if self.repeats {
            return false;
        }
        let mut keys = BTreeSet::new();
        let mut telling = false;
        for entry in &self.entries {
            let kind = is_kind(entry.value);
            if is_like(&entry.key, "loai") && kind {
                return true;
            }
            let known = known_key(&entry.key);
            telling |= known.is_some_and(is_telling);
            // `type: bao-cao`
            telling |= known.is_none() && is_kind_key(entry.value);
            keys.extend(known);
            if known.is_none() && is_kind_key(entry.value) {
                keys.insert("loai");
            }
        }
        telling && keys.len() > 1
    }
}

/// A line without what may come before a key, and the column of the key; `None` for an empty one.
fn bare(line: &str) -> Option<(usize, &str)> {
    let rest = line.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{200B}');
    let is_marker = rest.starts_with("---") || rest.starts_with("...") || rest.starts_with('%');
    if rest.is_empty() || rest.starts_with('#') || is_marker {
        return None;
    }
    let is_item = rest
        .strip_prefix(['-', '?'])
        .is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let rest = match is_item {
        true => rest[1..].trim_start(),
        false => rest,
    };
    Some((line.len() - rest.len(), rest))
}

/// The entries of a mapping in braces, those of nested ones left out.
fn pieces_of_flow(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut depth, mut start) = (0usize, 0);
    for (at, c) in text.char_indices() {
        match c {
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            ',' => {}
            _ => continue,
        }
        let ends = c == ',' && depth == 1 || c == '}' && depth == 0;
        if ends || c == '{' && depth == 1 {
            pieces.extend(text.get(start..at));
            start = at + c.len_utf8();
        }
    }
    pieces
}

/// The key and the value of a line; a line without a colon is assumed to have lost it.
fn entry(line: &str) -> Option<Entry<'_>> {
    let line = line.trim().trim_start_matches(['{', '"', '\'', '“', '”']);
    let colon = line.find([':', '：', '=']);
    let at = colon.or_else(|| line.find(|c: char| !(c.is_alphanumeric() || c == '_')))?;
    let key = line[..at].trim_end();
    if key.chars().count() > LONGEST_KEY {
        return None;
    }
    let key: String = slug(key).split('-').collect();
    let value = line[at..].trim_start_matches(|c: char| !c.is_alphanumeric());
    (!key.is_empty()).then_some(Entry { key, value })
}

/// The keys of a content file, folded as those of an [`Entry`].
static KNOWN: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    let keys = KEYS.iter().filter(|key| key.place == Place::Document);
    keys.map(|key| (key.name.replace('_', ""), key.name))
        .collect()
});

/// The key of a content file that a folded key is; or a telling one that it is similar to.
fn known_key(key: &str) -> Option<&'static str> {
    let same = KNOWN.iter().find(|(known, _)| known == key);
    let like = || {
        let telling = KNOWN.iter().filter(|(_, name)| is_telling(name));
        // `loai` is similar to many words
        telling
            .into_iter()
            .find(|(k, name)| *name != "loai" && is_like(key, k))
    };
    same.or_else(like).map(|(_, name)| *name)
}

fn is_telling(key: &str) -> bool {
    CONTENT_KEYS.contains(&key) || TELLING_KEYS.contains(&key)
}

fn is_like(key: &str, known: &str) -> bool {
    let most = if known.len() < 8 { 1 } else { 2 };
    key.len().abs_diff(known.len()) <= most && strsim::damerau_levenshtein(key, known) <= most
}

/// Whether a value is a kind of document, as the key or as words.
fn is_kind(value: &str) -> bool {
    let value = slug(scalar(value));
    KINDS
        .iter()
        .any(|kind| kind.key == value || slug(kind.name) == value)
}

/// Whether a value is the key of a kind, letter by letter, and no common word.
fn is_kind_key(value: &str) -> bool {
    let value = scalar(value);
    value.contains('-') && KINDS.iter().any(|kind| kind.key == value)
}

/// A value on its line, without quotes, brackets and a comment.
fn scalar(value: &str) -> &str {
    let value = value.lines().next().unwrap_or_default();
    let value = value.split(" #").next().unwrap_or_default();
    let end = value.char_indices().nth(LONGEST_KEY).map(|(at, _)| at);
    value[..end.unwrap_or(value.len())].trim_end_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_hides_no_content_file() {
        for text in [
            "loai: bao-cao\n",
            "trich_yeu: Kết quả\nnoi_dung: x\n",
            // misspelt, with diacritics, in upper case
            "Loại: báo cáo\nTrích yếu: abc\nNội dung: xyz\n",
            "Loại: Báo cáo\n",
            "LOAI: bao-cao\n",
            "loia: bao-cao\nso: 07\n",
            "lọai: báo cáo\n",
            "loai_: thong-bao\n",
            "trichyeu: x\nso: 07\nngay: 2026-05-31\n",
            "trich-yeu: x\nkinh-gui: y\n",
            "so: 07\nnoidug: x\n",
            "type: bao-cao\nso: 07\n",
            "so: 07\nngay: 2026-05-31\nkinh_gui: UBND\n",
            // no colon, a different one, unclosed quotes
            "loai bao-cao\nso: 07\n",
            "loai：bao-cao\nso：07\n",
            "loai = bao-cao\n",
            "loai; bao-cao\n",
            "\"loai: bao-cao\nso: 07\n",
            "“loai”: bao-cao\n",
            // tabs, spaces, comments and marks before
            "\tloai: bao-cao\n\tso: 07\n",
            "loai:\tbao-cao\n",
            "  loai: bao-cao\n  so: 07\n",
            "# báo cáo\n\n---\n loai: bao-cao\n",
            "\u{FEFF}Loại: báo cáo\n",
            "\u{A0}loai: bao-cao\n",
            // a list at the top level
            "- loai: bao-cao\n  so: 07\n",
            "- loai: bao-cao\n- so: 07\n- noi_dung: x\n",
            "-\tLoại: báo cáo\n",
            // in braces
            "{so: 07, loai: bao-cao}",
            "{\n  \"so\": \"07\",\n  \"loại\": \"bao-cao\"\n}\n",
            // YAML that is broken further down
            "Loại: báo cáo\nnoi_dung: [a\n  b: }\n",
        ] {
            assert_eq!(meant(text), Meant::Content, "{text}");
        }
    }

    #[test]
    fn what_holds_nothing_is_empty() {
        for text in [
            "",
            "\n",
            " \t\r\n",
            "\u{FEFF}",
            "# loai: bao-cao\n",
            "---\n...\n",
            "%YAML 1.2\n---\n",
        ] {
            assert_eq!(meant(text), Meant::Empty, "{text:?}");
        }
    }

    #[test]
    fn other_yaml_is_nobodys_mistake() {
        for text in [
            "danh sách: [1,2]\n",
            "on: push\njobs:\n  build:\n    loai: bao-cao\n    steps: []\n",
            "version: \"3\"\nservices:\n  web: { image: nginx }\nnetworks: {}\n",
            "load: 3\nso: 4\n",
            "so: 07\nngay: 2026-05-31\ndia_danh: Hà Tĩnh\n",
            "thang_1: 12\nthang_2: 15\n",
            "name: check\ntype: notice\ndescription: Báo cáo\n",
            // the records of a list
            "- loai: bao-cao\n  so: 07\n- loai: quyet-dinh\n  so: 08\n",
            "- so: 07\n  noi_dung: x\n- so: 08\n  noi_dung: y\n",
            "- a\n- b\n",
            "[1, 2]\n",
            "{\"jobs\": {\"loai\": \"bao-cao\", \"so\": 7}, \"ngay\": 1}",
            "Nội dung: Content\nTiêu đề: Title\n",
            "chỉ là một dòng chữ\n",
            "loai hình doanh nghiệp\n",
        ] {
            assert_eq!(meant(text), Meant::Other, "{text}");
        }
    }

    #[test]
    fn every_telling_key_is_a_key() {
        for key in CONTENT_KEYS.iter().chain(&TELLING_KEYS) {
            assert!(KNOWN.iter().any(|(_, known)| known == key), "{key}");
        }
    }
}
