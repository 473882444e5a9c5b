//! A JSON Schema (draft-07, what YAML language servers read) of what users write, made from the
//! tables of keys and kinds: editors use it to complete and check while one types.
//!
//! It is wider than the reader: values are as YAML reads them (`so: 05` is a number there), and
//! what an office's `vanthu.yaml` may give is not required.

use serde_json::{Map, Value as Json, json};

use super::keys::{KEYS, Place, Shape};
use crate::diagnostic::Words;
use crate::kinds::{KINDS, Kind, Need};

/// Keys that `vanthu.yaml` may give in place of the content file.
const FROM_OFFICE: [&str; 3] = ["co_quan", "dia_danh", "noi_nhan"];

/// The schema of a content file.
pub fn content() -> Json {
    let mut schema = file(Place::Document, "Tệp nội dung của vanthu");
    schema["required"] = json!(["loai", "noi_dung"]);
    let kinds: Vec<Json> = KINDS.iter().map(of_kind).collect();
    schema["allOf"] = json!(kinds);
    schema
}

/// The schema of an office's `vanthu.yaml`.
pub fn office() -> Json {
    file(Place::OfficeFile, "vanthu.yaml của cơ quan")
}

fn file(place: Place, title: &str) -> Json {
    let mut schema = group(place);
    schema["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    schema["title"] = json!(title);
    let mut definitions = Map::new();
    for key in KEYS.iter().filter(|key| is_definition(key.place)) {
        let name = key.place.name();
        definitions.entry(name).or_insert_with(|| group(key.place));
    }
    definitions.insert("text".to_owned(), text());
    schema["definitions"] = Json::Object(definitions);
    schema
}

fn is_definition(place: Place) -> bool {
    !matches!(place, Place::Document | Place::OfficeFile)
}

/// A map with the keys of a place and no others.
fn group(place: Place) -> Json {
    let keys = KEYS.iter().filter(|key| key.place == place);
    let properties = keys.map(|key| {
        let mut value = shape(key.shape);
        value["description"] = json!(described(key.about));
        (key.name.to_owned(), value)
    });
    json!({
        "type": "object",
        "properties": properties.collect::<Map<String, Json>>(),
        "additionalProperties": false,
    })
}

fn described(Words { vi, en }: Words) -> String {
    format!("{vi}\n\n{en}")
}

/// A text as YAML takes it.
fn text() -> Json {
    json!({ "type": ["string", "number", "boolean", "null"] })
}

fn reference(name: &str) -> Json {
    json!({ "$ref": format!("#/definitions/{name}") })
}

/// One of `what`, or a list of them.
fn one_or_more(what: &[Json]) -> Json {
    let list = json!({ "type": "array", "items": { "anyOf": what } });
    let all: Vec<Json> = what.iter().cloned().chain([list]).collect();
    json!({ "anyOf": all })
}

fn shape(shape: Shape) -> Json {
    let text = || reference("text");
    let keys_of = |place: Place| reference(place.name());
    let list = |items: Json| json!({ "type": "array", "items": items });
    match shape {
        // with its description beside it: a reference must be alone
        Shape::Text => json!({ "allOf": [text()] }),
        Shape::Texts => one_or_more(&[text()]),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::OneOf(words) => json!({ "enum": words }),
        Shape::Kind => json!({ "enum": KINDS.iter().map(|kind| kind.key).collect::<Vec<_>>() }),
        Shape::Group(place) => json!({ "allOf": [keys_of(place)] }),
        Shape::OneOrMore(place) => one_or_more(&[keys_of(place)]),
        Shape::TextsOr(place) => one_or_more(&[text(), keys_of(place)]),
        Shape::Named(place) => {
            json!({ "type": "object", "additionalProperties": keys_of(place) })
        }
        Shape::Items => {
            let items = list(json!({ "anyOf": [text(), keys_of(Place::Item)] }));
            json!({ "anyOf": [text(), items] })
        }
        Shape::Rows => list(json!({ "anyOf": [list(text()), keys_of(Place::Row)] })),
        Shape::Total => json!({ "anyOf": [text(), list(text()), keys_of(Place::Total)] }),
        Shape::DataFile => json!({ "anyOf": [text(), keys_of(Place::DataFile)] }),
        Shape::Data => json!({ "type": ["object", "null"] }),
    }
}

/// What a kind requires and forbids, where `loai` names it.
fn of_kind(kind: &Kind) -> Json {
    let needs = kind.needs();
    let of = |wanted: Need| needs.iter().filter(move |(_, need)| *need == wanted);
    let required: Vec<&str> = of(Need::Required)
        .map(|(key, _)| *key)
        .filter(|key| !FROM_OFFICE.contains(key))
        .collect();
    let forbidden: Map<String, Json> = of(Need::Forbidden)
        .map(|(key, _)| ((*key).to_owned(), json!(false)))
        .collect();
    json!({
        "if": { "properties": { "loai": { "const": kind.key } }, "required": ["loai"] },
        "then": { "required": required, "properties": forbidden },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_lead_to_definitions() {
        for schema in [content(), office()] {
            let text = schema.to_string();
            let names = text.split("#/definitions/").skip(1);
            for name in names.filter_map(|rest| rest.split('"').next()) {
                assert!(schema["definitions"][name].is_object(), "{name}");
            }
        }
    }

    #[test]
    fn a_kind_says_what_it_requires_and_forbids() {
        let schema = content();
        let kinds = schema["allOf"].as_array().unwrap();
        assert_eq!(kinds.len(), KINDS.len());
        let decision = kinds
            .iter()
            .find(|kind| kind["if"]["properties"]["loai"]["const"] == "quyet-dinh")
            .unwrap();
        let required = decision["then"]["required"].as_array().unwrap();
        assert!(required.contains(&json!("tham_quyen")) && required.contains(&json!("can_cu")));
        assert_eq!(decision["then"]["properties"]["kinh_gui"], json!(false));
    }
}
