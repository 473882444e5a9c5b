//! What Handlebars fills from: the data and the document's own keys as JSON.

use serde_json::{Map, Value as Json};

use crate::content::{Content, Data};

/// Data as JSON. A bare whole number becomes a number, so that it can be tested and
/// compared; it prints as it was typed. Everything else is text as it was typed.
pub(super) fn to_json(data: &Data) -> Json {
    match data {
        Data::Blank => Json::Null,
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

/// All that a text of the document can name: the entries of `so_lieu`, at the root and under
/// `so_lieu`, and the document's keys.
pub(super) fn of_content(content: &Content) -> Map<String, Json> {
    let mut root = Map::new();
    let figures = to_json(&content.data.value);
    if let Json::Object(entries) = &figures {
        root.extend(entries.clone());
    }
    if !figures.is_null() {
        root.insert("so_lieu".to_owned(), figures);
    }
    let mut say = |key: &str, value: Option<&str>| {
        root.insert(key.to_owned(), value.map_or(Json::Null, Json::from));
    };
    say("loai", Some(content.kind.value.name));
    say("so", content.number.as_ref().map(|s| s.value.as_str()));
    say("dia_danh", content.place.as_ref().map(|s| s.value.as_str()));
    say("ngay", Some(&content.date.value.iso()));
    let subject = content.subject.as_ref().map(|s| s.value.as_str());
    say("trich_yeu", subject.filter(|s| !s.contains("{{")));
    if let Some(issuer) = content.issuers.first() {
        let mut body = Map::new();
        body.insert("ten".to_owned(), Json::from(issuer.name.value.as_str()));
        let optional = |s: &Option<crate::content::Str>| {
            s.as_ref()
                .map_or(Json::Null, |s| Json::from(s.value.as_str()))
        };
        body.insert("chu_quan".to_owned(), optional(&issuer.parent));
        body.insert("ky_hieu".to_owned(), optional(&issuer.symbol));
        root.insert("co_quan".to_owned(), Json::Object(body));
    }
    if let Some(signatory) = content.signatories.first() {
        let mut body = Map::new();
        let optional = |s: &Option<crate::content::Str>| {
            s.as_ref()
                .map_or(Json::Null, |s| Json::from(s.value.as_str()))
        };
        body.insert("chuc_vu".to_owned(), optional(&signatory.position));
        body.insert("ho_ten".to_owned(), optional(&signatory.name));
        root.insert("nguoi_ky".to_owned(), Json::Object(body));
    }
    let keys = content
        .citations
        .iter()
        .map(|c| Json::from(c.key.value.as_str()));
    root.insert(CITATION_KEYS.to_owned(), keys.collect());
    root
}

/// Under this name, which nobody can type, the keys of the citations in their order.
pub(super) const CITATION_KEYS: &str = " vien_dan";
