//! Suggests known names for a mistyped one.

use std::collections::BTreeSet;

use handlebars::{Context, JsonValue as Json, Path, PathSeg, RenderContext};

use super::reserved::CITATION_KEYS;
use crate::text::{proposed, quoted};

/// The known names similar to `wanted`, for a message.
pub(super) fn nearest<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    match &*proposed(wanted, known) {
        [] => "–".to_owned(),
        names => quoted(names.iter().copied()),
    }
}

/// A path as typed.
pub(super) fn raw(path: &Path) -> &str {
    match path {
        Path::Relative((_, raw)) | Path::Local((_, _, raw)) => raw,
    }
}

/// The first name of a path that the data lacks, and the names that exist there; `extra` are
/// additional names for the first step.
pub(super) fn lacking<'r>(
    path: &Path,
    render: &RenderContext<'r, 'r>,
    context: &'r Context,
    extra: &[&str],
) -> (String, String) {
    let Path::Relative((segments, raw)) = path else {
        let known = ["@index", "@key", "@first", "@last"];
        return (raw(path).to_owned(), nearest(raw(path), known));
    };
    let names: Vec<&str> = segments.iter().filter_map(name).collect();
    // a path may also have `@root`, or `..` for each block that it leaves
    let above = "../".repeat(segments.len() - names.len());
    let base = if raw.starts_with("@root") {
        "@root/"
    } else {
        &above
    };
    let value = |path: &str| -> Option<Json> {
        let found = render.evaluate(context, path).ok()?;
        (!found.is_missing()).then(|| found.as_json().clone())
    };
    let mut around = value(&format!("{base}this")).unwrap_or_default();
    let mut so_far = base.to_owned();
    for (i, name) in names.iter().enumerate() {
        so_far.push_str(&format!("{}[{name}]", if i == 0 { "" } else { "/" }));
        let Some(next) = value(&so_far) else {
            let known = keys(&around);
            let everywhere = match (i, base) {
                (0, "") => extra.iter().copied().chain(keys(context.data())).collect(),
                _ => Vec::new(),
            };
            let typed = if names.len() == 1 { raw.as_str() } else { name };
            return (
                raw.clone(),
                nearest(typed, known.into_iter().chain(everywhere)),
            );
        };
        around = next;
    }
    (raw.clone(), nearest(raw, []))
}

fn name(segment: &PathSeg) -> Option<&str> {
    match segment {
        PathSeg::Named(name) => Some(name),
        _ => None,
    }
}

/// Adds the names of a value's entries, and of theirs.
pub(super) fn gather(value: &Json, names: &mut BTreeSet<String>) {
    match value {
        Json::Object(map) => {
            for (key, value) in map {
                if key != CITATION_KEYS {
                    names.insert(key.clone());
                }
                gather(value, names);
            }
        }
        Json::Array(items) => items.iter().for_each(|item| gather(item, names)),
        _ => {}
    }
}

fn keys(value: &Json) -> Vec<&str> {
    let Json::Object(map) = value else {
        return Vec::new();
    };
    let keys = map.keys().map(String::as_str);
    keys.filter(|key| *key != CITATION_KEYS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_judged_name_by_name() {
        let data = serde_json::json!({"a": {"bc": {"d": 1}}, "ds": [{"ten": 1}]});
        let context = Context::from(data);
        let render = RenderContext::new(None);
        let known = |path: &str| {
            let path = Path::parse(path).unwrap();
            lacking(&path, &render, &context, &["rieng"]).1
        };
        assert_eq!(known("a.bd.d"), "“bc”");
        assert_eq!(known("rieg"), "“rieng”");
        assert_eq!(known("@root.dd"), "“ds”, “a”");
        assert_eq!(known("ds.0.tn"), "“ten”");
        assert_eq!(known("@inde"), "“@index”");
    }
}
