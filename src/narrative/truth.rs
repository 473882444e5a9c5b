//! What is true: one table for `{{#if}}`, `{{#unless}}`, `{{#with}}`, `and`, `or` and `not`,
//! whether a value was typed in YAML or comes from a cell of a workbook.
//!
//! | false | examples |
//! |---|---|
//! | nothing | an empty cell, `~`, `""`, spaces, an empty list or map |
//! | a dash alone | `-`, `–`: how a list, or Excel's accounting format, says "none" |
//! | the word for false | `FALSE`, `false`, `SAI` |
//! | zero, however it is written | `0`, `"0"`, `0,00`, `0%`, `(0)`, `0 đồng`, `- ₫` |
//!
//! Everything else is true, `không` too: that is an answer to be compared with (`eq`).

use handlebars::JsonValue as Json;

use crate::number::Decimal;

/// The words for false, in lower case: those of Excel and of its Vietnamese edition.
const FALSE: [&str; 2] = ["false", "sai"];

/// Hyphen, minus sign, en dash and em dash.
const DASHES: [&str; 4] = ["-", "−", "–", "—"];

/// Whether a value is true.
pub(super) fn holds(value: &Json) -> bool {
    match value {
        Json::Null => false,
        Json::Bool(truth) => *truth,
        Json::Number(number) => number.as_f64() != Some(0.0),
        Json::String(text) => text_holds(text),
        Json::Array(items) => !items.is_empty(),
        Json::Object(entries) => !entries.is_empty(),
    }
}

fn text_holds(text: &str) -> bool {
    let text = text.trim();
    let amount = without_money(text);
    if text.is_empty() || DASHES.contains(&amount) || is_zero(amount) {
        return false;
    }
    // no word for false is longer in any letter case
    text.len() > 8 || !FALSE.contains(&&*text.to_lowercase())
}

/// A text without the currency after it, as Excel formats add it.
fn without_money(text: &str) -> &str {
    const UNITS: [&str; 9] = [
        "triệu đồng",
        "tỷ đồng",
        "nghìn đồng",
        "đồng",
        "VNĐ",
        "VND",
        "đ",
        "₫",
        "$",
    ];
    let rest = UNITS.iter().find_map(|unit| text.strip_suffix(unit));
    rest.map_or(text, str::trim_end)
}

/// Whether a text is the number zero, in percent or not, in the brackets of an account or not.
fn is_zero(text: &str) -> bool {
    let inside = text.strip_prefix('(').and_then(|t| t.strip_suffix(')'));
    let text = inside.unwrap_or(text);
    let number = text.trim_end_matches(['%', '‰']).trim_end();
    let number = Decimal::parse(number).or_else(|| Decimal::parse_plain(number));
    number.is_some_and(|n| n == Decimal::ZERO)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn one_table_for_every_source_of_a_value() {
        let nothing = [
            json!(null),
            json!(""),
            json!(" \u{a0}"),
            json!([]),
            json!({}),
        ];
        let dashes = [json!("-"), json!(" - "), json!("–"), json!("—"), json!("−")];
        let words = [
            json!(false),
            json!("FALSE"),
            json!("False"),
            json!("false"),
            json!("SAI"),
            json!("Sai"),
            json!("sai"),
        ];
        let zeros = [
            json!(0),
            json!(0.0),
            json!("0"),
            json!("-0"),
            json!("00"),
            json!("0,00"),
            json!("0.00"),
            json!("0%"),
            json!("0,0 %"),
            json!("0‰"),
            json!("(0)"),
            json!("0 đồng"),
            json!("0 ₫"),
            json!("0,0 triệu đồng"),
            json!("- ₫"),
        ];
        for value in nothing.iter().chain(&dashes).chain(&words).chain(&zeros) {
            assert!(!holds(value), "{value}");
        }
        let kept = [
            json!(true),
            json!("TRUE"),
            json!("ĐÚNG"),
            json!(1),
            json!(-1),
            json!("0,01"),
            json!("1%"),
            json!("%"),
            json!("không"),
            json!("x"),
            json!("--"),
            json!("0 đồng/hộ"),
            json!("đồng"),
            json!("5 đồng"),
            json!("(5)"),
            json!("sai sót"),
            json!(["0"]),
            json!({"a": null}),
        ];
        for value in &kept {
            assert!(holds(value), "{value}");
        }
    }
}
