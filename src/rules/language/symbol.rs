//! Numbers and symbols of documents that were typed with spaces or a dash in them:
//! `30/2020/NĐ - CP`, `30/2020/NĐ–CP`, `18- NQ/TW`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::rules::pattern;

/// What begins the symbols of documents, after which another group follows: NĐ-CP, QĐ-UBND.
pub(in crate::rules) const SYMBOLS: [&str; 36] = [
    "NĐ", "QĐ", "TT", "NQ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA",
    "BC", "BB", "TTr", "HĐ", "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "KL",
    "VBHN", "TTLT", "NQLT", "PL", "ĐLK", "CV",
];

/// A number with its symbol, spaces and all. A group has two capitals at least; those of kinds
/// hold small letters, too: TTr, QyĐ. The Party's are the other way round: `18-NQ/TW`. The letters
/// are those of abbreviations: the classes of all of Unicode take ten times as long to compile.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)(?<so>\b[Ss]ố[\ \u{a0}]*:?[\ \u{a0}]*)?(?<number>\b[0-9]{1,5}[\ \u{a0}]*
        (?: /[\ \u{a0}]*(?:[0-9]{4}[\ \u{a0}]*/[\ \u{a0}]*)?(?<kind>[A-ZĐÔƠƯ][a-zđôơư]?[A-ZĐÔƠƯ][A-Za-z0-9À-ỹ]*)
            (?:[\ \u{a0}]*[-–][\ \u{a0}]*[A-ZĐÔƠƯ][a-zđôơư]?[A-ZĐÔƠƯ][A-Za-z0-9À-ỹ]*)?
          | [-–][\ \u{a0}]*(?<party>[A-ZĐÔƠƯ][a-zđôơư]?[A-ZĐÔƠƯ][A-Za-z0-9À-ỹ]*)[\ \u{a0}]*/[\ \u{a0}]*[A-ZĐÔƠƯ]{2,}[A-Za-z0-9À-ỹ]*))",
    )
});

/// The numbers with spaces or a dash in them, in order. One is told by `số` before it or by its kind.
pub(in crate::rules) fn spaced(plain: &str) -> Vec<Range<usize>> {
    // a space in a number stands beside a slash or a dash: most texts have none, and need no pattern
    const ODD: [&str; 6] = [" /", "/ ", " -", "- ", "–", "\u{a0}"];
    if !plain.contains('/') || !ODD.iter().any(|odd| plain.contains(odd)) {
        return Vec::new();
    }
    NUMBER
        .captures_iter(plain)
        .filter_map(|found| {
            let number = found.name("number")?;
            let kind = found.name("kind").map(|kind| kind.as_str());
            let party = found.name("party").map(|kind| kind.as_str());
            let is_known = |kind: &str| SYMBOLS.contains(&kind);
            // without `số` digits before a hyphen may be the end of a range
            let is_one = match (found.name("so").is_some(), kind, party) {
                (true, _, None) => true,
                (false, Some(kind), _) => is_known(kind),
                (_, _, Some(kind)) => is_known(kind),
                _ => false,
            };
            let of_date = plain[..number.start()].ends_with(['/', '-', '.', ',']);
            let is_odd = number.as_str().contains([' ', '\u{a0}', '–']);
            (is_one && !of_date && is_odd).then(|| number.range())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_spaces_are_found_whole() {
        for (text, number) in [
            ("Nghị định 30/2020/NĐ - CP ngày", "30/2020/NĐ - CP"),
            ("Nghị định số 30/2020/ NĐ-CP ngày", "30/2020/ NĐ-CP"),
            ("Nghị định số 30 /2020/NĐ-CP ngày", "30 /2020/NĐ-CP"),
            ("Nghị quyết số 18- NQ/TW ngày", "18- NQ/TW"),
            ("Kết luận số 62 - KL/TW", "62 - KL/TW"),
            ("số: 12 / QĐ-UBND ngày", "12 / QĐ-UBND"),
            ("Công văn số 1234/BTC- QLN.", "1234/BTC- QLN"),
            ("Nghị định số 30/2020/NĐ–CP ngày", "30/2020/NĐ–CP"),
            ("Nghị định số 30/2020/NĐ\u{a0}- CP", "30/2020/NĐ\u{a0}- CP"),
        ] {
            let found = spaced(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(&text[found[0].clone()], number);
        }
        for text in [
            "Theo Công văn số 15/UBND-VX - UBND tỉnh và số 5 / tháng.",
            "từ 5 - 7 ngày/tháng; 12/2026 - UBND tỉnh; ngày 05/3/2026 UBND",
            "tỷ lệ 5 / 10; số 15/QĐ-UBND",
            "120 / BN (bệnh nhân)",
        ] {
            assert!(spaced(text).is_empty(), "{text}");
        }
    }
}
