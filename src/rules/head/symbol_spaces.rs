//! Number and symbol have no spaces in them, nor around the slash between them.

use std::ops::Range;

use super::{as_printed, numbered, symbol_range};
use crate::components::Component;
use crate::diagnostic::{Message, Words};
use crate::rules::{Check, Findings, Rule, Subject, Verdict};

pub(in crate::rules) static RULE: Rule = Rule {
    name: Words {
        vi: "số, ký hiệu không cách chữ",
        en: "no spaces in number and symbol",
    },
    message: Message {
        code: "T103",
        text: Words {
            vi: "số, ký hiệu “{0}” có khoảng trắng",
            en: "number or symbol “{0}” has a space in it",
        },
        hint: Some(Words {
            vi: "ghi “{1}”",
            en: "write “{1}”",
        }),
        clause: Some("Phụ lục I, mục II, khoản 3"),
        ..Message::ERROR
    },
    why: Words {
        vi: "Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ viết tắt có dấu gạch nối, không cách chữ.",
        en: "The number and the symbol are separated by a slash, the groups of letters by hyphens, without spaces.",
    },
    wrong: "Số: 15/BC - STTTT",
    right: "Số: 15/BC-STTTT",
    check: Check::Content(check),
    ..Rule::BASE
};

fn check(subject: &Subject<'_>, found: &mut Findings<'_>) -> Verdict {
    let Some(number) = numbered(subject.document) else {
        return Verdict::NotApplicable;
    };
    // what stands around the slash is known of a Word file only: a content file has number and
    // symbol in two keys
    let printed = subject
        .layout
        .and_then(|reading| reading.of(Component::Number).next());
    if let Some((placed, para)) = printed
        && let Some(text) = para.text.get(placed.range.clone())
        && let Some(spaced) = spaced_slash(text)
    {
        let closed: String = text[spaced.clone()].split_whitespace().collect();
        let range = placed.range.start + spaced.start..placed.range.start + spaced.end;
        found.at(para.place_of(range), [&text[spaced], &closed]);
        return Verdict::Applied;
    }
    let symbol = number.symbol.as_str();
    if symbol.contains(char::is_whitespace) {
        let closed: String = symbol.split_whitespace().collect();
        found.fix(
            &as_printed(number),
            symbol_range(number),
            [symbol, &closed],
            &closed,
        );
    }
    Verdict::Applied
}

/// The stretch of number and symbol, if the slash between them has a space beside it. Room for a
/// number that is not there yet (`Số:      /BC-SNV`, `Số: ….. /BC-SNV`) is none.
fn spaced_slash(text: &str) -> Option<Range<usize>> {
    let (before, after) = text.split_once('/')?;
    let (number, symbol) = (before.trim_end(), after.trim());
    let word = number.rsplit([' ', '\u{a0}', '\t', ':']).next()?;
    let is_given = word.starts_with(|c: char| c.is_ascii_digit());
    let is_spaced = number.len() < before.len() || after.starts_with(char::is_whitespace);
    let end = before.len() + 1 + after.trim_end().len();
    (is_given && is_spaced && !symbol.is_empty()).then(|| number.len() - word.len()..end)
}

#[cfg(test)]
mod tests {
    use super::{RULE, spaced_slash};
    use crate::rules::testing::{count, symbol};

    #[test]
    fn blanks_around_the_hyphen() {
        assert_eq!(count(&RULE, &symbol("BC - SNV")), 1);
        assert_eq!(count(&RULE, &symbol("BC-SNV")), 0);
    }

    #[test]
    fn blanks_around_the_slash() {
        let spaced = |text: &'static str| spaced_slash(text).map(|range| &text[range]);
        for (text, stretch) in [
            ("Số: 15 /QĐ-UBND", "15 /QĐ-UBND"),
            ("Số:409 /TTr-SNV ", "409 /TTr-SNV"),
            ("Số: 15/ QĐ-UBND", "15/ QĐ-UBND"),
            ("Số: 15a\u{a0}/\u{a0}QĐ-UBND", "15a\u{a0}/\u{a0}QĐ-UBND"),
        ] {
            assert_eq!(spaced(text), Some(stretch));
        }
        for text in [
            "Số: 15/QĐ-UBND",
            "Số:      /QĐ-UBND",
            "Số: ….. /QĐ-UBND",
            "Số: … / QĐ-UBND",
            "Số: 15 /",
            "Số: 15",
        ] {
            assert_eq!(spaced(text), None, "{text}");
        }
    }
}
