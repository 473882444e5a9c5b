//! The entries of a map, taken by name; and the plain values that are in them.
//!
//! A reader takes the keys that it knows, one by one, and [`Fields::finish`] reports the rest. A
//! value of the wrong type is reported once and then read as an empty one at its place, so that it
//! is not reported again as missing.

use super::keys::{self, KEYS, Place};
use super::{Data, DataFile, Spanned, Str, WrittenDate};
use crate::area::{Area, SHEET_ROWS};
use crate::catalogue;
use crate::data_file::Part;
use crate::date::{Date, NotADate};
use crate::diagnostic::{Diagnostic, Problems};
use crate::source::Span;
use crate::text::{listed, nearest, slug};
use crate::yaml::{self, Node, Value};

/// The entries of one map.
pub(super) struct Fields {
    /// The whole map.
    pub(super) span: Span,
    place: Place,
    entries: Vec<Entry>,
}

/// An entry of a map.
struct Entry {
    key: yaml::Key,
    /// The key that it is or, if misspelt, that is meant: a key that is only misspelt is not
    /// reported as missing.
    meant: Option<&'static str>,
    /// `None`: taken.
    node: Option<Node>,
}

impl Fields {
    /// The entries of `node`, the value of `name`; reports what is not a map.
    pub(super) fn new(
        name: &str,
        node: Node,
        place: Place,
        problems: &mut Problems,
    ) -> Option<Fields> {
        let Value::Map(entries) = node.value else {
            let allowed = listed(keys::names(place));
            problems.push(Diagnostic::new(
                &catalogue::NOT_KEYS,
                node.span,
                [name, &allowed],
            ));
            return None;
        };
        let exact = |name: &str| keys::names(place).find(|known| *known == name);
        let mut out: Vec<Entry> = entries
            .into_iter()
            .map(|(key, node)| Entry {
                meant: exact(&key.text),
                key,
                node: Some(node),
            })
            .collect();
        let mut taken: Vec<&str> = out.iter().filter_map(|e| e.meant).collect();
        taken.sort_unstable();
        taken.dedup();
        for entry in out.iter_mut().filter(|e| e.meant.is_none()) {
            let like = nearest(&entry.key.text, keys::names(place));
            entry.meant = like.filter(|name| !taken.contains(name));
            taken.extend(entry.meant);
        }
        Some(Fields {
            span: node.span,
            place,
            entries: out,
        })
    }

    /// Where the map begins: its first key.
    pub(super) fn head(&self) -> Span {
        self.entries.first().map_or(self.span, |e| e.key.span)
    }

    /// The place of a key, whether it was taken or not.
    pub(super) fn key(&self, name: &str) -> Option<Span> {
        let entry = self.entries.iter().find(|e| e.meant == Some(name))?;
        Some(entry.key.span)
    }

    /// Takes the value of a key.
    pub(super) fn take(&mut self, name: &'static str) -> Option<Node> {
        debug_assert!(keys::names(self.place).any(|known| known == name));
        let entry = self.entries.iter_mut().find(|e| e.meant == Some(name))?;
        entry.node.take()
    }

    /// Takes a text.
    pub(super) fn text(&mut self, name: &'static str, problems: &mut Problems) -> Option<Str> {
        text(name, self.take(name)?, problems)
    }

    /// Takes a text of one line.
    pub(super) fn line(&mut self, name: &'static str, problems: &mut Problems) -> Option<Str> {
        line(name, self.take(name)?, problems)
    }

    /// Takes a text that the map must have; an empty one if it is missing.
    pub(super) fn required(&mut self, name: &'static str, problems: &mut Problems) -> Str {
        if let Some(text) = self.text(name, problems) {
            return text;
        }
        let span = self.key(name).unwrap_or(self.head());
        problems.push(Diagnostic::new(&catalogue::MISSING_KEY, span, [name]));
        blank(span)
    }

    /// Takes a text or a list of texts.
    pub(super) fn texts(&mut self, name: &'static str, problems: &mut Problems) -> Vec<Str> {
        match self.take(name) {
            Some(node) => texts(name, node, problems),
            None => Vec::new(),
        }
    }

