//! Number and symbol: `so` and `ky_hieu` that would print a part of `07/BC-SNV` twice.

use crate::catalogue::{ISSUER_SYMBOL_WHOLE, NUMBER_HOLDS_SYMBOL, SYMBOL_HOLDS_NUMBER};
use crate::content::{Content, Str};
use crate::diagnostic::{Diagnostic, Problems};

/// Reports a number that includes the symbol, and symbols that include the number, a slash or the
/// kind. `number` and `symbol` are what is printed.
pub(super) fn check(
    content: &Content,
    number: Option<&str>,
    symbol: &str,
    problems: &mut Problems,
) {
    if let (Some(written), Some(number)) = (&content.number, number)
        && let Some((digits, rest)) = with_symbol(number)
    {
        let args = [number, symbol, digits];
        let found = Diagnostic::new(&NUMBER_HOLDS_SYMBOL, written.span, args);
        problems.push(match rest == symbol && written.value == number {
            true => found.fixed_by(written.span, in_its_quotes(digits)),
            false => found,
        });
    }
    if let Some(written) = &content.symbol
        && let Some(rest) = with_number(&written.value, number)
    {
        let args = [written.value.as_str(), rest];
        problems.push(Diagnostic::new(&SYMBOL_HOLDS_NUMBER, written.span, args));
        return;
    }
    let own: Vec<&Str> = match content.symbol {
        Some(_) => Vec::new(),
        None => content
            .issuers
            .iter()
            .filter_map(|i| i.symbol.as_ref())
            .collect(),
    };
    for written in own {
        let typed = written.value.as_str();
        let last = typed.rsplit('/').next().unwrap_or(typed);
        let kind = content.kind.value.abbreviation;
        let own = kind.and_then(|kind| last.strip_prefix(kind)?.strip_prefix('-'));
        let rest = own.unwrap_or(last);
        if rest != typed && !rest.is_empty() {
            let args = [typed, rest];
            problems.push(Diagnostic::new(&ISSUER_SYMBOL_WHOLE, written.span, args));
        }
    }
}

/// A number with a symbol after it, or with the word for it before it: the number alone and the
/// symbol. `30/2020` is a number with its year.
fn with_symbol(number: &str) -> Option<(&str, &str)> {
    let bare = number.trim();
    let word = bare.get(.."số".len()).unwrap_or("").to_lowercase();
    let unnamed = match word == "số" {
        true => bare["số".len()..].trim_start_matches([':', ' ', '.']),
        false => bare,
    };
    let (digits, rest) = unnamed.split_once('/').unwrap_or((unnamed, ""));
    let is_year = rest.len() == 4 && rest.bytes().all(|b| b.is_ascii_digit());
    let (digits, rest) = match is_year {
        true => (unnamed, ""),
        false => (digits.trim_end(), rest.trim()),
    };
    let changes = unnamed != bare || (unnamed.contains('/') && !is_year);
    changes.then_some((digits, rest))
}

/// What follows the slash of a symbol that begins with a slash or with the number.
fn with_number<'s>(symbol: &'s str, number: Option<&str>) -> Option<&'s str> {
    let (first, rest) = symbol.split_once('/')?;
    let first = first.trim();
    let is_year = first.len() == 4 && first.bytes().all(|b| b.is_ascii_digit());
    let is_number = first.is_empty()
        || number.is_some_and(|number| number.trim() == first)
        || (!is_year && first.starts_with(|c: char| c.is_ascii_digit()));
    is_number.then_some(rest.trim())
}

/// A number as it is written in YAML: a text there, whatever it looks like.
fn in_its_quotes(digits: &str) -> String {
    match digits.bytes().all(|b| b.is_ascii_alphanumeric()) && !digits.is_empty() {
        true => digits.to_owned(),
        false => format!("'{}'", digits.replace('\'', "''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_symbols() {
        for (number, expected) in [
            ("07", None),
            ("30/2020", None),
            ("12a", None),
            ("07/BC-SNV", Some(("07", "BC-SNV"))),
            ("07/", Some(("07", ""))),
            ("Số 07", Some(("07", ""))),
            ("Số: 07/BC-SNV", Some(("07", "BC-SNV"))),
            ("30/2020/NĐ-CP", Some(("30", "2020/NĐ-CP"))),
        ] {
            assert_eq!(with_symbol(number), expected, "{number}");
        }
        for (symbol, expected) in [
            ("BC-SNV", None),
            ("2020/NĐ-CP", None),
            ("TTLT-BNV/BTC", None),
            ("/BC-SNV", Some("BC-SNV")),
            ("07/BC-SNV", Some("BC-SNV")),
            ("…/BC-SNV", None),
        ] {
            assert_eq!(with_number(symbol, Some("07")), expected, "{symbol}");
        }
    }
}
