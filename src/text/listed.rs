//! Words as a list, in a message or in a sentence.

/// Keys and choices: `a`, `b`, `c`.
pub fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    between(words, "`", "`")
}

/// Names that a person gave: “a”, “b”, “c”.
pub fn quoted<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    between(words, "“", "”")
}

/// A list as in a sentence: `A, B và C`.
pub fn enumerated(items: &[String], and: &str) -> String {
    match items {
        [first @ .., last] if !first.is_empty() => format!("{} {and} {last}", first.join(", ")),
        items => items.concat(),
    }
}

fn between<'a>(words: impl IntoIterator<Item = &'a str>, open: &str, close: &str) -> String {
    let mut out = String::new();
    for word in words {
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(open);
        out.push_str(word);
        out.push_str(close);
    }
    out
}
