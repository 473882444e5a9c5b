//! The data and the document's own keys as JSON, for Handlebars to fill from.

use serde_json::{Map, Value as Json};

use super::reserved::CITATION_KEYS;
use crate::content::{Content, Data, Str};
use crate::date::Date;
use crate::text::enumerated;

/// Data as JSON. A bare whole number becomes a number, and `true`, `false` become Booleans, so that
/// they can be tested; they are printed as typed. Everything else is text as it was typed.
pub(super) fn to_json(data: &Data) -> Json {
    match data {
        // read in before texts are filled; one that could not be read was reported
        Data::Blank | Data::File(_) => Json::Null,
        Data::Text { text, bare: true } => bare(text),
        Data::Text { text, .. } => Json::String(text.clone()),
        Data::List(items) => items.iter().map(|item| to_json(&item.value)).collect(),
        Data::Map(entries) => Json::Object(
            entries
                .iter()
                .map(|(name, value)| (name.value.clone(), to_json(&value.value)))
                .collect(),
        ),
    }
}

fn bare(text: &str) -> Json {
    match text {
        "true" => Json::Bool(true),
        "false" => Json::Bool(false),
        _ => match text.parse::<i64>() {
            Ok(n) if n.to_string() == text => Json::from(n),
            _ => Json::String(text.to_owned()),
        },
    }
}

/// What texts can name before any other text is filled: the figures, at the root and under
/// `so_lieu`, the kind, and the keys of the citations.
pub(super) fn figures(content: &Content) -> Map<String, Json> {
    let mut root = Map::new();
    let figures = to_json(&content.data.value);
    if let Json::Object(entries) = &figures {
        root.extend(entries.clone());
    }
    if !figures.is_null() {
        root.insert("so_lieu".to_owned(), figures);
    }
    let citations = content.citations.iter();
    let keys = citations.map(|c| Json::from(c.key.value.as_str()));
    root.insert(CITATION_KEYS.to_owned(), keys.collect());
    add(&mut root, [("loai", content.kind.value.name.into())]);
    root
}

/// The keys that name the date and its parts.
pub(super) fn of_date(date: Date) -> [(&'static str, Json); 3] {
    let keys = [
        (
            "ngay",
            (date != Date::default()).then(|| date.long().into()),
        ),
        ("thang", date.month.map(Json::from)),
        ("nam", date.year.map(Json::from)),
    ];
    keys.map(|(key, value)| (key, value.unwrap_or_default()))
}

/// Adds keys of the document; a figure of the same name takes precedence.
pub(super) fn add<const N: usize>(root: &mut Map<String, Json>, keys: [(&str, Json); N]) {
    for (key, value) in keys {
        root.entry(key).or_insert(value);
    }
}

/// A key of the document and its value, its texts filled by the given function.
type Key = (&'static str, fn(&Content, &mut Fill<'_>) -> Json);

/// The document's keys whose values are texts.
pub(super) static TEXTS: [Key; 7] = [
    ("so", |content, fill| {
        optional(content.number.as_ref(), fill)
    }),
    ("ky_hieu", |content, fill| {
        optional(content.symbol.as_ref(), fill)
    }),
    ("dia_danh", |content, fill| {
        optional(content.place.as_ref(), fill)
    }),
    ("co_quan", issuers),
    ("nguoi_ky", signatories),
    ("kinh_gui", |content, fill| {
        content.addressees.iter().map(fill).collect()
    }),
    ("trich_yeu", |content, fill| {
        let subject = content.subject.as_ref();
        subject.map_or_else(|| Json::from(""), fill)
    }),
];

/// Fills a text of the content file.
pub(super) type Fill<'f> = dyn FnMut(&Str) -> Json + 'f;

/// A filled text; null if it is empty, such as a number not given yet.
fn optional(text: Option<&Str>, fill: &mut Fill<'_>) -> Json {
    let filled = text.map_or(Json::Null, fill);
    match filled.as_str() {
        Some("") => Json::Null,
        _ => filled,
    }
}

fn object<const N: usize>(entries: [(&str, Json); N]) -> Json {
    entries
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
}

/// The issuing body; several are joined: "Sở A và Sở B".
fn issuers(content: &Content, fill: &mut Fill<'_>) -> Json {
    if let [one] = &content.issuers[..] {
        return object([
            ("ten", fill(&one.name)),
            ("chu_quan", optional(one.parent.as_ref(), fill)),
            ("ky_hieu", optional(one.symbol.as_ref(), fill)),
        ]);
    }
    let names = content
        .issuers
        .iter()
        .map(|issuer| match fill(&issuer.name) {
            Json::String(name) => name,
            _ => String::new(),
        });
    let names: Vec<String> = names.collect();
    object([
        ("ten", enumerated(&names, "và").into()),
        ("chu_quan", Json::Null),
        ("ky_hieu", Json::Null),
    ])
}

/// The signatory; a list if there are several.
fn signatories(content: &Content, fill: &mut Fill<'_>) -> Json {
    let mut all = content.signatories.iter().map(|signatory| {
        object([
            (
                "quyen_han",
                signatory.capacity.iter().map(&mut *fill).collect(),
            ),
            ("chuc_vu", optional(signatory.position.as_ref(), fill)),
            ("ho_ten", optional(signatory.name.as_ref(), fill)),
        ])
    });
    match content.signatories.len() {
        1 => all.next().unwrap_or_default(),
        _ => all.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_prints_as_it_was_typed_becomes_a_number() {
        for typed in ["3", "0", "-5", "2023"] {
            assert!(bare(typed).is_number(), "{typed}");
            assert_eq!(bare(typed).to_string(), typed);
        }
        for typed in [
            "01",
            "1,5",
            "4.40",
            "+84",
            "-0",
            "1e3",
            "99999999999999999999",
            "",
        ] {
            assert_eq!(bare(typed), Json::from(typed));
        }
        assert_eq!(bare("true"), Json::Bool(true));
        let quoted = Data::Text {
            text: "3".to_owned(),
            bare: false,
        };
        assert_eq!(to_json(&quoted), Json::from("3"));
    }
}