    /// Takes `true` or `false`; false if the key is missing.
    pub(super) fn flag(&mut self, name: &'static str, problems: &mut Problems) -> bool {
        const WORDS: [(&str, bool); 4] = [
            ("true", true),
            ("false", false),
            ("có", true),
            ("không", false),
        ];
        let flag = self.choice(name, &WORDS, problems);
        flag.is_some_and(|flag| flag.value)
    }

    /// Takes one of several words, with or without diacritics.
    pub(super) fn choice<T: Copy>(
        &mut self,
        name: &'static str,
        words: &[(&'static str, T)],
        problems: &mut Problems,
    ) -> Option<Spanned<T>> {
        let Spanned { value, span } = self.text(name, problems)?;
        if value.is_empty() {
            return None;
        }
        let given = slug(&value);
        if let Some((_, choice)) = words.iter().find(|(word, _)| slug(word) == given) {
            return Some(Spanned {
                value: *choice,
                span,
            });
        }
        let known = listed(words.iter().map(|(word, _)| *word));
        problems.push(Diagnostic::new(
            &catalogue::NOT_ONE_OF,
            span,
            [name, &value, &known],
        ));
        None
    }

    /// Takes a date, or a text with placeholders that will be one; `None` if the key is missing, an
    /// empty date if it has no value.
    pub(super) fn date(
        &mut self,
        name: &'static str,
        problems: &mut Problems,
    ) -> Option<Spanned<WrittenDate>> {
        let node = self.take(name)?;
        let span = node.span;
        let text = text(name, node, problems).map_or(String::new(), |text| text.value);
        if text.contains("{{") {
            let value = WrittenDate::Text(text);
            return Some(Spanned { value, span });
        }
        let value = Date::parse(&text).unwrap_or_else(|why| {
            let entry = match why {
                NotADate::Form => &catalogue::NOT_A_DATE,
                NotADate::Calendar => &catalogue::NO_SUCH_DAY,
            };
            problems.push(Diagnostic::new(entry, span, [&text]));
            Date::default()
        });
        let value = WrittenDate::Date(value);
        Some(Spanned { value, span })
    }

    /// Takes the name of a data file: a text, or a map with the part that is meant.
    pub(super) fn data_file(
        &mut self,
        name: &'static str,
        problems: &mut Problems,
    ) -> Option<DataFile> {
        data_file(name, self.take(name)?, problems)
    }

    /// Takes a map of data for fragments; its names may not hide a key of the document.
    pub(super) fn data(
        &mut self,
        name: &'static str,
        problems: &mut Problems,
    ) -> Option<Spanned<Data>> {
        let data = data(self.take(name)?, problems);
        match &data.value {
            Data::Map(entries) => {
                for (name, _) in entries {
                    if keys::names(Place::Document).any(|key| key == name.value) {
                        problems.push(Diagnostic::new(
                            &catalogue::RESERVED_NAME,
                            name.span,
                            [&name.value],
                        ));
                    }
                }
            }
            Data::Blank | Data::File(_) => {}
            Data::Text { .. } | Data::List(_) => {
                problems.push(Diagnostic::new(&catalogue::NOT_NAMES, data.span, [name]));
            }
        }
        Some(data)
    }

    /// Reports every unknown key.
    pub(super) fn finish(self, problems: &mut Problems) {
        for Entry { key, .. } in &self.entries {
            // one that is given twice is known, taken once and already reported
            if !keys::names(self.place).any(|name| name == key.text) {
                problems.push(unknown(key, self.place));
            }
        }
    }
}

/// The diagnostic for a key that cannot be in `place`.
fn unknown(key: &yaml::Key, place: Place) -> Diagnostic {
    let name = key.text.as_str();
    let allowed = listed(keys::names(place));
    if let Some(like) = nearest(name, keys::names(place)) {
        return Diagnostic::new(&catalogue::MISSPELT_KEY, key.span, [name, like]);
    }
    let mut elsewhere = KEYS.iter().filter(|k| k.name == name).map(|k| k.place);
    match elsewhere.next() {
        Some(Place::Document) if place != Place::OfficeFile => {
            Diagnostic::new(&catalogue::KEY_OF_DOCUMENT, key.span, [name])
        }
        Some(first) => {
            let places = std::iter::once(first).chain(elsewhere);
            let places = listed(places.map(Place::name));
            let args = [name, &places, &allowed];
            Diagnostic::new(&catalogue::KEY_ELSEWHERE, key.span, args)
        }
        None => Diagnostic::new(&catalogue::UNKNOWN_KEY, key.span, [name, &allowed]),
    }
}

/// A missing text.
pub(super) fn blank(span: Span) -> Str {
    Spanned {
        value: String::new(),
        span,
    }
}

/// A text; `None` if it is empty or only spaces.
pub(super) fn text(name: &str, node: Node, problems: &mut Problems) -> Option<Str> {
    let span = node.span;
    match node.value {
        Value::Scalar { ref text, .. } if !text.trim().is_empty() => {
            let value = text.clone();
            Some(Spanned { value, span })
        }
        Value::Scalar { .. } | Value::Null => None,
        Value::List(_) | Value::Map(_) => {
            let not_text = || Diagnostic::new(&catalogue::NOT_TEXT, span, [name]);
            problems.push(colon(&node).unwrap_or_else(not_text));
            Some(blank(span))
        }
    }
}

/// What is wrong with a map where a text may be, if it is a text with a colon in it that
/// YAML took for a key: `Sở A: để báo cáo`.
pub(super) fn colon(node: &Node) -> Option<Diagnostic> {
    let Value::Map(entries) = &node.value else {
        return None;
    };
    let [(key, value)] = entries.as_slice() else {
        return None;
    };
    let is_words = key
        .text
        .contains(|c: char| c.is_whitespace() || c.is_uppercase());
    let named = slug(&key.text);
    if !is_words || KEYS.iter().any(|known| slug(known.name) == named) {
        return None;
    }
    let whole = match &value.value {
        Value::Null => format!("{}:", key.text),
        Value::Scalar { text, bare: true } => format!("{}: {text}", key.text),
        Value::Scalar { text, bare: false } => format!("{}: \"{text}\"", key.text),
        Value::List(_) | Value::Map(_) => return None,
    };
    let end = key.span.end as usize;
    let place = Span::new(key.span.source, end, end + 1);
    let diagnostic = Diagnostic::new(&catalogue::YAML_COLON, place, [&yaml::quoted(&whole)]);
    Some(diagnostic.also(key.span, &catalogue::YAML_COLON_VALUE))
}

/// A text without line breaks.
pub(super) fn line(name: &str, node: Node, problems: &mut Problems) -> Option<Str> {
    let text = text(name, node, problems)?;
    if text.value.contains('\n') {
        problems.push(Diagnostic::new(&catalogue::NOT_ONE_LINE, text.span, [name]));
    }
    Some(text)
}

/// A text, or a list of texts none of which is empty.
pub(super) fn texts(name: &str, node: Node, problems: &mut Problems) -> Vec<Str> {
    items(name, node, problems)
        .into_iter()
        .filter_map(|item| text(name, item, problems))
        .collect()
}

/// The items of a list, or the one value in its place; reports an empty list and empty items.
pub(super) fn items(name: &str, node: Node, problems: &mut Problems) -> Vec<Node> {
    let items = match node.value {
        Value::Null => return Vec::new(),
        Value::List(items) => items,
        _ => return vec![node],
    };
    if items.is_empty() {
        problems.push(Diagnostic::new(&catalogue::EMPTY_LIST, node.span, [name]));
    }
    let filled = |node: &Node| match &node.value {
        Value::Null => false,
        Value::Scalar { text, .. } => !text.trim().is_empty(),
        Value::List(_) | Value::Map(_) => true,
    };
    items
        .into_iter()
        .filter(|item| {
            let filled = filled(item);
            if !filled {
                problems.push(Diagnostic::new(&catalogue::EMPTY_ITEM, item.span, [name]));
            }
            filled
        })
        .collect()
}

/// The entries of a map whose keys are names chosen by the writer.
pub(super) fn names(name: &str, node: Node, problems: &mut Problems) -> Vec<(yaml::Key, Node)> {
    match node.value {
        Value::Map(entries) => entries,
        Value::Null => Vec::new(),
        Value::Scalar { .. } | Value::List(_) => {
            problems.push(Diagnostic::new(&catalogue::NOT_NAMES, node.span, [name]));
            Vec::new()
        }
    }
}

/// The name of a data file, as a text or as a map.
pub(super) fn data_file(name: &str, node: Node, problems: &mut Problems) -> Option<DataFile> {
    if !matches!(node.value, Value::Map(_)) {
        let path = line(name, node, problems)?;
        return Some(DataFile {
            path,
            part: Part::default(),
        });
    }
    let mut fields = Fields::new(name, node, Place::DataFile, problems)?;
    let path = fields.required("tep", problems);
    let sheet = fields.line("trang", problems).map(|sheet| sheet.value);
    let area = fields.line("vung", problems).and_then(|text| {
        let area = Area::parse(text.value.trim());
        if area.is_none() {
            let args = [text.value.as_str()];
            problems.push(Diagnostic::new(&catalogue::NOT_AN_AREA, text.span, args));
        }
        area
    });
    let heading = fields.line("tieu_de", problems).and_then(|text| {
        let row = text.value.trim().parse().ok();
        let row = row.filter(|row| (1..=SHEET_ROWS).contains(row));
        if row.is_none() {
            let args = [text.value.as_str()];
            problems.push(Diagnostic::new(&catalogue::NOT_A_ROW, text.span, args));
        }
        row
    });
    fields.finish(problems);
    let part = Part {
        sheet,
        area,
        heading,
    };
    (!path.value.is_empty()).then_some(DataFile { path, part })
}

/// Whether a map among free data names a data file: its `tep` has the extension of a table, or
/// the only other keys select a part of a file, so that a figure that happens to be called `tep`
/// stays one. `named`: the map is the value of a name; one with only a `tep` is then a file
/// whose extension was forgotten.
fn names_data_file(node: &Node, named: bool) -> bool {
    const ENDINGS: [&str; 8] = [
        ".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods",
    ];
    let Value::Map(entries) = &node.value else {
        return false;
    };
    let path = entries.iter().find(|(key, _)| key.text == "tep");
    let parts = |key: &str| ["tep", "trang", "vung", "tieu_de"].contains(&key);
    let only_parts = entries.iter().all(|(key, _)| parts(&key.text));
    path.is_some_and(|(_, node)| match &node.value {
        Value::Scalar { text, .. } => {
            let text = text.trim().to_lowercase();
            let extension = text.rsplit_once('.').map_or("", |(_, extension)| extension);
            let is_ending = (2..=5).contains(&extension.len())
                && extension.bytes().all(|b| b.is_ascii_alphanumeric());
            let is_folder = matches!(&*text, "." | "..") || text.ends_with(['/', '\\']);
            let is_word = text.chars().any(char::is_alphabetic);
            ENDINGS.iter().any(|ending| text.ends_with(ending))
                || only_parts && (is_ending || is_folder || entries.len() > 1 || named && is_word)
        }
        _ => false,
    })
}

/// Any value as data for fragments.
pub(super) fn data(node: Node, problems: &mut Problems) -> Spanned<Data> {
    value(node, false, problems)
}

/// The same; `named`: of a name.
fn value(node: Node, named: bool, problems: &mut Problems) -> Spanned<Data> {
    if names_data_file(&node, named) {
        let span = node.span;
        let value = data_file("tep", node, problems).map_or(Data::Blank, Data::File);
        return Spanned { value, span };
    }
    let value = match node.value {
        Value::Null => Data::Blank,
        Value::Scalar { text, bare } => Data::Text { text, bare },
        Value::List(items) => {
            let items = items.into_iter();
            Data::List(items.map(|item| data(item, problems)).collect())
        }
        Value::Map(entries) => Data::Map(
            entries
                .into_iter()
                .map(|(key, node)| (self::named(key), value(node, true, problems)))
                .collect(),
        ),
    };
    Spanned {
        value,
        span: node.span,
    }
}

/// A key as a text.
pub(super) fn named(key: yaml::Key) -> Str {
    Spanned {
        value: key.text,
        span: key.span,
    }
}
